/** Days, months and years as they stand in hurried notes: what running text gives (`spoken/find`), and the short forms of notes beside. */
import { addDays, formatDate, readDateParts, weekdayOf, type IsoDate } from '../../days.ts'
import { findDates } from '../../spoken/find/find-dates.ts'
import { calendarDay } from '../../spoken/find/calendar-dates.ts'
import { UNCLEAR, type DateReading, type FoundDate } from '../../spoken/find/found.ts'
import { coming, comingDayOfMonth, endOfMonth, inWeek } from '../../spoken/from-today.ts'
import { ANY_WEEKDAY, MONTH, monthNumber, weekdayNumber } from '../../spoken/words.ts'
import type { DatesOn } from '../language.ts'

type Groups = Readonly<Record<string, string | undefined>>
type Rule = { readonly pattern: RegExp; readonly read: (groups: Groups, on: DatesOn) => DateReading }

const rule = (pattern: string, read: Rule['read'], flags = 'giu'): Rule => ({
  pattern: new RegExp(pattern, flags),
  read,
})
const day = (iso: IsoDate | undefined): DateReading => (iso === undefined ? UNCLEAR : { kind: 'spoken', iso })
const month = (at: number, year?: string): DateReading =>
  year === undefined ? { kind: 'month', month: at } : { kind: 'month', month: at, year: Number(year) }
/** The coming Friday, today where it is one. */
const friday = (today: IsoDate): IsoDate => addDays(today, (12 - weekdayOf(today)) % 7)

const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const ENDS =
  '(?=\\s*(?:$|[,.;:)!?(&-]|(?:and|at|with|w/|but|so|if|for|to|in|is|or|then|latest|please|pls|till|until|from|via|by|when|because|she|he|they|we|i)\\b))'

const FIRST: readonly Rule[] = [
  rule(
    `\\b(?:cob|eob|close\\s+of\\s+(?:business|play)|first\\s+thing|end\\s+of(?:\\s+the)?\\s+day|eod)\\s+(?:on\\s+)?(?<weekday>${ANY_WEEKDAY})\\b`,
    (g, { today }) => day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
  ),
  rule('\\b(?:by\\s+)?(?:cob|eob|close\\s+of\\s+(?:business|play))\\b(?:\\s+today)?', (_g, { today }) => day(today)),
  rule('\\b(?:the\\s+)?end\\s+of\\s+(?:the|this)\\s+week\\b', (_g, { today }) => day(friday(today))),
  rule(
    "\\b(?:eow|(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?(?:wk|working\\s+week)|(?:the\\s+)?week's\\s+end)\\b",
    (_g, { today }) => day(friday(today)),
  ),
  rule('\\b(?:eom|month[ -]end)\\b', (_g, { today }) => {
    const { year, month: at } = readDateParts(today)
    return day(endOfMonth(year, at))
  }),
  rule('\\b(?:year[ -]end|end\\s+of\\s+(?:the\\s+)?(?:yr|calendar\\s+year))\\b', (_g, { today }) =>
    day(`${today.slice(0, 4)}-12-31`),
  ),
  rule('\\b(?:tmrw|tmr|tmw|2moro|tomorow|tommorow|tommorrow|tomorrrow)\\b', (_g, { today }) => day(addDays(today, 1))),
  rule('\\b(?:next|nxt)\\s+wk\\b', (_g, { today }) => day(inWeek(5, 1, today))),
  rule(
    `(?<=\\b(?:w/c|week\\s+commencing|week\\s+of|wc)\\s+(?:the\\s+)?)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH})\\b`,
    (g, on) => calendarDay({ day: Number(g['day']), month: monthNumber(g['month'] ?? '') }, { ...on, form: false }),
  ),
  rule(`\\b(?:next|nxt)\\s+(?<weekday>${ANY_WEEKDAY})\\b(?!')`, (g, { today }) =>
    day(inWeek(weekdayNumber(g['weekday'] ?? ''), 1, today)),
  ),
  // "end of May" is its last day to do something by, and the month for anything else
  rule("\\bnew\\s+year'?s\\s+day\\b", (_g, { today }) =>
    day(formatDate({ year: readDateParts(today).year + 1, month: 1, day: 1 })),
  ),
  // the days of a week that is not over are any of them
  rule('\\b(?:later\\s+)?this\\s+(?:week|wk)\\b', () => UNCLEAR),
  rule('\\b(?:christmas|xmas)\\s+eve\\b', (_g, { today }) => day(`${today.slice(0, 4)}-12-24`)),
  rule('\\b(?:christmas|xmas)\\s+day\\b', (_g, { today }) => day(`${today.slice(0, 4)}-12-25`)),
  rule("\\bst\\.?\\s+patrick'?s\\s+day\\b", (_g, on) => calendarDay({ day: 17, month: 3 }, { ...on, form: false })),
  rule("\\bvalentine'?s(?:\\s+day)?\\b", (_g, on) => calendarDay({ day: 14, month: 2 }, { ...on, form: false })),
  rule("\\bhallowe'?en\\b", (_g, on) => calendarDay({ day: 31, month: 10 }, { ...on, form: false })),
]

