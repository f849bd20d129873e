/** Every column of every noun that holds text: found by search, or why it is not. A column without a line here fails. */
import { beforeAll, describe, expect, test } from 'vitest'
import { nouns, type Noun } from '../../../electron/vault/store/rows.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { fill } from '../../support/filled.ts'
import { textColumns } from '../../support/text-columns.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
  await fill(vault.call, '2026-03-10')
  const [person] = vault.rows<{ id: string }>(sql`SELECT id FROM person WHERE deleted_at IS NULL`)
  const kept = { id: 'handover00', created_at: '2026-03-10T08:00:00Z', deleted_at: null, person_id: person!.id }
  const rest = { way: 'given', on_day: '2026-03-10', colleague: '', colleague_id: null, own: '', note: '', pack: 'p' }
  vault
    .host()
    .session()
    ?.change('test', ({ db }) => db.insert('handover', { ...kept, ...rest, items: 0, stayed: 0 }))
})

type Column = { readonly name: string; readonly type: string }
const texts = (noun: Noun): readonly string[] =>
  vault
    .rows<Column>(sql`SELECT name, type FROM pragma_table_info(${noun})`)
    .filter(({ name, type }) => type === 'TEXT' && name !== 'id' && !/_id$|^(created|deleted)_at$/.test(name))
    .map(({ name }) => name)

describe('what a person wrote', () => {
  test.each(nouns)('of %s is found by search, or it is said here why not', (noun) => {
    expect(Object.keys(textColumns[noun] ?? {}).toSorted()).toEqual(texts(noun).toSorted())
  })

  const found = nouns.flatMap((noun) =>
    Object.entries(textColumns[noun] ?? {}).flatMap(([column, why]) =>
      why === 'found' ? [[noun, column] as const] : [],
    ),
  )
  test.each(found)('ask-43: %s: %s is found, and what stood there before is not', async (noun, column) => {
    const isLiving = vault.rows(sql`SELECT 1 FROM pragma_table_info(${noun}) WHERE name = 'deleted_at'`).length > 0
    const [row] = vault.rows<{ id: string }>({
      text: `SELECT id FROM ${noun} WHERE ${isLiving ? 'deleted_at IS NULL' : 'TRUE'} ${only[noun] ?? ''} ORDER BY rowid DESC`,
      values: [],
    })
    const set = (text: string): void => {
      vault
        .host()
        .session()
        ?.change('test', ({ db }) => db.update(noun, row!.id, { [column]: text, ...beside[column] } as never))
    }
    const hits = async (text: string) => (await vault.call('search.find', { text })).length
    const word = `zebra${column.replaceAll('_', '')}`
    set(column === 'tags' ? `["${word}"]` : `A ${word} Ærø`)
    expect(await hits(word)).toBe(1)
    if (column !== 'tags') expect(await hits(`${word} ærø`)).toBe(1)
    set(column === 'tags' ? '[]' : 'plain')
    expect(await hits(word)).toBe(0)
  })
})

/** What must be said with it. */
const beside: Readonly<Record<string, object>> = { retired_why: { retired_on: '2026-03-01', retired_dates: 'quiet' } }

/** Of these, a row that is somebody’s who is not in the bin. */
const only: Partial<Record<Noun, string>> = {
  field_value: `AND noun = 'person' AND (SELECT kind FROM field WHERE field.id = field_id) = 'text'`,
  question: `AND key = ''`,
  role: `AND (SELECT deleted_at FROM person WHERE person.id = person_id) IS NULL`,
}
