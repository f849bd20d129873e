// A promise is spoken of before it is late, theirs is asked after a day later, and an ask nobody acknowledged is told of once.
import { beforeEach, describe, expect, test } from 'vitest'
import type { PopUpAct } from '../../../electron/vault/messages.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
let personId: string
// a Monday
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-09T08:00:00[Europe/Dublin]' })
  personId = (await vault.call('people.add', { name: 'Ann' })).id
})

const add = async (more: Partial<Input<'followUps.add'>> = {}) =>
  (await vault.call('followUps.add', { personId, kind: 'promise', text: 'the lease', due: '2026-03-12', ...more })).id
const ask = (more: Partial<Input<'followUps.add'>> = {}) => add({ kind: 'ask', text: 'call back', due: null, ...more })
const lookAt = (local: string) => {
  vault.clock.set(local)
  const before = vault.popUps().length
  vault.host().look()
  const found = vault.popUps().slice(before)
  for (const { claim } of found) vault.host().shown(claim)
  return found
}
const bodiesAt = (local: string) => lookAt(local).map(({ body }) => body)
const act = (claim: string, action: PopUpAct) =>
  vault.host().acted({ claim, action, at: vault.clock.now().epochMilliseconds })
const one = async (id: string) => (await vault.call('followUps.list', { state: 'all' })).find((each) => each.id === id)
const nudge = 'Not done yet. You promised: the lease, in 2 days (2026-03-12)'
const onItsDay = 'You promised: the lease'

