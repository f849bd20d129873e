import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const upTo = (version: number) => migrations.filter((one) => one.version <= version)
const made = (version: number) => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, upTo(version))
  db.pragma('foreign_keys = OFF')
  return db
}
const add = (id: string, columns = '', values = '') =>
  `INSERT INTO follow_up (id, created_at, person_id, kind, "by", text, state, dated_at${columns}) VALUES
   ('${id}', '2026-03-10T08:00:00.000Z', 'p', 'promise', 'me', 'x', 'open', 'then'${values})`

describe('0140 follow-ups', () => {
  test('one from before was said on the day of its entry, or on the day it was written down, and closed on the day it was', () => {
    const db = made(90)
    db.exec(`INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags)
      VALUES ('e', '', '2026-03-05T11:20', '', 'phone', 'x', '[]')`)
    db.exec(add('a', ', entry_id', `, 'e'`))
    db.exec(add('b', ', closed_at', `, '2026-03-12T09:00:00.000Z'`))
    migrate(db, upTo(140))
    expect(
      db.prepare('SELECT id, said_on, closed_on, words_of, told_at, why FROM follow_up ORDER BY id').all(),
    ).toEqual([
      { id: 'a', said_on: '2026-03-05', closed_on: null, words_of: null, told_at: null, why: '' },
      { id: 'b', said_on: '2026-03-10', closed_on: '2026-03-12', words_of: null, told_at: null, why: '' },
    ])
  })

  test.each([
    [', words_of', `, 'somebody'`],
    [', agreed_by, agreed_on', `, 'somebody', '2026-03-10'`],
    [', agreed_by', `, 'them'`],
    [', agreed_on', `, '2026-03-10'`],
    [', renegotiated_from', `, 'a'`],
  ])('takes nothing that cannot be: %s %s', (columns, values) => {
    expect(() => made(140).exec(add('a', columns, values))).toThrow(/CHECK/)
  })
})
