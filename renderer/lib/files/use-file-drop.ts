/** A file let go anywhere in the window, or pasted into it. */
import { useEffect, useEffectEvent, useState } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))

/** True when nothing may be dropped behind it. */
const isCovered = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null

export type Dropped = { readonly files: readonly File[]; readonly how: 'dropped' | 'pasted' | 'pasted-while-typing' }

/** Answers whether something is being held over the window. */
export const useFileDrop = (onFiles: (dropped: Dropped) => void): boolean => {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files') || isCovered()) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      if (files.length > 0 && !isCovered()) take({ files, how: 'dropped' })
    }
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      const typing = isTyping(event.target)
      // text copied together with a picture of it is meant as text where one types
      if (files.length === 0 || isCovered() || (typing && event.clipboardData?.types.includes('text/plain'))) return
      event.preventDefault()
      take({ files, how: typing ? 'pasted-while-typing' : 'pasted' })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])
  return isOver
}
