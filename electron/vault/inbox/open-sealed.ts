/** Opening a sealed jot with the vault's inbox key. age, by a kept library, loaded when there is something to open. */
import { unpackJot } from '../../../shared/model/sealed-jot.ts'
import type { SealedJot } from '../../../shared/model/sealed-jot.ts'

export type Unopened = 'damaged' | 'otherKey' | 'newer'

/** @param identity `AGE-SECRET-KEY-1…`. An age file whose key part was damaged looks like one sealed to another key. */
export const openSealed = async (identity: string, sealed: Uint8Array | undefined): Promise<SealedJot | Unopened> => {
  if (!sealed) return 'damaged'
  const { Decrypter } = await import('age-encryption')
  const age = new Decrypter()
  age.addIdentity(identity)
  try {
    return unpackJot(await age.decrypt(sealed, 'text'))
  } catch (error) {
    return error instanceof Error && error.message.startsWith('no identity matched') ? 'otherKey' : 'damaged'
  }
}
