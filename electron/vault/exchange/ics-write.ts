/** Milestones as a calendar file (RFC 5545) that Google, Apple, Outlook and others take: whole days, repeated, nothing asked of anybody. */
import { addDays, type IsoDate } from '../../../shared/model/days.ts'
import { between, occurrencesFrom } from '../../../shared/model/recurrence/occurrences.ts'
import { expand } from '../../../shared/model/recurrence/rrule-expand.ts'
import { toPlainRRule, toRRule } from '../../../shared/model/recurrence/rrule-write.ts'
import type { Rule } from '../../../shared/model/recurrence/rule.ts'

/** `id` never says who it is about: it stays the same from one file to the next, so that calendars update what they have. */
export type WrittenMilestone = {
  readonly id: string
  readonly name: string
  /** "Birthday": what the day is. */
  readonly reason?: string
  readonly note?: string
  /** The rule it comes back by, or the one day it happens on. */
  readonly on: Rule | IsoDate
}

/** full: names, reasons and notes. no-reasons: names alone. initials: "A. B." alone. */
export type IcsPrivacy = 'full' | 'no-reasons' | 'initials'

export type IcsWriteOptions = {
  readonly privacy: IcsPrivacy
  /** The first day that is written: with it no year of birth leaves in a DTSTART. */
  readonly since: IsoDate
  /** When the file is written, of UTC: `20261123T090000Z`. */
  readonly stamp: string
  /** `Rapport 1.0` */
  readonly product: string
}

/** §3.3.11, and no control characters. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- finding them is the point
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n')

const lineOctets = 75

/** §3.1: lines of at most 75 octets, cut between characters, the next begun with a space. */
export const foldLine = (line: string): string => {
  const lines: string[] = []
  let [current, size] = ['', 0]
  for (const char of line) {
    const octets = Buffer.byteLength(char)
    if (size + octets > lineOctets) {
      lines.push(current)
      ;[current, size] = [' ', 1]
    }
    current += char
    size += octets
  }
  return [...lines, current].join('\r\n')
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** `Ada Lovelace` is `A. L.`; of a name in one piece the first letter. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s\-‐]+/)
    .flatMap(
      (word) =>
        [...graphemes.segment(word)].map(({ segment }) => segment).find((one) => /\p{L}|\p{N}/u.test(one)) ?? [],
    )
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(' ')

const basic = (day: IsoDate): string => day.replaceAll('-', '')

const summaryOf = ({ name, reason }: WrittenMilestone, privacy: IcsPrivacy): string => {
  if (privacy === 'initials') return initialsOf(name)
  return privacy === 'full' && reason ? `${name}: ${reason}` : name
}

// what a calendar that cannot repeat it so is given, one by one
const yearsOfDays = 30

/** DTSTART with RRULE or RDATE. Undefined where nothing is left on or after `since`. */
const timesOf = (on: Rule | IsoDate, since: IsoDate): readonly string[] | undefined => {
  if (typeof on === 'string') return on < since ? undefined : [`DTSTART;VALUE=DATE:${basic(on)}`]
  const last = addDays(since, Math.round(yearsOfDays * 365.25))
  const days = between(on, since, last, 400)
  const [first] = days
  if (first === undefined) return undefined
  const left = on.count === undefined ? undefined : [...occurrencesFrom(on, first)].length
  const moved: Rule = { ...on, from: first, ...(left !== undefined && { count: left }) }
  const text = toPlainRRule(moved) ?? toRRule(moved)
  // counted from another first day it may be another rule; then its days are written instead of it
  const found = expand({ rrule: text, start: first, from: first, to: days.at(-1) ?? first, limit: 1_000 })
  const isSame = !('problem' in found) && found.join() === days.join()
  const start = `DTSTART;VALUE=DATE:${basic(first)}`
  if (isSame) return [start, `RRULE:${text}`]
  // the first among them again: without a rule ical.js takes the RDATEs alone
  return days.length === 1 ? [start] : [start, `RDATE;VALUE=DATE:${days.map((day) => basic(day)).join(',')}`]
}

const eventOf = (one: WrittenMilestone, { privacy, since, stamp }: IcsWriteOptions): readonly string[] => {
  const times = timesOf(one.on, since)
  if (!times) return []
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(one.id)}@rapport.invalid`,
    `DTSTAMP:${stamp}`,
    ...times,
    `SUMMARY:${escapeText(summaryOf(one, privacy))}`,
    ...(privacy === 'full' && one.note ? [`DESCRIPTION:${escapeText(one.note)}`] : []),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The text of the file, in the order given; to be written as UTF-8. */
export const writeIcs = (milestones: readonly WrittenMilestone[], options: IcsWriteOptions): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(options.product)}//EN`,
    'CALSCALE:GREGORIAN',
    ...milestones.flatMap((one) => eventOf(one, options)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldLine)
    .join('\r\n')
