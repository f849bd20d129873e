// What a colleague gave is looked over, and taken in as one change; twice is once.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { checkIns, give, idOf, open, relationship, review, take } from './handing.ts'

let giver: TestVault
let vault: TestVault
let id: string
let bytes: Uint8Array
beforeAll(async () => {
  giver = await testVault()
  vault = await testVault()
  id = await relationship(giver)
  bytes = (await give(giver, id)).bytes
})
beforeEach(() => vault.empty())

const journal = () => {
  const { change: _, change_set: __, search_doc: ___, ...rest } = vault.dump()
  return rest
}

describe('looking over', () => {
  test('says who it is, from whom, when, and what is in it; and files nothing', async () => {
    const before = vault.dump()
    const seen = await open(vault, bytes)
    expect(seen).toMatchObject({
      ...{ from: 'Nora Byrne', to: 'Bo', on: '2026-03-10', name: 'Siobhán Keeley', say: 'shi-VAWN', matches: [] },
      ...{ note: 'Treat her well', before: null },
    })
    expect(seen.counts).toEqual([
      { noun: 'role', count: 1 },
      { noun: 'channel', count: 1 },
      { noun: 'tie', count: 1 },
      { noun: 'fact', count: 2 },
      { noun: 'milestone', count: 1 },
      { noun: 'follow-up', count: 1 },
      { noun: 'gift', count: 1 },
      { noun: 'boundary', count: 1 },
    ])
    expect(seen.lines.map(({ text }) => text)).toContain('Sails at weekends')
    expect(vault.dump()).toEqual(before)
  })

  test('offers whoever it may be: by address before name, accents and case aside', async () => {
    await vault.call('people.add', { name: 'SIOBHAN KEELEY' })
    const { id: byMail } = await vault.call('people.add', { name: 'S. K.' })
    await vault.call('channels.add', { personId: byMail, kind: 'email', label: '', value: 'Siobhan@Keeley.example' })
    await vault.call('people.add', { name: 'Somebody else' })
    const { matches } = await open(vault, bytes)
    expect(matches.map(({ person, because }) => [person.name, because])).toEqual([
      ['S. K.', 'email'],
      ['SIOBHAN KEELEY', 'name'],
    ])
  })
})

describe('taking in', () => {
  test('as someone new: everything is there, each thing with where it came from', async () => {
    const { preview } = await open(vault, bytes)
    const { personId, items, known } = await take(vault, preview)
    expect([items, known]).toEqual([9, 0])
    expect(await vault.call('people.get', { id: personId })).toMatchObject({
      ...{ name: 'Siobhán Keeley', say: 'shi-VAWN', client: true, zone: 'Europe/Dublin', note: '', tags: [] },
      role: { title: 'Partner', organisation: 'Keeley Brandt' },
    })
    const facts = await vault.call('facts.list', { personId })
    expect(facts.map(({ text, use }) => [text, use]).toSorted()).toEqual([
      ['Sails at weekends', 'mention'],
      ['Wants the drawings early', 'mention'],
    ])
    expect(facts[0]?.source?.excerpt).toBe('Taken over from Nora Byrne\n\nTreat her well')
    expect((await vault.call('ties.list', { personId })).map(({ otherName, otherIs }) => [otherName, otherIs])).toEqual(
      [['Aoife Keeley', 'daughter']],
    )
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ kind: 'birthday', next: '2026-06-12' }])
    expect(await vault.call('gifts.of', { personId })).toMatchObject([{ what: 'A chart of the bay', note: '' }])
    const rules = await vault.call('boundaries.of', { on: { noun: 'person', id: personId }, day: '2026-03-10' })
    expect(rules.map(({ rule }) => rule.words)).toEqual(['Nothing but a card'])
    expect((await vault.call('followUps.list', { personId })).map(({ text }) => text).toSorted()).toEqual(
      [...checkIns.map(({ text }) => text), 'Send the survey'].toSorted(),
    )
    expect(await vault.call('handovers.list', { personId })).toMatchObject([
      { way: 'taken', colleague: 'Nora Byrne', own: 'Bo', items: 9, stayed: 0 },
    ])
  })

  test('to be handed over is not to be in touch', async () => {
    const { preview } = await open(vault, bytes)
    const { personId } = await take(vault, preview)
    expect((await vault.call('people.get', { id: personId })).lastContact).toBeNull()
  })

  test('entries that came along are theirs: dated as they were, under the giver’s name, and facts lead to them', async () => {
    const lines = await review(giver, id)
    const items = [
      { noun: 'entry', id: idOf(lines, 'entry', 'survey') },
      { noun: 'fact', id: idOf(lines, 'fact', 'Sails') },
    ] as const
    const pack = await give(giver, id, { items: [...items] })
    const { preview } = await open(vault, pack.bytes)
    const { personId } = await take(vault, preview)
    expect((await vault.call('entries.list', { personId })).entries).toMatchObject([
      { text: 'The survey is agreed.', happenedAt: '2026-01-12T09:00', channel: 'in-person', tags: ['Nora Byrne'] },
    ])
    const [fact] = await vault.call('facts.list', { personId })
    expect(fact?.source?.excerpt).toBe('The survey is agreed.')
  })

  test('is one change, and taken back whole', async () => {
    const before = journal()
    const { preview } = await open(vault, bytes)
    const { change } = await take(vault, preview)
    await vault.call('changes.undo', { change: change! })
    expect(journal()).toEqual(before)
    // and it can be taken in again
    const { preview: second, before: known } = await open(vault, bytes)
    expect(known).toBeNull()
    expect((await take(vault, second)).items).toBe(9)
  })

  test('into somebody who is here: what is blank is filled, what is written stays, the same is not written twice', async () => {
    const { id: into } = await vault.call('people.add', {
      name: 'Siobhan Keeley',
      say: 'my own spelling',
      note: 'mine',
    })
    const personId = into
    await vault.call('facts.add', { personId, category: 'interest', text: 'sails at weekends' })
    await vault.call('milestones.add', {
      ...{ personId, kind: 'birthday', date: knownDate({ month: 6, day: 13 }), repeats: { every: 'year' } },
    })
    await vault.call('channels.add', { personId, kind: 'email', label: '', value: 'SIOBHAN@keeley.example' })
    const { preview, matches } = await open(vault, bytes)
    expect(matches[0]?.person.id).toBe(into)
    const { items, known } = await take(vault, preview, { into })
    expect([items, known]).toEqual([6, 3])
    expect(await vault.call('people.get', { id: into })).toMatchObject({
      ...{ name: 'Siobhan Keeley', say: 'my own spelling', note: 'mine', zone: 'Europe/Dublin', client: true },
    })
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ next: '2026-06-13' }])
    expect(await vault.call('facts.list', { personId })).toHaveLength(2)
  })
})

