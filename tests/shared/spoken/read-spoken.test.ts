import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { problemOfDate } from '../../../shared/model/dates/problem.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { readSpoken } from '../../../shared/model/spoken/read-spoken.ts'
import { short } from './short.ts'

const future = { today: '2026-11-21', tense: 'future' } as const

test('the words a date was read from come back, and those that were not needed', () => {
  expect(readSpoken('Monday at 3pm', future)).toMatchObject({
    iso: '2026-11-23',
    understood: ['Monday'],
    unread: ['at 3pm'],
  })
  expect(readSpoken('by the  “third Monday” of September', future)).toMatchObject({
    understood: ['by the “third Monday” of September'],
  })
})

test('a question comes with what may be chosen', () => {
  expect(readSpoken('3/4', future)).toMatchObject({ choices: [{ iso: '2027-04-03' }, { iso: '2027-03-04' }] })
  expect(readSpoken('29 Feb', future)).toMatchObject({
    choices: [{ iso: '2027-02-28' }, { iso: '2027-03-01' }, { iso: '2028-02-29' }],
  })
  expect(readSpoken('at the weekend', future)).toMatchObject({
    choices: [{ iso: '2026-11-21' }, { iso: '2026-11-22' }],
  })
})

test('a day that does not exist comes with those next to it', () => {
  expect(readSpoken('30 February 2027', future)).toMatchObject({
    problem: 'no-such-date',
    near: [{ iso: '2027-02-28' }, { iso: '2027-03-01' }],
  })
  expect(readSpoken('31 April', { ...future, tense: 'date' })).toMatchObject({
    near: [{ date: { month: 4, day: 30 } }, { date: { month: 5, day: 1 } }],
  })
})

describe('in any zone of the machine', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['America/Los_Angeles', 'Pacific/Apia', 'UTC'])('%s', (name) => {
    process.env.TZ = name
    expect(readSpoken('the twelfth of June', future)).toMatchObject({ iso: '2027-06-12' })
    expect(readSpoken('tomorrow', { today: '2011-12-29', tense: 'future' })).toMatchObject({ iso: '2011-12-30' })
  })
})

const WORDS =
  "a an the in on by at next last this every other 1 2 3 12 31 40 99 1984 2027 '74 0 first third second couple few days weeks months years week fortnight ago from now before after between and or to until about around circa maybe monday fri sunday tomorrow today june feb september seventies born turning turns she's her birthday christmas easter end of mid early late quarter weekend - / . ? ~ nisan adar i lunar month day".split(
    ' ',
  )

describe('whatever is typed', () => {
  test('it is read without throwing, the same each time, and only real dates come of it', () => {
    const anything = fc.oneof(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 220 }),
    )
    const tense = fc.constantFrom('past' as const, 'future' as const, 'date' as const)
    const today = fc.constantFrom('2026-11-21', '2028-02-29', '0001-01-01', '9999-12-31', '2026-12-31')
    fc.assert(
      fc.property(anything, tense, today, (text, way, on) => {
        const reading = readSpoken(text, { today: on, tense: way })
        if (reading.kind === 'date')
          for (const one of [reading, ...(reading.other ?? [])]) {
            expect(problemOfDate(one.date), text).toBeUndefined()
            if (one.iso !== undefined) expect(partsOf(one.iso), text).toBeDefined()
          }
        expect(short(readSpoken(text, { today: on, tense: way }))).toBe(short(reading))
      }),
      { numRuns: 3000 },
    )
  })

  const repeated = (text: string, length: number): string =>
    text.repeat(Math.ceil(length / text.length)).slice(0, length)
  const parts = [
    'a',
    ' ',
    '1',
    '-',
    '/',
    'every ',
    'about ',
    'between ',
    'and ',
    '1 day before ',
    'or ',
    'before ',
    'monday or ',
    'x to ',
    "she's ",
    '?',
    ' so',
    '12 ',
    'in the ',
    'a week after ',
    'turning 5 ',
    "'",
  ]

  test.each(parts)('%j over and over takes no longer than a moment', (part) => {
    for (const length of [199, 200, 201, 100_000]) {
      const text = repeated(part, length)
      let best = Infinity
      for (let round = 0; round < 3; round++) {
        const start = performance.now()
        readSpoken(text, future)
        best = Math.min(best, performance.now() - start)
      }
      expect(best, String(length)).toBeLessThan(100)
    }
    expect(readSpoken(repeated(`${part}12 June `, 100_000), future)).toEqual({ kind: 'nothing' })
  })
})
