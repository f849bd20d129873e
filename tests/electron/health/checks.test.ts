import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../../electron/vault/health/checker.ts'
import { checkDue } from '../../../electron/vault/health/checks.ts'
import { checkingName } from '../../../electron/vault/health/copies.ts'
import { freeBytes, lowSpace, needRoom } from '../../../electron/vault/health/space.ts'
import type { CheckKind, Checked } from '../../../shared/contract/health.ts'
import { AppError } from '../../../shared/result.ts'
import { vaultWithFolder } from '../backup/made.ts'
import { testVault } from '../../support/vault.ts'
import { canMount, inDatabase, smallDisk } from '../../support/vault-files.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-03-10T12:00:00Z')
const made = (kind: CheckKind, ago: number): Checked => ({
  kind,
  at: new Date(now - ago).toISOString(),
  ok: true,
  problems: [],
  counts: {},
})
const idle = { now, lastCall: now - hour, failedAt: undefined }

describe('when a check is due', () => {
  test.each<[string, readonly Checked[], CheckKind | undefined]>([
    ['a vault that was never checked is checked fully', [], 'full'],
    ['a full check holds for a week', [made('full', 6.9 * day), made('quick', hour)], undefined],
    ['and is made again after it', [made('full', 7 * day), made('quick', hour)], 'full'],
    ['a quick check is made each day', [made('full', 3 * day), made('quick', day)], 'quick'],
    ['a full check counts as a quick one', [made('full', hour)], undefined],
    ['a check in the future, by a clock that was set back, puts none off', [made('full', -400 * day)], 'full'],
    ['nor does one a little ahead bring one too early', [made('full', -hour)], undefined],
  ])('%s', (_name, checks, kind) => {
    expect(checkDue({ ...idle, checks })).toBe(kind)
  })

  test('none is made while someone uses the vault, and what could not be made is tried again in an hour', () => {
    expect(checkDue({ ...idle, lastCall: now - 60_000, checks: [] })).toBeUndefined()
    expect(checkDue({ ...idle, failedAt: now - hour / 2, checks: [] })).toBeUndefined()
    expect(checkDue({ ...idle, failedAt: now - hour, checks: [] })).toBe('full')
  })

  test('after the head told of something one is made at once and in full: what was put together may not fit', () => {
    expect(checkDue({ ...idle, lastCall: now, checks: [made('full', hour)], suspect: true })).toBe('full')
    expect(checkDue({ ...idle, failedAt: now - hour / 2, checks: [], suspect: true })).toBeUndefined()
  })

  test('over 60 days of use: a full one each week, a quick one on each other day', () => {
    const kept = new Map<CheckKind, Checked>()
    const log: CheckKind[] = []
    for (let at = now; at < now + 60 * day; at += hour) {
      const kind = checkDue({ now: at, lastCall: at - hour, failedAt: undefined, checks: [...kept.values()] })
      if (!kind) continue
      log.push(kind)
      kept.set(kind, { ...made(kind, 0), at: new Date(at).toISOString() })
    }
    expect(log.filter((kind) => kind === 'full')).toHaveLength(9)
    expect(log).toHaveLength(60)
  })
})

const checked = (result: Partial<CheckResult> = {}) => {
  const asked: CheckKind[] = []
  let answer = (): Promise<CheckResult> => Promise.resolve({ ok: true, problems: [], counts: { person: 1 }, ...result })
  return {
    asked,
    answer: (next: typeof answer) => (answer = next),
    check: (kind: CheckKind) => {
      asked.push(kind)
      return answer()
    },
  }
}
const settled = () => new Promise((done) => setTimeout(done, 5))

