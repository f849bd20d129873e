/** A whole day, read from what was typed: next Thursday, 12 June, in two weeks. Pure. */
import { partsOf } from '../../shared/model/days.ts'
import { ruleOf } from '../../shared/model/recurrence/dated.ts'
import { lastOn, nextOn } from '../../shared/model/recurrence/occurrences.ts'
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

/** Of a day without its year the next one, or the last. */
const dayOf = ({ date, iso }: Meaning, { today, tense }: DayOptions): string | undefined => {
  if (iso !== undefined) return partsOf(iso) ? iso : undefined
  const rule = ruleOf({ date, repeats: { every: 'year', missing: 'omit' } })
  return rule && (tense === 'past' ? lastOn(rule, today) : nextOn(rule, today))
}

const daysOf = (meanings: readonly Meaning[] = [], options: DayOptions): readonly string[] => [
  ...new Set(meanings.flatMap((one) => dayOf(one, options) ?? [])),
]

export const readDay = (text: string, options: DayOptions): DayRead => {
  const { today, tense, order } = options
  if (text.trim() === '') return { day: null, choices: [] }
  const read = readSpoken(text, { today, tense, order })
  switch (read.kind) {
    case 'nothing':
      return { day: null, problem: 'dates.unclear', choices: [] }
    case 'ask':
      return { day: null, problem: `dates.ask.${read.why}`, choices: daysOf(read.choices, options) }
    case 'problem':
      return { day: null, problem: `dates.problem.${read.problem}`, choices: daysOf(read.near, options) }
    case 'date':
      if (read.iso === undefined) return { day: null, problem: 'dates.needsDay', choices: [] }
      if (tense === 'past' && read.iso > today) return { day: null, problem: 'dates.toCome', choices: [] }
      return { day: read.iso, choices: daysOf(read.other, options) }
  }
}

/** Said as an error while one still types; anything else may only be unfinished. */
export const isSurelyWrong = (problem: string): boolean =>
  problem.startsWith('dates.problem.') || problem === 'dates.toCome'
