import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const upTo = (last: number) => migrations.filter(({ version }) => version <= last)
const before = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, upTo(90))
  return db
}
const person = (id: string) =>
  `INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded, zone)
   VALUES ('${id}', '', 'x', '', '', '', '', 0, '[]', '', '', '', 'x', '')`

describe('0100 organisations', () => {
  test('an organisation that was there is a firm, part of nothing, and is found by its name', () => {
    const db = before()
    db.exec(`INSERT INTO organisation (id, created_at, name, folded) VALUES ('a', '', 'Søren & Co', 'soren & co')`)
    migrate(db, upTo(100))
    expect(
      db.prepare('SELECT kind, client, part_of, note, web, place, tags, since, until FROM organisation').get(),
    ).toEqual({
      ...{ kind: 'firm', client: 0, part_of: null, note: '', web: '', place: '', tags: '[]', since: null, until: null },
    })
    const found = db
      .prepare(
        `SELECT noun, id FROM search_words JOIN search_doc ON rid = search_words.rowid WHERE search_words MATCH ?`,
      )
      .all('"\ue000organisation" AND "sor"*')
    expect(found).toEqual([{ noun: 'organisation', id: 'a' }])
  })

  test('an organisation is not part of itself, and kinds and levels are those there are', () => {
    const db = before()
    migrate(db, upTo(100))
    db.exec(`INSERT INTO organisation (id, created_at, name, folded) VALUES ('a', '', 'A', 'a')`)
    for (const bad of [`part_of = 'a'`, `kind = 'club'`, `client = 2`, `tags = 'x'`])
      expect(() => db.exec(`UPDATE organisation SET ${bad}`)).toThrow(/CHECK/)
    db.exec(person('p'))
    const role = (level: string) =>
      `INSERT INTO role (id, created_at, person_id, organisation_id, title, level) VALUES ('r', '', 'p', 'a', '', '${level}')`
    expect(() => db.exec(role('boss'))).toThrow(/CHECK/)
    db.exec(role('executive'))
  })

  test('one of the living keeps the journal, at most', () => {
    const db = before()
    migrate(db, upTo(100))
    for (const id of ['p', 'q']) db.exec(person(id))
    db.exec(`UPDATE person SET me = 1 WHERE id = 'p'`)
    expect(() => db.exec(`UPDATE person SET me = 1 WHERE id = 'q'`)).toThrow(/UNIQUE/)
    db.exec(`UPDATE person SET deleted_at = 'x' WHERE id = 'p'`)
    db.exec(`UPDATE person SET me = 1 WHERE id = 'q'`)
  })
})
