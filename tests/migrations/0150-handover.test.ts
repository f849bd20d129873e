import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const person = (id: string) =>
  `INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded, zone)
   VALUES ('${id}', '', 'Ann', '', '', '', '', 1, '[]', '', '', '', 'ann', '')`

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 150),
  )
  db.exec(person('ann'))
  migrate(
    db,
    migrations.filter(({ version }) => version <= 150),
  )
  return db
}
const handover = (way: string, pack: string, items = 1) =>
  `INSERT INTO handover (id, created_at, person_id, way, on_day, colleague, own, note, pack, items, stayed)
   VALUES (hex(randomblob(8)), '', 'ann', '${way}', '2026-03-10', 'Bo', 'Nora', '', '${pack}', ${items}, 0)`

describe('0150 hand-over', () => {
  test('nobody is retired by it; who is says since when, why, and whether dates are told', () => {
    const db = made()
    expect(db.prepare('SELECT retired_on, retired_why, retired_dates FROM person').get()).toEqual({
      ...{ retired_on: null, retired_why: null, retired_dates: null },
    })
    db.exec(`UPDATE person SET retired_on = '2026-03-10', retired_why = '', retired_dates = 'tell'`)
    for (const bad of [`retired_on = NULL`, `retired_why = NULL`, `retired_dates = NULL`, `retired_dates = 'shout'`])
      expect(() => db.exec(`UPDATE person SET ${bad}`), bad).toThrow(/CHECK/)
  })

  test('a pack is given once and taken once, until that was taken back', () => {
    const db = made()
    db.exec(handover('given', 'p'))
    db.exec(handover('taken', 'p'))
    expect(() => db.exec(handover('taken', 'p'))).toThrow(/UNIQUE/)
    db.exec(`UPDATE handover SET deleted_at = 'x' WHERE way = 'taken'`)
    db.exec(handover('taken', 'p'))
    for (const bad of [handover('lent', 'q'), handover('given', 'q', -1)]) expect(() => db.exec(bad)).toThrow(/CHECK/)
  })
})
