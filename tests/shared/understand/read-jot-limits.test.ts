import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understand, type Memo } from '../../../shared/model/understand/index.ts'
import { READ_AT_ONCE } from '../../../shared/model/understand/sentences.ts'
import { problemOfDate } from '../../../shared/model/dates/problem.ts'

const today = '2026-11-18'
const options = { today, people: [{ id: 'ann', name: 'Ann Lee' }] }

const WORDS =
  "I we she he Ann Bob her his the will 'll 'd said promised asked for to send have by on Thursday week next 12 31 June 2027 birthday born 12/06 father hospital loves tomorrow in two weeks if not ? . ! ; , \n \" “ ” ’s 's and but ( ) @ - 1974 daughter turns 40 anniversary the twelfth of mid-March".split(
    ' ',
  )
const anyJot = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

describe('whatever is jotted', () => {
  test('suggestions are in order, inside the text, with keys of their own and days that exist and are not over', () => {
    fc.assert(
      fc.property(anyJot, (text) => {
        const found = understand(text, options)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        let at = 0
        for (const suggestion of found) {
          expect(suggestion.start).toBeGreaterThanOrEqual(at)
          expect(suggestion.end).toBeGreaterThan(suggestion.start)
          expect(suggestion.end).toBeLessThanOrEqual(text.length)
          at = suggestion.start
          if (suggestion.kind === 'milestone') {
            expect(problemOfDate(suggestion.date)).toBeUndefined()
            if (suggestion.repeats.every === 'once') expect(suggestion.date).toMatchObject({ year: expect.any(Number) })
          } else if ('text' in suggestion) {
            expect(suggestion.text.length).toBeGreaterThan(2)
            expect(suggestion.text.length).toBeLessThanOrEqual(141)
            if (suggestion.kind !== 'fact' && suggestion.due !== undefined) expect(suggestion.due >= today).toBe(true)
          }
        }
        expect(understand(text, options)).toEqual(found)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a long text', () => {
  const filler = 'Nothing to see here. '.repeat(400)

  test('is read around the caret, by default at its end', () => {
    const text = `She loves skiing. ${filler}She loves sailing.`
    expect(understand(text, options)).toMatchObject([{ text: 'Loves sailing', start: text.length - 18 }])
    expect(understand(text, { ...options, caret: 10 })).toMatchObject([{ text: 'Loves skiing', start: 0 }])
  })

  test('is never read from the middle of a sentence', () => {
    const text = `${filler}${'She has not said that he will send the deck by Friday. '.repeat(200)}`
    const memo: Memo = new Map()
    for (let extra = 0; extra < 60; extra++)
      expect(understand(`${text}${'.'.repeat(extra)}`, { ...options, memo })).toEqual([])
  })

  /** What a key pressed at the end costs the window, which knows its other sentences. Least of several, so that a busy machine does not fail it. */
  const cost = (text: string) => {
    const memo: Memo = new Map()
    understand(text, { ...options, memo })
    let best = Infinity
    for (let i = 0; i < 30; i++) {
      const start = performance.now()
      understand(`${text}${'x'.repeat(i + 1)}`, { ...options, memo })
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

  test.each([
    'She said we would talk and then some more about it on Monday. ',
    'Met her brother-in-law at the conference in May, he was well and his boss too; no news of 12 June yet. ',
    'if she will send it by Thursday or 12/06/2027 then maybe ',
    'I ',
    '12 ',
    ' ',
    '.',
    'a',
    '"',
    "I'll ",
    '@Ann ',
    'Her ',
    'in the ',
    '- ',
    '\n',
    '12 June to ',
    "O'Brien's ",
  ])(
    'a key takes under 30 ms in 2,000 characters, even where they are one sentence, and no more in a million: %j',
    (text) => {
      expect(cost(repeated(text, 2000))).toBeLessThan(30)
      expect(cost(repeated(text, 1_000_000))).toBeLessThan(Math.max(30, 4 * cost(repeated(text, READ_AT_ONCE))))
    },
  )

  test.each([' ', '.', '!', '"', 'a', '\n'])('a run of %j before a word costs no more', (sign) => {
    expect(cost(`I${repeated(sign, 1990)}x`)).toBeLessThan(5)
  })
})
