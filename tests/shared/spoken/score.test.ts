import { expect, test } from 'vitest'
import { monthsOfYear } from '../../../shared/model/calendars/index.ts'
import { readSpoken } from '../../../shared/model/spoken/read-spoken.ts'
import { phrases } from './phrases.ts'
import { short } from './short.ts'

const hasCalendars = monthsOfYear('hebrew', 5787).length > 0
const asked = phrases.filter(({ calendars }) => calendars !== true || hasCalendars)
const answers = asked.map((phrase) => ({ ...phrase, got: short(readSpoken(phrase.say, phrase)) }))
const missed = answers.filter(({ got, expect: wanted }) => got !== wanted)

test('nothing is silently wrong: what is not the date meant is asked about or refused', () => {
  expect(missed.filter(({ got }) => !/^(?:ask|problem|nothing)/u.test(got))).toEqual([])
})

test('at least 98 of 100 phrases are read as a careful assistant would write them down', () => {
  expect(asked.length).toBeGreaterThan(300)
  expect(missed.length / asked.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02)
})

test('no phrase is there twice', () => {
  const keys = phrases.map(({ say, today, tense, order }) => [say, today, tense, order].join('|'))
  expect(new Set(keys).size).toBe(keys.length)
})
