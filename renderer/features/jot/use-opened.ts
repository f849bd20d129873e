/** The window is shown, again and again: each time with the caret in the text, and for whom it was opened. */
import { useEffect, useEffectEvent } from 'react'
import { onShell } from '../../lib/api.ts'

export const useOpened = (
  isWindow: boolean,
  focusText: () => void,
  onOpened: (personId: string | undefined) => void,
): void => {
  const opened = useEffectEvent(onOpened)
  const focus = useEffectEvent(focusText)
  useEffect(() => {
    if (!isWindow) return
    focus()
    return onShell((event) => {
      if (event.kind === 'jot-shown') opened(event.personId)
    })
  }, [isWindow])
}
