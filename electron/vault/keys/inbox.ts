/**
 * The inbox: what is jotted while locked is sealed to a public key that anyone may read, and opened with a private one that
 * only the master key gives. The public one lies in `vault.json`; whoever could swap it there would read what is jotted, so it is
 * authenticated and looked at whenever the vault is opened.
 */
import { createHmac, createPrivateKey, createPublicKey, timingSafeEqual } from 'node:crypto'
import { z } from '../../../shared/zod.ts'
import { bech32 } from './bech32.ts'
import { deriveKey } from './kdf.ts'

export const Inbox = z.strictObject({
  /** An age X25519 recipient. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** HMAC-SHA-256 of it and of whose it is, under the vault's key for such things; hexadecimal. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Inbox = z.output<typeof Inbox>

/** RFC 8410: what stands before the 32 bytes of an X25519 private key. */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** An age identity, `AGE-SECRET-KEY-1…`. */
export const inboxIdentity = (master: Uint8Array): string => {
  const scalar = deriveKey(master, 'rapport/inbox')
  const identity = bech32('age-secret-key-', scalar).toUpperCase()
  scalar.fill(0)
  return identity
}

const recipientOf = (master: Uint8Array): string => {
  const scalar = deriveKey(master, 'rapport/inbox')
  const der = Buffer.concat([pkcs8, scalar])
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  })
  scalar.fill(0)
  der.fill(0)
  return bech32('age', spki.subarray(-32))
}

const macOf = (key: Uint8Array, id: string, recipient: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['rapport/inbox', id, recipient]))
    .digest('hex')

/** @param id the vault's */
export const inboxOf = (master: Uint8Array, id: string): Inbox => {
  const recipient = recipientOf(master)
  const key = deriveKey(master, 'rapport/mac')
  const mac = macOf(key, id, recipient)
  key.fill(0)
  return { recipient, mac }
}

/** True when it is the inbox of the vault whose `mac` key this is. */
export const isInboxOf = (mac: Uint8Array, id: string, inbox: Inbox): boolean =>
  timingSafeEqual(Buffer.from(macOf(mac, id, inbox.recipient), 'hex'), Buffer.from(inbox.mac, 'hex'))
