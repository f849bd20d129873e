// The quiet year, sides that were not shown, what is not repaired, and one relationship a year to look at.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

type PersonId = Output<'people.add'>['id']
const person = async (name: string, client = true) => (await vault.call('people.add', { name, client })).id
const jot = (personId: PersonId, at: string, is: Partial<Input<'entries.jot'>> = {}) =>
  vault.call('entries.jot', { happenedAt: at, channel: 'phone', text: 'We spoke', people: [personId], ...is })
/** A client spoken with for years. */
const known = async (name: string) => {
  const id = await person(name)
  await jot(id, '2020-01-01T10:00')
  return id
}
const names = (seen: readonly { readonly person: { readonly name: string } }[]) =>
  seen.map(({ person: { name } }) => name)

describe('the quiet year', () => {
  test('is of clients known for a year without a sign of commitment in twelve months, by name', async () => {
    const [bea, ann, cy] = [await known('Bea'), await known('Ann'), await known('Cy')]
    await jot(cy, '2026-01-01T10:00', { signals: [{ personId: cy, kind: 'first' }] })
    const { id: entryId } = await jot(ann, '2025-01-01T10:00', { signals: [{ personId: ann, kind: 'referred' }] })
    await jot(bea, '2026-01-01T10:00', { signals: [{ personId: bea, kind: 'care' }] })
    const { quiet, clients } = await vault.call('insights.get', {})
    expect(clients).toBe(3)
    expect(quiet.map(({ person: { name }, last }) => [name, last])).toEqual([
      ['Ann', { kind: 'referred', at: '2025-01-01T10:00', entryId }],
      ['Bea', null],
    ])
  })

  test('is of nobody who is new, is no client, has died or is in the bin', async () => {
    const [, other, dead, gone] = [
      await person('New'),
      await person('Other', false),
      await known('Dead'),
      await known('Gone'),
    ]
    await jot(other, '2020-01-01T10:00')
    await vault.call('people.edit', {
      id: dead,
      fields: { died: { form: 'on', certainty: 'known', year: 2026, month: 1, day: 2 } },
    })
    await vault.call('people.remove', { id: gone })
    expect((await vault.call('insights.get', {})).quiet).toEqual([])
  })

  test('ends with a sign, and begins again when that goes into the bin', async () => {
    const id = await known('Ann')
    const { id: entryId } = await jot(id, '2026-03-01T10:00', { signals: [{ personId: id, kind: 'renewed' }] })
    const quiet = async () => names((await vault.call('insights.get', {})).quiet)
    expect(await quiet()).toEqual([])
    await vault.call('entries.remove', { id: entryId })
    expect(await quiet()).toEqual(['Ann'])
  })
})

describe('sides', () => {
  test('that were not shown in twelve months are named, each with the last there was', async () => {
    const [ann, bea] = [await known('Ann'), await known('Bea')]
    await jot(ann, '2026-01-01T10:00', { signals: [{ personId: ann, kind: 'care' }] })
    await jot(bea, '2026-01-01T10:00', {
      signals: [
        { personId: bea, kind: 'care' },
        { personId: bea, kind: 'competence' },
      ],
    })
    const { sides } = await vault.call('insights.get', {})
    expect(sides).toMatchObject([
      { person: { name: 'Ann' }, care: { at: '2026-01-01T10:00' }, competence: null, lacks: ['competence'] },
    ])
  })
})

test('what is not repaired is listed, the oldest first', async () => {
  const id = await known('Ann')
  const disagree = (at: string, repaired: '' | 'partly' | 'yes') =>
    jot(id, at, { disagreements: [{ personId: id, theirs: repaired || 'x', repaired }] })
  await disagree('2026-02-01T10:00', '')
  await disagree('2026-01-01T10:00', 'partly')
  await disagree('2025-01-01T10:00', 'yes')
  expect((await vault.call('insights.get', {})).disagreements.map(({ repaired }) => repaired)).toEqual(['partly', ''])
})

