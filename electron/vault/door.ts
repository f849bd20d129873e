/**
 * What happens at the door, while nothing is open: a key is derived, and main is told for how long, so that it neither replaces this
 * process nor starts anew meanwhile; and whether a key may be left in it that nobody will use.
 */
import { AppError } from '../../shared/result.ts'
import type { VaultToMain } from './messages.ts'

/** These derive a key though they open nothing. */
const deriving: ReadonlySet<unknown> = new Set([
  'health.look',
  'health.salvage',
  'backups.preview',
  'backups.rehearse',
  'backups.restore',
  'backups.putBack',
])
/** After these nothing is asked that this process would have to remember. */
const lastOfKind: ReadonlySet<unknown> = new Set([
  'health.look',
  'health.salvage',
  'backups.restore',
  'backups.putBack',
])

export type Door = {
  /** Opens the vault. Two at once would open the file twice: the second is refused with `conflict`. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
  /** Answers what a window asks. */
  readonly keyed: <T>(channel: unknown, run: () => Promise<T>) => Promise<T>
}

type Parts = {
  readonly tell: (message: VaultToMain) => void
  readonly isOpen: () => boolean
}

export const door = ({ tell, isOpen }: Parts): Door => {
  let busy = false
  return {
    alone: async (run) => {
      if (isOpen() || busy) throw new AppError('conflict')
      busy = true
      tell({ kind: 'opening' })
      try {
        return await run()
      } catch (error) {
        tell({ kind: 'shut', spent: !(error instanceof AppError && error.code === 'invalid') })
        throw error
      } finally {
        busy = false
      }
    },
    keyed: async (channel, run) => {
      if (isOpen() || !deriving.has(channel)) return run()
      tell({ kind: 'opening' })
      try {
        return await run()
      } finally {
        if (!isOpen()) tell({ kind: 'shut', spent: lastOfKind.has(channel) })
      }
    },
  }
}
