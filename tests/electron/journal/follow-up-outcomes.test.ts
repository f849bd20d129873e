import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
let personId: string
beforeAll(async () => {
  vault = await testVault()
})
// a Tuesday, eight in the morning
beforeEach(async () => {
  vault.empty()
  personId = (await vault.call('people.add', { name: 'Ann' })).id
})

const add = async (more: Partial<Input<'followUps.add'>> = {}) =>
  (await vault.call('followUps.add', { personId, kind: 'promise', text: 'the lease', due: '2026-03-12', ...more })).id
const one = async (id: string) => (await vault.call('followUps.list', { state: 'all' })).find((each) => each.id === id)
const undo = async () => vault.call('changes.undo', { change: (await vault.call('changes.last', {}))!.change })
const newDay = (id: string, is: Partial<Input<'followUps.renegotiate'>> = {}) =>
  vault.call('followUps.renegotiate', { id, due: '2026-03-20', agreedBy: 'them', ...is })

describe('what was said', () => {
  test('was said on the day of its entry; without one, today; or on the day that is given', async () => {
    const { followUps } = await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-06T11:20', channel: 'phone', text: 'x', people: [personId] },
      followUps: [{ personId, kind: 'ask', text: 'x' }],
    })
    expect(await one(followUps[0]!)).toMatchObject({ saidOn: '2026-03-06' })
    expect(await one(await add())).toMatchObject({ saidOn: '2026-03-10', wordsOf: null })
    expect(await one(await add({ saidOn: '2026-03-02', wordsOf: 'them' }))).toMatchObject({
      ...{ saidOn: '2026-03-02', wordsOf: 'them' },
    })
  })

  test('was not said tomorrow', async () => {
    const problem = { code: 'invalid', fields: { saidOn: 'not-yet' } }
    const said = { personId, kind: 'promise', text: 'x', saidOn: '2026-03-11' } as const
    expect(await vault.refusal('followUps.add', said)).toEqual(problem)
    const id = await add()
    expect(await vault.refusal('followUps.edit', { id, kind: 'promise', text: 'x', saidOn: '2026-03-11' })).toEqual(
      problem,
    )
  })

  test('what an edit leaves out stays as it was', async () => {
    const id = await add({ saidOn: '2026-03-02', wordsOf: 'me' })
    await vault.call('followUps.edit', { id, kind: 'promise', text: 'y', due: '2026-03-12' })
    expect(await one(id)).toMatchObject({ text: 'y', saidOn: '2026-03-02', wordsOf: 'me' })
    await vault.call('followUps.edit', { id, kind: 'promise', text: 'y', due: '2026-03-12', wordsOf: null })
    expect(await one(id)).toMatchObject({ wordsOf: null })
  })
})

describe('done and dropped', () => {
  test('on the day that is said, which is not to come', async () => {
    const id = await add({ due: '2026-03-08' })
    expect(await vault.refusal('followUps.close', { id, state: 'done', on: '2026-03-11' })).toEqual({
      ...{ code: 'invalid', fields: { on: 'not-yet' } },
    })
    await vault.call('followUps.close', { id, state: 'done', on: '2026-03-08' })
    expect(await one(id)).toMatchObject({ state: 'done', closedOn: '2026-03-08' })
  })

  test('dropped says why, and whether they were told', async () => {
    const [told, not] = [await add(), await add()]
    await vault.call('followUps.close', { id: told, state: 'dropped', why: ' The board said no. ', told: true })
    await vault.call('followUps.close', { id: not, state: 'dropped' })
    expect(await one(told)).toMatchObject({ why: 'The board said no.', toldAt: '2026-03-10T08:00:00.000Z' })
    expect(await one(not)).toMatchObject({ why: '', toldAt: null })
  })

  test('nothing is closed twice, put off, acknowledged or given a new day once it is closed', async () => {
    const id = await add({ kind: 'ask' })
    await vault.call('followUps.close', { id, state: 'dropped' })
    const closed = { code: 'conflict', fields: { state: 'dropped' } }
    expect(await vault.refusal('followUps.close', { id, state: 'done' })).toEqual(closed)
    expect(await vault.refusal('followUps.snooze', { id, until: '2026-03-20' })).toEqual(closed)
    expect(await vault.refusal('followUps.acknowledge', { id })).toEqual(closed)
    expect(await vault.refusal('followUps.tellLate', { id })).toEqual(closed)
    expect(await vault.refusal('followUps.renegotiate', { id, due: '2026-03-20', agreedBy: 'me' })).toEqual(closed)
  })

  test('in the bin it is not there', async () => {
    const id = await add()
    await vault.call('followUps.remove', { id })
    expect(await vault.refusal('followUps.close', { id, state: 'done' })).toEqual({ code: 'not-found' })
  })

  test('taken up again it is as if it had not ended', async () => {
    const id = await add()
    expect(await vault.refusal('followUps.reopen', { id })).toEqual({ code: 'conflict', fields: { state: 'open' } })
    await vault.call('followUps.close', { id, state: 'dropped', why: 'x', told: true })
    await vault.call('followUps.reopen', { id })
    expect(await one(id)).toMatchObject({ state: 'open', why: '', toldAt: null, closedOn: null })
  })
})

