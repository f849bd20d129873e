import { beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { notAway } from '../../../electron/vault/journal/retiring.ts'
import type { QueryCtx } from '../../../electron/vault/journal/context.ts'
import { rowFromJson, rowToJson } from '../../../electron/vault/store/handles.ts'
import type { Keeping, Readable, Writable } from '../../../electron/vault/store/handles.ts'
import type { PersonRow } from '../../../electron/vault/store/rows.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const change = <T>(run: (db: Writable) => T) =>
  vault
    .host()
    .session()!
    .change('a.test', ({ db }) => run(db))
const person = (id: string, name = 'Ann'): PersonRow => ({
  id,
  created_at: 'then',
  deleted_at: null,
  name,
  given: '',
  family: '',
  nickname: '',
  say: '',
  client: 0,
  tags: '[]',
  met: '',
  note: '',
  uid: '',
  folded: name.toLowerCase(),
  zone: '',
  leads: null,
  died: null,
  ...{ colleague: 0, me: 0 },
  ...{ listed: 1, named: 1, heads: 1 },
  ...notAway,
  ...{ joined_id: null, joined_on: null },
})
const changes = () =>
  vault.rows<{ noun: string; id: string; before: string | null; after: string | null }>(
    sql`SELECT noun, id, before, after FROM change ORDER BY seq`,
  )

describe('the writable handle', () => {
  test('writes one change row for each insert, update and remove, with what was there before and after', () => {
    change((db) => {
      db.insert('person', person('person0001'))
      db.update('person', 'person0001', { name: 'Bea', note: 'x' })
      db.remove('person', 'person0001')
    })
    const ann = rowToJson(person('person0001'))
    const bea = rowToJson({ ...person('person0001'), name: 'Bea', note: 'x' })
    const row = { noun: 'person', id: 'person0001' }
    expect(changes()).toEqual([
      { ...row, before: null, after: ann },
      { ...row, before: ann, after: bea },
      { ...row, before: bea, after: null },
    ])
    expect(vault.rows(sql`SELECT command, at, undoes, undone_by FROM change_set`)).toEqual([
      { command: 'a.test', at: '2026-03-10T08:00:00.000Z', undoes: null, undone_by: null },
    ])
  })

  test('a command that changes nothing leaves no trace', () => {
    change((db) => {
      db.update('person', 'nobody0000', { name: 'x' })
      db.remove('person', 'nobody0000')
    })
    change((db) => db.insert('person', person('person0001')))
    const before = vault.dump()
    change((db) => db.update('person', 'person0001', { name: 'Ann' }))
    expect(vault.dump()).toEqual(before)
  })

  test('a command that fails leaves nothing, however late it fails', () => {
    const before = vault.dump()
    expect(() =>
      change((db) => {
        db.insert('person', person('person0001'))
        db.keep(sql`INSERT INTO setting (name, value) VALUES ('a', '1')`)
        throw new Error('late')
      }),
    ).toThrow('late')
    expect(vault.dump()).toEqual(before)
    // a foreign key is looked at when the command ends
    expect(() =>
      change((db) => {
        db.insert('person', person('person0001'))
        db.insert('photo', { id: 'nobody0000', media_type: 'image/png', bytes: new Uint8Array(3) })
      }),
    ).toThrow(/FOREIGN KEY/)
    expect(vault.dump()).toEqual(before)
  })

  test('an update gives the row as it was', () => {
    change((db) => {
      db.insert('person', person('person0001'))
      expect(db.update('person', 'person0001', { name: 'Bea' })).toEqual(person('person0001'))
      expect(db.update('person', 'nobody0000', { name: 'Bea' })).toBeUndefined()
      expect(db.row('person', 'person0001')).toEqual({ ...person('person0001'), name: 'Bea' })
    })
  })

  test('only the names of columns become text of a statement', () => {
    const hostile = { 'name" = name; --': 'x' } as unknown as Partial<PersonRow>
    expect(() => change((db) => db.update('person', 'person0001', hostile))).not.toThrow()
    change((db) => db.insert('person', person('person0001')))
    expect(() => change((db) => db.update('person', 'person0001', hostile))).toThrow('not a column')
    expect(() => change((db) => db.insert('person', { ...person('person0002'), ...hostile }))).toThrow('not a column')
  })

  test('bytes go into the change journal and come back as they were', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n)
    for (const row of [{ bytes }, { bytes: Buffer.from(bytes) }]) {
      const back = rowFromJson(rowToJson(row))
      expect(Buffer.from(back['bytes'] as Uint8Array)).toEqual(Buffer.from(bytes))
    }
  })
})

describe('types', () => {
  test('a query’s handle cannot write', () => {
    expectTypeOf<QueryCtx['db']>().toEqualTypeOf<Readable>()
    expectTypeOf<keyof Readable>().toEqualTypeOf<'all' | 'get'>()
    expectTypeOf<Readable>().not.toHaveProperty('keep')
    const db = {} as Readable
    // @ts-expect-error -- reading has no insert
    void db.insert
    // @ts-expect-error -- nor an update
    void db.update
    // @ts-expect-error -- nor a way round
    void db.keep
    expectTypeOf<Keeping>().not.toHaveProperty('insert')
  })

  test('a row must be whole, of its noun, and of the right types', () => {
    const check = (db: Writable) => {
      // @ts-expect-error -- a column is missing
      db.insert('photo', { id: 'x', media_type: 'image/png' })
      // @ts-expect-error -- no such noun
      db.remove('nothing', 'x')
      // @ts-expect-error -- no such column
      db.update('person', 'x', { title: 'x' })
      // @ts-expect-error -- a number is no name
      db.update('person', 'x', { name: 1 })
    }
    expectTypeOf(check).toBeFunction()
  })
})
