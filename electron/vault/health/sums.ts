/**
 * What the rows of the journal add up to. Each row has a keyed digest; a noun’s sum is the sum of its rows’ digests, kept
 * in the same transaction as the rows. An old page put back, or a write the disk lost, passes SQLite’s own check; it does
 * not add up. The key is random and lies in the database, so that nobody can write a row that leaves the sum as it was.
 *
 * Additive multiset hash with a keyed digest: Clarke, Devadas, van Dijk, Gassend, Suh, ASIACRYPT 2003 (MSet-Add-Hash).
 */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { nouns } from '../store/rows.ts'
import type { Noun } from '../store/rows.ts'

/** How many rows, and the sum of their digests, 64 bits each, modulo 2^128. */
export type Sum = { readonly rows: number; readonly sum: bigint }
export type Sums = ReadonlyMap<string, Sum>

const modulus = 1n << 128n
const nothing: Sum = { rows: 0, sum: 0n }

/** As JSON without what is empty, by column name: a column added later that is empty changes no digest. */
const canonical = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.keys(row)
      .filter((column) => row[column] !== null && row[column] !== undefined)
      .toSorted()
      .map((column) => {
        const value = row[column]
        return [column, value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value]
      }),
  )

/** A hash that begins with a secret key, cut short, is a keyed one, and a seventh of what an HMAC costs in each jot. */
const digest = (key: Uint8Array, noun: string, row: unknown): bigint =>
  createHash('sha256')
    .update(key)
    .update(`${noun}\n${canonical(row as Readonly<Record<string, unknown>>)}`)
    .digest()
    .readBigUInt64BE(0)

const add = (sum: Sum, rows: number, value: bigint): Sum => ({
  rows: sum.rows + rows,
  sum: (((sum.sum + BigInt(rows) * value) % modulus) + modulus) % modulus,
})

/** A command’s alterations, as they come; put together when it commits. */
export type Tally = {
  readonly note: (noun: string, before: unknown, after: unknown) => void
  /** Nothing was altered. */
  readonly isEmpty: () => boolean
  readonly addedTo: (sums: Sums, key: Uint8Array) => Sums
}

export const tally = (): Tally => {
  const noted: (readonly [noun: string, rows: 1 | -1, row: unknown])[] = []
  return {
    note: (noun, before, after) => {
      if (before !== undefined) noted.push([noun, -1, before])
      if (after !== undefined) noted.push([noun, 1, after])
    },
    isEmpty: () => noted.length === 0,
    addedTo: (sums, key) => {
      if (noted.length === 0) return sums
      const next = new Map(sums)
      for (const [noun, rows, row] of noted)
        next.set(noun, add(next.get(noun) ?? nothing, rows, digest(key, noun, row)))
      return next
    },
  }
}

export const sumsToJson = (sums: Sums): string =>
  JSON.stringify(Object.fromEntries([...sums].map(([noun, { rows, sum }]) => [noun, [rows, sum.toString(16)]])))

export const sumsFromJson = (json: string): Sums =>
  new Map(
    Object.entries(JSON.parse(json) as Record<string, [number, string]>).map(([noun, [rows, sum]]) => [
      noun,
      { rows, sum: BigInt(`0x${sum}`) },
    ]),
  )

const tablesOf = (db: Database): readonly Noun[] => {
  const there = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
  return nouns.filter((noun) => there.has(noun))
}

/** Adds up every row there is: about a second for a hundred thousand. */
export const addUp = (db: Database, key: Uint8Array): Sums => {
  const sums = new Map<string, Sum>()
  for (const noun of tablesOf(db)) {
    let sum = nothing
    for (const row of db.prepare(`SELECT * FROM ${noun}`).iterate()) sum = add(sum, 1, digest(key, noun, row))
    sums.set(noun, sum)
  }
  return sums
}

/**
 * What does not add up, as `<noun>: <rows found> of <rows written>` or `<noun>: changed`. Nothing when the head was never
 * written or belongs to an older schema. For the full check of a copy.
 */
export const sumProblems = (db: Database): readonly string[] => {
  const head = db.prepare('SELECT key, sums, shape FROM head').get() as
    | { key: Uint8Array; sums: string; shape: number }
    | undefined
  if (!head || head.shape !== Number(db.pragma('user_version', { simple: true }))) return []
  const written = sumsFromJson(head.sums)
  return [...addUp(db, head.key)].flatMap(([noun, found]) => {
    const { rows, sum } = written.get(noun) ?? nothing
    if (rows !== found.rows) return [`${noun}: ${found.rows} of ${rows}`]
    return sum === found.sum ? [] : [`${noun}: changed`]
  })
}
