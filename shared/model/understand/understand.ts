import { readDateParts, type IsoDate } from '../days.ts'
import { isWholeDate } from '../dates/partial-date.ts'
import { lifeEvents } from '../life-events/taxonomy.ts'
import { fold } from '../names.ts'
import type { DateOrder } from '../spoken/words.ts'
import { readBoundaries } from './engine/boundaries.ts'
import { readEvent } from './engine/events.ts'
import { readFacts } from './engine/facts.ts'
import { readFollowUp } from './engine/follow-ups.ts'
import type { Found } from './engine/found.ts'
import { rulesOf, type Rules } from './engine/kinds.ts'
import { readMilestones } from './engine/milestones.ts'
import { readSentence } from './engine/sentence.ts'
import { knownNames, type Known } from './engine/spot-names.ts'
import { readTies } from './engine/ties.ts'
import { english } from './english/index.ts'
import type { Language } from './language.ts'
import { sentencesOf } from './sentences.ts'
import { personFinder } from './people.ts'
import type { JotPerson, Suggestion } from './types.ts'
import { nameOf } from './wording.ts'

/** What was read of sentences before: kept by whoever keeps the text, and as long as that. */
export type Memo = Map<string, SentenceRead>
type Place = { readonly start: number; readonly end: number; readonly because: readonly Place_[] }
type Place_ = { readonly start: number; readonly end: number }
type SentenceRead = {
  /** Offsets from the beginning of the sentence. */
  readonly found: readonly (Found & Place)[]
}

const MOST_KEPT = 400
const ruled = new WeakMap<Language, Rules>()
const rulesIn = (language: Language): Rules => {
  const known = ruled.get(language)
  if (known) return known
  const rules = rulesOf(language)
  ruled.set(language, rules)
  return rules
}

/** What a date tells of already. */
const dated: ReadonlySet<string> = new Set(['family', 'work'])

const overlaps = (a: Place_, b: Place_): boolean => a.start < b.end && b.start < a.end

const readOne = (
  raw: string,
  language: Language,
  known: Known,
  on: { readonly today: string; readonly order: 'day-first' | 'month-first' },
): SentenceRead => {
  const rules = rulesIn(language)
  const sentence = readSentence(raw, 0, language, known, on)
  const found: Found[] = []
  for (const { start, end, name, sure } of sentence.names)
    if (sure) found.push({ reading: { kind: 'person', name }, start, end, because: [[start, end]] })
  found.push(...readTies(sentence, language, rules))
  const boundaries = readBoundaries(sentence, language, rules)
  found.push(...boundaries)
  let last: Found | undefined
  const happened = new Set<string>()
  for (const clause of sentence.clauses) {
    const before = last?.reading
    const follow = readFollowUp(sentence, clause, language, rules, before && 'by' in before ? before.by : undefined)
    const dates = readMilestones(sentence, clause, language, rules)
    const happening = readEvent(sentence, clause, language, rules)
    // "Emigrating to Canada in January" has not happened
    const event = happening && dates.some((date) => isToCome(date, happening)) ? undefined : happening
    const facts = readFacts(sentence, clause, language, rules)
    if (boundaries.some((boundary) => overlaps(boundary, clause))) continue
    const due = follow?.reading.kind !== 'fact' && follow?.because[1]
    // what has happened is told with the day it was on
    const milestones = dates.filter(
      ({ reading, because }) =>
        (!due || because[1]?.[0] !== due[0]) &&
        (!last || because[1]?.[0] !== last.because[1]?.[0]) &&
        !(
          event?.reading.kind === 'life-event' &&
          event.reading.event !== 'expecting' &&
          reading.kind === 'milestone' &&
          reading.repeats.every === 'once' &&
          (event.reading.on !== null || !isWholeDate(reading.date))
        ),
    )
    const joined = follow && last && joinedWith(last, follow, clause.work, language)
    if (joined) {
      found[found.indexOf(last as Found)] = joined
      last = joined
    } else if (follow) {
      found.push(follow)
      last = follow
    }
    if (event?.reading.kind === 'life-event' && !happened.has(event.reading.event)) {
      happened.add(event.reading.event)
      found.push(event)
    }
    found.push(...milestones)
    // what an event is about is told with it
    const told = new Set<string>(
      event?.reading.kind === 'life-event' ? ['family', lifeEvents[event.reading.event].group] : [],
    )
    const said = [event, ...milestones].flatMap((one) =>
      one
        ? [{ places: one.because.map(([start, end]) => ({ start, end })), at: one.because.at(-1)?.[0] ?? one.start }]
        : [],
    )
    found.push(
      ...facts.filter(({ reading, because: [words] }) => {
        if (follow || words === undefined || reading.kind !== 'fact') return false
        const [start, end] = words
        // what is listed before it, or after, is something else
        const near = said.filter(({ at }) => !sentence.work.slice(Math.min(at, end), Math.max(at, start)).includes(','))
        if (told.has(reading.category) || (near.length > 0 && dated.has(reading.category))) return false
        return !near.some(({ places }) => places.some((place) => overlaps(place, { start, end })))
      }),
    )
  }
  const place = (start: number, end: number): Place_ => ({
    start: sentence.at[start] ?? 0,
    end: (sentence.at[end - 1] ?? 0) + 1,
  })
  return {
    found: found.map((one) => ({
      ...one,
      ...place(one.start, one.end),
      because: one.because.map(([start, end]) => place(start, end)) as never,
    })),
  }
}

