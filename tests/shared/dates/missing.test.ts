import { expect, test } from 'vitest'
import { mayBeMissing } from '../../../shared/model/dates/missing.ts'
import type { DateFields } from '../../../shared/model/dates/partial-date.ts'

test.each<[boolean, string, DateFields]>([
  [true, '29 February', { month: 2, day: 29 }],
  [true, '29 February of a leap year', { year: 1992, month: 2, day: 29 }],
  [false, '28 February', { month: 2, day: 28 }],
  [false, 'February', { month: 2 }],
  [true, '30 Heshvan', { calendar: 'hebrew', month: 2, day: 30 }],
  [false, '30 Tishri', { calendar: 'hebrew', month: 1, day: 30 }],
  [true, 'Adar I', { calendar: 'hebrew', month: 5, leap: true, day: 8 }],
  [true, 'the 30th of a Chinese month', { calendar: 'chinese', month: 8, day: 30 }],
  [true, 'the 30th of a month at Mecca', { calendar: 'islamic-umalqura', month: 1, day: 30 }],
  [false, '30 Muharram by the civil count', { calendar: 'islamic-civil', month: 1, day: 30 }],
  [true, '30 Dhu al-Hijja by the civil count', { calendar: 'islamic-civil', month: 12, day: 30 }],
  [true, '30 Esfand', { calendar: 'persian', month: 12, day: 30 }],
])('some years lack it: %s, %s', (missing, _, fields) => {
  expect(mayBeMissing({ form: 'on', certainty: 'known', ...fields })).toBe(missing)
})
