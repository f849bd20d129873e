import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const add = async (personId: string, more: Partial<Input<'followUps.add'>> = {}) =>
  (await vault.call('followUps.add', { personId, kind: 'to-do', text: 'call back', ...more })).id
const states = async (state: 'open' | 'closed' | 'all' = 'open') =>
  (await vault.call('followUps.list', { state })).map(({ text }) => text)

describe('follow-ups', () => {
  test('stand under overdue, today, this week and later', async () => {
    const personId = await person()
    for (const [text, due] of [
      ['later', '2026-03-18'],
      ['week', '2026-03-17'],
      ['today', '2026-03-10'],
      ['overdue', '2026-03-09'],
      ['undated', null],
    ] as const)
      await add(personId, { text, due })
    expect(await states()).toEqual(['overdue', 'today', 'week', 'later', 'undated'])
    expect(await vault.call('today.get', {})).toMatchObject({
      followUps: { overdue: [{ text: 'overdue' }], today: [{ text: 'today' }], week: [{ text: 'week' }] },
      later: 2,
    })
  })

  test('a snoozed one waits until its day, and then counts as due that day', async () => {
    const id = await add(await person(), { due: '2026-03-09' })
    await vault.call('followUps.snooze', { id, until: '2026-03-12' })
    expect((await vault.call('today.get', {})).followUps).toMatchObject({
      overdue: [],
      week: [{ snoozedUntil: '2026-03-12' }],
    })
    vault.advance({ days: 2 })
    expect((await vault.call('today.get', {})).followUps.today).toHaveLength(1)
    vault.advance({ days: 1 })
    expect((await vault.call('today.get', {})).followUps.overdue).toHaveLength(1)
  })

  test.each(['2026-03-10', '2026-03-09'])('is not put off until a day that is not later: %s', async (until) => {
    const id = await add(await person())
    expect(await vault.refusal('followUps.snooze', { id, until })).toEqual({
      code: 'invalid',
      fields: { until: 'not-later' },
    })
  })

  test('a new date ends a snooze; other words do not', async () => {
    const id = await add(await person(), { due: '2026-03-09' })
    await vault.call('followUps.snooze', { id, until: '2026-03-20' })
    const edit = { id, kind: 'promise', by: 'me', text: 'other words' } as const
    await vault.call('followUps.edit', { ...edit, due: '2026-03-09' })
    expect(await vault.call('followUps.list', {})).toMatchObject([{ text: 'other words', snoozedUntil: '2026-03-20' }])
    await vault.call('followUps.edit', { ...edit, due: '2026-03-15' })
    expect(await vault.call('followUps.list', {})).toMatchObject([{ due: '2026-03-15', snoozedUntil: null }])
  })

  test('is done or dropped, is then among the closed, and opens again', async () => {
    const personId = await person()
    const [done, dropped] = [await add(personId, { text: 'a' }), await add(personId, { text: 'b' })]
    await vault.call('followUps.close', { id: done, state: 'done' })
    vault.advance({ minutes: 1 })
    await vault.call('followUps.close', { id: dropped, state: 'dropped' })
    expect(await states()).toEqual([])
    expect(await vault.call('followUps.list', { state: 'closed' })).toMatchObject([
      { text: 'b', state: 'dropped', closedAt: '2026-03-10T08:01:00.000Z' },
      { text: 'a', state: 'done', closedAt: '2026-03-10T08:00:00.000Z' },
    ])
    await vault.call('followUps.reopen', { id: done })
    expect(await vault.call('followUps.list', {})).toMatchObject([{ text: 'a', state: 'open', closedAt: null }])
    expect(await states('all')).toEqual(['a', 'b'])
  })

  test('an ask nobody acknowledged is first of all on Today, oldest first, and then like the others', async () => {
    const personId = await person()
    const first = await add(personId, { kind: 'ask', text: 'first', due: '2026-03-10' })
    vault.advance({ minutes: 1 })
    await add(personId, { kind: 'ask', text: 'second', due: '2026-03-10' })
    expect(await vault.call('today.get', {})).toMatchObject({
      asks: [{ text: 'first' }, { text: 'second' }],
      followUps: { today: [] },
    })
    await vault.call('followUps.acknowledge', { id: first })
    expect(await vault.call('today.get', {})).toMatchObject({
      asks: [{ text: 'second' }],
      followUps: { today: [{ text: 'first', acknowledgedAt: '2026-03-10T08:01:00.000Z' }] },
    })
  })

  test('asks are oldest first whatever they are due', async () => {
    const personId = await person()
    await add(personId, { kind: 'ask', text: 'older, undated' })
    vault.advance({ minutes: 1 })
    await add(personId, { kind: 'ask', text: 'newer, overdue', due: '2026-03-01' })
    expect((await vault.call('today.get', {})).asks.map(({ text }) => text)).toEqual([
      'older, undated',
      'newer, overdue',
    ])
  })

  test('of someone removed are not shown', async () => {
    const personId = await person()
    await add(personId)
    await vault.call('people.remove', { id: personId })
    expect(await states('all')).toEqual([])
  })

  test('are removed, found in the bin and restored', async () => {
    const id = await add(await person())
    await vault.call('followUps.remove', { id })
    expect(await states('all')).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'follow-up', id, title: 'call back' }])
    await vault.call('bin.restore', { noun: 'follow-up', id })
    expect(await states()).toEqual(['call back'])
  })

  test('of one person are theirs alone', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    await add(ann, { text: 'a' })
    await add(bea, { text: 'b', by: 'them' })
    expect(await vault.call('followUps.list', { personId: bea })).toMatchObject([
      { text: 'b', by: 'them', personName: 'Bea' },
    ])
  })

  test('nothing answers to an id nothing has', async () => {
    const id = 'nothing000'
    const none = { code: 'not-found' }
    expect(await vault.refusal('followUps.add', { personId: 'nobody0000', kind: 'ask', text: 'x' })).toEqual(none)
    expect(await vault.refusal('followUps.edit', { id, kind: 'ask', text: 'x' })).toEqual(none)
    expect(await vault.refusal('followUps.close', { id, state: 'done' })).toEqual(none)
    expect(await vault.refusal('followUps.reopen', { id })).toEqual(none)
    expect(await vault.refusal('followUps.snooze', { id, until: '2027-01-01' })).toEqual(none)
    expect(await vault.refusal('followUps.acknowledge', { id })).toEqual(none)
    expect(await vault.refusal('followUps.remove', { id })).toEqual(none)
    expect(await vault.refusal('bin.restore', { noun: 'follow-up', id })).toEqual(none)
  })
})
