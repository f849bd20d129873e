import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/contract/fields.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

const day = '2026-03-10'
let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const add = async (name: string) => (await vault.call('people.add', { name })).id
const join = async (into: PersonId, from: PersonId) => {
  const { differs } = await vault.call('people.mergePreview', { into, from })
  const choices = differs.map(({ key, from: value }) => ({
    ...{ key, take: 'into' as const },
    words: value.is === 'text' ? `Also ${value.text}.` : 'Also otherwise.',
  }))
  return (await vault.call('people.merge', { into, from, choices })).change!
}
const jot = (people: PersonId[], text = 'The pumps.') =>
  vault.call('entries.jot', { happenedAt: `${day}T07:30`, channel: 'phone', text, people })
const entriesOf = async (personId: PersonId) => (await vault.call('entries.list', { personId })).entries
const book = async (cards: string): Promise<Output<'imports.preview'>> =>
  vault.call('imports.preview', { fileName: 'x.vcf', bytes: new TextEncoder().encode(cards) })
const card = (name: string, uid: string, more = '') =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\n${more}END:VCARD\r\n`

describe('ask-32: whoever still holds the id of one who was joined', () => {
  test('is led to the one that stays, and told since when; the one that stays says who was joined with them', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await join(into, from)
    expect(await vault.call('people.get', { id: from })).toMatchObject({
      deleted: true,
      joined: { into, name: 'Aoife Byrne', on: day },
    })
    expect(await vault.call('people.get', { id: into })).toMatchObject({
      others: [{ id: from, name: 'Aoife Walsh', on: day }],
    })
  })

  test('a chain is followed to its end, whichever link was there first, and from the end everybody is seen', async () => {
    const [ann, bea, cat] = [await add('Ann'), await add('Bea'), await add('Cat')]
    await join(bea, ann)
    await join(cat, bea)
    for (const id of [ann, bea])
      expect(await vault.call('people.get', { id })).toMatchObject({ joined: { into: cat, name: 'Cat' } })
    expect((await vault.call('people.get', { id: cat })).others?.map(({ name }) => name).toSorted()).toEqual([
      'Ann',
      'Bea',
    ])
  })

  test('what is written about them is written about the one that stays, once', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await join(into, from)
    await jot([from, into])
    await vault.call('facts.add', { personId: from, category: 'taste', text: 'Tea' })
    expect(await entriesOf(into)).toMatchObject([{ people: [{ id: into }] }])
    expect(await entriesOf(from)).toHaveLength(1)
    expect(await vault.call('facts.list', { personId: into })).toMatchObject([{ text: 'Tea' }])
  })

  test('what alters or removes them is refused, so that nobody else is altered by mistake', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await join(into, from)
    const why = { code: 'conflict', fields: { person: 'joined' } }
    expect(await vault.refusal('people.edit', { id: from, fields: { name: 'X' } })).toEqual(why)
    expect(await vault.refusal('people.remove', { id: from })).toEqual(why)
    expect(await vault.refusal('people.restore', { id: from })).toEqual(why)
    expect(await vault.refusal('bin.restore', { noun: 'person', id: from })).toEqual(why)
    expect(await vault.call('people.get', { id: into })).toMatchObject({ name: 'Aoife Byrne', deleted: false })
  })

  test('what was being written about them is taken up where the one that stays is written about', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await vault.call('drafts.keep', { place: `person:${from}`, text: 'Half a', people: [from] })
    await vault.call('drafts.keep', { place: 'window', text: 'Whole', people: [from, into] })
    await join(into, from)
    const place = `person:${into}` as const
    expect(await vault.call('drafts.get', { place })).toMatchObject({ place, text: 'Half a', people: [into] })
    expect(await vault.call('drafts.get', { place: 'window' })).toMatchObject({ people: [into] })
    await vault.call('drafts.keep', { place, text: 'Half a sentence', people: [into] })
    await vault.call('drafts.drop', { place })
    expect(await vault.call('drafts.get', { place })).toBeNull()
  })

  test('neither draft is lost where something is being written about both', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    for (const id of [into, from]) await vault.call('drafts.keep', { place: `person:${id}`, text: id, people: [id] })
    await join(into, from)
    const place = `person:${into}` as const
    expect(await vault.call('drafts.get', { place })).toMatchObject({ text: into })
    await vault.call('drafts.drop', { place })
    expect(await vault.call('drafts.get', { place })).toMatchObject({ text: from })
  })

  test('they are in no list, and found by what they were called', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Éabha Walsh')]
    await join(into, from)
    expect(await vault.call('people.list', {})).toMatchObject([{ id: into }])
    expect(await vault.call('people.list', { filter: 'eabha' })).toMatchObject([{ id: into }])
    expect(await vault.call('people.complete', { text: 'walsh' })).toMatchObject([{ id: into, name: 'Aoife Byrne' }])
    expect(await vault.call('search.find', { text: 'eabha' })).toMatchObject([{ noun: 'person', id: into }])
    expect(await vault.call('bin.list', {})).toEqual([])
  })
})

describe('ask-32: an address book that knows both', () => {
  test('finds the one that stays, by either name of the book and by either person’s name', async () => {
    const cards = card('Aoife Byrne', 'uid-one') + card('Aoife Walsh', 'uid-two')
    const { preview } = await book(cards)
    await vault.call('imports.file', { preview })
    const [into, from] = (await vault.call('people.list', {})).map(({ id }) => id) as [PersonId, PersonId]
    await join(into, from)
    expect((await book(cards)).counts).toMatchObject({ fresh: 0, known: 2 })
    expect((await book(card('Aoife Walsh', randomUUID()))).counts).toMatchObject({ fresh: 0, known: 1 })
  })

  test('ties a card to the one that stays where it points at the one that went', async () => {
    const { preview } = await book(card('Aoife Byrne', 'uid-one') + card('Aoife Walsh', 'uid-two'))
    await vault.call('imports.file', { preview })
    const [into, from] = (await vault.call('people.list', {})).map(({ id }) => id) as [PersonId, PersonId]
    await join(into, from)
    const related = 'item1.X-ABRELATEDNAMES:Aoife Walsh\r\nitem1.X-ABLabel:_$!<Sister>!$_\r\n'
    const next = await book(card('Greta', 'uid-three', related))
    await vault.call('imports.file', { preview: next.preview })
    expect(await vault.call('ties.list', { personId: into })).toMatchObject([{ otherName: 'Greta' }])
  })
})

describe('ask-32: history', () => {
  test('of the one that stays says who was joined; that of the one that went is still read', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await vault.call('people.edit', { id: from, fields: { say: 'EE-fa' } })
    const change = await join(into, from)
    const own = await vault.call('history.of', { noun: 'person', id: into })
    const item = own.items.find((one) => one.change === change)!
    expect(item).toMatchObject({ command: 'people.merge', what: 'changed' })
    expect(item.fields).toContainEqual({
      ...{ noun: 'person', id: from, field: 'joined_id', diff: null, canPutBack: false },
      ...{ from: null, to: { is: 'named', name: 'Aoife Walsh', where: 'here' } },
    })
    const other = await vault.call('history.of', { noun: 'person', id: from })
    expect(other.items.map(({ command }) => command)).toEqual(['people.merge', 'people.edit', 'people.add'])
    expect(other.items[0]!.fields).toMatchObject([
      { field: 'joined_id', to: { is: 'named', name: 'Aoife Byrne' }, canPutBack: false },
    ])
    expect(
      await vault.refusal('history.putBack', { change, noun: 'person', id: from, field: 'joined_id' }),
    ).toMatchObject({
      code: 'invalid',
    })
  })

  test('joining is taken back whole, and what was written since stays where it was written', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await jot([from], 'Before.')
    const change = await join(into, from)
    await jot([into], 'Since.')
    await vault.call('changes.undo', { change })
    expect((await entriesOf(from)).map(({ text }) => text)).toEqual(['Before.'])
    expect((await entriesOf(into)).map(({ text }) => text)).toEqual(['Since.'])
    expect(await vault.call('people.get', { id: from })).toMatchObject({ deleted: false })
    expect((await vault.call('people.get', { id: from })).joined).toBeUndefined()
  })

  test('a loop cannot be made, not even by doing again what was taken back', async () => {
    const [ann, bea] = [await add('Ann'), await add('Bea')]
    const first = await join(ann, bea)
    const undone = await vault.call('changes.undo', { change: first })
    await join(bea, ann)
    expect(await vault.refusal('changes.undo', { change: undone.change! })).toMatchObject({ code: 'conflict' })
    expect(await vault.call('people.get', { id: ann })).toMatchObject({ joined: { into: bea } })
  })
})

describe('ask-32: when the one that stays is deleted', () => {
  test('whoever was joined leads to where that is said, and comes back with them', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await join(into, from)
    await vault.call('people.remove', { id: into })
    expect(await vault.call('people.get', { id: from })).toMatchObject({ joined: { into, name: 'Aoife Byrne' } })
    expect(await vault.call('people.get', { id: into })).toMatchObject({
      deleted: true,
      others: [{ name: 'Aoife Walsh' }],
    })
    expect(await vault.call('bin.list', {})).toMatchObject([{ id: into }])
    await vault.call('people.restore', { id: into })
    expect(await vault.call('people.complete', { text: 'walsh' })).toMatchObject([{ id: into }])
  })

  test('for good, nothing of whoever was joined is left either, their names and their history included', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Zephyrine Walsh')]
    await vault.call('people.edit', { id: from, fields: { note: 'Canary' } })
    await join(into, from)
    await vault.call('people.remove', { id: into })
    await vault.call('bin.erase', { items: [{ noun: 'person', id: into }] })
    expect(await vault.refusal('people.get', { id: from })).toMatchObject({ code: 'not-found' })
    expect(JSON.stringify(vault.dump())).not.toMatch(/Zephyrine|Canary/)
    expect(vault.rows(sql`SELECT 1 FROM person`)).toEqual([])
  })

  test('whoever was joined stays longer than the bin keeps what is deleted', async () => {
    const [into, from] = [await add('Aoife Byrne'), await add('Aoife Walsh')]
    await join(into, from)
    vault.advance({ days: 60 })
    await vault.reopen()
    expect(await vault.call('people.get', { id: from })).toMatchObject({ joined: { into } })
  })
})

describe('ask-32: people who may be one', () => {
  const channel = (personId: PersonId, kind: 'email' | 'phone', value: string) =>
    vault.call('channels.add', { personId, kind, label: '', value })
  const pairs = async () =>
    (await vault.call('people.duplicates', {})).map(({ one, other, because }) => [
      ...[one.name, other.name].toSorted(),
      ...because,
    ])

  test('have the same name however it is written, the same address or the same number; the surest come first', async () => {
    const [a, b] = [await add('Siobhán Keeley'), await add('Dr. Siobhan Keeley')]
    const [c, d] = [await add('Greta'), await add('Lindqvist')]
    await add('Nobody else')
    await channel(a, 'email', 'S@harbour.example')
    await channel(b, 'email', 's@harbour.example')
    await channel(c, 'phone', '+353 1 555 0100')
    await channel(d, 'phone', '01 555 0100')
    expect(await pairs()).toEqual([['Dr. Siobhan Keeley', 'Siobhán Keeley', 'name', 'email']])
    await channel(d, 'phone', '00353 1555 0100')
    expect((await pairs()).at(-1)).toEqual(['Greta', 'Lindqvist', 'phone'])
  })

  test('are not those who are tied, nor the many of one office, nor somebody in the bin', async () => {
    const [a, b] = [await add('Greta'), await add('Nils')]
    for (const id of [a, b]) await channel(id, 'phone', '+353 1 555 0100')
    await vault.call('ties.add', { personId: a, otherId: b, otherIs: 'husband', personIs: 'wife' })
    for (const name of ['P', 'Q', 'R', 'S', 'T']) await channel(await add(name), 'email', 'office@harbour.example')
    await vault.call('people.remove', { id: (await vault.call('people.add', { name: 'Greta' })).id })
    expect(await pairs()).toEqual([])
  })

  test('are never asked about again once somebody said that they are two; that can be taken back, and is moved with them', async () => {
    const [one, other] = [await add('Ann'), await add('Ann')]
    const { change } = await vault.call('people.setApart', { one, other, apart: true })
    expect(await pairs()).toEqual([])
    expect(await vault.call('people.setApart', { one: other, other: one, apart: true })).toEqual({ change: null })
    const third = await add('Ann')
    await join(third, one)
    expect(await pairs()).toEqual([])
    await vault.call('changes.undo', { change: (await vault.call('changes.last', {}))!.change })
    await vault.call('changes.undo', { change: change! })
    expect(await pairs()).toHaveLength(3)
  })
})
