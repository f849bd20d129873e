/**
 * The same database without a cipher, for measuring alone: the program itself has no way to open one. Everything else,
 * order and settings, is as in the store.
 */
import Database from 'better-sqlite3'
import { assertPragmas, pragmas } from '../../electron/vault/store/open.ts'
import type { Opened } from '../../electron/vault/store/open.ts'

export const openPlain = (file: string): Opened => {
  const db = new Database(file, { timeout: 200 })
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  for (const [name, value] of pragmas) db.pragma(`${name} = ${value}`)
  db.exec('BEGIN IMMEDIATE; COMMIT')
  assertPragmas(db)
  return db
}

/** Encrypts a closed plaintext database where it lies, page by page, so that both hold the same rows in the same order. */
export const encrypt = (file: string, key: Buffer): void => {
  const db = new Database(file) as Opened & { rekey: (secret: Buffer) => number }
  // a log written without the cipher could not be read with it
  db.pragma('journal_mode = DELETE')
  db.pragma(`cipher = 'chacha20'`)
  db.rekey(Buffer.concat([Buffer.from('raw:'), key]))
  db.close()
}
