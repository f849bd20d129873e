// What is chosen on a notification, as the vault does it: by the claim alone.
import { beforeEach, describe, expect, test } from 'vitest'
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import type { PopUpAct } from '../../electron/vault/messages.ts'
import { testVault } from '../support/vault.ts'
import type { TestVault } from '../support/vault.ts'

let vault: TestVault
let personId: string
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
  personId = (await vault.call('people.add', { name: 'Ann' })).id
})

const toDo = async () =>
  (await vault.call('followUps.add', { personId, kind: 'to-do', text: 'call', due: '2026-03-10' })).id
const birthday = () =>
  vault.call('milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate({ year: 1980, month: 3, day: 10 }) },
    repeats: { every: 'year' },
  })
const lookAt = (local: string) => {
  vault.clock.set(local)
  const before = vault.popUps().length
  vault.host().look()
  return vault.popUps().slice(before)
}
const claimed = () => {
  const [popUp] = lookAt('2026-03-10T09:00')
  vault.host().shown(popUp!.claim)
  return popUp!.claim
}
const act = (claim: string, action: PopUpAct, at = vault.clock.now().epochMilliseconds) =>
  vault.host().acted({ claim, action, at })
const answers = () => vault.told.filter((message) => message.kind === 'acted')

describe('ask-14 a follow-up', () => {
  test('is done, and can be taken back', async () => {
    await toDo()
    const claim = claimed()
    act(claim, 'done')
    expect(answers()).toEqual([{ kind: 'acted', claim, done: true }])
    expect(await vault.call('followUps.list', {})).toEqual([])
    expect(vault.changed.flat()).toEqual(expect.arrayContaining(['follow-up', 'change', 'reminder']))
    await vault.call('changes.undo', { change: (await vault.call('changes.last', {}))!.change })
    expect(await vault.call('followUps.list', {})).toHaveLength(1)
  })

  test('is put off until tomorrow, and told then', async () => {
    await toDo()
    act(claimed(), 'tomorrow')
    expect((await vault.call('followUps.list', {}))[0]).toMatchObject({ snoozedUntil: '2026-03-11' })
    expect(lookAt('2026-03-11T08:59')).toEqual([])
    expect(lookAt('2026-03-11T09:00')).toMatchObject([{ title: 'Ann' }])
  })
})

describe('ask-32 about somebody who was joined with another since it was shown', () => {
  const join = async () => {
    const into = (await vault.call('people.add', { name: 'Anna' })).id
    await vault.call('people.merge', {
      into,
      from: personId as never,
      choices: [{ key: 'name', take: 'into', words: 'Also Ann.' }],
    })
    return into
  }

  test('a follow-up is done, as that of whoever stays', async () => {
    const id = await toDo()
    const claim = claimed()
    const into = await join()
    expect(await vault.call('followUps.list', {})).toMatchObject([{ id, personId: into }])
    act(claim, 'done')
    expect(answers()).toEqual([{ kind: 'acted', claim, done: true }])
    expect(await vault.call('followUps.list', {})).toEqual([])
  })

  test('a birthday is put off, and told by the name of whoever stays', async () => {
    await birthday()
    const claim = claimed()
    await join()
    act(claim, 'tomorrow')
    expect(lookAt('2026-03-11T09:00')).toMatchObject([{ title: 'Anna' }])
  })
})

describe('ask-14 a milestone', () => {
  test('is put off until tomorrow, and told then', async () => {
    await birthday()
    act(claimed(), 'tomorrow')
    expect(lookAt('2026-03-11T09:00')).toMatchObject([{ body: 'Birthday, turning 46, was on 2026-03-10' }])
  })

  test('is seen: it is on no list any more of what nobody was shown', async () => {
    await birthday()
    const [popUp] = lookAt('2026-03-10T09:00')
    expect(await vault.call('reminders.unshown', {})).toHaveLength(1)
    act(popUp!.claim, 'seen')
    expect(await vault.call('reminders.unshown', {})).toEqual([])
    expect((await vault.call('reminders.log', {})).items[0]).toMatchObject({ seenAt: '2026-03-10T09:00:00.000Z' })
  })
})

describe('chosen as the journal was being locked', () => {
  test('is not answered while locked, and is done after the next unlock', async () => {
    await toDo()
    const claim = claimed()
    vault.restart()
    act(claim, 'done')
    expect(answers()).toEqual([])
    await vault.reopen()
    act(claim, 'done')
    expect(answers()).toEqual([{ kind: 'acted', claim, done: true }])
    expect(await vault.call('followUps.list', {})).toEqual([])
  })

  test('done twice is done once', async () => {
    await toDo()
    await birthday()
    const claims = lookAt('2026-03-10T09:00').map(({ claim }) => claim)
    for (const claim of [...claims, ...claims]) act(claim, 'tomorrow')
    expect(lookAt('2026-03-11T09:00')).toHaveLength(2)
    expect(lookAt('2026-03-12T09:00')).toEqual([])
  })

  test('tomorrow is the day after it was said, not after it was heard', async () => {
    await birthday()
    const claim = claimed()
    const said = vault.clock.now().epochMilliseconds
    vault.clock.set('2026-03-11T07:00')
    await vault.reopen()
    act(claim, 'tomorrow', said)
    expect(lookAt('2026-03-11T09:00')).toHaveLength(1)
  })

  test('a tomorrow that is over by then is told at once, not lost', async () => {
    await birthday()
    const claim = claimed()
    const said = vault.clock.now().epochMilliseconds
    vault.clock.set('2026-03-20T07:00')
    await vault.reopen()
    act(claim, 'tomorrow', said)
    expect(lookAt('2026-03-20T07:02')).toHaveLength(1)
  })
})

describe('what cannot be done', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['was deleted', (id) => vault.call('followUps.remove', { id })],
    ['was done already', (id) => vault.call('followUps.close', { id, state: 'done' })],
  ])('is said, so that somebody looks: it %s meanwhile', async (_, change) => {
    const id = await toDo()
    const claim = claimed()
    await change(id)
    act(claim, 'tomorrow')
    expect(answers()).toEqual([{ kind: 'acted', claim, done: false }])
    expect(vault.logged).toEqual([])
  })

  test('a claim nobody knows changes nothing', async () => {
    await toDo()
    claimed()
    act('another0000', 'done')
    expect(answers()).toMatchObject([{ done: false }])
    expect(await vault.call('followUps.list', {})).toHaveLength(1)
  })

  test('what was done already and is said to be done is done', async () => {
    const id = await toDo()
    const claim = claimed()
    await vault.call('followUps.close', { id, state: 'dropped' })
    act(claim, 'done')
    expect(answers()).toMatchObject([{ done: true }])
    expect((await vault.call('followUps.list', { state: 'closed' }))[0]).toMatchObject({ state: 'dropped' })
  })
})
