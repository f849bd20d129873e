/** The text area that is written in now, wherever in the window it is: what it holds, and where its caret stands. */
import { useEffect, useState } from 'react'

export type WrittenArea = { readonly area: HTMLTextAreaElement; readonly text: string; readonly caret: number }

/** One that says `spellcheck="false"` has an order of its own, or is no prose. */
const isProse = (target: unknown): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement &&
  target.getAttribute('spellcheck') !== 'false' &&
  !target.readOnly &&
  !target.disabled

export const useWrittenArea = (): WrittenArea | undefined => {
  const [written, setWritten] = useState<WrittenArea | undefined>(undefined)
  useEffect(() => {
    const read = (): void => {
      const area = document.activeElement
      setWritten((before) => {
        if (!isProse(area)) return undefined
        const text = area.value
        const caret = area.selectionEnd
        return before?.area === area && before.text === text && before.caret === caret ? before : { area, text, caret }
      })
    }
    // while what was focused is being left nothing is focused yet
    const later = (): void => void setTimeout(read)
    const events = ['focusin', 'input', 'selectionchange', 'keyup'] as const
    for (const event of events) document.addEventListener(event, read)
    document.addEventListener('focusout', later)
    return () => {
      for (const event of events) document.removeEventListener(event, read)
      document.removeEventListener('focusout', later)
    }
  }, [])
  return written
}
