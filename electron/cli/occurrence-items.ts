/** What `rapport occurrences` is given, and the sentences for what is wrong with it. */
import { DateShape, Repeats, Rule } from '../../shared/contract/dates.ts'
import { Day, Line } from '../../shared/contract/fields.ts'
import type { DateProblem } from '../../shared/model/dates/problem.ts'
import type { ExpandProblem } from '../../shared/model/recurrence/rrule-times.ts'
import type { RuleProblem } from '../../shared/model/recurrence/rule.ts'
import { z } from '../../shared/zod.ts'

/** Of one object. */
export const mostDays = 10_000

export const Limit = z.int().min(1).max(mostDays)
export const Item = z
  .strictObject({
    name: Line.optional(),
    date: z.union([z.string().max(40), DateShape]).optional(),
    repeats: Repeats.optional(),
    rule: Rule.optional(),
    rrule: z.string().max(2000).optional(),
    /** A day, or a time of day on it: `2026-11-23T09:00:00`. */
    start: z.string().max(40).optional(),
    zone: Line.optional(),
    exdates: z.array(z.string().max(40)).max(10_000).optional(),
    rdates: z.array(z.string().max(40)).max(10_000).optional(),
    from: Day.optional(),
    to: Day.optional(),
    limit: Limit.optional(),
  })
  .refine(
    ({ date, rule, rrule }) => [date, rule, rrule].filter((one) => one !== undefined).length === 1,
    'it takes one of date, rule and rrule',
  )
  .refine(({ date, repeats }) => repeats === undefined || date !== undefined, 'repeats takes a date')
  .refine(({ rrule, start }) => (rrule === undefined) === (start === undefined), 'rrule takes a start')
export type Item = z.output<typeof Item>

export const dateProblems: Readonly<Record<DateProblem, string>> = {
  empty: 'The date is empty.',
  'no-such-date': 'There is no such date.',
  year: 'The year is before 1, after 9999, or one its calendar is not known for.',
  'needs-year': 'This date needs its years.',
  order: 'The first of the two dates comes after the second.',
  age: 'The age is not from 0 to 150.',
}
export const ruleProblems: Readonly<Record<RuleProblem, string>> = {
  from: '"from" is no day.',
  interval: 'The interval is not from 1 to 1000.',
  day: 'There is no such day in its month.',
  weekday: 'A weekday is 1 (Monday) to 7 (Sunday).',
  nth: '"nth" is 1 to 5, or -1 to -5 from the end.',
  month: 'There is no such month.',
  until: '"until" is no day, or comes before the first.',
  count: '"count" is not from 1 to 10000.',
  'both-ends': '"until" and "count" do not go together.',
  never: 'This day never comes.',
}

export const rruleProblems: Readonly<Record<ExpandProblem['problem'], string>> = {
  malformed: 'This is no rule of RFC 5545.',
  'too-long': 'The rule is longer than any calendar writes.',
  beyond: 'This part of RFC 7529 is not supported here.',
  calendar: 'The calendar of this rule is not known.',
  never: 'This day never comes.',
  from: 'The rule ends before its start.',
  start: '"start" is no day and no time.',
  zone: 'The time zone is not known.',
  window: '"from" and "to" are no days, or more than 200 years apart.',
  'too-many': 'There are too many of them.',
}

type Issue = z.core.$ZodIssue

/** Of several shapes the one that comes nearest: it has the fewest faults, and the right kind. */
const nearest = (
  issue: Issue,
  path: readonly PropertyKey[] = issue.path,
): { readonly at: string; readonly message: string } => {
  const branches = issue.code === 'invalid_union' ? issue.errors : []
  const isKind = (one: Issue): boolean => ['form', 'every', 'unit'].includes(String(one.path[0] ?? ''))
  const cost = (faults: readonly Issue[]): number =>
    faults.length + (faults.some(isKind) || faults[0]?.path.length === 0 ? 100 : 0)
  const best = branches.toSorted((a, b) => cost(a) - cost(b))[0]?.[0]
  return best ? nearest(best, [...path, ...best.path]) : { at: path.join('.'), message: issue.message }
}

export const wrongShape = (error: z.ZodError): string => {
  const [first] = error.issues
  const { at, message } = first ? nearest(first) : { at: '', message: 'wrong' }
  const said = message.replace(/[^\x20-\x7e]/gu, '?').slice(0, 160)
  return `It is not understood${at === '' ? '' : ` at "${at.slice(0, 80)}"`}: ${said}.`
}
