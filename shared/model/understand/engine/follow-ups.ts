import type { Language } from '../language.ts'
import type { FollowUpReading } from '../types.ts'
import { tidy } from '../wording.ts'
import { dueIn, type FoundDay } from './dates.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import type { Clause, Sentence } from './sentence.ts'

/** What was promised, asked or noted in a clause; nothing where it is a question, a condition or a denial. */
export const readFollowUp = (
  sentence: Sentence,
  clause: Clause,
  language: Language,
  rules: Rules,
  /** Whose the promise before it in the sentence is. */
  last: 'me' | 'them' | undefined,
): Found | undefined => {
  const { shape, due: words } = language
  if (shape.condition.test(clause.before)) return undefined
  for (const match of rules.followUps.all(clause.work)) {
    const said = clause.work.slice(clause.work.lastIndexOf(':', match.start) + 1, match.start)
    if (shape.doubt.test(said) || shape.relative.test(said) || shape.hearsay.test(clause.work)) continue
    if (match.rule.by === 'me' && words.ofOurs.test(clause.work)) continue
    if (sentence.isQuestion && !match.rule.asked) continue
    if (match.rule.by === 'them' && (words.feared.test(said) || shape.oursBefore.test(said))) continue
    const deed = match.groups['deed'] ?? match
    const rest = clause.work.slice(deed.start) + clause.after
    if (shape.conditionAfter.test(rest)) continue
    if (words.recounts.test(clause.work.slice(0, match.end)) && words.kept.test(rest)) continue
    const { kind } = match.rule
    const by =
      match.rule.by === 'me' &&
      words.noDoer.test(clause.work.slice(match.start)) &&
      !words.writer.test(clause.work.slice(0, match.start)) &&
      (last === 'them' || doneByThem(clause.before + clause.work.slice(0, match.start), words))
        ? 'them'
        : match.rule.by
    const trail = words.trails.exec(clause.after)?.[0].length ?? 0
    const due =
      dueIn(sentence, words, clause.start, clause.end, match.rule.deadline ?? false) ??
      dueIn(sentence, words, clause.start, clause.end + trail, true) ??
      (trail > 0 ? dueIn(sentence, words, clause.end, clause.end + trail, false) : undefined)
    if (match.rule.dated && !due) continue
    const isNamed = kind === 'promise' && by === 'them' && words.named.test(clause.work.slice(match.start, deed.start))
    const text = wordsWithout(sentence, language, clause.start + (isNamed ? match : deed).start, clause.end, due)
    if (text.length < 3) continue
    const reading: FollowUpReading = { kind, by, text, ...(due && { due: due.reading.iso }) }
    return {
      reading,
      start: clause.start,
      end: clause.end,
      because: [
        [clause.start + match.start, clause.start + match.end],
        ...(due && due.start >= clause.start + match.end ? [[due.start, due.end] as const] : []),
      ],
    }
  }
  return undefined
}

/** A clause without a doer is of whoever was last spoken of in its sentence. */
const doneByThem = (before: string, words: Language['due']): boolean => {
  const last = before.slice(Math.max(before.lastIndexOf(';'), 0))
  return words.doer.test(last) && !words.writer.test(last)
}

const wordsWithout = (
  sentence: Sentence,
  { due: words }: Language,
  start: number,
  end: number,
  due: FoundDay | undefined,
): string => {
  if (!due || due.start < start) return tidy(sentence.written.slice(start, end))
  const lead = words.lead.exec(sentence.work.slice(0, due.start))
  const from = due.start - (lead?.[0].length ?? 0)
  const after = due.end + (words.timeAfter.exec(sentence.work.slice(due.end))?.[0].length ?? 0)
  return tidy(
    `${sentence.written.slice(start, Math.max(start, from))} ${sentence.written.slice(Math.min(after, end), end)}`,
  )
}
