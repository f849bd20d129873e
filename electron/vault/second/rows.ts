/** A keyed hash of every row, by table: two databases with the same rows have the same, wherever the rows lie in the file. */
import { createHmac } from 'node:crypto'
import type { Hmac } from 'node:crypto'
import type { Opened } from '../store/open.ts'

type Table = { readonly name: string; readonly wr: number }
type Column = { readonly name: string; readonly type: string; readonly pk: number }

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Ordinary tables: not what SQLite and its full-text search keep for themselves. */
const tablesOf = (db: Opened): readonly Table[] =>
  db
    .prepare(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all() as Table[]

export const countsOf = (db: Opened): Record<string, number> =>
  Object.fromEntries(
    tablesOf(db).map(({ name }) => [
      name,
      Number(
        db
          .prepare(`SELECT count(*) FROM ${quoted(name)}`)
          .pluck()
          .get(),
      ),
    ]),
  )

const flushAt = 1 << 16

const hashTable = (db: Opened, { name, wr }: Table, hash: Hmac, counted: (rows: number) => void): string => {
  const columns = db.pragma(`table_info(${quoted(name)})`) as Column[]
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  const order = wr === 1 ? keys.map((column) => quoted(column.name)).join(', ') : 'rowid'
  const hasBytes = columns.some(({ type }) => type === 'BLOB')
  hash.update(JSON.stringify([name, columns.map((column) => column.name)]))
  let text = ''
  let rows = 0
  const flush = (): void => {
    hash.update(text)
    text = ''
    counted(rows)
    rows = 0
  }
  for (const row of db
    .prepare(`SELECT * FROM ${quoted(name)} ORDER BY ${order}`)
    .raw()
    .iterate() as Iterable<unknown[]>) {
    rows += 1
    if (hasBytes) {
      const bytes = row.filter((value) => value instanceof Uint8Array)
      text += JSON.stringify(row.map((value) => (value instanceof Uint8Array ? { bytes: value.length } : value)))
      flush()
      for (const value of bytes) hash.update(value)
    } else {
      text += JSON.stringify(row)
      if (text.length > flushAt) flush()
    }
  }
  flush()
  return hash.digest('hex')
}

/** By table, in hexadecimal. `step` hears how many rows are done. */
export const hashRows = (
  db: Opened,
  key: Uint8Array,
  step: (rows: number) => void = () => undefined,
): Record<string, string> => {
  let done = 0
  const counted = (rows: number): void => step((done += rows))
  return Object.fromEntries(
    tablesOf(db).map((table) => [table.name, hashTable(db, table, createHmac('sha256', key), counted)]),
  )
}
