// What becomes of boundaries and gifts when whom they are about goes away, and how they are found again.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mayGive, standingOf } from '../../../electron/vault/journal/boundary-standing.ts'
import type { Readable } from '../../../electron/vault/store/handles.ts'
import type { Sql } from '../../../electron/vault/store/sql.ts'
import type { BoundaryRule, GiftFields } from '../../../shared/contract/boundaries.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const day = '2026-03-10'
const euro = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })
const nothing: BoundaryRule = {
  ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false, year: '01-01' },
  ...{ from: null, until: null, instead: false, words: 'Not even lunch.' },
}
type Id = GiftFields['people'][number]['personId']
const present = (ids: readonly Id[], is: Partial<GiftFields> = {}): GiftFields => ({
  ...{ on: day, direction: 'given', kind: 'present', state: 'given', what: 'Book of charts', value: euro(30) },
  ...{ giverId: null, entryId: null, note: 'Signed by the author', despite: '' },
  people: ids.map((personId) => ({ personId, self: true, family: 0 })),
  ...is,
})
const person = async (name: string) => (await vault.call('people.add', { name })).id
const official = async () => {
  const id = await person('Dermot Fay')
  const role = await vault.call('roles.add', { personId: id, organisation: 'Harbour Authority', title: 'Engineer' })
  const [harbour] = await vault.call('organisations.list', {})
  return { id, role: role.change!, on: { noun: 'organisation', id: harbour!.id } as const }
}

describe('somebody in the bin', () => {
  test('stays on a gift, is said to be there, and the gift can still be altered', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    const { id } = await vault.call('gifts.add', present([ann, bea], { giverId: bea }))
    await vault.call('people.remove', { id: bea })
    const of = async () => (await vault.call('gifts.of', { personId: ann }))[0]
    expect(await of()).toMatchObject({
      people: [
        { name: 'Ann', gone: false },
        { name: 'Bea', gone: true },
      ],
      giverName: 'Bea',
    })
    await vault.call('gifts.edit', { id, ...present([ann, bea], { giverId: bea, note: 'Second edition' }) })
    expect((await of())?.people).toHaveLength(2)
    await vault.call('people.restore', { id: bea })
    expect(await vault.call('gifts.of', { personId: bea })).toMatchObject([{ id, note: 'Second edition' }])
  })

  test('is not given anything new', async () => {
    const ann = await person('Ann')
    await vault.call('people.remove', { id: ann })
    expect(await vault.refusal('gifts.add', present([ann]))).toMatchObject({ code: 'not-found' })
  })

  test('has their boundaries again when put back', async () => {
    const ann = await person('Ann')
    const on = { noun: 'person', id: ann } as const
    await vault.call('boundaries.add', { on, rule: nothing })
    await vault.call('people.remove', { id: ann })
    expect(await vault.call('boundaries.of', { on, day })).toEqual([])
    await vault.call('people.restore', { id: ann })
    expect(await vault.call('boundaries.of', { on, day })).toHaveLength(1)
  })
})

describe('undo', () => {
  test('of what a boundary leans on is refused, the boundary in the bin or not, and nothing is lost', async () => {
    const { role, on } = await official()
    await vault.call('boundaries.add', { on, rule: nothing })
    expect(await vault.refusal('changes.undo', { change: role })).toMatchObject({ code: 'conflict' })
    const [rule] = await vault.call('boundaries.of', { on, day })
    await vault.call('boundaries.remove', { id: rule!.id })
    expect(await vault.refusal('changes.undo', { change: role })).toMatchObject({ code: 'conflict' })
    await vault.call('bin.restore', { noun: 'boundary', id: rule!.id })
    expect(await vault.call('boundaries.of', { on, day })).toEqual([rule])
  })

  test('of a person a gift leans on is refused', async () => {
    const { id, change } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('gifts.add', present([id]))
    expect(await vault.refusal('changes.undo', { change })).toMatchObject({ code: 'conflict' })
  })
})

describe('the bin', () => {
  test('ask-53: has a boundary by its words and whose it was, and a gift by what it was', async () => {
    const { id, on } = await official()
    await vault.call('boundaries.add', { on, rule: nothing })
    const { id: giftId } = await vault.call('gifts.add', present([id], { despite: 'Before we knew.' }))
    const [rule] = await vault.call('boundaries.of', { on, day })
    await vault.call('boundaries.remove', { id: rule!.id })
    vault.advance({ minutes: 1 })
    await vault.call('gifts.remove', { id: giftId })
    expect(await vault.call('bin.list', {})).toMatchObject([
      { noun: 'gift', id: giftId, title: 'Book of charts', whose: 'Dermot Fay' },
      { noun: 'boundary', id: rule!.id, title: 'Not even lunch.', whose: 'Harbour Authority' },
    ])
    await vault.call('bin.restore', { noun: 'gift', id: giftId })
    expect(await vault.call('gifts.of', { personId: id })).toHaveLength(1)
    for (const noun of ['gift', 'boundary'] as const)
      expect(await vault.refusal('bin.restore', { noun, id: 'nothing000' })).toMatchObject({ code: 'not-found' })
  })
})

