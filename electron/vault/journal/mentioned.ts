/** Whom an @ means in words that were written where nobody could be looked up. */
import { fold, isTitle } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { formerPeople } from './joined.ts'

type Named = { readonly id: string; readonly name: string; readonly given: string; readonly nickname: string }

/** Words of a name that are looked at, and people who can take part. */
const longest = 6
const most = 200

const AT = /(?<=^|[\s([{“‘"'«–—/-])@(?<rest>[^\n@]{1,300})/gu
/** What may follow a name without being part of it. */
const AFTER = /[\s.,;:!?…)\]}”’"'»–—-]+$/u

const firstWord = (name: string): string => name.split(/\s+/u).find((word) => !isTitle(word)) ?? ''

/** Everything a person is called by, folded, and who is called so. */
const callings = (people: readonly Named[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>()
  for (const { id, name, given, nickname } of people)
    for (const calling of [name, nickname, given || firstWord(name)]) {
      const folded = fold(calling).replace(AFTER, '').replace(/\s+/gu, ' ').trim()
      if (folded !== '') known.set(folded, (known.get(folded) ?? new Set()).add(id))
    }
  return known
}

/** The most words that are somebody's name: those it fits, or nobody. */
const called = (rest: string, known: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const words = rest.split(/\s+/u).slice(0, longest)
  if (words[0] === '') return []
  for (let count = words.length; count > 0; count -= 1) {
    const said = fold(words.slice(0, count).join(' ')).replace(AFTER, '')
    const found = known.get(said) ?? known.get(said.replace(/'s$/, ''))
    if (found) return [...found]
  }
  return []
}

/** Ids of those whom an @ in `text` means beyond doubt, in the order they are named: exactly one person is called so. */
export const mentioned = (db: Readable, text: string): readonly string[] => {
  if (!text.includes('@')) return []
  const known = callings([
    ...db.all<Named>(sql`SELECT id, name, given, nickname FROM person WHERE deleted_at IS NULL AND named = 1`),
    ...formerPeople(db).map(({ into, name, given, nickname }) => ({ id: into, name, given, nickname })),
  ])
  const found = [...text.matchAll(AT)].flatMap(({ groups }) => {
    const meant = called(groups?.['rest'] ?? '', known)
    return meant.length === 1 ? meant : []
  })
  return [...new Set(found)].slice(0, most)
}
