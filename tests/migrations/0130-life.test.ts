import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const upTo = (version: number) => migrations.filter((migration) => migration.version <= version)
const opened = () => openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
const made = () => {
  const db = opened()
  migrate(db, upTo(130))
  db.exec('PRAGMA foreign_keys = OFF')
  return db
}
const entry = (id: string, at: string) =>
  `INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags) VALUES ('${id}', '', '${at}', '', 'phone', 'x', '[]')`

describe('0130 life', () => {
  test('entries that were there are notes, and of each person it is known since when', () => {
    const db = opened()
    migrate(db, upTo(90))
    db.exec('PRAGMA foreign_keys = OFF')
    db.exec(entry('e1', '2020-01-01T10:00'))
    db.exec(entry('e2', '2026-01-01T10:00'))
    for (const id of ['e1', 'e2'])
      db.exec(`INSERT INTO entry_person (id, entry_id, person_id, place) VALUES ('${id}.p', '${id}', 'p', 0)`)
    db.exec(`INSERT INTO last_contact (person_id, at) VALUES ('p', '2026-01-01T10:00')`)
    migrate(db, upTo(130))
    expect(db.prepare('SELECT DISTINCT kind FROM entry').pluck().all()).toEqual(['note'])
    expect(db.prepare('SELECT first_at FROM last_contact').pluck().get()).toBe('2020-01-01T10:00')
  })

  test('an entry is of a kind there is', () => {
    const db = made()
    db.exec(entry('e1', '2020-01-01T10:00'))
    for (const kind of ['life-event', 'disagreement', 'review', 'note']) db.exec(`UPDATE entry SET kind = '${kind}'`)
    expect(() => db.exec(`UPDATE entry SET kind = 'gossip'`)).toThrow(/CHECK/)
  })

  test('a signal is of a kind there is, and another kind says what it was', () => {
    const db = made()
    const signal = (kind: string, words: string) =>
      `INSERT INTO signal (id, created_at, entry_id, person_id, kind, words) VALUES (hex(randomblob(8)), '', 'e', 'p', '${kind}', '${words}')`
    db.exec(signal('care', ''))
    db.exec(signal('other', 'Lent us the hall'))
    for (const bad of [signal('other', ''), signal('score', '9')]) expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test('a disagreement has their view, and was raised on both sides on a day, or not at all', () => {
    const db = made()
    const disagreement = (theirs: string, raised: string) =>
      `INSERT INTO disagreement (id, created_at, entry_id, person_id, theirs, ours, changed, repaired, check_back_text,
         raised_theirs_id, raised_ours_id, raised_on)
       VALUES (hex(randomblob(8)), '', 'e', 'p', '${theirs}', '', '', '', '', ${raised})`
    db.exec(disagreement('Too dear', 'NULL, NULL, NULL'))
    db.exec(disagreement('Too dear', `'a', 'b', '2026-01-01'`))
    for (const bad of [disagreement('', 'NULL, NULL, NULL'), disagreement('x', `'a', NULL, '2026-01-01'`)])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test('an arc does not end before it begins', () => {
    const db = made()
    const arc = (until: string) =>
      `INSERT INTO arc (id, created_at, person_id, life_event_id, kind, started_on, until_day)
       VALUES (hex(randomblob(8)), '', 'p', 'l', 'bereavement', '2026-01-01', '${until}')`
    db.exec(arc('2027-01-01'))
    expect(() => db.exec(arc('2025-12-31'))).toThrow(/CHECK/)
  })
})
