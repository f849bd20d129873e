/** The shell’s small files, whole or not at all: temp → fsync → rename. The vault has its own, which it does not share. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** In a folder of mode 0700. Throws what the system throws; the file is then as it was. */
export const writeWhole = (file: string, content: string | Uint8Array, mode = 0o600): void => {
  const temp = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // one left by a crash may have another mode
    rmSync(temp, { force: true })
    const descriptor = openSync(temp, 'wx', mode)
    try {
      writeFileSync(descriptor, content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temp, file)
  } catch (error) {
    removeQuietly(temp)
    throw error
  }
}

/** Where it cannot be removed it cannot have been written either, or the next writing replaces it. */
export const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch {
    // a folder that is none, or that may not be changed
  }
}
