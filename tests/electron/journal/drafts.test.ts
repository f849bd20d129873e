import { entryChannels } from '../../../shared/contract/entries.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

describe('drafts', () => {
  test('are kept as they were, over a lock, one a place', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann' })
    const draft = {
      place: 'window',
      text: 'half a sent',
      people: [id],
      happenedAt: '2026-03-09T10:00',
      channel: 'phone',
      accepted: ['date:2026-09-01'],
    }
    await vault.call('drafts.keep', { place: 'window', text: 'ha' })
    await vault.call('drafts.keep', draft)
    await vault.call('drafts.keep', { place: 'today', text: 'other' })
    await vault.reopen()
    expect(await vault.call('drafts.get', { place: 'window' })).toEqual(draft)
    expect(await vault.call('drafts.get', { place: 'today' })).toMatchObject({
      text: 'other',
      people: [],
      happenedAt: null,
    })
  })

  test('are no part of the history: nothing to undo, no change row', async () => {
    await vault.call('drafts.keep', { place: 'window', text: 'x' })
    await vault.call('drafts.drop', { place: 'window' })
    await vault.call('settings.set', { theme: 'dark' })
    expect(vault.rows(sql`SELECT * FROM change_set`)).toEqual([])
    expect(vault.rows(sql`SELECT * FROM change`)).toEqual([])
    expect(await vault.call('changes.last', {})).toBeNull()
  })

  test('are gone when dropped', async () => {
    await vault.call('drafts.keep', { place: 'window', text: 'x' })
    await vault.call('drafts.drop', { place: 'window' })
    await vault.call('drafts.drop', { place: 'window' })
    expect(await vault.call('drafts.get', { place: 'window' })).toBeNull()
  })

  test('keeping one tells no window: the writer already shows it', async () => {
    await vault.call('drafts.keep', { place: 'window', text: 'x' })
    expect(vault.changed).toEqual([])
  })

  test.each(['', 'elsewhere', 'person:', 'person:A', 'person:../x', 'window '])(
    'have no place called %j',
    async (place) => {
      expect(await vault.refusal('drafts.keep', { place, text: 'x' })).toMatchObject({
        code: 'invalid',
        fields: { place: 'wrong' },
      })
    },
  )
})

describe('settings', () => {
  const defaults = {
    ...{ remindAt: '09:00', quiet: null, workingDays: [1, 2, 3, 4, 5], daysOff: 'as-usual' },
    ...{ leads: [{ level: 'default', name: '', leads: [0] }], wording: 'full' },
    ...{ meetingLead: 15, contactBy: [...entryChannels], handfulMonths: 12, handfulLeast: 3 },
    ...{ nudgeBefore: 2, acknowledgeWithin: 1, asksBothSides: true },
    ...{ lockAfter: 15, theme: 'system', density: 'comfortable', recents: true },
  }

  test('begin with their defaults, and change one by one', async () => {
    expect(await vault.call('settings.get', {})).toEqual(defaults)
    await vault.call('settings.set', { lockAfter: 5 })
    await vault.call('settings.set', { theme: 'dark' })
    await vault.reopen()
    expect(await vault.call('settings.get', {})).toEqual({ ...defaults, lockAfter: 5, theme: 'dark' })
  })

  test('main is told when they are unlocked and when they change', async () => {
    await vault.reopen()
    expect(vault.told).toContainEqual({ kind: 'unlocked', lockAfter: 15, theme: 'system' })
    await vault.call('settings.set', { lockAfter: 5 })
    expect(vault.told).toContainEqual({ kind: 'settings', lockAfter: 5, theme: 'system' })
  })

  test.each([
    [{ lockAfter: 0 }, { lockAfter: 'wrong' }],
    [{ lockAfter: 1441 }, { lockAfter: 'wrong' }],
    [{ lockAfter: 1.5 }, { lockAfter: 'wrong' }],
    [{ remindAt: '24:00' }, { remindAt: 'no-such-time' }],
    [{ remindAt: '9:00' }, { remindAt: 'no-such-time' }],
    [{ theme: 'pink' as 'dark' }, { theme: 'wrong' }],
  ])('%j is refused and changes nothing', async (settings, fields) => {
    expect(await vault.refusal('settings.set', settings)).toEqual({ code: 'invalid', fields })
    expect(await vault.call('settings.get', {})).toEqual(defaults)
  })
})
