/**
 * Keeps a draft in the vault: read once, then written half a second after typing pauses and at least once a second while it goes on.
 * Nothing is written before the stored draft has been read, so an older one is never lost to a newer window.
 */
import type { Draft } from '../../../shared/contract/drafts.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { call } from '../../lib/api.ts'

/** Milliseconds after the last key, after the first key not yet written, and until a failed write is tried again. */
const PAUSE = 400
const LONGEST = 900
const AGAIN = 3000

export type DraftInput = Input<'drafts.keep'>

export type KeeperParts = {
  /** What is to be kept now; null when there is nothing. */
  readonly now: () => DraftInput | null
  readonly onRead: (draft: Draft) => void
  /** Why the draft cannot be kept, or undefined once it can. */
  readonly onProblem: (problem: unknown) => void
}

export type DraftKeeper = {
  readonly start: () => void
  /** Something changed. */
  readonly touch: () => void
  /** Writes at once; false when that failed. */
  readonly flush: () => Promise<boolean>
  /** The draft went into an entry: what is not written yet need not be. */
  readonly forget: () => void
  /** Writes what is left and ends. Resolves when it is written, or cannot be. */
  readonly stop: () => Promise<unknown>
}

export const draftKeeper = (place: DraftInput['place'], { now, onRead, onProblem }: KeeperParts): DraftKeeper => {
  let isRead = false
  let isDirty = false
  let isStored = false
  let isStopped = false
  let dirtySince = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const plan = (wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void write(), wait)
  }

  const read = async (): Promise<void> => {
    const draft = await call('drafts.get', { place })
    if (isRead || isStopped) return
    isRead = true
    isStored = draft !== null
    if (draft) onRead(draft)
  }

  const write = async (): Promise<boolean> => {
    clearTimeout(timer)
    try {
      if (!isRead) await read()
      if (isDirty) {
        isDirty = false
        const draft = now()
        if (draft) {
          isStored = true
          await call('drafts.keep', draft)
        } else if (isStored) {
          isStored = false
          await call('drafts.drop', { place })
        }
      }
      if (!isStopped) onProblem(undefined)
      return true
    } catch (error) {
      touched()
      if (isStopped) return false
      onProblem(error)
      plan(AGAIN)
      return false
    }
  }

  const touched = (): void => {
    if (isDirty) return
    isDirty = true
    dirtySince = performance.now()
  }

  return {
    start: () => {
      read().catch((error: unknown) => {
        if (isStopped) return
        onProblem(error)
        plan(AGAIN)
      })
    },
    touch: () => {
      touched()
      plan(Math.max(0, Math.min(PAUSE, LONGEST - (performance.now() - dirtySince))))
    },
    flush: write,
    forget: () => {
      clearTimeout(timer)
      isDirty = false
      isStored = false
    },
    stop: () => {
      const written = isDirty && isRead ? write() : Promise.resolve()
      isStopped = true
      clearTimeout(timer)
      return written
    },
  }
}
