/** Saving what the vault may refuse for a reason of its own: the reason is said where one writes, anything else in a toast. */
import { useCallback } from 'react'
import type { CommandChannel, Input, Output } from '../../../shared/contract/index.ts'
import { AppError } from '../../../shared/result.ts'
import { useCommand } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useUndo } from '../../lib/undo.ts'
import { useToasts } from '../../ui/toast.tsx'

const known = ['same-person', 'same-tie', 'in-bin', 'backwards', 'own-ancestor', 'too-many', 'client'] as const
export type TieProblem = (typeof known)[number]

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem?: TieProblem }
type Channel = Extract<CommandChannel, `ties.${string}` | `relatives.${string}`>

const problemIn = (error: unknown): TieProblem | undefined =>
  error instanceof AppError ? known.find((word) => Object.values(error.failure.fields ?? {}).includes(word)) : undefined

export const useSaveTie = <C extends Channel>(
  channel: C,
): ((input: Input<C>, done: string) => Promise<Tried<Output<C>>>) => {
  const say = useSay()
  const toasts = useToasts()
  const undo = useUndo()
  const { mutateAsync: run } = useCommand(channel)
  return useCallback(
    async (input, done) => {
      try {
        const value = await run(input)
        const { change } = value
        const back = change === null ? {} : { actionLabel: say('app.undo'), onAction: () => void undo(change) }
        toasts.show({ text: done, ...back })
        return { ok: true, value }
      } catch (error) {
        const problem = problemIn(error)
        if (problem) return { ok: false, problem }
        toasts.show({ text: say(failureId(error)), tone: 'problem' })
        return { ok: false }
      }
    },
    [run, say, toasts, undo],
  )
}
