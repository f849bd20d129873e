// Boundaries are set on organisations and people, inherited, and asked before anything is kept.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BoundaryRule, GiftFields } from '../../../shared/contract/boundaries.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const nothing: BoundaryRule = {
  direction: 'both',
  kinds: [],
  allows: 'nothing',
  limits: [],
  family: true,
  declined: false,
  year: '01-01',
  from: null,
  until: null,
  instead: false,
  words: 'Not even lunch.',
}
const euro = (amount: number) => ({ amount: amount * 100, currency: 'EUR' })

/** Someone with the harbour, from a day on and until another. */
const official = async (since: string | null = null, until: string | null = null) => {
  const { id } = await vault.call('people.add', { name: 'Dermot Fay' })
  await vault.call('roles.add', { personId: id, organisation: 'Harbour Authority', title: 'Engineer', since, until })
  const [harbour] = await vault.call('organisations.list', {})
  return { id, on: { noun: 'organisation', id: harbour!.id } as const, own: { noun: 'person', id } as const }
}
const lunch = (personId: GiftFields['people'][number]['personId'], is: Partial<GiftFields> = {}): GiftFields => ({
  on: '2026-03-10',
  direction: 'given',
  kind: 'meal',
  state: 'given',
  what: 'Lunch',
  value: euro(30),
  giverId: null,
  people: [{ personId, self: true, family: 0 }],
  entryId: null,
  note: '',
  despite: '',
  ...is,
})
const checked = async (gift: GiftFields) => {
  const { what: _, note: __, entryId: ___, despite: ____, ...asked } = gift
  return vault.call('gifts.check', { id: null, gift: asked })
}

describe('a boundary', () => {
  test('of an organisation reaches everyone who is with it, on the days they are', async () => {
    const { id, on, own } = await official('2025', '2026-03')
    await vault.call('boundaries.add', { on, rule: nothing })
    const names = async (day: string) =>
      (await vault.call('boundaries.of', { on: own, day })).map(({ onName }) => onName)
    expect(await names('2024-12-31')).toEqual([])
    expect(await names('2025-01-01')).toEqual(['Harbour Authority'])
    expect(await names('2026-03-31')).toEqual(['Harbour Authority'])
    expect(await names('2026-04-01')).toEqual([])
    expect((await checked(lunch(id)))[0]).toMatchObject({
      verdict: 'barred',
      name: 'Dermot Fay',
      by: { distance: 1, onName: 'Harbour Authority' },
    })
  })

  test('of a person comes before it, and instead of it where it says so', async () => {
    const { id, on, own } = await official()
    await vault.call('boundaries.add', { on, rule: nothing })
    await vault.call('boundaries.add', { on: own, rule: { ...nothing, allows: 'anything', instead: true, words: '' } })
    expect((await vault.call('boundaries.of', { on: own, day: '2026-03-10' })).map(({ distance }) => distance)).toEqual(
      [0, 1],
    )
    expect((await checked(lunch(id)))[0]).toMatchObject({ verdict: 'allowed', by: { distance: 0 } })
  })

  test('that contradicts itself is refused, and so is one on nobody', async () => {
    const { on } = await official()
    const limits = [{ per: 'year' as const, most: euro(10) }]
    expect(await vault.refusal('boundaries.add', { on, rule: { ...nothing, limits } })).toMatchObject({
      code: 'invalid',
    })
    const nobody = { noun: 'person', id: 'nobody00' } as never
    expect(await vault.refusal('boundaries.add', { on: nobody, rule: nothing })).toMatchObject({ code: 'not-found' })
  })

  test('ask-53: is begun from an example, altered, removed, and each undone', async () => {
    const { on } = await official()
    const rules = async () =>
      (await vault.call('boundaries.of', { on, day: '2026-03-10' })).map(({ rule }) => rule.allows)
    const { change } = await vault.call('boundaries.begin', { on, set: 'meals', currency: 'EUR', unit: 100 })
    expect(await rules()).toEqual(['nothing', 'within'])
    const [first] = await vault.call('boundaries.of', { on, day: '2026-03-10' })
    const edited = await vault.call('boundaries.edit', { id: first!.id, rule: { ...nothing, allows: 'anything' } })
    expect(await rules()).toEqual(['anything', 'within'])
    await vault.call('changes.undo', { change: edited.change! })
    const removed = await vault.call('boundaries.remove', { id: first!.id })
    expect(await rules()).toEqual(['within'])
    await vault.call('changes.undo', { change: removed.change! })
    await vault.call('changes.undo', { change: change! })
    expect(await rules()).toEqual([])
  })
})

