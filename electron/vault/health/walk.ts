/** Reads every row that still reads of a table some pages of which do not. */
import type { Database } from 'better-sqlite3'
import type { SqlValue } from '../store/sql.ts'
import { isDamage } from '../store/damage.ts'

export type Row = Readonly<Record<string, SqlValue>>

/** Undefined: it does not read. */
const tried = <T>(run: () => T): { readonly value: T } | undefined => {
  try {
    return { value: run() }
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

/** No journal has so many rows; past it there is nothing to look for. */
const farthest = 2 ** 40

/**
 * The first row number after `last` from which reading goes on; undefined when nothing more reads. What does not read is
 * a page, so a stretch of numbers: its far end is found by doubling, then by halving.
 */
const beyond = (reads: (from: number) => boolean, last: number): number | undefined => {
  let step = 1
  while (!reads(last + step)) {
    step *= 2
    if (step > farthest) return undefined
  }
  let [low, high] = [last + Math.floor(step / 2), last + step]
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (reads(middle)) high = middle
    else low = middle
  }
  return high
}

function* byNumber(db: Database, table: string): Generator<Row> {
  const from = db.prepare(`SELECT rowid AS "#", * FROM "${table}" WHERE rowid >= ? ORDER BY rowid`)
  const one = db.prepare(`SELECT rowid AS "#", * FROM "${table}" WHERE rowid >= ? ORDER BY rowid LIMIT 1`)
  const reads = (number: number): boolean => tried(() => one.get(number)) !== undefined
  let next: number | undefined = 0
  while (next !== undefined) {
    let last: number = next - 1
    try {
      for (const found of from.iterate(next)) {
        const { '#': number, ...row } = found as Row
        last = Number(number)
        yield row
      }
      return
    } catch (error) {
      if (!isDamage(error)) throw error
      const on = beyond(reads, last)
      // what read when it was tried and not when it was wanted is passed over: this must come to an end
      next = on === next ? on + 1 : on
    }
  }
}

/** A table without row numbers is read from either end as far as it goes. */
function* byEnds(db: Database, table: string): Generator<Row> {
  const keys = (db.pragma(`table_info("${table}")`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => `"${name}"`)
  const seen = new Set<string>()
  for (const way of ['ASC', 'DESC'])
    try {
      const order = keys.map((key) => `${key} ${way}`).join(', ')
      for (const row of db.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).iterate()) {
        const id = JSON.stringify(row)
        if (seen.has(id)) continue
        seen.add(id)
        yield row as Row
      }
      return
    } catch (error) {
      if (!isDamage(error)) throw error
    }
}

/** Rows that read, each once. Never throws for damage. */
export function* rowsThatRead(db: Database, table: string): Generator<Row> {
  const listed = tried(() => db.pragma(`table_list("${table}")`) as { wr: number }[])
  if (!listed) return
  yield* listed.value[0]?.wr === 1 ? byEnds(db, table) : byNumber(db, table)
}
