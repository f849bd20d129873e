/** Days, months and years as they stand in hurried notes: what running text gives (`spoken/find`), and the short forms of notes beside. */
import { addDays, addMonths, readDateParts, weekdayOf, type IsoDate } from '../../days.ts'
import { findDates } from '../../spoken/find/find-dates.ts'
import { calendarDay } from '../../spoken/find/calendar-dates.ts'
import { UNCLEAR, type DateReading, type FoundDate } from '../../spoken/find/found.ts'
import { coming, comingDayOfMonth, endOfMonth, inWeek, later } from '../../spoken/from-today.ts'
import { easter } from '../../spoken/moving-feasts.ts'
import { ANY_WEEKDAY, COUNT, countOf, MONTH, monthNumber, weekdayNumber } from '../../spoken/words.ts'
import type { DatesOn, SaidDate } from '../language.ts'

type Groups = Readonly<Record<string, string | undefined>>
type Said = DateReading & { readonly by?: IsoDate }
type Rule = { readonly pattern: RegExp; readonly read: (groups: Groups, on: DatesOn) => Said }

const rule = (pattern: string, read: Rule['read'], flags = 'giu'): Rule => ({
  pattern: new RegExp(pattern, flags),
  read,
})
/** No day that could be told of, and yet one to be done by. */
const by = (iso: IsoDate | undefined): Said => (iso === undefined ? UNCLEAR : { ...UNCLEAR, by: iso })
const day = (iso: IsoDate | undefined): DateReading => (iso === undefined ? UNCLEAR : { kind: 'spoken', iso })
const month = (at: number, year?: string): DateReading =>
  year === undefined ? { kind: 'month', month: at } : { kind: 'month', month: at, year: Number(year) }
/** The coming Friday, today where it is one. */
const friday = (today: IsoDate): IsoDate => addDays(today, (12 - weekdayOf(today)) % 7)

/** With a capital, or a word that is nothing else. */
const MONTH_NAME =
  '(?:january|february|april|june|july|august|september|october|november|december|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const ENDS =
  '(?=\\s*(?:$|[,.;:)!?(&-]|(?:and|at|with|w/|but|so|if|for|to|in|is|or|then|latest|please|pls|till|until|from|via|by|when|because|she|he|they|we|i)\\b))'

const endOf = (months: number, today: IsoDate): IsoDate => {
  const { year, month: at } = readDateParts(addMonths(`${today.slice(0, 7)}-01`, months))
  return endOfMonth(year, at)
}
/** The coming day of that number which falls on that weekday, within a year. */
const weekdayOn = (weekday: number, dayOfMonth: number, today: IsoDate): IsoDate | undefined => {
  for (let months = 0; months < 12; months++) {
    const iso = addDays(`${addMonths(`${today.slice(0, 7)}-01`, months)}`, dayOfMonth - 1)
    if (iso >= today && readDateParts(iso).day === dayOfMonth && weekdayOf(iso) === weekday) return iso
  }
  return undefined
}
const workingDays = (count: number, today: IsoDate): IsoDate => {
  let iso = today
  for (let left = Math.min(count, 60); left > 0;) {
    iso = addDays(iso, 1)
    if (weekdayOf(iso) <= 5) left--
  }
  return iso
}
/** A feast that moves with Easter, the coming one. */
const fromEaster = (days: number, today: IsoDate): IsoDate => {
  const { year } = readDateParts(today)
  const iso = addDays(easter(year), days)
  return iso >= today ? iso : addDays(easter(year + 1), days)
}
const fixed = (pattern: string, dayOfMonth: number, at: number): Rule =>
  rule(pattern, (_g, on) => calendarDay({ day: dayOfMonth, month: at }, { ...on, form: false }))
const WORKING = '(?:working|business|work)\\s+days?'
const MORNING = '(?:\\s+(?:am|a\\.m\\.?|pm|p\\.m\\.?|noon|lunch(?:time)?|eod|cob))?'

