/** The times of one rule on the wall, from the library where it is right and from our own rules where it is not. */
import { formatWall, secondsOf, type ZoneClock } from './rrule-clock.ts'
import { wallTimes } from './rrule-library.ts'
import { occurrencesFrom } from './occurrences.ts'
import { ruleOfParts, type RRuleReadProblem } from './rrule-read.ts'
import type { Stamp } from './rrule-stamp.ts'
import type { RRuleParts } from './rrule-terms.ts'

export type ExpandProblem =
  | RRuleReadProblem
  /** `start` is no day and no time. */
  | { readonly problem: 'start' }
  | { readonly problem: 'zone' }
  /** `from` or `to` is no day, or they are more than 200 years apart. */
  | { readonly problem: 'window' }
  /** More than `limit`, or more steps than are taken to find them. */
  | { readonly problem: 'too-many' }

/** More than any calendar has of one thing. */
export const mostDates = 10_000

/** A DTSTART with the clock it is read by; `wall` is its own wall time, in seconds. */
export type Ground = {
  readonly start: Stamp
  readonly wall: number
  readonly clock: ZoneClock
  readonly isFloating: boolean
}

/** A day it asks for can be missing, so that SKIP says something. */
const skipMatters = ({ freq, byDay, lists }: RRuleParts, start: Stamp): boolean => {
  const { BYMONTHDAY: days, BYYEARDAY: yearDays, BYWEEKNO: weeks } = lists
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return false
  if (days.some((day) => Math.abs(day) > 28) || yearDays.some((day) => Math.abs(day) > 365)) return true
  return days.length + yearDays.length + weeks.length + byDay.length === 0 && Number(start.day.slice(8)) > 28
}

/** At most so many in a day. */
export const mostInDay = ({ freq, lists }: RRuleParts): number => {
  const size = (listed: readonly number[], otherwise: number): number =>
    listed.length === 0 ? otherwise : listed.length
  const isWithin = (...all: readonly string[]): boolean => all.includes(freq)
  return (
    size(lists.BYHOUR, isWithin('HOURLY', 'MINUTELY', 'SECONDLY') ? 24 : 1) *
    size(lists.BYMINUTE, isWithin('MINUTELY', 'SECONDLY') ? 60 : 1) *
    size(lists.BYSECOND, isWithin('SECONDLY') ? 60 : 1)
  )
}

/** The wall times of the rule itself before `end`, those that do not exist among them; from `first` unless they must be counted. */
export const ruleTimes = (
  parts: RRuleParts,
  { start, wall }: Ground,
  window: { readonly first: number; readonly end: number; readonly most?: number | undefined },
): readonly number[] | ExpandProblem => {
  const isGregorian = parts.rscale === undefined || parts.rscale === 'GREGORIAN'
  if (isGregorian && (parts.skip === 'OMIT' || !skipMatters(parts, start)))
    return wallTimes(parts, { start: wall, ...window }) ?? { problem: 'too-many' }
  const rule = ruleOfParts({ ...parts, count: undefined, until: undefined }, start.day)
  if ('problem' in rule) return rule
  const found: number[] = []
  const time = wall - secondsOf(start.day)
  const from = formatWall(window.most === undefined ? window.first : wall).slice(0, 10)
  for (const day of occurrencesFrom(rule, from)) {
    const at = secondsOf(day) + time
    if (at >= window.end) break
    if (found.length >= (window.most ?? Infinity)) break
    if (found.length > mostDates) return { problem: 'too-many' }
    found.push(at)
  }
  return found
}
