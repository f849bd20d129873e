/**
 * A slot holds the master key, wrapped (AES-256-GCM) by a key someone can make again. Everything that decides how it is
 * unwrapped is authenticated with it, so a changed parameter is a slot that does not open.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { z } from '../../../shared/zod.ts'
import type { KdfParams } from './kdf.ts'

const Bytes = (length: number) =>
  z
    .string()
    .regex(/^[0-9a-f]*$/)
    .length(length * 2)

export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memory: z.int(),
    passes: z.int(),
    lanes: z.int(),
    salt: Bytes(16),
  }),
  nonce: Bytes(12),
  wrapped: Bytes(32),
  tag: Bytes(16),
})
export type PassphraseSlot = z.output<typeof PassphraseSlot>

/** Which vault a slot belongs to: part of what its tag covers. */
export type SlotOwner = { readonly version: number; readonly id: string; readonly evaluation: boolean }

const aad = (owner: SlotOwner, kdf: PassphraseSlot['kdf']): Buffer =>
  Buffer.from(
    JSON.stringify([
      owner.version,
      owner.id,
      owner.evaluation,
      'passphrase',
      kdf.name,
      kdf.memory,
      kdf.passes,
      kdf.lanes,
      kdf.salt,
    ]),
  )

/** @param key 32 bytes from the passphrase. @param master the 32 bytes to keep. */
export const wrap = (
  master: Uint8Array,
  key: Uint8Array,
  owner: SlotOwner,
  made: { readonly salt: Uint8Array; readonly nonce: Uint8Array; readonly params: KdfParams },
): PassphraseSlot => {
  const kdf = { name: 'argon2id' as const, ...made.params, salt: Buffer.from(made.salt).toString('hex') }
  const cipher = createCipheriv('aes-256-gcm', key, made.nonce)
  cipher.setAAD(aad(owner, kdf))
  const wrapped = Buffer.concat([cipher.update(master), cipher.final()])
  return {
    kind: 'passphrase',
    kdf,
    nonce: Buffer.from(made.nonce).toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The master key, or undefined when the key is not the one that wrapped it. */
export const unwrap = (slot: PassphraseSlot, key: Uint8Array, owner: SlotOwner): Buffer | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(aad(owner, slot.kdf))
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()])
  } catch {
    return undefined
  }
}