const FIRST: readonly Rule[] = [
  rule(
    `\\b(?<month>${MONTH_NAME}),\\s+(?:first|second|third|fourth|final|last)\\s+(?:year|term|class|time|form|grade|semester|job|day|of\\s+(?:two|three|four))\\b`,
    (g) => month(monthNumber(g['month'] ?? '')),
  ),
  rule(`\\b(?:a\\s+week\\s+tomorrow|tomorrow\\s+week)\\b`, (_g, { today }) => day(addDays(today, 8))),
  rule(`\\bin\\s+(?<count>${COUNT})\\s+(?<unit>week|month)s?'s?\\s+time\\b`, (g, { today }) =>
    day(later(countOf(g['count'] ?? ''), g['unit'] ?? '', today)),
  ),
  rule(`\\b(?:in|within)\\s+(?<count>${COUNT})\\s+wks?\\b`, (g, { today }) =>
    day(later(countOf(g['count'] ?? ''), 'weeks', today)),
  ),
  rule(
    `\\b(?:by\\s+)?(?:the\\s+)?(?:start|beginning|early|middle|mid|first\\s+half|second\\s+half|late|later|some\\s*time|end)[\\s-]+(?:of\\s+)?(?:in\\s+)?next\\s+(?:week|wk)\\b`,
    (_g, { today }) => by(inWeek(5, 1, today)),
  ),
  rule(`\\b(?:end\\s+of|late|later|early|mid)\\s+this\\s+(?:week|wk)\\b`, (_g, { today }) =>
    by(weekdayOf(today) > 5 ? undefined : friday(today)),
  ),
  rule(
    '\\b(?:before|ahead\\s+of|by)\\s+the\\s+week-?end\\b(?<=(?:before|ahead\\s+of)\\s+the\\s+week-?end)',
    (_g, { today }) => by(weekdayOf(today) > 5 ? undefined : friday(today)),
  ),
  rule(
    `\\b(?<weekday>${ANY_WEEKDAY}),?\\s+(?<day>\\d{1,2})(?:/(?<month>\\d{1,2})|\\.(?<dotted>\\d{1,2})\\.)(?![\\d/])`,
    (g, on) =>
      on.order === 'day-first'
        ? calendarDay({ day: Number(g['day']), month: Number(g['month']) }, { ...on, form: false })
        : calendarDay({ day: Number(g['month']), month: Number(g['day']) }, { ...on, form: false }),
  ),
  rule(
    `(?<=\\b(?:by|before|until|till|on|latest|bis|for)\\s+)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.?(?![\\d%])(?!\\s*(?:k|m|million|percent|pct|hours?|hrs?|days?|eur|euros?))`,
    (g, on) => calendarDay({ day: Number(g['day']), month: Number(g['month']) }, { ...on, form: false }),
  ),
  rule(`\\b(?:${ANY_WEEKDAY})\\s*(?:or|/)\\s*(?<weekday>${ANY_WEEKDAY})\\b`, (g, { today }) =>
    day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
  ),
  rule(`\\b(?<weekday>${ANY_WEEKDAY})\\s+next\\b(?!\\s+(?:week|wk|month|year|to))`, (g, { today }) =>
    day(inWeek(weekdayNumber(g['weekday'] ?? ''), 1, today)),
  ),
  rule(
    `\\b(?:by|before)\\s+(?:lunch(?:time)?|noon|midday|tea\\s?time|dinner\\s?time|\\d{1,2}(?::\\d\\d)?\\s*(?:am|pm|o'clock))\\b(?!,?\\s+(?:on\\s+|of\\s+)?(?:the\\s+)?(?:tomorrow|next|\\d|${ANY_WEEKDAY}))|\\b(?:within|in|inside)\\s+(?:the|an|one|two|three|a\\s+couple\\s+of|[1-8])\\s+(?:hours?|hrs?)\\b`,
    (_g, { today }) => by(today),
  ),
  rule(
    `(?<=\\b(?:around|about|circa|c\\.|roughly|approx\\.?)\\s+(?:the\\s+)?)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH})\\b(?!\\s+\\d)`,
    (g, on) => calendarDay({ day: Number(g['day']), month: monthNumber(g['month'] ?? '') }, { ...on, form: false }),
  ),
  rule(`\\b(?<weekday>${ANY_WEEKDAY})\\s+(?<unit>wk|week|fortnight)\\b`, (g, { today }) =>
    day(addDays(coming(weekdayNumber(g['weekday'] ?? ''), today), /^w/iu.test(g['unit'] ?? '') ? 7 : 14)),
  ),
  rule(
    `\\b(?<weekday>${ANY_WEEKDAY}),?\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:./%h]|\\s*(?:am|pm|o'clock|people|days?|hrs?|hours?|mins?|of\\s+${MONTH}|-?\\s*${MONTH})\\b)`,
    (g, { today }) => day(weekdayOn(weekdayNumber(g['weekday'] ?? ''), Number(g['day']), today)),
  ),
  rule(
    `\\b(?:cob|eob|eod|close(?:\\s+of\\s+(?:business|play))?|first\\s+thing|end\\s+of(?:\\s+the)?\\s+day|lunchtime|noon|midday)\\s+(?:on\\s+)?tomorrow\\b|(?<!after\\s)\\btomorrow${MORNING}(?=\\W|$)`,
    (_g, { today }) => day(addDays(today, 1)),
  ),
  rule(
    `\\b(?:in|within|inside|under|over\\s+the\\s+next|in\\s+the\\s+next)\\s+(?:of\\s+)?(?<count>${COUNT})\\s+${WORKING}`,
    (g, { today }) => day(workingDays(countOf(g['count'] ?? ''), today)),
  ),
  rule(`\\b(?:within|inside|in)\\s+(?:the\\s+next\\s+)?(?<hours>24|48|72|96)\\s*(?:h|hrs?|hours)\\b`, (g, { today }) =>
    day(addDays(today, Number(g['hours']) / 24)),
  ),
  rule(
    `\\b(?:inside|within|under)\\s+(?:the\\s+next\\s+|of\\s+)?(?<count>${COUNT}|the)\\s+(?<unit>days?|weeks?|fortnights?|months?)\\b(?!\\s+(?:of|after|before|following))`,
    (g, { today }) => {
      const said = g['count'] ?? ''
      const count = said === 'the' ? 1 : countOf(said)
      return count > 90 ? UNCLEAR : day(later(count, g['unit'] ?? '', today))
    },
  ),
  rule(
    "\\b(?:(?:later|sometime|some\\s+time|during)\\s+)?this\\s+(?:week|wk)\\b|\\bbefore\\s+the\\s+week(?:\\s+is|'s)\\s+out\\b",
    (_g, { today }) => by(weekdayOf(today) > 5 ? undefined : friday(today)),
  ),
  rule(
    `\\b(?<month>${MONTH_NAME})\\s+(?:of\\s+)?next\\s+year\\b|\\bnext\\s+year\\s+in\\s+(?<later>${MONTH_NAME})\\b`,
    (g, { today }) => ({
      kind: 'month',
      month: monthNumber(g['month'] ?? g['later'] ?? ''),
      year: readDateParts(today).year + 1,
    }),
  ),
  rule('\\b(?:over|at|this|by|on|for|during)\\s+(?:the\\s+|this\\s+)?(?:week-?end|w/e|wkend)\\b', (_g, { today }) =>
    by(coming(7, today)),
  ),
  rule(
    "\\b(?:before|by|within|inside)\\s+(?:the\\s+|this\\s+)?month(?:(?:\\s+is|'s)\\s+(?:out|up|over)|'s\\s+end|\\s+end|-end)?(?![\\w-])",
    (_g, { today }) => by(endOf(0, today)),
  ),
  rule('\\b(?:later\\s+)?this\\s+month\\b(?<!of this month)', (_g, { today }) => by(endOf(0, today))),
  rule(
    "\\b(?:before|by)\\s+(?:the\\s+)?year(?:(?:\\s+is|'s)\\s+(?:out|up|over)|'s\\s+end|-end|\\s+end)(?![\\w-])",
    (_g, { today }) => by(`${today.slice(0, 4)}-12-31`),
  ),
  rule(`\\b(?:the\\s+)?end(?:\\s+of|[\\s-])\\s*(?<month>${MONTH_NAME})\\b(?!\\s+\\d)`, (g, { today }) => {
    const { year, month: at } = readDateParts(today)
    const said = monthNumber(g['month'] ?? '')
    return { ...month(said), by: endOfMonth(said >= at ? year : year + 1, said) }
  }),
  rule(
    `\\b(?:mid(?:dle)?[\\s-]+(?:of\\s+)?|(?:the\\s+)?middle\\s+of\\s+)(?<month>${MONTH_NAME})\\b(?!\\s+\\d)`,
    (g, on) => {
      const at = monthNumber(g['month'] ?? '')
      const middle = calendarDay({ day: 15, month: at }, { ...on, form: false })
      return { ...month(at), ...(middle.kind === 'calendar' && { by: middle.iso }) }
    },
  ),
  rule(
    `\\b(?:the\\s+)?(?:first|second|third|fourth|last|1st|2nd|3rd|4th|opening|final)\\s+(?:week|weekend|half|days|fortnight|few\\s+days)\\s+(?:of|in)\\s+(?<month>${MONTH_NAME})\\b(?!\\s+\\d)`,
    (g) => month(monthNumber(g['month'] ?? '')),
  ),
  rule(
    `\\b(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)\\s+(?:of\\s+)?(?<which>this|next)\\s+month\\b`,
    (g, { today }) => {
      const first = addMonths(`${today.slice(0, 7)}-01`, g['which']?.toLowerCase() === 'next' ? 1 : 0)
      const iso = addDays(first, Number(g['day']) - 1)
      return iso.slice(0, 7) === first.slice(0, 7) ? day(iso) : UNCLEAR
    },
  ),
  rule(
    '(?<=\\b(?:do|doing|send|sending|call|calling|write|writing|mail|on)\\s+(?:it|that|this|him|her|them)\\s+)(?:right\\s+|just\\s+)?now\\b',
    (_g, { today }) => day(today),
  ),
  rule('\\b(?:holy|maundy)\\s+thursday\\b', (_g, { today }) => day(fromEaster(-3, today))),
  rule('\\bgood\\s+friday\\b', (_g, { today }) => day(fromEaster(-2, today))),
  rule('\\b(?:easter|holy)\\s+saturday\\b', (_g, { today }) => day(fromEaster(-1, today))),
  rule('\\beaster\\s+sunday\\b', (_g, { today }) => day(fromEaster(0, today))),
  rule('\\beaster\\s+monday\\b', (_g, { today }) => day(fromEaster(1, today))),
  rule('\\bash\\s+wednesday\\b', (_g, { today }) => day(fromEaster(-46, today))),
  rule('\\b(?:ascension\\s+(?:day|thursday))\\b', (_g, { today }) => day(fromEaster(39, today))),
  rule('\\b(?:whit|pentecost)\\s+sunday\\b|\\bpentecost\\b', (_g, { today }) => day(fromEaster(49, today))),
  rule('\\bwhit\\s+monday\\b', (_g, { today }) => day(fromEaster(50, today))),
  rule(
    '\\b(?<=\\b(?:by|before|until|till)\\s+)easter\\b|\\beaster(?=,?\\s+(?:at\\s+the\\s+)?latest)',
    (_g, { today }) => by(fromEaster(0, today)),
  ),
  rule('\\b(?<=\\b(?:by|before|until|till)\\s+)(?:christmas|xmas)(?!\\s+(?:eve|day))\\b', (_g, { today }) =>
    by(`${today.slice(0, 4)}-12-25`),
  ),
  rule(
    `\\b(?:cob|eob|close(?:\\s+of\\s+(?:business|play))?|first\\s+thing|end\\s+of(?:\\s+the)?\\s+day|eod)\\s+(?:on\\s+)?(?<weekday>${ANY_WEEKDAY})\\b`,
    (g, { today }) => day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
  ),
  rule(
    '\\b(?:by\\s+)?(?:cob|eob|close\\s+of\\s+(?:business|play))\\b(?!,?\\s+(?:on\\s+)?(?:the\\s+)?(?:\\d|next|end|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?:\\s+today)?',
    (_g, { today }) => day(today),
  ),
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
  // early in a year nobody speaks of the next one as of a day to celebrate
  rule("\\bnew\\s+year'?s\\s+day\\b", (_g, on) => {
    const { year, month: at } = readDateParts(on.today)
    return at <= 6 ? day(`${year + 1}-01-01`) : calendarDay({ day: 1, month: 1 }, { ...on, form: false })
  }),
  fixed('\\b(?:christmas|xmas)\\s+eve\\b', 24, 12),
  fixed('\\b(?:christmas|xmas)\\s+day\\b', 25, 12),
  fixed("\\b(?:boxing|st\\.?\\s+stephen'?s)\\s+day\\b", 26, 12),
  fixed("\\bnew\\s+year'?s\\s+eve\\b|\\bhogmanay\\b", 31, 12),
  fixed("\\b(?:april\\s+fools?'?s?(?:\\s+day)?)(?![\\w'])", 1, 4),
  fixed("\\bst\\.?\\s+(?:david'?s)\\s+day\\b", 1, 3),
  fixed("\\bst\\.?\\s+(?:george'?s)\\s+day\\b", 23, 4),
  fixed("\\bst\\.?\\s+(?:andrew'?s)\\s+day\\b", 30, 11),
  fixed("\\bst\\.?\\s+(?:brigid'?s)\\s+day\\b", 1, 2),
  fixed('\\b(?:epiphany|three\\s+kings(?:\\s+day)?|twelfth\\s+night)\\b', 6, 1),
  fixed('\\b(?:bastille\\s+day|quatorze\\s+juillet)\\b', 14, 7),
  fixed('\\b(?:independence\\s+day|fourth\\s+of\\s+july)\\b', 4, 7),
  fixed('\\bmay\\s+day\\b', 1, 5),
  fixed("\\ball\\s+(?:saints'?|hallows'?)(?:\\s+day)?(?![\\w'])", 1, 11),
  fixed('\\bleap\\s+day\\b', 29, 2),
  fixed("\\b(?:midsummer'?s?\\s+day)\\b", 24, 6),
  rule("\\bst\\.?\\s+patrick'?s\\s+day\\b", (_g, on) => calendarDay({ day: 17, month: 3 }, { ...on, form: false })),
  rule("\\bvalentine'?s(?:\\s+day)?\\b", (_g, on) => calendarDay({ day: 14, month: 2 }, { ...on, form: false })),
  rule("\\bhallowe'?en\\b", (_g, on) => calendarDay({ day: 31, month: 10 }, { ...on, form: false })),
]

