import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { journal } from '../../electron/vault/store/migrations/0010-journal.ts'
import { files } from '../../electron/vault/store/migrations/0020-files.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const person = `INSERT INTO person (id, created_at, deleted_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
   VALUES ('a', 'then', NULL, 'A', '', '', '', '', 0, '[]', '', '', '', 'a')`
const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, [journal])
  db.exec(person)
  expect(migrate(db, [journal, files])).toEqual(['files'])
  return db
}
const file = (personId: string, entryId = 'NULL', bytes = '3') =>
  `INSERT INTO file VALUES ('f', 'then', NULL, ${personId}, ${entryId}, 'x.txt', 'text/plain', ${bytes}, 'sha', NULL, NULL, '')`

describe('0020 files', () => {
  test('comes on top of a journal with people in it and leaves them as they are', () => {
    const db = made()
    expect(db.prepare('SELECT name FROM person').pluck().all()).toEqual(['A'])
    db.exec(file(`'a'`))
    expect(db.prepare('SELECT name FROM file').pluck().all()).toEqual(['x.txt'])
  })

  test.each([
    ['a file of nobody', file('NULL'), /CHECK/],
    ['a file of a person and of an entry', file(`'a'`, `'e'`), /CHECK/],
    ['a file of someone who is not there', file(`'b'`), /FOREIGN KEY/],
    ['a file of nothing', file(`'a'`, 'NULL', '0'), /CHECK/],
    ['a content in a state there is not', `INSERT INTO loose_content VALUES ('f', 'lost', 1, 'then')`, /CHECK/],
    ['a text for the bytes of a file', `INSERT INTO file_chunk VALUES ('f', 0, 'text')`, /cannot store TEXT/],
    [
      'the same piece twice',
      `INSERT INTO file_chunk VALUES ('f', 0, x'00'); INSERT INTO file_chunk VALUES ('f', 0, x'00')`,
      /UNIQUE/,
    ],
  ])('refuses %s', (_name, statement, told) => {
    expect(() => made().exec(statement)).toThrow(told)
  })

  test('finds the pieces of a file and the files of a person without reading them all', () => {
    const db = made()
    const plan = (query: string) => (db.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[])[0]?.detail
    expect(plan(`SELECT bytes FROM file_chunk WHERE content = 'f' AND seq >= 0 AND seq < 2`)).toMatch(/USING INDEX/)
    expect(plan(`SELECT * FROM file WHERE person_id = 'a' AND deleted_at IS NULL`)).toMatch(/file_by_person/)
    expect(plan(`SELECT * FROM file WHERE entry_id = 'a' AND deleted_at IS NULL`)).toMatch(/file_by_entry/)
  })
})
