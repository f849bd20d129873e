/** Weeks, months, quarters and years as a whole, and their ends. */
import { addDays, addMonths, readDateParts, type IsoDate } from '../days.ts'
import { dateOf, type DateFields, type PartialDate } from '../dates/partial-date.ts'
import { spanOf } from '../dates/span.ts'
import { inWeek } from './from-today.ts'
import {
  change,
  day,
  meaningOf,
  partial,
  rule,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { MONTH, monthNumber } from './words.ts'

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const daysBetween = (from: IsoDate, to: IsoDate, words?: string): PartialDate => {
  const ends = [from, to].map((iso): DateFields => readDateParts(iso)) as [DateFields, DateFields]
  if (from === to) return { ...dateOf(from), ...(words !== undefined && { words }) }
  return { form: 'between', from: ends[0], to: ends[1], ...(words !== undefined && { words }) }
}
export const weekOf = (iso: IsoDate): PartialDate => daysBetween(inWeek(1, 0, iso), inWeek(7, 0, iso))

/** The first day of a month some months from that of a day. */
const monthFrom = (iso: IsoDate, months: number): IsoDate => addMonths(`${iso.slice(0, 7)}-01`, months)

const onFields = (date: DateFields, words?: string): PartialDate => ({
  form: 'on',
  certainty: 'known',
  ...date,
  ...(words !== undefined && { words }),
})

export const quarter = (iso: IsoDate): PartialDate => {
  const { year, month } = readDateParts(iso)
  const first = month - ((month - 1) % 3)
  return { form: 'between', from: { year, month: first }, to: { year, month: first + 2 } }
}

/** The week, month, quarter or year some of them from today. */
const stretch = (unit: string, ahead: number, today: IsoDate): PartialDate => {
  if (unit === 'week') return weekOf(addDays(today, 7 * ahead))
  if (unit === 'quarter') return quarter(monthFrom(today, 3 * ahead))
  if (unit === 'year') return onFields({ year: readDateParts(today).year + ahead })
  const { year, month } = readDateParts(monthFrom(today, ahead))
  return onFields({ year, month })
}

const nameOf = (date: PartialDate): string =>
  date.form !== 'on' ? '' : `${date.month === undefined ? '' : `${MONTHS[date.month - 1]} `}${date.year ?? ''}`.trim()

/**
 * A part of a stretch. Its end, as something to be done by, is its last day (a week's is its Friday, and the Sunday is shown); else the
 * stretch is all that is known, and the words stay with it.
 */
const partOf = (part: string, date: PartialDate, { today, tense }: Spoken): Reading => {
  const span = spanOf(date)
  const isEnd = part.startsWith('end')
  if (isEnd && tense === 'future' && span?.latest !== undefined && span.earliest !== undefined) {
    if (addDays(span.earliest, 6) !== span.latest) return day(span.latest)
    const friday = inWeek(5, 0, span.latest)
    return friday < today
      ? {
          kind: 'ask',
          why: 'which-week',
          choices: [span.latest, addDays(friday, 7)].map((iso) => ({ date: dateOf(iso), iso })),
        }
      : day(friday, span.latest)
  }
  const name = nameOf(date)
  const words = part === 'mid' ? `mid-${name}` : `${part} ${name}`
  return partial(name === '' ? date : { ...date, words })
}

const which = (word: string | undefined): number =>
  word === 'next' || word === 'coming' || word === 'following'
    ? 1
    : word === 'last' || word === 'previous' || word === 'past'
      ? -1
      : 0

const WHICH = '(?:(?:the |this )?(?<which>last|this|next|coming|past|previous|following|the) )'
const UNIT = '(?<unit>week|month|quarter|year)'
/** "the end of", "mid-", "early in" */
const PART =
  '(?:at |by |before |around |towards? )?(?:the )?(?<part>very end of|end(?:[ -]of)?|back end of|start of|beginning of|middle of|halfway through|half way through|early(?: in)?|late(?: in)?|mid)[ -](?:the )?'
const partName = (g: Groups): string =>
  (g['part'] ?? '')
    .replace(/^very |^back /u, '')
    .replace(/ in$/u, '')
    .replace(/^end.*/u, 'end of')
    .replace(/^middle of$|^mid$|^half.*/u, 'mid')

const sameTime = (g: Groups, { today }: Spoken): Reading => {
  const ahead = g['which'] === 'last' ? -1 : 1
  const iso =
    g['unit'] === 'week' ? addDays(today, 7 * ahead) : addMonths(today, ahead * (g['unit'] === 'year' ? 12 : 1))
  if (g['unit'] === 'week') return day(iso)
  const { year, month } = readDateParts(iso)
  if (g['unit'] === 'year') return partial({ form: 'on', certainty: 'about', year, month })
  return { kind: 'date', date: { ...dateOf(iso), certainty: 'about' }, iso, understood: [] }
}

/** "last June" said in the year of that June may be the one before it; "next June" likewise. */
const besideMonth = (g: Groups, { today }: Spoken): Reading => {
  const { year, month: now } = readDateParts(today)
  const month = monthNumber(g['month'] ?? '')
  if (g['which'] === 'this') return partial(onFields({ year, month }))
  const [sign, near] = g['which'] === 'last' ? [-1, month < now ? year : year - 1] : [1, month > now ? year : year + 1]
  const meant = { date: onFields({ year: near, month }) }
  if (near !== year) return { kind: 'date', ...meant, understood: [] }
  return { kind: 'date', ...meant, other: [{ date: onFields({ year: year + sign, month }) }], understood: [] }
}

export const stretchRules: readonly SpokenRule[] = [
  rule(`(?:in |during |some ?time |some ?time in |over |for )?${WHICH}${UNIT}`, (g, { today }) =>
    g['which'] === 'the' ? undefined : partial(stretch(g['unit'] ?? '', which(g['which']), today)),
  ),
  rule(`(?:the )?${UNIT} (?<side>before last|after next)`, (g, { today }) =>
    partial(stretch(g['unit'] ?? '', g['side'] === 'after next' ? 2 : -2, today)),
  ),
  rule(`(?<part>later|earlier) (?:in )?(?:this |the )${UNIT}`, (g, { today }) => {
    const isWeek = g['unit'] === 'week'
    if (!isWeek)
      return partOf(g['part'] === 'later' ? 'later in' : 'earlier in', stretch(g['unit'] ?? '', 0, today), {
        today,
        tense: 'date',
        read: () => ({ kind: 'nothing' }),
      })
    const [from, to] =
      g['part'] === 'later' ? [addDays(today, 1), inWeek(7, 0, today)] : [inWeek(1, 0, today), addDays(today, -1)]
    return from > to ? undefined : partial(daysBetween(from, to))
  }),
  rule(`${PART}${WHICH}?${UNIT}`, (g, on) =>
    partOf(partName(g), stretch(g['unit'] ?? '', which(g['which']), on.today), on),
  ),
  rule('month[ -]?end', (_, on) => partOf('end of', stretch('month', 0, on.today), on)),
  rule('year[ -]?end', (_, on) => partOf('end of', stretch('year', 0, on.today), on)),
  rule(`${PART}(?<what>(?:(?:last|next|this) )?${MONTH}(?: of)?(?: '?\\d+)?|'?\\d{4}|q[1-4](?: \\d{4})?)`, (g, on) => {
    const of = on.read(g['what'] ?? '')
    return change(of, ({ date }) => {
      const part = partOf(partName(g), date, on)
      return part.kind === 'date' ? meaningOf(part) : undefined
    })
  }),
  rule(`(?<which>last|next|this|this coming) (?<month>${MONTH})`, (g, on) =>
    besideMonth(g['which'] === 'this coming' ? { ...g, which: 'next' } : g, on),
  ),
  rule(`(?:the )?(?:week (?:of|commencing|beginning|starting)|w\\/c|wc|w\\/b)(?: the)? (?<what>.+)`, (g, on) => {
    const of = on.read(g['what'] ?? '')
    return of.kind === 'date' && of.iso !== undefined ? partial(weekOf(of.iso)) : undefined
  }),
  rule('(?:around |about )?this time (?<day>tomorrow|yesterday)', (g, on) => on.read(g['day'] ?? '')),
  rule('(?:around )?(?:about )?this time (?<which>last|next) (?<unit>year|month|week)', sameTime),
]
