import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version <= 70),
  )
  return db
}
const row = {
  ...{
    id: 'a',
    created_at: 'then',
    deleted_at: null,
    title: '',
    start_at: '2026-03-10',
    end_at: '2026-03-10',
    zone: '',
  },
  ...{ place: '', note: '', lead: null, source: 'typed', calendar_id: null, uid: null, occurrence: null },
  ...{ cancelled: 0, attendees: '[]', by_hand: '[]', dated_at: 'then' },
}
type Row = Record<string, string | number | null>
const insert = (db: ReturnType<typeof made>, change: Row = {}) => {
  const all: Row = { ...row, ...change }
  const columns = Object.keys(all)
  db.prepare(`INSERT INTO meeting (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    Object.values(all),
  )
}
const read = { source: 'calendar', uid: 'u', occurrence: '' }

describe('0070 meetings', () => {
  test('has each time of each event of a calendar once, those in the bin included', () => {
    const db = made()
    insert(db)
    insert(db, { ...read, id: 'b', deleted_at: 'then' })
    insert(db, { ...read, id: 'c', occurrence: '2026-03-11' })
    expect(() => insert(db, { ...read, id: 'd' })).toThrow(/UNIQUE/)
  })

  test.each([
    { end_at: '2026-03-09' },
    { end_at: '2026-03-10T10:00' },
    { source: 'calendar' },
    { uid: 'u', occurrence: '' },
    { ...read, occurrence: null },
    { lead: -2 },
    { attendees: 'Ann' },
  ])('takes no meeting that is none: %j', (change) => {
    expect(() => insert(made(), change)).toThrow(/CHECK/)
  })

  test('knows whom a name means once, and calendars of two kinds', () => {
    const db = made()
    const name = (id: string, deleted = 'NULL') =>
      db.exec(`INSERT INTO attendee VALUES ('${id}', 'then', ${deleted}, 'a@example.org', NULL)`)
    name('a', `'then'`)
    name('b')
    expect(() => name('c')).toThrow(/UNIQUE/)
    expect(() => db.exec(`INSERT INTO calendar VALUES ('a', 'then', NULL, 'x', 'address', 'https://x')`)).toThrow(
      /CHECK/,
    )
  })
})
