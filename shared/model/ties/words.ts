/**
 * Words for what people are to each other, and what each means. They are what is kept and read back, in an address book too, and therefore
 * stand here and not among the sentences of a screen. Any other word is as good: it only means what its owner knows.
 */
import { fold } from '../names.ts'
import { inverseOf, tieKinds, type AnyTieKind, type TieKind } from './kinds.ts'

/** Said of anyone, of a woman, of a man. */
export type Form = 'plain' | 'she' | 'he'

type Words = {
  readonly plain: string
  readonly she?: string
  readonly he?: string
  /** Other words for the same. */
  readonly also?: readonly string[]
  readonly alsoShe?: readonly string[]
  readonly alsoHe?: readonly string[]
}

const vocabulary: Readonly<Record<TieKind, Words>> = {
  partner: {
    ...{ plain: 'partner', she: 'wife', he: 'husband' },
    also: ['spouse', 'domestic partner', 'significant other', 'fiancé', 'sweetheart', 'better half'],
    ...{ alsoShe: ['girlfriend', 'fiancée'], alsoHe: ['boyfriend'] },
  },
  child: {
    ...{ plain: 'child', she: 'daughter', he: 'son', also: ['kid', 'baby', 'teenager', 'twin', 'toddler'] },
    ...{ alsoShe: ['girl'], alsoHe: ['boy'] },
  },
  'step-child': {
    ...{ plain: 'stepchild', she: 'stepdaughter', he: 'stepson', also: ['step-child', 'foster child'] },
    ...{ alsoShe: ['step-daughter'], alsoHe: ['step-son'] },
  },
  parent: {
    ...{ plain: 'parent', she: 'mother', he: 'father' },
    ...{ alsoShe: ['mum', 'mom', 'mam', 'mummy', 'mommy', 'mama'], alsoHe: ['dad', 'daddy', 'papa', 'pa'] },
  },
  'step-parent': {
    ...{ plain: 'step-parent', she: 'stepmother', he: 'stepfather', also: ['stepparent', 'foster parent'] },
    ...{ alsoShe: ['step-mother', 'stepmum', 'stepmom'], alsoHe: ['step-father', 'stepdad'] },
  },
  sibling: {
    ...{ plain: 'sibling', she: 'sister', he: 'brother' },
    ...{ alsoShe: ['twin sister', 'sis'], alsoHe: ['twin brother', 'bro'] },
  },
  'half-sibling': {
    ...{ plain: 'half-sibling', she: 'half-sister', he: 'half-brother' },
    ...{ also: ['half sibling'], alsoShe: ['half sister'], alsoHe: ['half brother'] },
  },
  'step-sibling': {
    ...{ plain: 'step-sibling', she: 'stepsister', he: 'stepbrother' },
    ...{ also: ['stepsibling'], alsoShe: ['step-sister'], alsoHe: ['step-brother'] },
  },
  grandchild: {
    ...{ plain: 'grandchild', she: 'granddaughter', he: 'grandson', also: ['grandkid'] },
  },
  grandparent: {
    ...{ plain: 'grandparent', she: 'grandmother', he: 'grandfather' },
    ...{ alsoShe: ['grandma', 'granny', 'gran', 'nan', 'nana'], alsoHe: ['grandpa', 'grandad', 'granddad'] },
  },
  'great-grandchild': { plain: 'great-grandchild', she: 'great-granddaughter', he: 'great-grandson' },
  'great-grandparent': { plain: 'great-grandparent', she: 'great-grandmother', he: 'great-grandfather' },
  godchild: { plain: 'godchild', she: 'goddaughter', he: 'godson' },
  godparent: { plain: 'godparent', she: 'godmother', he: 'godfather' },
  ward: { plain: 'ward' },
  guardian: { plain: 'guardian' },
  'niece-nephew': { plain: 'niece or nephew', she: 'niece', he: 'nephew', also: ['nibling'] },
  'aunt-uncle': {
    ...{ plain: 'aunt or uncle', she: 'aunt', he: 'uncle', alsoShe: ['auntie', 'aunty'] },
  },
  cousin: { plain: 'cousin' },
  'child-in-law': { plain: 'child-in-law', she: 'daughter-in-law', he: 'son-in-law' },
  'parent-in-law': { plain: 'parent-in-law', she: 'mother-in-law', he: 'father-in-law' },
  'sibling-in-law': { plain: 'sibling-in-law', she: 'sister-in-law', he: 'brother-in-law' },
  relative: { plain: 'relative', also: ['kin', 'family', 'relation', 'family member'] },
  'ex-partner': {
    ...{ plain: 'ex-partner', she: 'ex-wife', he: 'ex-husband' },
    also: ['ex', 'former partner', 'ex-spouse', 'former spouse'],
    ...{ alsoShe: ['former wife', 'ex-girlfriend'], alsoHe: ['former husband', 'ex-boyfriend'] },
  },
  assistant: { plain: 'assistant', also: ['secretary', 'pa to', 'executive assistant', 'personal assistant'] },
  principal: { plain: 'principal' },
  deputy: { plain: 'deputy' },
  director: { plain: 'director' },
  manager: { plain: 'manager', also: ['boss', 'supervisor', 'line manager'] },
  report: { plain: 'report', also: ['direct report', 'employee'] },
  'business-partner': { plain: 'business partner', also: ['co-founder', 'cofounder'] },
  colleague: { plain: 'colleague', also: ['co-worker', 'coworker', 'workmate', 'former colleague', 'fellow director'] },
  mentor: { plain: 'mentor' },
  mentee: { plain: 'mentee', also: ['protégé', 'protégée'] },
  predecessor: { plain: 'predecessor' },
  successor: { plain: 'successor' },
  'referred-by': { plain: 'referred by', also: ['referrer', 'referred us'] },
  referred: { plain: 'referred' },
  'introduced-by': { plain: 'introduced by', also: ['introducer'] },
  introduced: { plain: 'introduced' },
  adviser: { plain: 'adviser', also: ['advisor', 'financial adviser', 'accountant', 'consultant'] },
  advised: { plain: 'client', also: ['advised'] },
  friend: { plain: 'friend', also: ['best friend', 'old friend', 'close friend', 'family friend'] },
  neighbour: { plain: 'neighbour', also: ['neighbor'] },
  flatmate: { plain: 'flatmate', also: ['housemate', 'roommate', 'co-resident'] },
  classmate: { plain: 'classmate', also: ['schoolfriend', 'school friend', 'fellow student'] },
  teacher: { plain: 'teacher', also: ['tutor', 'coach', 'professor'] },
  pupil: { plain: 'pupil', also: ['student'] },
  carer: { plain: 'carer', also: ['caregiver', 'nurse', 'nanny', 'childminder'] },
  'cared-for': { plain: 'cared for' },
  doctor: { plain: 'doctor', also: ['gp', 'physician', 'dentist'] },
  patient: { plain: 'patient' },
  lawyer: { plain: 'lawyer', also: ['solicitor', 'barrister', 'attorney', 'notary'] },
  represented: { plain: 'represented' },
  acquaintance: { plain: 'acquaintance', also: ['contact', 'met'] },
}

