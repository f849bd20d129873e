/** Folders that appear whole or not at all. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Jobs } from './jobs.ts'

/** Its parent must be there: a folder that is gone is not made anew. Not `recursive`, which calls a read-only disk a missing one. */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    // one that is there already will do; a link leads to somebody else's
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await lstat(folder)).isDirectory()) throw error
  }
}

const writeFile = async (file: string, text: string): Promise<void> => {
  // made anew: a link of this name may lead anywhere
  await rm(file, { force: true })
  const handle = await open(file, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What is in a folder is on the disk only once the folder is. Some file systems (FAT, network) and Windows have no such call. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}

export const finish = async ({ folder, files, to }: Jobs['finish']['input']): Promise<null> => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  // left by looking through the copy; a closed database needs neither
  for (const name of await readdir(folder)) if (/-(wal|shm)$/.test(name)) await rm(join(folder, name))
  await syncFolder(folder)
  if (to !== folder) await rename(folder, to)
  await syncFolder(dirname(to))
  return null
}

export const write = async ({ file, text }: Jobs['write']['input']): Promise<null> => {
  const temp = `${file}.tmp`
  try {
    await writeFile(temp, text)
    await rename(temp, file)
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
  return null
}

/** A process that was just killed may be about to write one more file. */
export const removing = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const

/** Under another name first: what is half removed must not look whole. */
export const remove = async ({ folder }: Jobs['remove']['input']): Promise<null> => {
  const going = basename(folder).startsWith('.') ? folder : join(dirname(folder), `.${basename(folder)}.part`)
  try {
    if (going !== folder) await rename(folder, going)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  await rm(going, removing)
  return null
}
