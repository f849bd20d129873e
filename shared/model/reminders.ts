import { addDays, type IsoDate } from './days.ts'
import { actOn, type FollowUpDates } from './follow-ups.ts'
import { occurrencesBetween, yearsAt, type Milestone } from './occurrences.ts'
import { Temporal } from './temporal.ts'

/** `milestone:<id>` or `follow-up:<id>`. */
export type ReminderKey = `${ReminderNoun}:${string}`
export type ReminderNoun = 'milestone' | 'follow-up'

/** One reminder of one day. A pair is raised at most once: whoever shows it first writes it down as claimed. */
export type Pair = { readonly reminder: string; readonly occurrence: IsoDate }

type Raised = {
  readonly id: string
  /** Instant (ISO, `Z`) its date was set: what was over by then is on Today already and does not pop up. */
  readonly createdAt: string
}
export type MilestoneToRaise = Milestone & Raised
export type FollowUpToRaise = FollowUpDates & Raised

export type ReminderInput = {
  /** Of people alive and not deleted, and wanted: the caller chooses. */
  readonly milestones: readonly MilestoneToRaise[]
  readonly followUps: readonly FollowUpToRaise[]
  /** Pairs already raised, in any order. */
  readonly claims: Iterable<Pair>
  /** The moment of looking, in the zone the user is in: that zone, and no person's, decides what "today, 09:00" is. */
  readonly now: string | Temporal.ZonedDateTime
  /** Local time of the day, `HH:MM`. */
  readonly remindAt: string
}

export type Scheduled = Pair & {
  readonly reminder: ReminderKey
  readonly noun: ReminderNoun
  readonly id: string
  /** Instant, ISO with `Z`. */
  readonly at: string
  /** IANA name of the zone in which `at` is `remindAt` o'clock. */
  readonly zone: string
  /** Age or number of years on the day, where known (milestones only). */
  readonly years?: number
}

export type Due = Scheduled & {
  /** More than five minutes after its time: the machine slept, was off or travelled. */
  readonly late: boolean
}

/** A milestone is past raising when its day is more than a week gone; an open follow-up never is. */
export const MILESTONE_GRACE_DAYS = 7
const ON_TIME_MS = 5 * 60_000

/** One text for a pair, to be kept in a set. */
export function pairKey(pair: Pair): string {
  return `${pair.reminder} ${pair.occurrence}`
}

/**
 * What is to be raised at this look, earliest first, ties by key. Looking again without claiming yields the same; looking later yields
 * what was missed. Throws RangeError for a malformed `now`, `remindAt` or date.
 */
export function dueReminders(input: ReminderInput): Due[] {
  const { clock, today, nowMs } = readClock(input)
  const found = candidates(input, clock, addDays(today, -MILESTONE_GRACE_DAYS), addDays(today, 1), '0001-01-01')
  return found
    .filter(({ atMs, createdMs }) => atMs <= nowMs && atMs >= createdMs)
    .map(({ scheduled, atMs }) => ({ ...scheduled, late: nowMs - atMs > ON_TIME_MS }))
}

/**
 * What will fall due after `now` and within so many days, earliest first: for a schedule kept where the journal cannot be read, which
 * must take only `at` and an opaque id from it.
 */
export function nextInstants(input: ReminderInput & { readonly days: number }): Scheduled[] {
  const { clock, today, nowMs } = readClock(input)
  const until = nowMs + input.days * 86_400_000
  return candidates(input, clock, addDays(today, -1), addDays(today, input.days + 1), addDays(today, -1))
    .filter(({ atMs, createdMs }) => atMs > nowMs && atMs <= until && atMs >= createdMs)
    .map(({ scheduled }) => scheduled)
}

type Clock = { readonly zone: string; readonly instantOf: (day: IsoDate) => Temporal.Instant }
type Candidate = { readonly scheduled: Scheduled; readonly atMs: number; readonly createdMs: number }

function readClock(input: ReminderInput) {
  const now = Temporal.ZonedDateTime.from(input.now)
  const plainTime = Temporal.PlainTime.from(input.remindAt)
  const zone = now.timeZoneId
  const known = new Map<IsoDate, Temporal.Instant>()
  const instantOf = (day: IsoDate) => {
    // 'compatible' is the default of this conversion: a time the clocks jump over is taken as far after the jump, a time that comes
    // twice is taken the first time.
    const instant =
      known.get(day) ?? Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
    known.set(day, instant)
    return instant
  }
  return { clock: { zone, instantOf }, today: now.toPlainDate().toString(), nowMs: now.epochMilliseconds }
}

function candidates(
  input: ReminderInput,
  clock: Clock,
  from: IsoDate,
  to: IsoDate,
  followUpsFrom: IsoDate,
): Candidate[] {
  const taken = new Set<string>()
  for (const claim of input.claims) taken.add(pairKey(claim))
  const found: Candidate[] = []
  const add = (noun: ReminderNoun, item: Raised, occurrence: IsoDate, years?: number) => {
    const reminder: ReminderKey = `${noun}:${item.id}`
    const key = pairKey({ reminder, occurrence })
    if (taken.has(key)) return
    taken.add(key)
    const instant = clock.instantOf(occurrence)
    const base = { reminder, occurrence, noun, id: item.id, at: instant.toString(), zone: clock.zone }
    found.push({
      scheduled: years === undefined ? base : { ...base, years },
      atMs: instant.epochMilliseconds,
      createdMs: Temporal.Instant.from(item.createdAt).epochMilliseconds,
    })
  }
  for (const milestone of input.milestones) {
    for (const day of occurrencesBetween(milestone, from, to)) add('milestone', milestone, day, yearsAt(milestone, day))
  }
  for (const followUp of input.followUps) {
    const day = actOn(followUp)
    if (followUp.state === 'open' && day !== undefined && day >= followUpsFrom && day <= to)
      add('follow-up', followUp, day)
  }
  return found.sort((a, b) => a.atMs - b.atMs || (a.scheduled.reminder < b.scheduled.reminder ? -1 : 1))
}
