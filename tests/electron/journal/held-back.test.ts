// Nothing that was to be told is lost on the way: held in the quiet, claimed and not shown, announced without words, far ahead, far away.
import { beforeEach, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

const person = async (fields: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name: 'Ann', ...fields })).id
const birthday = async (month: number, day: number, is: Partial<Input<'milestones.add'>> = {}, personId?: string) =>
  vault.call('milestones.add', {
    personId: personId ?? (await person()),
    kind: 'birthday',
    date: knownDate({ month, day }),
    repeats: { every: 'year' },
    ...is,
  })
const lookAt = (at: string) => {
  vault.clock.set(at)
  const before = vault.popUps().length
  vault.host().look()
  return vault.popUps().slice(before)
}
const show = () => {
  for (const { claim } of vault.popUps()) vault.host().shown(claim)
}
const datesOnToday = async () => {
  const { dates } = await vault.call('today.get', {})
  return [...dates.lately, ...dates.today, ...dates.week, ...dates.month].map(({ on }) => on)
}

test('whoever comes back in the quiet hours is told when they are over of all that fell due while away', async () => {
  await vault.call('settings.set', { quiet: { from: '22:00', to: '07:00' } })
  await vault.call('followUps.add', { personId: await person(), kind: 'to-do', text: 'call', due: '2026-03-13' })
  expect(lookAt('2026-03-12T12:00')).toEqual([])
  expect(lookAt('2026-03-15T23:00')).toEqual([])
  expect(lookAt('2026-03-16T06:59')).toEqual([])
  expect(lookAt('2026-03-16T07:00')).toHaveLength(1)
})

test('what was told of further ahead than Today looks is named there for a week', async () => {
  await birthday(5, 20, { leads: [60] })
  expect(await datesOnToday()).toEqual([])
  expect(lookAt('2026-03-21T09:00')).toHaveLength(1)
  expect(await datesOnToday()).toEqual(['2026-05-20'])
  vault.clock.set('2026-03-29T09:00')
  expect(await datesOnToday()).toEqual([])
})

test('a day that was announced ahead without words, and is over at the next unlock, is named on Today until somebody has seen it', async () => {
  const { id } = await birthday(3, 12, { leads: [1] })
  vault.clock.set('2026-03-14T08:00')
  await vault.reopen({ shownWhileLocked: [`${id}.2026-03-12.1.0`] })
  expect(vault.popUps()).toEqual([])
  expect(await datesOnToday()).toEqual(['2026-03-12'])
})

test('the day after is the day after where the user is, wherever noon is then', async () => {
  vault.clock.set('2026-03-10T08:00[Pacific/Auckland]')
  const { id } = await birthday(3, 12)
  vault.clock.set('2026-03-13T08:00[Pacific/Auckland]')
  await vault.reopen({ shownWhileLocked: [`${id}.2026-03-12`] })
  expect(await datesOnToday()).toEqual(['2026-03-12'])
})

test('whoever was told in time does not hear of it again', async () => {
  await birthday(3, 12, { leads: [1, 0] })
  expect(lookAt('2026-03-11T09:00')).toHaveLength(1)
  expect(lookAt('2026-03-12T09:00')).toHaveLength(1)
  show()
  vault.clock.set('2026-03-13T09:00')
  expect(await datesOnToday()).toEqual([])
})

test('what was claimed, not shown, and then nobody was there for three weeks, is named on Today until somebody has seen it', async () => {
  await birthday(3, 12)
  expect(lookAt('2026-03-12T09:00')).toHaveLength(1)
  vault.clock.set('2026-04-03T08:00')
  await vault.reopen()
  expect(vault.popUps()).toHaveLength(1)
  const unshown = async () => (await vault.call('reminders.unshown', {})).map(({ key }) => key)
  expect(await unshown()).toMatchObject([{ occurrence: '2026-03-12' }])
  vault.clock.set('2026-05-12T08:00')
  await vault.reopen()
  await vault.call('reminders.acknowledge', { items: await unshown() })
  expect(await unshown()).toEqual([])
})

test.each([
  ['a year', { month: 3, day: 11 }],
  ['a lunar year', { calendar: 'chinese' as const, month: 2, day: 2 }],
])('more days ahead than %s has is the day after the one before', async (_, date) => {
  await vault.call('settings.set', { leads: [{ level: 'default', name: '', leads: [366] }] })
  await birthday(3, 11, { date: knownDate(date) })
  const told = Array.from({ length: 20 }, (__, n) => `2026-03-${String(n + 11).padStart(2, '0')}`)
  expect(told.flatMap((day) => [...lookAt(`${day}T00:05`), ...lookAt(`${day}T09:00`)])).toHaveLength(1)
})

test('a clock that was months ahead for some days, and is right again, loses nothing of those days', async () => {
  await birthday(3, 12)
  expect(lookAt('2026-03-10T12:00')).toEqual([])
  expect(lookAt('2026-09-10T12:00')).toEqual([])
  expect(lookAt('2026-03-15T12:00')).toHaveLength(1)
})

test.each([
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '23:45', '2026-03-14T00:45'],
  ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '00:10', '2026-03-10T23:10'],
])(
  'in %s, at their hour in %s, two days of the calendar away, it is told at that minute',
  async (mine, theirs, remindAt, at) => {
    vault.clock.set(`2026-03-10T08:00[${mine}]`)
    await vault.call('settings.set', { remindAt })
    await birthday(3, 12, { zone: 'theirs' }, await person({ zone: theirs }))
    const before = `${at.slice(0, -2)}${String(Number(at.slice(-2)) - 1).padStart(2, '0')}`
    expect(lookAt(before)).toEqual([])
    expect(lookAt(at)).toHaveLength(1)
  },
)
