/**
 * A new master key: the database is written anew under it, beside the live one, and takes its place by one rename. Killed at
 * any point the passphrase opens what is there: the key file carries, from before the rename until after it, the new master key wrapped
 * by the old one, and whoever opens the vault finishes or undoes what was begun.
 */
import { readdirSync, renameSync, rmSync, statSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { syncFolder, writeFailure } from './files.ts'
import { inboxOf } from './inbox.ts'
import { deriveKey } from './kdf.ts'
import type { KdfParams } from './kdf.ts'
import { keyFileVersion, readGenerations, writeKeyFile } from './key-file.ts'
import type { KeyFileBody } from './key-file.ts'
import type { Candidate } from './master.ts'
import { passphraseSlot } from './passphrase-slot.ts'
import type { VaultPlace } from './place.ts'
import type { ReencryptTools } from './reencrypt.ts'
import { clearRenewal, databaseFile, renewedFile } from './renewal-files.ts'
import { wrapBridge } from './slots.ts'

/** Room that is left free beside the copy. */
const margin = 32 * 1024 * 1024

/** What the vault that is open does for it. */
export type Renewing = {
  /** Moves the log into the database, and has nothing written until it is called back. */
  readonly hold: () => () => void
  /** Shuts the database: what is in its place now is another. Never throws. */
  readonly shut: () => void
}

/** Sealed to the old key and not yet filed: they would never open again. */
const waitingInInbox = (folder: string): boolean => {
  try {
    return readdirSync(join(folder, 'inbox')).some((name) => name.endsWith('.age'))
  } catch {
    return false
  }
}

const needRoom = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder)
  // the size is asked of the name, not of an open file: opening the live one would drop its lock
  if (bavail * bsize < statSync(databaseFile(folder)).size + margin) throw new AppError('no-space')
}

/**
 * The slots that are not the passphrase's are left behind: a recovery key or a quick unlock made before would be a way around the change.
 * When this returns the vault is shut and under its new key.
 * @throws AppError conflict {vault: 'inbox-waiting'}, no-space, cancelled, damaged, cannot-open; then the old key still holds
 */
export const renewMaster = async (
  place: VaultPlace,
  { master, body }: Candidate,
  how: { readonly passphrase: string; readonly params: KdfParams } & Renewing & ReencryptTools,
): Promise<void> => {
  const { folder, reencrypt } = place
  if (!reencrypt) throw new AppError('conflict', { vault: 'no-second-process' })
  if (waitingInInbox(folder)) throw new AppError('conflict', { vault: 'inbox-waiting' })
  needRoom(folder)
  const owner = { version: keyFileVersion, id: body.id, evaluation: body.evaluation }
  const next = place.randomBytes(32)
  const [from, to] = [databaseFile(folder), renewedFile(folder)]
  const [key, nextKey] = [deriveKey(master, 'rapport/db'), deriveKey(next, 'rapport/db')]
  let release: (() => void) | undefined
  try {
    const slot = await passphraseSlot(place, next, owner, how.passphrase, how.params)
    release = how.hold()
    await reencrypt({ from, to, key, next: nextKey }, how)
    if (how.signal.aborted) throw new AppError('cancelled')
    // a log of the old database would be read as one of the new
    if (logSize(from) > 0) throw new AppError('conflict', { vault: 'busy' })
    const after: KeyFileBody = {
      id: body.id,
      evaluation: body.evaluation,
      slots: [slot],
      inbox: inboxOf(next, body.id),
    }
    writeKeyFile(folder, { ...body, next: { ...bridge(place, next, master, owner), ...pick(after) } })
    const isLasting = replace(from, to)
    conclude(folder, how.shut, isLasting ? after : undefined)
  } catch (error) {
    undo(folder, body)
    throw error
  } finally {
    release?.()
    for (const secret of [key, nextKey, next]) secret.fill(0)
  }
}

const logSize = (file: string): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0

const pick = ({ slots, inbox }: KeyFileBody) => ({ slots, inbox })

const bridge = (place: VaultPlace, next: Buffer, master: Buffer, owner: Parameters<typeof wrapBridge>[2]) => {
  const key = deriveKey(master, 'rapport/kek/renewal')
  const made = wrapBridge(next, key, owner, place.randomBytes(12))
  key.fill(0)
  return { bridge: made }
}

/**
 * Nothing after the rename may fail: there is no way back from it. @returns false when it may not be on the disk for good: the key file
 * then goes on leading from the old key to the new one. @throws AppError when it did not happen
 */
const replace = (from: string, to: string): boolean => {
  try {
    renameSync(to, from)
  } catch (error) {
    throw writeFailure(error)
  }
  try {
    syncFolder(dirname(from))
    return true
  } catch {
    return false
  }
}

/** The change has happened; what cannot be done or written down now is at the next opening. @param after what the key file becomes */
const conclude = (folder: string, shut: () => void, after: KeyFileBody | undefined): void => {
  try {
    shut()
    // a database whose name was taken does not clear up after itself
    for (const rest of ['-wal', '-shm']) rmSync(databaseFile(folder) + rest, { force: true })
    if (!after) return
    clearRenewal(folder, true)
    writeKeyFile(folder, after)
  } catch {
    // the key file still leads from the old key to the new one
  }
}

/** Only while the copy is still a copy: once it has taken its place there is no way back, and none is needed. */
const undo = (folder: string, body: KeyFileBody): void => {
  try {
    if (readGenerations(folder).files.some(({ next }) => next)) writeKeyFile(folder, body)
    clearRenewal(folder, false)
  } catch {
    // found at the next opening
  }
}
