import { describe, expect, test } from 'vitest'
import { readable } from '../../../electron/vault/store/handles.ts'
import { list, raw, sql } from '../../../electron/vault/store/sql.ts'
import { openEncrypted } from '../../../electron/vault/store/open.ts'
import { join } from 'node:path'
import { freshFolder } from '../../support/vault.ts'

describe('the sql template', () => {
  test('makes a value a bound parameter, never text', () => {
    const name = `x'; DROP TABLE person; --`
    expect(sql`SELECT ${name}, ${1}, ${null}`).toEqual({ text: 'SELECT ?, ?, ?', values: [name, 1, null] })
  })

  test('puts fragments in with their values in order', () => {
    const where = sql`a = ${1} AND ${raw('b')} IN ${list(['x', 'y'])}`
    expect(sql`SELECT ${0} WHERE ${where} AND c = ${2}`).toEqual({
      text: 'SELECT ? WHERE a = ? AND b IN (?, ?) AND c = ?',
      values: [0, 1, 'x', 'y', 2],
    })
  })

  test('an empty list matches nothing', () => {
    const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
    expect(readable(db).get(sql`SELECT 1 AS one WHERE 'a' IN ${list([])}`)).toBeUndefined()
    expect(readable(db).get(sql`SELECT 1 AS one WHERE 'a' IN ${list(['a'])}`)).toEqual({ one: 1 })
    db.close()
  })

  test.each([`'`, `''; --`, `" OR ""="`, '\\', '?', '%', '; DROP TABLE person', `\u0000`, '🙂'])(
    'a value comes back as it went in: %j',
    (value) => {
      const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
      expect(readable(db).get(sql`SELECT ${value} AS value`)).toEqual({ value })
      expect(readable(db).get(sql`SELECT 1 AS one WHERE ${value} IN ${list([value])}`)).toEqual({ one: 1 })
      db.close()
    },
  )
})