const isToCome = ({ reading, because }: Found, event: Found): boolean => {
  const [words, date] = because
  const [said] = event.because
  return (
    reading.kind === 'milestone' &&
    reading.repeats.every === 'once' &&
    !isWholeDate(reading.date) &&
    event.reading.kind === 'life-event' &&
    event.reading.event !== 'expecting' &&
    words !== undefined &&
    date !== undefined &&
    said !== undefined &&
    words[0] < said[1] &&
    said[0] < date[1]
  )
}

/** "I owe her the wording - I will mail it Thursday" is one promise. */
const joinedWith = (last: Found, next: Found, work: string, { due }: Language): Found | undefined => {
  const [a, b] = [last.reading, next.reading]
  if (!('by' in a) || !('by' in b) || a.by !== b.by || (a.due !== undefined && b.due !== undefined && a.due !== b.due))
    return undefined
  const deed = work.slice(Math.max(0, work.length - (next.end - (next.because[0]?.[0] ?? 0))))
  const isBack = due.refersBack.test(
    deed
      .replace(due.noDoer, '')
      .replace(due.writer, '')
      .replace(/^(?:'ll|'d)?\s*(?:will|shall|would)?\s*/u, ''),
  )
  if (!isBack) return undefined
  const when = a.due ?? b.due
  return {
    reading: { ...a, ...(when !== undefined && { due: when }) },
    start: last.start,
    end: next.end,
    because: [...last.because, ...next.because],
  }
}

export type UnderstandOptions = {
  readonly today: IsoDate
  /** Those mentioned or taking part, in order. */
  readonly people: readonly JotPerson[]
  /** Where the caret stands; the end if left out. Only matters in a text longer than 4,000 characters. */
  readonly caret?: number
  readonly order?: DateOrder
  /** Of the same composer, so that typing reads only the sentence that changed. */
  readonly memo?: Memo
  readonly language?: Language
}

/**
 * All that could be filed from a text being jotted, in reading order: people named, promises and asks both ways, dates, facts, ties, life events and
 * boundaries; several of one clause where their kinds differ, nothing where the words leave room for doubt. Nothing is filed here or anywhere
 * without a yes.
 *
 * Only the 4,000 characters around the caret are read, sentences of up to 600. Pure: the same text, people and day give the same suggestions,
 * with a memo or without. `today` must be `YYYY-MM-DD` (RangeError otherwise).
 */
export const understand = (text: string, options: UnderstandOptions): Suggestion[] => {
  const { today, people, caret, order = 'day-first', memo, language = english } = options
  readDateParts(today)
  const known = knownNames(
    people.map(({ name }) => name),
    language.names,
  )
  const personIn = personFinder(people)
  const about = memo && `${today}\n${order}\n${people.map(({ name }) => name).join('\n')}\n`
  const times = new Map<string, number>()
  const names = new Set<string>()
  const events = new Map<string, ReadonlySet<string>>()
  const suggestions: Suggestion[] = []
  const keyOf = (kind: string, words: string): string => {
    const name = `${kind}-${nameOf(words)}`
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return before === 0 ? name : `${name}-${before}`
  }
  const add = (one: SentenceRead['found'][number], from: number): void => {
    const [start, end] = [from + one.start, from + one.end]
    const words = text.slice(start, end)
    if (one.reading.kind === 'person') {
      const folded = fold(one.reading.name)
      if (names.has(folded)) return
      names.add(folded)
    }
    if (one.reading.kind === 'life-event') {
      // said again in other words
      const { event, relative } = one.reading
      const told = events.get(event)
      if (told && (relative === '' || told.has('') || told.has(relative))) return
      events.set(event, new Set([...(told ?? []), relative]))
    }
    const key = keyOf(
      one.reading.kind,
      `${one.reading.kind === 'fact' || one.reading.kind === 'milestone' ? `${one.because.length} ` : ''}${words}`,
    )
    const person = personIn(words)
    const because = (one.because as unknown as readonly Place_[]).map((place) => ({
      start: from + place.start,
      end: from + place.end,
    }))
    suggestions.push({ ...one.reading, key, start, end, because, ...(person !== undefined && { person }) })
  }
  for (const { raw, start } of sentencesOf(text, caret)) {
    const kept = about === undefined ? undefined : memo?.get(about + raw)
    const read = kept ?? readOne(raw, language, known, { today, order })
    if (memo && about !== undefined && !kept) {
      if (memo.size >= MOST_KEPT) memo.delete(memo.keys().next().value ?? '')
      memo.set(about + raw, read)
    }
    for (const one of read.found) add(one, start)
  }
  return suggestions.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