describe('the same pack again', () => {
  test('says when it was taken in, and adds nothing', async () => {
    const first = await open(vault, bytes)
    const { personId } = await take(vault, first.preview)
    const before = journal()
    vault.advance({ days: 3 })
    const second = await open(vault, bytes)
    expect(second.before).toEqual({ personId, on: '2026-03-10', fresh: 0 })
    expect(second.matches[0]).toMatchObject({ because: 'before', person: { id: personId } })
    expect(await take(vault, second.preview, { into: personId })).toEqual({
      change: null,
      personId,
      items: 0,
      known: 9,
    })
    expect(journal()).toEqual(before)
  })

  test('is not taken into somebody else', async () => {
    const first = await open(vault, bytes)
    await take(vault, first.preview)
    const before = journal()
    const { preview } = await open(vault, bytes)
    const refused = await vault.refusal('handovers.take', { preview, into: null, source: 'x' })
    expect(refused).toEqual({ code: 'conflict', fields: { pack: 'taken' } })
    expect(journal()).toEqual(before)
  })

  test('what was removed since stays removed', async () => {
    const first = await open(vault, bytes)
    const { personId } = await take(vault, first.preview)
    const [fact] = await vault.call('facts.list', { personId })
    await vault.call('facts.remove', { id: fact!.id })
    const { preview } = await open(vault, bytes)
    await take(vault, preview, { into: personId })
    expect(await vault.call('facts.list', { personId })).toHaveLength(1)
  })

  test('a later, fuller pack adds what is new in it and nothing else', async () => {
    const first = await open(vault, bytes)
    const { personId } = await take(vault, first.preview)
    const lines = await review(giver, id)
    const items = lines
      .filter(({ why, noun }) => why === null || noun === 'entry')
      .map(({ noun, id: item }) => ({ noun, id: item }))
    const fuller = await give(giver, id, { items })
    const second = await open(vault, fuller.bytes)
    expect(second.before).toBeNull()
    expect(second.matches[0]).toMatchObject({ because: 'before' })
    // the follow-ups made at giving are the giver's own and were open, so they came along: three, and two entries
    const { items: added } = await take(vault, second.preview, { into: personId, checkIns: [] })
    expect(added).toBeGreaterThanOrEqual(2)
    expect((await vault.call('entries.list', { personId })).entries).toHaveLength(2)
    expect(await vault.call('facts.list', { personId })).toHaveLength(2)
  })
})

describe('what was opened', () => {
  test('is forgotten when it is closed, when another is opened, and when the journal is locked', async () => {
    const refused = (preview: string) => vault.refusal('handovers.take', { preview, into: null, source: 'x' })
    const { preview } = await open(vault, bytes)
    await vault.call('handovers.close', {})
    expect(await refused(preview)).toEqual({ code: 'not-found' })
    const { preview: first } = await open(vault, bytes)
    await open(vault, bytes)
    expect(await refused(first)).toEqual({ code: 'not-found' })
    const { preview: last } = await open(vault, bytes)
    await vault.reopen()
    expect(await refused(last)).toEqual({ code: 'not-found' })
    expect(vault.rows(sql`SELECT id FROM person`)).toEqual([])
  })
})
