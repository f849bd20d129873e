import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexTables } from '../../electron/vault/journal/finding/words.ts'
import { migrate, migrations, newest, versionOf } from '../../electron/vault/store/migrate.ts'
import type { Migration } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

const empty = () => openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
const ten: Migration = {
  version: 10,
  name: 'ten',
  up: ['CREATE TABLE a (x INTEGER) STRICT', 'INSERT INTO a VALUES (10)'],
}
const twenty: Migration = { version: 20, name: 'twenty', up: ['INSERT INTO a VALUES (20)'] }
const rows = (db: ReturnType<typeof empty>) => db.prepare('SELECT x FROM a ORDER BY rowid').pluck().all()

describe('migrations', () => {
  test('run in order, once, and say which ran', () => {
    const db = empty()
    expect(migrate(db, [ten])).toEqual(['ten'])
    expect(migrate(db, [ten, twenty])).toEqual(['twenty'])
    expect(migrate(db, [ten, twenty])).toEqual([])
    expect(rows(db)).toEqual([10, 20])
    expect(versionOf(db)).toBe(20)
  })

  test('of several that are pending all run or none: one that fails leaves the version there was, and can be run again', () => {
    const db = empty()
    migrate(db, [ten])
    const broken: Migration = {
      ...twenty,
      up: [...twenty.up, 'CREATE TABLE b (x INTEGER) STRICT', 'INSERT INTO nothing VALUES (1)'],
    }
    const thirty: Migration = { version: 30, name: 'thirty', up: ['INSERT INTO a VALUES (30)'] }
    expect(() => migrate(db, [ten, thirty, { ...broken, version: 40 }])).toThrow(/nothing/)
    expect(versionOf(db)).toBe(10)
    expect(rows(db)).toEqual([10])
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'b'`).pluck().get()).toBe(0)
    expect(migrate(db, [ten, twenty])).toEqual(['twenty'])
  })

  test('one that breaks a foreign key fails', () => {
    const db = empty()
    const up = [
      'CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT',
      'CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT',
      'INSERT INTO child VALUES (1)',
    ]
    expect(() => migrate(db, [{ version: 10, name: 'ten', up }])).toThrow(/FOREIGN KEY/)
    expect(versionOf(db)).toBe(0)
  })

  test('a database that is ahead is refused, and nothing is touched', () => {
    const db = empty()
    migrate(db, [ten, twenty])
    expect(() => migrate(db, [ten])).toThrow('newer-vault')
    expect(versionOf(db)).toBe(20)
    expect(rows(db)).toEqual([10, 20])
  })

  test('are numbered in tens, in order, with one file and one test each', () => {
    const numbers = migrations.map(({ version }) => version)
    expect(numbers.filter((number) => number % 10 !== 0)).toEqual([])
    expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(numbers)
    expect(newest()).toBe(numbers.at(-1))
    const files = Object.keys(import.meta.glob('../../electron/vault/store/migrations/*.ts'))
    const names = migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}`)
    expect(files.map((file) => file.split('/').at(-1))).toEqual(names.map((name) => `${name}.ts`))
    const tests = Object.keys(import.meta.glob('./0*.test.ts'))
    expect(tests.map((file) => file.split('/').at(-1))).toEqual(names.map((name) => `${name}.test.ts`))
  })
})

describe('the schema as it stands', () => {
  const db = empty()
  migrate(db)
  const tables = db
    .prepare(`SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .all() as { name: string; type: string; strict: number }[]

  test('is STRICT everywhere but in what full-text search keeps for itself', () => {
    const loose = tables.filter(({ strict }) => strict === 0).map(({ name }) => name)
    expect(loose.every((name) => /^search_(words|who|rest)/.test(name))).toBe(true)
    for (const index of indexTables) expect(tables.find(({ name }) => name === index)?.type).toBe('virtual')
  })

  // worked out from the rows, and made anew from them
  const derivedTables = new Set(['last_contact', 'last_signal'])

  test('every column that names another row is a foreign key', () => {
    for (const { name } of tables.filter(({ strict }) => strict === 1)) {
      const columns = (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name)
      const keys = (db.pragma(`foreign_key_list(${name})`) as { from: string }[]).map(({ from }) => from)
      const pointing = columns.filter((column) => /_id$|^undoes$|^undone_by$/.test(column))
      if (!derivedTables.has(name)) expect(pointing.filter((column) => !keys.includes(column))).toEqual([])
    }
  })

  test('search forgets what is deleted from it', () => {
    for (const index of indexTables) {
      const value = db.prepare(`SELECT v FROM ${index}_config WHERE k = 'secure-delete'`).pluck().get()
      expect(value).toBe(1)
    }
  })
})
