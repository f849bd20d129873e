import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { keychainLink } from '../../../electron/vault/keychain-link.ts'
import type { Keychain, Quick } from '../../../electron/vault/keys/quick.ts'
import type { VaultToMain } from '../../../electron/vault/messages.ts'
import { freshFolder, passphrase, testHost, vaultFolder } from '../../support/vault.ts'
import type { TestHost } from '../../support/vault.ts'

/** A folder in memory, as the runtime folder is. */
const memory = '/dev/shm'
const inMemory = existsSync(memory)
const left: string[] = []
afterAll(() => left.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const fakeKeychain = () => {
  let kept: Uint8Array | undefined
  const state = { mood: 'well' as 'well' | 'missing' | 'lying' | 'forgetful', asked: 0 }
  const keychain: Keychain = {
    available: () => Promise.resolve(((state.asked += 1), state.mood !== 'missing')),
    keep: (half) => Promise.resolve(((kept = new Uint8Array(half)), state.mood !== 'missing')),
    give: () =>
      Promise.resolve(state.mood === 'well' ? kept : state.mood === 'lying' ? new Uint8Array(32).fill(7) : undefined),
    forget: () => Promise.resolve(void (kept = undefined)),
  }
  return { keychain, state, kept: () => kept }
}

type World = {
  vault: TestHost
  folder: string
  runtime: string
  ring: ReturnType<typeof fakeKeychain>
  up: { seconds: number }
  quick: Quick
}
let world: World
beforeEach(async () => {
  if (!inMemory) return
  const runtime = mkdtempSync(join(memory, 'rapport-test-'))
  left.push(runtime)
  const ring = fakeKeychain()
  const up = { seconds: 1000 }
  const quick = { keychain: ring.keychain, runtimeFolder: runtime, uptime: () => up.seconds }
  const folder = await vaultFolder()
  const vault = testHost({ folder, parts: { quick } })
  await vault.call('vault.unlock', { passphrase })
  world = { vault, folder, runtime, ring, up, quick }
})
const turnOn = () => world.vault.call('keys.setQuickUnlock', { passphrase, on: true })
const quickly = () => world.vault.raw('vault.unlockQuickly', {})
const refused = (problem: string) => ({ ok: false, error: { code: 'invalid', fields: { quick: problem } } })
const status = () => world.vault.call('vault.status', {})
const half = () => join(world.runtime, readdirSync(world.runtime)[0] ?? 'none')
const pass = (hours: number) => {
  world.vault.clock.advance({ hours })
  world.up.seconds += hours * 3600
}

describe.skipIf(!inMemory)('quick unlock', () => {
  test('is off until it is turned on with the passphrase, and then opens without it', async () => {
    expect(await status()).toMatchObject({ quick: false })
    expect(
      await world.vault.refusal('keys.setQuickUnlock', { passphrase: 'not the passphrase', on: true }),
    ).toMatchObject({ fields: { passphrase: 'wrong' } })
    await turnOn()
    expect(await status()).toMatchObject({ quick: true })
    expect(await world.vault.call('keys.status', {})).toMatchObject({ quick: { on: true, possible: true, hours: 12 } })
    world.vault.restart()
    expect(await status()).toMatchObject({ state: 'locked', quick: true })
    expect(await quickly()).toMatchObject({ ok: true, value: { state: 'unlocked' } })
  })

  test('neither half is in the vault’s folder, and neither is the other', async () => {
    await turnOn()
    const [laid, kept] = [readFileSync(half(), 'utf8'), Buffer.from(world.ring.kept() ?? []).toString('hex')]
    expect(laid).toMatch(/^[0-9a-f]{64}$/)
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(laid).not.toBe(kept)
    expect(statSync(half()).mode & 0o777).toBe(0o600)
    world.vault.close()
    for (const name of readdirSync(world.folder))
      for (const secret of [laid, kept]) expect(readFileSync(join(world.folder, name), 'latin1')).not.toContain(secret)
  })

  test('asks for the passphrase again after twelve hours, whatever the clock was set to', async () => {
    await turnOn()
    world.vault.restart()
    pass(11)
    expect(await status()).toMatchObject({ quick: true })
    // the clock is set back; the computer has been running all the same
    world.vault.clock.advance({ hours: -10 })
    world.up.seconds += 3601
    expect(await quickly()).toEqual(refused('expired'))
    expect(await status()).toMatchObject({ quick: false })
    // the half is gone with it, so that setting anything back is no way in
    expect(readdirSync(world.runtime)).toEqual([])
    expect(await world.vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
  })

  test.each([
    ['the clock runs on and the computer says otherwise', 13, 0],
    ['the clock was set to before it was typed', -1, 60],
    ['the computer was started anew', 1, -900],
  ])('is over when %s', async (_name, hours, seconds) => {
    await turnOn()
    world.vault.restart()
    world.vault.clock.advance({ hours })
    world.up.seconds += seconds
    expect(await quickly()).toEqual(refused('expired'))
  })

  test('its hours begin anew when the passphrase is typed, with new halves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await turnOn()
    const before = readFileSync(half(), 'utf8')
    world.vault.restart()
    pass(10)
    await world.vault.call('vault.unlock', { passphrase })
    vi.advanceTimersByTime(2000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(readFileSync(half(), 'utf8')).not.toBe(before))
    await world.vault.call('keys.makeRecovery', { passphrase })
    world.vault.restart()
    pass(10)
    expect(await quickly()).toMatchObject({ ok: true })
  })

  test('turned off it leaves nothing behind', async () => {
    await turnOn()
    await world.vault.call('keys.setQuickUnlock', { passphrase, on: false })
    expect(readdirSync(world.runtime)).toEqual([])
    expect(world.ring.kept()).toBeUndefined()
    world.vault.restart()
    expect(await quickly()).toEqual(refused('off'))
    expect(readFileSync(join(world.folder, 'vault.json'), 'utf8')).not.toContain('device')
  })

  test.each([
    ['missing', 'no-keychain'],
    ['forgetful', 'no-keychain'],
    ['lying', 'changed'],
  ] as const)('with a keychain that is %s says so, costs no wait, and the passphrase works', async (mood, problem) => {
    await turnOn()
    world.vault.restart()
    world.ring.state.mood = mood
    for (let n = 0; n < 5; n += 1) expect(await quickly()).toEqual(refused(problem))
    expect(await status()).toMatchObject({ state: 'locked', wait: 0 })
    expect(await world.vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
  })

  test.each(['missing', 'forgetful', 'lying'] as const)(
    'is not turned on with a keychain that is %s: what it keeps is asked back at once',
    async (mood) => {
      world.ring.state.mood = mood
      expect(await world.vault.raw('keys.setQuickUnlock', { passphrase, on: true })).toEqual(refused('no-keychain'))
      expect(await status()).toMatchObject({ quick: false })
    },
  )

  test.each([
    ['gone', () => rmSync(half())],
    ['empty', () => writeFileSync(half(), '')],
    ['another', () => writeFileSync(half(), 'a'.repeat(64))],
    ['far too long', () => writeFileSync(half(), 'a'.repeat(100_000))],
    ['a folder', () => (rmSync(half()), mkdirSync(join(world.runtime, 'rapport-x')))],
  ])('with a half in the runtime folder that is %s does not open, and the passphrase does', async (_name, damage) => {
    await turnOn()
    world.vault.restart()
    damage()
    expect(await quickly()).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await world.vault.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
  })

  test('needs a runtime folder that is in memory, one’s own, and closed to others', async () => {
    const elsewhere: Quick[] = [
      { ...world.quick, runtimeFolder: undefined },
      { ...world.quick, runtimeFolder: freshFolder() },
      { ...world.quick, runtimeFolder: '/dev/shm/nowhere-at-all' },
    ]
    for (const quick of elsewhere) {
      world.vault.restart({ quick })
      await world.vault.call('vault.unlock', { passphrase })
      expect(await world.vault.raw('keys.setQuickUnlock', { passphrase, on: true })).toEqual(
        refused('no-runtime-folder'),
      )
    }
    world.vault.restart()
    await world.vault.call('vault.unlock', { passphrase })
    chmodSync(world.runtime, 0o755)
    expect(await world.vault.raw('keys.setQuickUnlock', { passphrase, on: true })).toEqual(refused('no-runtime-folder'))
  })

  test('the lock screen does not ask the keychain by itself: it might ask the person', async () => {
    await turnOn()
    world.vault.restart()
    const { asked } = world.ring.state
    await status()
    await status()
    await world.vault.call('keys.status', {})
    expect(world.ring.state.asked).toBe(asked)
  })

  test('a copy of the vault elsewhere has no quick unlock', async () => {
    await turnOn()
    world.vault.close()
    const copy = testHost({ folder: world.folder })
    expect(await copy.call('vault.status', {})).toMatchObject({ quick: false })
    expect(await copy.raw('vault.unlockQuickly', {})).toEqual(refused('no-runtime-folder'))
  })
})

describe('the keychain, asked through main', () => {
  test('answers each question once, and is not there when no answer comes', async () => {
    const asked: Extract<VaultToMain, { kind: 'keychain' }>[] = []
    const link = keychainLink((question) => asked.push(question), 20)
    const first = link.keychain.available()
    const second = link.keychain.give()
    const [one, two] = asked
    link.answered({ kind: 'keychain', id: two!.id, ok: true, half: new Uint8Array(32) })
    link.answered({ kind: 'keychain', id: one!.id, ok: true })
    link.answered({ kind: 'keychain', id: one!.id, ok: false })
    expect(await first).toBe(true)
    expect(await second).toEqual(new Uint8Array(32))
    expect(await link.keychain.available()).toBe(false)
    expect(await link.keychain.keep(new Uint8Array(32))).toBe(false)
    expect(await link.keychain.give()).toBeUndefined()
    await link.keychain.forget()
  })

  test('half a half is none', async () => {
    const link = keychainLink((question) =>
      setImmediate(() => link.answered({ kind: 'keychain', id: question.id, ok: true, half: new Uint8Array(16) })),
    )
    expect(await link.keychain.give()).toBeUndefined()
  })
})
