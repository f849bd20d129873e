// Relatives who are no contacts, or whose name nobody knows: named, listed, and told apart without losing anything.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { mentioned } from '../../../electron/vault/journal/mentioned.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name: string) => (await vault.call('people.add', { name })).id
const nameOf = async (id: string) => (await vault.call('people.get', { id })).name
const tieNames = async (personId: string) =>
  (await vault.call('ties.list', { personId })).map(({ otherName, otherIs }) => `${otherIs}: ${otherName}`)
const add = async (personId: string, otherIs: string, personIs: string, more: object = {}) =>
  (
    await vault.call('ties.addWithPerson', {
      ...{ personId, otherIs, personIs, otherName: '', otherListed: false },
      ...more,
    })
  ).otherId
const siobhan = () => person('Siobhán Keeley')

describe('ask-29: someone known to exist, name unknown', () => {
  test('ask-29: is called by whose they are, wherever a name is shown', async () => {
    const id = await siobhan()
    const partner = await add(id, 'partner', 'partner')
    await vault.call('milestones.add', {
      ...{ personId: partner, kind: 'birthday', date: knownDate({ month: 3, day: 12 }), repeats: { every: 'year' } },
    })
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'met them both', people: [id, partner] },
    })
    const name = 'Siobhán Keeley’s partner'
    expect(await vault.call('people.get', { id: partner })).toMatchObject({
      name,
      named: false,
      listed: false,
      heads: 1,
    })
    expect((await vault.call('today.get', {})).dates.week).toMatchObject([{ milestone: { personName: name } }])
    expect((await vault.call('entries.list', {})).entries[0]!.people).toMatchObject([
      { name: 'Siobhán Keeley' },
      { name },
    ])
    expect(await tieNames(id)).toEqual([`partner: ${name}`])
    expect((await vault.call('people.complete', { text: 'siobhan' })).map((one) => one.name)).toEqual([
      ...['Siobhán Keeley', name],
    ])
  })

  test('ask-29: the name follows whose they are, and what they are to them; taken back it is as before', async () => {
    const id = await siobhan()
    const kids = await add(id, 'children', 'mother', { otherHeads: 2 })
    expect(await nameOf(kids)).toBe('Two children of Siobhán Keeley')
    const { change } = await vault.call('people.edit', { id, fields: { name: 'Siobhán Burke' } })
    expect(await nameOf(kids)).toBe('Two children of Siobhán Burke')
    await vault.call('changes.undo', { change: change! })
    expect(await nameOf(kids)).toBe('Two children of Siobhán Keeley')
    const [tie] = await vault.call('ties.list', { personId: id })
    await vault.call('ties.edit', { id: tie!.id, personId: id, otherIs: 'sons', personIs: 'mother' })
    expect(await nameOf(kids)).toBe('Two sons of Siobhán Keeley')
  })

  test('ask-29: one of two people they belong to stays, and names them on', async () => {
    const [id, tom] = [await siobhan(), await person('Tom Burke')]
    const baby = await add(id, 'daughter', 'mother')
    await vault.call('ties.add', { personId: tom, otherId: baby, otherIs: 'daughter', personIs: 'father' })
    const [tie] = await vault.call('ties.list', { personId: id })
    const { change } = await vault.call('ties.remove', { id: tie!.id })
    expect(await nameOf(baby)).toBe('Tom Burke’s daughter')
    await vault.call('changes.undo', { change: change! })
    expect(await nameOf(baby)).toBe('Siobhán Keeley’s daughter')
  })

  test('what they are called is no name: nobody is meant by it where names are read', async () => {
    const id = await siobhan()
    await add(id, 'partner', 'partner')
    const session = vault.host().session()!
    expect(session.read(({ db }) => mentioned(db, 'Rang @Siobhán about the lease'))).toEqual([id])
  })

  test('whoever belongs to nobody any more keeps what they were called', async () => {
    const id = await siobhan()
    const partner = await add(id, 'partner', 'partner')
    const [tie] = await vault.call('ties.list', { personId: id })
    await vault.call('ties.remove', { id: tie!.id })
    expect(await nameOf(partner)).toBe('Siobhán Keeley’s partner')
  })

  test('ask-29: given a name they keep their ties, dates and facts, and one undo takes the name back', async () => {
    const id = await siobhan()
    const partner = await add(id, 'partner', 'partner')
    await vault.call('facts.add', { personId: partner, category: 'interest', text: 'plays the cello' })
    const { change } = await vault.call('relatives.giveName', { personId: partner, name: ' Conor Burke ' })
    expect(await vault.call('people.get', { id: partner })).toMatchObject({
      name: 'Conor Burke',
      named: true,
      listed: false,
    })
    expect(await tieNames(id)).toEqual(['partner: Conor Burke'])
    expect(await vault.call('facts.list', { personId: partner })).toHaveLength(1)
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('people.get', { id: partner })).toMatchObject({
      name: 'Siobhán Keeley’s partner',
      named: false,
    })
  })

  test('a name written on their page is a name too', async () => {
    const id = await siobhan()
    const partner = await add(id, 'partner', 'partner')
    await vault.call('people.edit', { id: partner, fields: { note: 'Sails.' } })
    expect(await vault.call('people.get', { id: partner })).toMatchObject({ named: false })
    await vault.call('people.edit', { id: partner, fields: { name: 'Conor' } })
    expect(await vault.call('people.get', { id: partner })).toMatchObject({ name: 'Conor', named: true })
  })
})