const THEN: readonly Rule[] = [
  rule('(?<![\\d./-])(?<a>\\d{1,2})/(?<b>\\d{1,2})(?![\\d/%])(?!\\s+(?:people|votes|questions|split))', (g, on) => {
    const [a, b] = [Number(g['a']), Number(g['b'])]
    const [first, second] = on.order === 'day-first' ? [a, b] : [b, a]
    if (second >= 1 && second <= 12 && first <= 31 && (first > 12 || second <= 12) && (a > 12 || b > 12))
      return calendarDay({ day: first, month: second }, { ...on, form: false })
    if (first >= 1 && first <= 12 && second > 12 && second <= 31)
      return calendarDay({ day: second, month: first }, { ...on, form: false })
    return UNCLEAR
  }),
  rule(
    `(?<=\\b(?:on|by|before|until|till|due|from|for|is|the|of|-|:)\\s+)(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)\\b${ENDS}`,
    (g, { today }) => day(comingDayOfMonth(Number(g['day']), today)),
  ),
  rule(
    `\\b(?<month>${MONTH_NAME})\\.?,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d\\d)\\b`,
    (g) => month(monthNumber(g['month'] ?? ''), g['year']),
    'gu',
  ),
  rule(
    `(?<=\\b(?:in|this|next|by|from|until|till|since|during|of|for|around|about|before|after|come|due|starting|starts|begins|expected|every|each|mid|early|late)\\s+)(?<month>${MONTH_NAME})\\b(?!'|\\s+\\d)`,
    (g) => month(monthNumber(g['month'] ?? '')),
    'gu',
  ),
  rule(
    `(?<=\\b(?:wedding|baby|birthday|anniversary|due|surgery|operation|op|exams?|graduation|retirement|move|moving|holiday|trip|results|finals|marathon)[:,-]?\\s+)(?<month>${MONTH_NAME})\\b(?!'|\\s+\\d)`,
    (g) => month(monthNumber(g['month'] ?? '')),
    'gu',
  ),
  rule('\\bnext\\s+month\\b', (_g, { today }) => {
    const { year, month: at } = readDateParts(today)
    return at === 12 ? { kind: 'month', month: 1, year: year + 1 } : { kind: 'month', month: at + 1, year }
  }),
  rule('\\bnext\\s+year\\b', (_g, { today }) => ({ kind: 'year', year: readDateParts(today).year + 1 })),
  rule(
    '\\b(?:in|by|for|until|till|since|spring|summer|autumn|fall|winter)\\s+(?<year>20\\d\\d)\\b(?!\\s*(?:units|eur|euro|people|%))',
    (g) => ({ kind: 'year', year: Number(g['year']) }),
  ),
  rule(
    `(?<=\\b(?:by|on|before|until|till|this|next|due|for|come|the|from)\\s+)(?<weekday>Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)\\b(?!')`,
    (g, { today }) => day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
    'gu',
  ),
  rule(
    `(?<=\\S\\s)(?<weekday>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)(?=\\s*(?:$|[.,;)!]|(?:am|pm|latest|morning|afternoon|eve|please|pls|eod|cob|at)\\b))`,
    (g, { today }) => day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
    'gu',
  ),
]

const NAMES_A_MONTH = new RegExp(`\\b(?<month>${MONTH})\\b(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b)?`, 'iu')
const LAST = /\b(?:last|past|previous|ago|every|each|old)\b/iu
const BLANK = '\u0002'

/** A month spoken of vaguely is still that month. */
const widened = (text: string, found: FoundDate): FoundDate => {
  const words = text.slice(found.start, found.end)
  const said = NAMES_A_MONTH.exec(words)
  const isEnd = /^(?:the\s+)?end\s+of\b/iu.test(words) && found.reading.kind === 'spoken'
  if (!said || !/^\p{Lu}/u.test(said[0]) || isEnd || found.reading.kind !== 'unclear' || LAST.test(words)) return found
  return { ...found, reading: month(monthNumber(said.groups?.['month'] ?? ''), said.groups?.['year']) }
}

/** In reading order, each stretch of text read once. */
export const englishDates = (text: string, on: DatesOn): readonly FoundDate[] => {
  const found: FoundDate[] = []
  let rest = text
  const take = (date: FoundDate): void => {
    found.push(date)
    rest = rest.slice(0, date.start) + BLANK.repeat(date.end - date.start) + rest.slice(date.end)
  }
  const apply = (rules: readonly Rule[]): void => {
    for (const { pattern, read } of rules)
      for (const match of rest.matchAll(pattern))
        take({ start: match.index, end: match.index + match[0].length, reading: read(match.groups ?? {}, on) })
  }
  apply(FIRST)
  for (const date of findDates(rest, { ...on, form: false })) take(widened(text, date))
  apply(THEN)
  return joined(
    text,
    found.toSorted((a, b) => a.start - b.start),
    on,
  )
}

/** "In August, due the 19th" is one day. */
const joined = (text: string, found: readonly FoundDate[], on: DatesOn): readonly FoundDate[] =>
  found.flatMap((date, at) => {
    const [before, next] = [found[at - 1], found[at + 1]]
    const nth = (one: FoundDate | undefined): number | undefined => {
      const said =
        one && /^(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)$/iu.exec(text.slice(one.start, one.end))?.groups?.['day']
      return said === undefined ? undefined : Number(said)
    }
    if (date.reading.kind === 'month' && nth(next) !== undefined && (next?.start ?? 0) - date.end < 16) return []
    const dayOfMonth = nth(date)
    if (dayOfMonth !== undefined && before?.reading.kind === 'month' && date.start - before.end < 16)
      return [
        {
          ...date,
          reading: calendarDay(
            { day: dayOfMonth, month: before.reading.month, year: before.reading.year },
            { ...on, form: false },
          ),
        },
      ]
    return [date]
  })
