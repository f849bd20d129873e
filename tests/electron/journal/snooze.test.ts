// Putting off: the telling moves, the day does not.
import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { Input } from '../../../shared/contract/index.ts'
import type { SnoozeChoice, ToldKey } from '../../../shared/contract/reminders.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  // a Tuesday
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const birthday = async (personId: string, day: string, is: Partial<Input<'milestones.add'>> = {}) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return (
    await vault.call('milestones.add', {
      personId,
      kind: 'birthday',
      date: knownDate({ year: year - 46, month, day: date }),
      repeats: { every: 'year' },
      ...is,
    })
  ).id
}
const toDo = async (due: string | null) =>
  (await vault.call('followUps.add', { personId: await person(), kind: 'to-do', text: 'call', due })).id
const lookAt = (local: string) => {
  vault.clock.set(local)
  const before = vault.popUps().length
  vault.host().look()
  return vault
    .popUps()
    .slice(before)
    .map(({ body }) => body)
}
const key = (noun: ToldKey['noun'], id: string, occurrence: string, lead = 0, round = 0): ToldKey => ({
  noun,
  id,
  occurrence,
  lead,
  round,
})
const putOff = (what: ToldKey, until: SnoozeChoice | null) => vault.call('reminders.snooze', { what, until })
const tomorrow: SnoozeChoice = { choice: 'tomorrow' }