describe('relatives who are no contacts', () => {
  test('are in no list of people and not counted, and come after everyone when someone is looked for', async () => {
    const id = await siobhan()
    const tom = await add(id, 'brother', 'sister', { otherName: 'Tom Keeley' })
    expect((await vault.call('people.list', {})).map((one) => one.id)).toEqual([id])
    expect((await vault.call('people.list', { filter: 'tom' })).map((one) => one.id)).toEqual([])
    expect((await vault.call('today.get', {})).people).toBe(1)
    expect((await vault.call('people.complete', { text: 'keeley' })).map((one) => one.id)).toEqual([id, tom])
  })

  test('are found by their name and by whom they belong to, which is said, and follow that name', async () => {
    const id = await siobhan()
    const tom = await add(id, 'brother', 'sister', { otherName: 'Tom' })
    const found = async (text: string) =>
      (await vault.call('search.find', { text })).map(({ id: hit, snippet }) => [
        hit,
        snippet.map((one) => one.text).join(''),
      ])
    expect(await found('tom')).toEqual([[tom, 'Siobhán Keeley’s brother']])
    expect(await found('keeley')).toContainEqual([tom, 'Siobhán Keeley’s brother'])
    await vault.call('people.edit', { id, fields: { name: 'Siobhán Burke' } })
    expect(await found('burke')).toContainEqual([tom, 'Siobhán Burke’s brother'])
    expect((await found('keeley')).map(([hit]) => hit)).not.toContain(tom)
    await vault.call('relatives.setListed', { personId: tom, listed: true })
    expect((await found('burke')).map(([hit]) => hit)).toEqual([id])
  })

  test('nobody is reminded to be in touch with them', async () => {
    const id = await siobhan()
    const tom = await add(id, 'brother', 'sister', { otherName: 'Tom' })
    await vault.call('cadence.set', { level: 'person', subject: tom, rule: { cadence: { ideal: 1, most: 2 } } })
    vault.advance({ days: 10 })
    const due = async () =>
      (await vault.call('contacts.list', { days: 30 })).losing.map(({ person: { id: one } }) => one)
    expect(await due()).toEqual([])
    const { change } = await vault.call('relatives.setListed', { personId: tom, listed: true })
    expect(await due()).toEqual([tom])
    expect((await vault.call('people.list', {})).map((one) => one.id)).toContain(tom)
    await vault.call('changes.undo', { change: change! })
    expect(await due()).toEqual([])
    // nor are they among those one is not reminded of for a while
    const pause = { from: '2026-03-01', until: null, reason: 'x' }
    await vault.call('cadence.pause', { personId: tom, pause })
    expect((await vault.call('contacts.list', { days: 30 })).paused).toEqual([])
  })

  test('a client is a contact', async () => {
    const id = await siobhan()
    const tom = await add(id, 'brother', 'sister', { otherName: 'Tom' })
    await vault.call('people.edit', { id: tom, fields: { client: true } })
    expect(await vault.call('people.get', { id: tom })).toMatchObject({ listed: true })
    expect(await vault.refusal('relatives.setListed', { personId: tom, listed: false })).toEqual({
      code: 'invalid',
      fields: { listed: 'client' },
    })
  })
})

