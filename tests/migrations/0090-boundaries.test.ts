import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version <= 90),
  )
  return db
}
const boundary = (allows: string, limits: string, noun = 'organisation') =>
  `INSERT INTO boundary (id, created_at, noun, subject, direction, kinds, allows, limits, family, declined, year, instead, words)
   VALUES (hex(randomblob(8)), '', '${noun}', 'x', 'both', '[]', '${allows}', '${limits}', 1, 0, '01-01', 0, '')`
const gift = (amount: string, currency: string) =>
  `INSERT INTO gift (id, created_at, on_day, direction, kind, state, what, amount, currency, note, despite)
   VALUES (hex(randomblob(8)), '', '2026-03-10', 'given', 'meal', 'given', 'Lunch', ${amount}, ${currency}, '', '')`

describe('0090 boundaries', () => {
  test('a rule has limits exactly where it allows within them, and is on a person or an organisation', () => {
    const db = made()
    db.exec(boundary('nothing', '[]'))
    db.exec(boundary('within', '[{}]', 'person'))
    for (const bad of [boundary('within', '[]'), boundary('nothing', '[{}]'), boundary('nothing', '[]', 'tag')])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
  })

  test('a gift has a value and its currency, or neither', () => {
    const db = made()
    db.exec(gift('NULL', 'NULL'))
    db.exec(gift('500', `'EUR'`))
    for (const bad of [gift('500', 'NULL'), gift('NULL', `'EUR'`), gift('-1', `'EUR'`)])
      expect(() => db.exec(bad)).toThrow(/CHECK/)
  })
})
