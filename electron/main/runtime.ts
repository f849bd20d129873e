/** Which runtime this is. Rapport is made for one major version; on anything older it is for trying out, and says so. */
import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The Electron this version of Rapport is released on. */
const releasedOn = 45

export const evaluation = Number(process.versions.electron.split('.')[0]) < releasedOn

/** Before anything reads a path: an evaluation keeps its own folder, so that it never meets real notes. */
export const choosePaths = (): void => {
  app.setName(evaluation ? 'rapport-evaluation' : 'rapport')
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
}

export const vaultFolder = (): string => join(app.getPath('userData'), 'vault')

/** Whether there is a vault to seal a jot to. Its files are the vault's: here only that they are there is seen. */
export const hasVault = (): boolean =>
  ['vault.json', 'vault.previous.json'].some((name) => existsSync(join(vaultFolder(), name)))

/** Beside the vault and not in it: a copy of the vault must not have it. */
export const keychainFile = (): string => join(app.getPath('userData'), 'quick-unlock')

/** In memory, the user's own, gone when the computer starts anew. Linux has one. */
export const runtimeFolder: string | null =
  process.platform === 'linux' ? (process.env['XDG_RUNTIME_DIR'] ?? null) : null
