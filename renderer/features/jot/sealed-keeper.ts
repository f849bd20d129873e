/**
 * Keeps what is jotted while locked: sealed half a second after typing pauses and at least once a second while it goes on, each time in
 * place of the last, and sealed for good when it is done. One after the other: an older draft never comes after what is done.
 */
import type { InboxStatus } from '../../../shared/contract/inbox.ts'
import { packJot, type SealedJot } from '../../../shared/model/sealed-jot.ts'
import { AppError } from '../../../shared/result.ts'
import { call } from '../../lib/api.ts'
import { seal } from '../../lib/seal.ts'

/** Milliseconds after the last key, after the first key not yet sealed, and until a failed write is tried again. */
const PAUSE = 400
const LONGEST = 800
const AGAIN = 3000

export type KeeperParts = {
  /** Whom to seal to; null where there is nobody. */
  readonly recipient: () => Promise<string | null>
  /** What is written now; null when that is nothing. */
  readonly now: () => Omit<SealedJot, 'id'> | null
  /** Why it cannot be kept, or undefined once it can. */
  readonly onProblem: (problem: unknown) => void
}

export type SealedKeeper = {
  readonly touch: () => void
  /** Seals what is there as a draft, now. */
  readonly flush: () => Promise<unknown>
  /** Seals it for good; what follows is another jot. Undefined when there was nothing. Rejects when it is not kept. */
  readonly file: () => Promise<InboxStatus | undefined>
  readonly stop: () => void
}

const newJotId = (): string => crypto.randomUUID().replaceAll('-', '')

export const sealedKeeper = ({ recipient, now, onProblem }: KeeperParts): SealedKeeper => {
  let id = newJotId()
  let isDirty = false
  let isStored = false
  let isStopped = false
  let dirtySince = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = turn.then(run)
    turn = next.catch(() => undefined)
    return next
  }

  const sealed = async (jot: Omit<SealedJot, 'id'>): Promise<Uint8Array<ArrayBuffer>> => {
    const to = await recipient()
    if (to === null) throw new AppError('invalid', { inbox: 'nobody' })
    return seal(to, packJot({ ...jot, id }))
  }

  const touched = (): void => {
    if (isDirty) return
    isDirty = true
    dirtySince = performance.now()
  }

  const plan = (wait: number): void => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void inTurn(write), wait)
  }

  const keep = async (): Promise<void> => {
    const jot = now()
    if (!jot && !isStored) return
    await call('inbox.keep', { id, sealed: jot ? await sealed(jot) : null })
    isStored = jot !== null
  }

  const write = async (): Promise<void> => {
    clearTimeout(timer)
    if (!isDirty) return
    isDirty = false
    try {
      await keep()
      onProblem(undefined)
    } catch (error) {
      touched()
      onProblem(error)
      plan(AGAIN)
    }
  }

  const done = async (): Promise<InboxStatus | undefined> => {
    clearTimeout(timer)
    const jot = now()
    if (!jot) {
      await keep()
      return undefined
    }
    const status = await call('inbox.add', { id, sealed: await sealed(jot) })
    id = newJotId()
    isDirty = false
    isStored = false
    return status
  }

  return {
    touch: () => {
      touched()
      plan(Math.max(0, Math.min(PAUSE, LONGEST - (performance.now() - dirtySince))))
    },
    flush: () => inTurn(write),
    file: () =>
      inTurn(done).catch((error: unknown) => {
        // what is not sealed for good is still kept as a draft, where that is possible
        touched()
        plan(AGAIN)
        throw error
      }),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
