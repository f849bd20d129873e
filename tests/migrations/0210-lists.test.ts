import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(db)
  return db
}
const list = (name: string, filter: string) =>
  `INSERT INTO list (id, created_at, name, filter, place) VALUES (hex(randomblob(8)), '', '${name}', '${filter}', 0)`

describe('0210 lists', () => {
  test('a list has a name, and a filter that can be read', () => {
    const db = made()
    db.exec(list('Quiet clients', '{}'))
    for (const bad of [list('', '{}'), list('Quiet', 'clients')]) expect(() => db.exec(bad)).toThrow(/CHECK/)
  })
})
