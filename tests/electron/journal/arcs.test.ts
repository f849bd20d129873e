// What follows a life event: steps that are follow-ups like any other, and quiet for whoever is going through it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

type PersonId = Output<'people.add'>['id']
const words: NonNullable<Input<'arcs.begin'>['steps']> = [
  { step: 'week', text: 'Write a line by hand' },
  { step: 'month', text: 'Ask how they are' },
  { step: 'quarter', text: 'Be in touch, no business' },
  { step: 'year', text: 'Remember the day with them' },
]
const person = async (name = 'Siobhán Keeley') => (await vault.call('people.add', { name, client: true })).id
const jot = (
  personId: PersonId,
  is: Partial<NonNullable<Input<'entries.jot'>['lifeEvents']>[number]> = {},
  arc: typeof words | null = words,
) =>
  vault.call('entries.jot', {
    happenedAt: '2026-03-10T07:00',
    channel: 'phone',
    text: 'Her father died',
    people: [personId],
    lifeEvents: [{ personId, event: 'death', relative: 'her father', on: '2026-03-10', arc, ...is }],
  })
const open = async (personId: PersonId) => vault.call('followUps.list', { personId })
const dues = async (personId: PersonId) => (await open(personId)).map(({ due }) => due)
const birthday = (personId: PersonId, on: { month: number; day: number }) =>
  vault.call('milestones.add', {
    personId,
    kind: 'birthday',
    date: knownDate({ ...on, year: 1976 }),
    repeats: { every: 'year' },
  })

describe('a life event', () => {
  test('makes its entry one of that kind, and is read back with it', async () => {
    const id = await person()
    const { id: entryId } = await jot(id)
    expect(await vault.call('entries.get', { id: entryId })).toMatchObject({ kind: 'life-event' })
    expect(await vault.call('lifeEvents.of', { personId: id })).toMatchObject([
      { entryId, event: 'death', relative: 'her father', on: '2026-03-10' },
    ])
    const { entries } = await vault.call('entries.list', { personId: id, kind: 'life-event' })
    expect(entries).toMatchObject([{ id: entryId, marks: { events: [{ event: 'death', relative: 'her father' }] } }])
    expect((await vault.call('entries.list', { kind: 'review' })).entries).toEqual([])
  })

  test('that is taken off leaves a note, and takes its arc and open steps with it', async () => {
    const id = await person()
    const { id: entryId } = await jot(id)
    const [event] = await vault.call('lifeEvents.of', { personId: id })
    const { change } = await vault.call('lifeEvents.remove', { id: event!.id })
    expect(await vault.call('entries.get', { id: entryId })).toMatchObject({ kind: 'note' })
    expect(await open(id)).toEqual([])
    expect(await vault.call('arcs.of', { personId: id })).toEqual([])
    await vault.call('changes.undo', { change: change! })
    expect(await dues(id)).toHaveLength(4)
    expect(await vault.refusal('lifeEvents.remove', { id: 'nobody0000' as never })).toEqual({ code: 'not-found' })
  })

  test('is of nobody unknown, on no entry unknown', async () => {
    const id = await person()
    const event = { event: 'married', on: '2026-03-10' } as const
    expect(await vault.refusal('lifeEvents.add', { ...event, personId: id, entryId: 'nobody0000' as never })).toEqual({
      code: 'not-found',
    })
    const { id: entryId } = await jot(id, {}, null)
    expect(await vault.refusal('lifeEvents.add', { ...event, personId: 'nobody0000' as never, entryId })).toEqual({
      code: 'not-found',
    })
  })
})

