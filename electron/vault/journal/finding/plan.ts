/** What was typed, made ready to be asked: words, whom the operators mean, and which nouns may answer. */
import type { DayRange } from '../../../../shared/model/search/days.ts'
import type { SearchKind } from '../../../../shared/model/search/kinds.ts'
import { readQuery } from '../../../../shared/model/search/read-query.ts'
import { fold } from '../../../../shared/model/names.ts'
import type { Readable } from '../../store/handles.ts'
import { sql } from '../../store/sql.ts'
import { called, calledNearly } from './called.ts'
import { all, any, beginning, monthsMatch, together, word, wordsMatch } from './match.ts'
import type { Match } from './match.ts'
import type { Waiting } from './waiting.ts'
import { waitingIn } from './waiting.ts'
import { isStale } from './stale.ts'
import type { SearchNoun, Sought } from './words.ts'
import { nounWord, own, soughtIn } from './words.ts'

/** Whom an operator may mean: namesakes, or whoever's name begins so; the nearest. */
const mostMeant = 24
/** Operators of one kind that are looked at: more is no question anybody has. */
const mostOperators = 6

export type Side = 'me' | 'them'

export type Plan = {
  readonly words: readonly Sought[]
  readonly phrases: readonly (readonly Sought[])[]
  /** The last word, or the last phrase, may go on. */
  readonly isUnfinished: boolean
  readonly isPhraseOpen: boolean
  /** The last word is asked for by its beginning alone, and looked up in what is found. */
  readonly isCut: boolean
  /** What must be there besides the words, for any noun. */
  readonly limits: readonly Match[]
  /** Only some nouns are asked for: that alone is a question. */
  readonly isNarrowed: boolean
  readonly days: DayRange | undefined
  /** Who said it, where that was asked. */
  readonly side: Side | undefined
  readonly allows: (noun: SearchNoun) => boolean
  /** What an entry, a follow-up, a fact or a date must be besides: a call, a promise. Nothing where it may be any. */
  readonly is: (noun: SearchNoun) => readonly string[]
  /** What was written a moment ago, and is not in the index yet. */
  readonly waiting: readonly Waiting[]
  /** Something was made by older rules, and stands elsewhere. */
  readonly isStale: boolean
  /** Nobody is called what an operator asks for: there is nothing to be found. */
  readonly isEmpty: boolean
}

const meantBy = (db: Readable, value: string, organisations: boolean): readonly string[] => {
  if (fold(value) === 'me')
    return db.all<{ id: string }>(sql`SELECT id FROM person WHERE me = 1 AND deleted_at IS NULL`).map(({ id }) => id)
  const words = soughtIn(value)
  if (words.length === 0) return []
  const people = called(db, 'person', words, mostMeant)
  const found = people.length > 0 ? people : calledNearly(db, 'person', words, mostMeant)
  return organisations ? [...found, ...called(db, 'organisation', words, 4)] : found
}

/** Those with a role in these organisations, so that what is written about them counts as about the organisation. */
const peopleOf = (db: Readable, ids: readonly string[]): readonly string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT DISTINCT role.person_id AS id FROM role JOIN last_contact ON last_contact.person_id = role.person_id
          WHERE role.organisation_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND role.deleted_at IS NULL
          ORDER BY last_contact.at DESC LIMIT ${mostMeant}`,
    )
    .map(({ id }) => id)

const fromWhom: readonly SearchNoun[] = ['entry', 'fact', 'follow-up', 'gift']
const fromMe: readonly SearchNoun[] = ['follow-up', 'gift']
const withWhom: readonly SearchNoun[] = ['entry', 'meeting']

/** A line of contact leads to whoever it is of, and is asked for as they are. */
const kindNoun = (noun: SearchNoun): SearchKind['noun'] => (noun === 'channel' ? 'person' : noun)

export const planOf = (db: Readable, text: string, today: string): Plan => {
  const query = readQuery(text, { today })
  // what was read as operators and is not looked at would otherwise be thrown away unsaid
  const some = <T>(values: readonly T[]): readonly T[] => values.slice(0, mostOperators)
  const phrases = query.phrases.map(soughtIn).filter((phrase) => phrase.length > 0)
  const words = soughtIn(query.words.join(' '))
  const isFromMe = query.from.some((value) => fold(value) === 'me')
  const groups = [
    ...some(query.from.filter((value) => fold(value) !== 'me')).map((value) => meantBy(db, value, false)),
    ...some(query.with).map((value) => meantBy(db, value, false)),
    ...some(query.about).map((value) => {
      const found = meantBy(db, value, true)
      return [...found, ...peopleOf(db, found)]
    }),
  ]
  const tags = some(query.tags).map((tag) => own.tag(tag))
  const last = query.parts.at(-1)
  const isTagOpen = last?.as === 'tag' && last.end === text.length && !text.endsWith('"')
  const nouns = new Set(query.kinds.map(({ noun }) => noun))
  const narrowed = [
    ...(query.from.length > 0 ? [isFromMe ? fromMe : fromWhom] : []),
    ...(query.with.length > 0 ? [withWhom] : []),
  ]
  return {
    words,
    phrases: phrases.slice(0, mostOperators),
    isUnfinished: query.isUnfinished && last?.as === 'word',
    isPhraseOpen: query.isUnfinished && last?.as === 'phrase',
    isCut: false,
    limits: [
      ...groups.map((ids) => any([...new Set(ids)].map((id) => word(own.of(id))))),
      ...tags.map((tag, at) => (isTagOpen && at === tags.length - 1 ? beginning(tag) : word(tag))),
      ...(query.days ? [monthsMatch(query.days)] : []),
    ],
    isNarrowed: query.kinds.length > 0 || query.from.length > 0,
    days: query.days,
    side: query.from.length === 0 ? undefined : isFromMe ? 'me' : 'them',
    allows: (noun) =>
      (nouns.size === 0 || nouns.has(kindNoun(noun))) && narrowed.every((allowed) => allowed.includes(noun)),
    is: (noun) => {
      const kinds = query.kinds.filter((kind) => kind.noun === noun)
      return kinds.some((kind) => kind.is === undefined)
        ? []
        : kinds.flatMap((kind) => (kind.is === undefined ? [] : [own.is(kind.is)]))
    },
    waiting: waitingIn(db),
    isStale: isStale(db),
    isEmpty: groups.some((ids) => ids.length === 0),
  }
}

/**
 * The whole of a question to the index, for one shelf.
 * @param nouns those of the shelf that are asked for; left out where it is all of them
 */
export const matchFor = (plan: Plan, words: readonly Match[], nouns?: readonly SearchNoun[]): Match => {
  const asked = nouns?.map((noun) => {
    const is = plan.is(noun)
    return is.length === 0 ? word(nounWord[noun]) : together([word(nounWord[noun]), any(is.map(word))])
  })
  return all([...(asked ? [any(asked)] : []), ...words, ...plan.limits])
}

/** The words and the phrases, as the index is asked for them. */
export const wordsOfPlan = ({ words, phrases, isUnfinished, isPhraseOpen, isCut }: Plan): readonly Match[] => [
  ...phrases.flatMap((phrase, at) => wordsMatch(phrase, isPhraseOpen && at === phrases.length - 1)),
  ...wordsMatch(words, isUnfinished, isCut),
]
