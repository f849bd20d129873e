/** Ctrl/Cmd+Z goes back through what was done, one by one; with Shift forward again. Each says what it was. */
import { useMemo, useRef } from 'react'
import { useToasts } from '../../ui/toast.tsx'
import { call, useCommand } from '../api.ts'
import { useSay } from '../say.ts'
import { useCommandWords } from './command-words.ts'
import { useUndoProblem } from './undo-problem.ts'

export type WalkBack = { readonly back: () => void; readonly forward: () => void }

export const useWalkBack = (): WalkBack => {
  const say = useSay()
  const words = useCommandWords()
  const problem = useUndoProblem()
  const toasts = useToasts()
  const { mutateAsync: undo } = useCommand('changes.undo')
  /** One after the other: a key that is held down must not take back the same thing twice. */
  const last = useRef<Promise<void>>(Promise.resolve())
  const shown = useRef<number | undefined>(undefined)
  return useMemo(() => {
    // only the newest is of interest to whoever presses the key again and again
    const tell = (toast: Parameters<typeof toasts.show>[0]): void => {
      if (shown.current !== undefined) toasts.dismiss(shown.current)
      shown.current = toasts.show(toast)
    }
    const step = async (way: 'back' | 'forward'): Promise<void> => {
      try {
        // asked when it is pressed: what was last a moment ago may not be the last thing done
        const found = await call(way === 'back' ? 'changes.last' : 'changes.next', {})
        if (!found) return tell({ text: say(way === 'back' ? 'history.undo.none' : 'history.undo.none.forward') })
        await undo({ change: found.change })
        const what = words(found.command)
        const { about } = found
        tell({
          text:
            about === null
              ? say(`history.undo.${way}`, { what })
              : say(`history.undo.${way}.about`, { what, name: about }),
          ...(way === 'back' && { actionLabel: say('history.undo.again'), onAction: () => walk('forward') }),
        })
      } catch (error) {
        toasts.show({ text: problem(error), tone: 'problem' })
      }
    }
    const walk = (way: 'back' | 'forward'): void => {
      last.current = last.current.then(() => step(way))
    }
    return { back: () => walk('back'), forward: () => walk('forward') }
  }, [say, words, problem, toasts, undo])
}
