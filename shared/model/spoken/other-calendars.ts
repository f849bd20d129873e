/** Days of the Hebrew, Islamic, Persian and Chinese calendars by their names. Months are numbered as in the model: Tishri is 1, Adar I 5L. */
import { dayInYear, fromIso, toIso, type CalendarId } from '../calendars/index.ts'
import type { IsoDate } from '../days.ts'
import type { DateFields } from '../dates/partial-date.ts'
import { read, rule, type Groups, type Meaning, type Reading, type Spoken, type SpokenRule } from './reading.ts'
import { ORDINAL } from './words.ts'

type Month = { readonly calendar: CalendarId; readonly month: number; readonly leap?: true }

const listed = (calendar: CalendarId, names: string): readonly (readonly [names: string, Month])[] =>
  names.split(' ; ').map((name, index) => [name, { calendar, month: index + 1 }])

const MONTHS: readonly (readonly [names: string, Month])[] = [
  // before Adar, which is the beginning of it
  ['adar (?:i|1|1th|rishon|aleph)', { calendar: 'hebrew', month: 5, leap: true }],
  ...listed(
    'hebrew',
    'tishr[ie]i? ; (?:mar)?[ck]?heshvan ; kislev ; tevet|tebeth ; sh?evat|shvat ; adar (?:ii|2|2th|sheni|bet)|adar ; nis[as]n ; iyy?ar ; sivan ; tamm?uz ; av|menachem av ; elul',
  ),
  ...listed(
    'islamic-umalqura',
    "muharram ; safar ; rabi'? (?:al-?|ul-?)?(?:a?wwal|i|1) ; rabi'? (?:al-?|ath-?|us-?)?(?:thani|sani|akhir|ii|2) ; jumada (?:al-?)?(?:a?wwal|ula|i|1) ; jumada (?:al-?|ath-?|us-?)?(?:thani|thaniyah|akhirah?|ii|2) ; rajab ; sha'?ban ; rama[dz]h?an ; shaww?al ; dh?u?l?[ -]?(?:al-?)?qa'?d[ae]h? ; dh?u?l?[ -]?(?:al-?)?hijj[ae]h?",
  ),
  ...listed(
    'persian',
    'farvardin ; ordibehesht ; khordad ; tir ; (?:a?mordad) ; shahrivar ; mehr ; aban ; azar ; de[yi] ; bahman ; esfand',
  ),
]
const NAME = MONTHS.map(([names]) => names).join('|')

const FEASTS: readonly (readonly [names: RegExp, calendar: CalendarId, month: number, day: number])[] = [
  [/^rosh ha-?shanah?$/u, 'hebrew', 1, 1],
  [/^yom kippur$/u, 'hebrew', 1, 10],
  [/^suk(?:kot|koth)$/u, 'hebrew', 1, 15],
  [/^(?:c?hanukk?ah)$/u, 'hebrew', 3, 25],
  [/^tu bi?-?shvat$/u, 'hebrew', 5, 15],
  [/^purim$/u, 'hebrew', 6, 14],
  [/^(?:passover|pesach)$/u, 'hebrew', 7, 15],
  [/^(?:shavuot|shavuoth)$/u, 'hebrew', 9, 6],
  [/^(?:islamic new year)$/u, 'islamic-umalqura', 1, 1],
  [/^ashura$/u, 'islamic-umalqura', 1, 10],
  [/^(?:mawlid|milad)(?: un[ -]nabi)?$/u, 'islamic-umalqura', 3, 12],
  [/^eid (?:al|ul)[ -]fitr$/u, 'islamic-umalqura', 10, 1],
  [/^eid (?:al|ul)[ -]adha$/u, 'islamic-umalqura', 12, 10],
  [/^(?:chinese|lunar) new year$/u, 'chinese', 1, 1],
  [/^lantern festival$/u, 'chinese', 1, 15],
  [/^dragon boat festival$/u, 'chinese', 5, 5],
  [/^(?:qixi|double seventh)(?: festival)?$/u, 'chinese', 7, 7],
  [/^mid-?autumn(?: festival| day)?$|^moon festival$/u, 'chinese', 8, 15],
  [/^double ninth(?: festival)?$/u, 'chinese', 9, 9],
  [/^(?:nowruz|norooz|nauruz|persian new year)$/u, 'persian', 1, 1],
]

