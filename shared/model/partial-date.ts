/** A date that matters, possibly without its year: the birthday of someone whose age nobody knows. */
export type MilestoneDate = {
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
  /** 1 to 9999; left out when unknown, never filled in with a placeholder */
  readonly year?: number | undefined
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The length of a month; February has 29 days when the year is unknown. 0 for a month that does not exist. */
export function daysInMonth(month: number, year?: number): number {
  if (month === 2 && (year === undefined || isLeapYear(year))) return 29
  return DAYS[month - 1] ?? 0
}

/** No 31 June; 29 February only in a leap year or without a year. */
export function isRealDate(parts: MilestoneDate): boolean {
  const { month, day, year } = parts
  if (year !== undefined && !(Number.isInteger(year) && year >= 1 && year <= 9999)) return false
  return Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(month, year)
}

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ].*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T.*)?$/,
  /^--(?<month>\d{2})-?(?<day>\d{2})(?:T.*)?$/,
] as const

/**
 * Reads the dates vCards carry (RFC 6350 §4.3.1, and the ISO forms of vCard 3): `YYYY-MM-DD`, `YYYYMMDD`, `--MM-DD`, `--MMDD`, each with
 * or without a time. Undefined for anything else, for a date without a day, and for a day that does not exist. A placeholder year such
 * as Apple's 1604 is the importer's matter: only it sees the parameter that says so.
 */
export function parsePartialIso(text: string): MilestoneDate | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 40) return undefined
  for (const form of FORMS) {
    const groups = form.exec(trimmed)?.groups
    if (!groups) continue
    const monthAndDay = { month: Number(groups.month), day: Number(groups.day) }
    const date = groups.year === undefined ? monthAndDay : { ...monthAndDay, year: Number(groups.year) }
    return isRealDate(date) ? date : undefined
  }
  return undefined
}

/** `1974-06-12`, or `--06-12` when the year is unknown: what {@link parsePartialIso} reads back. */
export function formatPartialIso(date: MilestoneDate): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const year = date.year === undefined ? '-' : String(date.year).padStart(4, '0')
  return `${year}-${two(date.month)}-${two(date.day)}`
}

/** Order within the calendar year: by month, then day; of the same day, the known years first, oldest first. */
export function comparePartial(a: MilestoneDate, b: MilestoneDate): number {
  return a.month - b.month || a.day - b.day || yearRank(a) - yearRank(b)
}

function yearRank(date: MilestoneDate): number {
  return date.year ?? 10_000
}

/** Exactly the same month, day and year; an unknown year equals only an unknown year. */
export function isSameDate(a: MilestoneDate, b: MilestoneDate): boolean {
  return comparePartial(a, b) === 0
}

/** May be the same day: same month and day, and the years do not contradict each other. For spotting the same birthday noted twice. */
export function mayBeSameDate(a: MilestoneDate, b: MilestoneDate): boolean {
  const yearsAgree = a.year === undefined || b.year === undefined || a.year === b.year
  return a.month === b.month && a.day === b.day && yearsAgree
}

/** 29 February: the only date whose off-years need a choice. */
export function isLeapDay(date: MilestoneDate): boolean {
  return date.month === 2 && date.day === 29
}
