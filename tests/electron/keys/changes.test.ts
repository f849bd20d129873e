import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { generationNames, readKeyFile, slotOf } from '../../../electron/vault/keys/key-file.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { writeRecoveryKey } from '../../../electron/vault/keys/recovery-key.ts'
import { passphrase, placeAt, testHost, testVault, vaultFolder } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { canMount, smallDisk } from '../../support/vault-files.ts'

const next = 'nine grey herons reading maps'
const other = 'not the passphrase'
const wrong = { code: 'invalid', fields: { passphrase: 'wrong' } }
const noSpace = { ok: false, error: { code: 'no-space' } }

let vault: TestVault
beforeEach(async () => {
  vault = await testVault()
  await vault.call('people.add', { name: 'Ann' })
})

/** Each generation alone is tried: neither may be opened by what no longer holds. */
const opensOf = async (words: string): Promise<boolean[]> => {
  vault.close()
  const outcome: boolean[] = []
  for (const name of generationNames) {
    const folder = await vaultFolder()
    for (const file of ['vault.db', ...generationNames])
      writeFileSync(join(folder, file), readFileSync(join(vault.folder, file === 'vault.db' ? file : name)))
    const opened = await openVault(placeAt(folder), words).catch(() => undefined)
    opened?.db.close()
    outcome.push(opened !== undefined)
  }
  return outcome
}
const people = () => vault.call('people.list', {})
const recoveryKey = async () => {
  const made = await vault.call('keys.makeRecovery', { passphrase })
  await vault.call('keys.keepRecovery', { words: made.words })
  return made
}

describe('changing the passphrase', () => {
  test('the new one opens both generations afterwards and the old one neither', async () => {
    expect(await vault.call('keys.changePassphrase', { current: passphrase, next })).toEqual({})
    expect(await people()).toHaveLength(1)
    expect(await opensOf(passphrase)).toEqual([false, false])
    expect(await opensOf(next)).toEqual([true, true])
  })

  test('needs the current one: a wrong one changes nothing and costs what it costs at the lock', async () => {
    const before = readFileSync(join(vault.folder, 'vault.json'))
    const tries = { current: other, next }
    for (const ref of ['0', '0', '2000'])
      expect(await vault.refusal('keys.changePassphrase', tries)).toEqual({ ...wrong, ref })
    expect(await vault.refusal('keys.changePassphrase', { current: passphrase, next })).toMatchObject({
      fields: { passphrase: 'wait' },
    })
    expect(readFileSync(join(vault.folder, 'vault.json'))).toEqual(before)
    vault.clock.advance({ seconds: 2 })
    await vault.call('keys.changePassphrase', { current: passphrase, next })
  })

  test('to one that is too short is refused before anything is tried', async () => {
    expect(await vault.refusal('keys.changePassphrase', { current: other, next: 'x'.repeat(11) })).toEqual({
      code: 'invalid',
      fields: { next: 'too-short' },
    })
  })

  test('leaves no file with the old slot behind, nor what an earlier end left lying', async () => {
    const { wrapped } = slotOf(readKeyFile(vault.folder)!, 'passphrase')!
    writeFileSync(join(vault.folder, '.4711.12345.tmp'), readFileSync(join(vault.folder, 'vault.json')))
    await vault.call('keys.changePassphrase', { current: passphrase, next })
    vault.restart()
    await vault.call('vault.unlock', { passphrase: next })
    vault.close()
    for (const name of readdirSync(vault.folder))
      expect(readFileSync(join(vault.folder, name), 'latin1')).not.toContain(wrapped)
  })

  test('keeps the recovery key in force', async () => {
    const { words } = await recoveryKey()
    await vault.call('keys.changePassphrase', { current: passphrase, next })
    vault.restart()
    expect(await vault.call('vault.unlockWithRecovery', { words, next: passphrase })).toMatchObject({
      state: 'unlocked',
    })
  })

  test('two changes at once follow each other, and the last one holds', async () => {
    const both = await Promise.all([
      vault.raw('keys.changePassphrase', { current: passphrase, next }),
      vault.raw('keys.changePassphrase', { current: next, next: other }),
    ])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await opensOf(other)).toEqual([true, true])
  })

  test('nothing of it is served while the vault is locked', async () => {
    vault.restart()
    for (const [channel, input] of [
      ['keys.changePassphrase', { current: passphrase, next }],
      ['keys.makeRecovery', { passphrase }],
      ['keys.keepRecovery', { words: 'x' }],
      ['keys.removeRecovery', { passphrase }],
      ['keys.setQuickUnlock', { passphrase, on: true }],
      ['keys.renew', { passphrase }],
    ] as const)
      expect(await vault.raw(channel, input)).toMatchObject({ ok: false, error: { code: /locked|invalid/ } })
    expect(await vault.call('vault.status', {})).toMatchObject({ state: 'locked' })
  })

  test('with the key file of another vault in its place, says that it is not this one’s', async () => {
    const folder = await vaultFolder()
    const second = testHost()
    await second.call('vault.create', { passphrase })
    second.close()
    for (const name of generationNames) writeFileSync(join(vault.folder, name), readFileSync(join(second.folder, name)))
    expect(await vault.refusal('keys.changePassphrase', { current: passphrase, next })).toEqual({
      code: 'damaged',
      fields: { vault: 'no-key-file' },
    })
    for (const name of generationNames) writeFileSync(join(vault.folder, name), readFileSync(join(folder, name)))
    await vault.call('keys.changePassphrase', { current: passphrase, next })
  })
})

