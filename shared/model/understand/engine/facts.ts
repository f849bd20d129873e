import type { Language } from '../language.ts'
import { tidy } from '../wording.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Clause, Sentence } from './sentence.ts'

/** What a clause says about a life: each stretch of it that speaks of something else is one. */
export const readFacts = (sentence: Sentence, clause: Clause, language: Language, rules: Rules): readonly Found[] => {
  const { shape } = language
  if (
    sentence.isQuestion ||
    shape.ours.test(clause.work) ||
    shape.hearsay.test(clause.work) ||
    shape.things.test(clause.work)
  )
    return []
  if (shape.condition.test(clause.before) || shape.conditionAfter.test(clause.work.replace(shape.someDay, '')))
    return []
  const isWish = shape.someDay.test(clause.work)
  const matches = rules.facts
    .all(clause.work)
    .filter(
      (match) =>
        (!isWish || match.rule.category === 'goal' || match.rule.category === 'worry') &&
        !shape.oursBefore.test(clause.work.slice(0, match.start)) &&
        !shape.doubt.test(clause.work.slice(clause.work.lastIndexOf(':', match.start) + 1, match.start)),
    )
  if (matches.length === 0) return []
  const signs = [...clause.work.matchAll(shape.listed)].map((sign) => ({
    start: sign.index,
    end: sign.index + sign[0].length,
  }))
  const cuts = [0, ...signs.map(({ end }) => end), clause.work.length]
  // what begins with the sign between two belongs to the second
  const from = (start: number): number => signs.find((sign) => sign.start <= start && start < sign.end)?.end ?? start
  const found: Found[] = []
  let open: { category: string; kin: boolean; start: number; end: number; because: [number, number] } | undefined
  const close = (): void => {
    if (!open) return
    const text = tidy(
      sentence.text.slice(clause.start + open.start, clause.start + open.end).replace(shape.pronoun, ''),
    )
    if (text.length > 2)
      found.push({
        reading: { kind: 'fact', category: open.category as never, text },
        start: clause.start + open.start,
        end: clause.start + open.end,
        because: [[clause.start + open.because[0], clause.start + open.because[1]]],
      })
    open = undefined
  }
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [start, to] = [cuts[at] ?? 0, cuts[at + 1] ?? 0]
    // the weightiest that begins here
    const [match] = matches
      .filter((one) => from(one.start) >= start && from(one.start) < to)
      .toSorted((a, b) => a.order - b.order)
    const here = clause.work.slice(start, to)
    const goesOn = open !== undefined && (shape.continues.test(here) || (open.kin && !shape.subject.test(here)))
    if (match && !goesOn && match.rule.category !== open?.category) {
      close()
      open = {
        category: match.rule.category,
        kin: match.rule.kin === true,
        start: found.length === 0 && !open ? 0 : start,
        end: Math.max(to, match.end),
        because: [match.start, match.end],
      }
    } else if (open) open.end = to
  }
  if (open) open.end = clause.work.length
  close()
  return found
}
