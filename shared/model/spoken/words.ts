/** How 06/12 is read where nothing else says: the twelfth of June or the sixth of December. */
export type DateOrder = 'day-first' | 'month-first'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'a couple of': 2,
  'couple of': 2,
}

/** Sources of patterns; none holds a group, all are meant for the flag `i`. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
export const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
/** Short forms are words of their own ("sat", "sun"): they count only after a word that wants a day. */
export const SHORT_WEEKDAY = '(?:mon|tues?|wed|thur?s?|fri|sat|sun)'
export const UNIT = '(?:days?|weeks?|fortnights?|months?|years?)'
export const ANY_WEEKDAY = `(?:${WEEKDAY}|${SHORT_WEEKDAY}|weds)`
export const ORDINAL = '(?:st|nd|rd|th)'
export const COUNT = `(?:\\d{1,3}|${Object.keys(NUMBERS).toReversed().join('|')})`
/** `'74` or `1974`; a bare `74` only where nothing follows. */
export const YEAR = "(?:\\d{4}(?!\\d)|'\\d{2}(?!\\d)|\\d{2}(?=\\s*(?:$|[,.;)])))"

/** 1 to 12. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** 1 Monday to 7 Sunday. */
export function weekdayNumber(word: string): number {
  return DAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

export function countOf(word: string): number {
  return NUMBERS[word.toLowerCase().replace(/\s+/gu, ' ')] ?? Number(word)
}

/** A year as written; two digits are taken as at most twenty years ahead, else as gone by ('74 is 1974). */
export function yearOf(text: string, today: string): number {
  const digits = text.replace("'", '')
  if (digits.length === 4) return Number(digits)
  const thisYear = Number(today.slice(0, 4))
  const century = thisYear - (thisYear % 100)
  const candidate = century + Number(digits)
  return candidate > thisYear + 20 ? candidate - 100 : candidate
}
