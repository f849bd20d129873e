/** The draft of one place, kept while its composer is on the screen, and at once when the vault is about to lock. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { beforeLock, lastWrite } from '../../lib/before-lock.ts'
import { draftKeeper, type DraftInput, type DraftKeeper, type KeeperParts } from './draft-keeper.ts'

type Parts = Pick<KeeperParts, 'now' | 'onRead'> & { readonly place: DraftInput['place'] }

export type Drafts = Pick<DraftKeeper, 'touch' | 'flush' | 'forget'> & { readonly problem: unknown }

export const useDraft = (parts: Parts): Drafts => {
  const { place } = parts
  const latest = useRef(parts)
  const keeper = useRef<DraftKeeper | null>(null)
  const [problem, setProblem] = useState<unknown>(undefined)

  useLayoutEffect(() => {
    latest.current = parts
  })

  useEffect(() => {
    const made = draftKeeper(place, {
      now: () => latest.current.now(),
      onRead: (draft) => latest.current.onRead(draft),
      onProblem: setProblem,
    })
    keeper.current = made
    made.start()
    const stop = beforeLock(made.flush)
    return () => {
      stop()
      lastWrite(made.stop())
    }
  }, [place])

  return {
    touch: () => keeper.current?.touch(),
    flush: async () => (await keeper.current?.flush()) ?? true,
    forget: () => keeper.current?.forget(),
    problem,
  }
}
