/**
 * A slot holds the master key, wrapped (AES-256-GCM) by a key someone can make again: from the passphrase, from the recovery
 * key, or from the two halves of quick unlock. Everything that decides how it is unwrapped is authenticated with it, so a
 * changed parameter is a slot that does not open.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { z } from '../../../shared/zod.ts'
import { withinCaps } from './kdf.ts'

const Bytes = (length: number) =>
  z
    .string()
    .regex(/^[0-9a-f]*$/)
    .length(length * 2)

const Sealed = { nonce: Bytes(12), wrapped: Bytes(32), tag: Bytes(16) }
const Hkdf = z.strictObject({ name: z.literal('hkdf-sha256'), salt: Bytes(16) })
/** Milliseconds since 1970. */
const Instant = z.int().min(0)

export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  // looked at here, before anything is derived: what asks for 100 GiB is no slot
  kdf: z
    .strictObject({ name: z.literal('argon2id'), memory: z.int(), passes: z.int(), lanes: z.int(), salt: Bytes(16) })
    .refine(withinCaps),
  ...Sealed,
})
export type PassphraseSlot = z.output<typeof PassphraseSlot>

export const RecoverySlot = z.strictObject({ kind: z.literal('recovery'), madeAt: Instant, kdf: Hkdf, ...Sealed })
export type RecoverySlot = z.output<typeof RecoverySlot>

export const DeviceSlot = z.strictObject({
  kind: z.literal('device'),
  /** When the passphrase was last typed, by the clock and in seconds since the computer started. */
  armedAt: Instant,
  uptime: z.int().min(0),
  kdf: Hkdf,
  ...Sealed,
})
export type DeviceSlot = z.output<typeof DeviceSlot>

export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot, DeviceSlot])
export type Slot = z.output<typeof Slot>

/** Which vault a slot belongs to: part of what its tag covers. */
export type SlotOwner = { readonly version: number; readonly id: string; readonly evaluation: boolean }

type Sealing = 'nonce' | 'wrapped' | 'tag'
/** A slot before it is sealed. */
export type Terms = Omit<PassphraseSlot, Sealing> | Omit<RecoverySlot, Sealing> | Omit<DeviceSlot, Sealing>

/** Every parameter, in one order, whatever order the file has them in. */
const aad = ({ version, id, evaluation }: SlotOwner, terms: Terms): Buffer => {
  const own = [version, id, evaluation, terms.kind]
  if (terms.kind === 'passphrase') {
    const { name, memory, passes, lanes, salt } = terms.kdf
    return Buffer.from(JSON.stringify([...own, name, memory, passes, lanes, salt]))
  }
  const { name, salt } = terms.kdf
  const when = terms.kind === 'recovery' ? [terms.madeAt] : [terms.armedAt, terms.uptime]
  return Buffer.from(JSON.stringify([...own, name, salt, ...when]))
}

const seal = (master: Uint8Array, key: Uint8Array, nonce: Uint8Array, more: Buffer): Record<Sealing, string> => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(more)
  const wrapped = Buffer.concat([cipher.update(master), cipher.final()])
  return {
    nonce: Buffer.from(nonce).toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

const unseal = (sealed: Record<Sealing, string>, key: Uint8Array, more: Buffer): Buffer | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(more)
  decipher.setAuthTag(Buffer.from(sealed.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed.wrapped, 'hex')), decipher.final()])
  } catch {
    return undefined
  }
}

/** @param key 32 bytes. @param master the 32 bytes to keep. @param nonce 12 bytes, never used twice with one key */
export const wrap = <T extends Terms>(
  master: Uint8Array,
  key: Uint8Array,
  owner: SlotOwner,
  terms: T,
  nonce: Uint8Array,
): T & Record<Sealing, string> => ({ ...terms, ...seal(master, key, nonce, aad(owner, terms)) })

/** The master key, or undefined when the key is not the one that wrapped it. */
export const unwrap = (slot: Slot, key: Uint8Array, owner: SlotOwner): Buffer | undefined =>
  unseal(slot, key, aad(owner, slot))

/** The next master key, wrapped by the one before: whoever has that one finds the way while the change is under way. */
export const Bridge = z.strictObject(Sealed)
export type Bridge = z.output<typeof Bridge>

const bridgeAad = ({ version, id, evaluation }: SlotOwner): Buffer =>
  Buffer.from(JSON.stringify([version, id, evaluation, 'renewal']))

export const wrapBridge = (next: Uint8Array, key: Uint8Array, owner: SlotOwner, nonce: Uint8Array): Bridge =>
  seal(next, key, nonce, bridgeAad(owner))

export const unwrapBridge = (bridge: Bridge, key: Uint8Array, owner: SlotOwner): Buffer | undefined =>
  unseal(bridge, key, bridgeAad(owner))