const THEN: readonly Rule[] = [
  rule(
    `\\b[Nn]ext\\s+(?<month>${MONTH_NAME})\\b(?!'|\\s+\\d)`,
    (g, { today }) => {
      const { year, month: at } = readDateParts(today)
      const said = monthNumber(g['month'] ?? '')
      return { kind: 'month', month: said, year: said > at ? year : year + 1 }
    },
    'gu',
  ),
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
    `(?<=\\b(?:[Ii]n|[Tt]his|[Nn]ext|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Ss]ince|[Dd]uring|of|[Ff]or|[Aa]round|[Aa]bout|[Bb]efore|[Aa]fter|[Cc]ome|[Dd]ue|[Ss]tarting|starts|begins|[Ee]xpected|[Ee]very|[Ee]ach|[Mm]id|[Ee]arly|[Ll]ate)\\s+)(?<month>${MONTH_NAME})\\b(?!'|\\s+\\d)`,
    (g) => month(monthNumber(g['month'] ?? '')),
    'gu',
  ),
  rule(
    `(?<=\\b(?:[Ww]edding|[Bb]aby|[Bb]irthday|[Aa]nniversary|[Dd]ue|[Ss]urgery|[Oo]peration|[Oo]p|[Ee]xams?|[Gg]raduation|[Rr]etirement|[Mm]ove|[Mm]oving|[Hh]oliday|[Tt]rip|[Rr]esults|[Ff]inals|[Mm]arathon)[:,-]?\\s+)(?<month>${MONTH_NAME})\\b(?!'|\\s+\\d)`,
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
    `(?<=\\S\\s|\\()(?<weekday>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)(?=\\s*(?:$|[.,;:)!(&→+-]|(?:am|pm|latest|morning|afternoon|eve|evening|night|please|pls|eod|cob|at|and|or|if|via|from|so|to|with|w/|when|before|after|then|he|she|they|i|we|me|first|ideally|noon|lunch)\\b))`,
    (g, { today }) => day(coming(weekdayNumber(g['weekday'] ?? ''), today)),
    'gu',
  ),
]

