/** From what a person has to the master key: the slots of both generations are tried, wrong tries cost time. */
import { timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../shared/result.ts'
import { deriveFromPassphrase, deriveKey } from './kdf.ts'
import { readGenerations, slotOf } from './key-file.ts'
import type { Generations, KeyFile, KeyFileBody } from './key-file.ts'
import type { VaultPlace } from './place.ts'
import { readRecoveryKey } from './recovery-key.ts'
import { unwrap, unwrapBridge } from './slots.ts'
import { throttle } from './throttle.ts'

/** A master key someone can make, and the key file that goes with it. */
export type Candidate = {
  readonly master: Buffer
  readonly body: KeyFileBody
  /** This is the file with the change to a new master key taken as done. */
  readonly renewed: boolean
}

export type Tried = {
  /** Never empty. The newest first. */
  readonly candidates: readonly Candidate[]
  /** Milliseconds the passphrase took to stretch. */
  readonly ms: number
}

/** A change of master key that was cut short leaves two: the old one, and the one it leads to. */
const candidatesOf = (file: KeyFile, master: Buffer): readonly Candidate[] => {
  const { id, evaluation, slots, inbox, next } = file
  const old = { master, body: { id, evaluation, slots, inbox }, renewed: false }
  if (!next) return [old]
  const key = deriveKey(master, 'rapport/kek/renewal')
  const to = unwrapBridge(next.bridge, key, file)
  key.fill(0)
  if (!to) return [old]
  return [old, { master: to, body: { id, evaluation, slots: next.slots, inbox: next.inbox }, renewed: true }]
}

/** @throws AppError not-found, newer-vault, damaged, cannot-open {vault: 'not-for-this-runtime'} */
export const generationsFor = (place: VaultPlace): Generations => {
  const found = readGenerations(place.folder)
  if (found.files.length === 0) throw new AppError('not-found')
  // another runtime's flag on one generation only is damage; the one that is for this runtime is tried
  const files = found.files.filter(({ evaluation }) => evaluation === place.evaluation)
  if (files.length === 0) throw new AppError('cannot-open', { vault: 'not-for-this-runtime' })
  return { files, agree: found.agree }
}

/** Runs one try against the wait. `field` is the word that says what was wrong. */
const throttled = async (
  place: VaultPlace,
  field: 'passphrase' | 'words',
  attempt: (files: readonly KeyFile[]) => Promise<readonly Candidate[]>,
): Promise<readonly Candidate[]> => {
  const slow = throttle(place.folder, place.clock)
  const wait = slow.wait()
  if (wait > 0) throw new AppError('invalid', { [field]: 'wait' }, String(wait))
  const found = await attempt(generationsFor(place).files)
  if (found.length === 0) throw new AppError('invalid', { [field]: 'wrong' }, String(slow.wrong()))
  slow.right()
  return found
}

/** Every master key a passphrase opens in these files; none when it is not theirs. Without the wait: the caller sees to that. */
export const tryPassphrase = async (files: readonly KeyFile[], passphrase: string): Promise<Tried> => {
  let ms = 0
  const candidates: Candidate[] = []
  const keys = new Map<string, Buffer>()
  for (const file of files) {
    const slot = slotOf(file, 'passphrase')
    if (!slot) continue
    const terms = JSON.stringify(slot.kdf)
    const began = performance.now()
    const known = keys.get(terms)
    const key = known ?? (await deriveFromPassphrase(passphrase, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf))
    if (!known && ms === 0) ms = performance.now() - began
    keys.set(terms, key)
    const master = unwrap(slot, key, file)
    if (master) candidates.push(...candidatesOf(file, master))
  }
  for (const key of keys.values()) key.fill(0)
  return { candidates, ms }
}

/** The same with a recovery key, as its 20 bytes. */
export const tryRecovery = (files: readonly KeyFile[], secret: Uint8Array): readonly Candidate[] =>
  files.flatMap((file) => {
    const slot = slotOf(file, 'recovery')
    if (!slot) return []
    const key = deriveKey(secret, 'rapport/kek/recovery', Buffer.from(slot.kdf.salt, 'hex'))
    const master = unwrap(slot, key, file)
    key.fill(0)
    return master ? candidatesOf(file, master) : []
  })

/** @throws AppError invalid {passphrase: 'wrong' | 'wait'} with the milliseconds to wait in `ref`; as `generationsFor` */
export const byPassphrase = async (place: VaultPlace, passphrase: string): Promise<Tried> => {
  let ms = 0
  const candidates = await throttled(place, 'passphrase', async (files) => {
    const tried = await tryPassphrase(files, passphrase)
    ms = tried.ms
    return tried.candidates
  })
  return { candidates, ms }
}

/**
 * A slip of the pen is told before any slot is tried, and costs no wait.
 * @throws AppError invalid {words: 'too-short' | 'too-long' | 'strange-letter' | 'mistyped' | 'none' | 'wrong' | 'wait'}
 */
export const byRecoveryKey = async (place: VaultPlace, words: string): Promise<Tried> => {
  const read = readRecoveryKey(words)
  if (!read.ok) throw new AppError('invalid', { words: read.problem })
  if (!generationsFor(place).files.some((file) => slotOf(file, 'recovery')))
    throw new AppError('invalid', { words: 'none' })
  const candidates = await throttled(place, 'words', (files) => Promise.resolve(tryRecovery(files, read.key)))
  read.key.fill(0)
  return { candidates, ms: 0 }
}

/** The two halves together; nobody guesses at them, so nobody is made to wait. */
export const byHalves = (place: VaultPlace, halves: Uint8Array): readonly Candidate[] =>
  generationsFor(place).files.flatMap((file) => {
    const slot = slotOf(file, 'device')
    if (!slot) return []
    const key = deriveKey(halves, 'rapport/kek/device', Buffer.from(slot.kdf.salt, 'hex'))
    const master = unwrap(slot, key, file)
    key.fill(0)
    return master ? candidatesOf(file, master) : []
  })

export const forget = (candidates: readonly Candidate[]): void => {
  for (const { master } of candidates) master.fill(0)
}

/**
 * The one that belongs to the vault that is open. The others are forgotten.
 * @param mac of the open vault
 * @throws AppError damaged {vault: 'no-key-file'}: the key file is another vault's
 */
export const inForce = ({ candidates }: Tried, mac: Uint8Array): Candidate => {
  const found = candidates.find(({ master }) => {
    const own = deriveKey(master, 'rapport/mac')
    const isSame = timingSafeEqual(own, mac)
    own.fill(0)
    return isSame
  })
  forget(candidates.filter((each) => each !== found))
  if (!found) throw new AppError('damaged', { vault: 'no-key-file' })
  return found
}
