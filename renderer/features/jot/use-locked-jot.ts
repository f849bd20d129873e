/** A jot written while locked: nobody is known here, nothing is read in it, and it leaves this window only sealed. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import { AppError } from '../../../shared/result.ts'
import { call } from '../../lib/api.ts'
import { beforeLock, lastWrite } from '../../lib/before-lock.ts'
import { localNow } from '../../lib/now.ts'
import { readySeal } from '../../lib/seal.ts'
import { newEditor, type Editor } from './editor.ts'
import { sealedKeeper, type SealedKeeper } from './sealed-keeper.ts'
import { wellFormed } from './steps.ts'

type Written = { readonly editor: Editor; readonly channel: EntryChannel }

const nothing = (): Written => ({ editor: newEditor(), channel: 'phone' })

/** The end of a sentence's id: why a jot is not kept. */
const problemOf = (error: unknown): string => {
  if (!(error instanceof AppError)) return 'failed'
  const word = error.failure.fields?.['inbox']
  if (word === 'full' || word === 'nobody') return word
  return error.code === 'no-space' || error.code === 'cannot-open' ? error.code : 'failed'
}

export const useLockedJot = (onOutside: () => void) => {
  const [shown, show] = useState<Written>(nothing)
  const state = useRef(shown)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [isFiling, setFiling] = useState(false)
  const filing = useRef(false)
  const keeper = useRef<SealedKeeper | null>(null)
  const status = useQuery({ queryKey: ['inbox.status'], queryFn: () => call('inbox.status', {}), staleTime: 0 })

  const set = (next: Written): void => {
    state.current = next
    show(next)
  }
  const isEmpty = (): boolean => state.current.editor.doc.text.trim() === ''
  const now = () =>
    isEmpty()
      ? null
      : {
          happenedAt: localNow(),
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          channel: state.current.channel,
          text: wellFormed(state.current.editor.doc.text).trimEnd(),
        }
  const recipient = useEffectEvent(async () => (status.data ?? (await status.refetch()).data)?.recipient ?? null)
  const current = useEffectEvent(now)

  useEffect(() => {
    void readySeal()
    const made = sealedKeeper({
      recipient: () => recipient(),
      now: () => current(),
      onProblem: (error) => setProblem(error === undefined ? undefined : problemOf(error)),
    })
    keeper.current = made
    const stop = beforeLock(made.flush)
    return () => {
      stop()
      // whatever takes its place on the screen: what was typed last is kept
      lastWrite(made.flush())
      made.stop()
    }
  }, [])

  return {
    shown,
    latest: () => state.current.editor,
    isEmpty,
    isFiling,
    problem,
    setProblem,
    waiting: status.data?.waiting ?? 0,
    begun: status.data?.begun ?? 0,
    hasNobody: status.data?.recipient === null,
    refresh: () => void status.refetch(),
    change: (next: Partial<Written>): void => {
      const before = state.current.editor.doc
      set({ ...state.current, ...next })
      if (state.current.editor.doc !== before || next.channel) keeper.current?.touch()
    },
    /** Seals it, for good or as begun, and empties the window; false when it is not kept, which is said. */
    seal: async (as: 'done' | 'begun'): Promise<boolean> => {
      if (filing.current) return false
      filing.current = true
      // whoever is interrupted writes on
      if (as === 'done') setFiling(true)
      const { doc } = state.current.editor
      try {
        await (as === 'done' ? keeper.current?.file() : keeper.current?.leave())
        setProblem(undefined)
        // a key that was quicker than the seal begins another jot; what was left has it
        if (as === 'done' && state.current.editor.doc !== doc) return false
        onOutside()
        set(nothing())
        return true
      } catch (error) {
        setProblem(problemOf(error))
        return false
      } finally {
        filing.current = false
        setFiling(false)
      }
    },
  }
}
