/**
 * Keeps what is jotted while locked: sealed half a second after typing pauses and at least once a second while it goes on, each time in
 * place of the last, and sealed for good when it is done. One after the other: an older draft never comes after what is done.
 * A draft that is left waits for the unlock like what is done; it is said to be begun.
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
  /** Seals what is there as a draft that is left, now: what follows may be the end. */
  readonly flush: () => Promise<unknown>
  /** Seals it for good; what follows is another jot. Undefined when there was nothing. Rejects when it is not kept. */
  readonly file: () => Promise<InboxStatus | undefined>
  /** Seals all that is there by the time it is sealed, as a draft that is left; what follows is another jot. Rejects when it is not kept. */
  readonly leave: () => Promise<unknown>
  readonly stop: () => void
}

const newJotId = (): string => crypto.randomUUID().replaceAll('-', '')

export const sealedKeeper = ({ recipient, now, onProblem }: KeeperParts): SealedKeeper => {
  let id = newJotId()
  let isDirty = false
  let isStored = false
  let isLeft = false
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
    if (!isStopped) timer = setTimeout(() => void inTurn(() => write()), wait)
  }

  const keep = async (left: boolean): Promise<void> => {
    const jot = now()
    if (!jot && !isStored) return
    await call('inbox.keep', { id, sealed: jot ? await sealed(jot) : null, ...(left && { left }) })
    isStored = jot !== null
    isLeft = left
  }

  const write = async (left = false): Promise<void> => {
    clearTimeout(timer)
    if (!isDirty && (!left || isLeft)) return
    isDirty = false
    try {
      await keep(left)
      onProblem(undefined)
    } catch (error) {
      touched()
      onProblem(error)
      plan(AGAIN)
    }
  }

  const another = (): void => {
    id = newJotId()
    isDirty = false
    isStored = false
    isLeft = false
  }

  const done = async (): Promise<InboxStatus | undefined> => {
    clearTimeout(timer)
    const jot = now()
    if (!jot) {
      await keep(false)
      return undefined
    }
    const status = await call('inbox.add', { id, sealed: await sealed(jot) })
    another()
    return status
  }

  /** Whoever writes on while it is sealed is waited for: what is left is all of it, once. */
  const left = async (): Promise<void> => {
    clearTimeout(timer)
    let before: string | undefined
    do {
      before = now()?.text
      await keep(true)
    } while (now()?.text !== before)
    clearTimeout(timer)
    another()
  }

  /** What is not kept as it should be is still kept as a running draft, where that is possible. */
  const orDraft = <T>(kept: Promise<T>): Promise<T> =>
    kept.catch((error: unknown) => {
      touched()
      plan(AGAIN)
      throw error
    })

  return {
    touch: () => {
      touched()
      plan(Math.max(0, Math.min(PAUSE, LONGEST - (performance.now() - dirtySince))))
    },
    flush: () => inTurn(() => write(true)),
    file: () => orDraft(inTurn(done)),
    leave: () => orDraft(inTurn(left)),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
