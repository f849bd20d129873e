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
