/** From what a person has to the keys of a backup. */
import { AppError } from '../../../shared/result.ts'
import { deriveKey } from '../keys/kdf.ts'
import { readGenerations } from '../keys/key-file.ts'
import type { KeyFile } from '../keys/key-file.ts'
import { forget, tryPassphrase, tryRecovery } from '../keys/master.ts'
import type { Candidate } from '../keys/master.ts'
import { readRecoveryKey } from '../keys/recovery-key.ts'
import { throttle } from '../keys/throttle.ts'

export type BackupKeys = { readonly database: Buffer; readonly mac: Buffer }

/** What opens a vault that is not open: a passphrase, or the words of a recovery key. Neither: nobody was asked yet. */
export type Secret = { readonly passphrase?: string | undefined; readonly words?: string | undefined }

type Wait = { readonly folder: string; readonly clock: () => number }

const filesIn = (folder: string): readonly KeyFile[] => {
  try {
    return readGenerations(folder).files
  } catch {
    return []
  }
}

/** Which vault the key file of a folder belongs to; undefined when there is none that reads. */
export const ownerOf = (folder: string): { readonly id: string; readonly evaluation: boolean } | undefined =>
  filesIn(folder)[0]

type Field = 'passphrase' | 'words'
type Attempt = { readonly field: Field; readonly on: (files: readonly KeyFile[]) => Promise<readonly Candidate[]> }

/** A slip of the pen in a recovery key is told before it is tried, and costs no wait. */
const attemptWith = ({ passphrase, words }: Secret): Attempt => {
  if (passphrase !== undefined)
    return { field: 'passphrase', on: async (files) => (await tryPassphrase(files, passphrase)).candidates }
  if (words === undefined) throw new AppError('invalid', { passphrase: 'needed' })
  const read = readRecoveryKey(words)
  if (!read.ok) throw new AppError('invalid', { words: read.problem })
  return { field: 'words', on: (files) => Promise.resolve(tryRecovery(files, read.key)) }
}

const keysOf = ({ master }: Candidate): BackupKeys => ({
  database: deriveKey(master, 'rapport/db'),
  mac: deriveKey(master, 'rapport/mac'),
})

/**
 * Tries one secret on the key files of several folders, as one try: the wait after wrong ones is the vault's own, so that a
 * backup is no way around it. `fits` says whether keys are those of the backup.
 * @throws AppError invalid {passphrase: 'needed' | 'wrong' | 'wait'} or {words}; damaged {backup: 'forged'} when keys were found
 *   and none fits
 */
export const keysIn = async (
  wait: Wait,
  folders: readonly string[],
  secret: Secret,
  fits: (keys: BackupKeys) => boolean | Promise<boolean>,
): Promise<{ readonly folder: string; readonly keys: BackupKeys }> => {
  const { field, on } = attemptWith(secret)
  const slow = throttle(wait.folder, wait.clock)
  const left = slow.wait()
  if (left > 0) throw new AppError('invalid', { [field]: 'wait' }, String(left))
  let opened = false
  for (const folder of folders) {
    const candidates = await on(filesIn(folder))
    const all = candidates.map(keysOf)
    forget(candidates)
    if (all.length === 0) continue
    if (!opened) slow.right()
    opened = true
    for (const keys of all) if (await fits(keys)) return { folder, keys }
  }
  if (opened) throw new AppError('damaged', { backup: 'forged' })
  throw new AppError('invalid', { [field]: 'wrong' }, String(slow.wrong()))
}
