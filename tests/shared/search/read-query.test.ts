import { describe, expect, test } from 'vitest'
import { kindWords } from '../../../shared/model/search/kinds.ts'
import { operators, readQuery } from '../../../shared/model/search/read-query.ts'

const today = '2026-11-21'
const read = (text: string) => readQuery(text, { today })

describe('what is typed to find something', () => {
  test('is words, the last perhaps unfinished', () => {
    expect(read('lemon  tart')).toMatchObject({ words: ['lemon', 'tart'], phrases: [], isUnfinished: true })
    expect(read('lemon tart ')).toMatchObject({ words: ['lemon', 'tart'], isUnfinished: false })
    expect(read('')).toMatchObject({ words: [], parts: [], isUnfinished: false, days: undefined })
  })

  test('has phrases, whose end may not be typed yet', () => {
    expect(read('"lemon tart" cake')).toMatchObject({ words: ['cake'], phrases: ['lemon tart'] })
    expect(read('“lemon tart” cake')).toMatchObject({ words: ['cake'], phrases: ['lemon tart'] })
    expect(read('cake "lemon ta')).toMatchObject({ words: ['cake'], phrases: ['lemon ta'], isUnfinished: true })
  })

  test('has operators, in any case of letters, whose value may stand in quotes', () => {
    expect(read('FROM:siobhan with:"Ruth Okafor" about:me tag:vip lemon')).toMatchObject({
      ...{ from: ['siobhan'], with: ['Ruth Okafor'], about: ['me'], tags: ['vip'], words: ['lemon'] },
    })
  })

  test.each([
    ['kind:promise', { noun: 'follow-up', is: 'promise' }],
    ['kind:Promises', { noun: 'follow-up', is: 'promise' }],
    ['kind:people', { noun: 'person' }],
    ['kind:companies', { noun: 'organisation' }],
    ['kind:calls', { noun: 'entry', is: 'phone' }],
    ['kind:"life events"', { noun: 'entry', is: 'life-event' }],
    ['kind:boundaries', { noun: 'boundary' }],
  ])('%s', (text, kind) => expect(read(text).kinds).toEqual([kind]))

  test.each<[string, object]>([
    ['before:2025', { last: '2024-12-31' }],
    ['after:2025-03-02', { first: '2025-03-03' }],
    ['in:march', { first: '2026-03-01', last: '2026-03-31' }],
    ['in:"last week"', { first: '2026-11-09', last: '2026-11-15' }],
    ['after:2019 before:2021', { first: '2020-01-01', last: '2020-12-31' }],
    ['in:1990s', { first: '1990-01-01', last: '1999-12-31' }],
    ['before:yesterday', { last: '2026-11-19' }],
    // 3 April or 4 March: either is among what is found
    ['in:3/4/2025', { first: '2025-03-04', last: '2025-04-03' }],
    ['before:"last spring"', { last: '2025-12-31' }],
    ['after:9999', { first: '9999-12-31' }],
    ['before:0001-01-01', { last: '0001-01-01' }],
  ])('%s', (text, days) => expect(read(text).days).toEqual(days))

  test.each<[string, readonly string[]]>([
    ['from:', ['from:']],
    ['from: ann', ['from:', 'ann']],
    ['from:""', ['from:  ']],
    ['kind:lemon', ['kind:lemon']],
    ['before:lemon', ['before:lemon']],
    ['until:2025', ['until:2025']],
    ['at 10:30', ['at', '10:30']],
    ['https://a.example', ['https://a.example']],
    ['* NEAR( -- )', ['*', 'NEAR(', '--', ')']],
  ])('what says nothing as an operator is words: %s', (text, words) => {
    const found = read(text)
    expect(found.words).toEqual(words)
    expect(found.parts.every(({ as }) => as === 'word')).toBe(true)
  })

  test('each part says where it stands', () => {
    const text = 'tea from:"Ann Lee" "with milk" in:2020'
    expect(read(text).parts.map(({ start, end, as }) => [as, text.slice(start, end)])).toEqual([
      ['word', 'tea'],
      ['from', 'from:"Ann Lee"'],
      ['phrase', '"with milk"'],
      ['in', 'in:2020'],
    ])
  })

  test.each([
    '"',
    '""""',
    'from:"',
    'from:::',
    ':',
    '\u202efrom:ann\u202c',
    '\u0000\u0007',
    '\ud800 \udfff"',
    'from:ann '.repeat(1000),
    operators.map((one) => `${one}:`).join(' '),
    `kind:${'x'.repeat(10_000)}`,
    `in:"${'last '.repeat(2000)}"`,
    `${'"a'.repeat(5000)}`,
    `kind:__proto__ kind:constructor`,
  ])('nothing typed is an error: %j', (text) => {
    const found = read(text)
    expect(found.parts.length).toBeLessThanOrEqual(100)
    for (const { start, end } of found.parts) expect(start).toBeLessThan(end)
  })

  test('each word of kind: is one that is read', () => {
    for (const word of kindWords) expect(read(`kind:${word}`).kinds, word).toHaveLength(1)
  })
})
