/** What happens once a jot is filed: the window says so and goes; a page says so with an Undo that gives the words back. */
import { useRef } from 'react'
import { callShell, useCommand } from '../../lib/api.ts'
import { failureId, useSay } from '../../lib/say.ts'
import { useToasts } from '../../ui/toast.tsx'
import type { Saved } from './use-filing.ts'
import type { Jot } from './use-jot.ts'

/** How long "Saved" is seen before the window goes, in milliseconds. */
const SEEN = 350

type Parts = {
  readonly jot: Jot
  readonly isWindow: boolean
  readonly setSaid: (said: string | undefined) => void
}

export const useSaving = ({ jot, isWindow, setSaid }: Parts) => {
  const say = useSay()
  const toasts = useToasts()
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const { mutateAsync: undo } = useCommand('changes.undo')

  const takeBack = async (saved: Saved): Promise<void> => {
    try {
      await undo({ change: saved.change as never })
      await jot.giveBack(saved.before)
      toasts.show({ text: say('jot.undone') })
    } catch (error) {
      toasts.show({ text: say(failureId(error)), tone: 'problem' })
    }
  }

  return {
    /** Someone goes on writing: the window stays. */
    stay: (): void => clearTimeout(leaving.current),
    tell: (saved: Saved): void => {
      if (!isWindow)
        return void toasts.show({
          text: say('jot.saved'),
          actionLabel: say('app.undo'),
          onAction: () => void takeBack(saved),
        })
      setSaid(say('jot.saved'))
      leaving.current = setTimeout(() => {
        setSaid(undefined)
        void callShell('shell.jotDone', {})
      }, SEEN)
    },
  }
}
