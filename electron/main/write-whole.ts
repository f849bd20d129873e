/** The shell’s small files, whole or not at all: temp → fsync → rename. The vault has its own, which it does not share. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Mode 0600, in a folder of mode 0700. Throws what the system throws; the file is then as it was. */
export const writeWhole = (file: string, text: string): void => {
  const temp = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // one left by a crash may have another mode
    rmSync(temp, { force: true })
    const descriptor = openSync(temp, 'wx', 0o600)
    try {
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temp, file)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
}
