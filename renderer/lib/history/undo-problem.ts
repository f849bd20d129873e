/** Why something could not be taken back, in a sentence. */
import { useCallback } from 'react'
import { fieldProblem, failureId, useSay } from '../say.ts'
import { useCommandWords } from './command-words.ts'

export const useUndoProblem = (): ((error: unknown) => string) => {
  const say = useSay()
  const words = useCommandWords()
  return useCallback(
    (error) => {
      const why = fieldProblem(error, 'why')
      const by = fieldProblem(error, 'by')
      if (why === 'changed' && by !== undefined) return say('history.undo.problem.changed', { by: words(by) })
      if (why === 'changed') return say('history.undo.problem.changed.plain')
      if (why === 'needed') return say('history.undo.problem.needed')
      return say(why === 'undone' ? 'history.undo.problem.undone' : failureId(error))
    },
    [say, words],
  )
}