describe('a recovery key', () => {
  test('is in force only when it was typed back, and then opens the vault and sets a new passphrase', async () => {
    const made = await vault.call('keys.makeRecovery', { passphrase })
    expect(made.words).toMatch(/^(\w{4} ){8}\w{4}$/)
    expect(await vault.call('vault.status', {})).toMatchObject({ recovery: false })
    expect((await vault.call('keys.status', {})).recovery).toBeNull()
    await vault.call('keys.keepRecovery', { words: made.words.toLowerCase().replaceAll(' ', '-') })
    expect(await vault.call('vault.status', {})).toMatchObject({ recovery: true })
    expect(await vault.call('keys.status', {})).toMatchObject({ recovery: { madeAt: made.madeAt }, vault: made.vault })
    vault.restart()
    expect(await vault.call('vault.unlockWithRecovery', { words: made.words, next })).toMatchObject({
      state: 'unlocked',
      recovery: true,
    })
    expect(await people()).toHaveLength(1)
    expect(await opensOf(passphrase)).toEqual([false, false])
    expect(await opensOf(next)).toEqual([true, true])
  })

  test('is kept nowhere as it is on paper', async () => {
    const { words } = await recoveryKey()
    vault.close()
    for (const name of readdirSync(vault.folder))
      for (const form of [words, words.replaceAll(' ', '')])
        expect(readFileSync(join(vault.folder, name), 'latin1')).not.toContain(form)
  })

  test('a slip of the pen while typing it back is told from another key, and either can be tried again', async () => {
    const { words } = await vault.call('keys.makeRecovery', { passphrase })
    const slip = (words.startsWith('0') ? '1' : '0') + words.slice(1)
    for (const [typed, problem] of [
      [slip, 'mistyped'],
      [words.slice(5), 'too-short'],
      [`${words} 0`, 'too-long'],
      [`${words.slice(0, -1)}§`, 'strange-letter'],
      [writeRecoveryKey(Buffer.alloc(20, 3)), 'another'],
    ] as const)
      expect(await vault.refusal('keys.keepRecovery', { words: typed })).toEqual({
        code: 'invalid',
        fields: { words: problem },
      })
    expect(await vault.call('vault.status', {})).toMatchObject({ recovery: false })
    await vault.call('keys.keepRecovery', { words })
    expect(await vault.refusal('keys.keepRecovery', { words })).toEqual({ code: 'not-found' })
  })

  test('a new one replaces the one before, which opens nothing from then on', async () => {
    const first = await recoveryKey()
    const second = await vault.call('keys.makeRecovery', { passphrase })
    vault.restart()
    // the second was shown and never typed back: the first still holds
    await vault.call('vault.unlockWithRecovery', { words: first.words, next: passphrase })
    expect(await vault.refusal('keys.keepRecovery', { words: second.words })).toEqual({ code: 'not-found' })
    const third = await recoveryKey()
    vault.restart()
    expect(await vault.refusal('vault.unlockWithRecovery', { words: first.words, next })).toMatchObject({
      fields: { words: 'wrong' },
    })
    await vault.call('vault.unlockWithRecovery', { words: third.words, next })
  })

  test('that was removed opens nothing, and there is none then', async () => {
    const { words } = await recoveryKey()
    expect(await vault.refusal('keys.removeRecovery', { passphrase: other })).toMatchObject(wrong)
    await vault.call('keys.removeRecovery', { passphrase })
    expect(await vault.call('vault.status', {})).toMatchObject({ recovery: false })
    vault.restart()
    expect(await vault.refusal('vault.unlockWithRecovery', { words, next })).toEqual({
      code: 'invalid',
      fields: { words: 'none' },
    })
  })

  test('needs the passphrase to be made', async () => {
    expect(await vault.refusal('keys.makeRecovery', { passphrase: other })).toMatchObject(wrong)
    expect(await vault.refusal('keys.keepRecovery', { words: writeRecoveryKey(Buffer.alloc(20)) })).toEqual({
      code: 'not-found',
    })
  })

  test('a wrong one costs time as a wrong passphrase does, in one count; a slip of the pen costs none', async () => {
    await recoveryKey()
    vault.restart()
    const wrongWords = writeRecoveryKey(Buffer.alloc(20, 9))
    const tries = (words: string) => vault.refusal('vault.unlockWithRecovery', { words, next })
    for (let n = 0; n < 5; n += 1) expect((await tries('0'.repeat(36))).fields).toEqual({ words: 'mistyped' })
    expect(await tries(wrongWords)).toEqual({ code: 'invalid', fields: { words: 'wrong' }, ref: '0' })
    expect(await vault.refusal('vault.unlock', { passphrase: other })).toEqual({ ...wrong, ref: '0' })
    expect(await tries(wrongWords)).toMatchObject({ ref: '2000' })
    expect(await tries(wrongWords)).toEqual({ code: 'invalid', fields: { words: 'wait' }, ref: '2000' })
    vault.restart()
    expect(await tries(wrongWords)).toMatchObject({ fields: { words: 'wait' } })
  })

  test('of another vault is a wrong one', async () => {
    const { words } = await recoveryKey()
    const second = await testVault()
    const made = await second.call('keys.makeRecovery', { passphrase })
    await second.call('keys.keepRecovery', { words: made.words })
    second.restart()
    expect(await second.refusal('vault.unlockWithRecovery', { words, next })).toMatchObject({
      fields: { words: 'wrong' },
    })
  })
})

