/**
 * Numbered migrations, forward only. Those that are pending run in one transaction, `user_version` last: all of them or none.
 * A vault written by a newer Rapport is refused before anything is touched.
 */
import type { Database } from 'better-sqlite3'
import { fold } from '../../../shared/model/names.ts'
import { AppError } from '../../../shared/result.ts'
import { journal } from './migrations/0010-journal.ts'
import { files } from './migrations/0020-files.ts'
import { head } from './migrations/0030-head.ts'
import { inbox } from './migrations/0040-inbox.ts'
import { time } from './migrations/0050-time.ts'
import { cadence } from './migrations/0060-cadence.ts'
import { meetings } from './migrations/0070-meetings.ts'
import { tellings } from './migrations/0080-telling.ts'
import { boundaries } from './migrations/0090-boundaries.ts'
import { facts } from './migrations/0120-facts.ts'
import { followUpLedger } from './migrations/0140-follow-ups.ts'
import { ties } from './migrations/0110-ties.ts'
import { found } from './migrations/0180-found.ts'
import { history } from './migrations/0160-history.ts'
import { organisations } from './migrations/0100-organisations.ts'
import { life } from './migrations/0130-life.ts'
import { handover } from './migrations/0150-handover.ts'
import { joined } from './migrations/0170-joined.ts'
import { recent } from './migrations/0220-recent.ts'
import { spelling } from './migrations/0240-spelling.ts'
import { search } from './migrations/0190-search.ts'
import { shelves } from './migrations/0230-shelves.ts'
import { lists } from './migrations/0210-lists.ts'

export type Migration = { readonly version: number; readonly name: string; readonly up: readonly string[] }

export const migrations: readonly Migration[] = [
  journal,
  files,
  head,
  inbox,
  time,
  cadence,
  meetings,
  tellings,
  boundaries,
  organisations,
  ties,
  facts,
  life,
  followUpLedger,
  handover,
  history,
  joined,
  found,
  search,
  lists,
  recent,
  shelves,
  spelling,
]

export const newest = (known: readonly Migration[] = migrations): number => known.at(-1)?.version ?? 0

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/** What is still to run. @throws AppError('newer-vault') when the file is ahead of this program. */
export const pending = (db: Database, known: readonly Migration[] = migrations): readonly Migration[] => {
  const current = versionOf(db)
  if (current > newest(known)) throw new AppError('newer-vault')
  return known.filter((migration) => migration.version > current)
}

/**
 * Brings `db` to the newest version and says which migrations ran.
 * @throws AppError('newer-vault') when the file is ahead of this program.
 */
export const migrate = (db: Database, known: readonly Migration[] = migrations): readonly string[] => {
  const todo = pending(db, known)
  if (todo.length === 0) return []
  // words of search are written here as the journal writes them
  db.function('folded', { deterministic: true }, (text) => fold(String(text)))
  db.transaction(() => {
    for (const { up } of todo) for (const statement of up) db.exec(statement)
    db.pragma(`user_version = ${newest(todo)}`)
  }).immediate()
  return todo.map((migration) => migration.name)
}
