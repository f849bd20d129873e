/**
 * Keys from words. Argon2id (RFC 9106) turns the passphrase into a key, HKDF-SHA-256 (RFC 5869) turns one key into
 * others for one purpose each.
 */
import { hkdfSync } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'

/** `memory` in KiB, `passes` over it, `lanes` in parallel. */
export type KdfParams = { readonly memory: number; readonly passes: number; readonly lanes: number }

export const defaultKdf: KdfParams = { memory: 256 * 1024, passes: 3, lanes: 4 }
/** Nothing weaker is ever written. */
export const floorKdf: KdfParams = { memory: 64 * 1024, passes: 3, lanes: 4 }

/** A key file that asks for more than this is not obeyed: it would be a way to hang the computer. */
export const withinCaps = (params: KdfParams): boolean =>
  Number.isInteger(params.memory) &&
  Number.isInteger(params.passes) &&
  Number.isInteger(params.lanes) &&
  params.memory >= floorKdf.memory &&
  params.memory <= 1024 * 1024 &&
  params.passes >= floorKdf.passes &&
  params.passes <= 10 &&
  params.lanes >= 1 &&
  params.lanes <= 16

/** 32 bytes. The passphrase is normalised (NFKC), so that it is the same from every keyboard. */
export const deriveFromPassphrase = async (
  passphrase: string,
  salt: Uint8Array,
  params: KdfParams,
): Promise<Buffer> => {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  try {
    const stretched = await hashRaw(bytes, {
      // 2 is Argon2id; the package's const enum cannot be imported under verbatimModuleSyntax
      algorithm: 2,
      memoryCost: params.memory,
      timeCost: params.passes,
      parallelism: params.lanes,
      outputLen: 32,
      salt: Buffer.from(salt),
    })
    const key = deriveKey(stretched, 'rapport/kek/passphrase')
    stretched.fill(0)
    return key
  } finally {
    bytes.fill(0)
  }
}

export type Purpose =
  | 'rapport/kek/passphrase'
  | 'rapport/kek/recovery'
  | 'rapport/kek/device'
  | 'rapport/kek/renewal'
  | 'rapport/db'
  | 'rapport/mac'
  | 'rapport/inbox'

/** 32 bytes for one purpose. A salt where one secret may be used more than once. */
export const deriveKey = (key: Uint8Array, purpose: Purpose, salt: Uint8Array = new Uint8Array(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, purpose, 32))
