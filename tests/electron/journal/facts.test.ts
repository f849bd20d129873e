import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factCategories } from '../../../shared/contract/facts.ts'
import { isSensitive } from '../../../shared/model/facts/use.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id

describe('facts', () => {
  test.each(factCategories)(
    'a fact about %s may be mentioned, unless people tell it only to those they trust',
    async (category) => {
      const personId = await person()
      await vault.call('facts.add', { personId, category, text: 'x' })
      const wanted = isSensitive(category) ? 'if-raised' : 'mention'
      expect(await vault.call('facts.list', { personId })).toMatchObject([{ category, use: wanted }])
    },
  )

  test('what the user chose stands, against the category too', async () => {
    const personId = await person()
    await vault.call('facts.add', { personId, category: 'health', text: 'x', use: 'mention' })
    await vault.call('facts.add', { personId, category: 'work', text: 'y', use: 'never' })
    expect((await vault.call('facts.list', { personId })).map(({ use }) => use).toSorted()).toEqual([
      'mention',
      'never',
    ])
  })

  test('the newest come first', async () => {
    const personId = await person()
    await vault.call('facts.add', { personId, category: 'work', text: 'old' })
    vault.advance({ minutes: 1 })
    await vault.call('facts.add', { personId, category: 'work', text: 'new' })
    expect((await vault.call('facts.list', { personId })).map(({ text }) => text)).toEqual(['new', 'old'])
  })

  test('are edited, removed, found in the bin and restored', async () => {
    const personId = await person()
    const { id } = await vault.call('facts.add', { personId, category: 'taste', text: 'tea' })
    await vault.call('facts.edit', { id, category: 'taste', text: ' coffee ', use: 'never' })
    expect(await vault.call('facts.list', { personId })).toMatchObject([{ text: 'coffee', use: 'never' }])
    await vault.call('facts.remove', { id })
    expect(await vault.call('facts.list', { personId })).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'fact', id, title: 'coffee' }])
    await vault.call('bin.restore', { noun: 'fact', id })
    expect(await vault.call('facts.list', { personId })).toHaveLength(1)
  })

  test('where a fact came from is not shown while that entry is in the bin', async () => {
    const personId = await person()
    const { id } = await vault.call('entries.jot', {
      happenedAt: '2026-03-10T07:00',
      channel: 'email',
      text: 'said so',
      people: [personId],
      facts: [{ personId, category: 'goal', text: 'a house' }],
    })
    const source = async () => (await vault.call('facts.list', { personId }))[0]!.source
    expect(await source()).toEqual({
      entryId: id,
      happenedAt: '2026-03-10T07:00',
      channel: 'email',
      excerpt: 'said so',
    })
    await vault.call('entries.remove', { id })
    expect(await source()).toBeNull()
  })

  test('are about somebody, and come from an entry that is there', async () => {
    const personId = await person()
    const fact = { category: 'work', text: 'x' } as const
    expect(await vault.refusal('facts.add', { personId: 'nobody0000', ...fact })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('facts.add', { personId, entryId: 'nothing000', ...fact })).toEqual({
      code: 'not-found',
    })
    expect(await vault.refusal('facts.edit', { id: 'nothing000', ...fact })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('facts.remove', { id: 'nothing000' })).toEqual({ code: 'not-found' })
  })
})

describe('where a fact comes from', () => {
  test('is told openly where nobody says otherwise, and is kept as it was said', async () => {
    const personId = await person()
    for (const told of [undefined, 'in-confidence', 'overheard', 'inferred'] as const)
      await vault.call('facts.add', { personId, category: 'work', text: told ?? 'told', told })
    const found = await vault.call('facts.list', { personId })
    expect(found.map(({ text, told, use }) => [text, told, use]).toSorted()).toEqual([
      ['in-confidence', 'in-confidence', 'if-raised'],
      ['inferred', 'inferred', 'if-raised'],
      ['overheard', 'overheard', 'if-raised'],
      ['told', 'told', 'mention'],
    ])
  })

  test('is learned on the day of its entry, else today, and never later than today', async () => {
    const personId = await person()
    const jot = (happenedAt: string) =>
      vault.call('entries.jot', {
        ...{ happenedAt, channel: 'phone', text: 'x', people: [personId] },
        facts: [{ personId, category: 'work', text: happenedAt }],
      })
    await jot('2026-01-05T10:00')
    await jot('2026-03-11T10:00')
    await vault.call('facts.add', { personId, category: 'work', text: 'typed' })
    const found = await vault.call('facts.list', { personId })
    expect(Object.fromEntries(found.map(({ text, learnedOn, confirmBy }) => [text, [learnedOn, confirmBy]]))).toEqual({
      '2026-01-05T10:00': ['2026-01-05', '2027-01-05'],
      '2026-03-11T10:00': ['2026-03-10', '2027-03-10'],
      typed: ['2026-03-10', '2027-03-10'],
    })
  })
})

