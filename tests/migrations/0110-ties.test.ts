import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const upTo = (last: number) => migrations.filter(({ version }) => version <= last)
const made = (last = 110) => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, upTo(last))
  return db
}
const person = (id: string) =>
  `INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
   VALUES ('${id}', '', '${id}', '', '', '', '', 0, '[]', '', '', '', '${id}')`
const tie = (id: string, otherIs: string, personIs: string) =>
  `INSERT INTO tie (id, created_at, person_id, other_id, other_is, person_is) VALUES ('${id}', '', 'a', 'b', '${otherIs}', '${personIs}')`

describe('0110 ties', () => {
  test('ties that were written before are of the kind their words say', () => {
    const db = made(90)
    for (const id of ['a', 'b']) db.exec(person(id))
    for (const [id, otherIs, personIs] of [
      ['one', 'Mother ', 'son'],
      ['two', 'apprentice', 'mentor'],
      ['three', 'boatbuilder', 'customer'],
      ['four', 'mother', 'friend'],
      ['five', 'wife', ''],
    ] as const)
      db.exec(tie(id, otherIs, personIs))
    migrate(db, upTo(110))
    expect(db.prepare('SELECT id, kind, note FROM tie').all()).toEqual([
      { id: 'one', kind: 'parent', note: '' },
      { id: 'two', kind: 'mentee', note: '' },
      { id: 'three', kind: '', note: '' },
      { id: 'four', kind: '', note: '' },
      { id: 'five', kind: 'partner', note: '' },
    ])
  })

  test('everyone there was is a contact with a name', () => {
    const db = made(90)
    db.exec(person('a'))
    migrate(db, upTo(110))
    expect(db.prepare('SELECT listed, named, heads FROM person').all()).toEqual([{ listed: 1, named: 1, heads: 1 }])
  })

  test('a person stands for one to twenty', () => {
    const db = made()
    db.exec(person('a'))
    for (const bad of ['heads = 0', 'heads = 21', 'listed = 2', 'named = 2'])
      expect(() => db.exec(`UPDATE person SET ${bad}`)).toThrow(/CHECK/)
  })

  test('what is not so is written once, the smaller id first', () => {
    const db = made()
    for (const id of ['a', 'b']) db.exec(person(id))
    const denied = (id: string, one: string, two: string) =>
      `INSERT INTO tie_denied (id, created_at, person_id, other_id, kind) VALUES ('${id}', '', '${one}', '${two}', 'sibling')`
    db.exec(denied('x', 'a', 'b'))
    expect(() => db.exec(denied('y', 'a', 'b'))).toThrow(/UNIQUE/)
    expect(() => db.exec(denied('z', 'b', 'a'))).toThrow(/CHECK/)
  })
})
