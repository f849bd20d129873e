import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = (version = 170) => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter((one) => one.version <= version),
  )
  return db
}
const person = (id: string, deleted = 'NULL') =>
  `INSERT INTO person (id, created_at, deleted_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
   VALUES ('${id}', '', ${deleted}, '${id}', '', '', '', '', 1, '[]', '', '', '', '${id}')`

describe('0170 joined', () => {
  test('everybody who was there is somebody of their own', () => {
    const db = made(169)
    db.exec(person('ann'))
    migrate(db)
    expect(db.prepare('SELECT joined_id, joined_on FROM person').all()).toEqual([{ joined_id: null, joined_on: null }])
  })

  test('whoever was joined is nobody, leads to somebody else, and has a day of it', () => {
    const db = made()
    db.exec(person('ann'))
    db.exec(person('bea'))
    db.exec(person('cat', `'2026-01-01'`))
    const join = (id: string, to: string, on: string) =>
      `UPDATE person SET joined_id = '${to}', joined_on = ${on} WHERE id = '${id}'`
    expect(() => db.exec(join('bea', 'ann', `'2026-01-01'`))).toThrow(/CHECK/)
    expect(() => db.exec(join('cat', 'cat', `'2026-01-01'`))).toThrow(/CHECK/)
    expect(() => db.exec(join('cat', 'ann', 'NULL'))).toThrow(/CHECK/)
    db.exec(join('cat', 'ann', `'2026-01-01'`))
    expect(() => db.exec(`UPDATE person SET deleted_at = NULL WHERE id = 'cat'`)).toThrow(/CHECK/)
    expect(() => db.exec(`DELETE FROM person WHERE id = 'ann'`)).toThrow(/FOREIGN KEY/)
  })

  test('two are told apart once, the smaller id first', () => {
    const db = made()
    for (const id of ['ann', 'bea']) db.exec(person(id))
    const apart = (one: string, other: string, deleted = 'NULL') =>
      `INSERT INTO apart VALUES (hex(randomblob(8)), '', ${deleted}, '${one}', '${other}')`
    db.exec(apart('ann', 'bea'))
    expect(() => db.exec(apart('bea', 'ann'))).toThrow(/CHECK/)
    expect(() => db.exec(apart('ann', 'bea'))).toThrow(/UNIQUE/)
    db.exec(apart('ann', 'bea', `'2026-01-01'`))
  })

  test('whether anybody was joined is asked without reading people', () => {
    const db = made()
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT 1 FROM person WHERE joined_id IS NOT NULL LIMIT 1').all()
    expect((plan as { detail: string }[])[0]?.detail).toMatch(/person_joined/)
  })
})
