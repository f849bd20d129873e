/** The words `kind:` takes, and what each of them asks for. */
import { fold } from '../names.ts'

/** What can be found, each by the word its hits are given under. */
export const foundNouns = [
  'person',
  'organisation',
  'entry',
  'fact',
  'file',
  'gift',
  'follow-up',
  'meeting',
  'milestone',
  'tie',
  'boundary',
  'question',
  'handover',
] as const
export type FoundNoun = (typeof foundNouns)[number]

/** All of a noun; or, with `is`, only those of that channel or kind: a promise is a follow-up, a call an entry. */
export type SearchKind = { readonly noun: FoundNoun; readonly is?: string }

const of = (noun: FoundNoun, is?: string): SearchKind => ({ noun, ...(is !== undefined && { is }) })

/** In the singular; a plural is read too. */
const kinds: Readonly<Record<string, SearchKind>> = {
  ...Object.fromEntries(foundNouns.map((noun) => [noun, of(noun)])),
  people: of('person'),
  contact: of('person'),
  client: of('person'),
  firm: of('organisation'),
  company: of('organisation'),
  organization: of('organisation'),
  note: of('entry'),
  jot: of('entry'),
  call: of('entry', 'phone'),
  phone: of('entry', 'phone'),
  ...Object.fromEntries(
    ['in-person', 'video', 'email', 'message', 'letter', 'event', 'life-event', 'disagreement', 'review'].map((is) => [
      is,
      of('entry', is),
    ]),
  ),
  mail: of('entry', 'email'),
  promise: of('follow-up', 'promise'),
  ask: of('follow-up', 'ask'),
  'to-do': of('follow-up', 'to-do'),
  todo: of('follow-up', 'to-do'),
  document: of('file'),
  present: of('gift'),
  date: of('milestone'),
  birthday: of('milestone', 'birthday'),
  anniversary: of('milestone', 'anniversary'),
  relation: of('tie'),
  rule: of('boundary'),
  'hand-over': of('handover'),
}

const singular = (word: string): readonly string[] => [
  word,
  word.replace(/ies$/, 'y'),
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
]

/** Undefined where nothing is called so. */
export const kindOf = (value: string): SearchKind | undefined => {
  const word = fold(value)
    .trim()
    .replace(/[\s_]+/gu, '-')
  for (const one of singular(word)) if (Object.hasOwn(kinds, one)) return kinds[one]
  return undefined
}

/** What `kind:` may be followed by, for whoever asks. */
export const kindWords: readonly string[] = Object.keys(kinds)
