import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { PassphraseSlot, unwrap, wrap } from '../../../electron/vault/keys/slots.ts'

const owner = { version: 1, id: 'vault00001', evaluation: false }
const master = randomBytes(32)
const key = randomBytes(32)
const kdf = { name: 'argon2id' as const, ...floorKdf, salt: randomBytes(16).toString('hex') }
const slot = wrap(master, key, owner, { kind: 'passphrase' as const, kdf }, randomBytes(12))
const flipped = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)

describe('a slot', () => {
  test('gives the master key to the key that wrapped it, and to no other', () => {
    expect(unwrap(slot, key, owner)).toEqual(master)
    expect(unwrap(slot, randomBytes(32), owner)).toBeUndefined()
  })

  test('holds nothing of the master key', () => {
    expect(JSON.stringify(slot)).not.toContain(master.toString('hex'))
    expect(PassphraseSlot.parse(slot)).toEqual(slot)
  })

  test.each([
    ['the nonce', { nonce: flipped(slot.nonce) }],
    ['the wrapped key', { wrapped: flipped(slot.wrapped) }],
    ['the tag', { tag: flipped(slot.tag) }],
    ['the salt', { kdf: { ...slot.kdf, salt: flipped(slot.kdf.salt) } }],
    ['the memory', { kdf: { ...slot.kdf, memory: slot.kdf.memory * 2 } }],
    ['the passes', { kdf: { ...slot.kdf, passes: 4 } }],
    ['the lanes', { kdf: { ...slot.kdf, lanes: 1 } }],
  ])('does not open when %s was changed, even with the right key', (_name, changed) => {
    expect(unwrap({ ...slot, ...changed }, key, owner)).toBeUndefined()
  })

  test.each([
    ['another vault', { id: 'vault00002' }],
    ['another version', { version: 2 }],
    ['another runtime', { evaluation: true }],
  ])('of one vault is none of %s', (_name, changed) => {
    expect(unwrap(slot, key, { ...owner, ...changed })).toBeUndefined()
  })

  test('with a tag that was shortened is not a slot', () => {
    expect(PassphraseSlot.safeParse({ ...slot, tag: slot.tag.slice(0, 8) }).success).toBe(false)
    expect(PassphraseSlot.safeParse({ ...slot, nonce: '' }).success).toBe(false)
    expect(PassphraseSlot.safeParse({ ...slot, extra: 1 }).success).toBe(false)
  })
})
