import type { DatesOn, Language, SaidDate } from '../language.ts'
import { clean, type Clean } from './clean.ts'
import { BLANK, DATE, DATE_ON, masked, NAME, NAME_ON } from './marks.ts'
import { spotNames, type Known, type Spotted } from './spot-names.ts'

export type Clause = {
  /** Offsets in the cleaned sentence. */
  readonly start: number
  readonly end: number
  /** As the rules read it: small letters, names and dates as marks. */
  readonly work: string
  /** What stands before it in its sentence, and after. */
  readonly before: string
  readonly after: string
}

export type Sentence = Clean & {
  /** Small letters; quotes blanked, names and dates as marks. As long as `text`. */
  readonly work: string
  readonly names: readonly Spotted[]
  readonly dates: readonly SaidDate[]
  readonly clauses: readonly Clause[]
  readonly isQuestion: boolean
  readonly on: DatesOn
}

/** Small letters, none of which becomes two. */
const lowered = (text: string): string => {
  const low = text.toLowerCase()
  return low.length === text.length
    ? low
    : [...text].map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('')
}

const QUOTED = /"[^"]{1,300}"/gu

const clausesOf = (work: string, boundary: RegExp): Clause[] => {
  const clauses: Clause[] = []
  let start = 0
  const push = (end: number): void => {
    let [from, to] = [start, end]
    while (from < to && /[\s,;-]/u.test(work[from] ?? '')) from++
    while (to > from && /[\s,;.!-]/u.test(work[to - 1] ?? '')) to--
    if (to - from >= 3)
      clauses.push({
        start: from,
        end: to,
        work: work.slice(from, to),
        before: work.slice(0, from),
        after: work.slice(to),
      })
  }
  for (const match of work.matchAll(boundary)) {
    push(match.index)
    start = match.index + match[0].length
  }
  push(work.length)
  return clauses
}

/** A name begins with its title, and with the sign that mentions somebody. */
const nameStart = (work: string, start: number, { names }: Language): number => {
  if (work[start - 1] === '@') return start - 1
  const title = /(?<=^|[\s(,])(?<word>[\p{L}]+)\.? $/u.exec(work.slice(Math.max(0, start - 14), start))
  return title && names.titles.has(title.groups?.['word'] ?? '') ? start - title[0].length : start
}

/** A sentence with all that is found in it once and used by every kind. @param from where it stands in the text */
export const readSentence = (raw: string, from: number, language: Language, known: Known, on: DatesOn): Sentence => {
  const { text, written, at } = clean(raw, from)
  const blanked = text.replace(QUOTED, (quote) => BLANK.repeat(quote.length))
  const dates = language.dates(blanked, on)
  const isTaken = (name: Spotted): boolean => dates.some((date) => name.start < date.end && date.start < name.end)
  const names = spotNames(text, language.names, known)
    .filter((name) => !isTaken(name))
    .map((one) =>
      one.name === text.slice(one.start, one.end) ? { ...one, name: written.slice(one.start, one.end) } : one,
    )
  let work = lowered(blanked)
  for (const date of dates)
    if (date.reading.kind !== 'unclear') work = masked(work, date.start, date.end, DATE, DATE_ON)
  for (const name of names)
    if (name.sure && !work.slice(name.start, name.end).includes(BLANK)) {
      const start = nameStart(work, name.start, language)
      const ending = /^-(?<word>\p{L}+)/u.exec(work.slice(name.end, name.end + 10))
      const end =
        ending && language.names.nameEnds.has(ending.groups?.['word'] ?? '') ? name.end + ending[0].length : name.end
      work = masked(work, start, end, NAME, NAME_ON)
    }
  // what stands in brackets is said in passing, as between commas
  work = work.replace(/[()]/gu, ',')
  return {
    text,
    written,
    at,
    work,
    names,
    dates,
    clauses: clausesOf(work, language.shape.clause),
    isQuestion: /\?[\s"')!]*$/u.test(text),
    on,
  }
}
