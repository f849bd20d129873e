/**
 * The two ways of touching the database. A query gets a `Readable`, on which writing does not compile; a command gets a
 * `Writable`, which records every alteration (noun, id, before, after) in the `change` table, in the command's transaction.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { Noun, Rows } from './rows.ts'
import type { Sql, SqlValue } from './sql.ts'
import { raw, sql } from './sql.ts'

export type Readable = {
  readonly all: <T>(query: Sql) => T[]
  readonly get: <T>(query: Sql) => T | undefined
}

/** Tables that are not journal: drafts, settings, reminder claims, and what is derived from the journal. */
export type Keeping = Readable & { readonly keep: (statement: Sql) => number }

export type Writable = Keeping & {
  /** Names the running command in the change journal; `changes.undo` takes it. */
  readonly change: string
  readonly insert: <N extends Noun>(noun: N, row: Rows[N]) => void
  /** The row as it was, or undefined when there is none (nothing is written then). */
  readonly update: <N extends Noun>(noun: N, id: string, patch: Partial<Rows[N]>) => Rows[N] | undefined
  readonly remove: (noun: Noun, id: string) => void
  readonly row: <N extends Noun>(noun: N, id: string) => Rows[N] | undefined
  /** For good: nothing is written down of it, and nothing takes it back. */
  readonly erase: (noun: Noun, id: string) => void
  /** Alters a row without writing that down: where what it pointed at was erased. */
  readonly rewrite: <N extends Noun>(noun: N, id: string, patch: Partial<Rows[N]>) => void
}

/** Work that is done once for its name, when the command has done everything else. */
export type Later = (name: string, work: (db: Keeping) => void) => void

/**
 * Called after each alteration, to keep what is derived (search, last contact) true. Gets the row before and after. Given `later`, what looks
 * through all there is of somebody is left to the end: a command that moves thousands of rows would look through them for every one.
 */
export type Derive = (db: Keeping, noun: Noun, id: string, before: unknown, after: unknown, later?: Later) => void

const cache = new WeakMap<Database, Map<string, Statement>>()

const prepared = (db: Database, text: string): Statement => {
  const known = cache.get(db) ?? new Map<string, Statement>()
  cache.set(db, known)
  const statement = known.get(text) ?? db.prepare(text)
  known.set(text, statement)
  return statement
}

export const readable = (db: Database): Readable => ({
  all: <T>(query: Sql) => prepared(db, query.text).all(...query.values) as T[],
  get: <T>(query: Sql) => prepared(db, query.text).get(...query.values) as T | undefined,
})

export const keeping = (db: Database): Keeping => ({
  ...readable(db),
  keep: (statement) => prepared(db, statement.text).run(...statement.values).changes,
})

type Row = Record<string, SqlValue>

const columnsOf = (row: Row): string[] => {
  const columns = Object.keys(row)
  for (const column of columns) if (!/^[a-z_]+$/.test(column)) throw new Error('not a column')
  return columns
}

/** A row as the change journal holds it. Bytes are base64 behind a mark. */
export const rowToJson = (row: unknown): string =>
  JSON.stringify(row, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
    // JSON.stringify has already called Buffer's toJSON by the time it asks here
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value)
      return { $bytes: Buffer.from(value.data as number[]).toString('base64') }
    return value
  })

export const rowFromJson = (json: string): Row =>
  JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$bytes' in value
      ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
      : value,
  ) as Row

export const writable = (
  db: Database,
  command: { readonly change: string; readonly name: string; readonly at: string },
  derive: Derive,
): Writable => {
  const base = keeping(db)
  const row = <N extends Noun>(noun: N, id: string): Rows[N] | undefined =>
    base.get<Rows[N]>(sql`SELECT * FROM ${raw(noun)} WHERE id = ${id}`)

  let begun = false
  const record = (noun: Noun, id: string, before: unknown, after: unknown): void => {
    if (!begun) {
      base.keep(
        sql`INSERT INTO change_set (id, command, at) VALUES (${command.change}, ${command.name}, ${command.at})`,
      )
      begun = true
    }
    base.keep(
      sql`INSERT INTO change (set_id, noun, id, before, after) VALUES (${command.change}, ${noun}, ${id},
        ${before === undefined ? null : rowToJson(before)}, ${after === undefined ? null : rowToJson(after)})`,
    )
    derive(base, noun, id, before, after)
  }

  return {
    ...base,
    change: command.change,
    row,
    insert: (noun, values) => {
      const columns = columnsOf(values as Row)
      const marks = columns.map(() => '?').join(', ')
      const text = `INSERT INTO ${noun} ("${columns.join('", "')}") VALUES (${marks})`
      base.keep({ text, values: Object.values(values as Row) })
      record(noun, values.id, undefined, values)
    },
    update: (noun, id, patch) => {
      const before = row(noun, id)
      if (!before) return undefined
      const columns = columnsOf(patch as Row)
      const same = columns.every((column) => (before as Row)[column] === (patch as Row)[column])
      if (same) return before
      const text = `UPDATE ${noun} SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`
      base.keep({ text, values: [...Object.values(patch as Row), id] })
      record(noun, id, before, { ...before, ...patch })
      return before
    },
    remove: (noun, id) => {
      const before = row(noun, id)
      if (!before) return
      base.keep({ text: `DELETE FROM ${noun} WHERE id = ?`, values: [id] })
      record(noun, id, before, undefined)
    },
    erase: (noun, id) => {
      const before = row(noun, id)
      if (!before) return
      base.keep({ text: `DELETE FROM ${noun} WHERE id = ?`, values: [id] })
      derive(base, noun, id, before, undefined)
    },
    rewrite: (noun, id, patch) => {
      const before = row(noun, id)
      if (!before) return
      const text = `UPDATE ${noun} SET ${columnsOf(patch as Row)
        .map((column) => `"${column}" = ?`)
        .join(', ')} WHERE id = ?`
      base.keep({ text, values: [...Object.values(patch as Row), id] })
      derive(base, noun, id, before, { ...before, ...patch })
    },
  }
}
