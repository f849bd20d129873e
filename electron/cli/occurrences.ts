/** `rapport occurrences`: the days that rules fall on, read as JSON from standard input. Needs no vault. */
import { yearsOn } from '../../shared/model/dates/ages.ts'
import { fromEdtf } from '../../shared/model/dates/edtf.ts'
import { problemOfDate } from '../../shared/model/dates/problem.ts'
import { knownDate, type PartialDate } from '../../shared/model/dates/partial-date.ts'
import type { IsoDate } from '../../shared/model/days.ts'
import { comings, ruleOf, type Occurrence, type Repeats } from '../../shared/model/recurrence/dated.ts'
import { occurrencesFrom } from '../../shared/model/recurrence/occurrences.ts'
import { problemOfRule } from '../../shared/model/recurrence/rule.ts'
import { safeParse } from '../../shared/zod.ts'
import type { Answer } from './commands.ts'
import { dayGiven, todayIn } from './clock.ts'
import { dateProblems, Item, Limit, mostDays, ruleProblems, wrongShape } from './occurrence-items.ts'
import { ofRrule } from './occurrence-rrule.ts'
import { exit, Refusal } from './words.ts'

/** 1,000 objects of a length nobody writes fit in. */
export const mostBytes = 1_000_000
const mostItems = 1000
/** Of all objects together. */
const mostDaysInAll = 100_000
/** Milliseconds for all of them; what is left over is said to be too much. */
const longest = 5000

/** `at`: with its time of day, where it has one. */
type Days = readonly (Occurrence & { readonly years?: number; readonly at?: string })[]
type Found = { readonly name?: string; readonly days: Days } | { readonly name?: string; readonly problem: string }

/** `1976-06-12`, `--06-12`, EDTF, or the date as an object. */
const dateGiven = (given: string | PartialDate): PartialDate | undefined => {
  if (typeof given !== 'string') return given
  const [, month, day] = /^--(\d{2})-?(\d{2})$/.exec(given.trim()) ?? []
  return month === undefined ? fromEdtf(given) : knownDate({ month: Number(month), day: Number(day) })
}

const saidOnce = (date: PartialDate): Repeats => ({
  every: date.form === 'on' && date.year === undefined ? 'year' : 'once',
})

function* upTo(days: Iterable<Occurrence>, to: IsoDate | undefined, limit: number): Generator<Occurrence> {
  let left = limit
  for (const day of days) {
    if (left <= 0 || (to !== undefined && day.on > to)) return
    yield day
    left -= 1
  }
}

function* ofRule(rule: NonNullable<Item['rule']>, from: IsoDate): Generator<Occurrence> {
  for (const on of occurrencesFrom(rule, from)) yield { on, about: false }
}

/** The same of a rule of RFC 5545, whose times of day are kept. */
const timesOf = (item: Item, window: Parameters<typeof ofRrule>[1]): Days | string => {
  const found = ofRrule(item, window)
  if (typeof found === 'string') return found
  return found.map((at) => ({ on: at.slice(0, 10), about: false, ...(at.length > 10 && { at }) }))
}

/** The days, in order and without end, or what is wrong as a sentence. */
const daysOf = (item: Item, from: IsoDate): Iterable<Occurrence & { readonly years?: number }> | string => {
  if (item.rule) {
    const problem = problemOfRule(item.rule)
    return problem ? ruleProblems[problem] : ofRule(item.rule, from)
  }
  const date = item.date === undefined ? undefined : dateGiven(item.date)
  if (!date) return 'The date is not of the form 1976-06-12, --06-12 or EDTF, or there is no such date.'
  const problem = problemOfDate(date)
  if (problem) return dateProblems[problem]
  const dated = { date, repeats: item.repeats ?? saidOnce(date) }
  const rule = ruleOf(dated)
  const wrong = rule && problemOfRule(rule)
  if (wrong) return ruleProblems[wrong]
  return counting(date, comings(dated, from))
}

function* counting(date: PartialDate, days: Iterable<Occurrence>): Generator<Occurrence & { readonly years?: number }> {
  for (const day of days) {
    const years = yearsOn(date, day.on)
    yield { ...day, ...(years !== undefined && { years }) }
  }
}

export type OccurrencesOptions = {
  readonly zone?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly limit?: string | undefined
}

const parsed = (text: string): readonly unknown[] => {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw new Refusal('Standard input is not JSON.', exit.usage)
  }
  const items: readonly unknown[] = Array.isArray(input) ? input : [input]
  if (items.length > mostItems) throw new Refusal(`At most ${mostItems} objects are read at once.`, exit.usage)
  return items
}

/** 0 where every object has its days, if none; 1 where one of them has a problem. */
export const occurrences = (text: string, options: OccurrencesOptions): Answer => {
  const from = dayGiven('from', options.from) ?? todayIn(options.zone)
  const to = dayGiven('to', options.to)
  const limit = options.limit === undefined ? undefined : Number(options.limit)
  if (limit !== undefined && !Limit.safeParse(limit).success)
    throw new Refusal(`--limit takes a whole number from 1 to ${mostDays}.`, exit.usage)
  let left = mostDaysInAll
  const items = parsed(text)
  const start = performance.now()
  const found = items.map((raw): Found => {
    if (performance.now() - start > longest) return { problem: 'This is too much at once.' }
    const checked = safeParse(Item, raw)
    if (!checked.success) return { problem: wrongShape(checked.error) }
    const item = checked.data
    const name = item.name === undefined ? {} : { name: item.name }
    const last = item.to ?? to
    const most = item.limit ?? limit ?? (last === undefined ? 10 : mostDays)
    const days =
      item.rrule === undefined
        ? daysOf(item, item.from ?? from)
        : timesOf(item, { from: item.from ?? from, to: last, limit: Math.min(most, left) })
    if (typeof days === 'string') return { ...name, problem: days }
    const taken = [...upTo(days, last, Math.min(most, left))]
    left -= taken.length
    return { ...name, days: taken }
  })
  return { json: found, lines: found.flatMap(linesOf), code: found.some((one) => 'problem' in one) ? exit.failed : 0 }
}

const linesOf = (found: Found): readonly string[] => {
  const name = found.name?.replace(/\p{C}/gu, ' ') ?? ''
  const title = name === '' ? [] : [name]
  if ('problem' in found) return [...title, `  ${found.problem}`]
  const line = ({ on, at = on, until, about, years }: Days[number]): string =>
    `  ${about ? 'about ' : ''}${at}${until === undefined ? '' : ` to ${until}`}${years === undefined ? '' : `, ${years}`}`
  return [...title, ...(found.days.length === 0 ? ['  None.'] : found.days.map(line))]
}

/** Standard input as text; a sentence where there is more of it than anybody writes. */
export const readAll = async (input: NodeJS.ReadStream): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > mostBytes) {
      input.destroy()
      throw new Refusal('Standard input is longer than 1 MB.', exit.usage)
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