describe('a new day', () => {
  test('closes the old one, which is kept: who agreed, when and why; the new one takes its place', async () => {
    const id = await add({ wordsOf: 'me' })
    await vault.call('followUps.snooze', { id, until: '2026-03-11' })
    const { id: next } = await newDay(id, { agreedOn: '2026-03-09', why: 'The survey is late.' })
    expect(await vault.call('followUps.list', {})).toMatchObject([
      {
        ...{ id: next, due: '2026-03-20', saidOn: '2026-03-09', wordsOf: 'me', snoozedUntil: null, state: 'open' },
        renegotiatedFrom: id,
        earlier: [{ id, due: '2026-03-12', agreedBy: 'them', agreedOn: '2026-03-09', why: 'The survey is late.' }],
      },
    ])
    // it is told with the one that took its place, and nowhere else
    expect(await vault.call('followUps.list', { state: 'closed' })).toEqual([])
  })

  test('after a new day has all days before, oldest first', async () => {
    const id = await add()
    const { id: second } = await newDay(id)
    vault.advance({ days: 5 })
    const { id: third } = await newDay(second, { due: '2026-04-01', agreedBy: 'nobody' })
    expect((await one(third))!.earlier).toMatchObject([
      { due: '2026-03-12', agreedBy: 'them' },
      { due: '2026-03-20', agreedBy: 'nobody' },
    ])
    expect(await vault.call('followUps.ledger', {})).toHaveLength(1)
  })

  test.each<[string, Partial<Input<'followUps.renegotiate'>>, Record<string, string>]>([
    ['before today', { due: '2026-03-09' }, { due: 'before-today' }],
    ['that is the old one', { due: '2026-03-12' }, { due: 'same-day' }],
    ['agreed tomorrow', { agreedOn: '2026-03-11' }, { agreedOn: 'not-yet' }],
  ])('%s is refused, and nothing changes', async (_rule, is, fields) => {
    const id = await add()
    const before = vault.dump()
    expect(await vault.refusal('followUps.renegotiate', { id, due: '2026-03-20', agreedBy: 'them', ...is })).toEqual({
      ...{ code: 'invalid', fields },
    })
    expect(vault.dump()).toEqual(before)
  })

  test('is for what was said aloud: a to-do is only written anew', async () => {
    const id = await add({ kind: 'to-do' })
    const refused = { code: 'invalid', fields: { kind: 'nobody-was-told' } }
    expect(await vault.refusal('followUps.renegotiate', { id, due: '2026-03-20', agreedBy: 'me' })).toEqual(refused)
    expect(await vault.refusal('followUps.tellLate', { id })).toEqual(refused)
  })

  test('is taken back whole', async () => {
    const id = await add()
    await newDay(id)
    await undo()
    expect(await vault.call('followUps.list', { state: 'all' })).toMatchObject([
      { id, state: 'open', due: '2026-03-12', earlier: [] },
    ])
  })

  test('the old one is not taken up again while there is the newer; once that is in the bin, it is', async () => {
    const id = await add()
    const { id: next } = await newDay(id)
    expect(await vault.refusal('followUps.reopen', { id })).toEqual({
      ...{ code: 'conflict', fields: { state: 'renegotiated' } },
    })
    await vault.call('followUps.remove', { id: next })
    expect(await vault.call('followUps.list', { state: 'closed' })).toMatchObject([{ id, state: 'renegotiated' }])
    await vault.call('followUps.reopen', { id })
    expect(await one(id)).toMatchObject({ state: 'open', due: '2026-03-12' })
  })
})

describe('said to be late', () => {
  test('once, and the day stays; a new day is news again', async () => {
    const id = await add()
    await vault.call('followUps.tellLate', { id })
    expect(await one(id)).toMatchObject({ state: 'open', due: '2026-03-12', toldAt: '2026-03-10T08:00:00.000Z' })
    expect(await vault.refusal('followUps.tellLate', { id })).toEqual({
      ...{ code: 'conflict', fields: { told: 'already' } },
    })
    await vault.call('followUps.edit', { id, kind: 'promise', text: 'x', due: '2026-03-30' })
    expect(await one(id)).toMatchObject({ toldAt: null })
  })
})