describe('ask-14 a milestone', () => {
  test('is told again when it was put off to, and says when it was', async () => {
    const what = key('milestone', await birthday(await person(), '2026-03-10'), '2026-03-10')
    expect(lookAt('2026-03-10T09:00')).toEqual(['Birthday, turning 46'])
    expect(await putOff(what, tomorrow)).toEqual({ change: null, until: '2026-03-11T09:00:00.000Z' })
    expect(lookAt('2026-03-11T08:59')).toEqual([])
    expect(lookAt('2026-03-11T09:00')).toEqual(['Birthday, turning 46, was on 2026-03-10'])
    expect(lookAt('2026-03-12T09:00')).toEqual([])
  })

  test('that was put off past its day is not among those nobody was told of', async () => {
    const id = await birthday(await person(), '2026-03-10')
    await putOff(key('milestone', id, '2026-03-10'), { choice: 'at', at: '2026-03-12T09:00' })
    expect(lookAt('2026-03-12T09:00')).toHaveLength(1)
    for (const { claim } of vault.popUps()) vault.host().shown(claim)
    const { dates, missed } = await vault.call('today.get', {})
    expect([dates.lately, missed]).toEqual([[], 0])
  })

  test('stays on its day', async () => {
    const id = await birthday(await person(), '2026-03-10')
    await putOff(key('milestone', id, '2026-03-10'), tomorrow)
    expect((await vault.call('today.get', {})).dates.today.map(({ on }) => on)).toEqual(['2026-03-10'])
  })

  test('can be put off again and again: each time it is told is a round', async () => {
    const id = await birthday(await person(), '2026-03-10')
    lookAt('2026-03-10T09:00')
    for (const hour of [10, 11, 12]) {
      // of which round the screen speaks does not matter: it may have stood there for a while
      await putOff(key('milestone', id, '2026-03-10'), { choice: 'hour' })
      expect(lookAt(`2026-03-10T${hour}:00`)).toEqual(['Birthday, turning 46'])
      expect(lookAt(`2026-03-10T${hour}:01`)).toEqual([])
      vault.clock.set(`2026-03-10T${hour}:00`)
    }
    expect(vault.rows(sql`SELECT round FROM told ORDER BY round`)).toEqual([0, 1, 2, 3].map((round) => ({ round })))
  })

  test('put off twice before it is told again comes once, at the later choice', async () => {
    const what = key('milestone', await birthday(await person(), '2026-03-10'), '2026-03-10')
    lookAt('2026-03-10T09:00')
    await putOff(what, { choice: 'hour' })
    await putOff(what, { choice: 'evening' })
    expect(lookAt('2026-03-10T10:00')).toEqual([])
    expect(lookAt('2026-03-10T18:00')).toHaveLength(1)
  })

  test('put off before it is told comes then and not before', async () => {
    const what = key('milestone', await birthday(await person(), '2026-03-10'), '2026-03-10')
    await putOff(what, { choice: 'evening' })
    expect(lookAt('2026-03-10T09:00')).toEqual([])
    expect(lookAt('2026-03-10T18:00')).toHaveLength(1)
    expect(lookAt('2026-03-10T18:01')).toEqual([])
    expect(lookAt('2026-03-11T09:00')).toEqual([])
  })

  test('put off, and that taken back before, is told as usual', async () => {
    const what = key('milestone', await birthday(await person(), '2026-03-10'), '2026-03-10')
    await putOff(what, tomorrow)
    expect(await putOff(what, null)).toEqual({ change: null, until: null })
    expect(lookAt('2026-03-10T09:00')).toHaveLength(1)
    expect(lookAt('2026-03-11T09:00')).toEqual([])
  })

  test('two weeks ahead may be put off without the day itself being put off', async () => {
    const id = await birthday(await person(), '2026-03-24', { leads: [14, 0] })
    expect(lookAt('2026-03-10T09:00')).toHaveLength(1)
    await putOff(key('milestone', id, '2026-03-24', 14), tomorrow)
    expect(lookAt('2026-03-11T09:00')).toEqual(['Birthday, turning 46, in 13 days (2026-03-24)'])
    expect(lookAt('2026-03-24T09:00')).toEqual(['Birthday, turning 46'])
  })

  test('put off and locked is told of by the shell at its new time', async () => {
    const id = await birthday(await person(), '2026-03-10')
    lookAt('2026-03-10T09:00')
    await putOff(key('milestone', id, '2026-03-10'), { choice: 'hour' })
    vault.host().flush()
    const schedule = vault.told.findLast((message) => message.kind === 'schedule')
    expect(schedule).toMatchObject({ due: [{ id: `${id}.2026-03-10.0.1`, at: '2026-03-10T10:00:00Z' }] })
  })

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['moved to another date', (id) => edit(id, { date: knownDate({ year: 1980, month: 5, day: 1 }) })],
    ['not to be told of any more', (id) => edit(id, { tone: 'none' })],
    ['deleted', (id) => vault.call('milestones.remove', { id })],
  ])('put off and then %s says nothing', async (_, change) => {
    const id = await birthday(await person(), '2026-03-10')
    lookAt('2026-03-10T09:00')
    await putOff(key('milestone', id, '2026-03-10'), tomorrow)
    await change(id)
    expect(lookAt('2026-03-11T09:00')).toEqual([])
  })
  const edit = (id: string, is: Partial<Input<'milestones.edit'>>) =>
    vault.call('milestones.edit', {
      ...{ id, kind: 'birthday', title: '', repeats: { every: 'year' }, leads: null, zone: 'mine', tone: 'celebrate' },
      ...{ date: knownDate({ year: 1980, month: 3, day: 10 }), ...is },
    })

  test('what was put off to a day nobody looked near is told at the next look', async () => {
    const id = await birthday(await person(), '2026-03-10')
    lookAt('2026-03-10T09:00')
    await putOff(key('milestone', id, '2026-03-10'), tomorrow)
    expect(lookAt('2026-06-20T09:00')).toEqual(['Birthday, turning 46, was on 2026-03-10'])
    expect(vault.rows(sql`SELECT * FROM snooze`)).toEqual([])
  })
})

