import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const jot = (people: string[], more: Partial<Input<'entries.jot'>> = {}) =>
  vault.call('entries.jot', { happenedAt: '2026-03-10T07:55', channel: 'phone', text: 'A call.', people, ...more })

describe('a jot', () => {
  test('is read back with who took part, in the order named, and the zone it was written in', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    const { id } = await jot([bea, ann, bea], { tags: ['deal'] })
    expect(await vault.call('entries.get', { id })).toEqual({
      id,
      kind: 'note',
      happenedAt: '2026-03-10T07:55',
      zone: 'Europe/Dublin',
      channel: 'phone',
      text: 'A call.',
      people: [
        { id: bea, name: 'Bea' },
        { id: ann, name: 'Ann' },
      ],
      tags: ['deal'],
      deleted: false,
    })
  })

  test('files its facts, dates and follow-ups with it, each pointing back at it', async () => {
    const personId = await person()
    const done = await jot([personId], {
      facts: [{ personId, category: 'family', text: 'Aoife starts university' }],
      milestones: [
        {
          personId,
          kind: 'other',
          title: 'Term starts',
          date: knownDate({ month: 9, day: 1, year: 2026 }),
          repeats: { every: 'once' },
        },
      ],
      followUps: [{ personId, kind: 'promise', text: 'send the list', due: '2026-03-12' }],
    })
    const source = { entryId: done.id, excerpt: 'A call.' }
    expect(await vault.call('facts.list', { personId })).toMatchObject([{ id: done.facts[0], source }])
    expect(await vault.call('milestones.list', { personId })).toMatchObject([{ id: done.milestones[0], source }])
    expect(await vault.call('followUps.list', {})).toMatchObject([{ id: done.followUps[0], source }])
  })

  test.each([
    ['a person who is not there', (p: string) => ({ people: [p, 'nobody0000'] }), { code: 'not-found' }],
    [
      'a fact about nobody',
      () => ({ facts: [{ personId: 'nobody0000', category: 'work' as const, text: 'x' }] }),
      { code: 'not-found' },
    ],
    [
      'a 29 February without a choice',
      (p: string) => ({
        milestones: [
          {
            personId: p,
            kind: 'birthday' as const,
            date: knownDate({ month: 2, day: 29 }),
            repeats: { every: 'year' as const },
          },
        ],
      }),
      { code: 'invalid', fields: { missing: 'choose-missing' } },
    ],
    [
      'a follow-up on a day that does not exist',
      (p: string) => ({ followUps: [{ personId: p, kind: 'ask' as const, text: 'x', due: '2026-02-29' }] }),
      { code: 'invalid', fields: { 'followUps.0.due': 'no-such-date' } },
    ],
  ])('is filed whole or not at all: %s', async (_name, more, failure) => {
    const personId = await person()
    await vault.call('drafts.keep', { place: 'today', text: 'A call.' })
    const before = vault.dump()
    const input = {
      happenedAt: '2026-03-10T07:55',
      channel: 'phone' as const,
      text: 'A call.',
      people: [personId],
      draft: 'today',
      facts: [{ personId, category: 'work' as const, text: 'first' }],
    }
    expect(await vault.refusal('entries.jot', { ...input, ...more(personId) })).toEqual(failure)
    expect(vault.dump()).toEqual(before)
  })

  test('takes its draft away, and only its draft', async () => {
    const personId = await person()
    await vault.call('drafts.keep', { place: 'window', text: 'kept' })
    await vault.call('drafts.keep', { place: `person:${personId}`, text: 'filed' })
    await jot([personId], { draft: `person:${personId}` })
    expect(await vault.call('drafts.get', { place: `person:${personId}` })).toBeNull()
    expect(await vault.call('drafts.get', { place: 'window' })).toMatchObject({ text: 'kept' })
  })

  test('of one megabyte is kept whole, and lists carry its beginning', async () => {
    const text = `${'Ünïcödé and plain. '.repeat(60_000)}end`
    expect(text.length).toBeGreaterThan(1_000_000)
    const personId = await person()
    const { id } = await jot([personId], { text })
    expect((await vault.call('entries.get', { id })).text === text).toBe(true)
    const { entries } = await vault.call('entries.list', {})
    expect(entries[0]).toMatchObject({ more: true })
    expect(entries[0]!.text).toBe(text.slice(0, 4000))
    await vault.reopen()
    expect((await vault.call('entries.get', { id })).text === text).toBe(true)
  })

  test('must say something', async () => {
    expect(
      await vault.refusal('entries.jot', {
        happenedAt: '2026-03-10T07:55',
        channel: 'phone',
        text: ' \n ',
        people: [],
      }),
    ).toEqual({ code: 'invalid', fields: { text: 'empty' } })
  })

  test.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01 10:00',
    'now',
  ])('at a time that does not exist is refused, naming the field: %s', async (happenedAt) => {
    expect(await vault.refusal('entries.jot', { happenedAt, channel: 'phone', text: 'x', people: [] })).toEqual({
      code: 'invalid',
      fields: { happenedAt: 'no-such-date' },
    })
  })
})

