/**
 * Numbered migrations, forward only. Each runs whole or not at all; `user_version` is set last, in the same transaction.
 * A vault written by a newer Rapport is refused before anything is touched.
 */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/result.ts'
import { journal } from './migrations/0010-journal.ts'
import { files } from './migrations/0020-files.ts'
import { head } from './migrations/0030-head.ts'
import { inbox } from './migrations/0040-inbox.ts'

export type Migration = { readonly version: number; readonly name: string; readonly up: readonly string[] }

export const migrations: readonly Migration[] = [journal, files, head, inbox]

export const newest = (known: readonly Migration[] = migrations): number => known.at(-1)?.version ?? 0

export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Brings `db` to the newest version and says which migrations ran.
 * @throws AppError('newer-vault') when the file is ahead of this program.
 */
export const migrate = (db: Database, known: readonly Migration[] = migrations): readonly string[] => {
  const current = versionOf(db)
  if (current > newest(known)) throw new AppError('newer-vault')
  const pending = known.filter((migration) => migration.version > current)
  for (const migration of pending) {
    db.transaction(() => {
      for (const statement of migration.up) db.exec(statement)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
  return pending.map((migration) => migration.name)
}
