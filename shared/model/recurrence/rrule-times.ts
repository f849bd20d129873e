/** The times of one rule on the wall, from the library where it is right and from our own rules where it is not. */
import { formatWall, secondsOf, type ZoneClock } from './rrule-clock.ts'
import { wallTimes } from './rrule-library.ts'
import { occurrencesFrom } from './occurrences.ts'
import { ruleOfParts, type RRuleReadProblem } from './rrule-read.ts'
import type { Stamp } from './rrule-stamp.ts'
import type { RRuleParts } from './rrule-terms.ts'
import type { Rule } from './rule.ts'

export type ExpandProblem =
  | RRuleReadProblem
  /** `start` is no day and no time. */
  | { readonly problem: 'start' }
  | { readonly problem: 'zone' }
  /** `from` or `to` is no day, or they are more than 200 years apart. */
  | { readonly problem: 'window' }
  /** More than `limit`, or more steps than are taken to find them. */
  | { readonly problem: 'too-many' }

/** From `first` to before `end`, in seconds on the wall. */
type Window = { readonly first: number; readonly end: number; readonly most?: number | undefined }

/** More than any calendar has of one thing. */
export const mostDates = 10_000
/** Times in a row that fall into gaps of a zone, generously: one a year, or every minute of an hour. */
export const mostGaps = 400

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

/** Every minute of a day: of more times in one day the library makes lists before it counts. */
const mostListed = 1_440

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

/** Of a rule that ours can say. */
const ownTimes = (
  rule: Rule,
  { start, wall }: Ground,
  { first, end, most }: Window,
): readonly number[] | ExpandProblem => {
  const found: number[] = []
  const time = wall - secondsOf(start.day)
  const from = formatWall(most === undefined ? first : wall).slice(0, 10)
  for (const day of occurrencesFrom(rule, from)) {
    const at = secondsOf(day) + time
    if (at >= end || found.length >= (most ?? Infinity)) break
    if (found.length > mostDates + mostGaps) return { problem: 'too-many' }
    found.push(at)
  }
  return found
}

/**
 * The wall times of the rule itself before `end`, those that do not exist among them; from `first`, or with `most` the first so many of all.
 * By our own rules where they can say it, which takes a twentieth of the library's time and the same days.
 */
export const ruleTimes = (parts: RRuleParts, ground: Ground, window: Window): readonly number[] | ExpandProblem => {
  const rule = ruleOfParts({ ...parts, count: undefined, until: undefined }, ground.start.day)
  if (!('problem' in rule)) return ownTimes(rule, ground, window)
  if (rule.problem === 'never') return []
  const isGregorian = parts.rscale === undefined || parts.rscale === 'GREGORIAN'
  if (!isGregorian || (parts.skip !== 'OMIT' && skipMatters(parts, ground.start))) return rule
  const isListed = !['HOURLY', 'MINUTELY', 'SECONDLY'].includes(parts.freq)
  if (isListed && mostInDay(parts) > mostListed) return { problem: 'too-many' }
  return wallTimes(parts, { start: ground.wall, ...window }) ?? { problem: 'too-many' }
}
