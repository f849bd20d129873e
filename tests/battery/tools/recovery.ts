/** Wrong recovery keys, and the vector of RFC 9106 for the function the passphrase goes through. */
import * as crypto from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { deriveFromPassphrase, deriveKey, floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { byRecoveryKey, forget } from '../../../electron/vault/keys/master.ts'
import { readRecoveryKey, writeRecoveryKey } from '../../../electron/vault/keys/recovery-key.ts'
import { AppError } from '../../../shared/result.ts'
import { hostAt, makeVault, placeAt } from './vault.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One bit, one letter or one group away from the right one, with a check that fits; the sealed letters of it; and others at random. */
const wrongOnes = (right: string, count: number): readonly string[] => {
  const read = readRecoveryKey(right)
  if (!read.ok) throw new Error('the recovery key does not read')
  const dice = random('wrong recovery keys')
  const made = new Set<string>()
  for (let bit = 0; bit < 160 && made.size < count; bit++) {
    const near = Buffer.from(read.key)
    near[bit >> 3] = (near[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    made.add(writeRecoveryKey(near))
  }
  const letters = right.replaceAll(' ', '')
  for (let at = 0; at < 36 && made.size < count; at++) {
    const other = alphabet[(alphabet.indexOf(letters[at] ?? '0') + dice.between(1, 31)) % 32] ?? '0'
    made.add(letters.slice(0, at) + other + letters.slice(at + 1))
  }
  for (const odd of ['', ' ', letters.slice(1), `${letters}0`, '0'.repeat(36), 'Z'.repeat(36), '\0'.repeat(36)])
    if (made.size < count) made.add(odd)
  while (made.size < count)
    made.add(writeRecoveryKey(Buffer.from(Array.from({ length: 20 }, () => dice.between(0, 255)))))
  return [...made]
}

export type Wrong = {
  readonly tried: number
  readonly opened: number
  /** Told as a slip of the pen before anything was tried. */
  readonly slips: number
  readonly wrong: number
  readonly otherwise: number
  /** Right after a wrong one, from the third on. */
  readonly waited: number
}

/** @param plant tries the right one among the wrong ones */
export const wrongRecoveryKeys = async (count: number, plant = false): Promise<Wrong> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-recovery-'))
  const passphrase = 'nine grey herons reading maps'
  try {
    const made = await makeVault(folder, passphrase, floorKdf)
    made.close()
    const own = hostAt(folder)
    await own.ask('vault.unlock', { passphrase })
    const shown = await own.ask('keys.makeRecovery', { passphrase })
    if (!shown.ok) throw new Error('no recovery key was made')
    const { words } = shown.value as { words: string }
    await own.ask('keys.keepRecovery', { words })
    own.close()
    let now = Date.now()
    const place = { ...placeAt(folder, floorKdf), clock: () => now }
    let [opened, slips, wrong, otherwise, waited] = [0, 0, 0, 0, 0]
    const attempt = async (typed: string): Promise<string> => {
      try {
        forget((await byRecoveryKey(place, typed)).candidates)
        return 'opened'
      } catch (error) {
        return (error instanceof AppError && error.failure.fields?.['words']) || 'otherwise'
      }
    }
    const tries = [...wrongOnes(words, count), ...(plant ? [words.toLowerCase()] : [])]
    for (const typed of tries) {
      const answer = await attempt(typed)
      if (answer === 'opened') opened += 1
      else if (answer === 'wrong') {
        wrong += 1
        if ((await attempt(typed)) === 'wait') waited += 1
      } else if (['mistyped', 'too-short', 'too-long', 'strange-letter'].includes(answer)) slips += 1
      else otherwise += 1
      now += 61_000
    }
    return { tried: tries.length, opened, slips, wrong, otherwise, waited }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** RFC 9106, 5.3, by a second implementation; then that one against ours, which takes no associated data. */
export const rfcVector = async (rounds: number): Promise<readonly string[]> => {
  const { argon2Sync } = crypto as { argon2Sync?: typeof crypto.argon2Sync }
  if (!argon2Sync) return ['this Node has no Argon2 to compare with']
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  }).toString('hex')
  const faults =
    tag === '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659' ? [] : [`RFC 9106 gives ${tag}`]
  const dice = random('argon2')
  for (let round = 0; round < rounds; round++) {
    const passphrase = Array.from({ length: dice.between(1, 60) }, () =>
      String.fromCodePoint(dice.between(33, 126)),
    ).join('')
    const salt = Buffer.from(Array.from({ length: 16 }, () => dice.between(0, 255)))
    const params = {
      memory: floorKdf.memory + 64 * dice.between(0, 64),
      passes: dice.between(3, 4),
      lanes: dice.between(1, 4),
    }
    const stretched = argon2Sync('argon2id', {
      message: Buffer.from(passphrase),
      nonce: salt,
      memory: params.memory,
      passes: params.passes,
      parallelism: params.lanes,
      tagLength: 32,
    })
    const ours = await deriveFromPassphrase(passphrase, salt, params)
    if (!ours.equals(deriveKey(stretched, 'rapport/kek/passphrase')))
      faults.push(`differs for ${JSON.stringify(params)}`)
  }
  return faults
}
