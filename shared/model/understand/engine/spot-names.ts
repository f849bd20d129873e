import { fold } from '../../names.ts'
import type { NameWords } from '../language.ts'

export type Spotted = { readonly start: number; readonly end: number; readonly name: string; readonly sure: boolean }
type Word = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
  /** Its letters, without what marks a possession. */
  readonly capital: boolean
  readonly initial: boolean
  readonly mentioned: boolean
  /** What stands between it and the word before. */
  readonly gap: string
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu
const LONGEST_NAME = 5

const wordsOf = (text: string, ends: ReadonlySet<string>): Word[] => {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const owned = /(?:'s|s')$/u.test(match[0]) && match[0].length > 2
    const bare = owned && match[0].endsWith("'s") ? match[0].slice(0, -2) : match[0]
    const dash = bare.lastIndexOf('-')
    const whole = dash > 0 && ends.has(bare.slice(dash + 1)) ? bare.slice(0, dash) : bare
    const start = match.index
    const initial = whole.length === 1 && text[start + 1] === '.' && /\p{Lu}/u.test(whole)
    words.push({
      start,
      end: start + whole.length + (initial ? 1 : 0),
      text: whole,
      folded: fold(whole),
      capital: /^\p{Lu}/u.test(whole),
      initial,
      mentioned: text[start - 1] === '@' && !/[\p{L}\p{N}.]/u.test(text[start - 2] ?? ' '),
      gap: text.slice(end, start),
    })
    end = start + whole.length + (initial ? 1 : 0)
  }
  return words
}

/** Names handed over: each of their words, and each of them whole. */
export type Known = {
  readonly whole: ReadonlySet<string>
  readonly firsts: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  readonly other: readonly string[]
}