describe('a gift', () => {
  test('is kept with whom it was for, and comes back as it went in', async () => {
    const { id } = await official()
    const gift = lunch(id, { people: [{ personId: id, self: true, family: 2 }] })
    const { id: giftId } = await vault.call('gifts.add', gift)
    const people = [{ personId: id, self: true, family: 2, name: 'Dermot Fay', gone: false }]
    expect(await vault.call('gifts.of', { personId: id })).toEqual([{ ...gift, id: giftId, people, giverName: null }])
  })

  test('a boundary says no to is refused and nothing is kept; what happened all the same is kept with the reason', async () => {
    const { id, on } = await official()
    await vault.call('boundaries.add', { on, rule: nothing })
    expect(await vault.refusal('gifts.add', lunch(id))).toMatchObject({
      code: 'conflict',
      fields: { boundary: 'barred' },
    })
    expect(await vault.refusal('gifts.add', lunch(id, { state: 'idea' }))).toMatchObject({ code: 'conflict' })
    expect(await vault.call('gifts.of', { personId: id })).toEqual([])
    await vault.call('gifts.add', lunch(id, { despite: 'It was served before I could say anything.' }))
    await vault.call('gifts.add', lunch(id, { state: 'declined' }))
    expect(await vault.call('gifts.of', { personId: id })).toHaveLength(2)
  })

  test('for several asks for each of them, and the gravest comes first', async () => {
    const { id, on } = await official()
    const { id: friend } = await vault.call('people.add', { name: 'Aoife' })
    await vault.call('boundaries.add', { on, rule: nothing })
    const people = [friend, id].map((personId) => ({ personId, self: true, family: 0 }))
    expect((await checked(lunch(id, { people }))).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Dermot Fay', 'barred'],
      ['Aoife', 'allowed'],
    ])
  })

  test('fills the year of a limit, and altered it does not count against itself', async () => {
    const { id, on } = await official()
    await vault.call('boundaries.begin', { on, set: 'limits', currency: 'EUR', unit: 100 })
    const { id: first } = await vault.call('gifts.add', lunch(id, { value: euro(50), on: '2026-01-10' }))
    await vault.call('gifts.add', lunch(id, { value: euro(50), on: '2026-02-10' }))
    const [said] = await checked(lunch(id, { value: euro(50) }))
    expect(said?.limits.map(({ per, spent, adds, left }) => [per, spent, adds, left])).toEqual([
      ['occasion', 0, 5000, 0],
      ['year', 10_000, 5000, 0],
    ])
    expect(
      await vault.refusal(
        'gifts.add',
        lunch(id, { value: euro(50), people: [{ personId: id, self: true, family: 1 }] }),
      ),
    ).toMatchObject({
      fields: { boundary: 'over' },
    })
    await vault.call('gifts.edit', { id: first, ...lunch(id, { value: euro(49), on: '2026-01-10' }) })
    await vault.call('gifts.remove', { id: first })
    expect((await checked(lunch(id, { value: euro(50) })))[0]).toMatchObject({ limits: [{}, { spent: 5000 }] })
  })

  test('for nobody, for somebody twice or for somebody in the bin is refused', async () => {
    const { id } = await official()
    const one = { personId: id, self: true, family: 0 }
    for (const people of [[], [one, one], [{ ...one, self: false }]])
      expect(await vault.refusal('gifts.add', lunch(id, { people }))).toMatchObject({ code: 'invalid' })
    await vault.call('people.remove', { id })
    expect(await vault.refusal('gifts.add', lunch(id))).toMatchObject({ code: 'not-found' })
  })

  test('of a currency no limit is in is kept, and said to be beyond judging', async () => {
    const { id, on } = await official()
    await vault.call('boundaries.begin', { on, set: 'limits', currency: 'EUR', unit: 100 })
    const gift = lunch(id, { value: { amount: 500, currency: 'USD' } })
    expect((await checked(gift))[0]).toMatchObject({ verdict: 'unknown', why: 'other-currency' })
    await vault.call('gifts.add', gift)
  })
})
