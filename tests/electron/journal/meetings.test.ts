import { beforeEach, describe, expect, test } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})
const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const list = (first: string, last = first) => vault.call('meetings.list', { first, last })

describe('a meeting that is typed', () => {
  test('needs whom and when, and lasts an hour where one is', async () => {
    const ann = await person()
    const { id } = await vault.call('meetings.add', { people: [ann], start: '2026-03-12T10:30' })
    expect(await vault.call('meetings.get', { id })).toMatchObject({
      ...{ title: '', start: '2026-03-12T10:30', end: '2026-03-12T11:30', zone: 'Europe/Dublin' },
      ...{ people: [{ id: ann, name: 'Ann' }], others: [], source: 'typed', cancelled: false, lead: null },
      here: { start: '2026-03-12T10:30', end: '2026-03-12T11:30' },
    })
  })

  test('of whole days lasts that day, and has no zone', async () => {
    await vault.call('meetings.add', { people: [await person()], start: '2026-03-12' })
    expect(await list('2026-03-12')).toMatchObject([{ start: '2026-03-12', end: '2026-03-12', zone: '' }])
  })

  test.each([
    [{ people: [], start: '2026-03-12' }, { people: 'empty' }],
    [{ start: '2026-03-12T10:00', end: '2026-03-12T09:00' }, { end: 'order' }],
    [{ start: '2026-03-12', end: '2026-03-12T09:00' }, { end: 'order' }],
    [{ start: '2026-02-30' }, { start: 'wrong' }],
    [{ start: '2026-03-12', zone: 'Nowhere/Land' }, { zone: 'no-such-zone' }],
  ])('is refused as %j', async (fields, wrong) => {
    const people = [await person()]
    expect(await vault.refusal('meetings.add', { people, ...fields } as never)).toEqual({
      code: 'invalid',
      fields: wrong,
    })
  })

  test('with somebody who is not there is refused, and nothing is kept', async () => {
    const before = vault.dump()
    expect(await vault.refusal('meetings.add', { people: ['nobody0000'], start: '2026-03-12' })).toEqual({
      code: 'not-found',
    })
    expect(vault.dump()).toEqual(before)
  })

  test('is altered bit by bit; one that is moved keeps no old end', async () => {
    const { id } = await vault.call('meetings.add', { people: [await person()], start: '2026-03-12T10:00', note: 'n' })
    await vault.call('meetings.edit', { id, start: '2026-03-13T15:00' })
    expect(await vault.call('meetings.get', { id })).toMatchObject({ end: '2026-03-13T16:00', note: 'n' })
    await vault.call('meetings.edit', { id, place: 'Harbour', lead: 'none' })
    expect(await vault.call('meetings.get', { id })).toMatchObject({
      place: 'Harbour',
      lead: 'none',
      start: '2026-03-13T15:00',
    })
    expect(await vault.refusal('meetings.edit', { id, end: '2026-03-13T14:00' })).toMatchObject({
      fields: { end: 'order' },
    })
  })
})

describe('meetings are listed', () => {
  test('on the days they have where the user is, whatever their zone', async () => {
    const people = [await person()]
    await vault.call('meetings.add', { people, start: '2026-03-12T22:00', zone: 'America/New_York', title: 'late' })
    await vault.call('meetings.add', { people, start: '2026-03-13T06:00', zone: 'Asia/Tokyo', title: 'early' })
    expect((await list('2026-03-12')).map(({ title, here }) => [title, here.start])).toEqual([
      ['early', '2026-03-12T21:00'],
    ])
    expect((await list('2026-03-13')).map(({ title, here }) => [title, here.start])).toEqual([
      ['late', '2026-03-13T02:00'],
    ])
  })

  test('with those of several days on each of them', async () => {
    await vault.call('meetings.add', {
      people: [await person()],
      start: '2026-03-10',
      end: '2026-03-14',
      title: 'fair',
    })
    expect(await list('2026-03-12')).toHaveLength(1)
    expect(await list('2026-03-15')).toEqual([])
  })

  test('of a person: the next first, and the last few that are over', async () => {
    const [ann, bea] = [await person(), await person('Bea')]
    for (const day of ['02', '03', '04', '05', '06', '07', '12', '11'])
      await vault.call('meetings.add', { people: [ann], start: `2026-03-${day}T10:00`, title: day })
    await vault.call('meetings.add', {
      people: [ann],
      start: '2026-03-10T07:30',
      end: '2026-03-10T08:30',
      title: 'now',
    })
    const { coming, past } = await vault.call('meetings.of', { personId: ann })
    expect(coming.map(({ title }) => title)).toEqual(['now', '11', '12'])
    expect(past.map(({ title }) => title)).toEqual(['07', '06', '05', '04', '03'])
    expect(await vault.call('meetings.of', { personId: bea })).toEqual({ coming: [], past: [] })
  })

  test('without whoever is in the bin', async () => {
    const [ann, bea] = [await person(), await person('Bea')]
    await vault.call('meetings.add', { people: [ann, bea], start: '2026-03-12' })
    await vault.call('people.remove', { id: ann })
    expect(await list('2026-03-12')).toMatchObject([{ people: [{ name: 'Bea' }] }])
  })

  test('for four hundred days at most, to the ends of the years', async () => {
    expect(await vault.refusal('meetings.list', { first: '2026-01-01', last: '2027-12-31' })).toMatchObject({
      code: 'invalid',
    })
    expect(await list('0001-01-01')).toEqual([])
    expect(await list('9999-12-31')).toEqual([])
    await vault.call('meetings.add', { people: [await person()], start: '9999-12-31T23:30' })
    expect(await list('9999-12-31')).toMatchObject([{ end: '9999-12-31T23:59' }])
  })
})

