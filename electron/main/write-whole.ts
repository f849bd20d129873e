/** A small readable file of the shell: there whole, or as it was before. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Throws what the file system says; nothing is left behind then. */
export const writeWhole = (file: string, text: string, mode = 0o600): void => {
  const work = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(work, text, { mode })
    renameSync(work, file)
  } catch (error) {
    removeQuietly(work)
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
