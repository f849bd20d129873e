/** Changes to the slots of a vault that is open. Each is one writing of both generations: before it the old holds, after it the new. */
import { AppError } from '../../../shared/result.ts'
import { calibrate, calibrated, isWorthMore } from './calibrate.ts'
import { isInboxOf } from './inbox.ts'
import { defaultKdf, deriveKey } from './kdf.ts'
import type { KdfParams } from './kdf.ts'
import { keyFileVersion, slotOf, withSlot, withoutSlot, writeKeyFile } from './key-file.ts'
import type { KeyFileBody } from './key-file.ts'
import { byPassphrase, generationsFor, inForce } from './master.ts'
import type { Candidate } from './master.ts'
import { passphraseSlot } from './passphrase-slot.ts'
import type { VaultPlace } from './place.ts'
import { arm, disarm, mayArm } from './quick.ts'
import { readRecoveryKey, recoveryBytes, writeRecoveryKey } from './recovery-key.ts'
import { unwrap, wrap } from './slots.ts'
import type { RecoverySlot, SlotOwner } from './slots.ts'

export const ownerOf = ({ id, evaluation }: KeyFileBody): SlotOwner => ({ version: keyFileVersion, id, evaluation })

/** Runs `work` with the master key and forgets it. */
const withMaster = async <T>(
  place: VaultPlace,
  passphrase: string,
  mac: Uint8Array,
  work: (found: Candidate, ms: number) => Promise<T> | T,
): Promise<T> => {
  const tried = await byPassphrase(place, passphrase)
  const found = inForce(tried, mac)
  try {
    return await work(found, tried.ms)
  } finally {
    found.master.fill(0)
  }
}

/** What to stretch a passphrase with now, as far as the last time tells. */
export const paramsFor = (place: VaultPlace, body: KeyFileBody, ms: number): KdfParams => {
  if (place.kdf) return place.kdf
  const now = slotOf(body, 'passphrase')?.kdf
  if (!now || ms <= 0) return now ?? defaultKdf
  const could = calibrated(now, ms)
  return isWorthMore(now, could) ? could : now
}

/** The one before opens neither generation afterwards. @throws as `byPassphrase`; AppError no-space, cannot-open */
export const changePassphrase = (place: VaultPlace, mac: Uint8Array, current: string, next: string): Promise<void> =>
  withMaster(place, current, mac, async ({ master, body }, ms) => {
    const slot = await passphraseSlot(place, master, ownerOf(body), next, paramsFor(place, body, ms))
    writeKeyFile(place.folder, { ...body, slots: withSlot(body.slots, slot) })
  })

/** A recovery key that was shown and is not in force yet. */
export type ShownRecovery = { readonly slot: RecoverySlot; readonly owner: SlotOwner }
export type MadeRecovery = {
  readonly words: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** The vault's id, which says which sheet belongs to which vault. */
  readonly id: string
  readonly shown: ShownRecovery
}

/** Nothing is written: what nobody typed back may not have been written down by anyone. */
export const makeRecovery = (place: VaultPlace, mac: Uint8Array, passphrase: string): Promise<MadeRecovery> =>
  withMaster(place, passphrase, mac, ({ master, body }) => {
    const [secret, salt] = [place.randomBytes(recoveryBytes), place.randomBytes(16)]
    const key = deriveKey(secret, 'rapport/kek/recovery', salt)
    const owner = ownerOf(body)
    const kdf = { name: 'hkdf-sha256' as const, salt: salt.toString('hex') }
    const madeAt = place.clock()
    const slot = wrap(master, key, owner, { kind: 'recovery' as const, madeAt, kdf }, place.randomBytes(12))
    const words = writeRecoveryKey(secret)
    key.fill(0)
    secret.fill(0)
    return { words, madeAt, id: body.id, shown: { slot, owner } }
  })

/** What the key file says of the vault that is open. @throws AppError damaged {vault: 'no-key-file'}: it is another's */
const bodyNow = (place: VaultPlace, mac: Uint8Array): KeyFileBody => {
  for (const file of generationsFor(place).files) {
    const { id, evaluation, slots, inbox, next } = file
    if (isInboxOf(mac, id, inbox)) return { id, evaluation, slots, inbox }
    // a change of master key that is done and could not be written down yet
    if (next && isInboxOf(mac, id, next.inbox)) return { id, evaluation, slots: next.slots, inbox: next.inbox }
  }
  throw new AppError('damaged', { vault: 'no-key-file' })
}