describe('an arc', () => {
  test('has a follow-up for each step, with its reason, and says nothing of grief in its words', async () => {
    const id = await person()
    const { id: entryId } = await jot(id)
    const steps = await open(id)
    expect(steps.map(({ due }) => due)).toEqual(['2026-03-17', '2026-04-10', '2026-06-10', '2027-03-10'])
    expect(steps[0]).toMatchObject({
      kind: 'to-do',
      by: 'me',
      text: 'Write a line by hand',
      entryId,
      arc: { kind: 'bereavement', step: 'week', event: 'death', relative: 'her father', on: '2026-03-10' },
    })
    expect(await vault.call('arcs.of', { personId: id })).toMatchObject([
      { running: true, grave: true, until: '2027-03-10', steps: [{ step: 'week', state: 'open' }, {}, {}, {}] },
    ])
  })

  test('a step is done or skipped as a follow-up is', async () => {
    const id = await person()
    await jot(id)
    const [week, month] = await open(id)
    await vault.call('followUps.close', { id: week!.id, state: 'done' })
    await vault.call('followUps.close', { id: month!.id, state: 'dropped' })
    const [arc] = await vault.call('arcs.of', { personId: id })
    expect(arc!.steps.map(({ state }) => state)).toEqual(['done', 'skipped', 'open', 'open'])
  })

  test('begun late leaves out what is long over', async () => {
    const id = await person()
    await jot(id, { on: '2026-02-01' })
    expect(await dues(id)).toEqual(['2026-05-01', '2027-02-01'])
    const [arc] = await vault.call('arcs.of', { personId: id })
    expect(arc!.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'open', 'open'])
  })

  test('of some of its steps runs until the last of them', async () => {
    const id = await person()
    await jot(id, {}, words.slice(0, 2))
    expect((await vault.call('arcs.of', { personId: id }))[0]).toMatchObject({ until: '2026-04-10' })
  })

  test('is refused where nothing follows, with steps of another, twice the same, or all of them over', async () => {
    const id = await person()
    const begin = async (is: Parameters<typeof jot>[1], steps: typeof words) => {
      const before = vault.dump()
      const failure = await vault.refusal('entries.jot', {
        happenedAt: '2026-03-10T07:00',
        channel: 'phone',
        text: 'x',
        people: [id],
        lifeEvents: [{ personId: id, event: 'death', relative: 'her father', on: '2026-03-10', arc: steps, ...is }],
      })
      expect(vault.dump()).toEqual(before)
      return failure.fields
    }
    expect(await begin({ relative: '' }, words)).toEqual({ event: 'no-arc' })
    expect(await begin({ event: 'holiday' }, words)).toEqual({ event: 'no-arc' })
    expect(await begin({ event: 'surgery' }, words)).toEqual({ steps: 'wrong' })
    expect(await begin({}, [words[0]!, words[0]!])).toEqual({ steps: 'wrong' })
    expect(await begin({ on: '2019-03-10' }, words)).toEqual({ steps: 'over' })
  })

  test('is begun later on a life event without one, and once', async () => {
    const id = await person()
    await jot(id, {}, null)
    expect(await open(id)).toEqual([])
    const [event] = await vault.call('lifeEvents.of', { personId: id })
    expect(event!.arcId).toBeNull()
    const { id: arcId } = await vault.call('arcs.begin', { id: event!.id, steps: words })
    expect((await vault.call('lifeEvents.of', { personId: id }))[0]!.arcId).toBe(arcId)
    expect(await vault.refusal('arcs.begin', { id: event!.id, steps: words })).toEqual({ code: 'conflict' })
  })

  test('ended early drops its open steps, and prompts return the same day', async () => {
    const id = await person()
    await jot(id)
    const [arc] = await vault.call('arcs.of', { personId: id })
    vault.advance({ days: 20 })
    const [week] = await open(id)
    await vault.call('followUps.close', { id: week!.id, state: 'done' })
    const { change } = await vault.call('arcs.end', { id: arc!.id })
    expect(await open(id)).toEqual([])
    expect((await vault.call('arcs.of', { personId: id }))[0]).toMatchObject({
      running: false,
      endedOn: '2026-03-30',
      steps: [{ state: 'done' }, { state: 'skipped' }, { state: 'skipped' }, { state: 'skipped' }],
    })
    await birthday(id, { month: 4, day: 2 })
    expect((await vault.call('milestones.list', { personId: id }))[0]!.silenced).toBeNull()
    expect(await vault.refusal('arcs.end', { id: arc!.id })).toEqual({ code: 'conflict' })
    await vault.call('changes.undo', { change: change! })
    expect(await dues(id)).toHaveLength(3)
  })

  test('begins anew when the day of its event is put right: what is done stays done', async () => {
    const id = await person()
    await jot(id)
    const [week] = await open(id)
    await vault.call('followUps.close', { id: week!.id, state: 'done' })
    const [event] = await vault.call('lifeEvents.of', { personId: id })
    const edited = { id: event!.id, event: 'death', relative: 'her father' } as const
    await vault.call('lifeEvents.edit', { ...edited, on: '2026-03-05' })
    expect(await dues(id)).toEqual(['2026-04-05', '2026-06-05', '2027-03-05'])
    expect((await vault.call('arcs.of', { personId: id }))[0]).toMatchObject({ until: '2027-03-05' })
    // so long ago that a month has passed: that step goes, and comes back when the day is put right again
    await vault.call('lifeEvents.edit', { ...edited, on: '2026-01-05' })
    expect(await dues(id)).toEqual(['2026-04-05', '2027-01-05'])
    await vault.call('lifeEvents.edit', { ...edited, on: '2026-03-10' })
    expect(await dues(id)).toEqual(['2026-04-10', '2026-06-10', '2027-03-10'])
  })

  test('is taken away when its event turns out to be another', async () => {
    const id = await person()
    await jot(id)
    const [event] = await vault.call('lifeEvents.of', { personId: id })
    await vault.call('lifeEvents.edit', { id: event!.id, event: 'fell-ill', relative: 'her father', on: '2026-03-10' })
    expect(await vault.call('arcs.of', { personId: id })).toEqual([])
    expect(await open(id)).toEqual([])
  })

  test('goes into the bin with its entry, and comes out of it again', async () => {
    const id = await person()
    const { id: entryId } = await jot(id)
    await birthday(id, { month: 4, day: 2 })
    const silenced = async () => (await vault.call('milestones.list', { personId: id }))[0]!.silenced?.kind ?? null
    const { change } = await vault.call('entries.remove', { id: entryId })
    expect(await open(id)).toEqual([])
    expect(await silenced()).toBeNull()
    expect((await vault.call('bin.list', {})).map(({ noun }) => noun)).toEqual(['entry'])
    await vault.call('changes.undo', { change: change! })
    expect(await dues(id)).toHaveLength(4)
    await vault.call('entries.remove', { id: entryId })
    vault.advance({ days: 3 })
    await vault.call('bin.restore', { noun: 'entry', id: entryId })
    expect(await dues(id)).toEqual(['2026-03-17', '2026-04-10', '2026-06-10', '2027-03-10'])
    expect(await silenced()).toBe('bereavement')
  })
})

