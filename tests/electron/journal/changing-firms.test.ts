// ask-31: several jobs, dated, and a client who changes firms. Who is on our side.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const nothing: Input<'boundaries.add'>['rule'] = {
  ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
  ...{ year: '01-01', from: null, until: null, instead: false, words: 'Not even lunch.' },
}
/** Ann, with the harbour since 2020, an entry, a tie and a boundary. */
const held = async (since: string | null = '2020') => {
  const { id: ann } = await vault.call('people.add', { name: 'Ann', client: true })
  const { id: bea } = await vault.call('people.add', { name: 'Bea' })
  await vault.call('roles.add', { personId: ann, organisation: 'Harbour', title: 'Engineer', level: 'manager', since })
  await vault.call('entries.jot', { happenedAt: '2024-05-01T10:00', channel: 'phone', text: 'pumps', people: [ann] })
  await vault.call('ties.add', { personId: ann, otherId: bea, otherIs: 'assistant' })
  const [role] = await vault.call('roles.list', { personId: ann })
  await vault.call('boundaries.add', { on: { noun: 'organisation', id: role!.organisationId }, rule: nothing })
  return { ann, role: role! }
}
const to = { organisation: 'Ferries', organisationId: null, title: 'Director', level: 'executive' } as const

describe('a role', () => {
  test('does not end before it begins, as far as its dates are known', async () => {
    const { ann, role } = await held()
    const before = { code: 'invalid', fields: { until: 'before' } }
    const add = { personId: ann, organisation: 'X', since: '2019-05', until: '2019-04' }
    expect(await vault.refusal('roles.add', add)).toEqual(before)
    expect(await vault.refusal('roles.edit', { ...to, id: role.id, since: '2019', until: '2018' })).toEqual(before)
    await vault.call('roles.add', { ...add, until: '2019' })
    expect((await vault.call('organisations.list', {})).map(({ name }) => name)).toEqual(['Harbour', 'X'])
  })

  test('is at the one of two of the same name that is meant', async () => {
    const { ann } = await held()
    const { id } = await vault.call('organisations.add', { fields: { name: 'Harbour' }, twice: true })
    await vault.call('roles.add', { personId: ann, organisation: 'Harbour', organisationId: id })
    expect(await vault.call('organisations.people', { id })).toMatchObject([{ name: 'Ann' }])
  })

  test('has its level set in place', async () => {
    const { ann, role } = await held()
    await vault.call('roles.setLevel', { id: role.id, level: 'support' })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ title: 'Engineer', level: 'support' }])
  })
})

describe('ask-31: somebody who changes firms', () => {
  test('ends one role the day before and begins the other, and keeps everything', async () => {
    const { ann, role } = await held()
    const { change } = await vault.call('roles.move', { id: role.id, on: '2026-03-02', ...to })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([
      { organisation: 'Ferries', title: 'Director', level: 'executive', since: '2026-03-02', until: null },
      { organisation: 'Harbour', title: 'Engineer', level: 'manager', since: '2020', until: '2026-03-01' },
    ])
    const boundaries = async (day: string) =>
      (await vault.call('boundaries.of', { on: { noun: 'person', id: ann }, day })).length
    expect([await boundaries('2026-03-01'), await boundaries('2026-03-02')]).toEqual([1, 0])
    expect((await vault.call('entries.list', { personId: ann })).entries).toHaveLength(1)
    expect(await vault.call('ties.list', { personId: ann })).toHaveLength(1)
    expect((await vault.call('organisations.entries', { id: role.organisationId })).entries).toHaveLength(1)
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ organisation: 'Harbour', until: null }])
    expect((await vault.call('organisations.list', {})).map(({ name }) => name)).toEqual(['Harbour'])
  })

  test.each([
    ['2026-03', '2026-03'],
    ['2025', '2025'],
    ['2024-03-01', '2024-02-29'],
  ])('on %s: the old role is known until %s', async (on, until) => {
    const { ann, role } = await held()
    await vault.call('roles.move', { id: role.id, on, ...to })
    expect((await vault.call('roles.list', { personId: ann })).map((one) => one.until)).toEqual([null, until])
  })

  test.each([
    ['a day to come', '2026-03-11', '2020', { on: 'future' }],
    ['a month to come', '2026-04', '2020', { on: 'future' }],
    ['before they began', '2019-12-31', '2020', { on: 'before' }],
    ['the day they began', '2020-02-01', '2020-02-01', { on: 'before' }],
  ])('is refused for %s, and nothing is changed', async (_, on, since, fields) => {
    const { ann, role } = await held(since)
    expect(await vault.refusal('roles.move', { id: role.id, on, ...to })).toEqual({ code: 'invalid', fields })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ organisation: 'Harbour', until: null }])
    expect(await vault.call('organisations.list', {})).toHaveLength(1)
  })

  test('does so once: a role that has ended is left by nobody', async () => {
    const { role } = await held()
    await vault.call('roles.move', { id: role.id, on: '2026-03-02', ...to })
    expect(await vault.refusal('roles.move', { id: role.id, on: '2026-03-03', ...to })).toEqual({
      code: 'invalid',
      fields: { id: 'ended' },
    })
  })
})

