// Signals are marks on entries; what they come to is when each side was shown last. Disagreements are set down fairly and come back.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

type PersonId = Output<'people.add'>['id']
const person = async (name: string) => (await vault.call('people.add', { name, client: true })).id
const jot = (personId: PersonId, is: Partial<Input<'entries.jot'>> = {}) =>
  vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-01T10:00', channel: 'phone', text: 'We spoke', people: [personId] },
    ...is,
  })
const signal = (personId: PersonId, kind: 'care' | 'competence' | 'referred', at: string) =>
  jot(personId, { happenedAt: at, signals: [{ personId, kind }] })

describe('evidence', () => {
  test('of each side is the last there was, with its entry, and whether that is recent', async () => {
    const id = await person('Ann')
    await signal(id, 'care', '2024-06-01T10:00')
    const { id: newer } = await signal(id, 'care', '2025-02-01T10:00')
    await signal(id, 'competence', '2026-02-01T10:00')
    await signal(id, 'referred', '2025-04-01T10:00')
    expect(await vault.call('signals.evidence', { personId: id })).toMatchObject({
      care: { last: { entryId: newer, at: '2025-02-01T10:00', excerpt: 'We spoke' }, recent: false },
      competence: { recent: true },
      commitment: { last: { kind: 'referred' }, recent: true },
      commitments: [{ kind: 'referred' }],
    })
  })

  test('is nothing where there was none', async () => {
    const id = await person('Ann')
    const none = { last: null, recent: false }
    expect(await vault.call('signals.evidence', { personId: id })).toEqual({
      ...{ care: none, competence: none, commitment: none, commitments: [] },
    })
  })

  test('goes with its entry into the bin, moves with its day, and comes back', async () => {
    const id = await person('Ann')
    const { id: entryId } = await signal(id, 'care', '2026-02-01T10:00')
    const kept = () => vault.rows<{ at: string }>(sql`SELECT at FROM last_signal`).map(({ at }) => at)
    expect(kept()).toEqual(['2026-02-01T10:00'])
    await vault.call('entries.edit', { id: entryId, fields: { happenedAt: '2025-01-01T10:00' } })
    expect(kept()).toEqual(['2025-01-01T10:00'])
    await vault.call('entries.remove', { id: entryId })
    expect(kept()).toEqual([])
    expect((await vault.call('signals.evidence', { personId: id })).care.last).toBeNull()
    await vault.call('bin.restore', { noun: 'entry', id: entryId })
    expect(kept()).toEqual(['2025-01-01T10:00'])
  })

  test('is put on an entry that is there already, is listed with it, and taken off', async () => {
    const id = await person('Ann')
    const { id: entryId } = await jot(id)
    const { id: signalId } = await vault.call('signals.add', { entryId, personId: id, kind: 'competence' })
    expect((await vault.call('entries.list', {})).entries[0]).toMatchObject({
      kind: 'note',
      marks: { signals: ['competence'] },
    })
    expect(await vault.call('signals.ofEntry', { entryId })).toMatchObject([{ id: signalId }])
    await vault.call('signals.remove', { id: signalId })
    expect(await vault.call('signals.ofEntry', { entryId })).toEqual([])
  })

  test('of another kind says what it was', async () => {
    const id = await person('Ann')
    const { id: entryId } = await jot(id)
    const other = { entryId, personId: id, kind: 'other' } as const
    expect(await vault.refusal('signals.add', { ...other, words: ' ' })).toEqual({
      code: 'invalid',
      fields: { words: 'empty' },
    })
    await vault.call('signals.add', { ...other, words: ' Lent us the hall ' })
    expect((await vault.call('signals.evidence', { personId: id })).commitments[0]!.words).toBe('Lent us the hall')
  })
})

const said = { theirs: 'You went over our heads', ours: 'We thought she knew', changed: '', repaired: '' } as const
const checkBack = { on: '2026-03-24', text: 'Check back with them' } as const
const disagree = (personId: PersonId, is: Partial<typeof said> & { checkBack?: typeof checkBack | null } = {}) =>
  jot(personId, { disagreements: [{ personId, ...said, checkBack, ...is }] })
const one = async (personId: PersonId) => (await vault.call('disagreements.of', { personId }))[0]!
const open = async (personId: PersonId) => vault.call('followUps.list', { personId })

