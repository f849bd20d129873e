/** Who stands beside a session: told of each commit and each failure, asked before anything is written. */
import { well } from '../../../shared/contract/health.ts'
import type { HealthView } from '../journal/context.ts'

export type Guard = HealthView & {
  /** A transaction that wrote something is on the disk. */
  readonly committed: () => void
  /** Something failed; whether it is damage is the guard’s to know. */
  readonly failed: (error: unknown) => void
  /** False once the vault is damaged: from then on it is only read. */
  readonly mayWrite: () => boolean
}

/** For a session nobody looks after: a terminal, a test. */
export const unguarded: Guard = {
  committed: () => undefined,
  failed: () => undefined,
  mayWrite: () => true,
  status: () => well,
  dismiss: () => undefined,
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** What SQLite says when the file does not read, or does not take, what it should. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))

/** True where it was met while writing: the file may be sound and the disk not. */
export const isDisk = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_IOERR')
