/** Making a vault's files and opening them with a passphrase: where keys meet the store. */
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import type { VaultProblem } from '../../../shared/contract/vault.ts'
import { headerProblem, openEncrypted } from '../store/open.ts'
import type { Opened } from '../store/open.ts'
import { migrate } from '../store/migrate.ts'
import { writeFailure, writeWhole } from './files.ts'
import { defaultKdf, deriveFromPassphrase, deriveKey, withinCaps } from './kdf.ts'
import type { KdfParams } from './kdf.ts'
import { keyFileVersion, readKeyFile, removeKeyFile, writeKeyFile } from './key-file.ts'
import { inboxIdentity, inboxOf } from './inbox.ts'
import { throttle } from './throttle.ts'
import { unwrap, wrap } from './slots.ts'

export type VaultPlace = {
  readonly folder: string
  /** The runtime is one that real notes are not kept on. */
  readonly evaluation: boolean
  /** Milliseconds; injected. */
  readonly clock: () => number
  readonly randomBytes: (length: number) => Buffer
  readonly newId: () => string
  readonly kdf?: KdfParams
}

/** An open vault, and the key that vouches for what lies beside it: manifests, the head, the inbox. */
export type OpenVault = {
  readonly db: Opened
  readonly mac: Buffer
  /** Opens what was sealed while locked: `AGE-SECRET-KEY-1…`. */
  readonly inboxIdentity: string
}

export const databaseFile = (folder: string): string => join(folder, 'vault.db')

/** What can be said of the files without a key. `none`: nothing is there yet. */
export const inspect = (
  place: VaultPlace,
): { readonly state: 'none' | 'locked'; readonly problem: VaultProblem | null } => {
  try {
    const file = readKeyFile(place.folder)
    const header = headerProblem(databaseFile(place.folder))
    if (!file && isAbandoned(place.folder)) return { state: 'none', problem: null }
    if (!file)
      return header === 'missing' ? { state: 'none', problem: null } : { state: 'locked', problem: 'no-key-file' }
    if (file.evaluation !== place.evaluation) return { state: 'locked', problem: 'not-for-this-runtime' }
    if (header === 'missing') return { state: 'locked', problem: 'damaged' }
    return { state: 'locked', problem: header ?? null }
  } catch (error) {
    if (error instanceof AppError && error.code === 'newer-vault') return { state: 'locked', problem: 'newer' }
    if (error instanceof AppError && error.code === 'damaged') {
      const problem = error.failure.fields?.['vault'] === 'no-key-file' ? 'no-key-file' : 'damaged'
      return { state: 'locked', problem }
    }
    return { state: 'locked', problem: 'not-writable' }
  }
}

/**
 * Makes a vault in an empty place. The database comes first and the key file last: a crash between leaves nothing that
 * looks like a vault with notes in it, and the next try starts over.
 * @throws AppError conflict (there is one), cannot-open, no-space
 */
export const createVault = async (place: VaultPlace, passphrase: string): Promise<OpenVault> => {
  const { folder } = place
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (error) {
    throw writeFailure(error)
  }
  if (inspect(place).state !== 'none') throw new AppError('conflict')
  writeWhole(creatingMark(folder), '')
  for (const rest of ['', '-wal', '-shm']) rmSync(databaseFile(folder) + rest, { force: true })
  const owner = { version: keyFileVersion, id: place.newId(), evaluation: place.evaluation }
  const made = { salt: place.randomBytes(16), nonce: place.randomBytes(12), params: place.kdf ?? defaultKdf }
  const master = place.randomBytes(32)
  const key = await deriveFromPassphrase(passphrase, made.salt, made.params)
  const slot = wrap(master, key, owner, made)
  key.fill(0)
  const own = deriveKey(master, 'rapport/db')
  const mac = deriveKey(master, 'rapport/mac')
  const [identity, inbox] = [inboxIdentity(master), inboxOf(master, owner.id)]
  master.fill(0)
  const db = openEncrypted(databaseFile(folder), own, { create: true })
  try {
    migrate(db)
    writeKeyFile(folder, { version: keyFileVersion, id: owner.id, evaluation: owner.evaluation, slots: [slot], inbox })
    rmSync(creatingMark(folder), { force: true })
  } catch (error) {
    db.close()
    for (const rest of ['', '-wal', '-shm']) rmSync(databaseFile(folder) + rest, { force: true })
    removeKeyFile(folder)
    throw error
  }
  return { db, mac, inboxIdentity: identity }
}

const creatingMark = (folder: string): string => join(folder, 'creating')

/** Left by a creation that never finished: its mark is there and no key was ever written, so no note can be inside. */
const isAbandoned = (folder: string): boolean => statSync(creatingMark(folder), { throwIfNoEntry: false }) !== undefined

/**
 * @throws AppError invalid {passphrase: 'wrong' | 'wait'} with the milliseconds to wait in `ref`; damaged, newer-vault,
 *   cannot-open. A passphrase whose slot verifies is never called wrong: what fails after it is damage, and said so.
 */
export const openVault = async (place: VaultPlace, passphrase: string): Promise<OpenVault> => {
  const { folder } = place
  const slow = throttle(folder, place.clock)
  const wait = slow.wait()
  if (wait > 0) throw new AppError('invalid', { passphrase: 'wait' }, String(wait))
  const file = readKeyFile(folder)
  if (!file) throw new AppError('not-found')
  if (file.evaluation !== place.evaluation) throw new AppError('cannot-open', { vault: 'not-for-this-runtime' })
  for (const slot of file.slots) {
    if (!withinCaps(slot.kdf)) throw new AppError('damaged', { vault: 'no-key-file' })
    const key = await deriveFromPassphrase(passphrase, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf)
    const master = unwrap(slot, key, file)
    key.fill(0)
    if (!master) continue
    slow.right()
    const own = deriveKey(master, 'rapport/db')
    const mac = deriveKey(master, 'rapport/mac')
    const identity = inboxIdentity(master)
    master.fill(0)
    const db = openEncrypted(databaseFile(folder), own, { create: false })
    try {
      migrate(db)
    } catch (error) {
      db.close()
      throw error
    }
    // left by a process that ended just before it was done: from here on there are notes inside
    rmSync(creatingMark(folder), { force: true })
    return { db, mac, inboxIdentity: identity }
  }
  throw new AppError('invalid', { passphrase: 'wrong' }, String(slow.wrong()))
}
