/** `vault.json`: version, id, slots and the inbox's key. Two generations, so that one damaged file does not lock anyone out. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { safeParse, z } from '../../../shared/zod.ts'
import { AppError } from '../../../shared/result.ts'
import { readSmall, writeAllWhole } from './files.ts'
import { Inbox } from './inbox.ts'
import { Bridge, Slot } from './slots.ts'
import type { DeviceSlot, PassphraseSlot, RecoverySlot } from './slots.ts'

export const keyFileVersion = 1

/** One of each kind at most: a file must not be able to ask for derivation after derivation. */
const Slots = z
  .array(Slot)
  .min(1)
  .max(3)
  .refine((slots) => new Set(slots.map(({ kind }) => kind)).size === slots.length)
  .refine((slots) => slots.some(({ kind }) => kind === 'passphrase'))

export const KeyFile = z.strictObject({
  version: z.literal(keyFileVersion),
  id: z.string().regex(/^[0-9a-z]{8,40}$/),
  /** Made on a runtime that must not be given real notes. */
  evaluation: z.boolean(),
  /** Counts the writings: of two generations the one with the higher number is the newer. */
  written: z.int().min(1),
  slots: Slots,
  inbox: Inbox,
  /** There only while a new master key takes the place of the old one: what this file becomes when that is done. */
  next: z.strictObject({ bridge: Bridge, slots: Slots, inbox: Inbox }).optional(),
})
export type KeyFile = z.output<typeof KeyFile>

export const generationNames = ['vault.json', 'vault.previous.json'] as const

const parse = (text: string | undefined): KeyFile | 'newer' | 'damaged' | 'missing' => {
  if (text === undefined) return 'missing'
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const parsed = safeParse(KeyFile, body)
  if (parsed.success) return parsed.data
  const version: unknown = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
  return typeof version === 'number' && version > keyFileVersion ? 'newer' : 'damaged'
}

export type Generations = {
  /** Those that read, the newest first, each once. None: there is no vault here. */
  readonly files: readonly KeyFile[]
  /** Both are there and say the same. */
  readonly agree: boolean
}

/** @throws AppError newer-vault, damaged (fields.vault = 'no-key-file' when neither generation reads) */
export const readGenerations = (folder: string): Generations => {
  const found = generationNames.map((name) => parse(readSmall(join(folder, name))))
  if (found.includes('newer')) throw new AppError('newer-vault')
  const files = found.filter((file): file is KeyFile => typeof file === 'object')
  if (files.length === 0 && found.includes('damaged')) throw new AppError('damaged', { vault: 'no-key-file' })
  const [one, two] = files.map((file) => JSON.stringify(file))
  const agree = one === two && files.length > 0
  return { files: agree ? files.slice(0, 1) : files.toSorted((a, b) => b.written - a.written), agree }
}

/** The newest generation that reads. Undefined when there is none at all. @throws as `readGenerations` */
export const readKeyFile = (folder: string): KeyFile | undefined => readGenerations(folder).files[0]

/** What is written, without what writing adds. */
export type KeyFileBody = Omit<KeyFile, 'version' | 'written'>

/**
 * Both generations carry the same slots, so that a passphrase that was changed opens neither. Both are on the disk under other names
 * before the first takes its place: a full disk changes nothing.
 */
export const writeKeyFile = (folder: string, body: KeyFileBody): void => {
  let written = 1
  try {
    written += Math.max(0, ...readGenerations(folder).files.map((file) => file.written))
  } catch {
    // neither reads: there is nothing to be newer than
  }
  const { id, evaluation, slots, inbox, next } = body
  const file = { version: keyFileVersion, id, evaluation, written, slots, inbox, ...(next && { next }) }
  const text = `${JSON.stringify(KeyFile.parse(file), null, 2)}\n`
  writeAllWhole(generationNames.map((name) => ({ file: join(folder, name), content: text })))
}

/** Of a vault that was never finished. */
export const removeKeyFile = (folder: string): void => {
  for (const name of generationNames) rmSync(join(folder, name), { force: true })
}

type Kinds = { readonly passphrase: PassphraseSlot; readonly recovery: RecoverySlot; readonly device: DeviceSlot }

export const slotOf = <K extends keyof Kinds>(file: Pick<KeyFile, 'slots'>, kind: K): Kinds[K] | undefined =>
  file.slots.find((slot): slot is Extract<Slot, Kinds[K]> => slot.kind === kind)

/** The slots with this one in place of the one of its kind. */
export const withSlot = (slots: readonly Slot[], slot: Slot): Slot[] => [
  ...slots.filter(({ kind }) => kind !== slot.kind),
  slot,
]

export const withoutSlot = (slots: readonly Slot[], kind: keyof Kinds): Slot[] =>
  slots.filter((slot) => slot.kind !== kind)

/** Whom a jot that is made while locked is sealed to, or undefined when there is no vault to seal to. Not yet authenticated. */
export const inboxRecipient = (folder: string): string | undefined => {
  try {
    return readKeyFile(folder)?.inbox.recipient
  } catch {
    return undefined
  }
}
