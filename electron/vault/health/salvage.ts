/** A new vault of what still reads of a damaged one: every row that can be had, checked before it is used. */
import type { Database } from 'better-sqlite3'
import type { Readable } from '../../../shared/contract/health.ts'
import { AppError, codeOf } from '../../../shared/result.ts'
import type { TaskTools } from '../serve.ts'
import { keeping } from '../store/handles.ts'
import type { Derive } from '../store/handles.ts'
import { migrate, migrations, newest, versionOf } from '../store/migrate.ts'
import { deriveAll } from './derived.ts'
import { raise } from './head-row.ts'
import { keepNotice } from './notices.ts'
import { tally } from './sums.ts'
import { survey, tablesOf } from './survey.ts'
import type { Found } from './survey.ts'
import type { Row } from './walk.ts'

/** Rows between two looks at whether it was cancelled. */
const slice = 500
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs through everything a survey finds, letting others have their turn. @throws AppError cancelled */
export const surveyed = async (
  db: Database,
  tools: TaskTools,
  each: (found: Found) => void,
): Promise<readonly Readable[]> => {
  const found = survey(db)
  try {
    for (let done = 0; ; done += 1) {
      const next = found.next()
      if (next.done) return next.value
      each(next.value)
      if (done % slice !== 0) continue
      tools.progress({ what: 'rows', done, total: 0 })
      await breath()
      if (tools.signal.aborted) throw new AppError('cancelled')
    }
  } finally {
    // a reading that is not ended keeps the database from being closed
    found.return([])
  }
}

/** The schema refused it. */
const isConstraint = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CONSTRAINT')

const insertion = (db: Database) => {
  const columns = new Map(
    tablesOf(db).map((table) => [
      table,
      new Set((db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)),
    ]),
  )
  /** False when the row is not one the table takes: what damage left of it is not to be trusted. */
  return (table: string, row: Row): boolean => {
    const known = Object.keys(row).filter((column) => columns.get(table)?.has(column))
    if (known.length === 0) return false
    const names = known.map((column) => `"${column}"`).join(', ')
    const marks = known.map(() => '?').join(', ')
    try {
      const values = known.map((column) => row[column])
      return db.prepare(`INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${marks})`).run(...values).changes === 1
    } catch (error) {
      if (isConstraint(error)) return false
      throw error
    }
  }
}

type Orphan = { readonly table: string; readonly rowid: number | null; readonly parent: string; readonly fkid: number }

/** A row whose person is gone is kept, with someone in their place: what was noted about them is not lost too. */
const standIns: Readonly<Record<string, (name: string, at: string) => Row>> = {
  person: (name, at) => ({
    ...{ created_at: at, deleted_at: null, name, given: '', family: '', nickname: '', say: '', client: 0 },
    ...{ tags: '[]', met: '', note: '', uid: '', folded: name.toLowerCase() },
  }),
  organisation: (name, at) => ({ created_at: at, deleted_at: null, name, folded: name.toLowerCase() }),
}

/** A file belongs to a person or to an entry: one whose entry is lost goes to someone in its place. */
const rehouse = (db: Database, table: string, rowid: number): boolean =>
  table === 'file' &&
  db
    .prepare('UPDATE file SET person_id = entry_id, entry_id = NULL WHERE rowid = ? AND entry_id IS NOT NULL')
    .run(rowid).changes > 0

type Adoption = {
  readonly insert: (table: string, row: Row) => boolean
  /** What a person is called whose name is lost. */
  readonly name: string
  /** Instant. */
  readonly at: string
  readonly dropped: (table: string) => void
}

