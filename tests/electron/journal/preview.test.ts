// What will be told, before it is: with settings that are not saved, and of dates that are not written yet.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T10:00:00[Europe/Dublin]' })
})

const person = async (is: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name: 'Ann', ...is })).id
const birthday = (personId: string, month: number, day: number, is: Partial<Input<'milestones.add'>> = {}) =>
  ({
    personId,
    kind: 'birthday',
    date: knownDate({ year: 1980, month, day }),
    repeats: { every: 'year' },
    ...is,
  }) as Input<'milestones.add'>
const next = async (input: Input<'reminders.next'> = {}) =>
  (await vault.call('reminders.next', input)).map(({ local, person, key }) => `${local} ${person?.name} ${key.lead}`)
const nextFor = async (milestone: Input<'milestones.add'>) => vault.call('reminders.nextFor', milestone as never)
const times = async (milestone: Input<'milestones.add'>) =>
  (await nextFor(milestone)).tellings.map(({ local, lead }) => `${local} ${lead}`)

describe('ask-20 what is told next', () => {
  test('earliest first: when, who, what and why', async () => {
    const personId = await person({ leads: [7, 0] })
    const { id } = await vault.call('milestones.add', birthday(personId, 4, 2))
    await vault.call('followUps.add', { personId, kind: 'to-do', text: 'the lease', due: '2026-03-28' })
    expect(await next()).toEqual(['2026-03-26T09:00 Ann 7', '2026-03-28T09:00 Ann 0', '2026-04-02T09:00 Ann 0'])
    expect((await vault.call('reminders.next', { limit: 1 }))[0]).toEqual({
      key: { noun: 'milestone', id, occurrence: '2026-04-02', lead: 7, round: 0 },
      person: { id: personId, name: 'Ann' },
      of: {
        noun: 'milestone',
        kind: 'birthday',
        title: '',
        years: 46,
        tone: 'celebrate',
        mourned: false,
        silenced: false,
      },
      at: '2026-03-26T09:00:00Z',
      local: '2026-03-26T09:00',
      until: null,
      how: 'pop-up',
      why: { level: 'person', name: '', zone: 'mine', zoneName: 'Europe/Dublin', moved: [] },
    })
  })

  test.each<[string, Input<'reminders.next'>['settings'], string[]]>([
    ['as they are', undefined, ['2026-04-05T09:00 Ann 0']],
    ['at another hour', { remindAt: '07:15' }, ['2026-04-05T07:15 Ann 0']],
    ['after quiet hours', { quiet: { from: '08:00', to: '09:30' } }, ['2026-04-05T09:30 Ann 0']],
    [
      'days before, and on the working day before',
      { daysOff: 'before', leads: [{ level: 'default', name: '', leads: [1, 0] }] },
      ['2026-04-03T09:00 Ann 1', '2026-04-05T09:00 Ann 0'],
    ],
    ['for nobody', { leads: [] }, []],
  ])('ask-08 with settings %s', async (_, settings, expected) => {
    // a Sunday
    await vault.call('milestones.add', birthday(await person(), 4, 5))
    const before = vault.dump()
    expect(await next(settings && { settings })).toEqual(expected)
    expect(vault.dump()).toEqual(before)
    expect(await next()).toEqual(['2026-04-05T09:00 Ann 0'])
  })

  test('is what is then told', async () => {
    await vault.call('milestones.add', birthday(await person(), 3, 12, { leads: [1] }))
    const [first] = await vault.call('reminders.next', {})
    vault.clock.set(first!.local)
    vault.host().look()
    expect(vault.popUps()).toHaveLength(1)
    expect(await next()).toEqual([])
  })

  test('what was put off is there with its new time', async () => {
    const { id } = await vault.call('milestones.add', birthday(await person(), 3, 12))
    const what = { noun: 'milestone', id, occurrence: '2026-03-12', lead: 0, round: 0 } as const
    await vault.call('reminders.snooze', { what, until: { choice: 'at', at: '2026-03-14T16:00' } })
    expect(await next()).toEqual(['2026-03-14T16:00 Ann 0'])
  })

  test('settings that cannot be are refused', async () => {
    expect(await vault.refusal('reminders.next', { settings: { remindAt: '25:00' } })).toMatchObject({
      code: 'invalid',
    })
  })
})

