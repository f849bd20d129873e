/** What RFC 5545 and RFC 7529 write, as our rules: exactly, or not at all. */
import type { CalendarId, Missing } from '../calendars/index.ts'
import { partsOf, type IsoDate } from '../days.ts'
import { readParts } from './rrule-parts.ts'
import type { PartsProblem, RRuleParts } from './rrule-terms.ts'
import { beyond, findWithin } from './rrule-within.ts'
import { calendarNames, canMiss } from './rrule-write.ts'
import { mostOften, problemOfRule, type Rule } from './rule.ts'

export type RRuleReadProblem =
  | PartsProblem
  /** A rule, and more than ours can say; `part` is what is beyond them. */
  | { readonly problem: 'beyond'; readonly part: string }
  /** RSCALE names a calendar that is not known here, or not well enough. */
  | { readonly problem: 'calendar'; readonly part: 'RSCALE' }
  /** It falls on no day at all: every 30 February. */
  | { readonly problem: 'never' }
  /** `from` is no day, or the rule ends before it. */
  | { readonly problem: 'from' }

const calendarOf = (rscale: string | undefined): CalendarId | undefined =>
  rscale === undefined
    ? 'gregory'
    : (Object.keys(calendarNames) as CalendarId[]).find((id) => calendarNames[id] === rscale)

const skipOf: Readonly<Record<RRuleParts['skip'], Missing>> = { OMIT: 'omit', BACKWARD: 'earlier', FORWARD: 'later' }

/**
 * The rule a text says, with `from` for its DTSTART, a day. Only the days the rule itself falls on: a calendar file counts its DTSTART among
 * them even where it does not fit (RFC 5545 §3.8.5.3), which is the reader's to add.
 */
export const fromRRule = (text: string, from: IsoDate): Rule | RRuleReadProblem => {
  const parts = readParts(text)
  if ('problem' in parts) return parts
  return partsOf(from) ? ruleOfParts(parts, from) : { problem: 'from' }
}

/** Like {@link fromRRule}, of parts that were read before. */
export const ruleOfParts = (parts: RRuleParts, from: IsoDate): Rule | RRuleReadProblem => {
  const calendar = calendarOf(parts.rscale)
  if (!calendar) return { problem: 'calendar', part: 'RSCALE' }
  const found = findWithin(parts, from, calendar)
  if ('problem' in found) return found
  const { interval, count, until } = parts
  if (interval > mostOften.interval) return beyond('INTERVAL')
  if (count !== undefined && count > mostOften.count) return beyond('COUNT')
  const rule: Rule = {
    ...found.within,
    from,
    ...(interval > 1 && { interval }),
    ...(until && { until: until.day }),
    ...(count !== undefined && { count }),
  }
  const missing = found.missing ?? skipOf[parts.skip]
  const problem = problemOfRule(rule)
  if (problem === 'never') return missing === 'omit' ? { problem: 'never' } : beyond('SKIP')
  if (problem === 'until') return { problem: 'from' }
  if (problem !== undefined) return beyond('BYMONTH')
  return canMiss(rule) ? { ...rule, missing } : rule
}
