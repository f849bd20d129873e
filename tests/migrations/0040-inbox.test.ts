import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { journal } from '../../electron/vault/store/migrations/0010-journal.ts'
import { inbox } from '../../electron/vault/store/migrations/0040-inbox.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, [journal])
  db.exec(`INSERT INTO setting (name, value) VALUES ('theme', '"dark"')`)
  migrate(db, [journal, inbox])
  return db
}
const filed = (jot: string, digest: string, settled = 0) =>
  `INSERT INTO inbox_filed (jot, digest, entry, filed_at, settled) VALUES ('${jot}', '${digest}', 'e', 'then', ${settled})`

describe('0040 inbox', () => {
  test('adds its table to a journal that is in use, and leaves the rest', () => {
    const db = made()
    expect(db.pragma('user_version', { simple: true })).toBe(40)
    expect(db.prepare(`SELECT value FROM setting`).pluck().all()).toEqual(['"dark"'])
    expect(db.prepare(`SELECT * FROM inbox_filed`).all()).toEqual([])
  })

  test('takes the same words of a jot once, and more words of it again', () => {
    const db = made()
    db.exec(filed('a', 'one'))
    expect(() => db.exec(filed('a', 'one'))).toThrow(/UNIQUE|PRIMARY KEY/)
    db.exec(filed('a', 'two'))
    db.exec(filed('b', 'one'))
  })

  test('is settled or not, and nothing between', () => {
    expect(() => made().exec(filed('a', 'one', 2))).toThrow(/CHECK/)
  })
})
