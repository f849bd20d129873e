import { deriveFromPassphrase } from './kdf.ts'
import type { KdfParams } from './kdf.ts'
import type { VaultPlace } from './place.ts'
import { wrap } from './slots.ts'
import type { PassphraseSlot, SlotOwner } from './slots.ts'

/** The slot a passphrase opens. Salt and nonce are new each time. */
export const passphraseSlot = async (
  place: Pick<VaultPlace, 'randomBytes'>,
  master: Uint8Array,
  owner: SlotOwner,
  passphrase: string,
  params: KdfParams,
): Promise<PassphraseSlot> => {
  const salt = place.randomBytes(16)
  const key = await deriveFromPassphrase(passphrase, salt, params)
  const { memory, passes, lanes } = params
  const kdf = { name: 'argon2id' as const, memory, passes, lanes, salt: salt.toString('hex') }
  const slot = wrap(master, key, owner, { kind: 'passphrase' as const, kdf }, place.randomBytes(12))
  key.fill(0)
  return slot
}
