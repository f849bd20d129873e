/** Keys that work in every place. What is being typed in a field keeps its own undo and arrows. */
import { useEffect, useRef } from 'react'

export type Keys = {
  readonly onFind: () => void
  readonly onBrief: () => void
  readonly onJot: () => void
  readonly onLock: () => void
  readonly onBack: () => void
  readonly onForward: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const useKeys = (keys: Keys): void => {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const run = commandFor(event)
      if (!run) return
      event.preventDefault()
      current.current[run]()
    }
    const mouse = ({ button }: MouseEvent): void => {
      if (button === 3) current.current.onBack()
      else if (button === 4) current.current.onForward()
    }
    window.addEventListener('keydown', pressed)
    window.addEventListener('mouseup', mouse)
    return () => {
      window.removeEventListener('keydown', pressed)
      window.removeEventListener('mouseup', mouse)
    }
  }, [])
}

const commandFor = (event: KeyboardEvent): keyof Keys | undefined => {
  const mod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (mod && !event.shiftKey && !event.altKey) {
    if (key === 'k') return 'onFind'
    if (key === 'b') return 'onBrief'
    if (key === 'j') return 'onJot'
    if (key === 'l') return 'onLock'
    if (key === 'z' && !isTyping(event.target)) return 'onUndo'
    if (key === 'y' && !isTyping(event.target)) return 'onRedo'
  }
  if (mod && event.shiftKey && !event.altKey && key === 'z' && !isTyping(event.target)) return 'onRedo'
  if (event.altKey && !mod && !isTyping(event.target)) {
    if (event.key === 'ArrowLeft') return 'onBack'
    if (event.key === 'ArrowRight') return 'onForward'
  }
  return undefined
}
