import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepsOf } from '../../../shared/model/arcs/arcs.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const client = async (is: object = {}) =>
  (await vault.call('people.add', { name: 'Ann', client: true, ...is })).id as never
const of = (personId: never) => vault.call('questions.of', { personId })
const keys = async (personId: never) => (await of(personId)).offered.map(({ key }) => key)

describe('questions', () => {
  test('at most three are offered, of different kinds, and the same ones on the same day', async () => {
    const id = await client()
    const first = await keys(id)
    expect(first).toHaveLength(3)
    expect(await keys(id)).toEqual(first)
    expect(first).toEqual(['birthday', 'partner', 'work'])
  })

  test('none about the dead, and none while nothing is to be offered', async () => {
    const [id, dead] = [await client(), await client({ died: knownDate({ year: 2020 }) })]
    expect(await of(dead)).toEqual({ resting: 'dead', own: [], offered: [], settled: [] })
    const arc = stepsOf('bereavement').map((step) => ({ step, text: 'Write a line' }))
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-10T07:00', channel: 'phone', text: 'Her father died', people: [id] },
      lifeEvents: [{ personId: id, event: 'death', relative: 'her father', on: '2026-03-10', arc }],
    })
    expect(await of(id)).toMatchObject({ resting: 'silenced', own: [], offered: [] })
  })

  test('of somebody who is no client nothing is asked but what may have changed', async () => {
    const id = await client({ client: false })
    expect(await keys(id)).toEqual([])
    const fact = {
      personId: id,
      category: 'work',
      text: 'Teaches at the music school',
      learnedOn: '2025-01-10',
    } as const
    const { id: factId } = await vault.call('facts.add', fact)
    expect((await of(id)).offered).toMatchObject([
      { key: `stale:${factId}`, kind: 'stale', about: 'Teaches at the music school', day: '2025-01-10', quiet: false },
    ])
    await vault.call('facts.confirm', { id: factId })
    expect(await keys(id)).toEqual([])
  })

  test('a child who will be eighteen within the year is asked after', async () => {
    const id = await client()
    const { otherId } = await vault.call('ties.addWithPerson', {
      ...{ personId: id, otherName: 'Ella', otherIs: 'daughter' },
    })
    const date = knownDate({ year: 2008, month: 9, day: 1 })
    await vault.call('milestones.add', { personId: otherId, kind: 'birthday', date, repeats: { every: 'year' } })
    expect((await of(id)).offered[0]).toMatchObject({
      ...{ kind: 'university', about: 'Ella', day: '2026-09-01', age: 18 },
    })
  })

  test('ask-10: nothing is asked about a child who has died', async () => {
    const id = await client()
    const died = knownDate({ year: 2020 })
    const { id: otherId } = await vault.call('people.add', { name: 'Ella', died })
    await vault.call('ties.add', { personId: id, otherId, otherIs: 'daughter', personIs: 'mother' })
    const date = knownDate({ year: 2008, month: 9, day: 1 })
    await vault.call('milestones.add', { personId: otherId, kind: 'birthday', date, repeats: { every: 'year' } })
    expect((await of(id)).offered.map(({ kind }) => kind)).not.toContain('university')
  })

  test('asked, one rests for a year, and others come', async () => {
    const id = await client()
    await vault.call('questions.settle', { personId: id, key: 'birthday', outcome: 'asked' })
    expect(await keys(id)).not.toContain('birthday')
    expect((await of(id)).settled).toMatchObject([{ key: 'birthday', state: 'asked', settledOn: '2026-03-10' }])
    vault.advance({ days: 366 })
    const later = await of(id)
    expect([...later.offered].map(({ key }) => key)).not.toContain('nothing')
    // the theme that was asked about last comes last
    expect(later.offered.at(-1)?.key).toBe('birthday')
  })

  test('put off, it comes again in a month; off limits, it never does', async () => {
    const id = await client()
    await vault.call('questions.settle', { personId: id, key: 'partner', outcome: 'later' })
    await vault.call('questions.settle', { personId: id, key: 'children', outcome: 'off-limits' })
    expect(await keys(id)).not.toContain('partner')
    vault.advance({ days: 31 })
    expect(await keys(id)).toContain('partner')
    vault.advance({ days: 20_000 })
    expect(await keys(id)).not.toContain('children')
    await vault.call('questions.reopen', { personId: id, key: 'children' })
    await vault.call('questions.settle', { personId: id, key: 'partner', outcome: 'asked' })
    expect(await keys(id)).toContain('children')
  })

  test('those somebody wrote come first, and take the places of those that grew', async () => {
    const id = await client()
    for (const text of ['Which school?', 'And the boat?'])
      await vault.call('questions.add', { personId: id, text: ` ${text} ` })
    const found = await of(id)
    expect(found.own.map(({ text }) => text)).toEqual(['Which school?', 'And the boat?'])
    expect(found.offered).toHaveLength(1)
    const [first] = found.own
    await vault.call('questions.settle', { personId: id, key: first!.key, outcome: 'raised', on: '2026-03-09' })
    expect((await of(id)).own).toHaveLength(1)
    expect((await of(id)).settled).toMatchObject([{ text: 'Which school?', state: 'raised', settledOn: '2026-03-09' }])
  })

  test('those somebody wrote are rewritten, thrown away, found in the bin and brought back', async () => {
    const personId = await client()
    const { id } = await vault.call('questions.add', { personId, text: 'Which school?' })
    await vault.call('questions.edit', { id, text: 'Which college?' })
    await vault.call('questions.remove', { id })
    expect((await of(personId)).own).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([
      { noun: 'question', title: 'Which college?', whose: 'Ann' },
    ])
    await vault.call('bin.restore', { noun: 'question', id })
    expect((await of(personId)).own).toHaveLength(1)
  })

  test('what nobody asks cannot be settled, a day to come is refused, and one that grew is not thrown away', async () => {
    const personId = await client()
    const settle = (is: object) =>
      vault.refusal('questions.settle', { personId, key: 'birthday', outcome: 'asked', ...is })
    expect(await settle({ key: 'nothing' })).toEqual({ code: 'not-found' })
    expect(await settle({ key: 'own:nothing' })).toEqual({ code: 'not-found' })
    expect(await settle({ on: '2026-03-11' })).toEqual({ code: 'invalid', fields: { on: 'in-future' } })
    await vault.call('questions.settle', { personId, key: 'birthday', outcome: 'asked' })
    const { id } = (await of(personId)).settled[0]!
    expect(await vault.refusal('questions.remove', { id: id! })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('questions.edit', { id: id!, text: 'x' })).toEqual({ code: 'not-found' })
  })

  test('nothing that is never to be mentioned is asked about, and a worry is asked around, not about', async () => {
    const personId = await client({ client: false })
    const old = { personId, learnedOn: '2024-01-10' } as const
    await vault.call('facts.add', { ...old, category: 'work', text: 'a', use: 'never' })
    await vault.call('facts.add', { ...old, category: 'health', text: 'b' })
    const { id } = await vault.call('facts.add', { ...old, category: 'worry', text: 'c' })
    expect((await of(personId)).offered).toMatchObject([{ key: `worry:${id}`, quiet: true }])
  })
})