describe('search', () => {
  const found = async (text: string) =>
    (await vault.call('search.find', { text })).filter(({ noun }) => noun === 'gift').map(({ title }) => title)

  test('ask-43: finds a gift by what it was and by its note, not in the bin and not of somebody there', async () => {
    const ann = await person('Ann')
    const { id } = await vault.call('gifts.add', present([ann]))
    expect(await found('chart')).toEqual(['Book of charts'])
    expect(await found('auth')).toEqual(['Book of charts'])
    await vault.call('gifts.remove', { id })
    expect(await found('chart')).toEqual([])
    await vault.call('bin.restore', { noun: 'gift', id })
    await vault.call('people.remove', { id: ann })
    expect(await found('chart')).toEqual([])
  })
})

describe('how it stands', () => {
  test('a limit says what was given this year and what is left, by whom where that counts', async () => {
    const { id, on } = await official()
    const nora = await person('Nora')
    await vault.call('boundaries.begin', { on, set: 'limits', currency: 'EUR', unit: 100 })
    await vault.call('boundaries.begin', { on, set: 'family', currency: 'EUR', unit: 100 })
    await vault.call('gifts.add', present([id], { giverId: nora }))
    const standing = await vault.call('boundaries.standing', { on: { noun: 'person', id }, day })
    expect(standing.map(({ boundary, holds }) => [boundary.distance, holds])).toEqual([
      [1, 'holds'],
      [1, 'holds'],
    ])
    expect(standing.flatMap(({ limits }) => limits)).toMatchObject([
      { per: 'occasion', spent: 3000, left: 2000 },
      { per: 'year', spent: 3000, left: 12_000, first: '2026-01-01', last: '2026-12-31' },
      { per: 'giver-year', spent: 0, left: 10_000, giver: null },
      { per: 'giver-year', spent: 3000, left: 7000, giver: { id: nora, name: 'Nora' } },
    ])
  })

  test('an organisation has no totals: a limit is each person’s own', async () => {
    const { on } = await official()
    await vault.call('boundaries.begin', { on, set: 'limits', currency: 'EUR', unit: 100 })
    expect(await vault.call('boundaries.standing', { on, day })).toMatchObject([{ holds: 'holds', limits: [] }])
  })

  test('before a meeting the gravest comes first; where nobody set anything down there is nothing to say', async () => {
    const { id, on } = await official()
    const lines = () => vault.call('boundaries.lines', { personId: id, day })
    expect(await lines()).toEqual([])
    await vault.call('boundaries.begin', { on, set: 'meals', currency: 'EUR', unit: 100 })
    expect((await lines()).map(({ level, kinds, by }) => [level, kinds, by.onName])).toEqual([
      ['barred', ['present', 'event', 'travel', 'other'], 'Harbour Authority'],
      ['limited', ['meal'], 'Harbour Authority'],
    ])
  })

  test('an idea can be asked about before anybody has it', async () => {
    const { id, on } = await official()
    await vault.call('boundaries.begin', { on, set: 'meals', currency: 'EUR', unit: 100 })
    const db = reader([])
    expect((['present', 'meal'] as const).map((kind) => mayGive(db, id, day, kind))).toEqual(['barred', 'limited'])
    expect(mayGive(db, await person('Ann'), day, 'travel')).toBe('open')
  })
})

/** Reads as a query does, and notes how each was carried out. */
const reader = (plans: string[]): Readable => {
  const all = <T>(query: Sql): T[] => {
    const explained: Sql = { text: `EXPLAIN QUERY PLAN ${query.text}`, values: query.values }
    plans.push(...vault.rows<{ detail: string }>(explained).map(({ detail }) => detail))
    return vault.rows<T>(query)
  }
  return { all, get: <T>(query: Sql) => all<T>(query)[0] }
}

test('what the brief reads is found by index, whatever else the journal holds', async () => {
  const { id, on } = await official()
  await vault.call('boundaries.begin', { on, set: 'family', currency: 'EUR', unit: 100 })
  await vault.call('gifts.add', present([id], { giverId: await person('Nora') }))
  const plans: string[] = []
  expect(standingOf(reader(plans), id, day)).toHaveLength(1)
  mayGive(reader(plans), id, day, 'meal')
  expect(plans.length).toBeGreaterThan(4)
  expect(plans.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})
