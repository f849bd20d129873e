/** own-word: words somebody says are right, beside the names that are in the journal anyway. */
import type { OwnWord } from '../../../shared/contract/spelling.ts'
import { fold } from '../../../shared/model/names.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { branded, orNotFound } from './rows.ts'

type Own = { readonly id: string; readonly word: string }

const ownWords = (db: Readable): readonly Own[] => db.all<Own>(sql`SELECT id, word FROM own_word`)

/** "Keeley's" is of Keeley. */
const stemOf = (word: string): string => word.replace(/'s$/, '')

/** A name's words are kept folded, and those with an apostrophe without it too. */
const foldedOf = (word: string): string => fold(stemOf(word)).replaceAll("'", '')

const named = (db: Readable, words: readonly string[]): ReadonlySet<string> =>
  new Set(
    db
      .all<{ word: string }>(
        sql`SELECT DISTINCT word FROM search_name WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words.map(foldedOf))}))`,
      )
      .map(({ word }) => word),
  )

const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

export const spelling: NounHandlers<'spelling'> = {
  'spelling.words': ({ db }) =>
    ownWords(db)
      .map(({ id, word }): OwnWord => ({ id: branded(id), word }))
      .toSorted((a, b) => fold(a.word).localeCompare(fold(b.word)) || (a.word < b.word ? -1 : 1)),
  'spelling.known': ({ db }, { words }) => {
    if (words.length === 0) return []
    const own = new Set(ownWords(db).map(({ word }) => word))
    const names = named(db, words)
    // a small word may begin a sentence; what is written with a capital is not right without it
    const isOwn = (word: string): boolean => own.has(word) || own.has(small(word))
    return words.filter((word) => isOwn(word) || isOwn(stemOf(word)) || names.has(foldedOf(word)))
  },
  'spelling.add': ({ db, newId }, { word }) => {
    if (!ownWords(db).some((one) => one.word === word)) db.insert('own_word', { id: newId(), word })
    return { change: branded(db.change) }
  },
  'spelling.remove': ({ db }, { id }) => {
    orNotFound(db.row('own_word', id))
    db.remove('own_word', id)
    return { change: branded(db.change) }
  },
}
