import { fold } from '../../names.ts'
import { singularOf } from '../../ties/words.ts'
import type { Language } from '../language.ts'
import type { Found } from './found.ts'
import type { Rules } from './kinds.ts'
import { NAME } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** Who is what to somebody, where a name is said. */
export const readTies = (sentence: Sentence, { shape }: Language, rules: Rules): readonly Found[] => {
  const found: Found[] = []
  const named = new Set<string>()
  const { work } = sentence
  if (!work.includes(NAME)) return found
  for (const match of rules.ties.all(work)) {
    const word = match.groups['word']
    const named_ = match.groups['name']
    if (!named_) continue
    const spotted = sentence.names.find(({ start, end }) => start < named_.end && named_.start < end)
    const before = sentence.work.slice(0, match.start)
    if (!spotted || !word || shape.oursBefore.test(before) || shape.othersBefore.test(before)) continue
    const said = singularOf(sentence.text.slice(word.start, word.end).toLowerCase())
    const key = fold(spotted.name)
    if (named.has(key)) continue
    named.add(key)
    found.push({
      reading: { kind: 'tie', word: said, name: spotted.name },
      start: match.start,
      end: match.end,
      because: [
        [word.start, word.end],
        [spotted.start, spotted.end],
      ],
    })
  }
  return found
}
