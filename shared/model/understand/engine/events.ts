import { addDays, formatDate } from '../../days.ts'
import { isRealDate } from '../../month-lengths.ts'
import { lifeEvents } from '../../life-events/taxonomy.ts'
import type { Language } from '../language.ts'
import { isDay, type FoundDay } from './dates.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Clause, Sentence } from './sentence.ts'

/** Days back a day without a year is believed to be meant. */
const lately = 120

/** The day that is spoken of, where it has been: a bare "3 May" of an event that is over is the last such day. */
const dayOf = ({ reading }: FoundDay, today: string): string | null => {
  if (reading.iso <= today) return reading.iso
  if (reading.kind !== 'calendar' || reading.year !== undefined) return null
  const parts = { year: Number(today.slice(0, 4)), month: reading.month, day: reading.day }
  const years = [parts.year, parts.year - 1].map((year) => ({ ...parts, year })).filter(isRealDate)
  return years.map(formatDate).find((day) => day <= today && day >= addDays(today, -lately)) ?? null
}

/** Whose it was, as it stands within a sentence: "her father". */
const inSentence = (words: string): string => {
  const plain = words.replace(/[\s,]+$/u, '')
  return /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(plain) && !plain.includes("'s")
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain
}

/** What has happened in a life, as a clause says it plainly. */
export const readEvent = (sentence: Sentence, clause: Clause, language: Language, rules: Rules): Found | undefined => {
  const { shape } = language
  if (
    sentence.isQuestion ||
    shape.condition.test(clause.before) ||
    shape.ours.test(clause.work) ||
    shape.over.test(clause.work) ||
    shape.hearsay.test(clause.work)
  )
    return undefined
  const matches = rules.events.all(clause.work).toSorted((a, b) => a.order - b.order)
  for (const match of matches) {
    const before = clause.work.slice(0, match.start)
    if (
      shape.doubt.test(before.slice(before.lastIndexOf(':') + 1)) ||
      shape.conditionAfter.test(clause.work) ||
      shape.pending.test(before)
    )
      continue
    const { event } = match.rule
    const whose = match.groups['whose'] ?? rules.owned.all(before + clause.work.slice(match.start, match.start)).at(-1)
    const said = whose && { start: clause.start + whose.start, end: clause.start + whose.end }
    const concerns = lifeEvents[event].concerns === 'either'
    const [date, ...more] = sentence.dates
      .filter((one) => one.start >= clause.start && one.end <= clause.end)
      .filter(isDay)
    const on = date && more.length === 0 ? dayOf(date, sentence.on.today) : null
    if (on !== null && on < addDays(sentence.on.today, -lately)) return undefined
    if (date && on === null && match.rule.ahead !== true && shape.ahead.test(clause.work)) return undefined
    return {
      reading: {
        kind: 'life-event',
        event,
        relative: said && concerns ? inSentence(sentence.text.slice(said.start, said.end)) : '',
        on,
      },
      start: clause.start,
      end: clause.end,
      because: [[clause.start + match.start, clause.start + match.end]],
    }
  }
  return undefined
}
