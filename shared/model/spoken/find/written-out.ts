// oxlint-disable-next-line no-restricted-imports -- this is the one place
import { GB } from 'chrono-node/en'
import { readDateParts } from '../../days.ts'
import { calendarDay } from './calendar-dates.ts'
import type { DateContext, FoundDate } from './found.ts'
import { MONTH } from '../words.ts'

const NAMES_A_MONTH = new RegExp(`\\b${MONTH}\\b`, 'iu')
const ORDINAL_WORD =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[\s-]\p{L}+|thirty[\s-]\p{L}+)\b/iu

/**
 * Days written out in words ("the twelfth of June", "June twenty-first"), read by chrono. It reads far more, but not safely: of what it
 * says only a day and a month, both named in the words themselves, are believed.
 */
export function findWrittenOut(text: string, context: DateContext): FoundDate[] {
  if (!NAMES_A_MONTH.test(text) || !ORDINAL_WORD.test(text)) return []
  const { year, month, day } = readDateParts(context.today)
  // Noon of the local day: no zone or change of the clocks can move it to another day, and only its parts are read back.
  // oxlint-disable-next-line no-restricted-globals -- chrono takes nothing else; this one is made of the day given, no clock is read
  const reference = new Date(year, month - 1, day, 12)
  const found: FoundDate[] = []
  for (const { text: words, index, start, end } of GB.parse(text, reference, { forwardDate: true })) {
    const certain = start.isCertain('day') && start.isCertain('month') && !start.isCertain('hour') && !end
    if (!certain || !NAMES_A_MONTH.test(words) || !ORDINAL_WORD.test(words)) continue
    const saidYear = start.isCertain('year') ? (start.get('year') ?? undefined) : undefined
    const said = { month: start.get('month') ?? 0, day: start.get('day') ?? 0, year: saidYear }
    found.push({ start: index, end: index + words.length, reading: calendarDay(said, context) })
  }
  return found
}