/**
 * From here on it opens the vault, and the one before it no longer does.
 * @throws AppError invalid {words: 'too-short' | 'too-long' | 'strange-letter' | 'mistyped' | 'another'}, no-space, cannot-open
 */
export const keepRecovery = (
  place: VaultPlace,
  mac: Uint8Array,
  { slot, owner }: ShownRecovery,
  typed: string,
): void => {
  const read = readRecoveryKey(typed)
  if (!read.ok) throw new AppError('invalid', { words: read.problem })
  const key = deriveKey(read.key, 'rapport/kek/recovery', Buffer.from(slot.kdf.salt, 'hex'))
  const master = unwrap(slot, key, owner)
  key.fill(0)
  read.key.fill(0)
  if (!master) throw new AppError('invalid', { words: 'another' })
  master.fill(0)
  const body = bodyNow(place, mac)
  writeKeyFile(place.folder, { ...body, slots: withSlot(body.slots, slot) })
}

export const removeRecovery = (place: VaultPlace, mac: Uint8Array, passphrase: string): Promise<void> =>
  withMaster(place, passphrase, mac, ({ body }) =>
    writeKeyFile(place.folder, { ...body, slots: withoutSlot(body.slots, 'recovery') }),
  )

/** @throws as `byPassphrase`; AppError invalid {quick: 'no-keychain' | 'no-runtime-folder'}, no-space, cannot-open */
export const setQuickUnlock = async (
  place: VaultPlace,
  mac: Uint8Array,
  passphrase: string,
  on: boolean,
): Promise<void> => {
  // before the passphrase is stretched: it cannot help here
  if (on) await mayArm(place)
  await withMaster(place, passphrase, mac, async ({ master, body }) => {
    const slots = on ? withSlot(body.slots, await arm(place, master, ownerOf(body))) : withoutSlot(body.slots, 'device')
    writeKeyFile(place.folder, { ...body, slots })
    if (!on) await disarm(place, body.id)
  })
}

/**
 * After an opening with the passphrase: its slot is made anew when the machine can do more, and quick unlock begins its hours
 * anew. None of it is worth failing for. Takes over the master key and forgets it.
 */
export const refresh = async (
  place: VaultPlace,
  mac: Uint8Array,
  used: Candidate,
  passphrase: string,
  ms: number,
): Promise<void> => {
  try {
    const then = slotOf(used.body, 'passphrase')
    const device = slotOf(used.body, 'device')
    const params = paramsFor(place, used.body, ms)
    const owner = ownerOf(used.body)
    const stronger =
      then && isWorthMore(then.kdf, params)
        ? await passphraseSlot(place, used.master, owner, passphrase, params)
        : undefined
    const armed = device && (await arm(place, used.master, owner).catch(() => undefined))
    if (!stronger && !armed) return
    const body = bodyNow(place, mac)
    // a passphrase that was changed meanwhile must not come back
    const isSame = JSON.stringify(slotOf(body, 'passphrase')) === JSON.stringify(then)
    let slots = body.slots
    if (stronger && isSame) slots = withSlot(slots, stronger)
    if (armed && slotOf(body, 'device')) slots = withSlot(slots, armed)
    writeKeyFile(place.folder, { ...body, slots })
  } catch {
    // the next opening tries again
  } finally {
    used.master.fill(0)
  }
}

/** Whether `refresh` has anything to do. */
export const needsRefresh = (place: VaultPlace, { body }: Candidate, ms: number): boolean => {
  const now = slotOf(body, 'passphrase')
  return slotOf(body, 'device') !== undefined || (now !== undefined && isWorthMore(now.kdf, paramsFor(place, body, ms)))
}

/** What a new passphrase is stretched with where no time was taken. */
export const newParams = (place: VaultPlace): Promise<KdfParams> =>
  place.kdf ? Promise.resolve(place.kdf) : calibrate(() => performance.now())