describe('who is on our side', () => {
  test('is no client, neither a colleague nor whoever keeps the journal', async () => {
    for (const side of [{ colleague: true }, { me: true }])
      expect(await vault.refusal('people.add', { name: 'X', client: true, ...side })).toEqual({
        code: 'invalid',
        fields: { client: 'on-our-side' },
      })
    const { id } = await vault.call('people.add', { name: 'Greta', colleague: true })
    expect((await vault.refusal('people.edit', { id, fields: { client: true } })).fields).toEqual({
      client: 'on-our-side',
    })
    await vault.call('people.edit', { id, fields: { client: true, colleague: false } })
  })

  test('has one who keeps the journal, who is no colleague of their own', async () => {
    const { id } = await vault.call('people.add', { name: 'Nora', me: true, colleague: true })
    expect(await vault.call('people.get', { id })).toMatchObject({ me: true, colleague: false })
    const taken = { code: 'invalid', fields: { me: 'taken' } }
    expect(await vault.refusal('people.add', { name: 'Other', me: true })).toEqual(taken)
    await vault.call('people.edit', { id, fields: { note: 'me still' } })
    const removed = await vault.call('people.remove', { id })
    const { id: other } = await vault.call('people.add', { name: 'Other', me: true })
    // two cannot be: restoring gives way, undoing is refused
    expect((await vault.refusal('changes.undo', { change: removed.change! })).code).toBe('conflict')
    await vault.call('people.restore', { id })
    expect(await vault.call('people.get', { id })).toMatchObject({ me: false })
    expect(await vault.call('people.get', { id: other })).toMatchObject({ me: true })
  })

  test('is never due for contact, by whatever rule', async () => {
    const { id } = await vault.call('people.add', { name: 'Greta', tags: ['board'] })
    await vault.call('cadence.set', { level: 'tag', subject: 'board', rule: { cadence: { ideal: 5, most: 9 } } })
    vault.advance({ days: 30 })
    const losing = async () => (await vault.call('contacts.list', {})).losing.length
    expect(await losing()).toBe(1)
    await vault.call('people.edit', { id, fields: { colleague: true } })
    expect(await losing()).toBe(0)
    await vault.call('people.edit', { id, fields: { colleague: false, me: true } })
    expect(await losing()).toBe(0)
    await vault.call('people.edit', { id, fields: { me: false } })
    expect(await losing()).toBe(1)
  })
})

describe('the ladder of an organisation', () => {
  test('is theirs there now against ours; an entry without a colleague was mine', async () => {
    const { ann, role } = await held()
    const { id: greta } = await vault.call('people.add', { name: 'Greta', colleague: true })
    await vault.call('roles.add', { personId: greta, organisation: 'Ours', level: 'executive' })
    await vault.call('roles.add', { personId: greta, organisation: 'Harbour', title: 'on loan' })
    await vault.call('entries.jot', {
      happenedAt: '2026-03-01T10:00',
      channel: 'phone',
      text: 'x',
      people: [greta, ann],
    })
    const ladder = await vault.call('organisations.ladder', { id: role.organisationId })
    expect(ladder.rungs.map(({ level, theirs, ours, last }) => [level, theirs.length, ours.length, last])).toEqual([
      ['executive', 0, 1, null],
      ['manager', 1, 0, '2026-03-01'],
      ['practitioner', 0, 0, null],
      ['support', 0, 0, null],
    ])
    expect(ladder.rungs[1]?.theirs[0]?.by).toEqual([
      { id: greta, name: 'Greta', me: false, times: 1, last: '2026-03-01' },
      { id: null, name: '', me: true, times: 1, last: '2024-05-01' },
    ])
    expect(ladder.oursUnset).toMatchObject([{ id: null, me: true }])
    expect(ladder.risks.map(({ kind }) => kind)).toEqual(['one-of-theirs', 'one-of-ours'])
    const { id: nora } = await vault.call('people.add', { name: 'Nora', me: true })
    const again = await vault.call('organisations.ladder', { id: role.organisationId })
    expect(again.rungs[1]?.theirs[0]?.by[1]).toMatchObject({ id: nora, name: 'Nora', me: true })
  })
})
