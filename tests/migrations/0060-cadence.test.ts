import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 60),
  )
  db.exec(`INSERT INTO last_contact (person_id, at) VALUES ('p', '2026-03-10T08:00')`)
  migrate(
    db,
    migrations.filter(({ version }) => version <= 60),
  )
  return db
}
const rule = (id: string, level: string, subject: string, ideal: string, deleted = 'NULL') =>
  `INSERT INTO cadence VALUES ('${id}', 'then', ${deleted}, '${level}', '${subject}', ${ideal}, ${ideal})`

describe('0060 cadence', () => {
  test('takes every last contact there was as one that counts', () => {
    expect(made().prepare('SELECT at, counted FROM last_contact').all()).toEqual([
      { at: '2026-03-10T08:00', counted: '2026-03-10T08:00' },
    ])
  })

  test('has one rule for each whom it is for; those taken away do not count', () => {
    const db = made()
    db.exec(rule('a', 'tag', 'x', '30'))
    db.exec(rule('b', 'tag', 'y', 'NULL'))
    db.exec(rule('c', 'tag', 'x', '30', `'then'`))
    expect(() => db.exec(rule('d', 'tag', 'x', '10'))).toThrow(/UNIQUE/)
  })

  test('knows no other levels, and no half of a rule', () => {
    expect(() => made().exec(rule('a', 'planet', 'x', '30'))).toThrow(/CHECK/)
    expect(() => made().exec(`INSERT INTO cadence VALUES ('a', 'then', NULL, 'tag', 'x', 30, NULL)`)).toThrow(/CHECK/)
  })
})