describe('while a grave arc runs', () => {
  test('a birthday on Today is marked quietly, and it is said why', async () => {
    const id = await person()
    await birthday(id, { month: 3, day: 12 })
    await jot(id)
    const { dates } = await vault.call('today.get', {})
    expect(dates.week[0]!.milestone).toMatchObject({
      tone: 'celebrate',
      silenced: { kind: 'bereavement', relative: 'her father', on: '2026-03-10' },
    })
  })

  test('it is told without a sound, as something to be marked quietly, and without the reason', async () => {
    const id = await person()
    await vault.call('facts.add', { personId: id, category: 'interest', text: 'Loves to sail' })
    await birthday(id, { month: 3, day: 12 })
    await jot(id)
    vault.clock.set('2026-03-12T09:30')
    await vault.reopen()
    const popUp = vault.popUps().at(-1)
    expect(popUp).toMatchObject({ silent: true, title: 'Siobhán Keeley' })
    expect(popUp!.body).toMatch(/^Birthday, turning 50, to be marked quietly/)
    expect(popUp!.body).not.toMatch(/father|died|sail/)
  })

  test('a step is told without a sound, in the words of its follow-up', async () => {
    const id = await person()
    await jot(id)
    vault.clock.set('2026-03-17T09:30')
    await vault.reopen()
    const popUp = vault.popUps().at(-1)
    expect(popUp).toMatchObject({ silent: true })
    expect(popUp!.body).toMatch(/^To do: Write a line by hand/)
    expect(popUp!.body).not.toMatch(/father|died/)
  })

  test('as the clock moves a week, a month and a year on, each step is told once, and then it is over', async () => {
    const id = await person()
    await jot(id)
    const told = () => vault.popUps().map(({ body }) => body.split('. ')[0])
    const dueOn = async (day: string) => {
      vault.clock.set(`${day}T09:30`)
      await vault.reopen()
      await vault.reopen()
      return (await vault.call('today.get', {})).followUps.today.map(({ text, arc }) => [text, arc?.step])
    }
    for (const [day, text, step] of [
      ['2026-03-17', 'Write a line by hand', 'week'],
      ['2026-04-10', 'Ask how they are', 'month'],
      ['2026-06-10', 'Be in touch, no business', 'quarter'],
      ['2027-03-10', 'Remember the day with them', 'year'],
    ] as const) {
      expect(await dueOn(day)).toEqual([[text, step]])
      const [due] = (await open(id)).filter((followUp) => followUp.due === day)
      await vault.call('followUps.close', { id: due!.id, state: 'done' })
    }
    expect(told()).toEqual([
      'To do: Write a line by hand',
      'To do: Ask how they are',
      'To do: Be in touch, no business',
      'To do: Remember the day with them',
    ])
    expect(await dueOn('2027-03-11')).toEqual([])
    expect((await vault.call('arcs.of', { personId: id }))[0]).toMatchObject({ running: false })
  })

  test('the day after the year is over birthdays are birthdays again', async () => {
    const id = await person()
    await birthday(id, { month: 3, day: 12 })
    await jot(id)
    vault.clock.set('2027-03-11T09:30')
    expect((await vault.call('today.get', {})).dates.week[0]!.milestone.silenced).toBeNull()
  })

  test('what is to be marked quietly anyway has no reason beside it', async () => {
    const id = await person()
    await vault.call('milestones.add', {
      ...{ personId: id, kind: 'other', title: 'The flood', tone: 'quiet' },
      ...{ date: knownDate({ month: 3, day: 12 }), repeats: { every: 'year' } },
    })
    await jot(id)
    expect((await vault.call('milestones.list', { personId: id }))[0]!.silenced).toBeNull()
  })

  test('nobody else is silenced', async () => {
    const [a, b] = [await person('A'), await person('B')]
    await birthday(b, { month: 3, day: 12 })
    await jot(a)
    expect((await vault.call('milestones.list', { personId: b }))[0]!.silenced).toBeNull()
  })
})
