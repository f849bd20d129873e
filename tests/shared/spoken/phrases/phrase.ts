import type { IsoDate } from '../../../../shared/model/days.ts'

/**
 * What somebody types or says, and what a careful assistant would write down for it.
 *
 * `expect` is short for a reading:
 * - `2027-09-20`, `1984-06`, `1984`, `--06-12`, `--06`, `---05`: the date, so much of it as is known; `~` about, `?` estimated
 * - `hebrew 5776-05L-08`: of another calendar
 * - `<1985`, `>1985`, `1984/1986`, `197X`, `age 50~ 2026`
 * - ` due 2026-12-24`: the last day that keeps the promise, where it is not the date itself
 * - ` every year`, ` every 2 week`, ` every weekday 3.1` (the third Monday), ` until 2027-03-31`, ` x6`
 * - ` | 2026-12-04`: what else it may mean, which has to be shown
 * - `ask:why`, `problem:which`, `nothing`
 */
export type Phrase = {
  readonly say: string
  readonly today: IsoDate
  readonly tense: 'past' | 'future' | 'date'
  readonly order?: 'day-first' | 'month-first'
  readonly expect: string
  /** It needs the other calendars to tell which day it is. */
  readonly calendars?: true
}

type Context = Pick<Phrase, 'today' | 'tense' | 'order' | 'calendars'>

/** Phrases said on one day. */
export const said = (context: Context, phrases: Readonly<Record<string, string>>): readonly Phrase[] =>
  Object.entries(phrases).map(([say, expect]) => ({ ...context, say, expect }))
