import { describe, expect, test } from 'vitest'
import { understand } from '../../../shared/model/understand/understand.ts'

/** A Wednesday. */
const today = '2026-05-06'
const two = (number: number | undefined): string => (number === undefined ? '' : `-${String(number).padStart(2, '0')}`)
const days = (text: string) =>
  understand(text, { today, people: [] }).flatMap((one) => {
    if (one.kind !== 'milestone' || one.date.form !== 'on') return []
    const { year, month, day } = one.date
    return [`${year ?? '-'}${two(month)}${two(day)} ${one.repeats.every}`]
  })

describe('days of their lives are told of', () => {
  test.each([
    ['Her birthday is on 14 August', '--08-14 year'],
    ['He turns 50 on 2 July', '1976-07-02 year'],
    ['Their 25th wedding anniversary is on 9 August', '2001-08-09 year'],
    ['born 4 March 1971', '1971-03-04 year'],
    ['Big 5-0 on 1 December', '--12-01 year'],
    ["She's getting married on 12 September", '2026-09-12 once'],
    ["He's marrying Ana in October", '2026-10 once'],
    ['Wife is expecting in November', '2026-11 once'],
    ['He has a knee replacement on 8 June', '2026-06-08 once'],
    ['Starts chemo on 18 May', '2026-05-18 once'],
    ['Daughter starts college in September', '2026-09 once'],
    ['Bar exam on 28 July', '2026-07-28 once'],
    ['They move house on 1 July', '2026-07-01 once'],
    ['Gets the keys on 29 May', '2026-05-29 once'],
    ['last day at Siemens is 31 July', '2026-07-31 once'],
    ['She starts at Deloitte on 1 September', '2026-09-01 once'],
    ['Flying to Australia on 22 December', '2026-12-22 once'],
    ['Runs the Berlin marathon on 27 September', '2026-09-27 once'],
    ['Her exhibition opens on 21 May', '2026-05-21 once'],
    ['Choir tour to Wales 20 June', '2026-06-20 once'],
    ["Son's bar mitzvah 6 June", '2026-06-06 once'],
    ['Sabbatical from 1 October', '2026-10-01 once'],
    ['back from maternity leave on 7 September', '2026-09-07 once'],
    ['Divorce hearing on 9 June', '2026-06-09 once'],
    ['Her book comes out on 4 June', '2026-06-04 once'],
    ['She climbs Kilimanjaro in February', '2027-02 once'],
    ['Grandson is being christened on 24 May', '2026-05-24 once'],
    ['Has her driving test on Monday', '2026-05-11 once'],
    ['Silver wedding 14 Aug', '--08-14 year'],
    ["He's having a stent put in on 19 May", '2026-05-19 once'],
    ['Her parents visit from Chile on 1 June', '2026-06-01 once'],
    ['MBA finals start 25 May', '2026-05-25 once'],
    ["Her father's funeral is on Friday", '2026-05-08 once'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day])
  })
})

describe('days of work, of ourselves and days gone by are not', () => {
  test.each([
    'We met on 3 May',
    'The board meets on 12 June',
    'Go-live is 1 July',
    'Audit starts on 1 June',
    'Their office moves to Leeds in August',
    'Product launch on 12 June',
    'They had their wedding in June',
    'He broke his leg on Saturday',
    'My birthday is 3 July',
    "She'd like a review in October",
    'The new system goes live on 1 June',
    'Site visit on 21 May',
    'We start phase two on 1 June',
    'If the visa comes through she starts on 1 June',
    'Steering committee 28 May',
    'He was operated on in March',
    'Interview with our candidate on 20 May',
    'Company turns 10 in June',
    'They launch the app on 1 July',
    'Training for his team starts 8 June',
    "I'm on holiday from 3 June",
    'the planning hearing is on 9 June',
  ])('%s', (text) => {
    expect(days(text)).toEqual([])
  })
})
