import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { mostItems } from '../../../shared/contract/calendar.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
  // the days of milestones are kept from the first look on
  vault.host().look()
})
const person = async (name = 'Ann', more: object = {}) => (await vault.call('people.add', { name, ...more })).id
const date = (personId: string, more: object = {}) =>
  vault.call('milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate({ year: 1974, month: 6, day: 12 }), repeats: { every: 'year' } },
    ...more,
  } as Input<'milestones.add'>)
const get = (first: string, last: string, detail: 'counts' | 'items' = 'items') =>
  vault.call('calendar.get', { first, last, detail })
const counts = async (first: string, last: string) => {
  const of = async (detail: 'counts' | 'items') =>
    (await get(first, last, detail)).map(
      ({ day, milestones, followUps, meetings }) => `${day} ${milestones}/${followUps}/${meetings}`,
    )
  const [alone, beside] = [await of('counts'), await of('items')]
  expect(alone).toEqual(beside)
  return alone
}

describe('the calendar', () => {
  test('has every noun on its days, in one answer', async () => {
    const ann = await person()
    await date(ann)
    await vault.call('followUps.add', { personId: ann, kind: 'promise', text: 'drawings', due: '2026-06-12' })
    await vault.call('meetings.add', { people: [ann], start: '2026-06-12T10:00', title: 'Plans' })
    expect(await get('2026-06-01', '2026-06-30')).toEqual([
      {
        ...{ day: '2026-06-12', milestones: 1, followUps: 1, meetings: 1 },
        items: [
          expect.objectContaining({
            noun: 'meeting',
            title: 'Plans',
            people: [{ personId: ann, name: 'Ann' }],
            start: '2026-06-12T10:00',
            end: '2026-06-12T11:00',
          }),
          expect.objectContaining({
            noun: 'milestone',
            name: 'Ann',
            kind: 'birthday',
            years: 52,
            until: null,
            mourned: false,
          }),
          expect.objectContaining({ noun: 'follow-up', kind: 'promise', by: 'me', text: 'drawings' }),
        ],
      },
    ])
    expect(await get('2026-01-01', '2026-12-31', 'counts')).toMatchObject([{ day: '2026-06-12', items: [] }])
  })

  test('counts what it shows: put off, done, spread over days, begun before, and called off', async () => {
    const ann = await person()
    await date(ann, { date: knownDate({ month: 5 } as never) })
    await date(ann, {
      kind: 'other',
      title: 'results',
      date: { form: 'between', from: { year: 2026, month: 4, day: 28 }, to: { year: 2026, month: 5, day: 3 } },
      repeats: { every: 'once' },
    })
    const { id } = await vault.call('followUps.add', { personId: ann, kind: 'to-do', text: 'x', due: '2026-05-04' })
    await vault.call('followUps.snooze', { id, until: '2026-05-09' })
    const done = await vault.call('followUps.add', { personId: ann, kind: 'to-do', text: 'x', due: '2026-05-04' })
    await vault.call('followUps.close', { id: done.id, state: 'done' })
    await vault.call('meetings.add', { people: [ann], start: '2026-04-29', end: '2026-05-02' })
    await vault.call('meetings.add', { people: [ann], start: '2026-05-31T20:00', zone: 'America/New_York' })
    expect(await counts('2026-05-01', '2026-05-31')).toEqual(['2026-05-01 2/0/1', '2026-05-09 0/1/0'])
  })

  test('leaves out what is of people in the bin', async () => {
    const ann = await person()
    await date(ann)
    await vault.call('followUps.add', { personId: ann, kind: 'to-do', text: 'x', due: '2026-06-13' })
    await vault.call('people.remove', { id: ann })
    expect(await counts('2026-06-01', '2026-06-30')).toEqual([])
  })

  test('is the same in years whose days are not kept', async () => {
    const ann = await person()
    await date(ann)
    for (const year of ['1990', '2026', '2040', '9999'])
      expect(await counts(`${year}-06-01`, `${year}-06-30`)).toEqual([`${year}-06-12 1/0/0`])
    expect(await counts('0001-01-01', '0001-02-01')).toEqual([])
  })

  test('names so many of one day, and counts them all', async () => {
    const ann = await person()
    for (let n = 0; n < mostItems + 5; n += 1) await date(ann, { kind: 'other', title: `${n}` })
    const [day] = await get('2026-06-12', '2026-06-12')
    expect(day).toMatchObject({ milestones: mostItems + 5 })
    expect(day?.items).toHaveLength(mostItems)
  })

  test.each([
    ['2026-06-02', '2026-06-01', 'items', 'order'],
    ['2026-01-01', '2026-12-31', 'items', 'too-long'],
    ['2026-01-01', '2030-12-31', 'counts', 'too-long'],
  ] as const)('from %s to %s as %s is refused: %s', async (first, last, detail, problem) => {
    expect(await vault.refusal('calendar.get', { first, last, detail })).toEqual({
      code: 'invalid',
      fields: { last: problem },
    })
  })
})
