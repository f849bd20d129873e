/** One look at the clock: what is to be told now, and what will be. Looking twice without claiming finds the same. */
import { addDays } from '../days.ts'
import { Temporal } from '../temporal.ts'
import { hoursClock, workingDayBefore, type Hours, type HoursClock } from './hours.ts'
import { occurrenceKey, slotKey, type Means, type Slot } from './slots.ts'

/**
 * pop-up, silent: shown now, with a sound or without. today: on Today only. gone: its day is more than a week over, and it is named among what was missed; or it is a meeting that is over.
 * superseded: a later telling of the same occurrence is due as well, and stands for it.
 */
export type How = Means | 'gone' | 'superseded'

/** What moved a telling from its own hour: quiet hours, or a day off. */
export type Moved = 'quiet' | 'day-off'

export type Telling = Slot & {
  /** Instant, ISO with `Z`, at which it was or will be due. */
  readonly at: string
  readonly moved: readonly Moved[]
}
export type Found = Telling & {
  readonly how: How
  /** More than five minutes after its time: the machine slept, was off or travelled. */
  readonly late: boolean
}

export type Look = {
  /** Those that may be due: told of up to a day after today, in any zone, and not claimed as far as the caller knows. */
  readonly slots: readonly Slot[]
  /** {@link slotKey}s of what was told. */
  readonly claimed: ReadonlySet<string>
  /** The moment of looking, in the zone the user is in. */
  readonly now: Temporal.ZonedDateTime
  readonly hours: Hours
}

/** A milestone is told of as missed, not with a pop-up, when its day is more than a week over. */
const graceDays = 7
const onTime = 5 * 60_000

/** A meeting is when it is, quiet or not. */
const isTimed = ({ noun, time }: Slot): boolean => noun === 'meeting' && time !== undefined

type Due = { readonly at: Temporal.Instant; readonly moved: readonly Moved[] }

/** The instant a slot is due. In a zone nobody knows it is the user's own wall that counts. */
const dueAt = (slot: Slot, hours: Hours, clock: HoursClock): Due => {
  if (slot.snoozed) {
    const until = Temporal.Instant.from(slot.snoozed.until)
    // put off by hand it is never told earlier than was asked for
    const quiet = isTimed(slot) ? undefined : clock.quietUntil(until)
    return quiet ? { at: quiet, moved: ['quiet'] } : { at: until, moved: [] }
  }
  if (slot.instant !== undefined) return { at: Temporal.Instant.from(slot.instant), moved: [] }
  const day = slot.isMovable ? workingDayBefore(slot.day, hours) : slot.day
  const wall = { day, time: slot.time ?? hours.remindAt }
  const own = clock.instantOf(wall, slot.zone) ?? clock.instantOf(wall)
  if (!own) throw new RangeError('no such moment')
  const at = isTimed(slot) ? own : clock.outOfQuiet(own)
  return {
    at,
    moved: [...(at.equals(own) ? [] : ['quiet' as const]), ...(day === slot.day ? [] : ['day-off' as const])],
  }
}

/** `second`: the instant as it is written, to the second. */
type DueAt = Due & { readonly second: string }
type Timed = Due & { readonly slot: Slot; readonly key: string }

/** Instants are compared by how they are written: thousands of them are, and few are ever read. */
const secondOf = (instant: string): string => instant.slice(0, '2026-03-10T09:00:00'.length)

/** The same for every slot of one wall time: thousands of birthdays are told at the same nine o'clock. */
const dueAts = (hours: Hours, clock: HoursClock): ((slot: Slot) => DueAt) => {
  const known = new Map<string, DueAt>()
  const written = (due: Due): DueAt => ({ ...due, second: secondOf(due.at.toString({ smallestUnit: 'second' })) })
  return (slot) => {
    if (slot.snoozed || slot.instant !== undefined) return written(dueAt(slot, hours, clock))
    const wall = `${slot.day} ${slot.time ?? ''} ${slot.zone ?? ''} ${slot.isMovable} ${isTimed(slot)}`
    const due = known.get(wall) ?? written(dueAt(slot, hours, clock))
    known.set(wall, due)
    return due
  }
}

const timed = ({ slots, claimed, hours }: Look, clock: HoursClock): Timed[] => {
  const seen = new Set<string>()
  const dueOf = dueAts(hours, clock)
  return slots
    .flatMap((slot) => {
      const key = slotKey(slot)
      if (claimed.has(key) || seen.has(key)) return []
      seen.add(key)
      const { at, moved, second } = dueOf(slot)
      // what was over when it was written down is no news
      if (!slot.snoozed && second < secondOf(slot.since)) return []
      return [{ slot, at, moved, key }]
    })
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds || (a.key < b.key ? -1 : 1))
}

/** Held while it is quiet. */
const isHeld = (slot: Slot, quietUntil: Temporal.Instant | undefined): boolean =>
  quietUntil !== undefined && !isTimed(slot)

/** What is due at this look, earliest first, ties by key. Everything found is to be claimed before anything is shown. */
export const look = (input: Look): Found[] => {
  const clock = hoursClock(input.now.timeZoneId, input.hours)
  const now = input.now.toInstant()
  const quietUntil = clock.quietUntil(now)
  const due = timed(input, clock).filter(
    ({ slot, at }) => Temporal.Instant.compare(at, now) <= 0 && !isHeld(slot, quietUntil),
  )
  const last = new Map(due.map(({ slot }) => [occurrenceKey(slot), slotKey(slot)]))
  const oldest = addDays(input.now.toPlainDate().toString(), -graceDays)
  const howOf = (slot: Slot): How => {
    if (last.get(occurrenceKey(slot)) !== slotKey(slot)) return 'superseded'
    if (slot.noun === 'milestone' && !slot.snoozed && (slot.until ?? slot.occurrence) < oldest) return 'gone'
    if (slot.over !== undefined && Temporal.Instant.compare(now, Temporal.Instant.from(slot.over)) >= 0) return 'gone'
    // who put it off wants to be told
    return slot.snoozed && slot.by === 'today' ? 'pop-up' : slot.by
  }
  return due.map(({ slot, at, moved }) => ({
    ...slot,
    at: at.toString(),
    moved,
    how: howOf(slot),
    late: now.epochMilliseconds - at.epochMilliseconds > onTime,
  }))
}

/** What will be told after now and within so many days, earliest first; what is held comes when the quiet is over. */
export const ahead = (input: Look & { readonly days: number }): Telling[] => {
  const clock = hoursClock(input.now.timeZoneId, input.hours)
  const now = input.now.toInstant()
  const end = now.add({ hours: input.days * 24 })
  const quietUntil = clock.quietUntil(now)
  return timed(input, clock)
    .flatMap(({ slot, at, moved, key }): Timed[] => {
      if (Temporal.Instant.compare(at, now) > 0)
        return Temporal.Instant.compare(at, end) > 0 ? [] : [{ slot, at, moved, key }]
      if (quietUntil === undefined || !isHeld(slot, quietUntil)) return []
      return [{ slot, at: quietUntil, moved: ['quiet'], key }]
    })
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .map(({ slot, at, moved }) => ({ ...slot, at: at.toString(), moved }))
}
