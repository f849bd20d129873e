import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const due = async (personId: string, text: string, day: string) =>
  (await vault.call('followUps.add', { personId, kind: 'to-do', text, due: day })).id
const birthday = (personId: string, month: number, day: number, year?: number) =>
  vault.call('milestones.add', {
    personId,
    kind: 'birthday',
    date: knownDate({ month, day, ...(year && { year }) }),
    repeats: { every: 'year' },
  })
const look = () => {
  const before = vault.popUps().length
  vault.host().look()
  return vault.popUps().slice(before)
}
const show = (popUps = vault.popUps()) => {
  for (const { claim } of popUps) vault.host().shown(claim)
}
const missed = async () => (await vault.call('today.get', {})).missed

describe('reminders', () => {
  test('ask-02: one set for today is raised today, at the time reminders are raised', async () => {
    await due(await person(), 'call', '2026-03-10')
    expect(look()).toEqual([])
    vault.clock.set('2026-03-10T09:00')
    expect(look()).toMatchObject([{ title: 'Ann', body: 'To do: call' }])
  })

  test('ask-06: one occurrence is raised once, however often the clock is looked at', async () => {
    await birthday(await person(), 3, 10, 1980)
    vault.clock.set('2026-03-10T09:00')
    expect(look()).toMatchObject([{ title: 'Ann', body: 'Birthday, turning 46' }])
    for (let hour = 10; hour < 24; hour += 1) {
      vault.clock.set(`2026-03-10T${hour}:00`)
      expect(look()).toEqual([])
    }
  })

  test('three on time come one by one, and a click on each leads to its person', async () => {
    const ids = [await person('A'), await person('B'), await person('C')]
    for (const id of ids) await due(id, 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    const led = look().map(({ personId }) => personId)
    expect(led).toHaveLength(3)
    expect(new Set(led)).toEqual(new Set(ids))
  })

  test('twenty at once come as one digest', async () => {
    for (let n = 0; n < 20; n += 1) await due(await person(`P${n}`), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    expect(look()).toMatchObject([{ title: '20 reminders', personId: null }])
  })

  test('ask-13: what fell due while nobody was there is raised at the next unlock, and not again at the one after', async () => {
    await birthday(await person(), 3, 12)
    await due(await person('Bea'), 'x', '2026-03-11')
    vault.clock.set('2026-03-13T07:00')
    await vault.reopen()
    expect(vault.popUps()).toMatchObject([
      { title: '2 reminders', body: 'Bea: To do: x, was due 2026-03-11\nAnn: Birthday, was on 2026-03-12' },
    ])
    await vault.reopen()
    await vault.reopen()
    expect(vault.popUps()).toHaveLength(1)
  })

  test('the claim is committed before anything is told', async () => {
    let claimed = -1
    await due(await person(), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    await vault.reopen({
      tell: (message) => {
        if (message.kind !== 'pop-up') return
        const session = vault.host().session()
        // no transaction is open any more, and the row is there
        claimed = session?.change('x', (ctx) => ctx.db.all(sql`SELECT * FROM told`).length) ?? -1
      },
    })
    expect(claimed).toBe(1)
  })

  test('what was told but never confirmed as shown is counted on Today', async () => {
    await due(await person(), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    look()
    expect(await missed()).toBe(1)
    await vault.reopen()
    expect(await missed()).toBe(1)
  })

  test('what was shown is not missed', async () => {
    await due(await person(), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    look()
    show()
    expect(await missed()).toBe(0)
    expect(vault.changed).toContainEqual(['reminder'])
  })

  test('a digest confirmed confirms all it named', async () => {
    for (let n = 0; n < 5; n += 1) await due(await person(`P${n}`), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    look()
    expect(await missed()).toBe(5)
    show()
    expect(await missed()).toBe(0)
  })

  test('a claim nobody knows confirms nothing', async () => {
    await due(await person(), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    look()
    vault.host().shown('another0000')
    expect(await missed()).toBe(1)
  })

  test('ask-13: a birthday that fell on a day away is named on Today afterwards, though its pop-up had no name', async () => {
    const { id } = await birthday(await person(), 3, 11)
    vault.clock.set('2026-03-13T08:00')
    await vault.reopen({ shownWhileLocked: [`${id}.2026-03-11`] })
    expect(vault.popUps()).toEqual([])
    const { dates } = await vault.call('today.get', {})
    expect(dates.lately.map(({ milestone, on }) => [milestone.personName, on])).toEqual([['Ann', '2026-03-11']])
  })

  test('a lock that is under way claims nothing more', async () => {
    await birthday(await person(), 3, 10)
    vault.clock.set('2026-03-10T09:00')
    vault.host().flush()
    expect(look()).toEqual([])
    await vault.reopen()
    expect(vault.popUps()).toMatchObject([{ title: 'Ann' }])
  })

  test('what was announced without words while locked is claimed without another pop-up', async () => {
    const id = await due(await person(), 'x', '2026-03-11')
    await due(await person('Bea'), 'y', '2026-03-11')
    vault.host().look()
    const schedule = vault.told.findLast((message) => message.kind === 'schedule')
    expect(schedule).toMatchObject({ due: [{ at: '2026-03-11T09:00:00Z' }, { at: '2026-03-11T09:00:00Z' }] })
    vault.clock.set('2026-03-11T09:01')
    await vault.reopen({ shownWhileLocked: [`${id}.2026-03-11`] })
    expect(vault.popUps()).toMatchObject([{ title: 'Bea' }])
    show()
    expect(await missed()).toBe(0)
  })

  test('the schedule the shell keeps holds instants and ids, and not one word', async () => {
    await birthday(await person('Siobhán'), 3, 12)
    await due(await person(), 'secret words', '2026-03-11')
    vault.host().look()
    const schedule = vault.told.findLast((message) => message.kind === 'schedule')
    expect(Object.keys(schedule ?? {})).toEqual(['kind', 'due'])
    for (const item of schedule?.kind === 'schedule' ? schedule.due : []) {
      expect(Object.keys(item).toSorted()).toEqual(['at', 'id'])
      expect(item.id).toMatch(/^[0-9a-z]{8,40}\.\d{4}-\d{2}-\d{2}$/)
    }
  })

  test.each([
    ['ask-10: someone removed', (p: string) => vault.call('people.remove', { id: p })],
    ['a follow-up done', (_p: string, f: string) => vault.call('followUps.close', { id: f, state: 'done' })],
    ['a follow-up dropped', (_p: string, f: string) => vault.call('followUps.close', { id: f, state: 'dropped' })],
    ['a follow-up removed', (_p: string, f: string) => vault.call('followUps.remove', { id: f })],
    ['a follow-up snoozed', (_p: string, f: string) => vault.call('followUps.snooze', { id: f, until: '2026-04-10' })],
  ])('%s is never raised', async (_name, leave) => {
    const personId = await person()
    await leave(personId, await due(personId, 'x', '2026-03-11'))
    vault.clock.set('2026-03-12T09:00')
    await vault.reopen()
    expect(vault.popUps()).toEqual([])
  })

  test.each(['none' as const, 'quiet' as const])('a date with tone %s', async (tone) => {
    const personId = await person()
    await vault.call('milestones.add', {
      personId,
      kind: 'birthday',
      date: knownDate({ month: 3, day: 11 }),
      repeats: { every: 'year' },
      tone,
    })
    vault.clock.set('2026-03-11T09:00')
    expect(look()).toHaveLength(tone === 'none' ? 0 : 1)
  })

  test('a snoozed follow-up is raised again on its new day', async () => {
    const id = await due(await person(), 'x', '2026-03-10')
    vault.clock.set('2026-03-10T09:00')
    expect(look()).toHaveLength(1)
    await vault.call('followUps.snooze', { id, until: '2026-03-12' })
    vault.clock.set('2026-03-12T09:00')
    expect(look()).toHaveLength(1)
    expect(look()).toEqual([])
  })

  test('the time of day reminders are raised can be chosen', async () => {
    await due(await person(), 'x', '2026-03-11')
    await vault.call('settings.set', { remindAt: '16:30' })
    vault.clock.set('2026-03-11T16:29')
    expect(look()).toEqual([])
    vault.clock.set('2026-03-11T16:30')
    expect(look()).toHaveLength(1)
  })

  test('ask-07: nine in the morning is nine where the user is', async () => {
    await due(await person(), 'x', '2026-03-11')
    vault.clock.set('2026-03-11T08:59:00[Asia/Tokyo]')
    expect(look()).toEqual([])
    vault.clock.set('2026-03-11T09:00:00[Asia/Tokyo]')
    expect(look()).toHaveLength(1)
    vault.clock.set('2026-03-11T09:00:00[Europe/Dublin]')
    expect(look()).toEqual([])
  })

  test('a pop-up is never longer than a screen takes, and its words name what was promised', async () => {
    const personId = await person('N'.repeat(1000))
    await vault.call('followUps.add', { personId, kind: 'promise', text: 'w'.repeat(1000), due: '2026-03-10' })
    vault.clock.set('2026-03-10T09:00')
    const [popUp] = look()
    expect(popUp!.title.length).toBeLessThanOrEqual(160)
    expect(popUp!.body).toMatch(/^You promised: w+…$/)
    expect(popUp!.body.length).toBeLessThanOrEqual(160)
  })

  test('looking at a locked vault does nothing', () => {
    vault.restart()
    vault.told.length = 0
    vault.host().look()
    vault.host().shown('nothing000')
    expect(vault.told).toEqual([])
  })

  test('ask-03: main is told soon after a new date which instant is next', async () => {
    vault.told.length = 0
    await due(await person(), 'x', '2026-03-11')
    await expect
      .poll(() => vault.told.findLast(({ kind }) => kind === 'schedule'), { timeout: 10_000 })
      .toMatchObject({
        due: [{ at: '2026-03-11T09:00:00Z' }],
      })
  })
})
