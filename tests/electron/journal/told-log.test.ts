// The log of tellings, and what nobody is known to have seen.
import { beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})

const person = async (is: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name: 'Ann', ...is })).id
const birthday = async (personId: string, month: number, day: number, is: Partial<Input<'milestones.add'>> = {}) =>
  (
    await vault.call('milestones.add', {
      personId,
      kind: 'birthday',
      date: knownDate({ year: 1980, month, day }),
      repeats: { every: 'year' },
      ...is,
    })
  ).id
const toDo = async (personId: string, due = '2026-03-10', text = 'call') =>
  (await vault.call('followUps.add', { personId, kind: 'to-do', text, due })).id
const look = (local: string) => {
  vault.clock.set(local)
  vault.host().look()
}
const show = () => {
  for (const { claim } of vault.popUps()) vault.host().shown(claim)
}
const log = async (input: Input<'reminders.log'> = {}) => (await vault.call('reminders.log', input)).items
const unshown = () => vault.call('reminders.unshown', {})
const missed = async () => (await vault.call('today.get', {})).missed

describe('the log', () => {
  test('ask-13 says what was shown, when it was due, claimed and shown, and what was missed', async () => {
    const personId = await person()
    const id = await birthday(personId, 3, 10)
    look('2026-03-10T09:00')
    vault.advance({ seconds: 2 })
    const before = (await log())[0]
    expect(before).toMatchObject({ shownAt: null, missed: true })
    show()
    expect(await log()).toEqual([
      {
        key: { noun: 'milestone', id, occurrence: '2026-03-10', lead: 0, round: 0 },
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
        dueAt: '2026-03-10T09:00:00Z',
        claimedAt: '2026-03-10T09:00:00.000Z',
        shownAt: '2026-03-10T09:00:02.000Z',
        seenAt: null,
        how: 'pop-up',
        missed: false,
        why: { level: 'default', name: '', zone: 'mine', zoneName: 'Europe/Dublin', moved: [] },
      },
    ])
  })

  test.each<[string, Partial<Input<'people.add'>>, Partial<Input<'milestones.add'>>, object]>([
    ['its own', { leads: [3] }, { leads: [0] }, { level: 'own', name: '' }],
    ['the person’s', { leads: [0], tags: ['board'] }, {}, { level: 'person', name: '' }],
    ['a tag’s', { tags: ['board'], client: true }, {}, { level: 'tag', name: 'board' }],
    ['that for clients', { client: true }, {}, { level: 'tier', name: 'client' }],
    ['that for others', {}, { kind: 'anniversary', title: 'Wedding' }, { level: 'tier', name: 'other' }],
    [
      'theirs the zone',
      { leads: [0], zone: 'Asia/Tokyo' },
      { zone: 'theirs' },
      { zone: 'theirs', zoneName: 'Asia/Tokyo' },
    ],
  ])('ask-07 ask-08 says whose wish it was: %s', async (_, is, milestone, why) => {
    await vault.call('settings.set', {
      leads: [
        { level: 'default', name: '', leads: [1] },
        { level: 'tier', name: 'client', leads: [0] },
        { level: 'tier', name: 'other', leads: [0] },
        { level: 'tag', name: 'board', leads: [0] },
      ],
    })
    await birthday(await person(is), 3, 11, milestone)
    look('2026-03-11T09:00')
    expect((await log())[0]?.why).toMatchObject(why)
  })

  test('a wish that is changed afterwards does not change what is said of before', async () => {
    await birthday(await person(), 3, 10)
    look('2026-03-10T09:00')
    await vault.call('settings.set', { leads: [{ level: 'kind', name: 'birthday', leads: [0] }] })
    expect((await log())[0]?.why).toMatchObject({ level: 'default' })
  })

  test('ask-05 says what moved it: quiet hours, days off', async () => {
    await vault.call('settings.set', { quiet: { from: '08:30', to: '10:00' }, daysOff: 'before' })
    await toDo(await person(), '2026-03-15')
    look('2026-03-13T10:00')
    expect((await log())[0]).toMatchObject({
      dueAt: '2026-03-13T10:00:00Z',
      why: { level: null, moved: ['quiet', 'day-off'] },
    })
  })

  test('says how: with others, without words while locked, without a sound, on Today only, superseded, over for long', async () => {
    const how = async () => (await log({ limit: 3 })).map((item) => item.how)
    await birthday(await person(), 3, 10, { tone: 'quiet' })
    look('2026-03-10T09:00')
    expect(await how()).toEqual(['silent'])
    const ids: string[] = []
    for (const name of ['B', 'C', 'D', 'E']) ids.push(await toDo(await person({ name }), '2026-03-11'))
    look('2026-03-11T09:00')
    expect(await how()).toEqual(['digest', 'digest', 'digest'])
    const id = await toDo(await person(), '2026-03-12')
    vault.clock.set('2026-03-12T10:00')
    await vault.reopen({ shownWhileLocked: [`${id}.2026-03-12`] })
    expect((await how())[0]).toBe('locked')
    await birthday(await person(), 4, 1, { date: knownDate({ year: 1980, month: 4 }) })
    look('2026-04-01T09:00')
    expect((await how())[0]).toBe('today')
    await birthday(await person(), 4, 12, { leads: [7, 0] })
    look('2026-04-12T09:00')
    expect((await how()).slice(0, 2).toSorted()).toEqual(['pop-up', 'superseded'])
    await birthday(await person(), 4, 14)
    look('2026-05-20T09:00')
    expect((await how())[0]).toBe('gone')
  })

  test('is read page by page, newest first, each telling once', async () => {
    for (let n = 0; n < 7; n += 1) await toDo(await person({ name: `P${n}` }))
    look('2026-03-10T09:00')
    await toDo(await person(), '2026-03-11')
    look('2026-03-11T09:00')
    const pages: string[][] = []
    for (let before: string | undefined; ;) {
      const page = await vault.call('reminders.log', { limit: 3, ...(before !== undefined && { before }) })
      pages.push(page.items.map(({ key }) => key.id))
      if (page.place === null) break
      before = page.place
    }
    expect(pages.map((page) => page.length)).toEqual([3, 3, 2])
    expect(new Set(pages.flat()).size).toBe(8)
    expect((await log({ limit: 1 }))[0]?.key.occurrence).toBe('2026-03-11')
  })

  test.each(['', 'x', '2026', 'a b c d e f g', `' OR TRUE --`])(
    'a place nobody gave out (%j) breaks nothing',
    async (place) => {
      await toDo(await person())
      look('2026-03-10T09:00')
      const answer = await vault.raw('reminders.log', { before: place })
      expect(answer.ok || answer.error.code === 'invalid').toBe(true)
    },
  )

  test('of what was deleted it says when, and nothing else', async () => {
    const personId = await person()
    await toDo(personId)
    look('2026-03-10T09:00')
    await vault.call('people.remove', { id: personId })
    expect(await log()).toMatchObject([{ person: null, of: null, dueAt: '2026-03-10T09:00:00Z' }])
  })

  test('goes back two years, and no further', async () => {
    await birthday(await person(), 3, 10)
    for (const day of ['2026-03-10', '2027-03-10', '2028-03-10', '2029-03-10']) look(`${day}T09:00`)
    expect((await log()).map(({ key }) => key.occurrence)).toEqual(['2029-03-10', '2028-03-10', '2027-03-10'])
  })

  test('of what was put off it says both', async () => {
    const id = await birthday(await person(), 3, 10)
    const what = { noun: 'milestone', id, occurrence: '2026-03-10', lead: 0, round: 0 } as const
    await vault.call('reminders.snooze', { what, until: { choice: 'evening' } })
    look('2026-03-10T18:00')
    expect((await log()).map(({ how, key, missed: isMissed }) => [how, key.round, isMissed])).toEqual([
      ['pop-up', 1, true],
      ['put-off', 0, false],
    ])
  })
})

