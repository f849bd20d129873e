/** Where a vault is and what its keys need of the world around them; everything that differs from run to run is given. */
import type { KdfParams } from './kdf.ts'
import type { Quick } from './quick.ts'
import type { Reencrypt } from './reencrypt.ts'

export type VaultPlace = {
  readonly folder: string
  /** The runtime is one that real notes are not kept on. */
  readonly evaluation: boolean
  /** Milliseconds; injected. */
  readonly clock: () => number
  readonly randomBytes: (length: number) => Buffer
  readonly newId: () => string
  /** How hard passphrases are stretched; measured on this machine unless told. */
  readonly kdf?: KdfParams
  /** What quick unlock leans on; without it there is none. */
  readonly quick?: Quick
  /** Writes a copy of the live database under another key, in another process; without it there is no new master key. */
  readonly reencrypt?: Reencrypt
}