test('a meeting in the bin says whom it was with, and comes back', async () => {
  const { id } = await vault.call('meetings.add', { people: [await person()], start: '2026-03-12' })
  await vault.call('meetings.remove', { id })
  expect(await list('2026-03-12')).toEqual([])
  expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'meeting', title: 'Ann', whose: 'Ann' }])
  await vault.call('bin.restore', { noun: 'meeting', id })
  expect(await list('2026-03-12')).toHaveLength(1)
})

describe('before a meeting', () => {
  const lookAt = (local: string) => {
    vault.clock.set(local)
    const before = vault.popUps().length
    vault.host().look()
    return vault
      .popUps()
      .slice(before)
      .map(({ title, body, personId }) => ({ said: `${title}: ${body}`, personId }))
  }
  const meet = async (fields: object, name = 'Ann') => {
    const ann = await person(name)
    await vault.call('meetings.add', { people: [ann], start: '2026-03-11T10:00', ...fields } as never)
    return ann
  }

  test('it is told a quarter of an hour before, once: who, when, and a click leads to the first of them', async () => {
    const ann = await meet({ title: 'Plans', place: 'Quay 4' })
    expect(lookAt('2026-03-11T09:44')).toEqual([])
    expect(lookAt('2026-03-11T09:45')).toEqual([{ said: 'Ann: Meeting at 10:00: Plans, Quay 4', personId: ann }])
    expect(lookAt('2026-03-11T09:46')).toEqual([])
    await vault.reopen()
    expect(lookAt('2026-03-11T09:50')).toEqual([])
  })

  test('so long before as is chosen for all, or for this one; or not at all', async () => {
    await vault.call('settings.set', { meetingLead: 60 })
    await meet({})
    await meet({ lead: 5, start: '2026-03-12T10:00' }, 'Bea')
    await meet({ lead: 'none', start: '2026-03-13T10:00' }, 'Cy')
    expect(lookAt('2026-03-11T09:00')).toHaveLength(1)
    expect(lookAt('2026-03-12T09:54')).toEqual([])
    expect(lookAt('2026-03-12T09:55')).toHaveLength(1)
    expect(lookAt('2026-03-13T09:59')).toEqual([])
    await vault.call('settings.set', { meetingLead: null })
    await meet({ start: '2026-03-14T10:00' }, 'Dee')
    expect(lookAt('2026-03-14T09:59')).toEqual([])
  })

  test('a look that comes late tells while it goes on, and not when it is over', async () => {
    await meet({})
    await meet({ start: '2026-03-12T10:00' }, 'Bea')
    expect(lookAt('2026-03-11T10:59')).toHaveLength(1)
    expect(lookAt('2026-03-12T11:00')).toEqual([])
    // the first was never known to be on the screen, the second never was
    expect((await vault.call('today.get', {})).missed).toBe(2)
  })

  test('in its own zone, quiet hours or not, at the minute it begins in where the clocks change', async () => {
    await vault.call('settings.set', { quiet: { from: '20:00', to: '07:00' } })
    await meet({ start: '2026-03-29T09:00', zone: 'Asia/Tokyo' })
    expect(lookAt('2026-03-28T23:44')).toEqual([])
    expect(lookAt('2026-03-28T23:45')).toMatchObject([{ said: 'Ann: Meeting at 00:00' }])
  })

  test('one that was moved is told of again at its new time', async () => {
    await meet({})
    expect(lookAt('2026-03-11T09:45')).toHaveLength(1)
    const [one] = await list('2026-03-11')
    await vault.call('meetings.edit', { id: one!.id, start: '2026-03-11T15:00' })
    expect(lookAt('2026-03-11T14:45')).toHaveLength(1)
  })

  test('a whole day pops up on its own never, and is named where there is a digest', async () => {
    await meet({ start: '2026-03-11', title: 'Fair' }, 'Fay')
    expect(lookAt('2026-03-11T09:00')).toEqual([])
    for (const name of ['A', 'B', 'C', 'D'])
      await vault.call('followUps.add', { personId: await person(name), kind: 'to-do', text: 'x', due: '2026-03-12' })
    await meet({ start: '2026-03-12', title: 'Fair' }, 'Fay')
    expect(lookAt('2026-03-12T09:00')).toMatchObject([
      { said: expect.stringContaining('Fay: Meeting today: Fair') as string },
    ])
  })

  test('with several of them all are named; with nobody of the journal its title is', async () => {
    const people = await Promise.all(['Ann', 'Bea', 'Cy', 'Dee'].map((name) => person(name)))
    const { id } = await vault.call('meetings.add', { people, start: '2026-03-11T10:00', title: 'Board' })
    expect(lookAt('2026-03-11T09:45')).toMatchObject([
      { said: expect.stringMatching(/^Ann, Bea and 2 more: Meeting at 10:00: Board/) as string },
    ])
    await vault.call('meetings.edit', { id, people: [], start: '2026-03-12T10:00' })
    expect(lookAt('2026-03-12T09:45')).toEqual([{ said: 'Board: Meeting at 10:00', personId: null }])
  })

  test('the shell is told when, and nothing of where or with whom', async () => {
    await meet({ title: 'Plans', start: '2026-03-11T10:00', zone: 'Asia/Tokyo' })
    vault.host().look()
    const [last] = vault.told.flatMap((message) => (message.kind === 'schedule' ? [message.due] : [])).toReversed()
    expect(last).toMatchObject([{ at: '2026-03-11T00:45:00Z' }])
    expect(JSON.stringify(last)).not.toMatch(/Tokyo|Plans|Ann/)
  })
})
