import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { EntryId, PersonId } from '../../../shared/contract/fields.ts'
import { most } from '../../../shared/contract/files.ts'
import { bytesOf, keepFile, png, readFile } from '../../support/files.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
afterEach(() => vault.empty())

const someone = async (name = 'Siobhán Keeley'): Promise<PersonId> => (await vault.call('people.add', { name })).id
const entry = async (people: readonly PersonId[]): Promise<EntryId> =>
  (
    await vault.call('entries.jot', {
      happenedAt: '2026-03-09T10:00',
      channel: 'phone',
      text: 'She sent the drawings.',
      people: [...people],
    })
  ).id
const keep = (home: { personId: PersonId } | { entryId: EntryId }, name: string, text = 'some words') =>
  keepFile(vault.call, home, name, Buffer.from(text))
const namesOf = async (personId: PersonId) => (await vault.call('files.list', { personId })).map(({ name }) => name)
const chunks = () => vault.rows<{ n: number }>(sql`SELECT count(*) AS n FROM file_chunk`)[0]?.n

describe('a file', () => {
  test('of a person is listed with what its bytes are, whatever its name says', async () => {
    const personId = await someone()
    const { id } = await keepFile(vault.call, { personId }, 'letter.docx', png, { width: 1, height: 1, thumbnail: png })
    expect(await vault.call('files.list', { personId })).toEqual([
      {
        id,
        personId,
        entryId: null,
        happenedAt: null,
        name: 'letter.docx',
        type: 'image/png',
        bytes: png.length,
        width: 1,
        height: 1,
        hasThumbnail: true,
        note: '',
        createdAt: '2026-03-10T08:00:00.000Z',
        deleted: false,
      },
    ])
    expect(await vault.call('files.thumbnail', { id })).toEqual({ mediaType: 'image/png', bytes: png })
  })

  test('of an entry stands under the entry and with everyone who took part in it', async () => {
    const [ann, ben, other] = [await someone('Ann'), await someone('Ben'), await someone('Other')]
    const entryId = await entry([ann, ben])
    const { id } = await keep({ entryId }, 'drawings.pdf', '%PDF-1.7')
    for (const personId of [ann, ben])
      expect(await vault.call('files.list', { personId })).toMatchObject([
        { id, entryId, personId: null, happenedAt: '2026-03-09T10:00', type: 'application/pdf' },
      ])
    expect(await vault.call('files.list', { entryId })).toMatchObject([{ id }])
    expect(await namesOf(other)).toEqual([])
    const { entries } = await vault.call('entries.list', {})
    expect(entries.map(({ files }) => files)).toEqual([1])
  })

  test('is read back whole, piece by piece, and not past its end', async () => {
    const personId = await someone()
    const bytes = bytesOf(most.piece * 2 + 77)
    const { id } = await keepFile(vault.call, { personId }, 'x.bin', bytes)
    expect(await readFile(vault.call, id, bytes.length)).toEqual(bytes)
    expect(await vault.refusal('files.piece', { id, at: 3 })).toMatchObject({ code: 'not-found' })
  })

  test('whose bytes are not all there any more is damaged, not shorter', async () => {
    const personId = await someone()
    const { id } = await keepFile(vault.call, { personId }, 'x.bin', bytesOf(most.piece + 5))
    vault
      .host()
      .session()
      ?.keep(({ db }) => db.keep(sql`DELETE FROM file_chunk WHERE seq = 1`))
    expect(await vault.refusal('files.piece', { id, at: 0 })).toMatchObject({ code: 'damaged' })
  })

  test('is found by its name and by what was noted of it, and leads to its person', async () => {
    const personId = await someone()
    const { id } = await keep({ personId }, 'Angebot_2026-final.pdf')
    const find = async (text: string) =>
      (await vault.call('search.find', { text })).filter(({ noun }) => noun === 'file')
    expect(await find('angebot fin')).toMatchObject([{ id, personId, title: 'Angebot_2026-final.pdf' }])
    await vault.call('files.edit', { id, name: 'offer.pdf', note: 'the one she signed' })
    expect(await find('angebot')).toEqual([])
    expect(await find('signed')).toMatchObject([
      { id, snippet: expect.arrayContaining([{ text: 'signed', found: true }]) },
    ])
    await vault.call('files.remove', { id })
    expect(await find('signed')).toEqual([])
  })

  test('of someone in the bin, or of an entry in the bin, is not found', async () => {
    const personId = await someone()
    const entryId = await entry([personId])
    await keep({ personId }, 'zebra.txt')
    await keep({ entryId }, 'zebra too.txt')
    expect(await vault.call('search.find', { text: 'zebra' })).toHaveLength(2)
    await vault.call('entries.remove', { id: entryId })
    expect(await vault.call('search.find', { text: 'zebra' })).toHaveLength(1)
    expect(await namesOf(personId)).toEqual(['zebra.txt'])
    await vault.call('people.remove', { id: personId })
    expect(await vault.call('search.find', { text: 'zebra' })).toEqual([])
  })

  test('keeps its ending and loses what cannot be seen when it is renamed', async () => {
    const personId = await someone()
    const { id } = await keep({ personId }, 'a.txt')
    await vault.call('files.edit', { id, name: '../up/evil\u202Etxt.exe', note: '' })
    expect(await namesOf(personId)).toEqual(['eviltxt.exe'])
    await vault.call('files.edit', { id, name: '\u202E', note: '' })
    expect(await namesOf(personId)).toEqual(['eviltxt.exe'])
  })
})