describe('checks of an open vault', () => {
  test('are made when it is idle, kept, and not made again the same day', async () => {
    const fake = checked()
    const vault = await testVault({ parts: { check: fake.check } })
    vault.host().look()
    expect(fake.asked).toEqual([])
    vault.advance({ minutes: 5 })
    vault.host().look()
    await settled()
    vault.advance({ minutes: 5 })
    vault.host().look()
    await settled()
    expect(fake.asked).toEqual(['full'])
    const { checks } = await vault.call('health.status', {})
    expect(checks).toMatchObject([{ kind: 'full', ok: true, counts: { person: 1 } }])
    await vault.reopen()
    vault.advance({ days: 1 })
    vault.host().look()
    await settled()
    expect(fake.asked).toEqual(['full', 'quick'])
  })

  test('is made in full, and once, when a lost head file leaves it open whether anything is missing', async () => {
    const fake = checked()
    const vault = await testVault({ parts: { check: fake.check } })
    await vault.call('people.add', { name: 'Ann' })
    vault.host().flush()
    rmSync(join(vault.folder, 'head.json'))
    await vault.reopen()
    for (let n = 0; n < 3; n += 1) {
      await settled()
      vault.host().look()
    }
    expect(fake.asked).toEqual(['full'])
  })

  test('one that finds damage turns the vault read-only, and is told after a restart too', async () => {
    const fake = checked({ ok: false, problems: ['fact: changed'] })
    const vault = await testVault({ parts: { check: fake.check } })
    await vault.call('people.add', { name: 'Ann' })
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: false })
    expect(await vault.call('health.status', {})).toMatchObject({
      damage: { what: 'check' },
      notices: [{ kind: 'check-failed', problems: ['fact: changed'] }],
    })
    expect(await vault.refusal('people.add', { name: 'Ben' })).toEqual({ code: 'damaged' })
    expect(await vault.call('people.list', {})).toHaveLength(1)
    await vault.reopen()
    expect((await vault.call('health.status', {})).notices).toMatchObject([{ kind: 'check-failed' }])
  })

  test('one that could not be made says nothing of the vault, and is tried again later', async () => {
    const fake = checked()
    fake.answer(() => Promise.reject(new AppError('no-space')))
    const vault = await testVault({ parts: { check: fake.check } })
    vault.advance({ minutes: 5 })
    vault.host().look()
    await settled()
    vault.advance({ minutes: 5 })
    vault.host().look()
    await settled()
    expect(fake.asked).toEqual(['full'])
    expect(await vault.call('health.status', {})).toMatchObject({ damage: null, notices: [], checks: [] })
    vault.advance({ hours: 1 })
    vault.host().look()
    await settled()
    expect(fake.asked).toHaveLength(2)
  })

  test('run one at a time, and end with the vault', async () => {
    const fake = checked()
    let finish: (result: CheckResult) => void = () => undefined
    fake.answer(() => new Promise((resolve) => (finish = resolve)))
    const vault = await testVault({ parts: { check: fake.check } })
    const first = vault.raw('health.check', { kind: 'quick' })
    await settled()
    expect(await vault.refusal('health.check', { kind: 'full' })).toEqual({ code: 'conflict' })
    expect(await vault.call('health.status', {})).toMatchObject({ checking: 'quick' })
    vault.close()
    finish({ ok: false, problems: ['too late'], counts: {} })
    await first
    await vault.reopen()
    expect(await vault.call('health.status', {})).toMatchObject({ damage: null, notices: [], checks: [] })
  })

  test('look through a copy in another process, which is gone afterwards', async () => {
    const vault = await testVault()
    await vault.call('people.add', { name: 'Ann' })
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({
      ok: true,
      problems: [],
      counts: { person: 1 },
    })
    expect(readdirSync(vault.folder)).not.toContain(checkingName)
  })

  test('find a row that was changed behind the journal', async () => {
    const vault = await testVault()
    const { id } = await vault.call('people.add', { name: 'Ann' })
    vault.host().flush()
    vault.close()
    await inDatabase(vault.folder, (db) => db.prepare(`UPDATE person SET note = 'other' WHERE id = ?`).run(id))
    await vault.reopen()
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: false })
    expect(await vault.call('health.status', {})).toMatchObject({ damage: { what: 'check' } })
  })

  test('that were ended with their process leave nothing behind the next unlock', async () => {
    const vault = await testVault()
    const left = [checkingName, `.${checkingName}.part`, '.vault-before.part', '.vault-before-2026-03-10-0800-2.part']
    const kept = ['vault-before-2026-03-10-0800', '.rapport-2026-03-10-0800.part', 'checking-list']
    for (const name of [...left, ...kept]) {
      mkdirSync(join(vault.folder, name))
      writeFileSync(join(vault.folder, name, 'vault.db'), 'half')
    }
    await vault.reopen()
    const there = readdirSync(vault.folder)
    expect(left.filter((name) => there.includes(name))).toEqual([])
    expect(there).toEqual(expect.arrayContaining(kept))
  })

  test('give way to a backup, and are tried again', async () => {
    const vault = await vaultWithFolder()
    const check = vault.raw('health.check', { kind: 'full' })
    await vault.call('backups.make', {})
    expect(await check).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: true })
    expect(readdirSync(vault.folder)).not.toContain(checkingName)
  })

  test('wait for a backup that is being made', async () => {
    const vault = await vaultWithFolder()
    const backup = vault.call('backups.make', {})
    expect(await vault.refusal('health.check', { kind: 'full' })).toMatchObject({ code: 'conflict' })
    await backup
  })
})

describe('room on the disk', () => {
  test('below 200 MB is told once a session, and again after the next unlock', async () => {
    let free: number | undefined = lowSpace
    const vault = await testVault({ parts: { free: () => free } })
    const told = async () => (await vault.call('health.status', {})).notices
    expect(await told()).toEqual([])
    free = lowSpace - 1
    vault.host().look()
    expect(await told()).toMatchObject([{ kind: 'low-space', free: lowSpace - 1 }])
    await vault.call('health.dismiss', { kind: 'low-space' })
    vault.host().look()
    expect(await told()).toEqual([])
    expect((await vault.call('health.status', {})).free).toBe(lowSpace - 1)
    await vault.reopen()
    expect(await told()).toMatchObject([{ kind: 'low-space' }])
    free = lowSpace * 2
    vault.host().look()
    expect(await told()).toEqual([])
    free = undefined
    vault.host().look()
    expect(await vault.call('health.status', {})).toMatchObject({ free: null, notices: [] })
  })

  test('is looked at before work that needs it', () => {
    expect(() => needRoom(1, undefined)).not.toThrow()
    expect(() => needRoom(1_000_000, 100_000_000)).not.toThrow()
    expect(() => needRoom(100_000_000, 100_000_000)).toThrow('no-space')
  })

  test.skipIf(!canMount)('is what the system says of a real small disk', async () => {
    const disk = smallDisk(6 << 20)
    const before = freeBytes(disk.folder)!
    expect(before).toBeLessThanOrEqual(6 << 20)
    disk.fill(1 << 20)
    expect(freeBytes(disk.folder)).toBeLessThan(before)
    expect(freeBytes(join(disk.folder, 'nowhere'))).toBeUndefined()
  })
})