describe('the yearly review', () => {
  const words = { better: 'Meet in person again', stopped: 'Lunches', next: '', text: 'Review: meet in person again' }
  const review = (personId: PersonId, followUp: Input<'reviews.add'>['followUp'] = null) =>
    vault.call('reviews.add', { personId, ...words, followUp })
  const next = async () => (await vault.call('reviews.next', {}))?.person.name ?? null

  test('offers one relationship, the same all day, and says what was stopped', async () => {
    const id = await known('Ann')
    for (const at of ['2024-06-01T12:00', '2024-09-01T12:00', '2025-05-01T12:00'])
      await jot(id, at, { channel: at.startsWith('2024') ? 'in-person' : 'email' })
    expect(await vault.call('reviews.next', {})).toMatchObject({
      person: { name: 'Ann' },
      reviewedOn: null,
      since: '2020-01-01T10:00',
      stopped: [{ channel: 'in-person', before: 2 }],
      contacts: { before: 2, since: 1 },
    })
    expect(await next()).toBe(await next())
  })

  test('writes an entry of its kind, and the follow-up that was wished for', async () => {
    const id = await known('Ann')
    const { entryId, followUpId } = await review(id, { text: 'Ask her to lunch', due: '2026-04-01' })
    expect(await vault.call('entries.get', { id: entryId })).toMatchObject({
      ...{ kind: 'review', text: words.text, happenedAt: '2026-03-10T08:00', people: [{ name: 'Ann' }] },
    })
    expect(await vault.call('followUps.list', { personId: id })).toMatchObject([
      { id: followUpId, due: '2026-04-01', entryId },
    ])
    expect(await vault.call('reviews.of', { personId: id })).toMatchObject([{ entryId, better: words.better }])
  })

  test('is no contact: when we last spoke stays as it was', async () => {
    const id = await known('Ann')
    await review(id)
    expect((await vault.call('people.get', { id })).lastContact).toBe('2020-01-01T10:00')
    expect((await vault.call('cadence.of', { personId: id })).last).toBe('2020-01-01T10:00')
  })

  test('once done is offered again a year later, unless its entry is in the bin', async () => {
    const id = await known('Ann')
    const { entryId } = await review(id)
    expect(await next()).toBeNull()
    await vault.call('entries.remove', { id: entryId })
    expect(await next()).toBe('Ann')
    await vault.call('bin.restore', { noun: 'entry', id: entryId })
    vault.advance({ years: 1 })
    expect(await vault.call('reviews.next', {})).toMatchObject({ reviewedOn: '2026-03-10' })
  })

  test('not now: the next is offered, and undo brings the first back', async () => {
    const ann = await known('Ann')
    const bea = await person('Bea')
    await jot(bea, '2021-01-01T10:00')
    const { change } = await vault.call('reviews.putOff', { personId: ann })
    expect(await next()).toBe('Bea')
    await vault.call('changes.undo', { change: change! })
    expect(await next()).toBe('Ann')
  })

  test('that says nothing is refused', async () => {
    const id = await known('Ann')
    const nothing = { better: ' ', stopped: '', next: '', text: 'x', followUp: null }
    expect(await vault.refusal('reviews.add', { personId: id, ...nothing })).toEqual({
      code: 'invalid',
      fields: { better: 'empty' },
    })
    expect(await vault.refusal('reviews.putOff', { personId: 'nobody0000' as never })).toEqual({ code: 'not-found' })
  })
})

describe('the rhythm of contact', () => {
  test('has the days of two years that count, each once, and the cadence that applies', async () => {
    const id = await known('Ann')
    await jot(id, '2026-01-01T10:00')
    await jot(id, '2026-01-01T16:00')
    await jot(id, '2025-06-01T10:00', { channel: 'other' })
    await vault.call('cadence.set', { level: 'person', subject: id, rule: { cadence: { ideal: 30, most: 60 } } })
    await vault.call('reviews.add', { personId: id, better: 'x', stopped: '', next: '', text: 'x', followUp: null })
    const { contactBy } = await vault.call('settings.get', {})
    expect(await vault.call('insights.rhythm', { personId: id })).toEqual({
      ...{ day: '2026-03-10', first: '2024-03-10', cadence: { ideal: 30, most: 60 } },
      days: contactBy.includes('other') ? ['2025-06-01', '2026-01-01'] : ['2026-01-01'],
    })
    expect(await vault.refusal('insights.rhythm', { personId: 'nobody0000' as never })).toEqual({ code: 'not-found' })
  })
})

describe('what is read often', () => {
  const plan = (query: ReturnType<typeof sql>) =>
    vault
      .rows<{ detail: string }>({ ...query, text: `EXPLAIN QUERY PLAN ${query.text}` })
      .map(({ detail }) => detail)
      .join('; ')

  test('scans no entries', () => {
    expect(
      plan(
        sql`SELECT id FROM entry WHERE deleted_at IS NULL AND kind = ${'review'} AND kind <> 'note' ORDER BY happened_at DESC`,
      ),
    ).toMatch(/entry_by_kind/)
    expect(
      plan(sql`SELECT 1 FROM arc WHERE arc.person_id = ${'x'} AND deleted_at IS NULL AND until_day >= ${'x'}`),
    ).toMatch(/arc_by_person/)
    expect(plan(sql`SELECT 1 FROM arc_step WHERE follow_up_id = ${'x'}`)).toMatch(/arc_step_by_follow_up/)
    expect(plan(sql`SELECT 1 FROM disagreement WHERE repaired <> 'yes' AND deleted_at IS NULL`)).toMatch(
      /disagreement_open/,
    )
  })
})
