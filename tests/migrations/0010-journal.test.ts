import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { journal } from '../../electron/vault/store/migrations/0010-journal.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, [journal])
  return db
}
const kept = `created_at, deleted_at`
const person = (id: string) =>
  `INSERT INTO person (id, ${kept}, name, given, family, nickname, say, client, tags, met, note, uid, folded)
   VALUES ('${id}', 'then', NULL, 'A', '', '', '', '', 0, '[]', '', '', '', 'a')`

describe('0010 journal', () => {
  test('makes the nouns, the change journal and what is kept beside them', () => {
    const tables = made().prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
    expect(tables.filter((name) => !String(name).startsWith('search_words_'))).toEqual([
      'change',
      'change_set',
      'channel',
      'draft',
      'entry',
      'entry_person',
      'fact',
      'follow_up',
      'last_contact',
      'milestone',
      'organisation',
      'person',
      'photo',
      'reminder_claim',
      'role',
      'search_doc',
      'search_words',
      'setting',
      'tie',
    ])
  })

  test.each([
    ['a client that is neither yes nor no', person('a').replace(`'', 0, '[]'`, `'', 2, '[]'`), /CHECK/],
    ['tags that are not JSON', person('a').replace(`'[]'`, `'x'`), /CHECK/],
    ['a name that is nothing', person('a').replace(`NULL, 'A'`, 'NULL, NULL'), /NOT NULL/],
    ['a number for a text that is not one', person('a').replace(`0, '[]'`, `'yes', '[]'`), /cannot store TEXT/],
    [
      'a fact about nobody',
      `INSERT INTO fact VALUES ('f', 'then', NULL, 'nobody', 'work', 'x', 'mention', NULL)`,
      /FOREIGN KEY/,
    ],
    [
      'a month 13',
      `INSERT INTO milestone VALUES ('m', 'then', NULL, 'a', 'birthday', '', 13, 1, NULL, 'yearly', NULL, 'celebrate', 'then', NULL)`,
      /CHECK/,
    ],
    ['a change of no command', `INSERT INTO change (set_id, noun, id) VALUES ('none', 'person', 'a')`, /FOREIGN KEY/],
  ])('refuses %s', (_name, statement, told) => {
    const db = made()
    if (!statement.startsWith('INSERT INTO person')) db.exec(person('a'))
    expect(() => db.exec(statement)).toThrow(told)
  })

  test('claims one reminder of one day once', () => {
    const db = made()
    const claim = `INSERT INTO reminder_claim (reminder, occurrence, claimed_at) VALUES ('r', '2026-03-10', 'then')`
    db.exec(claim)
    expect(() => db.exec(claim)).toThrow(/UNIQUE|PRIMARY KEY/)
  })

  test('keeps words of scripts with vowel signs whole in the index', () => {
    const db = made()
    db.prepare('INSERT INTO search_words (rowid, words) VALUES (1, ?)').run('हिन्दी शर्मा')
    expect(db.prepare('SELECT rowid FROM search_words WHERE search_words MATCH ?').all('"हिन्"*')).toHaveLength(1)
  })
})
