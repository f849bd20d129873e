import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const told = (id: string, claimedAt: string, shownAt: string) =>
  `INSERT INTO told (noun, id, occurrence, lead, round, due_at, how, claimed_at, shown_at)
   VALUES ('milestone', '${id}', '2026-03-10', 0, 0, '${claimedAt}', 'pop-up', '${claimedAt}', ${shownAt})`

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 80),
  )
  db.exec(told('old', '2026-01-10T09:00:00.000Z', 'NULL'))
  db.exec(told('shown', '2026-01-11T09:00:00.000Z', `'2026-01-11T09:00:01.000Z'`))
  db.exec(told('yesterday', '2026-03-10T09:00:00.000Z', 'NULL'))
  db.exec(told('today', '2026-03-11T08:00:00.000Z', 'NULL'))
  migrate(
    db,
    migrations.filter(({ version }) => version <= 80),
  )
  return db
}

describe('0080 telling', () => {
  test('keeps every telling; of those long ago that nobody was shown nothing comes back', () => {
    expect(made().prepare('SELECT id, seen_at IS NOT NULL AS seen, claim, why FROM told ORDER BY id').all()).toEqual([
      { id: 'old', seen: 1, claim: null, why: null },
      { id: 'shown', seen: 0, claim: null, why: null },
      { id: 'today', seen: 0, claim: null, why: null },
      { id: 'yesterday', seen: 0, claim: null, why: null },
    ])
  })

  test('knows three ways to be on a screen, and no other', () => {
    const db = made()
    for (const way of ['single', 'digest', 'locked']) db.exec(`UPDATE told SET shown_as = '${way}'`)
    expect(() => db.exec(`UPDATE told SET shown_as = 'carved in stone'`)).toThrow(/CHECK/)
    expect(() => db.exec(`UPDATE told SET why = 'because'`)).toThrow(/CHECK/)
  })
})