describe('a disagreement', () => {
  test('has both views and a day to check back, which is a follow-up', async () => {
    const id = await person('Ann')
    const { id: entryId } = await disagree(id)
    expect(await vault.call('entries.get', { id: entryId })).toMatchObject({ kind: 'disagreement' })
    expect(await one(id)).toMatchObject({
      ...said,
      personName: 'Ann',
      checkBackOn: '2026-03-24',
      due: false,
      raised: null,
    })
    expect(await open(id)).toMatchObject([{ text: 'Check back with them', due: '2026-03-24', entryId }])
    vault.clock.set('2026-03-24T08:00')
    expect((await one(id)).due).toBe(true)
  })

  test('repaired, has nothing to check back on; partly, it has', async () => {
    const id = await person('Ann')
    await disagree(id)
    const { id: which } = await one(id)
    await vault.call('disagreements.edit', {
      id: which,
      ...said,
      checkBack,
      repaired: 'partly',
      changed: 'We ask first',
    })
    expect(await open(id)).toHaveLength(1)
    await vault.call('disagreements.edit', { id: which, ...said, checkBack, repaired: 'yes' })
    expect(await open(id)).toEqual([])
    expect(await vault.call('followUps.list', { personId: id, state: 'closed' })).toMatchObject([{ state: 'done' }])
  })

  test('is checked back on another day, or on none', async () => {
    const id = await person('Ann')
    await disagree(id)
    const { id: which } = await one(id)
    const on = (day: string | null) =>
      vault.call('disagreements.edit', {
        id: which,
        ...said,
        checkBack: day === null ? null : { ...checkBack, on: day },
      })
    await on('2026-04-01')
    expect(await open(id)).toMatchObject([{ due: '2026-04-01' }])
    await on(null)
    expect(await open(id)).toEqual([])
    await on('2026-04-02')
    expect(await open(id)).toMatchObject([{ due: '2026-04-02' }])
  })

  test('is raised one rung on both sides: to two people, neither of them the one it is with', async () => {
    const [id, boss, ours] = [await person('Ann'), await person('Bea'), await person('Me')]
    await disagree(id)
    const { id: which } = await one(id)
    const raise = (theirs: PersonId, mine: PersonId) =>
      vault.refusal('disagreements.raise', { id: which, theirs, ours: mine })
    expect(await raise(id, ours)).toEqual({ code: 'invalid', fields: { theirs: 'same' } })
    expect(await raise(boss, boss)).toEqual({ code: 'invalid', fields: { ours: 'same' } })
    expect(await raise(boss, 'nobody0000' as never)).toEqual({ code: 'not-found' })
    await vault.call('disagreements.raise', { id: which, theirs: boss, ours })
    expect((await one(id)).raised).toEqual({
      theirs: { id: boss, name: 'Bea' },
      ours: { id: ours, name: 'Me' },
      on: '2026-03-10',
    })
  })

  test('taken off, or with its entry in the bin, is not listed and not told of', async () => {
    const id = await person('Ann')
    const { id: entryId } = await disagree(id)
    await vault.call('entries.remove', { id: entryId })
    expect([await vault.call('disagreements.of', { personId: id }), await open(id)]).toEqual([[], []])
    await vault.call('bin.restore', { noun: 'entry', id: entryId })
    expect(await open(id)).toMatchObject([{ due: '2026-03-24' }])
    await vault.call('disagreements.remove', { id: (await one(id)).id })
    expect([await vault.call('disagreements.of', { personId: id }), await open(id)]).toEqual([[], []])
    expect(await vault.call('entries.get', { id: entryId })).toMatchObject({ kind: 'note' })
  })

  test('needs their view', async () => {
    const id = await person('Ann')
    expect(
      (
        await vault.refusal('entries.jot', {
          ...{ happenedAt: '2026-03-01T10:00', channel: 'phone', text: 'x', people: [id] },
          disagreements: [{ personId: id, theirs: ' ' }],
        })
      ).code,
    ).toBe('invalid')
  })

  test('that is open comes before one that is repaired', async () => {
    const id = await person('Ann')
    await disagree(id)
    await disagree(id, { repaired: 'yes' as never })
    expect((await vault.call('disagreements.of', { personId: id })).map(({ repaired }) => repaired)).toEqual([
      '',
      'yes',
    ])
  })
})
