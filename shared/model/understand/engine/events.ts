import { addDays } from '../../days.ts'
import { lifeEvents } from '../../life-events/taxonomy.ts'
import { dayOfEvent, lately } from './day-of-event.ts'
import type { Language } from '../language.ts'
import { isDay, type FoundDay } from './dates.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Place } from './match.ts'
import type { Clause, Sentence } from './sentence.ts'

/** Whose it was, as it stands within a sentence: "her father". */
const inSentence = (words: string): string => {
  const plain = words.replace(/[\s,]+$/u, '')
  return /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(plain) && !/['’]s/u.test(plain)
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain
}

/** A year that is over is named. */
const isLongAgo = ({ text, on }: Sentence, { start, end }: Clause): boolean =>
  [...text.slice(start, end).matchAll(/(?<![\p{L}\p{N}.,/])(?:19|20)\d\d(?![\p{L}\p{N}])/gu)].some(
    ([year]) => Number(year) < Number(on.today.slice(0, 4)),
  )

/** Whether what was said is of a day to come: within its own commas, or right before that day. */
const isAhead = ({ work, start }: Clause, match: Place, date: FoundDay, { ahead }: Language['shape']): boolean => {
  const [from, comma] = [work.lastIndexOf(',', match.start) + 1, work.indexOf(',', match.end)]
  const to = comma < 0 ? work.length : comma
  if (ahead.test(work.slice(from, to))) return true
  const day = date.start - start
  return date.reading.kind === 'calendar' && day >= match.start && day - match.end <= 6 && day < to
}

/** What has happened in a life, as a clause says it plainly. */
export const readEvent = (sentence: Sentence, clause: Clause, language: Language, rules: Rules): Found | undefined => {
  const { shape } = language
  if (
    sentence.isQuestion ||
    shape.condition.test(clause.before) ||
    shape.ours.test(clause.work) ||
    shape.over.test(clause.work) ||
    shape.hearsay.test(clause.work) ||
    shape.strangers.test(clause.work) ||
    shape.others.test(clause.work)
  )
    return undefined
  if (isLongAgo(sentence, clause)) return undefined
  const matches = rules.events.all(clause.work).toSorted((a, b) => a.order - b.order)
  for (const match of matches) {
    const before = clause.work.slice(0, match.start)
    if (
      shape.doubt.test(before.slice(before.lastIndexOf(':') + 1)) ||
      shape.conditionAfter.test(clause.work) ||
      (match.rule.denies !== true && shape.denied.test(clause.work.slice(match.start, match.end))) ||
      shape.pending.test(before) ||
      shape.firm.test(before) ||
      shape.noneOfTheirs.test(clause.work.slice(0, match.end))
    )
      continue
    const { event } = match.rule
    const whose =
      match.groups['whose'] ??
      rules.owned.all(clause.work.slice(0, match.end)).findLast((one) => one.start <= match.start)
    const said = whose && { start: clause.start + whose.start, end: clause.start + whose.end }
    const concerns = lifeEvents[event].concerns === 'either'
    const [date, ...more] = sentence.dates
      .filter((one) => one.start >= clause.start && one.end <= clause.end)
      .filter(isDay)
    const on = date && more.length === 0 ? dayOfEvent(date.reading, sentence.on.today) : null
    if (on !== null && on < addDays(sentence.on.today, -lately)) return undefined
    if (date && on === null && match.rule.ahead !== true && isAhead(clause, match, date, shape)) continue
    return {
      reading: {
        kind: 'life-event',
        event,
        relative: said && concerns ? inSentence(sentence.written.slice(said.start, said.end)) : '',
        on,
      },
      start: clause.start,
      end: clause.end,
      because: [[clause.start + match.start, clause.start + match.end]],
    }
  }
  return undefined
}
