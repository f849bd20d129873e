import { CALENDAR_RULES } from './calendar-dates.ts'
import { BLANK, UNCLEAR, type DateContext, type DateRule, type FoundDate } from './found.ts'
import { SPOKEN_RULES, WIDE_RULES } from './spoken-dates.ts'
import { UNCLEAR_RULES } from './unclear-dates.ts'
import { findWrittenOut } from './written-out.ts'

const RULES: readonly DateRule[] = [...UNCLEAR_RULES, ...CALENDAR_RULES, ...SPOKEN_RULES, ...WIDE_RULES]
const PART_OF_A_NAME = /^(?:'s?(?![\p{L}\d])|\s+(?:street|road|avenue|lane|square)\b)/iu
const MAY_HOLD_A_DATE =
  /\d|days?\b|morrow|tonight|morning|afternoon|evening|week|fortnight|month|year|weekend|\b(?:eod|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|by|on|before|until|till|mon|tue|wed|thu|fri|sat|sun)/iu

/**
 * Every mention of time in a short text, in order, each read once. Those that name no certain day come back as unclear: callers must not
 * guess around them.
 */
export function findDates(text: string, context: DateContext): FoundDate[] {
  if (!MAY_HOLD_A_DATE.test(text)) return []
  const found: FoundDate[] = []
  let rest = text
  const take = (date: FoundDate) => {
    found.push(date)
    rest = rest.slice(0, date.start) + BLANK.repeat(date.end - date.start) + rest.slice(date.end)
  }
  for (const { pattern, read, formOnly } of RULES) {
    if (formOnly && !context.form) continue
    for (const match of rest.matchAll(pattern)) {
      const end = match.index + match[0].length
      // "Thursday's notes", "5 March Street": the day is part of a name.
      const reading = PART_OF_A_NAME.test(rest.slice(end, end + 12)) ? UNCLEAR : read(match.groups ?? {}, context)
      take({ start: match.index, end, reading })
    }
  }
  for (const date of findWrittenOut(rest, context)) take(date)
  return found.sort((a, b) => a.start - b.start)
}
