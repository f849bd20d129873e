// Dates as files of others write them. The package `edtf` (BSD-2) is the other reader.
import edtf from 'edtf'
import { describe, expect, test } from 'vitest'
import { fromEdtf, toEdtf } from '../../../shared/model/dates/edtf.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { spanOf } from '../../../shared/model/dates/span.ts'

const known = { form: 'on', certainty: 'known' } as const

describe('what is written is read back, and by others', () => {
  test.each<[string, PartialDate]>([
    ['1984', { ...known, year: 1984 }],
    ['0984-06', { ...known, year: 984, month: 6 }],
    ['1984-06-12', { ...known, year: 1984, month: 6, day: 12 }],
    ['1984~', { form: 'on', certainty: 'about', year: 1984 }],
    ['1984-06?', { form: 'on', certainty: 'estimated', year: 1984, month: 6 }],
    ['198X', { form: 'decade', certainty: 'known', decade: 1980 }],
    ['../1984', { form: 'before', year: 1985 }],
    ['../1984-12', { form: 'before', year: 1985, month: 1 }],
    ['../1984-02-29', { form: 'before', year: 1984, month: 3, day: 1 }],
    ['1986/..', { form: 'after', year: 1985 }],
    ['2000-01-01/..', { form: 'after', year: 1999, month: 12, day: 31 }],
    ['1984/1986-02', { form: 'between', from: { year: 1984 }, to: { year: 1986, month: 2 } }],
  ])('%s', (text, date) => {
    expect(toEdtf(date)).toBe(text)
    expect(fromEdtf(text)).toEqual(date)
    expect(() => edtf(text, { level: 1 })).not.toThrow()
  })
})

test('the days it may be are those another reader finds', () => {
  for (const text of ['1984', '1984-02', '2000-02-29', '198X', '1984/1986', '1984-03/2004-02', '0001-01-01']) {
    const date = fromEdtf(text)
    const other = edtf(text)
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
    expect([text, date && spanOf(date)]).toEqual([text, { earliest: day(other.min), latest: day(other.max) }])
  }
})

test('digits somebody left open are read as not known', () => {
  expect(
    [fromEdtf('1985-04-XX'), fromEdtf('1985-XX-XX'), fromEdtf('1985-XX')].map((date) => date && toEdtf(date)),
  ).toEqual(['1985-04', '1985', '1985'])
})

test('what EDTF cannot say has none, rather than another date', () => {
  const without: PartialDate[] = [
    { ...known, month: 6, day: 12 },
    { ...known, month: 6 },
    { ...known, year: 1985, day: 12 },
    { form: 'age', certainty: 'about', age: 50, at: '2026' },
    { ...known, calendar: 'hebrew', year: 5787, month: 1 },
    { ...known, year: 2027, month: 2, day: 29 },
    { form: 'before', year: 1 },
    { form: 'after', year: 9999 },
  ]
  expect(without.map(toEdtf)).toEqual(without.map(() => undefined))
})

test('a whole date of another calendar is written as its day', () => {
  expect(toEdtf({ ...known, calendar: 'hebrew', year: 5787, month: 1, day: 1 })).toBe('2026-09-12')
})

test('what is not understood in full is not read', () => {
  const texts = [
    '',
    '/',
    '../..',
    '1984-21',
    '1984-13',
    '1984-02-30',
    'Y17000',
    '-0100',
    '0000',
    '1984-06-12T10:00:00Z',
  ]
  texts.push('[1984,1986]', '1984/1985/1986', '1XXX', '1985-XX-12', 'XXXX-06-12', '1986/1984', '1'.repeat(100_000))
  expect(texts.map(fromEdtf)).toEqual(texts.map(() => undefined))
})

test('how sure the ends of an interval are is kept in its words', () => {
  expect(fromEdtf('1984~/1986?')).toEqual({
    form: 'between',
    from: { year: 1984 },
    to: { year: 1986 },
    words: '1984~/1986?',
  })
})