/** Every reference leads somewhere again: to a stand-in, to nothing where that is allowed, or the row goes, and is counted. */
const adopt = (db: Database, { insert, name, at, dropped }: Adoption): void => {
  const emptied = (table: string, column: string, rowid: number): boolean => {
    try {
      db.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid)
      return true
    } catch (error) {
      if (isConstraint(error)) return false
      throw error
    }
  }
  for (let round = 0; round < 4; round += 1) {
    const orphans = db.pragma('foreign_key_check') as Orphan[]
    if (orphans.length === 0) return
    for (const { table, rowid, parent, fkid } of orphans) {
      const key = (db.pragma(`foreign_key_list("${table}")`) as { id: number; from: string }[]).find(
        ({ id }) => id === fkid,
      )
      const column = (db.pragma(`table_info("${table}")`) as { name: string; notnull: number }[]).find(
        ({ name: own }) => own === key?.from,
      )
      if (!column) continue
      // of a table without row ids nobody can name a row: all that point at nothing go
      if (rowid === null) {
        const lost = `"${column.name}" NOT IN (SELECT id FROM "${parent}")`
        if (db.prepare(`DELETE FROM "${table}" WHERE ${lost}`).run().changes > 0) dropped(table)
        continue
      }
      const standIn = standIns[parent]
      const id = db.prepare(`SELECT "${column.name}" FROM "${table}" WHERE rowid = ?`).pluck().get(rowid)
      if (column.notnull === 0 && emptied(table, column.name, rowid)) continue
      if (standIn && round < 2) insert(parent, { id: String(id), ...standIn(name, at) })
      else if (round >= 2 || !rehouse(db, table, rowid)) {
        db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
        dropped(table)
      }
    }
  }
}

export type Salvage = {
  readonly from: Database
  /** Empty and encrypted; closed by the caller. */
  readonly to: Database
  readonly derive: Derive
  /** Instant. */
  readonly at: string
  /** What a person is called whose name is lost. */
  readonly nameless: string
  /** The folder the damaged one goes to. */
  readonly aside: string
}

export type Salvaged = {
  readonly nouns: readonly Readable[]
  readonly read: number
  readonly mended: number
  readonly lost: number
}

const sumOf = (nouns: readonly Readable[], what: 'read' | 'mended' | 'lost'): number =>
  nouns.reduce((sum, noun) => sum + noun[what], 0)

/** @throws AppError damaged when what was made does not check out, cancelled, and what SQLite says when nothing reads. */
export const salvage = async (parts: Salvage, tools: TaskTools): Promise<Salvaged> => {
  const { from, to, derive, at, nameless, aside } = parts
  const version = versionOf(from)
  if (version > newest()) throw new AppError('newer-vault')
  migrate(
    to,
    migrations.filter((migration) => migration.version <= version),
  )
  to.pragma('foreign_keys = OFF')
  to.exec('BEGIN IMMEDIATE')
  const insert = insertion(to)
  const refused = new Map<string, number>()
  const missing = (table: string): void => void refused.set(table, (refused.get(table) ?? 0) + 1)
  const nouns = await surveyed(from, tools, ({ table, row, from: source }) => {
    if (!insert(table, row) && source !== 'other') missing(table)
  })
  adopt(to, { insert, name: nameless, at, dropped: missing })
  to.exec('COMMIT')
  to.pragma('foreign_keys = ON')
  migrate(to)
  const own = nouns.map((one) => {
    const less = Math.min(one.read, refused.get(one.noun) ?? 0)
    return { ...one, read: one.read - less, lost: one.lost + less }
  })
  const told = { read: sumOf(own, 'read'), mended: sumOf(own, 'mended'), lost: sumOf(own, 'lost') }
  to.transaction(() => {
    deriveAll(to, derive)
    keepNotice(keeping(to), { kind: 'salvaged', at, ...told, aside })
    raise(to, at, tally())
  }).immediate()
  const sound = (to.pragma('integrity_check') as { integrity_check: string }[])[0]?.integrity_check === 'ok'
  if (!sound || (to.pragma('foreign_key_check') as unknown[]).length > 0) throw new AppError('damaged')
  to.pragma('wal_checkpoint(TRUNCATE)')
  return { nouns: own, ...told }
}
