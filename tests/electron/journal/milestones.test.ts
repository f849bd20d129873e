import { knownDate } from '../../../shared/model/dates/partial-date.ts'
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
const birthday = (personId: string, more: Partial<Input<'milestones.add'>> = {}): Input<'milestones.add'> => ({
  personId,
  kind: 'birthday',
  date: knownDate({ month: 6, day: 12, year: 1980 }),
  repeats: { every: 'year' },
  ...more,
})

describe('milestones', () => {
  test('ask-05: say the next day they fall on, today included, and how many years it is', async () => {
    const personId = await person()
    await vault.call('milestones.add', birthday(personId))
    const only = async () => (await vault.call('milestones.list', { personId }))[0]!
    expect(await only()).toMatchObject({ next: '2026-06-12', years: 46 })
    vault.clock.set('2026-06-12T23:59')
    expect(await only()).toMatchObject({ next: '2026-06-12', years: 46 })
    vault.clock.set('2026-06-13T00:00')
    expect(await only()).toMatchObject({ next: '2027-06-12', years: 47 })
  })

  test('ask-24: a year that is not known is never shown', async () => {
    const personId = await person()
    await vault.call('milestones.add', birthday(personId, { date: knownDate({ month: 6, day: 12 }) }))
    const [milestone] = await vault.call('milestones.list', { personId })
    expect(milestone).toMatchObject({ date: knownDate({ month: 6, day: 12 }), years: null })
    expect(milestone!.date).not.toHaveProperty('year')
  })

  test('one that happens once is over when it is over', async () => {
    const personId = await person()
    const once = {
      kind: 'other',
      title: 'Results',
      repeats: { every: 'once' },
      date: knownDate({ year: 2026, month: 3, day: 11 }),
    } as const
    await vault.call('milestones.add', birthday(personId, once))
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ next: '2026-03-11', years: 0 }])
    vault.advance({ days: 2 })
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ next: null, years: null }])
  })

  test('ask-22: a yearly 29 February asks where it is kept in years without one', async () => {
    const personId = await person()
    const leapDay = birthday(personId, { date: knownDate({ month: 2, day: 29, year: 1992 }) })
    expect(await vault.refusal('milestones.add', leapDay)).toEqual({
      code: 'invalid',
      fields: { missing: 'choose-missing' },
    })
    await vault.call('milestones.add', { ...leapDay, repeats: { every: 'year', missing: 'earlier' } })
    await vault.call('milestones.add', {
      ...leapDay,
      kind: 'anniversary',
      repeats: { every: 'year', missing: 'later' },
    })
    const nexts = async () => (await vault.call('milestones.list', { personId })).map(({ next }) => next)
    expect(await nexts()).toEqual(['2027-02-28', '2027-03-01'])
    vault.clock.set('2028-01-01T08:00')
    expect(await nexts()).toEqual(['2028-02-29', '2028-02-29'])
  })

  test('a 29 February that happens once needs no choice, and must be in a leap year', async () => {
    const personId = await person()
    const once = birthday(personId, { repeats: { every: 'once' }, date: knownDate({ month: 2, day: 29, year: 2028 }) })
    await vault.call('milestones.add', once)
    expect(
      await vault.refusal('milestones.add', { ...once, date: knownDate({ month: 2, day: 29, year: 2027 }) }),
    ).toEqual({
      code: 'invalid',
      fields: { date: 'no-such-date' },
    })
  })

  test.each([
    ['an untitled other', { kind: 'other' as const, title: ' ' }, { title: 'empty' }],
    [
      'once without a year',
      { repeats: { every: 'once' as const }, date: knownDate({ month: 6, day: 12 }) },
      { date: 'once-needs-year' },
    ],
    ['30 February', { date: knownDate({ month: 2, day: 30 }) }, { date: 'no-such-date' }],
    ['31 April', { date: knownDate({ month: 4, day: 31 }) }, { date: 'no-such-date' }],
    ['a month 13', { date: knownDate({ month: 13, day: 1 }) }, { date: 'no-such-date' }],
    [
      '29 February 1900',
      { date: knownDate({ month: 2, day: 29, year: 1900 }), repeats: { every: 'year', missing: 'earlier' } as const },
      { date: 'no-such-date' },
    ],
  ])('%s is refused, naming the field', async (_name, more, fields) => {
    const personId = await person()
    expect(await vault.refusal('milestones.add', birthday(personId, more))).toMatchObject({ code: 'invalid', fields })
    expect(await vault.call('milestones.list', { personId })).toEqual([])
  })

  test('an edit follows the same rules', async () => {
    const personId = await person()
    const { id } = await vault.call('milestones.add', birthday(personId))
    const { personId: _, ...fields } = birthday(personId, { date: knownDate({ month: 2, day: 29 }) })
    expect(await vault.refusal('milestones.edit', { id, ...fields })).toEqual({
      code: 'invalid',
      fields: { missing: 'choose-missing' },
    })
    await vault.call('milestones.edit', { id, ...fields, repeats: { every: 'year', missing: 'later' }, tone: 'quiet' })
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ next: '2027-03-01', tone: 'quiet' }])
    expect(
      await vault.refusal('milestones.edit', {
        id: 'nothing000',
        ...fields,
        repeats: { every: 'year', missing: 'later' },
      }),
    ).toEqual({
      code: 'not-found',
    })
  })

  test('are listed by the day they come, those that are over last', async () => {
    const personId = await person()
    await vault.call('milestones.add', birthday(personId, { date: knownDate({ month: 3, day: 9 }) }))
    await vault.call(
      'milestones.add',
      birthday(personId, { repeats: { every: 'once' }, date: knownDate({ month: 1, day: 1, year: 2020 }) }),
    )
    await vault.call('milestones.add', birthday(personId, { date: knownDate({ month: 4, day: 1 }) }))
    expect((await vault.call('milestones.list', { personId })).map(({ next }) => next)).toEqual([
      '2026-04-01',
      '2027-03-09',
      null,
    ])
  })

  test('are removed and restored, and shown for the living alone', async () => {
    const personId = await person()
    const { id } = await vault.call('milestones.add', birthday(personId))
    await vault.call('milestones.remove', { id })
    expect(await vault.call('milestones.list', { personId })).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'milestone', title: 'birthday', whose: 'Ann' }])
    await vault.call('bin.restore', { noun: 'milestone', id })
    expect(await vault.call('milestones.list', { personId })).toHaveLength(1)
    await vault.call('people.remove', { id: personId })
    expect(await vault.call('milestones.list', { personId })).toEqual([])
  })

  test('belong to somebody', async () => {
    expect(await vault.refusal('milestones.add', birthday('nobody0000'))).toEqual({ code: 'not-found' })
    expect(await vault.refusal('milestones.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
  })
})