describe('a follow-up', () => {
  test('put off to another day is out of sight until then, as it is when put off where it stands', async () => {
    const id = await toDo('2026-03-10')
    lookAt('2026-03-10T09:00')
    const { change } = await putOff(key('follow-up', id, '2026-03-10'), { choice: 'at', at: '2026-03-12T14:00' })
    expect((await vault.call('followUps.list', {}))[0]).toMatchObject({ due: '2026-03-10', snoozedUntil: '2026-03-12' })
    expect(lookAt('2026-03-12T13:59')).toEqual([])
    expect(lookAt('2026-03-12T14:00')).toEqual(['To do: call, was due 2026-03-10'])
    expect(lookAt('2026-03-12T15:00')).toEqual([])
    await vault.call('changes.undo', { change: change! })
    expect((await vault.call('followUps.list', {}))[0]).toMatchObject({ snoozedUntil: null })
  })

  test('put off for an hour stays in sight and is told again', async () => {
    const id = await toDo('2026-03-10')
    lookAt('2026-03-10T09:00')
    expect(await putOff(key('follow-up', id, '2026-03-10'), { choice: 'hour' })).toMatchObject({ change: null })
    expect((await vault.call('today.get', {})).followUps.today).toHaveLength(1)
    expect(lookAt('2026-03-10T10:00')).toEqual(['To do: call'])
    expect(lookAt('2026-03-10T10:01')).toEqual([])
  })

  test('put off to a day off is told that day, not before it', async () => {
    await vault.call('settings.set', { daysOff: 'before' })
    const id = await toDo('2026-03-14')
    // a Saturday
    vault.clock.set('2026-03-14T12:00')
    await putOff(key('follow-up', id, '2026-03-14'), tomorrow)
    expect(lookAt('2026-03-15T09:00')).toEqual(['To do: call, was due 2026-03-14'])
  })

  test('without a date is told when it was put off to', async () => {
    const id = await toDo(null)
    await putOff(key('follow-up', id, '2026-03-10'), { choice: 'evening' })
    expect(lookAt('2026-03-10T18:00')).toEqual(['To do: call'])
  })

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['done', (id) => vault.call('followUps.close', { id, state: 'done' })],
    ['put off where it stands', (id) => vault.call('followUps.snooze', { id, until: '2026-04-01' })],
    ['given another date', (id) => vault.call('followUps.edit', { id, kind: 'to-do', text: 'x', due: '2026-04-01' })],
  ])('put off and then %s is not told at the hour it was put off to', async (_, change) => {
    const id = await toDo('2026-03-10')
    lookAt('2026-03-10T09:00')
    await putOff(key('follow-up', id, '2026-03-10'), { choice: 'hour' })
    await change(id)
    expect(lookAt('2026-03-10T10:00')).toEqual([])
  })

  test('put off, that undone, and put off anew for the same day is told that day', async () => {
    const id = await toDo('2026-03-10')
    lookAt('2026-03-10T09:00')
    const { change } = await putOff(key('follow-up', id, '2026-03-10'), tomorrow)
    await vault.call('changes.undo', { change: change! })
    await vault.call('followUps.snooze', { id, until: '2026-03-11' })
    expect(lookAt('2026-03-11T09:00')).toHaveLength(1)
  })

  test('taken back it is due again', async () => {
    const id = await toDo('2026-03-10')
    await putOff(key('follow-up', id, '2026-03-10'), tomorrow)
    await putOff(key('follow-up', id, '2026-03-11'), null)
    expect((await vault.call('followUps.list', {}))[0]).toMatchObject({ snoozedUntil: null })
  })
})

describe('refused', () => {
  test.each<[string, (id: string) => [ToldKey, SnoozeChoice], object]>([
    ['something nobody knows', () => [key('milestone', 'nobody0000', '2026-03-10'), tomorrow], { code: 'not-found' }],
    ['a day it is not on', (id) => [key('milestone', id, '2026-03-11'), tomorrow], { code: 'not-found' }],
    [
      'a time gone by',
      (id) => [key('milestone', id, '2026-03-10'), { choice: 'at', at: '2026-03-10T07:00' }],
      { code: 'invalid', fields: { until: 'not-later' } },
    ],
    [
      'more than a year',
      (id) => [key('milestone', id, '2026-03-10'), { choice: 'at', at: '2028-03-10T07:00' }],
      { code: 'invalid', fields: { until: 'too-late' } },
    ],
    [
      'a meeting, which is when it is',
      () => [key('meeting', 'nobody0000', '2026-03-10'), tomorrow],
      { code: 'invalid', fields: { what: 'cannot-wait' } },
    ],
  ])('%s', async (_, of, failure) => {
    const [what, until] = of(await birthday(await person(), '2026-03-10'))
    expect(await vault.refusal('reminders.snooze', { what, until })).toEqual(failure)
  })

  test('what is done already', async () => {
    const id = await toDo('2026-03-10')
    await vault.call('followUps.close', { id, state: 'done' })
    const what = key('follow-up', id, '2026-03-10')
    expect(await vault.refusal('reminders.snooze', { what, until: tomorrow })).toMatchObject({ code: 'conflict' })
  })
})
