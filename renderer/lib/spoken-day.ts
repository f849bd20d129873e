/** A whole day, read from what was typed: next Thursday, 12 June, in two weeks. Pure. */
import { partsOf } from '../../shared/model/days.ts'
import { readSpoken } from '../../shared/model/spoken/read-spoken.ts'
import type { Meaning } from '../../shared/model/spoken/reading.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'

/**
 * `problem` is a message of the catalogue; without a day and without a problem nothing was typed. `choices`: other days that may be meant,
 * or those near one that does not exist.
 */
export type DayRead = {
  readonly day: string | null
  readonly problem?: string
  readonly choices: readonly string[]
}

export type DayOptions = {
  readonly today: string
  /** Which side of today a bare "Tuesday" is on. */
  readonly tense: 'past' | 'future'
  readonly order: DateOrder
}

const daysOf = (meanings: readonly Meaning[] = []): readonly string[] => [
  ...new Set(meanings.flatMap(({ iso }) => (iso !== undefined && partsOf(iso) ? [iso] : []))),
]

export const readDay = (text: string, { today, tense, order }: DayOptions): DayRead => {
  if (text.trim() === '') return { day: null, choices: [] }
  const read = readSpoken(text, { today, tense, order })
  switch (read.kind) {
    case 'nothing':
      return { day: null, problem: 'dates.unclear', choices: [] }
    case 'ask':
      return { day: null, problem: `dates.ask.${read.why}`, choices: daysOf(read.choices) }
    case 'problem':
      return { day: null, problem: `dates.problem.${read.problem}`, choices: daysOf(read.near) }
    case 'date':
      if (read.iso === undefined) return { day: null, problem: 'dates.needsDay', choices: [] }
      if (tense === 'past' && read.iso > today) return { day: null, problem: 'dates.toCome', choices: [] }
      return { day: read.iso, choices: daysOf(read.other) }
  }
}

/** Said as an error while one still types; anything else may only be unfinished. */
export const isSurelyWrong = (problem: string): boolean =>
  problem.startsWith('dates.problem.') || problem === 'dates.toCome'
