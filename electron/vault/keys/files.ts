/** Small files written so that a crash or a full disk leaves the old one: temp → fsync → rename → fsync(folder). */
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, codeOf } from '../../../shared/result.ts'
import { isOutOfHandles, noHandles } from '../store/open.ts'

/** What a failed write means to the person: no-space, no handles, or a folder that cannot be written. */
export const writeFailure = (error: unknown): unknown => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('no-space')
  if (isOutOfHandles(error)) return noHandles()
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT'].includes(code))
    return new AppError('cannot-open', { vault: 'not-writable' })
  return error
}

/** Mode 0600. @throws AppError no-space, cannot-open */
export const writeWhole = (file: string, content: string | Uint8Array): void => writeAllWhole([{ file, content }])

/**
 * Several files of one folder, mode 0600. All are whole on the disk under other names before the first takes its place, so that a disk
 * that fills up changes none of them; a crash between leaves some of them new. @throws AppError no-space, cannot-open
 */
export const writeAllWhole = (
  files: readonly { readonly file: string; readonly content: string | Uint8Array }[],
): void => {
  const staged: { readonly temp: string; readonly file: string }[] = []
  try {
    for (const { file, content } of files) {
      const temp = join(dirname(file), `.${process.pid}.${Math.abs(hash(file))}.tmp`)
      staged.push({ temp, file })
      writeSynced(temp, content)
    }
    for (const { temp, file } of staged) {
      renameSync(temp, file)
      syncFolder(dirname(file))
    }
  } catch (error) {
    for (const { temp } of staged) rmSync(temp, { force: true })
    throw writeFailure(error)
  }
}

const writeSynced = (temp: string, content: string | Uint8Array): void => {
  // made anew, never written through: a link of this name may lead anywhere
  rmSync(temp, { force: true })
  const descriptor = openSync(temp, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    let written = 0
    // a nearly full disk takes part of a write without an error
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The same without holding up the thread. One at a time for one file. @throws AppError no-space, cannot-open */
export const writeWholeLater = async (file: string, text: string): Promise<void> => {
  // a name of its own: a writer that cannot wait may come in between
  const temp = join(dirname(file), `.${process.pid}.${Math.abs(hash(`${file} later`))}.tmp`)
  try {
    await rm(temp, { force: true })
    const handle = await open(temp, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temp, file)
    if (process.platform === 'win32') return
    const folder = await open(dirname(file), 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    await rm(temp, { force: true })
    throw writeFailure(error)
  }
}

const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7)

/** A rename is only on the disk once its folder is. Windows has no such call and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Of its own, here: what a link leads to is somebody else's, and is neither written to nor moved nor removed. */
export const isRealFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
export const isRealFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** Left by writers that were ended before they were done: they may hold slots that are no longer in force. */
export const sweepTemps = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (/^\.\d+\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true })
}

/** Undefined when there is no such file. Folders, loops of links, and files above `max` bytes, are not ours and read as empty. */
export const readSmall = (file: string, max = 1024 * 1024): string | undefined => {
  let found: Stats | undefined
  try {
    found = statSync(file, { throwIfNoEntry: false })
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return ''
    throw error
  }
  if (!found) return undefined
  return !found.isFile() || found.size > max ? '' : readFileSync(file, 'utf8')
}
