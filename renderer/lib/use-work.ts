/** One piece of work that takes a while: how far it is, how it is stopped, what went wrong. */
import { useCallback, useRef, useState } from 'react'
import type { Input, Output, TaskChannel } from '../../shared/contract/index.ts'
import type { Progress } from '../../shared/contract/wire.ts'
import { useTask } from './api.ts'

export type Work<C extends TaskChannel> = {
  /** Undefined when it failed; why is in `error`. */
  readonly run: (input: Input<C>) => Promise<Output<C> | undefined>
  readonly isRunning: boolean
  readonly progress: Progress | undefined
  /** Of the last run, until the next is over: what was asked for because of it is not taken away under someone's hands. */
  readonly error: unknown
  readonly forget: () => void
  readonly cancel: () => void
}

export const useWork = <C extends TaskChannel>(channel: C): Work<C> => {
  const [progress, setProgress] = useState<Progress | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const stop = useRef<(() => void) | undefined>(undefined)
  const { mutateAsync, isPending } = useTask(channel, setProgress, (cancel) => {
    stop.current = cancel
  })
  const run = useCallback(
    async (input: Input<C>): Promise<Output<C> | undefined> => {
      setProgress(undefined)
      try {
        const output = await mutateAsync(input)
        setError(undefined)
        return output
      } catch (failure) {
        setError(failure)
        return undefined
      }
    },
    [mutateAsync],
  )
  return {
    run,
    isRunning: isPending,
    progress,
    error,
    forget: () => setError(undefined),
    cancel: () => stop.current?.(),
  }
}
