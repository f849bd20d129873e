/** As it was, in one press; said with Undo, and where it cannot be, why. */
import { useCallback } from 'react'
import type { HistoryField } from '../../../shared/contract/history.ts'
import { useCommand } from '../../lib/api.ts'
import { failureId, fieldProblem, useSay } from '../../lib/say.ts'
import { useUndo } from '../../lib/undo.ts'
import { useToasts } from '../../ui/toast.tsx'
import { useFieldWords } from './value-words.ts'

const reasons = ['row', 'value'] as const

export const usePutBack = (): ((change: string, field: HistoryField) => Promise<void>) => {
  const say = useSay()
  const words = useFieldWords()
  const toasts = useToasts()
  const undo = useUndo()
  const { mutateAsync: putBack } = useCommand('history.putBack')
  return useCallback(
    async (change, { noun, id, field }) => {
      try {
        const done = await putBack({ change: change as never, noun, id, field })
        const back = done.change
        toasts.show({
          text: say('history.said', { field: words(noun, field) }),
          ...(back !== null && { actionLabel: say('app.undo'), onAction: () => void undo(back) }),
        })
      } catch (error) {
        const [why] = reasons.flatMap((reason) => {
          const word = fieldProblem(error, reason)
          return word === 'bin' || word === 'gone' ? [`history.problem.${reason}.${word}`] : []
        })
        toasts.show({ text: say(why ?? failureId(error)), tone: 'problem' })
      }
    },
    [putBack, say, toasts, undo, words],
  )
}