export const knownNames = (names: readonly string[], language: NameWords): Known => {
  const [whole, firsts, parts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const other: string[] = []
  for (const name of names.slice(0, 200)) {
    const words = fold(name)
      .split(/[^\p{L}\p{M}\p{N}'-]+/u)
      .filter((word) => word !== '' && !language.titles.has(word))
    if (words.length === 0) continue
    whole.add(words.join(' '))
    whole.add([...words.slice(1), words[0]].join(' '))
    if (words[0] && words[0].length > 1) firsts.add(words[0])
    for (const word of words) if (!language.particles.has(word) && word.length > 1) parts.add(word)
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) other.push(name.trim())
  }
  return { whole, firsts, parts, other }
}

const isUpper = (text: string): boolean =>
  text.length > 1 &&
  text.replace(/(?<=\p{Lu}{2})s$/u, '').toUpperCase() === text.replace(/(?<=\p{Lu}{2})s$/u, '') &&
  text !== text.toLowerCase()

/**
 * The people named in a sentence, as written. Capitals say that something is a name; a list of first names, the words around it and the people
 * handed over say that it is one of a person. What is doubtful is not sure, and nothing where there is no reason at all.
 */
export const spotNames = (text: string, language: NameWords, known: Known): readonly Spotted[] => {
  const words = wordsOf(text, language.nameEnds)
  const found: Spotted[] = []
  for (const name of known.other)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length, name, sure: true })
  const opensAt = (index: number): boolean => {
    const gap = words[index]?.gap ?? ''
    return (
      index === 0 ||
      /[.!?:;"([•]|(?:^|\s)-+>?\s|\d[.)]\s/u.test(gap) ||
      /^\s*[-•\d.)\]]+\s*$/u.test(index === 0 ? gap : '')
    )
  }
  const isKnown = (word: Word): boolean => known.parts.has(word.folded)
  const isGiven = (word: Word): boolean => {
    if (language.given.has(word.folded)) return true
    const [first = '', second = ''] = word.folded.split('-')
    return second !== '' && language.given.has(first) && (language.given.has(second) || second.length <= 3)
  }
  const isNever = (word: Word): boolean =>
    (language.never.has(word.folded) && !(word.capital && language.surnameBegins.has(word.folded))) ||
    (word.text.includes('-') && language.never.has(word.folded.split('-')[0] ?? '')) ||
    language.relations.has(word.folded) ||
    (word.folded.includes("'") &&
      language.never.has(word.folded.split("'")[0] ?? '') &&
      !language.surnameBegins.has(word.folded.split("'")[0] ?? ''))
  const isWritten = (word: Word): boolean =>
    word.capital &&
    (word.initial || word.text.length > 1 || language.surnameBegins.has(word.folded)) &&
    !(isUpper(word.text) && !isKnown(word) && !(isGiven(word) && word.text.length > 3))

  let index = 0
  while (index < words.length) {
    const first = words[index] as Word
    // handed over, in any case
    const lower = !first.capital
    if (lower && !first.mentioned) {
      const next = words[index + 1]
      const pair = next && /^ $/u.test(next.gap) ? `${first.folded} ${next.folded}` : ''
      const isWhole = known.whole.has(pair)
      const isFirst =
        known.firsts.has(first.folded) &&
        !language.never.has(first.folded) &&
        !language.alsoWords.has(first.folded) &&
        first.folded.length > 2
      // "her flatmate priya", of those who write no capitals
      const said = words[index - 1]
      const isSaid =
        said !== undefined &&
        first.gap === ' ' &&
        (language.relations.has(said.folded) || language.meets.has(said.folded)) &&
        isGiven(first) &&
        !language.never.has(first.folded) &&
        !language.alsoWords.has(first.folded) &&
        !language.alsoPlaces.has(first.folded) &&
        !language.places.has(first.folded) &&
        !language.relations.has(first.folded) &&
        first.folded.length > 3
      if (isWhole || isFirst || isSaid) {
        const last = isWhole && next ? next : first
        found.push({ start: first.start, end: last.end, name: text.slice(first.start, last.end), sure: true })
        index += isWhole ? 2 : 1
        continue
      }
      // "van der Meer" at the beginning
      if (
        !(language.particles.has(first.folded) && next?.capital && next.gap === ' ' && known.parts.has(next.folded))
      ) {
        index++
        continue
      }
    }
    if (
      language.titles.has(first.folded) &&
      (words[index + 1]?.capital ?? false) &&
      /^\.? $/u.test(words[index + 1]?.gap ?? '')
    ) {
      index++
      continue
    }
    const opens = opensAt(index)
    const canBegin = first.mentioned || lower || (isWritten(first) && (!isNever(first) || isKnown(first)))
    if (!canBegin) {
      index++
      continue
    }
    // "Mtg Olga Pavlenko", "Coached Emeka": what opens a note is no part of a name that begins after it
    const follower = words[index + 1]
    if (
      opens &&
      !lower &&
      !first.mentioned &&
      !isKnown(first) &&
      !isGiven(first) &&
      follower?.capital === true &&
      follower.gap === ' ' &&
      isGiven(follower) &&
      !language.titles.has(first.folded) &&
      !language.surname.test(first.folded)
    ) {
      index++
      continue
    }
    // as far as the name goes
    let last = index
    for (let at = index + 1; at < words.length && at - index < LONGEST_NAME; at++) {
      const word = words[at] as Word
      if (word.gap !== ' ' && !(words[at - 1]?.initial && word.gap === '')) break
      // "Ann's Bob": a possession ends a name
      const isMiddle =
        word.text.length === 1 &&
        word.capital &&
        words[at + 1]?.gap === ' ' &&
        /^\p{Lu}\p{Ll}/u.test(words[at + 1]?.text ?? '')
      if (isMiddle) continue
      if (isWritten(word) && (!isNever(word) || isKnown(word)) && !language.titlesNeverAlone.has(word.folded)) last = at
      else if (language.particles.has(word.folded) && !word.capital) continue
      else break
    }
    const run = words.slice(index, last + 1)
    const start = first.start
    const end = (words[last] as Word).end - (run.length > 1 && words[last]?.initial ? 1 : 0)
    const next = words[last + 1]
    const step = last + 1
    const before = words[index - 1]
    const follows = before && /^[\s,(=:@+"-]*$/u.test(first.gap) ? before.folded : ''
    const adjacent = /^[ @"]*$/u.test(first.gap) ? follows : ''
    const after = next && /^ (?:just |also |still )?$/u.test(next.gap) ? next.folded : ''
    const owns = text.slice(end, end + 2) === "'s"
    const whole = run.map(({ folded }) => folded).join(' ')
    if (language.feast.test(text.slice(end, end + 8))) {
      index = step
      continue
    }
    const push = (sure: boolean): void => {
      const name = text.slice(start, end)
      found.push({ start, end, name, sure })
    }
    index = step

    if (first.mentioned) {
      push(true)
      continue
    }
    const isHanded = run.some(isKnown)
    const titled =
      language.titles.has(adjacent.replace(/\.$/u, '')) ||
      (before !== undefined && language.titles.has(before.folded) && /^\.? $/u.test(first.gap))
    const named = isGiven(first)
    const ofThing =
      !run.some((word) => language.particles.has(word.folded)) &&
      run.some((word, at) => !(named && at === 0 && run.length > 1) && language.ofThings.has(word.folded))
    if (!isHanded && !titled) {
      if (
        language.things.has(whole) ||
        language.things.has(
          run
            .slice(0, 2)
            .map(({ folded }) => folded)
            .join(' '),
        )
      )
        continue
      if (ofThing && !(named && run.length === 2 && language.given.has(run[1]?.folded ?? ''))) continue
      if (language.animals.has(follows) || language.animals.has(before?.folded ?? '')) continue
      if (
        before &&
        /^(?:called|named|is)$/u.test(before.folded) &&
        words.slice(Math.max(0, last - run.length - 5), last).some(({ folded }) => language.animals.has(folded))
      )
        continue
      if (/^ ?& ?$/u.test(next?.gap ?? '') && language.ofThings.has(next?.folded ?? '')) continue
      if (owns && next === undefined && !named) continue
    }
    if (/^(?:st|saint)$/u.test(adjacent) && !isHanded) continue
    // "the Hutchins lot": what they own, or their firm
    const ofHouse =
      isHanded &&
      !titled &&
      run.length === 1 &&
      !known.firsts.has(first.folded) &&
      language.beforeFirm.has(adjacent) &&
      next !== undefined &&
      /^ $/u.test(next.gap)
    if (ofHouse && !next.capital && !language.personDoes.has(next.folded)) continue
    // "his 100th Munro", "Foyle & Co", "Hendriks Agro"
    const isThing =
      (run.length === 1 && /\d(?:st|nd|rd|th)? $/u.test(first.gap)) ||
      (/^ ?& ?$/u.test(next?.gap ?? '') && language.ofThings.has(next?.folded ?? '')) ||
      (isHanded && ofThing && !run.some((word) => known.firsts.has(word.folded)))
    if (isThing && !titled) continue
    // "EpiPen", "SharePoint": a capital within a word is a brand's
    if (!named && !isHanded && run.length === 1 && language.camel.test(first.text)) continue
    if (language.firmBefore.has(adjacent.replace(/\.$/u, '')) || language.firmBefore.has(before?.folded ?? '')) {
      if (/^\.? ?$/u.test(first.gap)) continue
    }
    if (isHanded || titled) {
      push(true)
      continue
    }
    // "the Martin account", "Charlotte office", "Jackson Hole trip"
    const isThe = /^(?:the|our|a|an|this|that|new)$/u.test(adjacent)
    if (language.afterThing.has(after) && (isThe || !owns)) continue
    if (isThe && run.length > 1 && named && language.article.has(adjacent)) {
      push(true)
      continue
    }
    if (isThe && adjacent !== 'new') {
      // "the Keoghs", "the Smith thing"
      continue
    }
    const isPlace = run.every((word) => language.places.has(word.folded) || language.alsoPlaces.has(word.folded))
    const afterPlaceWord = language.beforePlace.has(adjacent)
    if (isPlace && named && adjacent === '' && !owns && !language.personDoes.has(after)) {
      push(false)
      continue
    }
    if (
      isPlace &&
      !(
        run.length === 1 &&
        language.given.has(first.folded) &&
        (language.personDoes.has(after) || language.beforePerson.has(adjacent) || owns) &&
        !afterPlaceWord
      )
    )
      continue
    if (run.length > 1 && language.places.has(first.folded) && !named) continue
    const surname =
      run.length > 1 &&
      (language.surname.test((words[last] as Word).folded) || language.surnameBegins.has(run[1]?.folded ?? ''))
    const isMonth = run.length === 1 && language.months.has(first.folded)
    const isWordToo = language.alsoWords.has(first.folded)
    const does = language.personDoes.has(after)
    if (named) {
      if (isMonth && !does && !owns && !language.beforePerson.has(adjacent)) continue
      if (run.length === 1 && language.within.has(adjacent) && !owns) continue
      if (isWordToo && opens && run.length === 1) {
        if (does || owns || /^(?:,| and|&)/u.test(text.slice(end, end + 4)))
          push(does && (!language.alsoVerbs.has(first.folded) || language.finite.test(after)))
        continue
      }
      if (
        afterPlaceWord &&
        run.length === 1 &&
        (language.alsoPlaces.has(first.folded) || language.places.has(first.folded))
      )
        continue
      push(true)
      continue
    }
    if ((language.relations.has(follows) || language.relations.has(adjacent)) && !language.formerly.has(adjacent)) {
      push(true)
      continue
    }
    // "husband is Peng", "her CFO, Ronke"
    const second = words[index - run.length - 2]
    if (/^(?:is|was|called|named|s)$/u.test(adjacent) && second && language.relations.has(second.folded)) {
      push(true)
      continue
    }
    if (language.offices.has(follows) && run.length <= 2 && /^,? $/u.test(first.gap)) {
      push(true)
      continue
    }
    if (adjacent === 'to' && second && /^(?:him|her|them|me|us|you)$/u.test(second.folded)) {
      push(true)
      continue
    }
    if (afterPlaceWord) continue
    if (surname && !opens) {
      push(true)
      continue
    }
    if (language.onlyPersonDoes.has(after) && (!opens || first.text.length > 2)) {
      push(true)
      continue
    }
    if (run.length >= 2 && run.length <= 3) {
      if (language.beforePerson.has(adjacent) && !opens) push(true)
      else if (surname || (does && !opens)) push(true)
      else push(false)
      continue
    }
    if (
      run.length === 1 &&
      !opens &&
      (language.beforePerson.has(adjacent) || (owns && next !== undefined && language.relations.has(next.folded)))
    ) {
      push(true)
      continue
    }
    if (run.length === 1 && !opens) push(false)
  }
  return inCompany(
    text,
    found.toSorted((a, b) => a.start - b.start),
  )
}

/** Named in one breath with a person, somebody is one: "Willemijn and Bas". */
const inCompany = (text: string, found: readonly Spotted[]): readonly Spotted[] => {
  const between = (a: Spotted | undefined, b: Spotted | undefined): string => (a && b ? text.slice(a.end, b.start) : '')
  const isListed = found.some((one, at) => /^(?: and | & | \+ | or |,? and )$/u.test(between(found[at - 1], one)))
  // "Lena Hartwig, Stadtwerke": two with a comma between them are no company
  const joins = (a: Spotted | undefined, b: Spotted | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    (a.sure || b.sure) &&
    (/^(?: and | & | \+ |\/| or |, and )$/u.test(between(a, b)) ||
      (between(a, b) === ', ' && (isListed || found.length > 2) && !a.name.includes(' ')))
  return found.map((one, at) =>
    one.sure || one.name.includes(' ') || !(joins(found[at - 1], one) || joins(one, found[at + 1]))
      ? one
      : { ...one, sure: true },
  )
}