describe('undo and the bin', () => {
  test('a file that was added is taken back, and brought back with its bytes by undoing the undo', async () => {
    const personId = await someone()
    const { change, id } = await keep({ personId }, 'a.txt', 'first words')
    const undone = await vault.call('changes.undo', { change })
    expect(await namesOf(personId)).toEqual([])
    await vault.call('changes.undo', { change: undone.change })
    expect(await namesOf(personId)).toEqual(['a.txt'])
    expect(Buffer.from(await readFile(vault.call, id, 11)).toString()).toBe('first words')
  })

  test('the change journal never copies the bytes', async () => {
    const personId = await someone()
    const { id } = await keepFile(vault.call, { personId }, 'big.bin', bytesOf(most.piece))
    await vault.call('files.edit', { id, name: 'bigger.bin', note: 'x' })
    await vault.call('files.remove', { id })
    const [row] = vault.rows<{ n: number }>(
      sql`SELECT sum(length(coalesce(before, '')) + length(coalesce(after, ''))) AS n FROM change WHERE noun = 'file'`,
    )
    expect(row?.n).toBeLessThan(3000)
  })

  test('a deleted file lies in the bin with whose it was, and comes back', async () => {
    const personId = await someone('Ann')
    const entryId = await entry([personId])
    const [own, of] = [await keep({ personId }, 'own.txt'), await keep({ entryId }, 'of.txt')]
    for (const { id } of [own, of]) await vault.call('files.remove', { id })
    expect(await vault.call('bin.list', {})).toMatchObject([
      { noun: 'file', title: 'own.txt', whose: 'Ann' },
      { noun: 'file', title: 'of.txt', whose: 'Ann' },
    ])
    expect(await vault.call('files.amount', {})).toEqual({ files: 0, bytes: 0, inBin: { files: 2, bytes: 20 } })
    await vault.call('bin.restore', { noun: 'file', id: own.id })
    expect(await namesOf(personId)).toEqual(['own.txt'])
    expect(await vault.call('files.amount', {})).toMatchObject({ files: 1, bytes: 10 })
  })

  test('what is deleted for good is gone from every table, and no undo brings back its shell', async () => {
    const personId = await someone()
    const { change, id } = await keep({ personId }, 'Geheimplan.txt')
    await vault.call('files.edit', { id, name: 'Geheimplan 2.txt', note: 'zebra' })
    const removed = await vault.call('files.remove', { id })
    await vault.call('files.erase', { ids: [id] })
    expect(JSON.stringify(vault.dump())).not.toMatch(/Geheimplan|zebra/)
    for (const each of [change, removed.change])
      expect(await vault.refusal('changes.undo', { change: each ?? '' })).toMatchObject({ code: 'not-found' })
    expect(await vault.refusal('bin.restore', { noun: 'file', id })).toMatchObject({ code: 'not-found' })
    expect(await vault.refusal('files.piece', { id, at: 0 })).toMatchObject({ code: 'not-found' })
    expect(await vault.call('changes.last', {})).toMatchObject({ command: 'people.add' })
  })

  test('only what lies in the bin is deleted for good, and all of a list or none of it', async () => {
    const personId = await someone()
    const [a, b] = [await keep({ personId }, 'a.txt'), await keep({ personId }, 'b.txt')]
    await vault.call('files.remove', { id: a.id })
    expect(await vault.refusal('files.erase', { ids: [a.id, b.id] })).toMatchObject({ code: 'conflict' })
    expect(await vault.call('bin.list', {})).toHaveLength(1)
    expect(chunks()).toBe(2)
  })

  test('a command that did more than add a file keeps the rest of its history', async () => {
    const personId = await someone()
    const { id, change } = await keep({ personId }, 'a.txt')
    vault
      .host()
      .session()
      ?.keep(({ db }) =>
        db.keep(
          sql`INSERT INTO change (set_id, noun, id, before, after) VALUES (${change}, 'fact', 'none', NULL, NULL)`,
        ),
      )
    await vault.call('files.remove', { id })
    await vault.call('files.erase', { ids: [id] })
    expect(vault.rows(sql`SELECT id FROM change_set WHERE id = ${change}`)).toHaveLength(1)
  })
})
