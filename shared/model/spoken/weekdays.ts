/** Days spoken of from today: tomorrow, next Friday, Thursday week. */
import { addDays, weekdayOf, type IsoDate } from '../days.ts'
import { coming, comingDayOfMonth, gone, goneDayOfMonth, inWeek } from './from-today.ts'
import { ask, askDays, change, day, dayOf, rule, type Reading, type Spoken, type SpokenRule } from './reading.ts'
import { ANY_WEEKDAY, countOf, ORDINAL, weekdayNumber } from './words.ts'

const W = `(?<weekday>${ANY_WEEKDAY})`
const weekday = (word: string | undefined): number => weekdayNumber(word ?? '')

/** A bare weekday; said on that very day it is the next or the last one, and today is shown beside it. */
const bare = (on: number, { today, tense }: Spoken): Reading => {
  const isToday = weekdayOf(today) === on
  if (tense === 'date') return askDays('which-week', [gone(on, today), coming(on, today)])
  const iso = tense === 'past' ? gone(on, today) : coming(on, today)
  return isToday ? day(iso, today) : day(iso)
}

const ofThisWeek = (on: number, { today, tense }: Spoken): Reading => {
  const iso = inWeek(on, 0, today)
  if (iso === today) return day(iso, addDays(iso, tense === 'past' ? -7 : 7))
  const isBehind = tense === 'past' ? iso > today : iso < today
  return isBehind ? askDays('which-week', [iso, addDays(iso, tense === 'past' ? -7 : 7)]) : day(iso)
}

/** The one of next week; whoever means the coming one, or at a week-end the one after it, sees that too. */
const next = (on: number, { today }: Spoken): Reading => {
  const [near, nextWeek] = [coming(on, today), inWeek(on, 1, today)]
  if (near < nextWeek) return day(nextWeek, near)
  const after = addDays(near, 7)
  if (near === addDays(today, 1)) return askDays('which-week', [near, after])
  return weekdayOf(today) === on || weekdayOf(today) > 5 ? day(near, after) : day(near)
}

const last = (on: number, today: IsoDate): Reading => day(gone(on, today), inWeek(on, -1, today))

const shifted = (reading: Reading, days: number): Reading =>
  change(reading, ({ iso }) => (iso === undefined ? undefined : dayOf(addDays(iso, days))))

/** "Friday the 4th": the number and the weekday have to agree. */
const theNth = (on: number, nth: number, { today, tense }: Spoken): Reading | undefined => {
  const isIt = (iso: IsoDate): boolean => weekdayOf(iso) === on
  if (Number(today.slice(8)) === nth && isIt(today)) return day(today)
  const [before, after] = [goneDayOfMonth(nth, today), comingDayOfMonth(nth, today)]
  if (before === undefined || after === undefined) return undefined
  const near = tense === 'past' ? before : after
  if (tense !== 'date' && isIt(near)) return day(near)
  const found = [before, after].filter(isIt)
  return ask('weekday', (found.length > 0 ? found : [near]).map(dayOf))
}

export const weekdayRules: readonly SpokenRule[] = [
  rule(
    '(?:later )?today|tonight|this (?:morning|afternoon|evening|lunchtime)|eod|cob|cop|close of (?:business|play)|end of (?:business|play)|(?:the )?end of (?:the |this )?(?:day|today)|now|right now',
    (_, { today }) => day(today),
  ),
  rule('tomorrow|tmrw|tmr|tomoz', (_, { today }) => day(addDays(today, 1))),
  rule('yesterday|last night', (_, { today }) => day(addDays(today, -1))),
  rule('(?:the )?(?:day after tomorrow|overmorrow)', (_, { today }) => day(addDays(today, 2))),
  rule('(?:the )?day before yesterday|(?:the )?night before last', (_, { today }) => day(addDays(today, -2))),
  rule(W, (g, on) => bare(weekday(g['weekday']), on)),
  rule(`this ${W}`, (g, on) => ofThisWeek(weekday(g['weekday']), on)),
  rule(`${W} this week|this week(?: on)? (?<later>${ANY_WEEKDAY})`, (g, { today }) =>
    day(inWeek(weekday(g['weekday'] ?? g['later']), 0, today)),
  ),
  rule(`(?:the |this )?coming ${W}`, (g, on) => bare(weekday(g['weekday']), { ...on, tense: 'future' })),
  rule(`(?:this |the )?past ${W}`, (g, on) => bare(weekday(g['weekday']), { ...on, tense: 'past' })),
  rule(`next ${W}`, (g, on) => next(weekday(g['weekday']), on)),
  rule(`${W} next`, (g, { today }) => {
    const near = coming(weekday(g['weekday']), today)
    return askDays('which-week', [near, addDays(near, 7)])
  }),
  rule(`${W} (?:of |in )?next week|next week(?: on)? (?<later>${ANY_WEEKDAY})`, (g, { today }) =>
    day(inWeek(weekday(g['weekday'] ?? g['later']), 1, today)),
  ),
  rule(`(?:last|previous) ${W}|${ANY_WEEKDAY.replace('(?:', '(?<after>')} last`, (g, { today }) =>
    last(weekday(g['weekday'] ?? g['after']), today),
  ),
  rule(`${W} (?:of |in )?last week|last week(?: on)? (?<later>${ANY_WEEKDAY})`, (g, { today }) =>
    day(inWeek(weekday(g['weekday'] ?? g['later']), -1, today)),
  ),
  rule(`(?:the )?${W} (?:after next|after that)`, (g, on) => shifted(next(weekday(g['weekday']), on), 7)),
  rule(`(?:the )?${W} before last`, (g, { today }) => shifted(last(weekday(g['weekday']), today), -7)),
  rule(`(?<what>${ANY_WEEKDAY}|tomorrow|today) (?<unit>week|fortnight)`, (g, on) =>
    shifted(on.read(g['what'] ?? '', 'future'), g['unit'] === 'week' ? 7 : 14),
  ),
  rule(
    `(?<count>an?|\\d{1,2}) (?<unit>weeks?|fortnights?) ago(?: on| last)? ${W}|(?<count2>an?|\\d{1,2}) (?<unit2>weeks?|fortnights?) last (?<weekday2>${ANY_WEEKDAY})`,
    (g, { today }) => {
      const each = (g['unit'] ?? g['unit2'])?.startsWith('w') ? 7 : 14
      const from = gone(weekday(g['weekday'] ?? g['weekday2']), today)
      return day(addDays(from, -each * countOf(g['count'] ?? g['count2'] ?? '')))
    },
  ),
  rule(`(?:the )?(?:1th )?${W} (?<side>after|before|following|preceding) (?!next$|last$|that$)(?<what>.+)`, (g, on) => {
    const side = g['side'] === 'after' || g['side'] === 'following' ? coming : gone
    return change(on.read(g['what'] ?? ''), ({ iso }) =>
      iso === undefined ? undefined : dayOf(side(weekday(g['weekday']), iso)),
    )
  }),
  rule(`${W} (?:the )?(?<nth>\\d{1,2})${ORDINAL}`, (g, on) => theNth(weekday(g['weekday']), Number(g['nth']), on)),
]
