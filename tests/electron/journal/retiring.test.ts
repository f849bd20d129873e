// A relationship retired on purpose: what it leaves, what it keeps, and taking it up again.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
let id: string
beforeAll(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})
beforeEach(async () => {
  vault.empty()
  id = (await vault.call('people.add', { name: 'Ruud Hakvoort', client: true })).id
  await vault.call('people.add', { name: 'Seun Adeyemi' })
})
const retire = (dates: 'tell' | 'quiet' = 'tell') =>
  vault.call('people.retire', { id: id as never, on: '2026-03-10', why: 'Sold the firm', dates })
const birthday = (month: number, day: number) =>
  vault.call('milestones.add', {
    ...{ personId: id as never, kind: 'birthday', date: knownDate({ month, day }), repeats: { every: 'year' } },
  })
const names = async (retired?: 'only' | 'with') =>
  (await vault.call('people.list', retired ? { retired } : {})).map(({ name, retired: is }) => [name, is ?? false])
const contacts = async () => {
  const lists = await vault.call('contacts.list', { days: 30 })
  return Object.values(lists).flatMap((list) => list.map(({ person }) => person.name))
}

describe('a retired person', () => {
  test('is in the list of the retired, and in no other; found by name as before', async () => {
    await retire()
    expect(await names()).toEqual([['Seun Adeyemi', false]])
    expect(await names('only')).toEqual([['Ruud Hakvoort', true]])
    expect(await names('with')).toHaveLength(2)
    expect((await vault.call('people.complete', { text: 'ruud' })).map(({ name }) => name)).toEqual(['Ruud Hakvoort'])
  })

  test('keeps everything, and says since when and why; what is written later does not take it up again', async () => {
    await vault.call('facts.add', { personId: id as never, category: 'interest', text: 'Rowing' })
    await retire('quiet')
    await vault.call('people.edit', { id: id as never, fields: { note: 'Wrote a card' } })
    expect(await vault.call('people.get', { id: id as never })).toMatchObject({
      ...{ note: 'Wrote a card', retired: { on: '2026-03-10', why: 'Sold the firm', dates: 'quiet' } },
    })
    expect(await vault.call('facts.list', { personId: id as never })).toHaveLength(1)
  })

  test('is nobody to be in touch with: no rhythm, no pause to end, no handful, no silence counted', async () => {
    await vault.call('cadence.set', { level: 'default', subject: '', rule: { cadence: { ideal: 7, most: 14 } } })
    await vault.call('entries.jot', {
      happenedAt: '2025-11-01T10:00',
      channel: 'phone',
      text: 'x',
      people: [id as never],
    })
    expect(await contacts()).toEqual(['Ruud Hakvoort'])
    expect((await vault.call('today.get', {})).quiet).toHaveLength(1)
    await retire()
    expect(await contacts()).toEqual([])
    expect((await vault.call('today.get', {})).quiet).toEqual([])
    await vault.call('cadence.pause', {
      personId: id as never,
      pause: { from: '2026-03-01', until: null, reason: 'x' },
    })
    expect(await contacts()).toEqual([])
  })

  test('comes up in no weekly handful, though nobody has a rhythm with them', async () => {
    await vault.reopen()
    expect((await vault.call('contacts.handful', {})).map(({ name }) => name)).toEqual(['Ruud Hakvoort'])
    await retire()
    expect(await vault.call('contacts.handful', {})).toEqual([])
  })

  test('is told of on their birthday where that was chosen', async () => {
    await birthday(3, 11)
    await retire('tell')
    expect((await vault.call('today.get', {})).dates.week).toHaveLength(1)
    vault.clock.set('2026-03-11T09:30')
    vault.host().look()
    expect(vault.popUps()).toHaveLength(1)
  })

  test('is not told of where it was not, on Today neither; the dates are kept', async () => {
    await birthday(3, 12)
    await retire('quiet')
    const told = vault.popUps().length
    expect((await vault.call('today.get', {})).dates.week).toEqual([])
    vault.clock.set('2026-03-12T09:30')
    vault.host().look()
    expect(vault.popUps()).toHaveLength(told)
    expect(await vault.call('milestones.list', { personId: id as never })).toHaveLength(1)
  })

  test('keeps what is open: a follow-up is still there', async () => {
    await vault.call('followUps.add', {
      personId: id as never,
      kind: 'promise',
      text: 'Send the papers',
      due: '2026-03-10',
    })
    await retire('quiet')
    expect((await vault.call('today.get', {})).followUps.today).toHaveLength(1)
  })

  test('is taken up again: back in every list, with the rhythm as it was', async () => {
    await vault.call('cadence.set', { level: 'person', subject: id, rule: { cadence: { ideal: 7, most: 14 } } })
    await retire()
    await vault.call('people.unretire', { id: id as never })
    expect(await names()).toHaveLength(2)
    expect(await contacts()).toEqual(['Ruud Hakvoort'])
    expect((await vault.call('people.get', { id: id as never })).retired).toBeUndefined()
  })

  test('the dead are not retired, nor is who is not there', async () => {
    await vault.call('people.edit', { id: id as never, fields: { died: knownDate({ year: 2026 }) } })
    const asked = { on: '2026-03-10', why: '', dates: 'tell' } as const
    expect(await vault.refusal('people.retire', { id: id as never, ...asked })).toEqual({
      ...{ code: 'conflict', fields: { person: 'dead' } },
    })
    expect(await vault.refusal('people.retire', { id: 'nobody0000' as never, ...asked })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('people.unretire', { id: 'nobody0000' as never })).toEqual({ code: 'not-found' })
  })
})
