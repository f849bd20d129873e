import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import { AppError } from '../../../shared/result.ts'
import { deriveFromPassphrase, deriveKey, floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { rfcVector, wrongRecoveryKeys } from '../tools/recovery.ts'
import { makeVault, placeAt } from '../tools/vault.ts'

/** Argon2id, version 19, "password", "somesalt", 32 bytes: the reference implementation's own tests (P-H-C, test.c). */
const vectors: readonly (readonly [passes: number, memory: number, lanes: number, hex: string])[] = [
  [2, 65_536, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  [2, 256, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [2, 256, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  [1, 65_536, 1, 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
  [4, 65_536, 1, '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
]

const stretched = (passes: number, memory: number, lanes: number): Promise<Buffer> =>
  hashRaw('password', {
    algorithm: 2,
    timeCost: passes,
    memoryCost: memory,
    parallelism: lanes,
    outputLen: 32,
    salt: Buffer.from('somesalt'),
  })

/** HKDF-SHA-256 by its definition (RFC 5869), to compare with what the vault uses. */
const hkdf = (key: Uint8Array, info: string): Buffer => {
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(key).digest()
  return createHmac('sha256', extracted)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
}

const right = 'Nine gréy herons, reading maps'

/** Wrong, but not by much: what a person mistypes, and what a careless comparison would let through. */
const wrongOnes = (count: number): readonly string[] => {
  const dice = random('wrong passphrases')
  const near = [
    right.toLowerCase(),
    right.toUpperCase(),
    ` ${right}`,
    `${right} `,
    `${right}\n`,
    `${right}\0`,
    right.slice(0, -1),
    right.slice(1),
    right.replace('é', 'e'),
    right.replaceAll(' ', ''),
    right.replaceAll(' ', '  '),
    `${right}${right}`,
    right.replace(',', ''),
    [...right].toReversed().join(''),
    right.replace('Nine', '9'),
    '\0'.repeat(12),
    ' '.repeat(30),
    'x'.repeat(1000),
    'null',
    'undefined',
  ]
  const made = new Set(near)
  while (made.size < count) {
    const at = dice.between(0, right.length - 1)
    const letter = String.fromCodePoint(dice.between(32, 0x17f))
    const changed = dice.chance(0.5)
      ? right.slice(0, at) + letter + right.slice(at + 1)
      : right.slice(0, at) + letter + right.slice(at)
    if (changed.normalize('NFKC') !== right.normalize('NFKC')) made.add(changed)
  }
  return [...made].slice(0, count)
}

/** How many of `tries` open the vault. The clock jumps over every wait. */
const accepted = async (tries: readonly string[], atStart: (folder: string) => void = () => undefined) => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-wrong-'))
  try {
    const made = await makeVault(folder, right, floorKdf)
    made.close()
    atStart(folder)
    let [now, opened, other, waited] = [Date.now(), 0, 0, 0]
    for (const words of tries) {
      const hurried = placeAt(folder, floorKdf)
      try {
        const { db } = await openVault({ ...hurried, clock: () => now }, words)
        db.close()
        opened += 1
      } catch (error) {
        if (!(error instanceof AppError) || error.failure.fields?.['passphrase'] !== 'wrong') other += 1
      }
      // straight after it the next one must be told to wait, from the third on
      const soon = await openVault({ ...hurried, clock: () => now }, words).then(
        ({ db }) => db.close(),
        (error: unknown) => error,
      )
      if (soon instanceof AppError && soon.failure.fields?.['passphrase'] === 'wait') waited += 1
      now += 61_000
    }
    const { db: finally_ } = await openVault({ ...placeAt(folder, floorKdf), clock: () => now }, right)
    finally_.close()
    return { opened, other, waited }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const passphrases: Row = {
  number: 6,
  title: 'Key derivation against its vectors; wrong passphrases and recovery keys',
  target: '0 accepted',
  minutes: 5,
  shards: (scale) => (scale >= 0.5 ? 4 : 1),
  planted: async () => {
    const found = await accepted([...wrongOnes(2), right])
    const [passes, memory, lanes, hex] = vectors[0] ?? [0, 0, 0, '']
    const other = (await stretched(passes + 1, memory, lanes)).toString('hex') !== hex
    const recovered = await wrongRecoveryKeys(3, true)
    return found.opened === 1 && other && recovered.opened === 1
  },
  run: async (scale, shard, log) => {
    const result = tally()
    for (const [passes, memory, lanes, hex] of vectors) {
      const found = (await stretched(passes, memory, lanes)).toString('hex')
      log(`argon2id t=${passes} m=${memory} p=${lanes}: ${found}`)
      result.expect(found === hex, `Argon2id t=${passes} m=${memory} p=${lanes} gives ${found}`)
    }
    const salt = Buffer.from('0123456789abcdef')
    const raw = await hashRaw(Buffer.from(right.normalize('NFKC')), {
      algorithm: 2,
      timeCost: 3,
      memoryCost: 65_536,
      parallelism: 4,
      outputLen: 32,
      salt,
    })
    const key = await deriveFromPassphrase(right, salt, floorKdf)
    result.expect(key.equals(hkdf(raw, 'rapport/kek/passphrase')), 'the passphrase key is not HKDF of Argon2id')
    result.expect(
      deriveKey(key, 'rapport/db').equals(hkdf(key, 'rapport/db')),
      'the database key is not HKDF of the master key',
    )
    const decomposed = await deriveFromPassphrase(right.normalize('NFD'), salt, floorKdf)
    result.expect(decomposed.equals(key), 'the same passphrase from another keyboard gives another key')
    const count = share(1_000, scale, shard, 8)
    const all = wrongOnes(Math.max(8, Math.round(1_000 * scale)))
    const tries = all.slice(shard.index * count, (shard.index + 1) * count)
    const { opened, other, waited } = await accepted(tries)
    log(
      `${tries.length} wrong passphrases, ${opened} accepted, ${other} answered otherwise, ${waited} then told to wait`,
    )
    result.figure('wrong passphrases', tries.length)
    result.figure('accepted', opened)
    result.figure('told to wait', waited)
    result.expect(opened === 0, `${opened} wrong passphrases were accepted`)
    result.expect(other === 0, `${other} were answered with something else than "wrong"`)
    result.expect(waited >= tries.length - 2, `only ${waited} of ${tries.length} were told to wait`)
    for (const fault of await rfcVector(Math.max(2, Math.round(40 * scale)))) result.expect(false, fault)
    // every one of them in each part: none takes any time
    const keys = await wrongRecoveryKeys(Math.max(250, Math.round(1_000 * scale)))
    log(`wrong recovery keys: ${JSON.stringify(keys)}`)
    result.figure('wrong recovery keys', keys.tried)
    result.figure('recovery keys accepted', keys.opened)
    result.expect(keys.opened === 0, `${keys.opened} wrong recovery keys were accepted`)
    result.expect(keys.otherwise === 0, `${keys.otherwise} were answered with something else than what was wrong`)
    result.expect(keys.waited >= keys.wrong - 2, `only ${keys.waited} of ${keys.wrong} were told to wait`)
    return result.outcome()
  },
}
