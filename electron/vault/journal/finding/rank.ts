/** Which of what was found comes first: how well the words fit, how near the person is, how long ago it was. */
import { fold } from '../../../../shared/model/names.ts'
import { dayNumber } from '../../../../shared/model/days.ts'
import { fitOf } from './fit.ts'
import type { FoundRow } from './found-rows.ts'
import { closeness } from './nearness.ts'
import type { Sought } from './words.ts'

/** What the parts are worth against each other. */
const worth = { fit: 2, title: 0.6, close: 0.5, recent: 0.8 } as const
/** What says one thing says it shorter than the entry it came from. */
const short = 0.4

/** From 1 for today down: half of it half a year ago, or as long ahead. */
const recency = (at: string | null, today: string): number =>
  at === null ? 0.5 : 180 / (180 + Math.abs(dayNumber(today) - dayNumber(at.slice(0, 10))))

/** Higher is better. The title counts with the text: a name that is asked for is in it. */
export const rankOf = (row: FoundRow, words: readonly Sought[], today: string): number => {
  const text = fold(`${row.title}\n${row.text}\n${row.more}`)
  const title = fold(row.title)
  const inTitle = words.filter((word) => title.includes(word.text)).length
  return (
    worth.fit * fitOf(text, words) +
    (words.length === 0 ? 0 : (worth.title * inTitle) / words.length) +
    worth.close * closeness(row.near, today) +
    worth.recent * recency(row.day ?? row.at, today) +
    (row.noun === 'entry' ? 0 : short)
  )
}