describe('the work a passphrase costs', () => {
  test('is raised at an unlock when the machine can do more, in both generations, and never lowered', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const memory = () => slotOf(readKeyFile(vault.folder)!, 'passphrase')!.kdf.memory
      const more = { memory: 96 * 1024, passes: 3, lanes: 4 }
      await vault.reopen({ kdf: more })
      expect(memory()).toBe(64 * 1024)
      vi.advanceTimersByTime(2000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(memory()).toBe(96 * 1024), 5000)
      await vault.reopen()
      expect(memory()).toBe(96 * 1024)
      expect(await opensOf(passphrase)).toEqual([true, true])
    } finally {
      vi.useRealTimers()
    }
  })

  test('is not raised with a passphrase that was changed meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await vault.reopen({ kdf: { memory: 96 * 1024, passes: 3, lanes: 4 } })
      await vault.call('keys.changePassphrase', { current: passphrase, next })
      vi.advanceTimersByTime(2000)
      vi.useRealTimers()
      // whatever was begun is over when the next in turn is
      await vault.call('keys.makeRecovery', { passphrase: next })
      expect(await opensOf(passphrase)).toEqual([false, false])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe.skipIf(!canMount)('on a disk that is full or cannot be written (needs Linux and root)', () => {
  const onDisk = async () => {
    const disk = smallDisk(4 << 20)
    const made = testHost({ folder: join(disk.folder, 'vault') })
    await made.call('vault.create', { passphrase })
    const { words } = await made.call('keys.makeRecovery', { passphrase })
    return { disk, made, words }
  }
  test.each(['full', 'read-only'])(
    '%s: no change is half made, each says why, and each works once it can be written',
    async (kind) => {
      const { disk, made, words } = await onDisk()
      const before = generationNames.map((name) => readFileSync(join(made.folder, name), 'utf8'))
      if (kind === 'full') disk.fill()
      // a file that is open for writing forbids it: the log of the vault
      else made.restart()
      if (kind === 'read-only') disk.readOnly(true)
      const answers =
        kind === 'full'
          ? [
              await made.raw('keys.changePassphrase', { current: passphrase, next }),
              await made.raw('keys.keepRecovery', { words }),
            ]
          : [await made.raw('vault.unlock', { passphrase })]
      for (const answer of answers)
        expect(answer).toEqual(
          kind === 'full' ? noSpace : { ok: false, error: { code: 'cannot-open', fields: { vault: 'not-writable' } } },
        )
      expect(generationNames.map((name) => readFileSync(join(made.folder, name), 'utf8'))).toEqual(before)
      expect(readdirSync(made.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      if (kind === 'full') {
        disk.free()
        await made.call('keys.keepRecovery', { words })
        await made.call('keys.changePassphrase', { current: passphrase, next })
      } else {
        disk.readOnly(false)
        await made.call('vault.unlock', { passphrase })
      }
    },
  )

  test('a recovery key on a full disk changes nothing, and opens once there is space', async () => {
    const { disk, made, words } = await onDisk()
    await made.call('keys.keepRecovery', { words })
    made.restart()
    disk.fill(32 * 1024)
    const filled = await made.raw('vault.unlockWithRecovery', { words, next })
    if (!filled.ok) {
      expect(filled).toEqual(noSpace)
      expect(await made.call('vault.status', {})).toMatchObject({ state: 'locked' })
      disk.free()
      expect(await made.call('vault.unlock', { passphrase })).toMatchObject({ state: 'unlocked' })
    }
  })
})
