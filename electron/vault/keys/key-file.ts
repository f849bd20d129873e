/** `vault.json`: version, id and slots. Two generations, so that one damaged file does not lock anyone out. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { AppError } from '../../../shared/result.ts'
import { readSmall, writeWhole } from './files.ts'
import { Inbox } from './inbox.ts'
import { PassphraseSlot } from './slots.ts'

export const keyFileVersion = 1

export const KeyFile = z.strictObject({
  version: z.literal(keyFileVersion),
  id: z.string().regex(/^[0-9a-z]{8,40}$/),
  /** Made on a runtime that must not be given real notes. */
  evaluation: z.boolean(),
  slots: z.array(PassphraseSlot).min(1).max(8),
  inbox: Inbox,
})
export type KeyFile = z.output<typeof KeyFile>

const generations = ['vault.json', 'vault.previous.json'] as const

const parse = (text: string | undefined): KeyFile | 'newer' | 'damaged' | 'missing' => {
  if (text === undefined) return 'missing'
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const parsed = KeyFile.safeParse(body)
  if (parsed.success) return parsed.data
  const version: unknown = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
  return typeof version === 'number' && version > keyFileVersion ? 'newer' : 'damaged'
}

/**
 * The newest generation that reads. Undefined when there is none at all.
 * @throws AppError newer-vault, damaged (fields.vault = 'no-key-file' when neither generation reads)
 */
export const readKeyFile = (folder: string): KeyFile | undefined => {
  const found = generations.map((name) => parse(readSmall(join(folder, name))))
  if (found.includes('newer')) throw new AppError('newer-vault')
  const good = found.find((file): file is KeyFile => typeof file === 'object')
  if (good) return good
  if (found.includes('damaged')) throw new AppError('damaged', { vault: 'no-key-file' })
  return undefined
}

/** Both generations carry the same slots, so that a passphrase that was changed opens neither. */
export const writeKeyFile = (folder: string, file: KeyFile): void => {
  const text = `${JSON.stringify(KeyFile.parse(file), null, 2)}\n`
  for (const name of generations) writeWhole(join(folder, name), text)
}

/** Of a vault that was never finished. */
export const removeKeyFile = (folder: string): void => {
  for (const name of generations) rmSync(join(folder, name), { force: true })
}

/** Whom a jot that is made while locked is sealed to, or undefined when there is no vault to seal to. Not yet authenticated. */
export const inboxRecipient = (folder: string): string | undefined => {
  try {
    return readKeyFile(folder)?.inbox.recipient
  } catch {
    return undefined
  }
}