const NAMES_A_MONTH = new RegExp(`\\b(?<month>${MONTH})\\b(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b)?`, 'iu')
/** In small letters: "may" and "march" only after a word that wants a month. */
const SURELY_A_MONTH =
  /\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:in|next|mid|early|late|since|until|till)[ -](?:the )?(?:may|march|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b/u
const LAST = /\b(?:last|past|previous|ago|every|each|old)\b/iu
const BLANK = '\u0002'

/** A month spoken of vaguely is still that month. */
const widened = (text: string, found: FoundDate): FoundDate => {
  const words = text.slice(found.start, found.end)
  const said = NAMES_A_MONTH.exec(words)
  const isEnd = /^(?:the\s+)?end\s+of\b/iu.test(words) && found.reading.kind === 'spoken'
  if (
    !said ||
    !(/^\p{Lu}/u.test(said[0]) || SURELY_A_MONTH.test(words)) ||
    isEnd ||
    found.reading.kind !== 'unclear' ||
    LAST.test(words)
  )
    return found
  return { ...found, reading: month(monthNumber(said.groups?.['month'] ?? ''), said.groups?.['year']) }
}

/** In reading order, each stretch of text read once. */
export const englishDates = (text: string, on: DatesOn): readonly SaidDate[] => {
  const found: SaidDate[] = []
  let rest = text
  const take = (date: SaidDate): void => {
    found.push(date)
    rest = rest.slice(0, date.start) + BLANK.repeat(date.end - date.start) + rest.slice(date.end)
  }
  const apply = (rules: readonly Rule[]): void => {
    for (const { pattern, read } of rules)
      for (const match of rest.matchAll(pattern)) {
        const { by: iso, ...reading } = read(match.groups ?? {}, on)
        take({ start: match.index, end: match.index + match[0].length, reading, ...(iso !== undefined && { by: iso }) })
      }
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
const joined = (text: string, found: readonly SaidDate[], on: DatesOn): readonly SaidDate[] =>
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
