/** Files: what takes time. They come in by pieces, go out as readable copies, and are cleared away a little at a time. */
import { AppError } from '../../../shared/result.ts'
import { clearWords, eraseAll } from '../journal/erase.ts'
import { clearSome, lookForLoose } from '../journal/file-content.ts'
import { fileOf } from '../journal/files.ts'
import type { Tasks } from '../serve.ts'
import type { Session } from '../session.ts'
import type { Readable } from '../store/handles.ts'
import { removeUnfinished, saveCopy } from './save-copy.ts'
import { uploads } from './uploads.ts'
import type { UploadTasks } from './uploads.ts'

/** Between one bit of clearing and the next: what the person does goes first. In milliseconds. */
const pause = 40
/** After an unlock, before anything is cleared. */
const settling = 2_000
/** Files taken out of the bin in one go. */
const erasedAtOnce = 10
/** Places chosen in a dialog that no copy was written to yet. */
const mostTargets = 16

export type FileParts = {
  readonly session: () => Session | undefined
  readonly folder: string
  readonly newId: () => string
  /** Runs what nobody asked for: a full disk or a damaged page is logged. */
  readonly unasked: (where: string, run: () => void) => void
}

export type Files = {
  readonly tasks: UploadTasks & Pick<Tasks, 'files.erase' | 'files.save'>
  /** The vault is open: clears away what the last time left. */
  readonly opened: () => void
  /** Something was deleted for good: what it leaves is cleared away a little at a time. */
  readonly clear: () => void
  /** The person chose a place in main's dialog; a window can only name it by `token`, once. */
  readonly mayWrite: (token: string, path: string) => void
  /** Where a token leads, once. @throws AppError not-found */
  readonly takeTarget: (token: string) => string
  readonly close: () => void
}

export const vaultFiles = ({ session, folder, newId, unasked }: FileParts): Files => {
  const targets = new Map<string, string>()
  let clearing: ReturnType<typeof setTimeout> | undefined
  /** Something was cleared, and the log still has it. */
  let isLeft = false

  const unlocked = (): Session => {
    const open = session()
    if (!open) throw new AppError('locked')
    return open
  }

  const takeTarget = (token: string): string => {
    const path = targets.get(token)
    targets.delete(token)
    if (path === undefined) throw new AppError('not-found')
    return path
  }

  const clearLater = (after: number): void => {
    clearTimeout(clearing)
    clearing = setTimeout(() => {
      unasked('files.clear', () => {
        const open = session()
        if (!open || open.isHeld()) return
        const isMore = open.keep(({ db }) => clearSome(db) || clearWords(db))
        if (isMore) {
          isLeft = true
          clearLater(pause)
        } else if (isLeft) {
          isLeft = false
          open.settle()
        }
      })
    }, after)
  }

  return {
    tasks: {
      ...uploads({ unlocked, newId, loose: () => clearLater(pause) }),
      'files.erase': async ({ ids }) => {
        const open = unlocked()
        const expectBinned = (db: Readable, id: string): void => {
          if (fileOf(db, id).deleted_at === null) throw new AppError('conflict')
        }
        open.read(({ db }) => ids.forEach((id) => expectBinned(db, id)))
        // thousands take seconds: what else is asked meanwhile is answered in between
        for (let at = 0; at < ids.length; at += erasedAtOnce) {
          if (unlocked() !== open) throw new AppError('locked')
          open.change('files.erase', (ctx) => {
            const some = ids.slice(at, at + erasedAtOnce)
            for (const id of some) expectBinned(ctx.db, id)
            eraseAll(
              ctx,
              some.map((id) => ({ noun: 'file', id })),
            )
          })
          await new Promise((resolve) => setImmediate(resolve))
        }
        clearLater(pause)
        return {}
      },
      'files.save': async ({ id, target }, tools) => {
        const open = unlocked()
        const place = {
          session: open,
          vaultFolder: folder,
          path: takeTarget(target),
          tag: newId(),
          signal: tools.signal,
        }
        await saveCopy(place, id, tools)
        return {}
      },
    },
    opened: () => {
      const open = unlocked()
      unasked('files.loose', () => open.keep(lookForLoose))
      void removeUnfinished(open).catch((error: unknown) =>
        unasked('files.copies', () => {
          throw error
        }),
      )
      clearLater(settling)
    },
    clear: () => clearLater(pause),
    mayWrite: (token, path) => {
      const [oldest] = targets.keys()
      if (targets.size >= mostTargets && oldest !== undefined) targets.delete(oldest)
      targets.set(token, path)
    },
    takeTarget,
    close: () => {
      clearTimeout(clearing)
    },
  }
}
