import { describe, expect, test } from 'vitest'
import { Filter } from '../../../shared/contract/lists.ts'
import { readWords, type Known } from '../../../shared/model/lists/read-words.ts'

const known: Known = {
  tags: ['vip', 'key account', 'or'],
  organisations: [
    { id: 'keeley000', name: 'Keeley Brandt' },
    { id: 'cork00001', name: 'Cork Harbour' },
    { id: 'twin00001', name: 'Duo' },
    { id: 'twin00002', name: 'Duo' },
  ],
  people: [{ id: 'ann000001', name: 'Ann Lee' }],
  fields: [{ id: 'shoe00001', name: 'Shoe size' }],
  readDay: (text) => (text === '1 June 2025' ? '2025-06-01' : undefined),
}
const read = (text: string) => readWords(text, known)
const parts = (text: string) => read(text).filter.of
const none = (...of: unknown[]) => ({ match: 'none', of })
const client = { is: 'side', side: 'client' }
const vip = { is: 'tag', tag: 'vip' }
const over = (days: number) => ({ is: 'last', when: { how: 'over', days } })

describe('a filter said in words', () => {
  test('ask-40: is read whole, and nothing is left', () => {
    const found = read('clients in Dublin tagged vip not spoken with for 90 days with an open promise')
    expect(found.filter.of).toEqual([
      client,
      { is: 'place', text: 'Dublin' },
      vip,
      over(90),
      { is: 'promise', what: 'any' },
    ])
    expect(found.left).toEqual([])
  })

  test.each([
    ['not spoken with for three months', [over(90)]],
    ["haven't met in a year", [over(365)]],
    ['quiet for 2 weeks', [over(14)]],
    ['no contact for six weeks', [over(42)]],
    ['no contact', [{ is: 'last', when: { how: 'never' } }]],
    ['never spoken with', [{ is: 'last', when: { how: 'never' } }]],
    ['spoken with in the last month', [{ is: 'last', when: { how: 'within', days: 30 } }]],
    ['last contact before 2024', [{ is: 'last', when: { how: 'before', day: '2024-01-01' } }]],
    ['first met after 1 June 2025', [{ is: 'first', when: { how: 'after', day: '2025-06-01' } }]],
    ['at Keeley Brandt', [{ is: 'organisation', id: 'keeley000' }]],
    ['in Cork Harbour', [{ is: 'organisation', id: 'cork00001' }]],
    ['in New York', [{ is: 'place', text: 'New York' }]],
    ['titled "head of tools"', [{ is: 'title', text: 'head of tools' }]],
    [
      'managers tagged key account',
      [
        { is: 'level', level: 'manager' },
        { is: 'tag', tag: 'key account' },
      ],
    ],
    ['with a birthday in the next 30 days', [{ is: 'date', kind: 'birthday', days: 30 }]],
    ['without a birthday', [{ is: 'missing', what: 'birthday' }]],
    [
      'no phone number and no e-mail',
      [
        { is: 'missing', what: 'phone' },
        { is: 'missing', what: 'email' },
      ],
    ],
    ['I promised', [{ is: 'promise', what: 'mine' }]],
    ['overdue promises', [{ is: 'promise', what: 'overdue' }]],
    ['with children', [{ is: 'tie', to: null, kind: 'child' }]],
    ['without children', [none({ is: 'tie', to: null, kind: 'child' })]],
    ['brothers of Ann Lee', [{ is: 'tie', to: 'ann000001', kind: 'sibling' }]],
    ['tied to Ann Lee', [{ is: 'tie', to: 'ann000001', kind: null }]],
    ['losing touch', [{ is: 'rhythm', what: 'losing' }]],
    ['not retired', [none({ is: 'retired' })]],
    ['shoe size is 44', [{ is: 'field', fieldId: 'shoe00001', test: 'is', value: '44' }]],
    ['no shoe size', [{ is: 'field', fieldId: 'shoe00001', test: 'empty', value: '' }]],
    ['clients not tagged vip', [client, none(vip)]],
    ['clients or colleagues tagged vip', [{ match: 'any', of: [client, { is: 'side', side: 'colleague' }] }, vip]],
    ['tagged vip or key account', [{ match: 'any', of: [vip, { is: 'tag', tag: 'key account' }] }]],
    ['in Cork or Dublin', [{ match: 'any', of: ['Cork', 'Dublin'].map((text) => ({ is: 'place', text })) }]],
    ['', []],
  ])('%s', (text, expected) => {
    const found = read(text)
    expect(found.filter.of).toEqual(expected)
    expect(found.left).toEqual([])
    expect(Filter.safeParse(found.filter).success).toBe(true)
  })

  test('what is not understood is said as it was typed, and is no part of it', () => {
    const found = read('clients tagged gold who like sailing very much')
    expect(found.filter.of).toEqual([client])
    expect(found.left).toEqual(['tagged gold', 'like sailing very much'])
  })

  test('two of one name are not guessed between', () => {
    expect(read('at Duo')).toMatchObject({ filter: { of: [] }, left: ['at Duo'] })
  })

  test('a not before what was not understood does not fall on the next', () => {
    expect(parts('not blue clients')).toEqual([client])
  })

  test.each([
    'x'.repeat(10_000),
    'not '.repeat(500),
    'or or or',
    'tagged "',
    '\u202eclients\u202c',
    '((((a+)+)+)+)$',
    'a'.repeat(300).split('').join(' '),
    'clients '.repeat(200),
    '\0\u0007',
  ])('reads whatever was typed, and a filter that may be kept comes of it: %#', (text) => {
    const began = performance.now()
    const found = read(text)
    expect(Filter.safeParse(found.filter).success).toBe(true)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
