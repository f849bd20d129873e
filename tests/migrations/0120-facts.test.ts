import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const until = (version: number) => migrations.filter((migration) => migration.version <= version)
const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, until(119))
  return db
}
const fact = `INSERT INTO fact (id, created_at, person_id, category, text, use) VALUES ('f', '', 'p', 'work', 'x', 'mention')`
const question = (key: string, text: string, state = 'open', on = 'NULL') =>
  `INSERT INTO question (id, created_at, person_id, key, text, state, settled_on)
   VALUES (hex(randomblob(8)), '', 'p', '${key}', '${text}', '${state}', ${on})`
const field = (kind: string, choices: string, applies = 'both') =>
  `INSERT INTO field (id, created_at, name, kind, choices, applies, place)
   VALUES (hex(randomblob(8)), '', 'x', '${kind}', '${choices}', '${applies}', 0)`

describe('0120 facts', () => {
  test('a fact written before it is told openly, and nobody is asked about it', () => {
    const db = made()
    db.pragma('foreign_keys = OFF')
    db.exec(fact)
    migrate(db, until(120))
    expect(db.prepare('SELECT told, learned_on, confirm_by, expires_on, confirmed_at FROM fact').get()).toEqual({
      ...{ told: 'told', learned_on: null, confirm_by: null, expires_on: null, confirmed_at: null },
    })
    db.exec(`UPDATE fact SET confirm_by = '2026-03-10', told = 'overheard'`)
    for (const bad of [
      `UPDATE fact SET told = 'guessed'`,
      `UPDATE fact SET learned_on = '2026-03-11'`,
      `UPDATE fact SET learned_on = '2026-03-10', expires_on = '2026-03-09'`,
    ])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test('a field has choices exactly where one is to choose', () => {
    const db = made()
    migrate(db, until(120))
    db.exec(field('choice', '["a"]'))
    db.exec(field('text', '[]', 'person'))
    for (const bad of [
      field('choice', '[]'),
      field('text', '["a"]'),
      field('colour', '[]'),
      field('text', '[]', 'all'),
    ])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test('a question has a key or words, a day exactly where something became of it, and grows once', () => {
    const db = made()
    migrate(db, until(120))
    db.pragma('foreign_keys = OFF')
    db.exec(question('', 'Which school?'))
    db.exec(question('', 'Which school?'))
    db.exec(question('birthday', '', 'asked', `'2026-03-10'`))
    for (const bad of [
      ...[question('', ''), question('x', 'x'), question('x', '', 'asked'), question('x', '', 'open', `'2026-03-10'`)],
    ])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
    expect(() => db.exec(question('birthday', ''))).toThrow(/UNIQUE/)
  })
})
