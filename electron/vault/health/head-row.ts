/** The head inside the database: raised by every commit, in the commit’s own transaction. */
import type { Database } from 'better-sqlite3'
import { addUp, sumsFromJson, sumsToJson } from './sums.ts'
import type { Tally } from './sums.ts'

/** `at` is the instant of the last commit; `beside` says that a head file of this line was written beside the vault. */
export type HeadRow = {
  readonly line: string
  readonly counter: number
  readonly at: string
  readonly beside: 0 | 1
}

type Stored = HeadRow & { readonly shape: number; readonly key: Uint8Array; readonly sums: string }

const select = 'SELECT line, counter, at, beside, shape, key, sums FROM head WHERE id = 1'

/** Undefined before the first commit. */
export const headRow = (db: Database): HeadRow | undefined => db.prepare(select).get() as HeadRow | undefined

const shapeOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }))

type Raise = ReturnType<typeof raiserOf>
const raisers = new WeakMap<Database, Raise>()

// SQLite’s own generator, seeded by the system: neither needs to be secret from anyone who can read the vault
const freshLine = `lower(hex(randomblob(16)))`

const raiserOf = (db: Database) => {
  const random = db.prepare('SELECT randomblob(32)').pluck()
  const read = db.prepare(select)
  const write = db.prepare('UPDATE head SET counter = counter + 1, at = ?, sums = ? WHERE id = 1')
  const insert = db.prepare(
    `INSERT INTO head (id, line, counter, at, beside, shape, key, sums) VALUES (1, ${freshLine}, 1, ?, 0, ?, ?, ?)`,
  )
  return (at: string, tally: Tally): void => {
    const head = read.get() as Stored | undefined
    if (head) {
      write.run(at, sumsToJson(tally.addedTo(sumsFromJson(head.sums), head.key)))
      return
    }
    // the first commit of all: what is there already is what the sums begin with
    const key = random.get() as Uint8Array
    insert.run(at, shapeOf(db), key, sumsToJson(addUp(db, key)))
  }
}

/** Inside a transaction: counts it, and takes what it altered into the sums. About 20 µs and one page. */
export const raise = (db: Database, at: string, tally: Tally): void => {
  const known = raisers.get(db) ?? raiserOf(db)
  raisers.set(db, known)
  known(at, tally)
}

/** Adds up anew after a migration may have changed what rows look like. True when it had to. */
export const settle = (db: Database): boolean => {
  const head = db.prepare(select).get() as Stored | undefined
  if (!head || head.shape === shapeOf(db)) return false
  db.transaction(() => {
    db.prepare('UPDATE head SET shape = ?, sums = ? WHERE id = 1').run(shapeOf(db), sumsToJson(addUp(db, head.key)))
  }).immediate()
  return true
}

/**
 * For a copy that is about to take the vault’s place on purpose (a restored backup, a salvage, a new key): a head file
 * that lies there belongs to what was before, and says nothing about this one.
 */
export const newLine = (db: Database): void => {
  db.prepare(`UPDATE head SET line = ${freshLine}, beside = 0 WHERE id = 1`).run()
}

/** A head file is there from now on: that it is missing will be told. */
export const markBeside = (db: Database): void => {
  db.prepare('UPDATE head SET beside = 1 WHERE id = 1').run()
}

/** Past `counter`, so that anything older than what was once there stays behind. */
export const raiseTo = (db: Database, counter: number): void => {
  db.prepare('UPDATE head SET counter = max(counter, ?) + 1 WHERE id = 1').run(counter)
}
