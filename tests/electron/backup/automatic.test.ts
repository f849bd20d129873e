import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { names, oneBackup, person, unlock, vaultWithFolder } from './made.ts'
import type { WithBackups } from './made.ts'

const made = (vault: WithBackups): string[] => readdirSync(vault.backups).toSorted()
/** A look at the clock, and whatever it sets going. */
const look = async (vault: WithBackups): Promise<void> => {
  vault.host().look()
  await vi.waitFor(async () => expect((await vault.call('backups.status', {})).busy).toBe(false), {
    timeout: 20_000,
    interval: 10,
  })
}

describe('backups by themselves', () => {
  test('begin after ten minutes of use and are made once a day', async () => {
    const vault = await vaultWithFolder()
    await look(vault)
    vault.advance({ minutes: 9 })
    await look(vault)
    expect(made(vault)).toEqual([])
    vault.advance({ minutes: 1 })
    await look(vault)
    expect(made(vault)).toEqual(['rapport-2026-03-10-0810'])
    vault.advance({ hours: 8 })
    await look(vault)
    expect(made(vault)).toHaveLength(1)
    vault.advance({ hours: 10 })
    await look(vault)
    expect(made(vault)).toEqual(['rapport-2026-03-10-0810', 'rapport-2026-03-11-0210'])
  })

  test('can be switched off', async () => {
    const vault = await vaultWithFolder()
    await vault.call('backups.set', { automatic: false })
    vault.advance({ hours: 1 })
    await look(vault)
    expect(made(vault)).toEqual([])
    expect(await vault.call('backups.memo', {})).toMatchObject({ automatic: false })
  })

  test('one that failed is tried again after an hour, and told meanwhile', async () => {
    const vault = await vaultWithFolder()
    const gone = `${vault.backups}-unplugged`
    renameSync(vault.backups, gone)
    vault.advance({ minutes: 10 })
    await look(vault)
    expect(await vault.call('backups.memo', {})).toMatchObject({ failed: { why: 'gone' }, last: null })
    renameSync(gone, vault.backups)
    vault.advance({ minutes: 30 })
    await look(vault)
    expect(made(vault)).toEqual([])
    vault.advance({ minutes: 30 })
    await look(vault)
    expect(made(vault)).toHaveLength(1)
    expect(await vault.call('backups.memo', {})).toMatchObject({ failed: null })
  })

  test('one that was copied and not yet looked through is looked through, not copied again', async () => {
    const vault = await vaultWithFolder()
    vault.advance({ minutes: 10 })
    const ended = new AbortController()
    const run = vault.raw('backups.make', {}, { signal: ended.signal })
    await vi.waitFor(() => expect(made(vault)).toEqual(['rapport-2026-03-10-0810']), { interval: 1, timeout: 10_000 })
    ended.abort()
    await run
    expect(await vault.call('backups.list', { place: 'chosen' })).toMatchObject([{ state: 'unchecked' }])
    expect(await vault.call('backups.memo', {})).toMatchObject({ last: null })
    vault.advance({ minutes: 5 })
    await look(vault)
    expect(await vault.call('backups.list', { place: 'chosen' })).toMatchObject([
      { name: 'rapport-2026-03-10-0810', state: 'whole' },
    ])
  })

  test('an end of the vault in the middle leaves what was there', async () => {
    const { vault } = await oneBackup()
    const run = vault.raw('backups.make', {})
    setTimeout(() => vault.host().flush(), 5)
    await run
    expect(made(vault).filter((name) => !name.startsWith('.'))).toContain('rapport-2026-03-10-0800')
    await vault.reopen()
    await vault.call('backups.make', {})
    expect(made(vault).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('a journal that shrank', () => {
  test('is backed up and told, rotates nothing away until that is said to be right', async () => {
    const vault = await vaultWithFolder()
    for (let n = 0; n < 20; n++) await person(vault, `Person ${n}`)
    const ids = (await vault.call('people.list', {})).map(({ id }) => id)
    for (let day = 0; day < 9; day++) {
      if (day === 8) for (const id of ids.slice(0, 12)) await vault.call('people.remove', { id })
      vault.advance({ days: 1 })
      await vault.call('backups.make', {})
    }
    // the eighth day's would have rotated the first away by now
    expect(made(vault)).toHaveLength(9 - 1)
    expect(await vault.call('backups.memo', {})).toMatchObject({ held: true })
    expect((await vault.call('backups.list', { place: 'chosen' }))[0]).toMatchObject({ smaller: true, state: 'whole' })
    vault.advance({ days: 1 })
    expect(await vault.call('backups.make', {})).toMatchObject({ smaller: true })
    expect(made(vault)).toHaveLength(9)
    await vault.call('backups.set', { smaller: 'right' })
    expect(await vault.call('backups.memo', {})).toMatchObject({ held: false })
    vault.advance({ days: 1 })
    expect(await vault.call('backups.make', {})).toMatchObject({ smaller: false })
    expect(made(vault).length).toBeLessThan(9)
  }, 60_000)

  test('before anything is rotated away the whole of the new one is looked through', async () => {
    const vault = await vaultWithFolder({ at: '2026-03-02T08:00:00[Europe/Dublin]' })
    await person(vault, 'Someone')
    const kinds: unknown[] = []
    const { readFileSync } = await import('node:fs')
    for (let day = 0; day < 9; day++) {
      const { name } = await vault.call('backups.make', {})
      const text = readFileSync(join(vault.backups, name, 'manifest.json'), 'utf8')
      kinds.push((JSON.parse(text) as { checked: { kind: string } }).checked.kind)
      vault.advance({ days: 1 })
    }
    expect(kinds.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'quick'))
    expect(kinds).toContain('full')
  }, 60_000)
})

test('a restore takes the backups of the wrong future for what they are: newer numbers come after them', async () => {
  const { vault, chosen } = await oneBackup('Then')
  await person(vault, 'Since')
  vault.advance({ days: 1 })
  await vault.call('backups.make', {})
  await vault.call('backups.restore', chosen)
  await unlock(vault)
  vault.advance({ days: -20 })
  const { name } = await vault.call('backups.make', {})
  const newest = await vault.call('backups.preview', { place: 'chosen', name })
  expect(newest.saved.people).toBe(1)
  expect(await names(vault)).toEqual(['Then'])
  expect(vault.rows(sql`SELECT 1 AS x`)).toEqual([{ x: 1 }])
})
