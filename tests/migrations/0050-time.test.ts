import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { time } from '../../electron/vault/store/migrations/0050-time.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const before = migrations.filter(({ version }) => version < 50)
const row = (id: string, year: number | null, recurs: string, leap: string | null) => ({
  ...{ id, created_at: 'then', deleted_at: null, person_id: 'p', kind: 'birthday', title: 'It is “so”' },
  ...{ month: 2, day: 29, year, recurs, leap, tone: 'quiet', dated_at: 'when', entry_id: null },
})
const rows = [
  row('whole', 1992, 'yearly', '28-feb'),
  row('later', 1992, 'yearly', '1-mar'),
  row('no-year', null, 'yearly', null),
  row('once', 2028, 'once', null),
]

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db, before)
  db.pragma('foreign_keys = OFF')
  db.exec(`INSERT INTO change_set (id, command, at) VALUES ('c', 'milestones.edit', 'then')`)
  for (const one of rows) {
    const columns = Object.keys(one)
    db.prepare(`INSERT INTO milestone (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
      Object.values(one),
    )
    const change = db.prepare(`INSERT INTO change (set_id, noun, id, before, after) VALUES ('c', 'milestone', ?, ?, ?)`)
    change.run(one.id, null, JSON.stringify(one))
    change.run(one.id, JSON.stringify(one), null)
  }
  db.exec(`INSERT INTO reminder_claim (reminder, occurrence, claimed_at, shown_at) VALUES
    ('milestone:whole', '2026-02-28', 'a', 'b'), ('follow-up:f1', '2026-03-01', 'c', NULL)`)
  migrate(db, [...before, time])
  return db
}

const wanted = {
  whole: ['{"form":"on","certainty":"known","month":2,"day":29,"year":1992}', '{"every":"year","missing":"earlier"}'],
  later: ['{"form":"on","certainty":"known","month":2,"day":29,"year":1992}', '{"every":"year","missing":"later"}'],
  'no-year': ['{"form":"on","certainty":"known","month":2,"day":29}', '{"every":"year"}'],
  once: ['{"form":"on","certainty":"known","month":2,"day":29,"year":2028}', '{"every":"once"}'],
}

describe('0050 time', () => {
  test('writes every date as it was known, a year that was not known left out', () => {
    const found = made().prepare('SELECT id, date, repeats FROM milestone').all() as Record<string, string>[]
    expect(Object.fromEntries(found.map(({ id, date, repeats }) => [id, [date, repeats]]))).toEqual(wanted)
  })

  test('leaves the rest of each milestone as it was', () => {
    const found = made().prepare(`SELECT * FROM milestone WHERE id = 'whole'`).get()
    const { month: _m, day: _d, year: _y, recurs: _r, leap: _l, ...rest } = rows[0]!
    expect(found).toEqual({ ...rest, date: wanted.whole[0], repeats: wanted.whole[1], leads: null, zone: 'mine' })
  })

  test('writes what was changed before in the same columns, so that it can still be taken back', () => {
    const db = made()
    const stored = db.prepare('SELECT * FROM milestone ORDER BY id').all()
    const read = (side: string) =>
      (db.prepare(`SELECT ${side} FROM change WHERE ${side} IS NOT NULL ORDER BY id`).pluck().all() as string[]).map(
        (json) => JSON.parse(json) as unknown,
      )
    expect(read('after')).toEqual(stored)
    expect(read('before')).toEqual(stored)
  })

  test('keeps what was claimed and what was shown', () => {
    expect(made().prepare('SELECT noun, id, occurrence, lead, round, shown_at FROM told ORDER BY noun').all()).toEqual([
      { noun: 'follow-up', id: 'f1', occurrence: '2026-03-01', lead: 0, round: 0, shown_at: null },
      { noun: 'milestone', id: 'whole', occurrence: '2026-02-28', lead: 0, round: 0, shown_at: 'b' },
    ])
  })

  test('takes nothing that is no date', () => {
    const db = made()
    expect(() => db.exec(`UPDATE milestone SET date = 'June'`)).toThrow(/CHECK/)
    expect(() => db.exec(`UPDATE milestone SET zone = 'Paris'`)).toThrow(/CHECK/)
  })
})
