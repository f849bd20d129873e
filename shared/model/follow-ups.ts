import { addDays, addMonths, weekdayOf, type IsoDate } from './days.ts'

/** Only an open follow-up asks for anything; the others say how it ended. */
export type FollowUpState = 'open' | 'done' | 'late' | 'renegotiated' | 'dropped'

export type FollowUpDates = {
  /** By when; without one it waits under "later" */
  readonly due?: IsoDate | null | undefined
  /** Put off until this day, which then counts in place of `due` */
  readonly snoozedUntil?: IsoDate | null | undefined
  readonly state: FollowUpState
}

export type Bucket = 'overdue' | 'today' | 'week' | 'later' | 'closed'

const ORDER: readonly Bucket[] = ['overdue', 'today', 'week', 'later', 'closed']

/** The day a follow-up comes up: the one it was put off to, else the one it is due. */
export function actOn(followUp: FollowUpDates): IsoDate | undefined {
  return followUp.snoozedUntil ?? followUp.due ?? undefined
}

/** Where a follow-up stands today; "week" is the seven days after today. */
export function bucket(followUp: FollowUpDates, today: IsoDate): Bucket {
  if (followUp.state !== 'open') return 'closed'
  const day = actOn(followUp)
  if (day === undefined) return 'later'
  if (day < today) return 'overdue'
  if (day === today) return 'today'
  return day <= addDays(today, 7) ? 'week' : 'later'
}

/** Overdue, today, week, later, closed; within each the earliest first, those without a date last, ties as they came. */
export function sortFollowUps<T extends FollowUpDates>(followUps: readonly T[], today: IsoDate): T[] {
  const keyed = followUps.map((item) => ({ item, rank: ORDER.indexOf(bucket(item, today)), day: actOn(item) ?? '~' }))
  keyed.sort(
    (a, b) => a.rank - b.rank || compareText(a.day, b.day) || compareText(a.item.due ?? '~', b.item.due ?? '~'),
  )
  return keyed.map(({ item }) => item)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export type SnoozeKey = 'tomorrow' | 'next-monday' | 'in-a-week' | 'in-a-month'
export type SnoozeChoice = { readonly key: SnoozeKey; readonly date: IsoDate }

/** Days to put a follow-up off to, earliest first. No day is offered twice: on a Sunday "tomorrow" already is next Monday. */
export function snoozeChoices(today: IsoDate): SnoozeChoice[] {
  const all: SnoozeChoice[] = [
    { key: 'tomorrow', date: addDays(today, 1) },
    { key: 'next-monday', date: addDays(today, 8 - weekdayOf(today)) },
    { key: 'in-a-week', date: addDays(today, 7) },
    { key: 'in-a-month', date: addMonths(today, 1) },
  ]
  return all.filter((choice, index) => all.findIndex((other) => other.date === choice.date) === index)
}
