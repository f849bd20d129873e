/** Every change can be taken back from the toast that says it happened, or with Ctrl/Cmd+Z. */
import { useCallback } from 'react'
import { useToasts } from '../ui/toast.tsx'
import type { CommandChannel, Input, Output } from '../../shared/contract/index.ts'
import { useCommand } from './api.ts'
import { useUndoProblem } from './history/undo-problem.ts'
import { failureId, useSay } from './say.ts'

type UndoableChannel = {
  [C in CommandChannel]: Output<C> extends { readonly change: unknown } ? C : never
}[CommandChannel]

export const useUndo = (): ((change: string) => Promise<void>) => {
  const say = useSay()
  const toasts = useToasts()
  const problem = useUndoProblem()
  const { mutateAsync: undo } = useCommand('changes.undo')
  return useCallback(
    async (change) => {
      try {
        await undo({ change: change as never })
        toasts.show({ text: say('app.undone') })
      } catch (error) {
        toasts.show({ text: problem(error), tone: 'problem' })
      }
    },
    [say, problem, toasts, undo],
  )
}

/**
 * A command whose success is said in a toast with Undo and whose failure is said in one without.
 *
 * ```ts
 * const close = useUndoable('followUps.close')
 * await close({ id, state: 'done' }, say('follow-ups.said.done', { what }))   // undefined when it failed, which was said
 * // `refused` says itself, beside a field, what it knows of; it is then true, and nothing more is said
 * ```
 */
export const useUndoable = <C extends UndoableChannel>(
  channel: C,
  /** The sentence for a failure, where the usual one does not say enough. */
  problem?: (error: unknown) => string | undefined,
): ((input: Input<C>, done?: string, refused?: (error: unknown) => boolean) => Promise<Output<C> | undefined>) => {
  const say = useSay()
  const toasts = useToasts()
  const undo = useUndo()
  const { mutateAsync: run } = useCommand(channel)
  return useCallback(
    async (input, done, refused) => {
      try {
        const output = await run(input)
        const { change } = output as { readonly change: string | null }
        // nothing was altered where there is no change: it is as was asked for, and there is nothing to take back
        const back = change === null ? {} : { actionLabel: say('app.undo'), onAction: () => void undo(change) }
        if (done !== undefined) toasts.show({ text: done, ...back })
        return output
      } catch (error) {
        if (refused?.(error)) return undefined
        toasts.show({ text: say(problem?.(error) ?? failureId(error)), tone: 'problem' })
        return undefined
      }
    },
    [problem, run, say, toasts, undo],
  )
}
