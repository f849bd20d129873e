/** The same words mean other days on other days. */
import { said, type Phrase } from './phrase.ts'

export const futureOnOtherDays: readonly Phrase[] = [
  // a Friday
  ...said(
    { today: '2026-11-20', tense: 'future' },
    {
      'next Friday': '2026-11-27 | 2026-12-04',
      Friday: '2026-11-27 | 2026-11-20',
      'by Friday': '2026-11-27 | 2026-11-20',
      'this Friday': '2026-11-20 | 2026-11-27',
      'this Thursday': 'ask:which-week',
      'Friday week': '2026-12-04 | 2026-11-27',
      'next Monday': '2026-11-23',
      'end of the week': '2026-11-20 | 2026-11-22',
      tomorrow: '2026-11-21',
      'this weekend': 'ask:which-day',
    },
  ),
  // a Wednesday
  ...said(
    { today: '2026-11-18', tense: 'future' },
    {
      'next Friday': '2026-11-27 | 2026-11-20',
      'this Friday': '2026-11-20',
      'Friday next week': '2026-11-27',
      Friday: '2026-11-20',
      'next Monday': '2026-11-23',
      'this week': '2026-11-16/2026-11-22',
      'end of the week': '2026-11-20 | 2026-11-22',
      'later this week': '2026-11-19/2026-11-22',
      'Thursday week': '2026-11-26',
      'a week on Friday': '2026-11-27',
    },
  ),
  // a Sunday
  ...said(
    { today: '2026-11-22', tense: 'future' },
    {
      'next Friday': '2026-11-27 | 2026-12-04',
      'next Monday': 'ask:which-week',
      Monday: '2026-11-23',
      'this Friday': 'ask:which-week',
      tomorrow: '2026-11-23',
    },
  ),
  // a Monday
  ...said(
    { today: '2026-11-23', tense: 'future' },
    {
      'next Monday': '2026-11-30 | 2026-12-07',
      'next Tuesday': '2026-12-01 | 2026-11-24',
      Monday: '2026-11-30 | 2026-11-23',
      Sunday: '2026-11-29',
      'end of the month': '2026-11-30',
      'Tuesday week': '2026-12-01',
    },
  ),
  // a Thursday
  ...said(
    { today: '2026-12-31', tense: 'future' },
    {
      tomorrow: '2027-01-01',
      'end of the month': '2026-12-31',
      'end of next month': '2027-01-31',
      'end of the quarter': '2026-12-31',
      'next year': '2027',
      'next month': '2027-01',
      '12 January': '2027-01-12',
      "New Year's Eve": '2026-12-31',
      'the 1st': '2027-01-01',
      'in a week': '2027-01-07',
      'in a month': '2027-01-31~',
      'in two months': '2027-02-28~',
      'next Monday': '2027-01-04',
      'Jan 2': '2027-01-02',
    },
  ),
  // a Tuesday
  ...said(
    { today: '2028-02-29', tense: 'future' },
    {
      tomorrow: '2028-03-01',
      'a year from today': '2029-02-28 | 2029-03-01',
      'in four years': '2032-02~',
      'end of the month': '2028-02-29',
      '29 February': '2028-02-29',
      'in a month': '2028-03-29~',
      Tuesday: '2028-03-07 | 2028-02-29',
      'the 30th': '2028-03-30',
      'next month': '2028-03',
      'a fortnight today': '2028-03-14',
    },
  ),
  // a Sunday
  ...said(
    { today: '2027-01-31', tense: 'future' },
    {
      'in a month': '2027-02-28~',
      'next month': '2027-02',
      'the 31st': '2027-03-31 | 2027-01-31',
      'the 1st': '2027-02-01',
      'end of the quarter': '2027-03-31',
      tomorrow: '2027-02-01',
      '28 Feb': '2027-02-28',
    },
  ),
]
