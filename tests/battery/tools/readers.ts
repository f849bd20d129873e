/** Everything that reads what people type or files hold, and texts made to be slow to read. */
import type { Random } from '../../../electron/cli/sample/random.ts'
import { readIcs } from '../../../electron/vault/exchange/ics-read.ts'
import { readDay } from '../../../electron/vault/exchange/vcard-dates.ts'
import { readCard } from '../../../electron/vault/exchange/vcard-read.ts'
import { soughtIn } from '../../../electron/vault/journal/finding/words.ts'
import { snippet } from '../../../electron/vault/journal/snippet.ts'
import { understand } from '../../../shared/model/understand/understand.ts'
import { fromEdtf } from '../../../shared/model/dates/edtf.ts'
import { matchesName } from '../../../shared/model/names.ts'
import { expand } from '../../../shared/model/recurrence/rrule-expand.ts'
import { findDates } from '../../../shared/model/spoken/find/find-dates.ts'
import { readSpoken } from '../../../shared/model/spoken/read-spoken.ts'

const today = '2026-11-23'
const window = { from: '2026-01-01', to: '2028-12-31', zone: 'Europe/Dublin' }
const context = { today, order: 'day-first', form: false } as const
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export type Reader = {
  readonly read: (text: string) => unknown
  /** Characters: as many as it is ever handed, or as a file's caps let through. */
  readonly most: number
  /** Pieces of what it reads. */
  readonly pieces: readonly string[]
  /** Whole ones that it takes for good, and that ask for much. */
  readonly bomb?: (dice: Random) => string
}

const spoken =
  'next |last |every |third |Monday |of |September |in |weeks |ago |the |and |or |about |before |after |Easter |turned |fifty |31 |st |2026|1/1/|3-4-|from |to |until |half |a |two-hundred-and-|decade |Adar |at |mid|’s |'.split(
    '|',
  )
const parts =
  'FREQ=YEARLY;|FREQ=SECONDLY;|FREQ=MONTHLY;|FREQ=WEEKLY;|BYDAY=|MO,|-1SU,|53MO,|BYSETPOS=|1,|-366,|BYMONTHDAY=|30,|BYYEARDAY=|366,|BYHOUR=|0,|23,|BYMINUTE=|59,|BYSECOND=|BYMONTH=|2,|5L,|BYWEEKNO=|53,|COUNT=1000000000;|INTERVAL=|9|UNTIL=|99991231T235959Z;|RSCALE=CHINESE;|RSCALE=HEBREW;|SKIP=FORWARD;|WKST=SU;|;|=|,'.split(
    '|',
  )
const edtf = '1|9|-|X|~|?|%|/|..|[|]|{|}|T|:|Z|+|Y|E|S|2026-|'.split('|')
const lines =
  'BEGIN:VEVENT\n|END:VEVENT\n|DTSTART:20260101T090000Z\n|DTSTART;TZID="|DURATION:P|1W|T1H|RRULE:FREQ=DAILY;|EXDATE:|20260101,|ATTENDEE;CN="|"|;|:|,|\\n|\\|=|\n |\r\n|SUMMARY:|mailto:|x@|.y|X-|PARTSTAT=|^'.split(
    '|',
  )
const cards =
  'N:|FN:|;|:|,|\\,|\\n|\\|=|=\n|=41|\n |\r\n|ITEM1.|TEL;TYPE=|"|BDAY:|--0212|19|ENCODING=QUOTED-PRINTABLE:|RELATED;|X-ABLabel:_$!<|>!$_|PHOTO;ENCODING=b:|AAAA|CATEGORIES:|;TYPE='.split(
    '|',
  )