describe('a promise of mine', () => {
  test('is told of two working days before its day, and on it, once each', async () => {
    await add()
    expect(bodiesAt('2026-03-10T08:59')).toEqual([])
    expect(bodiesAt('2026-03-10T09:00')).toEqual([nudge])
    for (const later of ['2026-03-10T15:00', '2026-03-11T09:00', '2026-03-12T08:59'])
      expect(bodiesAt(later)).toEqual([])
    expect(bodiesAt('2026-03-12T09:00')).toEqual([onItsDay])
    expect(bodiesAt('2026-03-13T09:00')).toEqual([])
  })

  test('for a Monday is told of on the Thursday before', async () => {
    await add({ due: '2026-03-16' })
    expect(bodiesAt('2026-03-12T09:00')).toEqual(['Not done yet. You promised: the lease, in 4 days (2026-03-16)'])
  })

  test.each<[string, (id: string) => Promise<unknown>, string[]]>([
    ['that is done is told of no more', (id) => vault.call('followUps.close', { id, state: 'done' }), []],
    ['of which they know is told of on its day alone', (id) => vault.call('followUps.tellLate', { id }), [onItsDay]],
    ['in the bin is not told of', (id) => vault.call('followUps.remove', { id }), []],
    ['whose person is in the bin is not told of', () => vault.call('people.remove', { id: personId }), []],
    [
      'is not spoken of where nobody is to be nudged',
      () => vault.call('settings.set', { nudgeBefore: null }),
      [onItsDay],
    ],
    [
      'ask-10 to somebody who has died is not spoken of',
      () => vault.call('people.edit', { id: personId, fields: { died: knownDate({ year: 2026, month: 3, day: 9 }) } }),
      [onItsDay],
    ],
  ])('%s', async (_rule, change, expected) => {
    await change(await add())
    expect(['2026-03-10T09:00', '2026-03-11T09:00', '2026-03-12T09:00'].flatMap(bodiesAt)).toEqual(expected)
  })

  test('with a new day is told of before that, and not of the old one', async () => {
    const id = await add()
    expect(bodiesAt('2026-03-10T09:00')).toEqual([nudge])
    await vault.call('followUps.renegotiate', { id, due: '2026-03-19', agreedBy: 'them' })
    expect(bodiesAt('2026-03-12T09:00')).toEqual([])
    expect(bodiesAt('2026-03-17T09:00')).toEqual(['Not done yet. You promised: the lease, in 2 days (2026-03-19)'])
  })

  test('ask-06 is not spoken of twice though the working days are altered', async () => {
    await add({ due: '2026-03-13' })
    expect(bodiesAt('2026-03-11T09:00')).toHaveLength(1)
    await vault.call('settings.set', { workingDays: [1, 2, 3, 4, 5, 6, 7], nudgeBefore: 1 })
    expect(bodiesAt('2026-03-12T09:00')).toEqual([])
  })

  test('ask-13 slept through until its day, it is told of as due, once', async () => {
    await add()
    expect(bodiesAt('2026-03-12T10:00')).toEqual([onItsDay])
    expect(await vault.call('reminders.unshown', {})).toEqual([])
  })

  test('slept through past its day, though put off, nothing says that it is near', async () => {
    await vault.call('followUps.snooze', { id: await add(), until: '2026-03-16' })
    expect(bodiesAt('2026-03-14T10:00')).toEqual([])
    expect(bodiesAt('2026-03-16T09:00')).toEqual(['You promised: the lease, was due 2026-03-12'])
  })

  test('put off past its day it is spoken of all the same', async () => {
    await vault.call('followUps.snooze', { id: await add(), until: '2026-03-16' })
    expect(bodiesAt('2026-03-10T09:00')).toEqual([nudge])
  })

  test('written down when it is already near is on Today, and told of on its day', async () => {
    await add({ due: '2026-03-10' })
    expect(bodiesAt('2026-03-09T09:00')).toEqual([])
    expect((await vault.call('today.get', {})).nudges).toHaveLength(1)
    expect(bodiesAt('2026-03-10T09:00')).toEqual([onItsDay])
  })

  test('in quiet hours waits until they are over', async () => {
    await vault.call('settings.set', { quiet: { from: '08:00', to: '10:30' } })
    await add()
    expect(bodiesAt('2026-03-10T09:00')).toEqual([])
    expect(bodiesAt('2026-03-10T10:30')).toEqual([nudge])
  })

  test('ask-20 is in what comes next, with its reason; and ask-07 in the log', async () => {
    const id = await add()
    const [first] = await vault.call('reminders.next', {})
    expect(first).toMatchObject({
      key: { noun: 'follow-up', id, occurrence: '2026-03-12', lead: 2, round: 0 },
      of: { step: 'nudge', text: 'the lease' },
      local: '2026-03-10T09:00',
      why: { level: 'nudge' },
    })
    lookAt('2026-03-10T09:00')
    expect((await vault.call('reminders.log', {})).items[0]).toMatchObject({
      ...{ of: { step: 'nudge' }, why: { level: 'nudge' }, how: 'pop-up' },
    })
  })
})

describe('on the notification of a nudge', () => {
  const raised = async () => {
    const id = await add()
    const [popUp] = lookAt('2026-03-10T09:00')
    return { id, popUp: popUp! }
  }

  test('it can be done, given a new day on the page, or they were told', async () => {
    const { popUp } = await raised()
    expect(popUp.actions.map(({ label }) => label)).toEqual(['Done', 'New day', 'Told them'])
  })

  test('done is done; told is told, and twice is once', async () => {
    const first = await raised()
    act(first.popUp.claim, 'told')
    act(first.popUp.claim, 'told')
    expect(await one(first.id)).toMatchObject({ state: 'open', toldAt: '2026-03-10T09:00:00.000Z' })
    act(first.popUp.claim, 'done')
    expect(await one(first.id)).toMatchObject({ state: 'done' })
    expect(vault.logged).toEqual([])
  })

  test('a name is not told to a screen that should not know it', async () => {
    await vault.call('settings.set', { wording: 'generic' })
    const { popUp } = await raised()
    expect(`${popUp.title} ${popUp.body} ${popUp.actions.map(({ label }) => label).join(' ')}`).not.toMatch(
      /Ann|lease|Told/,
    )
  })

  test('ask-14 it can be put off by hand, up to its day', async () => {
    const id = await add({ due: '2026-03-13' })
    lookAt('2026-03-11T09:00')
    const what = { noun: 'follow-up', id, occurrence: '2026-03-13', lead: 2, round: 0 } as const
    await vault.call('reminders.snooze', { what, until: { choice: 'tomorrow' } })
    expect(await one(id)).toMatchObject({ snoozedUntil: null })
    expect(bodiesAt('2026-03-12T09:00')).toEqual(['Not done yet. You promised: the lease, tomorrow (2026-03-13)'])
    const at = { choice: 'at', at: '2026-03-14T10:00' } as const
    expect(await vault.refusal('reminders.snooze', { what: { ...what, round: 1 }, until: at })).toEqual({
      ...{ code: 'invalid', fields: { until: 'too-late' } },
    })
    expect(bodiesAt('2026-03-13T09:00')).toEqual([onItsDay])
  })
})

