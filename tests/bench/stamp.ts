/** What a result was measured on. A figure without it says nothing. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

const git = (...args: readonly string[]): string => {
  try {
    return execFileSync('git', [...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

export type Stamp = {
  /** With `+` when files differ from it; `unknown` outside a checkout. */
  readonly commit: string
  /** The Electron of the window, as the set-up named it, and the Node that ran this. */
  readonly runtime: string
  readonly machine: string
  readonly at: string
}

export const stamp = (): Stamp => {
  const commit = git('rev-parse', '--short=12', 'HEAD') || 'unknown'
  const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
  const electron = process.env['RAPPORT_RUNTIME']
  return {
    commit: changed ? `${commit}+` : commit,
    runtime: `${electron ? `Electron ${electron}, ` : ''}Node ${process.versions.node}`,
    machine: `${process.platform} ${process.arch}, ${cpus().length} cores`,
    at: new Date().toISOString(),
  }
}
