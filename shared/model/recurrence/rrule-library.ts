/**
 * RFC 5545's arithmetic of days and times on the wall, by rrule-temporal; the one place it is imported. It is asked for days of no zone
 * and for rules without an end alone: zones, ends, exceptions and other calendars are worked out around it (decision 0008 says why).
 */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from '../temporal.ts'
import { numberLists, weekdayNames, type Frequency, type RRuleParts } from './rrule-terms.ts'
import { formatWall } from './rrule-clock.ts'

/** Steps and candidates it may look at: some 50 µs each of the latter. */
const budget = { maxIterations: 8_000, maxCandidateEvaluations: 4_000 } as const

/** From one to the next at least so many seconds, for the frequencies whose periods all have one length. */
const lengths: Readonly<Partial<Record<Frequency, number>>> = {
  SECONDLY: 1,
  MINUTELY: 60,
  HOURLY: 3_600,
  DAILY: 86_400,
  WEEKLY: 604_800,
}

/** Longer than all the years there are, in units of each frequency. */
const longestInterval: Readonly<Record<Frequency, number>> = {
  SECONDLY: 315_569_520_000,
  MINUTELY: 5_259_492_000,
  HOURLY: 87_658_200,
  DAILY: 3_652_425,
  WEEKLY: 521_775,
  MONTHLY: 120_000,
  YEARLY: 10_000,
}

const textOf = (parts: RRuleParts, interval: number): string => {
  const { freq, wkst, byDay, byMonth, lists } = parts
  const list = (name: string, values: readonly unknown[]): readonly string[] =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`]
  return [
    `FREQ=${freq}`,
    `INTERVAL=${interval}`,
    `WKST=${weekdayNames[wkst - 1] ?? 'MO'}`,
    ...list(
      'BYMONTH',
      byMonth.map(({ month }) => month),
    ),
    ...list(
      'BYDAY',
      byDay.map(({ nth, weekday }) => `${nth ?? ''}${weekdayNames[weekday - 1] ?? ''}`),
    ),
    ...numberLists.flatMap((name) => list(name, lists[name])),
  ].join(';')
}

/** A start in the same phase, at most one step before the window: what is rare in it is not walked to from long ago. */
const nearer = (start: number, first: number, step: number | undefined, interval: number): number => {
  const apart = (step ?? 0) * interval
  // a period more, because a week of the window may begin before it
  const at = apart === 0 ? 0 : Math.floor((first - start) / apart) - 1
  return at > 0 ? start + at * apart : start
}

/**
 * Wall times (seconds since 1970 as the clock on the wall has them) from `first` to before `end`, in order. Undefined where finding them takes
 * more than the budget. With `most` the first so many from `start`, and not those before `first`. COUNT, UNTIL, RSCALE and SKIP are not looked at.
 */
export const wallTimes = (
  parts: RRuleParts,
  { start, first, end, most }: { start: number; first: number; end: number; most?: number | undefined },
): readonly number[] | undefined => {
  const interval = Math.min(parts.interval, longestInterval[parts.freq])
  const anchor = most !== undefined ? start : nearer(start, first, lengths[parts.freq], interval)
  const zoned = (wall: number): Temporal.ZonedDateTime =>
    Temporal.PlainDateTime.from(formatWall(wall)).toZonedDateTime('UTC')
  if (end <= anchor) return []
  // every second of a year is not looked at to be told that they are many
  const isPlain = parts.byDay.length + parts.byMonth.length + Object.values(parts.lists).flat().length === 0
  const expected = (end - Math.max(first, start)) / ((lengths[parts.freq] ?? Infinity) * interval)
  if (isPlain && most === undefined && expected > budget.maxCandidateEvaluations) return undefined
  try {
    const rule = new RRuleTemporal({
      rruleString: textOf(parts, interval) + (most === undefined ? '' : `;COUNT=${most}`),
      dtstart: zoned(anchor),
      cache: false,
      ...budget,
    })
    return rule
      .between(zoned(Math.max(first, start)), zoned(end - 1), true)
      .map((found) => found.epochMilliseconds / 1000)
      .filter((wall) => wall >= start)
  } catch {
    return undefined
  }
}
