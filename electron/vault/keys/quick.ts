/**
 * Quick unlock: opening without the passphrase, for some hours after it was typed. The key is in two halves: one in the
 * system's keychain, one in the runtime folder, which is in memory and gone when the computer starts anew. Neither is of use alone,
 * and neither is ever the only way in.
 */
import { rmSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { readSmall, writeWhole } from './files.ts'
import { deriveKey } from './kdf.ts'
import type { VaultPlace } from './place.ts'
import { wrap } from './slots.ts'
import type { DeviceSlot, SlotOwner } from './slots.ts'

/** The keychain's half, kept and given by the shell. None of these rejects; a keychain that does not answer is one that is not there. */
export type Keychain = {
  readonly available: () => Promise<boolean>
  /** True when it was kept. */
  readonly keep: (half: Uint8Array) => Promise<boolean>
  readonly give: () => Promise<Uint8Array | undefined>
  readonly forget: () => Promise<void>
}

export type Quick = {
  readonly keychain: Keychain
  /** The user's runtime folder, or undefined where the system has none. */
  readonly runtimeFolder: string | undefined
  /** Seconds since the computer started, sleep included: no clock to be set back. */
  readonly uptime: () => number
}

export const quickHours = 12

export type QuickProblem = 'off' | 'expired' | 'no-runtime-folder' | 'no-keychain' | 'changed'
const refused = (problem: QuickProblem): AppError => new AppError('invalid', { quick: problem })

/** f_type of the file systems that are in memory: tmpfs, ramfs. */
const inMemory = new Set([0x01021994, 0x858458f6])

/** The folder, when it is the user's own, closed to others, and in memory. */
const runtimeFolder = ({ quick }: VaultPlace): string | undefined => {
  const folder = quick?.runtimeFolder
  if (folder === undefined || process.platform !== 'linux') return undefined
  try {
    const { uid, mode } = statSync(folder)
    if (uid !== process.getuid?.() || (mode & 0o077) !== 0) return undefined
    return inMemory.has(statfsSync(folder).type) ? folder : undefined
  } catch {
    return undefined
  }
}

const halfFile = (folder: string, id: string): string => join(folder, `rapport-${id.slice(0, 12)}`)
const half = 32

const readHalf = (file: string): Buffer | undefined => {
  try {
    const text = readSmall(file, 200)
    return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined
  } catch {
    return undefined
  }
}

/** True once the passphrase must be typed again. Whichever clock says so: one may have been set back. */
const isOver = ({ armedAt, uptime }: DeviceSlot, place: VaultPlace): boolean => {
  const passed = place.clock() - armedAt
  const up = (place.quick?.uptime() ?? 0) - uptime
  return passed < 0 || up < 0 || passed > quickHours * 3_600_000 || up > quickHours * 3600
}

/** Whether it can be turned on here. @throws AppError invalid {quick: 'no-runtime-folder' | 'no-keychain'} */
export const mayArm = async (place: VaultPlace): Promise<void> => {
  if (runtimeFolder(place) === undefined) throw refused('no-runtime-folder')
  if (!(await place.quick?.keychain.available())) throw refused('no-keychain')
}

/**
 * New halves, and the slot that goes with them: for the caller to write. Halves without their slot open nothing.
 * @throws as `mayArm`; AppError no-space, cannot-open
 */
export const arm = async (place: VaultPlace, master: Uint8Array, owner: SlotOwner): Promise<DeviceSlot> => {
  await mayArm(place)
  const folder = runtimeFolder(place)
  if (folder === undefined || !place.quick) throw refused('no-runtime-folder')
  const both = place.randomBytes(half * 2)
  const [kept, laid] = [both.subarray(0, half), both.subarray(half)]
  writeWhole(halfFile(folder, owner.id), laid.toString('hex'))
  const isKept = await place.quick.keychain.keep(kept)
  const back = isKept ? await place.quick.keychain.give() : undefined
  // a keychain that says yes and keeps something else is found out now, not at the next unlock
  if (!back || !kept.equals(back)) throw refused('no-keychain')
  const salt = place.randomBytes(16)
  const key = deriveKey(both, 'rapport/kek/device', salt)
  const terms = {
    kind: 'device' as const,
    armedAt: place.clock(),
    uptime: Math.floor(place.quick.uptime()),
    kdf: { name: 'hkdf-sha256' as const, salt: salt.toString('hex') },
  }
  const slot = wrap(master, key, owner, terms, place.randomBytes(12))
  key.fill(0)
  both.fill(0)
  return slot
}

/** Takes both halves away: what is left of the slot opens nothing. */
export const disarm = async (place: VaultPlace, id: string): Promise<void> => {
  const folder = place.quick?.runtimeFolder
  if (folder !== undefined) rmSync(halfFile(folder, id), { force: true })
  await place.quick?.keychain.forget()
}

/** Whether it is worth offering, without asking the keychain, which may ask the person. A half that is over is taken away. */
export const isOffered = (place: VaultPlace, id: string, slot: DeviceSlot | undefined): boolean => {
  const folder = runtimeFolder(place)
  if (!slot || folder === undefined) return false
  const file = halfFile(folder, id)
  if (isOver(slot, place)) {
    rmSync(file, { force: true })
    return false
  }
  return readHalf(file) !== undefined
}

/** Both halves, 64 bytes. @throws AppError invalid {quick} */
export const bothHalves = async (place: VaultPlace, id: string, slot: DeviceSlot | undefined): Promise<Buffer> => {
  if (!slot) throw refused('off')
  const folder = runtimeFolder(place)
  if (folder === undefined || !place.quick) throw refused('no-runtime-folder')
  if (isOver(slot, place)) throw refused('expired')
  const laid = readHalf(halfFile(folder, id))
  if (!laid) throw refused('expired')
  if (!(await place.quick.keychain.available())) throw refused('no-keychain')
  const kept = await place.quick.keychain.give()
  if (!kept) throw refused('no-keychain')
  return Buffer.concat([kept, laid])
}

export const changed = (): AppError => refused('changed')