describe('ask-08 of one date being written', () => {
  test.each<[string, Partial<Input<'people.add'>>, Partial<Input<'milestones.add'>>, string[]]>([
    ['as is usual', {}, {}, ['2026-06-12T09:00 0']],
    ['its own days before', {}, { leads: [14, 1] }, ['2026-05-29T09:00 14', '2026-06-11T09:00 1']],
    ['its person’s', { leads: [2] }, {}, ['2026-06-10T09:00 2']],
    ['ask-07 at their nine o’clock', { zone: 'Asia/Tokyo' }, { zone: 'theirs' }, ['2026-06-12T01:00 0']],
    ['not at all', {}, { tone: 'none' }, []],
    ['no days before and not on the day', {}, { leads: [] }, []],
  ])('%s', async (_, is, milestone, expected) => {
    expect(await times(birthday(await person(is), 6, 12, milestone))).toEqual(expected)
  })

  test('ask-02 today, whose hour is over, is a year away and says so', async () => {
    expect(await nextFor(birthday(await person(), 3, 10))).toMatchObject({
      on: '2027-03-10',
      tellings: [{ local: '2027-03-10T09:00' }],
    })
  })

  test('ask-02 today, before the hour, is today', async () => {
    vault.clock.set('2026-03-10T08:00')
    expect(await nextFor(birthday(await person(), 3, 10))).toMatchObject({ on: '2026-03-10' })
  })

  test('ask-21 a month whose day nobody knows is on Today, and in no notification', async () => {
    const milestone = birthday(await person(), 1, 1, { date: knownDate({ year: 1980, month: 6 }) })
    expect(await nextFor(milestone)).toMatchObject({
      on: '2026-06-01',
      until: '2026-06-30',
      tellings: [{ how: 'today', lead: 0 }],
    })
  })

  test('ask-22 ask-25 a leap day is told of in every year, on the day that was chosen', async () => {
    const date = knownDate({ year: 1980, month: 2, day: 29 })
    const milestone = birthday(await person(), 1, 1, { date, repeats: { every: 'year', missing: 'later' } })
    expect(await times(milestone)).toEqual(['2027-03-01T09:00 0'])
  })

  test('ask-12 the third Monday of September', async () => {
    const milestone = birthday(await person(), 1, 1, {
      ...{ kind: 'other', title: 'Board', date: knownDate({ month: 9 }) },
      repeats: { every: 'weekday', nth: 3, weekday: 1 },
    })
    expect(await times(milestone)).toEqual(['2026-09-21T09:00 0'])
  })

  test('ask-14 every second week', async () => {
    const milestone = birthday(await person(), 1, 1, {
      ...{ kind: 'other', title: 'Call', date: knownDate({ year: 2026, month: 3, day: 3 }) },
      repeats: { every: 'week', interval: 2 },
    })
    expect(await times(milestone)).toEqual(['2026-03-17T09:00 0'])
  })

  test('ask-23 a day of another calendar, where it falls in ours', async () => {
    const milestone = birthday(await person(), 1, 1, {
      ...{ kind: 'other', title: 'New Year', repeats: { every: 'year', missing: 'later' } },
      date: { form: 'on', certainty: 'known', calendar: 'hebrew', month: 1, day: 1 },
    })
    const { on } = await nextFor(milestone)
    expect(on).toMatch(/^2026-(03|09)-/)
  })

  test('once, in twenty years', async () => {
    const date = knownDate({ year: 2046, month: 6, day: 12 })
    const milestone = birthday(await person(), 1, 1, { kind: 'other', title: 'Bond', date, repeats: { every: 'once' } })
    expect(await times({ ...milestone, leads: [30] })).toEqual(['2046-05-13T09:00 30'])
  })

  test('once, and over', async () => {
    const date = knownDate({ year: 2016, month: 6, day: 12 })
    const milestone = birthday(await person(), 1, 1, { kind: 'other', title: 'Bond', date, repeats: { every: 'once' } })
    expect(await nextFor(milestone)).toMatchObject({ on: null, tellings: [] })
  })

  test('writes nothing, and then comes as it said', async () => {
    const milestone = birthday(await person(), 3, 11)
    const before = vault.dump()
    expect(await times(milestone)).toEqual(['2026-03-11T09:00 0'])
    expect(vault.dump()).toEqual(before)
    await vault.call('milestones.add', milestone)
    expect(await next()).toEqual(['2026-03-11T09:00 Ann 0'])
  })

  test('of nobody is refused', async () => {
    expect(await vault.refusal('reminders.nextFor', birthday('nobody0000', 3, 11) as never)).toEqual({
      code: 'not-found',
    })
  })
})