describe('what nobody is known to have seen', () => {
  test('ask-13 is on Today, however long ago it was, until somebody says so; and is counted there', async () => {
    await toDo(await person({ name: 'Bea' }))
    await birthday(await person(), 3, 10)
    look('2026-03-10T09:00')
    vault.clock.set('2026-03-29T09:00')
    await vault.reopen()
    expect((await unshown()).map(({ person: who }) => who?.name).toSorted()).toEqual(['Ann', 'Bea'])
    expect(await missed()).toBe(2)
    const [first, second] = await unshown()
    await vault.call('reminders.acknowledge', { items: [first!.key] })
    expect(await unshown()).toEqual([second])
    expect(await missed()).toBe(1)
    expect((await log()).filter(({ seenAt }) => seenAt !== null)).toHaveLength(1)
    await vault.call('reminders.acknowledge', { items: [second!.key] })
    expect(await missed()).toBe(0)
  })

  test('a birthday that was over for long when anybody looked is among them', async () => {
    await birthday(await person(), 3, 12)
    vault.clock.set('2026-04-20T08:00')
    await vault.reopen()
    expect(vault.popUps()).toEqual([])
    expect(await unshown()).toMatchObject([{ how: 'gone', person: { name: 'Ann' } }])
    await vault.call('reminders.acknowledge', { items: (await unshown()).map(({ key }) => key) })
    expect((await vault.call('today.get', {})).dates.lately).toEqual([])
  })

  test.each<[string, (personId: string, id: string) => Promise<unknown>]>([
    ['done', (_, id) => vault.call('followUps.close', { id, state: 'done' })],
    ['deleted', (_, id) => vault.call('followUps.remove', { id })],
    ['set for another day', (_, id) => vault.call('followUps.snooze', { id, until: '2026-03-20' })],
    ['put off', (_, id) => snooze(id)],
    ['about somebody who was deleted', (personId) => vault.call('people.remove', { id: personId })],
  ])('what is %s is not', async (_, change) => {
    const personId = await person()
    const id = await toDo(personId)
    look('2026-03-10T09:00')
    expect(await missed()).toBe(1)
    await change(personId, id)
    expect(await unshown()).toEqual([])
    expect(await missed()).toBe(0)
  })
  const snooze = (id: string) =>
    vault.call('reminders.snooze', {
      what: { noun: 'follow-up', id, occurrence: '2026-03-10', lead: 0, round: 0 },
      until: { choice: 'hour' },
    })

  test('acknowledging what nobody knows does nothing', async () => {
    const rows = () => vault.rows(sql`SELECT * FROM told`)
    const before = rows()
    const key = { noun: 'meeting', id: 'nobody0000', occurrence: '2026-03-10', lead: 0, round: 0 } as const
    await vault.call('reminders.acknowledge', { items: [key] })
    expect(rows()).toEqual(before)
  })
})
