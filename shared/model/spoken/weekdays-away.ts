/** Two Fridays from now, three Mondays ago. */
import { addDays } from '../days.ts'
import { dateOf } from '../dates/partial-date.ts'
import { coming, gone } from './from-today.ts'
import { day, read, rule, type Groups, type Reading, type Spoken, type SpokenRule } from './reading.ts'
import { ANY_WEEKDAY, countOf, weekdayNumber } from './words.ts'

const COUNT = '(?<count>an?|\\d{1,2}|(?:a )?couple(?: of)?)'

/** So many Fridays on from the next one; "a couple" is about that. */
const weekdaysAway = (g: Groups, sign: 1 | -1, { today }: Spoken): Reading | undefined => {
  const isCouple = (g['count'] ?? '').includes('couple')
  const [count, weekday] = [isCouple ? 2 : countOf(g['count'] ?? ''), weekdayNumber(g['weekday'] ?? '')]
  if (!(count >= 1)) return undefined
  const first = sign === 1 ? coming(weekday, today) : gone(weekday, today)
  const iso = addDays(first, sign * 7 * (count - 1))
  return isCouple ? read({ date: { ...dateOf(iso), certainty: 'about' }, iso }) : day(iso)
}

export const weekdaysAwayRules: readonly SpokenRule[] = [
  rule(`(?:in )?${COUNT} (?<weekday>${ANY_WEEKDAY})s?(?: from now|' time)`, (g, on) => weekdaysAway(g, 1, on)),
  rule(`in ${COUNT} (?<weekday>${ANY_WEEKDAY})s`, (g, on) => weekdaysAway(g, 1, on)),
  rule(`${COUNT} (?<weekday>${ANY_WEEKDAY})s? (?:ago|back)`, (g, on) => weekdaysAway(g, -1, on)),
  rule(`(?:the )?(?:${ANY_WEEKDAY.replace('(?:', '(?<weekday>')}) (?:just )?(?:gone|past)`, (g, { today }) =>
    day(gone(weekdayNumber(g['weekday'] ?? ''), today)),
  ),
  rule(`(?:this )?(?<weekday>${ANY_WEEKDAY}) coming`, (g, on) => on.read(`coming ${g['weekday']}`, 'future')),
  rule(`(?<weekday>${ANY_WEEKDAY}) a (?<unit>week|fortnight)`, (g, on) => on.read(`${g['weekday']} ${g['unit']}`)),
]