describe('how long a fact holds', () => {
  const state = async (personId: never) => (await vault.call('facts.list', { personId }))[0]!
  const work = async (is: object = {}) => {
    const personId = (await person()) as never
    const { id } = await vault.call('facts.add', { personId, category: 'work', text: 'Chair', ...is })
    return { personId, id }
  }

  test('still so: it is asked about again in as long as is usual', async () => {
    const { personId, id } = await work({ learnedOn: '2024-01-01' })
    expect(await state(personId)).toMatchObject({ confirmBy: '2025-01-01', confirmedAt: null })
    await vault.call('facts.confirm', { id })
    expect(await state(personId)).toMatchObject({
      ...{ learnedOn: '2024-01-01', confirmBy: '2027-03-10', confirmedAt: '2026-03-10T08:00:00.000Z' },
    })
  })

  test('no longer so: it is kept, leaves the brief, and is so again when it is confirmed', async () => {
    const { personId, id } = await work()
    const inBrief = async () => (await vault.call('brief.get', { id: personId })).facts.length
    expect(await inBrief()).toBe(1)
    await vault.call('facts.retire', { id })
    expect(await state(personId)).toMatchObject({ expiresOn: '2026-03-10' })
    expect(await inBrief()).toBe(0)
    await vault.call('facts.confirm', { id })
    expect(await inBrief()).toBe(1)
  })

  test('what ends on a day is in the brief until then', async () => {
    const { personId } = await work({ expiresOn: '2026-03-12' })
    const inBrief = async () => (await vault.call('brief.get', { id: personId })).facts.length
    expect(await inBrief()).toBe(1)
    vault.advance({ days: 2 })
    expect(await inBrief()).toBe(0)
    expect(await vault.call('facts.list', { personId })).toHaveLength(1)
  })

  test('other words are news, and are asked about again as late as new ones are', async () => {
    const { personId, id } = await work({ learnedOn: '2024-01-01' })
    await vault.call('facts.edit', { id, category: 'work', text: 'Chair', use: 'never' })
    expect(await state(personId)).toMatchObject({ confirmBy: '2025-01-01', use: 'never' })
    await vault.call('facts.edit', { id, category: 'work', text: 'President', use: 'never' })
    expect(await state(personId)).toMatchObject({ confirmBy: '2027-03-10', learnedOn: '2024-01-01' })
    await vault.call('facts.edit', { id, category: 'work', text: 'Consul', confirmBy: null })
    expect(await state(personId)).toMatchObject({ confirmBy: null, use: 'mention' })
  })

  test('days in the wrong order are refused, naming the field, and nothing is written', async () => {
    const { personId, id } = await work({ learnedOn: '2026-03-01' })
    const before = vault.dump()
    const fact = { category: 'work', text: 'x' } as const
    for (const [is, fields] of [
      [{ learnedOn: '2026-03-11' }, { learnedOn: 'in-future' }],
      [{ learnedOn: '2026-03-01', confirmBy: '2026-02-01' }, { confirmBy: 'before-learned' }],
      [{ learnedOn: '2026-03-01', expiresOn: '2026-02-01' }, { expiresOn: 'before-learned' }],
      [{ learnedOn: '2026-02-30' }, { learnedOn: 'no-such-date' }],
    ] as const) {
      expect(await vault.refusal('facts.add', { personId, ...fact, ...is })).toEqual({ code: 'invalid', fields })
      expect(await vault.refusal('facts.edit', { id, ...fact, ...is })).toEqual({ code: 'invalid', fields })
    }
    for (const [on, word] of [
      ['2026-03-11', 'in-future'],
      ['2026-02-28', 'before-learned'],
    ] as const)
      expect(await vault.refusal('facts.retire', { id, on })).toEqual({ code: 'invalid', fields: { on: word } })
    for (const channel of ['facts.confirm', 'facts.retire'] as const)
      expect(await vault.refusal(channel, { id: 'nothing000' })).toEqual({ code: 'not-found' })
    expect(vault.dump()).toEqual(before)
  })
})
