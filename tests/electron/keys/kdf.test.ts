import { argon2Sync, createHmac } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { defaultKdf, deriveFromPassphrase, deriveKey, floorKdf, withinCaps } from '../../../electron/vault/keys/kdf.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const salt = Buffer.alloc(16, 7)

describe('Argon2id', () => {
  // the Argon2id cases of the reference implementation's own test (version 1.3)
  test.each([
    [2, 65_536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [4, 65_536, 1, 'password', 'somesalt', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
    [2, 65_536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])(
    'is the one of the reference vectors: t=%i m=%i p=%i %s %s',
    async (passes, memory, lanes, word, grain, wanted) => {
      const raw = await hashRaw(word, {
        algorithm: 2,
        timeCost: passes,
        memoryCost: memory,
        parallelism: lanes,
        outputLen: 32,
        salt: Buffer.from(grain),
      })
      expect(hex(raw)).toBe(wanted)
    },
  )

  test('gives what a second implementation gives, which passes the vector of RFC 9106, 5.3', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    })
    expect(hex(rfc)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
    const stretched = argon2Sync('argon2id', {
      message: Buffer.from('correct horse'),
      nonce: salt,
      memory: floorKdf.memory,
      passes: floorKdf.passes,
      parallelism: floorKdf.lanes,
      tagLength: 32,
    })
    expect(hex(await deriveFromPassphrase('correct horse', salt, floorKdf))).toBe(
      hex(deriveKey(stretched, 'rapport/kek/passphrase')),
    )
  })

  test('a passphrase is the same from every keyboard: composed, decomposed, full width, ligature', async () => {
    const wanted = hex(await deriveFromPassphrase('caf\u00e9 fi A', salt, floorKdf))
    for (const typed of ['cafe\u0301 fi A', 'caf\u00e9 \ufb01 A', 'caf\u00e9 fi \uff21'])
      expect(hex(await deriveFromPassphrase(typed, salt, floorKdf))).toBe(wanted)
    expect(hex(await deriveFromPassphrase('cafe fi A', salt, floorKdf))).not.toBe(wanted)
    expect(hex(await deriveFromPassphrase('caf\u00e9 fi a', salt, floorKdf))).not.toBe(wanted)
  })

  test('every parameter and the salt change the key', async () => {
    const keys = await Promise.all([
      deriveFromPassphrase('x', salt, floorKdf),
      deriveFromPassphrase('x', Buffer.alloc(16, 8), floorKdf),
      deriveFromPassphrase('x', salt, { ...floorKdf, memory: floorKdf.memory + 64 }),
      deriveFromPassphrase('x', salt, { ...floorKdf, passes: 4 }),
      deriveFromPassphrase('x', salt, { ...floorKdf, lanes: 2 }),
    ])
    expect(new Set(keys.map(hex)).size).toBe(5)
  })
})

describe('HKDF', () => {
  /** RFC 5869, 2.2 and 2.3, from HMAC alone. */
  const hkdf = (ikm: Uint8Array, grain: Uint8Array, info: Uint8Array, length: number): Buffer => {
    const mac = (key: Uint8Array, ...parts: Uint8Array[]) =>
      createHmac('sha256', key).update(Buffer.concat(parts)).digest()
    const prk = mac(grain.length > 0 ? grain : Buffer.alloc(32), ikm)
    let block = Buffer.alloc(0)
    let out = Buffer.alloc(0)
    for (let n = 1; out.length < length; n += 1) {
      block = mac(prk, block, info, Buffer.from([n]))
      out = Buffer.concat([out, block])
    }
    return out.subarray(0, length)
  }

  test('is the one of RFC 5869, test cases 1 and 3', () => {
    const ikm = Buffer.alloc(22, 0x0b)
    const one = hkdf(
      ikm,
      Buffer.from('000102030405060708090a0b0c', 'hex'),
      Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
      42,
    )
    expect(hex(one)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
    const three = hkdf(ikm, Buffer.alloc(0), Buffer.alloc(0), 42)
    expect(hex(three)).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8')
    for (const purpose of ['rapport/kek/passphrase', 'rapport/db', 'rapport/mac'] as const)
      expect(hex(deriveKey(ikm, purpose))).toBe(hex(hkdf(ikm, Buffer.alloc(0), Buffer.from(purpose), 32)))
  })

  test('a key for one purpose is none for another', () => {
    const key = Buffer.alloc(32, 1)
    const keys = (['rapport/kek/passphrase', 'rapport/db', 'rapport/mac'] as const).map((purpose) =>
      hex(deriveKey(key, purpose)),
    )
    expect(new Set(keys).size).toBe(3)
  })
})

describe('what a key file may ask for', () => {
  test.each([
    ['the default', defaultKdf, true],
    ['the floor', floorKdf, true],
    ['1 GiB', { memory: 1024 * 1024, passes: 10, lanes: 16 }, true],
    ['2 GiB', { memory: 2 * 1024 * 1024, passes: 3, lanes: 4 }, false],
    ['a byte over 1 GiB', { memory: 1024 * 1024 + 1, passes: 3, lanes: 4 }, false],
    ['eleven passes', { memory: 65_536, passes: 11, lanes: 4 }, false],
    ['two passes', { memory: 65_536, passes: 2, lanes: 4 }, false],
    ['less than 64 MiB', { memory: 65_535, passes: 3, lanes: 4 }, false],
    ['no lane', { memory: 65_536, passes: 3, lanes: 0 }, false],
    ['seventeen lanes', { memory: 65_536, passes: 3, lanes: 17 }, false],
    ['half a pass', { memory: 65_536, passes: 3.5, lanes: 4 }, false],
    ['no number', { memory: Number.NaN, passes: 3, lanes: 4 }, false],
  ])('%s', (_name, params, allowed) => expect(withinCaps(params)).toBe(allowed))
})
