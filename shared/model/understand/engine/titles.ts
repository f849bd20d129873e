/** What a day of somebody's life is called on its page. */
import type { FoundDate } from '../../spoken/find/found.ts'
import type { Language, MilestoneRule } from '../language.ts'
import { tidy } from '../wording.ts'
import type { Place } from './match.ts'
import type { Clause, Sentence } from './sentence.ts'

/** Longer, and it is no name of a day. */
const LONGEST_TITLE = 70

type Titled = {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly language: Language
  readonly rule: MilestoneRule
  /** Where the rule fits, and the date that stands with it: offsets of the sentence. */
  readonly place: Place
  readonly date: FoundDate
}

/** Words as written, without what only says that the day comes. */
const without = ({ work, written }: Sentence, start: number, end: number, { titles }: Language): string => {
  const hangs = titles.hangs.exec(work.slice(start, end))
  return written.slice(start, hangs ? start + hangs.index : end)
}

export const titleOf = (of: Titled): string => {
  const { sentence, clause, language, rule, place, date } = of
  if (rule.title !== undefined) return yearly(of, rule.title)
  const lead = language.due.lead.exec(sentence.work.slice(0, date.start))
  const from = date.start - (lead?.[0].length ?? 0)
  const words =
    from > place.start
      ? without(sentence, clause.start, from, language)
      : without(sentence, place.start, clause.end, language)
  const said = tidy(words.replace(language.titles.opens, ''))
  return said.length > 2 && said.length < LONGEST_TITLE ? said : tidy(sentence.written.slice(place.start, place.end))
}

/** A day that comes back is called by what it is: "Birthday" on their own page, "Her son's birthday" where it is another's. */
const yearly = ({ sentence, clause, language, rule, place, date }: Titled, title: string): string => {
  const { titles } = language
  const end = date.start >= place.start && date.start < place.end ? date.start : place.end
  if (rule.own) {
    const words = without(sentence, place.start, end, language)
    const leads = titles.leads.exec(sentence.work.slice(place.start, place.start + words.length))
    const said = tidy(words.slice(leads?.[0].length ?? 0))
    return said.length > 2 && said.length < LONGEST_TITLE ? said : tidy(title)
  }
  const who = [...sentence.work.slice(clause.start, end).matchAll(titles.theirs)].at(-1)
  const said = who?.groups?.['who']
  if (who === undefined || said === undefined) return tidy(title)
  const start = clause.start + who.index
  return tidy(titles.of(sentence.written.slice(start, start + said.length), title))
}

/** The year it began, where its number was said: "turns 40", "50th birthday". */
export const yearsOf = ({ work }: Sentence, { start, end }: Place, { titles }: Language): number | undefined => {
  const said = Object.values(titles.counted.exec(work.slice(start, end))?.groups ?? {}).find(Boolean)
  const years = Number(said)
  return said !== undefined && years >= 1 && years <= 120 ? years : undefined
}