/** The Umm al-Qura calendar and the arithmetic one may be a day apart: where they are, both are shown. */
const whole = (
  date: DateFields & {
    readonly calendar: CalendarId
    readonly year: number
    readonly month: number
    readonly day: number
  },
): Meaning => {
  const iso = toIso({ ...date, leap: date.leap ?? false })
  return { date: { form: 'on', certainty: 'known', ...date }, ...(iso !== undefined && { iso }) }
}

/** Undefined on days a calendar is not known for. */
const yearIn = (calendar: CalendarId, today: IsoDate): number | undefined => fromIso(calendar, today)?.year

const inCalendar = (fields: DateFields & { readonly calendar: CalendarId }, { today, tense }: Spoken): Reading => {
  const { calendar, year, month, day, leap } = fields
  const plain = read({ date: { form: 'on', certainty: 'known', ...fields } })
  if (month === undefined || day === undefined) return plain
  if (year !== undefined) {
    const meant = whole({ ...fields, year, month, day })
    const beside = calendar === 'islamic-umalqura' ? whole({ calendar: 'islamic-civil', year, month, day }) : undefined
    return beside?.iso !== undefined && meant.iso !== undefined && beside.iso !== meant.iso
      ? read(meant, beside)
      : read(meant)
  }
  if (tense === 'date') return plain
  const now = yearIn(calendar, today)
  if (now === undefined) return plain
  const years = tense === 'past' ? [now, now - 1, now - 2, now - 3] : [now, now + 1, now + 2, now + 3]
  const isIt = (iso: IsoDate | undefined): boolean =>
    iso !== undefined && (tense === 'past' ? iso <= today : iso >= today)
  const at = years.find((one) => isIt(dayInYear(calendar, one, { month, day, leap: leap ?? false }, 'omit')))
  return at === undefined ? plain : inCalendar({ ...fields, year: at }, { today, tense, read: () => plain })
}

const named = (g: Groups, on: Spoken): Reading | undefined => {
  const found = MONTHS.find(([names]) => new RegExp(`^(?:${names})$`, 'u').test(g['month'] ?? ''))?.[1]
  if (!found) return undefined
  // "5 av" is a day, "av" alone or "tir" may be anything
  const day = g['day'] === undefined ? undefined : Number(g['day'])
  const year = g['year'] === undefined ? undefined : Number(g['year'])
  if (day === undefined && (g['month'] ?? '').length < 5) return undefined
  return inCalendar({ ...found, ...(year !== undefined && { year }), ...(day !== undefined && { day }) }, on)
}

const lunar = (g: Groups, on: Spoken): Reading =>
  inCalendar(
    {
      calendar: 'chinese',
      month: Number(g['month']),
      day: Number(g['day']),
      ...(g['leap'] !== undefined && { leap: true }),
    },
    on,
  )

const N = (name: string): string => `(?<${name}>\\d{1,2})(?:${ORDINAL})?`

export const otherCalendarRules: readonly SpokenRule[] = [
  rule(
    `(?:on )?(?:the )?(?:(?<day>\\d{1,2})(?:${ORDINAL})? (?:day )?(?:of )?)?(?<month>${NAME})(?: (?<year>\\d{3,4}))?(?: a\\.?[hm]\\.?)?`,
    named,
  ),
  rule(`(?:on )?(?<month>${NAME}) (?<day>\\d{1,2})(?:${ORDINAL})?(?: (?<year>\\d{4}))?`, named),
  rule(
    `(?:on )?(?:the )?${N('day')}(?: day)? (?:of|in) (?:the )?(?<leap>leap )?${N('month')} (?:lunar|chinese) month`,
    lunar,
  ),
  rule(`(?:on )?(?:the )?(?<leap>leap )?${N('month')} (?:lunar |chinese )?month,? ${N('day')} day`, lunar),
  rule(`(?:on )?(?:lunar|chinese) (?:calendar )?(?<month>\\d{1,2})[/.-](?<day>\\d{1,2})`, lunar),
  rule("(?:on |at |for |the )*(?<name>[\\p{L}\\d' -]{4,24}?)(?: day)?(?: (?<year>\\d{4}))?", (g, on) => {
    const found = FEASTS.find(([names]) => names.test(g['name'] ?? ''))
    if (!found || g['year'] !== undefined) return undefined
    const [, calendar, month, day] = found
    return inCalendar({ calendar, month, day }, on)
  }),
]