describe('on Today', () => {
  const nudges = async () => (await vault.call('today.get', {})).nudges.map(({ text }) => text)

  test('a promise of mine is to be spoken of from two working days before until its day, soonest first', async () => {
    await add({ text: 'Thursday' })
    await add({ text: 'Wednesday', due: '2026-03-11' })
    await add({ text: 'Friday', due: '2026-03-13' })
    expect(await nudges()).toEqual(['Wednesday', 'Thursday'])
    vault.advance({ days: 2 })
    expect(await nudges()).toEqual(['Thursday', 'Friday'])
  })

  test('not when it is done, they know, it has a new day, it is theirs, or nobody is to be nudged', async () => {
    await vault.call('followUps.close', { id: await add(), state: 'done' })
    await vault.call('followUps.tellLate', { id: await add() })
    await newDay(await add())
    await add({ by: 'them' })
    expect(await nudges()).toEqual([])
    await add({ text: 'this one' })
    expect(await nudges()).toEqual(['this one'])
    await vault.call('settings.set', { nudgeBefore: null })
    expect(await nudges()).toEqual([])
    await vault.call('settings.set', { nudgeBefore: 2 })
  })

  test('put off past its day it is to be spoken of all the same: they were told of the day', async () => {
    await vault.call('followUps.snooze', { id: await add(), until: '2026-03-20' })
    expect(await nudges()).toEqual(['the lease'])
  })

  test('an ask says by when it is to be acknowledged: as is usual, or by its own day; then no more', async () => {
    const [usual, own] = [await add({ kind: 'ask' }), await add({ kind: 'ask', acknowledgeBy: '2026-03-16' })]
    expect((await vault.call('today.get', {})).asks).toMatchObject([
      { id: usual, heardBy: '2026-03-11', acknowledgeBy: null },
      { id: own, heardBy: '2026-03-16', acknowledgeBy: '2026-03-16' },
    ])
    await vault.call('followUps.acknowledge', { id: usual, how: 'phone' })
    expect(await one(usual)).toMatchObject({ heardBy: null, acknowledgedHow: 'phone' })
    expect(await vault.refusal('followUps.acknowledge', { id: usual })).toEqual({
      ...{ code: 'conflict', fields: { acknowledged: 'already' } },
    })
    await undo()
    expect(await one(usual)).toMatchObject({ acknowledgedAt: null, heardBy: '2026-03-11' })
  })

  test('by a pigeon it is not acknowledged', async () => {
    const id = await add({ kind: 'ask' })
    expect(await vault.refusal('followUps.acknowledge', { id, how: 'pigeon' })).toEqual({
      ...{ code: 'invalid', fields: { how: 'unknown' } },
    })
  })
})

describe('of somebody', () => {
  test('ask-10 who has died nothing is to be spoken of or acknowledged, and the line can say why', async () => {
    const dead = { name: 'Bea', died: knownDate({ year: 2026, month: 1, day: 2 }) }
    personId = (await vault.call('people.add', dead)).id
    await add()
    await add({ kind: 'ask', text: 'asked' })
    const { nudges, asks } = await vault.call('today.get', {})
    expect(nudges).toEqual([])
    expect(asks).toMatchObject([{ text: 'asked', mourned: true, heardBy: null }])
  })

  test('in the bin nothing is added, and it is said where they are', async () => {
    await vault.call('people.remove', { id: personId })
    expect(await vault.refusal('followUps.add', { personId, kind: 'promise', text: 'x' })).toEqual({
      ...{ code: 'conflict', fields: { person: 'in-bin' } },
    })
  })
})

describe('the ledger', () => {
  test('has promises of both sides, and no to-dos or asks', async () => {
    await add({ text: 'mine' })
    await add({ text: 'theirs', by: 'them' })
    await add({ text: 'to-do', kind: 'to-do' })
    await add({ text: 'ask', kind: 'ask' })
    const lines = await vault.call('followUps.ledger', {})
    expect(lines.map(({ text }) => text).toSorted()).toEqual(['mine', 'theirs'])
  })

  test('of a year has what was said or due in it, and whatever is still open', async () => {
    const old = { saidOn: '2025-06-01', due: '2025-06-10' }
    await vault.call('followUps.close', { id: await add({ text: 'over', ...old }), state: 'done' })
    await vault.call('followUps.close', { id: await add({ text: 'due', saidOn: '2025-12-30' }), state: 'done' })
    await add({ text: 'open', ...old })
    const texts = async (input: Input<'followUps.ledger'>) =>
      (await vault.call('followUps.ledger', input)).map(({ text }) => text)
    expect(await texts({ since: '2026-01-01' })).toEqual(['due', 'open'])
    expect((await texts({})).length).toBe(3)
    expect(await texts({ personId: 'nobody0000' })).toEqual([])
  })

  test('before a meeting has what is open, late first, each side its own', async () => {
    await add({ text: 'later', due: '2026-04-01' })
    await add({ text: 'late', due: '2026-03-01' })
    await add({ text: 'theirs', by: 'them' })
    await vault.call('followUps.close', { id: await add({ text: 'done' }), state: 'done' })
    const { mine, theirs } = await vault.call('brief.get', { id: personId })
    expect([mine, theirs].map((lines) => lines.map(({ text }) => text))).toEqual([['late', 'later'], ['theirs']])
  })
})
