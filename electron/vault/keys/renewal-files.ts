/** The files of a vault by name, and what a change of master key leaves beside them. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'

export const databaseFile = (folder: string): string => join(folder, 'vault.db')

/** The database under its new key, while it is being made. */
export const renewedFile = (folder: string): string => join(folder, 'vault.renewed.db')

/** Files that are signed with a key of the old master key: after the change they would look forged, and are made anew. */
const signed = ['head.json'] as const

/** What is left of a change that was cut short. @param done it had come so far that the database is the new one */
export const clearRenewal = (folder: string, done: boolean): void => {
  for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(renewedFile(folder) + rest, { force: true })
  if (done) for (const name of signed) rmSync(join(folder, name), { force: true })
}
