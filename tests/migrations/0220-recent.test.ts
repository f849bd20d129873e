import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const opened = () => openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })

test('0220: a vault of before has gone nowhere lately, and how many entries there are of a channel is read from an index', () => {
  const db = opened()
  migrate(
    db,
    migrations.filter(({ version }) => version < 220),
  )
  db.exec(`INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags, kind)
    VALUES ('one', '', '2026-03-10T07:00', 'Europe/Dublin', 'letter', 'She wrote', '[]', 'note')`)
  migrate(db)
  expect(db.prepare('SELECT * FROM recent').all()).toEqual([])
  const counted = `SELECT substr(happened_at, 1, 7), count(*) FROM entry WHERE deleted_at IS NULL AND channel = 'letter' GROUP BY 1`
  expect(db.prepare(counted).raw().all()).toEqual([['2026-03', 1]])
  expect(JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${counted}`).all())).toContain(
    'INDEX entry_by_channel (channel=?)',
  )
})

test('0220: one place is there once, and is of a noun one can go to', () => {
  const db = opened()
  migrate(db)
  db.exec(`INSERT INTO recent VALUES ('person', 'ann', 1)`)
  expect(() => db.exec(`INSERT INTO recent VALUES ('person', 'ann', 2)`)).toThrow('UNIQUE')
  expect(() => db.exec(`INSERT INTO recent VALUES ('secret', 'ann', 2)`)).toThrow('CHECK')
})
