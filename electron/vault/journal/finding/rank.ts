/** Which of what was found comes first: how well the words fit, how near the person is, how long ago it was. */
import { fold } from '../../../../shared/model/names.ts'
import { dayNumber } from '../../../../shared/model/days.ts'
import { fitOf } from './fit.ts'
import type { FoundRow } from './found-rows.ts'
import { closeness } from './nearness.ts'
import type { Sought } from './words.ts'

/** What the parts are worth against each other; to be of whom was named, as much as that the name stands right beside the word. */
const worth = { fit: 2, title: 0.6, named: 0.5, namedOnly: 1, close: 0.5, recent: 0.8 } as const
/** What says one thing says it shorter than the entry it came from. */
const short = 0.4

/** From 1 for today down: half of it half a year ago, or as long ahead. */
const recency = (at: string | null, today: string): number =>
  at === null ? 0.5 : 180 / (180 + Math.abs(dayNumber(today) - dayNumber(at.slice(0, 10))))

/** What there is to go by. */
export type Ranked = {
  readonly row: FoundRow
  /** What stands in its text; the other words that were typed are names, and it is of those who are called so. */
  readonly words: readonly Sought[]
  readonly named: number
  /** Those words are all that its person is called. */
  readonly isNamed: boolean
  readonly near: number
}

/** Taking all letters apart costs more than all the rest, and is seldom needed: most words stand there as they were typed. */
const fitIn = (title: string, text: string, words: readonly Sought[]): number => {
  const small = `${title}\n${text.toLowerCase()}`
  return words.every((word) => small.includes(word.text))
    ? fitOf(small, words)
    : fitOf(`${title}\n${fold(text)}`, words)
}

/** Higher is better. */
export const rankOf = ({ row, words, named, isNamed, near }: Ranked, today: string): number => {
  const title = row.noun === 'entry' ? '' : fold(row.title)
  const count = words.length + named
  const inTitle = named + words.filter((word) => title.includes(word.text)).length
  const fit = fitIn(title, `${row.text}\n${row.more}`, words)
  return (
    (count === 0 ? 0 : (worth.fit * (fit * words.length + named) + worth.title * inTitle) / count) +
    (named > 0 ? worth.named : 0) +
    (isNamed ? worth.namedOnly : 0) +
    worth.close * closeness(near, today) +
    worth.recent * recency(row.day ?? row.at, today) +
    (row.noun === 'entry' ? 0 : short)
  )
}
