/** Folders chosen in a dialog: the vault learns the path, a window the token by which it speaks of it. */
import { randomUUID } from 'node:crypto'
import type { MainToVault } from '../vault/messages.ts'

export type KnownFolders = {
  /** Resolves to the token once the vault knows the folder. */
  readonly tell: (path: string) => Promise<string>
  readonly known: (token: string) => void
}

export const knownFolders = (tellVault: (message: MainToVault) => void): KnownFolders => {
  const waiting = new Map<string, () => void>()
  return {
    tell: (path) => {
      const token = `folder-${randomUUID().replaceAll('-', '')}`
      return new Promise((resolve) => {
        waiting.set(token, () => resolve(token))
        tellVault({ kind: 'folder', token, path })
      })
    },
    known: (token) => {
      waiting.get(token)?.()
      waiting.delete(token)
    },
  }
}