/** "children", "sons-in-law", "nieces or nephews". */
export const pluralOf = (word: string): string => {
  const [, head = word, tail = ''] = /^(.*?)((?:-in-law| or .*| by| for)?)$/u.exec(word) ?? []
  const rest = tail.startsWith(' or ') ? ` or ${pluralOf(tail.slice(4))}` : tail
  if (head.endsWith('child')) return `${head}ren${rest}`
  if (head.endsWith('wife')) return `${head.slice(0, -2)}ves${rest}`
  if (/[^aeiou]y$/u.test(head)) return `${head.slice(0, -1)}ies${rest}`
  return `${head}${/(?:s|x|ch|sh)$/u.test(head) ? 'es' : 's'}${rest}`
}

type Meaning = { readonly kind: TieKind; readonly form: Form; readonly singular: string; readonly isPlural: boolean }

const meanings = new Map<string, Meaning>()
for (const kind of tieKinds) {
  const { plain, she, he, also = [], alsoShe = [], alsoHe = [] } = vocabulary[kind]
  const of: readonly (readonly [Form, readonly (string | undefined)[]])[] = [
    ['plain', [plain, ...also]],
    ['she', [she, ...alsoShe]],
    ['he', [he, ...alsoHe]],
  ]
  for (const [form, words] of of)
    for (const word of words) {
      if (word === undefined) continue
      meanings.set(fold(word), { kind, form, singular: word, isPlural: false })
      const plural = fold(pluralOf(word))
      if (!meanings.has(plural)) meanings.set(plural, { kind, form, singular: word, isPlural: true })
    }
}

const meaningOf = (word: string): Meaning | undefined => meanings.get(fold(word).replace(/\s+/gu, ' ').trim())

/** What a word means, accents, case and number aside; undefined for a word of one's own. */
export const kindOfWord = (word: string): TieKind | undefined => meaningOf(word)?.kind

/** "son" for "sons"; a word of one's own stays. */
export const singularOf = (word: string): string => {
  const meaning = meaningOf(word)
  return meaning?.isPlural ? meaning.singular : word
}

export const isPlural = (word: string): boolean => meaningOf(word)?.isPlural ?? false

export const wordFor = (kind: TieKind, form: Form = 'plain'): string => vocabulary[kind][form] ?? vocabulary[kind].plain

/** A woman or a man, where the words said of them agree; both or neither is "anyone". */
export const formOf = (words: readonly string[]): Form => {
  const forms = new Set(words.map((word) => meaningOf(word)?.form ?? 'plain'))
  if (forms.has('she') === forms.has('he')) return 'plain'
  return forms.has('she') ? 'she' : 'he'
}

/** What there is to choose from, as one begins to type. */
export const usualWords: readonly string[] = [
  ...new Set(tieKinds.flatMap((kind) => [wordFor(kind), wordFor(kind, 'she'), wordFor(kind, 'he')])),
]

/** Both of a couple are married, or neither is. */
const married = new Set(['wife', 'husband', 'spouse'])

/** What the other is in turn: the word that is always right first, then those of a woman and a man. Empty for a word of one's own. */
export const answersTo = (word: string): readonly string[] => {
  const meaning = meaningOf(word)
  if (!meaning) return []
  const kind = inverseOf(meaning.kind)
  if (kind === '') return []
  const plain = married.has(meaning.singular) ? ['spouse'] : []
  return [...new Set([...plain, wordFor(kind), wordFor(kind, 'she'), wordFor(kind, 'he')])]
}

/** The one to fill in. @param form of the person it is said of, as far as other ties tell. */
export const answerTo = (word: string, form: Form = 'plain'): string | undefined => {
  const meaning = meaningOf(word)
  if (!meaning) return undefined
  const kind = inverseOf(meaning.kind)
  if (kind === '') return undefined
  return form === 'plain' || vocabulary[kind][form] === undefined ? answersTo(word)[0] : wordFor(kind, form)
}

/** What a tie is by its two words: the one that is known decides; two that contradict each other leave it open. */
export const kindBetween = (otherIs: string, personIs: string): AnyTieKind => {
  const there = kindOfWord(otherIs)
  const back = kindOfWord(personIs)
  if (there === undefined) return back === undefined ? '' : inverseOf(back)
  return back === undefined || inverseOf(back) === there ? there : ''
}
