import { addMonths, readDateParts } from '../../days.ts'
import { dateOf, knownDate, type PartialDate } from '../../dates/partial-date.ts'
import type { FoundDate } from '../../spoken/find/found.ts'
import type { Language } from '../language.ts'
import { tidy } from '../wording.ts'
import { aheadOf, isAhead, isDay } from './dates.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Clause, Sentence } from './sentence.ts'

type Place = { readonly start: number; readonly end: number }

/** The date that stands with some words: in them, after them, or before. */
const dateWith = (dates: readonly FoundDate[], place: Place, taken: ReadonlySet<FoundDate>): FoundDate | undefined => {
  const free = dates.filter((date) => !taken.has(date))
  return (
    free.find((date) => date.start >= place.start && date.start < place.start + 90) ??
    free.findLast((date) => date.end <= place.start && place.start - date.end < 40)
  )
}

const onceOn = ({ reading }: FoundDate, today: string): PartialDate | undefined => {
  if (reading.kind === 'spoken' || reading.kind === 'calendar')
    return reading.iso > today && isAhead(reading, today, 60) ? dateOf(reading.iso) : undefined
  const fields = aheadOf(reading, today)
  return fields && knownDate(fields)
}

/** Comes back every year: the year counts only if it is over. */
const yearlyOn = (date: FoundDate, today: string): PartialDate | undefined => {
  const { reading } = date
  if (!isDay(date)) return reading.kind === 'month' ? knownDate({ month: reading.month }) : undefined
  const { year, month, day } = readDateParts(date.reading.iso)
  const said = reading.kind === 'calendar' ? reading.year : undefined
  return said !== undefined && year < readDateParts(today).year
    ? knownDate({ month, day, year: said })
    : knownDate({ month, day })
}

/** The stretch between commas that a date stands in. */
const saidWith = (work: string, clause: Clause, date: FoundDate, and: string): string => {
  const from = Math.max(
    clause.start,
    work.lastIndexOf(and, date.start - 1) + 1,
    work.lastIndexOf(',', date.start - 1) + 1,
    work.lastIndexOf(';', date.start - 1) + 1,
  )
  const next = /[,;]/u.exec(work.slice(date.end, clause.end))
  const after = next ? work.slice(date.end, date.end + next.index) : work.slice(date.end, clause.end)
  const before = work.slice(from, date.start)
  return `${/^\s*(?:on|in|from|by|at)?\s*$/u.test(before) ? work.slice(clause.start, date.start) : before} ${after}`
}
const saysYear = ({ reading }: FoundDate): boolean =>
  (reading.kind === 'calendar' || reading.kind === 'month') && reading.year !== undefined

const isSame = (a: PartialDate, b: PartialDate): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Days of their lives, each with its own date. */
export const readMilestones = (
  sentence: Sentence,
  clause: Clause,
  language: Language,
  rules: Rules,
): readonly Found[] => {
  const { shape, due } = language
  const { today } = sentence.on
  if (
    sentence.isQuestion ||
    shape.condition.test(clause.before) ||
    shape.ours.test(clause.work) ||
    shape.hearsay.test(clause.work) ||
    shape.strangers.test(clause.work) ||
    shape.ofWork.test(clause.work)
  )
    return []
  const dates = sentence.dates
    .filter((date) => date.start >= clause.start && date.end <= clause.end)
    .filter((date) => date.reading.kind !== 'unclear' && date.reading.kind !== 'no-such-date')
  if (dates.length === 0) return []
  const isOver = (date: FoundDate): boolean => due.notAhead.test(sentence.work.slice(0, date.start))
  const ahead = dates.filter((date) => !isOver(date))
  const found: Found[] = []
  const taken = new Set<FoundDate>()
  const matches = rules.milestones.all(clause.work).toSorted((a, b) => a.order - b.order)
  for (const match of matches) {
    if (taken.size === dates.length) break
    if (
      shape.doubt.test(clause.work.slice(clause.work.lastIndexOf(':', match.start) + 1, match.start)) ||
      shape.conditionAfter.test(clause.work)
    )
      continue
    const place = { start: clause.start + match.start, end: clause.start + match.end }
    const date = dateWith(match.rule.since ? dates : ahead, place, taken)
    // "due 20 April" is no deadline where a rule speaks of it
    if (!date || (date.start >= place.end && due.deadline.test(sentence.work.slice(0, date.start)))) continue
    if (match.rule.since && !(date.reading.kind === 'calendar' && saysYear(date) && date.reading.iso < today)) continue
    // "will be 70 next year" comes once, whatever day it is on
    const isYearly = match.rule.every === 'year' && date.reading.kind !== 'year'
    if (match.rule.calendar && date.reading.kind === 'spoken') continue
    const stretch = sentence.work.slice(Math.min(place.start, date.start), Math.max(place.end, date.end))
    if (!isYearly && (shape.atWork.test(stretch) || shape.firm.test(clause.work.slice(0, match.start)))) continue
    const said = saidWith(sentence.work, clause, date, shape.and)
    if (!isYearly && !saysYear(date) && shape.past.test(said) && !shape.stillAhead.test(said)) continue
    if (
      match.rule.plain &&
      (shape.business.test(clause.work) || (shape.past.test(clause.work) && !shape.stillAhead.test(said)))
    )
      continue
    const on = isYearly ? yearlyOn(date, today) : onceOn(date, today)
    if (!on) continue
    if (isDay(date) && date.reading.kind === 'spoken' && isYearly && date.reading.iso > addMonths(today, 1)) continue
    taken.add(date)
    // "her birthday is 1 April, so today" is one day
    if (
      isYearly &&
      found.some(
        ({ reading }) => reading.kind === 'milestone' && reading.repeats.every === 'year' && isSame(reading.date, on),
      )
    )
      continue
    found.push({
      reading: {
        kind: 'milestone',
        title: titleOf(sentence, clause, language, match.rule.title, place, date),
        date: on,
        repeats: { every: isYearly ? 'year' : 'once' },
      },
      start: Math.min(clause.start, place.start),
      end: clause.end,
      because: [
        [
          place.start,
          Math.max(place.start + 1, Math.min(place.end, date.start > place.start ? date.start : place.end)),
        ],
        [date.start, date.end],
      ],
    })
  }
  return found
}

const titleOf = (
  sentence: Sentence,
  clause: Clause,
  { due }: Language,
  title: string | undefined,
  place: Place,
  date: FoundDate,
): string => {
  const lead = due.lead.exec(sentence.work.slice(0, date.start))
  const from = date.start - (lead?.[0].length ?? 0)
  const words =
    from > place.start ? sentence.text.slice(clause.start, from) : sentence.text.slice(place.start, clause.end)
  const said = tidy(words)
  return said.length > 2 && said.length < 70 ? said : tidy(title ?? sentence.text.slice(place.start, place.end))
}