describe('a promise of theirs', () => {
  test('is asked after on the day after, without a sound', async () => {
    await add({ by: 'them' })
    expect(lookAt('2026-03-12T09:00')).toEqual([])
    expect(lookAt('2026-03-13T09:00')).toMatchObject([
      { body: 'Ask after it. Ann promised: the lease, was due 2026-03-12', silent: true },
    ])
    expect(lookAt('2026-03-14T09:00')).toEqual([])
  })

  test('put off is told of on the day it was put off to', async () => {
    await vault.call('followUps.snooze', { id: await add({ by: 'them' }), until: '2026-03-16' })
    expect(bodiesAt('2026-03-13T09:00')).toEqual([])
    expect(bodiesAt('2026-03-16T09:00')).toEqual(['Ann promised: the lease, was due 2026-03-12'])
  })
})

describe('an ask', () => {
  const unheard = 'Not acknowledged yet. Ann asked: call back'

  test('that nobody acknowledged in time is told of the morning after, once', async () => {
    await ask()
    expect(bodiesAt('2026-03-10T23:00')).toEqual([])
    expect(bodiesAt('2026-03-11T09:00')).toEqual([unheard])
    expect(bodiesAt('2026-03-12T09:00')).toEqual([])
    await vault.call('settings.set', { acknowledgeWithin: 5 })
    expect(bodiesAt('2026-03-17T09:00')).toEqual([])
  })

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['that was acknowledged', (id) => vault.call('followUps.acknowledge', { id })],
    ['that is done', (id) => vault.call('followUps.close', { id, state: 'done' })],
  ])('%s is not told of', async (_rule, change) => {
    await change(await ask())
    expect(bodiesAt('2026-03-11T09:00')).toEqual([])
  })

  test('with a clock of its own is told of by that, and again where the clock is set anew', async () => {
    const id = await ask({ acknowledgeBy: '2026-03-13' })
    expect(bodiesAt('2026-03-11T09:00')).toEqual([])
    expect(bodiesAt('2026-03-14T09:00')).toEqual([unheard])
    await vault.call('followUps.edit', { id, kind: 'ask', text: 'call back', acknowledgeBy: '2026-03-17' })
    expect(bodiesAt('2026-03-18T09:00')).toEqual([unheard])
  })

  test('that is due the same morning is told of once, as that', async () => {
    await ask({ due: '2026-03-11' })
    expect(bodiesAt('2026-03-11T09:00')).toEqual(['Ann asked: call back'])
  })

  test('is acknowledged from its notification', async () => {
    const id = await ask()
    const [popUp] = lookAt('2026-03-11T09:00')
    expect(popUp!.actions.map(({ label }) => label)).toEqual(['Tomorrow', 'They know'])
    act(popUp!.claim, 'heard')
    act(popUp!.claim, 'heard')
    expect(await one(id)).toMatchObject({ acknowledgedAt: '2026-03-11T09:00:00.000Z' })
    expect(vault.logged).toEqual([])
  })
})
