import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { head } from '../../electron/vault/store/migrations/0030-head.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, [head])
  return db
}
const row = (id: number, key = 'randomblob(32)', sums = `'{}'`) =>
  `INSERT INTO head VALUES (${id}, 'line', 1, 'then', 0, 30, ${key}, ${sums})`

describe('0030 head', () => {
  test('makes the head, notices and checks', () => {
    const tables = made().prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
    expect(tables).toEqual(['head', 'health_check', 'health_notice'])
  })

  test('there is one head', () => {
    const db = made()
    db.exec(row(1))
    expect(() => db.exec(row(2))).toThrow(/CHECK/)
    expect(() => db.exec(row(1))).toThrow(/UNIQUE|PRIMARY/)
  })

  test.each([
    ['a key that is too short', row(1, 'randomblob(31)'), /CHECK/],
    ['sums that are not JSON', row(1, 'randomblob(32)', `'x'`), /CHECK/],
    ['a notice without a moment', `INSERT INTO health_notice VALUES ('behind', NULL, '{}')`, /NOT NULL/],
    [
      'a check that is neither good nor bad',
      `INSERT INTO health_check VALUES ('full', 'then', 2, '[]', '{}')`,
      /CHECK/,
    ],
  ])('refuses %s', (_name, statement, told) => {
    expect(() => made().exec(statement)).toThrow(told)
  })
})
