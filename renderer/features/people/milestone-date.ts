/** A date that matters, read from what was typed: the day and month, and the year only where it was said. */
import type { MilestoneKind } from '../../../shared/contract/milestones.ts'
import { isLeapDay } from '../../../shared/model/partial-date.ts'
import type { MilestoneDate } from '../../../shared/model/partial-date.ts'
import { readDate } from '../../lib/read-jot/index.ts'
import type { DateOrder } from '../../lib/read-jot/index.ts'
import { saidYear } from './rough-date.ts'

type Recurs = 'yearly' | 'once'

export type MilestoneRead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'date'; readonly date: MilestoneDate; readonly recurs: Recurs; readonly asksLeap: boolean }

/** Birthdays and anniversaries come back; anything else does unless it was said with a year still to come. */
const usually = (kind: MilestoneKind, year: number | undefined, isSpoken: boolean, today: string): Recurs => {
  if (kind !== 'other') return 'yearly'
  return isSpoken || (year !== undefined && year >= Number(today.slice(0, 4))) ? 'once' : 'yearly'
}

/** `recurs` null: as is usual for the kind and the date. */
export const readMilestone = (
  text: string,
  kind: MilestoneKind,
  recurs: Recurs | null,
  today: string,
  order: DateOrder,
): MilestoneRead => {
  if (text.trim() === '') return { kind: 'nothing' }
  const read = readDate(text, today, { order })
  if (read === undefined) return { kind: 'problem', problem: 'people.date.unclear' }
  if ('error' in read) return { kind: 'problem', problem: 'people.problem.no-such-date' }
  const { month, day, iso } = read
  if (month === undefined || day === undefined || iso === undefined)
    return { kind: 'problem', problem: 'people.date.needsDay' }
  const year = saidYear(text, today, read, order)
  const isSpoken = read.year !== undefined && year === undefined
  const often = recurs ?? read.recursHint ?? usually(kind, year, isSpoken, today)
  // what happens once has a year: the one said, else that of the next such day
  const kept = often === 'once' ? (year ?? Number(iso.slice(0, 4))) : year
  const date = { month, day, ...(kept !== undefined && { year: kept }) }
  return { kind: 'date', date, recurs: often, asksLeap: often === 'yearly' && isLeapDay(date) }
}