const inCalendar = (text: string): string =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105T090000Z\nSUMMARY:x\n${text}\nEND:VEVENT\nEND:VCALENDAR\n`

const some = (dice: Random, low: number, high: number, most: number): string =>
  Array.from({ length: dice.between(1, most) }, () => dice.between(low, high) || 1).join(',')

/** A rule by the letter of RFC 5545, and of what it allows too much. */
export const bomb = (dice: Random): string => {
  const by: readonly (() => string)[] = [
    () => `BYSECOND=${some(dice, 0, 59, 60)}`,
    () => `BYMINUTE=${some(dice, 0, 59, 60)}`,
    () => `BYHOUR=${some(dice, 0, 23, 24)}`,
    () => `BYDAY=${dice.pick(['MO', 'TU,WE,TH', 'SA,SU', '5MO', '-1FR', '53MO,-53TU', 'MO,TU,WE,TH,FR,SA,SU'])}`,
    () => `BYMONTHDAY=${dice.pick(['29', '30', '31', '-31', '-1', some(dice, -31, 31, 31)])}`,
    () => `BYYEARDAY=${dice.pick(['366', '-366', some(dice, -366, 366, 60)])}`,
    () => `BYWEEKNO=${dice.pick(['53', '-53', some(dice, -53, 53, 20)])}`,
    () => `BYMONTH=${dice.pick(['2', '2,4,6', some(dice, 1, 12, 12)])}`,
    () => `BYSETPOS=${dice.pick(['366', '-366', '1', '-1', some(dice, -366, 366, 40)])}`,
    () => `INTERVAL=${dice.pick(['1', '7', '999', '100000'])}`,
    () => `COUNT=${dice.pick(['1', '10000', '1000000000'])}`,
    () => 'UNTIL=99991231T235959Z',
    () => `RSCALE=${dice.pick(['CHINESE', 'HEBREW', 'GREGORIAN'])}`,
    () => `SKIP=${dice.pick(['OMIT', 'BACKWARD', 'FORWARD'])}`,
    () => 'WKST=SU',
  ]
  const freq = dice.pick(['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
  const chosen = by.filter(() => dice.chance(0.25)).map((part) => part())
  return [`FREQ=${freq}`, ...chosen].join(';')
}

export const readers: Readonly<Record<string, Reader>> = {
  'dates as they are said': { read: (text) => readSpoken(text, { today, tense: 'future' }), most: 200, pieces: spoken },
  'dates of a life': {
    read: (text) => readSpoken(text, { today, tense: 'date', order: 'month-first' }),
    most: 200,
    pieces: spoken,
  },
  'dates in running text': { read: (text) => findDates(text, context), most: 4_000, pieces: spoken },
  jots: {
    read: (text) => understand(text, { ...context, people: [{ id: 'p', name: 'Ann Lee' }], caret: text.length }),
    most: 100_000,
    pieces: [
      ...spoken,
      'I promised ',
      'She asked ',
      'her daughter ',
      'Ann ',
      'likes ',
      'her brother Paul ',
      'no gifts ',
      'wants to be ',
      'and ',
      '. ',
      '\n',
      '€50 ',
    ],
  },
  EDTF: { read: fromEdtf, most: 20_000, pieces: edtf },
  'dates in numbers': { read: (text) => readDay(text), most: 1_000, pieces: edtf },
  'recurrence rules': {
    read: (rrule) =>
      expand({
        rrule,
        start: '2026-01-05T09:00:00',
        zone: 'Europe/Dublin',
        from: '2026-01-01',
        to: '2028-12-31',
        limit: 10_000,
      } as never),
    most: 2_000,
    pieces: parts,
    bomb,
  },
  'lines of a calendar': {
    read: (text) => readIcs(bytes(inCalendar(text)), window),
    most: 60_000,
    pieces: [...lines, ...parts.slice(0, 20)],
    bomb: (dice) => `RRULE:${bomb(dice)}`,
  },
  'lines of a card': {
    read: (text) => readCard(`BEGIN:VCARD\nVERSION:3.0\nFN:x\n${text}\nEND:VCARD\n`),
    most: 60_000,
    pieces: cards,
  },
  searches: {
    read: (text) => snippet(text.repeat(20), soughtIn(text)),
    most: 1_000,
    pieces: ['a', 'ab', ' ', '"', '*', 'AND ', 'OR ', 'NEAR(', '\u0301', '\ue000', 'ﬁ', 'İ', '-'],
  },
  names: {
    read: (text) => matchesName(text, [text, 'ann lee', text.slice(1)]),
    most: 1_000,
    pieces: ['a', 'an', ' ', '\u0301', '-', "'", 'ß', 'İ', '.'],
  },
}

const plain = [
  ' ',
  '\t',
  '\n',
  '0',
  '1',
  'a',
  'A',
  '-',
  '/',
  '.',
  ',',
  "'",
  '(',
  ')',
  '\\',
  '\u0301',
  '\u200d',
  '😀',
  '\ud800',
  'é',
  '٣',
  '\u0000',
]

/** The longer it is, the more often its middle comes. */
export type Attack = { readonly head: string; readonly again: string; readonly tail: string }

export const attack = (dice: Random, { pieces, bomb: whole }: Reader): Attack => {
  if (whole && dice.chance(0.6)) return { head: whole(dice), again: '', tail: '' }
  const piece = (): string => (dice.chance(0.75) ? dice.pick(pieces) : dice.pick(plain))
  const some = (most: number): string => Array.from({ length: dice.between(0, most) }, piece).join('')
  return { head: some(4), again: some(3) || piece() || 'a', tail: some(2) + dice.pick(['', '!', '\u0000', 'x', ' ']) }
}

/** As long as it gets within so many characters. */
export const textOf = ({ head, again, tail }: Attack, length: number): string =>
  head + again.repeat(Math.max(1, Math.floor((length - head.length - tail.length) / Math.max(1, again.length)))) + tail