describe('two of them told apart', () => {
  const kids = async () => {
    const id = await siobhan()
    const both = await add(id, 'children', 'mother', { otherHeads: 2, note: 'From her first marriage.' })
    const fact = async (text: string) =>
      (await vault.call('facts.add', { personId: both, category: 'interest', text })).id
    const [swims, draws] = [await fact('swims'), await fact('draws')]
    const { id: birthday } = await vault.call('milestones.add', {
      ...{ personId: both, kind: 'birthday', date: knownDate({ month: 6, day: 1 }), repeats: { every: 'year' } },
    })
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'the kids are well', people: [id, both] },
    })
    return { id, both, swims, draws, birthday }
  }
  const factsOf = async (personId: string) =>
    (await vault.call('facts.list', { personId })).map(({ text }) => text).toSorted()

  test('ask-29: both keep ties, entries, and the facts and dates that are theirs', async () => {
    const { id, both, swims, birthday } = await kids()
    const { ids, change } = await vault.call('relatives.split', {
      personId: both,
      parts: [
        { name: 'Aoife', is: 'daughter', milestones: [] },
        { name: '', is: 'son', facts: [swims], milestones: [birthday] },
      ],
    })
    const [aoife = '', son = ''] = ids
    expect(aoife).toBe(both)
    expect(await tieNames(id)).toEqual(['daughter: Aoife', 'son: Siobhán Keeley’s son'])
    expect((await vault.call('ties.list', { personId: son }))[0]).toMatchObject({
      ...{ otherIs: 'mother', personIs: 'son', note: 'From her first marriage.' },
    })
    expect(await factsOf(aoife)).toEqual(['draws', 'swims'])
    expect(await factsOf(son)).toEqual(['swims'])
    expect(await vault.call('milestones.list', { personId: aoife })).toEqual([])
    expect(await vault.call('milestones.list', { personId: son })).toHaveLength(1)
    expect((await vault.call('entries.list', { personId: son })).entries).toHaveLength(1)
    await vault.call('changes.undo', { change: change! })
    expect(await nameOf(both)).toBe('Two children of Siobhán Keeley')
    expect(await tieNames(id)).toEqual(['children: Two children of Siobhán Keeley'])
    expect(await factsOf(both)).toEqual(['draws', 'swims'])
    expect(await vault.call('milestones.list', { personId: both })).toHaveLength(1)
  })

  test('what was given to nobody stays with the first: nothing is lost', async () => {
    const { both } = await kids()
    const { ids } = await vault.call('relatives.split', {
      personId: both,
      parts: [
        { name: 'A', facts: [], milestones: [] },
        { name: 'B', facts: [], milestones: [] },
      ],
    })
    expect(await factsOf(ids[0]!)).toEqual(['draws', 'swims'])
    expect(await vault.call('milestones.list', { personId: ids[0]! })).toHaveLength(1)
    expect(await factsOf(ids[1]!)).toEqual([])
  })

  test('words in the plural become one of them where nothing is said', async () => {
    const { id, both } = await kids()
    await vault.call('relatives.split', { personId: both, parts: [{ name: 'A' }, { name: 'B', is: 'neighbour' }] })
    expect(await tieNames(id)).toEqual(['child: A', 'child: B'])
  })

  test('there are no more of them than there were', async () => {
    const { both } = await kids()
    const before = vault.dump()
    for (const parts of [
      [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
      [{ name: 'A', heads: 2 }, { name: 'B' }],
    ])
      expect(await vault.refusal('relatives.split', { personId: both, parts })).toEqual({
        code: 'invalid',
        fields: { parts: 'too-many' },
      })
    expect(vault.dump()).toEqual(before)
  })
})
