import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

test('0240: a vault of before has no words of its own, and each word is there once', () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 240),
  )
  migrate(db)
  expect(db.prepare('SELECT * FROM own_word').all()).toEqual([])
  db.exec(`INSERT INTO own_word VALUES ('one', 'capex')`)
  expect(() => db.exec(`INSERT INTO own_word VALUES ('two', 'capex')`)).toThrow('UNIQUE')
  expect(() => db.exec(`INSERT INTO own_word VALUES ('two', '')`)).toThrow('CHECK')
})