describe('entries', () => {
  test('are listed newest first, page by page, none twice and none left out', async () => {
    const ann = await person()
    const ids: string[] = []
    // several in the same minute: the page must not lose its place among them
    for (let n = 0; n < 23; n += 1)
      ids.push((await jot([ann], { happenedAt: `2026-03-${20 - Math.floor(n / 5)}T07:55` })).id)
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: { entries: { id: string; happenedAt: string }[]; next: string | null } = await vault.call(
        'entries.list',
        {
          limit: 4,
          ...(before !== null && { before }),
        },
      )
      seen.push(...page.entries.map(({ id }) => id))
      before = page.next
    } while (before !== null)
    expect(seen).toHaveLength(23)
    expect(new Set(seen)).toEqual(new Set(ids))
  })

  test('of one person are theirs alone', async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    const both = await jot([ann, bea])
    await jot([bea])
    const { entries } = await vault.call('entries.list', { personId: ann })
    expect(entries.map(({ id }) => id)).toEqual([both.id])
  })

  test('edited in one field keep the others', async () => {
    const ann = await person()
    const { id } = await jot([ann])
    await vault.call('entries.edit', { id, fields: { text: 'Changed.' } })
    expect(await vault.call('entries.get', { id })).toMatchObject({
      text: 'Changed.',
      channel: 'phone',
      happenedAt: '2026-03-10T07:55',
      people: [{ id: ann }],
    })
  })

  test('edited in one field keep their tags', async () => {
    const { id } = await jot([await person()], { tags: ['deal'] })
    await vault.call('entries.edit', { id, fields: { text: 'Changed.' } })
    expect(await vault.call('entries.get', { id })).toMatchObject({ tags: ['deal'] })
  })

  test('can change who took part, and in which order', async () => {
    const [ann, bea, cid] = [await person('Ann'), await person('Bea'), await person('Cid')]
    const { id } = await jot([ann, bea])
    await vault.call('entries.edit', { id, fields: { people: [cid, ann] } })
    expect((await vault.call('entries.get', { id })).people.map(({ name }) => name)).toEqual(['Cid', 'Ann'])
    expect((await vault.call('people.get', { id: bea })).lastContact).toBeNull()
    expect((await vault.call('people.get', { id: cid })).lastContact).toBe('2026-03-10T07:55')
  })

  test('a refused edit leaves the text too', async () => {
    const ann = await person()
    const { id } = await jot([ann])
    const before = vault.dump()
    expect(await vault.refusal('entries.edit', { id, fields: { text: 'new', people: ['nobody0000'] } })).toEqual({
      code: 'not-found',
    })
    expect(vault.dump()).toEqual(before)
  })

  test('removed are in no list but the bin, and come back', async () => {
    const ann = await person()
    const { id } = await jot([ann])
    await vault.call('entries.remove', { id })
    expect((await vault.call('entries.list', {})).entries).toEqual([])
    expect(await vault.call('entries.get', { id })).toMatchObject({ deleted: true })
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'entry', id, title: 'A call.' }])
    await vault.call('bin.restore', { noun: 'entry', id })
    expect((await vault.call('entries.list', {})).entries).toHaveLength(1)
  })

  test('nothing answers to an id nothing has', async () => {
    const id = 'nothing000'
    expect(await vault.refusal('entries.get', { id })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('entries.edit', { id, fields: { text: 'x' } })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('entries.remove', { id })).toEqual({ code: 'not-found' })
    expect(await vault.refusal('bin.restore', { noun: 'entry', id })).toEqual({ code: 'not-found' })
  })
})

describe('when we last spoke', () => {
  test('ask-16: follows the latest entry, whichever was written last', async () => {
    const ann = await person()
    await jot([ann], { happenedAt: '2026-03-09T10:00' })
    const older = await jot([ann], { happenedAt: '2026-01-01T10:00' })
    const last = async () => (await vault.call('people.get', { id: ann })).lastContact
    expect(await last()).toBe('2026-03-09T10:00')
    await vault.call('entries.edit', { id: older.id, fields: { happenedAt: '2026-03-10T06:00' } })
    expect(await last()).toBe('2026-03-10T06:00')
    await vault.call('entries.remove', { id: older.id })
    expect(await last()).toBe('2026-03-09T10:00')
    await vault.call('bin.restore', { noun: 'entry', id: older.id })
    expect(await last()).toBe('2026-03-10T06:00')
    expect(vault.rows(sql`SELECT count(*) AS n FROM last_contact`)).toEqual([{ n: 1 }])
  })
})
