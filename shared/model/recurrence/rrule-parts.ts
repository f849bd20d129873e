/**
 * The parts of a recurrence rule as calendar files write it (RFC 5545 §3.3.10, RFC 7529 §4.1), each held to its range and to the
 * frequencies it may stand with. Nothing is guessed: a part that is not understood makes the whole rule malformed.
 */
import { readStamp } from './rrule-stamp.ts'
import {
  frequencies,
  knownParts,
  numberLists,
  ranges,
  skips,
  weekdayNames,
  type ByDay,
  type ByMonth,
  type NumberList,
  type PartsProblem,
  type RRuleParts,
} from './rrule-terms.ts'

/** No rule a person or program has reason to write is longer. */
const longestText = 8_000
const longestList = 800

const readNumber = (text: string, low: number, high: number): number | undefined => {
  if (!/^[+-]?\d{1,10}$/.test(text)) return undefined
  const value = Number(text)
  return value >= low && value <= high ? value : undefined
}

/** Without repeats; undefined when one item is not of its form. */
const readList = <T>(items: readonly string[], read: (item: string) => T | undefined): readonly T[] | undefined => {
  const found: T[] = []
  for (const item of new Set(items)) {
    const value = read(item)
    if (value === undefined) return undefined
    found.push(value)
  }
  return found
}

const numberOf =
  (name: NumberList) =>
  (item: string): number | undefined => {
    const { low, high, negative } = ranges[name]
    const value = readNumber(item, negative ? -high : low, high)
    return negative && value === 0 ? undefined : value
  }

const readWeekday = (name: string): number | undefined => weekdayNames.findIndex((one) => one === name) + 1 || undefined

const readByDay = (item: string): ByDay | undefined => {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item)
  const weekday = readWeekday(match?.[2] ?? '')
  if (!match || weekday === undefined) return undefined
  if (match[1] === undefined) return { weekday }
  const nth = readNumber(match[1], -53, 53)
  return nth ? { nth, weekday } : undefined
}

const readByMonth = (item: string): ByMonth | undefined => {
  const match = /^(\d{1,2})(L)?$/.exec(item)
  const month = match?.[1] === undefined ? undefined : readNumber(match[1], 1, 13)
  return month === undefined ? undefined : { month, leap: match?.[2] !== undefined }
}

/** What stands in a rule without saying so by its form: RFC 5545 §3.3.10, the notes under each part, and RFC 7529 §4.1. */
const misplaced = (parts: RRuleParts, has: (part: string) => boolean): string | undefined => {
  const { freq, byDay, byMonth, lists } = parts
  if (has('UNTIL') && has('COUNT')) return 'COUNT'
  if (byDay.some(({ nth }) => nth !== undefined)) {
    if (freq !== 'MONTHLY' && freq !== 'YEARLY') return 'BYDAY'
    if (freq === 'YEARLY' && lists.BYWEEKNO.length > 0) return 'BYDAY'
  }
  if (freq === 'WEEKLY' && has('BYMONTHDAY')) return 'BYMONTHDAY'
  if (has('BYYEARDAY') && (freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY')) return 'BYYEARDAY'
  if (has('BYWEEKNO') && freq !== 'YEARLY') return 'BYWEEKNO'
  if (has('BYSETPOS') && byDay.length + byMonth.length === 0) {
    if (numberLists.every((name) => name === 'BYSETPOS' || lists[name].length === 0)) return 'BYSETPOS'
  }
  if (has('SKIP') && !has('RSCALE')) return 'SKIP'
  const isPlain = parts.rscale === undefined || parts.rscale === 'GREGORIAN'
  return isPlain && byMonth.some(({ month, leap }) => leap || month > 12) ? 'BYMONTH' : undefined
}

/** `FREQ=…` with or without `RRULE:` before it, in any case; a semicolon at the end is borne. */
export const readParts = (text: string): RRuleParts | PartsProblem => {
  if (text.length > longestText) return { problem: 'too-long' }
  const said = new Map<string, string>()
  const body = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
  for (const piece of body.split(';')) {
    const at = piece.indexOf('=')
    const part = piece.slice(0, Math.max(0, at))
    if (!knownParts.has(part) || said.has(part)) return { problem: 'malformed', part: (part || piece).slice(0, 20) }
    said.set(part, piece.slice(at + 1))
  }
  const bad: string[] = []
  const get = <T>(part: string, read: (value: string) => T | undefined): T | undefined => {
    const value = said.get(part)
    const found = value === undefined ? undefined : read(value)
    if (value !== undefined && found === undefined) bad.push(part)
    return found
  }
  const items = <T>(part: string, read: (item: string) => T | undefined): readonly T[] =>
    get(part, (value) => readList(value.split(','), read)) ?? []
  const parts: RRuleParts = {
    freq: get('FREQ', (value) => frequencies.find((name) => name === value)) ?? 'YEARLY',
    interval: get('INTERVAL', (value) => readNumber(value, 1, 9_999_999_999)) ?? 1,
    count: get('COUNT', (value) => readNumber(value, 1, 9_999_999_999)),
    until: get('UNTIL', readStamp),
    wkst: get('WKST', readWeekday) ?? 1,
    rscale: get('RSCALE', (value) => /^[A-Z][A-Z\d-]{1,30}$/.exec(value)?.[0]),
    skip: get('SKIP', (value) => skips.find((name) => name === value)) ?? 'OMIT',
    byDay: items('BYDAY', readByDay),
    byMonth: items('BYMONTH', readByMonth),
    lists: {
      BYSECOND: items('BYSECOND', numberOf('BYSECOND')),
      BYMINUTE: items('BYMINUTE', numberOf('BYMINUTE')),
      BYHOUR: items('BYHOUR', numberOf('BYHOUR')),
      BYMONTHDAY: items('BYMONTHDAY', numberOf('BYMONTHDAY')),
      BYYEARDAY: items('BYYEARDAY', numberOf('BYYEARDAY')),
      BYWEEKNO: items('BYWEEKNO', numberOf('BYWEEKNO')),
      BYSETPOS: items('BYSETPOS', numberOf('BYSETPOS')),
    },
  }
  const tooLong = [...said].find(([, value]) => value.split(',').length > longestList)
  if (tooLong) return { problem: 'too-long', part: tooLong[0] }
  if (!said.has('FREQ')) return { problem: 'malformed', part: 'FREQ' }
  const part = bad[0] ?? misplaced(parts, (name) => said.has(name))
  return part === undefined ? parts : { problem: 'malformed', part }
}
