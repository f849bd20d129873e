/** When a date that matters comes: what was typed, and how often, as one. Nothing that was not said is filled in. */
import type { MilestoneKind } from '../../shared/contract/milestones.ts'
import { mayBeMissing } from '../../shared/model/dates/missing.ts'
import { dateOf, hasItsDay, isWholeDate, type PartialDate } from '../../shared/model/dates/partial-date.ts'
import { daysBetween, formatDate } from '../../shared/model/days.ts'
import { nextComing, type Repeats } from '../../shared/model/recurrence/dated.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'
import { readTyped, type TypedDate, type TypedRead } from './typed-date.ts'

export type Every = Repeats['every']

/** How often, as far as it was chosen. */
export type Often = {
  readonly every: Every | null
  readonly interval: number
  readonly until: string | null
  readonly missing: 'omit' | 'earlier' | 'later' | null
}
export const asUsual: Often = { every: null, interval: 1, until: null, missing: null }

export const oftenOf = (repeats: Repeats): Often => ({
  every: repeats.every,
  interval: ('interval' in repeats ? repeats.interval : undefined) ?? 1,
  until: ('until' in repeats ? repeats.until : undefined) ?? null,
  missing: ('missing' in repeats ? repeats.missing : undefined) ?? null,
})

export type MilestoneRead =
  | Exclude<TypedRead, { kind: 'date' }>
  | {
      readonly kind: 'date'
      readonly date: PartialDate
      readonly repeats: Repeats
      readonly other: Extract<TypedRead, { kind: 'date' }>['other']
      /** Some years have not got that day: where it is kept then is asked. */
      readonly asksMissing: boolean
      readonly isNthWeekday: boolean
    }

/** Birthdays and anniversaries come back; anything else does unless it is in a year still to come, or no day of one year. */
const usually = (kind: MilestoneKind, date: PartialDate, today: string): Every => {
  if (kind !== 'other') return 'year'
  if (date.form !== 'on' || date.month === undefined) return 'once'
  return date.year !== undefined && date.year >= Number(today.slice(0, 4)) ? 'once' : 'year'
}

/** With the year of its next coming, for what must have one. */
const dateWithYear = (date: PartialDate, said: Repeats | undefined, today: string): PartialDate => {
  if (isWholeDate(date)) return date
  const repeats: Repeats = said ?? { every: 'year', missing: 'omit' }
  if (!said && !hasItsDay(date)) return date
  const next = nextComing({ date, repeats }, today)
  return next && next.until === undefined ? dateOf(next.on) : date
}

const bare = (every: Every, said: Repeats | undefined): Repeats | undefined => {
  if (every === 'weekday') return said?.every === 'weekday' ? { ...said } : undefined
  return { every }
}

export const readMilestone = (
  typed: TypedDate,
  kind: MilestoneKind,
  often: Often,
  today: string,
  order: DateOrder,
): MilestoneRead => {
  const read = readTyped(typed, today, order)
  if (read.kind !== 'date') return read
  const { meaning, isCounted, other } = read
  const said = meaning.dated?.repeats
  const every = often.every ?? (said && said.every !== 'once' ? said.every : usually(kind, meaning.date, today))
  // of “every third Monday” only its own rhythm, or its next time
  const ofWeekday = said?.every === 'weekday' ? said : undefined
  const rule = bare(every === 'weekday' && !ofWeekday ? 'once' : every, said)
  let { date } = meaning
  if (every === 'year' && kind !== 'other' && isCounted && isNear(date, today)) date = withoutYear(date)
  if (every !== 'year' && every !== 'weekday') date = dateWithYear(date, ofWeekday, today)
  const known = said && said.every === every ? said : undefined
  const repeats = {
    ...rule,
    ...ends(often, known),
    ...(every === 'year' && often.missing && { missing: often.missing }),
  }
  const isNthWeekday = ofWeekday !== undefined
  if (every === 'once' && !('year' in date) && date.form === 'on')
    return { kind: 'problem', problem: 'dates.needsYear', choices: [] }
  if (needsDay(every) && !isWholeDate(date)) return { kind: 'problem', problem: 'dates.needsDay', choices: [] }
  const asksMissing = every === 'year' && mayBeMissing(date)
  return { kind: 'date', date, repeats: repeats as Repeats, other, asksMissing, isNthWeekday }
}

const needsDay = (every: Every): boolean => every === 'day' || every === 'week' || every === 'month'

/** How often and until when: as chosen, else as said. */
const ends = ({ every, interval, until }: Often, said: Repeats | undefined): Partial<Repeats> => {
  if (every === 'once' || (said?.every ?? every) === 'once') return {}
  if (every === null && said && said.every !== 'once') {
    const { interval: often, until: end, count } = said
    return {
      ...(often !== undefined && { interval: often }),
      ...(end !== undefined && { until: end }),
      ...(count !== undefined && { count }),
    }
  }
  return { ...(interval > 1 && { interval }), ...(until !== null && { until }) }
}

/** “Yesterday” is said of a birthday, not of a birth. */
const isNear = (date: PartialDate, today: string): boolean =>
  isWholeDate(date) &&
  (date.calendar ?? 'gregory') === 'gregory' &&
  Math.abs(daysBetween(today, formatDate(date))) <= 366

const withoutYear = (date: PartialDate): PartialDate => {
  if (date.form !== 'on') return date
  const { year: _year, ...rest } = date
  return rest
}
