/** What holds for whatever is jotted, however it is written, and how much it may cost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '../../../shared/model/understand/english/index.ts'
import { Grammar } from '../../../shared/model/understand/engine/pattern.ts'
import { understand, type Memo } from '../../../shared/model/understand/understand.ts'

const today = '2026-11-21'
const people = [{ id: 'ann', name: 'Ann Lee' }]
const read = (text: string, memo?: Memo) => understand(text, { today, people, ...(memo && { memo }) })

const WORDS =
  "I we she he Ann Bob her his the will 'll 'd said promised asked for to send have by on Thursday week next 12 31 June 2027 birthday born 12/06 father hospital loves tomorrow in two weeks if not ? . ! ; , \n \" “ ” ’s 's and but ( ) @ - 1974 daughter turns 40 anniversary the twelfth of mid-March no gifts over €50 cannot accept lunch brother Paul moved got engaged allergic nuts".split(
    ' ',
  )
const anyJot = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

describe('whatever is jotted', () => {
  test('suggestions are in order, inside the text, say the words they were read by, and have keys of their own', () => {
    fc.assert(
      fc.property(anyJot, (text) => {
        const found = read(text)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        let at = 0
        for (const { start, end, because = [] } of found) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const place of because) {
            expect(place.end).toBeGreaterThan(place.start)
            expect(place.end).toBeLessThanOrEqual(text.length)
          }
          at = start
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a memo changes nothing but the time it takes', () => {
    const memo: Memo = new Map()
    const jot = "Met Ann. Her brother Paul loves sailing. I'll send the deck by Friday. No gifts please."
    for (let end = 1; end <= jot.length; end++) expect(read(jot.slice(0, end), memo)).toEqual(read(jot.slice(0, end)))
    fc.assert(
      fc.property(anyJot, (text) => {
        expect(read(text, memo)).toEqual(read(text))
      }),
      { numRuns: 40 },
    )
    expect(memo.size).toBeLessThanOrEqual(400)
  }, 30_000)

  test('several are read of one clause where they differ', () => {
    expect(read('Her brother Paul is getting married on 12 June.').map(({ kind }) => kind)).toEqual([
      'tie',
      'milestone',
      'person',
    ])
  })

  test('signs that cannot be seen change nothing', () => {
    const plain = read("I'll send Ann the deck by Friday").map(({ kind }) => kind)
    expect(
      read("\u202eI'll\u200b send\u00a0 Ann\u0000 the\u2066 deck by Friday\u202c").map(({ kind }) => kind),
    ).toEqual(plain)
  })
})

describe('nothing is offered', () => {
  test.each([
    "She won't send the deck",
    'If the board agrees, she will send the figures',
    'Will she send the deck?',
    'She might get married in June',
    'We met on 3 May',
    'I love sailing',
    'My father died last week',
    'Our daughter starts school in September',
    'They say he was fired',
    'He said "I am allergic to nuts"',
    'Does she eat meat?',
    'Budget is tight and nobody knows why',
    'The project died',
    'I nearly died laughing',
    'I sent the deck yesterday',
    'Her father died ten years ago',
    'Would he accept a gift?',
    'No lunch today, the queue was long',
  ])('of “%s”', (text) => expect(read(text).filter(({ kind }) => kind !== 'person')).toEqual([]))
})

describe('the rules', () => {
  test('can each be read, and take no part in the engine', () => {
    const grammar = new Grammar(english.vocabulary)
    const { followUps, facts, milestones, events, ties, boundaries } = english
    for (const { pattern } of [...followUps, ...facts, ...milestones, ...events, ...ties, ...boundaries.rules])
      expect(() => grammar.read(pattern), pattern).not.toThrow()
  })

  test('that say nothing readable are refused', () => {
    const grammar = new Grammar({ one: ['a'] })
    expect(() => grammar.read('{two}')).toThrow(RangeError)
    expect(() => grammar.read('(a|b')).toThrow(RangeError)
    expect(() => grammar.read('a |')).toThrow(RangeError)
  })
})

describe('the cost', () => {
  /** Least of several, so that a busy machine does not fail it. */
  const cost = (text: string): number => {
    let best = Infinity
    for (let i = 0; i < 7; i++) {
      const start = performance.now()
      read(text)
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
  const bombs = [
    'She said we would talk and then some more about it on Monday. ',
    'Met her brother-in-law at the conference in May, he was well and his boss too; no news of 12 June yet. ',
    'if she will send it by Thursday or 12/06/2027 then maybe ',
    'Her Her Her ',
    'her eldest youngest only late ',
    'and also still really always ',
    'wants to be to be to ',
    'no gifts or gifts and gifts, gifts or ',
    'Ann Lee and Ann Lee & ',
    "'s ' s'll ",
    'I ',
    '12 ',
    ' ',
    '.',
    'a',
    'A',
    '"',
    '(',
    ',',
    '@Ann ',
    '12 June to ',
    "O'Brien's ",
    'J.',
    'van ',
    '\u0301',
    '\ud83d',
    '\u202e',
    '€50 ',
  ]

  test.each(bombs)(
    'of 2,000 characters meant to be slow is under 60 ms, and of a million no more than of a page: %j',
    (text) => {
      cost(repeated(text, 2000))
      expect(cost(repeated(text, 2000))).toBeLessThan(60)
      expect(cost(repeated(text, 1_000_000))).toBeLessThan(Math.max(40, 4 * cost(repeated(text, 4000))))
    },
  )

  test.each(['x', 'X', '-', "'", '1', 'é', '山', '\u200d'])(
    'of a word of 10,000 times %j is none to speak of',
    (sign) => {
      expect(cost(`I'll send ${sign.repeat(10_000)} to Ann`)).toBeLessThan(20)
      expect(cost(`${sign.repeat(10_000)}`)).toBeLessThan(20)
    },
  )
})
