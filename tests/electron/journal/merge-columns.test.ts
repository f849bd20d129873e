import { describe, expect, test } from 'vitest'
import { knownColumns } from '../../../electron/vault/journal/merge-links.ts'
import { raw, sql } from '../../../electron/vault/store/sql.ts'
import { fill } from '../../support/filled.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

const day = '2026-03-10'

const tables = (vault: TestVault): readonly string[] =>
  vault
    .rows<{ name: string }>(
      sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_words%' AND name NOT LIKE 'search_who%' AND name NOT LIKE 'search_rest%'`,
    )
    .map(({ name }) => name)

const columnsOf = (vault: TestVault, table: string): readonly string[] =>
  vault.rows<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`).map(({ name }) => name)

/** By reference, and by what such columns are called. */
const declared = (vault: TestVault): readonly string[] => {
  const references = vault.rows<{ name: string }>(
    sql`SELECT tables.name || '.' || key."from" AS name FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS key
        WHERE tables.type = 'table' AND key."table" = 'person'`,
  )
  const named = tables(vault).flatMap((table) =>
    columnsOf(vault, table)
      .filter((column) => /person_id|^subject$|colleague_id|giver_id|other_id|raised_.*_id/.test(column))
      .map((column) => `${table}.${column}`),
  )
  return [...new Set([...references.map(({ name }) => name), ...named])]
}

/** Wherever the id of somebody in a full journal really stands, whatever the column is called. */
const found = (vault: TestVault, people: readonly string[]): readonly string[] =>
  tables(vault).flatMap((table) =>
    columnsOf(vault, table)
      .filter((column) =>
        people.some(
          (id) =>
            vault.rows(
              sql`SELECT 1 FROM ${raw(`"${table}"`)} WHERE instr(CAST(${raw(`"${column}"`)} AS TEXT), ${id}) > 0 LIMIT 1`,
            ).length > 0,
        ),
      )
      .map((column) => `${table}.${column}`),
  )

/** Ids of links are made of those of both ends, and follow from them. */
const made = ['entry_person.id', 'meeting_person.id', 'gift_person.id', 'field_value.id', 'field_set_on.id']

describe('ask-32: joining two people knows every column that says who someone is', () => {
  test('every reference to a person, and every column that is called like one', async () => {
    const vault = await testVault()
    expect(declared(vault).filter((column) => !knownColumns.includes(column))).toEqual([])
  })

  test('every column in which the id of somebody stands in a full journal', async () => {
    const vault = await testVault()
    const { person, other } = await fill(vault.call, day)
    await vault.call('drafts.keep', { place: `person:${person}`, text: 'x', people: [person] })
    const everywhere = found(vault, [person, other])
    expect(everywhere.length).toBeGreaterThan(30)
    expect(everywhere.filter((column) => ![...knownColumns, ...made, 'person.id'].includes(column))).toEqual([])
  })

  test('a column nobody told it of is found', async () => {
    const vault = await testVault()
    vault
      .host()
      .session()
      ?.keep(({ db }) => {
        db.keep(sql`CREATE TABLE planted (id TEXT PRIMARY KEY, whose TEXT REFERENCES person (id)) STRICT`)
        db.keep(sql`CREATE TABLE planted_too (id TEXT PRIMARY KEY, person_id TEXT) STRICT`)
      })
    const missing = declared(vault).filter((column) => !knownColumns.includes(column))
    expect(missing.toSorted()).toEqual(['planted.whose', 'planted_too.person_id'])
  })

  test('every column it knows of is there', async () => {
    const vault = await testVault()
    const all = tables(vault).flatMap((table) => columnsOf(vault, table).map((column) => `${table}.${column}`))
    expect(knownColumns.filter((column) => !all.includes(column))).toEqual([])
  })
})
