import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = (version = 160) => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter((one) => one.version <= version),
  )
  return db
}
const tag = (name: string, colour: string, deleted = 'NULL') =>
  `INSERT INTO tag (id, created_at, deleted_at, name, folded, colour) VALUES (hex(randomblob(8)), '', ${deleted}, '${name}', lower('${name}'), ${colour})`

describe('0160 history', () => {
  test('who was put off before stays put off', () => {
    const db = made(159)
    db.exec(`INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
             VALUES ('ann', '', 'Ann', '', '', '', '', 1, '[]', '', '', '', 'ann')`)
    db.exec(`INSERT INTO contact_snooze VALUES ('ann', '2026-04-01')`)
    migrate(db)
    expect(db.prepare('SELECT * FROM put_off').all()).toEqual([{ id: 'ann', until: '2026-04-01' }])
  })

  test('a tag has one colour of a closed list or none, and one row while it stands', () => {
    const db = made()
    db.exec(tag('Board', `'teal'`))
    db.exec(tag('harbour', 'NULL'))
    for (const bad of [tag('x', `'pink'`), tag('', 'NULL')]) expect(() => db.exec(bad)).toThrow(/CHECK/)
    expect(() => db.exec(tag('BOARD', 'NULL'))).toThrow(/UNIQUE/)
    db.exec(tag('BOARD', 'NULL', `'2026-01-01'`))
  })

  test('a template has a name, and tags as a list', () => {
    const db = made()
    const template = (name: string, tags: string) =>
      `INSERT INTO template (id, created_at, name, channel, text, tags) VALUES (hex(randomblob(8)), '', '${name}', '', 'x', '${tags}')`
    db.exec(template('Call', '[]'))
    for (const bad of [template('', '[]'), template('Call', 'x')]) expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test.each(['person', 'entry', 'fact', 'milestone', 'follow_up', 'tie', 'role', 'channel', 'gift', 'boundary'])(
    'what is in the bin of %s is found without reading the rest',
    (table) => {
      const db = made()
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE deleted_at IS NOT NULL AND deleted_at <= ?`)
        .all('2026') as { detail: string }[]
      expect(plan[0]?.detail).toMatch(new RegExp(`${table}_deleted`))
    },
  )

  test.each(['fact', 'milestone', 'follow_up', 'gift'])('what came from an entry is found in %s by it', (table) => {
    const db = made()
    const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE entry_id = ?`).all('x') as {
      detail: string
    }[]
    expect(plan[0]?.detail).toMatch(/USING (COVERING )?INDEX/)
  })
})
