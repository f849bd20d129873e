/** Making a vault's files and opening them with a passphrase: where keys meet the store. */
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import type { VaultProblem } from '../../../shared/contract/vault.ts'
import { headerProblem, openEncrypted } from '../store/open.ts'
import type { Opened } from '../store/open.ts'
import { migrate, pending } from '../store/migrate.ts'
import { finishSwap } from '../backup/swap.ts'
import { calibrate } from './calibrate.ts'
import { sweepTemps, writeFailure, writeWhole } from './files.ts'
import { inboxIdentity, inboxOf } from './inbox.ts'
import { deriveKey } from './kdf.ts'
import { keyFileVersion, readGenerations, removeKeyFile, writeKeyFile } from './key-file.ts'
import { byPassphrase, forget } from './master.ts'
import type { Candidate } from './master.ts'
import { passphraseSlot } from './passphrase-slot.ts'
import type { VaultPlace } from './place.ts'
import { clearRenewal, databaseFile } from './renewal-files.ts'

export type { VaultPlace } from './place.ts'

/** Something that was found wrong at the opening, and put right. */
export type KeyNotice = 'inbox-swapped'

/** An open vault, and the keys for what lies beside it. */
export type OpenVault = {
  readonly db: Opened
  /** Opens copies of the database. 32 bytes. */
  readonly key: Buffer
  /** Vouches for manifests, the head, the inbox. 32 bytes. */
  readonly mac: Buffer
  /** Opens what was jotted while locked: an age identity. */
  readonly inboxIdentity: string
  readonly notices: readonly KeyNotice[]
}

export { databaseFile } from './renewal-files.ts'

/** What can be said of the files without a key. `none`: nothing is there yet. */
export const inspect = (
  place: VaultPlace,
): { readonly state: 'none' | 'locked'; readonly problem: VaultProblem | null } => {
  try {
    finishSwap(place.folder)
    const { files } = readGenerations(place.folder)
    const header = headerProblem(databaseFile(place.folder))
    if (files.length === 0 && isAbandoned(place.folder)) return { state: 'none', problem: null }
    if (files.length === 0)
      return header === 'missing' ? { state: 'none', problem: null } : { state: 'locked', problem: 'no-key-file' }
    if (!files.some(({ evaluation }) => evaluation === place.evaluation))
      return { state: 'locked', problem: 'not-for-this-runtime' }
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
  const owner = { version: keyFileVersion, id: place.randomBytes(16).toString('hex'), evaluation: place.evaluation }
  const master = place.randomBytes(32)
  const slot = await passphraseSlot(place, master, owner, passphrase, place.kdf ?? (await calibrate(elapsed)))
  const keys = keysOf(master)
  const inbox = inboxOf(master, owner.id)
  master.fill(0)
  const db = openEncrypted(databaseFile(folder), Buffer.from(keys.key), { create: true })
  try {
    migrate(db)
    writeKeyFile(folder, { id: owner.id, evaluation: owner.evaluation, slots: [slot], inbox })
    rmSync(creatingMark(folder), { force: true })
  } catch (error) {
    db.close()
    for (const rest of ['', '-wal', '-shm']) rmSync(databaseFile(folder) + rest, { force: true })
    removeKeyFile(folder)
    throw error
  }
  return { db, ...keys, notices: [] }
}

const elapsed = (): number => performance.now()

const keysOf = (master: Uint8Array) => ({
  key: deriveKey(master, 'rapport/db'),
  mac: deriveKey(master, 'rapport/mac'),
  inboxIdentity: inboxIdentity(master),
})

const creatingMark = (folder: string): string => join(folder, 'creating')

/** Left by a creation that never finished: its mark is there and no key was ever written, so no note can be inside. */
const isAbandoned = (folder: string): boolean => statSync(creatingMark(folder), { throwIfNoEntry: false }) !== undefined

/**
 * Opens with whichever master key is the database's. What the key file says otherwise than it should is put right where it can be
 * written: a damaged generation, a swapped inbox, a change of master key that was cut short. The other keys are forgotten.
 * @returns the master key too; the caller forgets it.
 * @throws AppError damaged, newer-vault, cannot-open. A key that was found is never called wrong: what fails after it is damage.
 */
export const openWith = (
  place: VaultPlace,
  candidates: readonly Candidate[],
): { readonly open: OpenVault; readonly used: Candidate } => {
  let first: unknown
  finishSwap(place.folder)
  for (const used of candidates) {
    const keys = keysOf(used.master)
    let db: Opened
    try {
      db = openEncrypted(databaseFile(place.folder), Buffer.from(keys.key), { create: false })
    } catch (error) {
      first ??= error
      // only a database that does not read may be another key's; one that is in use, or on a full disk, is nobody else's
      if (error instanceof AppError && error.code === 'damaged') continue
      break
    }
    try {
      // refused when it is newer; what is older is brought on by whoever opens it, once there is a backup
      pending(db)
    } catch (error) {
      db.close()
      throw error
    }
    forget(candidates.filter((each) => each !== used))
    const inbox = inboxOf(used.master, used.body.id)
    const isSwapped = used.body.inbox.recipient !== inbox.recipient
    const right = { ...used, body: { ...used.body, inbox } }
    putRight(place, right)
    return { open: { db, ...keys, notices: isSwapped ? ['inbox-swapped'] : [] }, used: right }
  }
  forget(candidates)
  throw first ?? new AppError('damaged', { vault: 'no-key-file' })
}

/** The vault is open, so it is ours: what an earlier end left lying is cleared away. What cannot be written now is met again. */
const putRight = ({ folder }: VaultPlace, { body, renewed }: Candidate): void => {
  // left by a process that ended just before it was done: from here on there are notes inside
  rmSync(creatingMark(folder), { recursive: true, force: true })
  try {
    chmodSync(folder, 0o700)
    clearRenewal(folder, renewed)
    sweepTemps(folder)
    const { files, agree } = readGenerations(folder)
    const [file] = files
    const { version: _version, written: _written, ...found } = file ?? { version: 0, written: 0 }
    if (!agree || JSON.stringify(found) !== JSON.stringify(body)) writeKeyFile(folder, body)
  } catch {
    // a full disk or a read-only one keeps nobody out who has the key
  }
}

/** @throws as `byPassphrase` and `openWith` */
export const openVault = async (place: VaultPlace, passphrase: string): Promise<OpenVault> => {
  finishSwap(place.folder)
  const { candidates } = await byPassphrase(place, passphrase)
  const { open, used } = openWith(place, candidates)
  used.master.fill(0)
  return open
}
