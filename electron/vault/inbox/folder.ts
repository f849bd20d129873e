/** The inbox as files: ciphertext under names that say when and nothing else. The vault's own folder, mode 0600, never half a file. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sealedMost } from '../../../shared/contract/inbox.ts'
import { AppError } from '../../../shared/result.ts'
import { isRealFolder, syncFolder, writeFailure, writeWhole } from '../keys/files.ts'

/** `jot`: its id. A draft is what was left of a jot whose window ended before it was done. */
export type SealedFile = { readonly name: string; readonly jot: string; readonly isDraft: boolean }

/** So much may wait. A locked computer is open to whoever sits down at it, and the disk is not theirs to fill. */
export const most = { files: 500, bytes: 256 * 1024 * 1024 }

const SEALED = /^(?:(?<at>\d{13})|draft)-(?<jot>[0-9a-z]{8,40})\.age$/
/** What a write that was cut short left behind. */
const LEFT = /^\..*\.tmp$/

const inboxFolder = (vault: string): string => join(vault, 'inbox')

const namesIn = (folder: string): readonly string[] => {
  try {
    // a link leads to somebody else's folder: what lies there is not ours to file and remove
    return isRealFolder(folder) ? readdirSync(folder) : []
  } catch {
    // there is none until the first jot; one that cannot be read holds nothing that could be filed
    return []
  }
}

/** Oldest first, drafts last: what was finished is filed before what was left of it. */
export const sealedFiles = (vault: string): readonly SealedFile[] =>
  namesIn(inboxFolder(vault))
    .flatMap((name) => {
      const { at, jot } = SEALED.exec(name)?.groups ?? {}
      return jot === undefined ? [] : [{ name, jot, isDraft: at === undefined }]
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** Undefined when it is no file a jot can be in. */
export const readSealed = (vault: string, { name }: SealedFile): Uint8Array | undefined => {
  const file = join(inboxFolder(vault), name)
  try {
    const found = statSync(file)
    return found.isFile() && found.size <= sealedMost ? new Uint8Array(readFileSync(file)) : undefined
  } catch {
    return undefined
  }
}

export const dropSealed = (vault: string, { name }: SealedFile): void =>
  rmSync(join(inboxFolder(vault), name), { force: true })

/** @throws AppError no-space, cannot-open */
const write = (vault: string, name: string, sealed: Uint8Array): void => {
  const folder = inboxFolder(vault)
  try {
    mkdirSync(folder, { mode: 0o700 })
    chmodSync(folder, 0o700)
    syncFolder(vault)
  } catch (error) {
    if (!isRealFolder(folder)) throw writeFailure(error)
  }
  writeWhole(join(folder, name), sealed)
}

const sizeOf = (vault: string, { name }: SealedFile): number =>
  statSync(join(inboxFolder(vault), name), { throwIfNoEntry: false })?.size ?? 0

/** @throws AppError invalid {inbox: 'full'} */
const mustHaveRoom = (vault: string, jot: string, bytes: number): void => {
  const others = sealedFiles(vault).filter((file) => file.jot !== jot)
  const used = others.reduce((sum, file) => sum + sizeOf(vault, file), 0)
  if (others.length >= most.files || used + bytes > most.bytes) throw new AppError('invalid', { inbox: 'full' })
}

const dropJot = (vault: string, jot: string, but?: string): void => {
  for (const file of sealedFiles(vault)) if (file.jot === jot && file.name !== but) dropSealed(vault, file)
}

/** The running draft of a jot; null takes it away. @throws AppError no-space, cannot-open, invalid */
export const keepDraft = (vault: string, jot: string, sealed: Uint8Array | null): void => {
  if (sealed === null) return dropJot(vault, jot)
  mustHaveRoom(vault, jot, sealed.byteLength)
  write(vault, `draft-${jot}.age`, sealed)
}

/** A jot that is done, in place of all that was kept of it. `at` in epoch milliseconds. @throws as `keepDraft` */
export const addSealed = (vault: string, jot: string, sealed: Uint8Array, at: number): void => {
  mustHaveRoom(vault, jot, sealed.byteLength)
  const name = `${String(Math.max(0, Math.trunc(at))).padStart(13, '0')}-${jot}.age`
  write(vault, name, sealed)
  dropJot(vault, jot, name)
}

/** Only while nothing is being written. */
export const tidy = (vault: string): void => {
  for (const name of namesIn(inboxFolder(vault)))
    if (LEFT.test(name)) rmSync(join(inboxFolder(vault), name), { recursive: true, force: true })
}
