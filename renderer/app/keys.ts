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

/** Each with its key, the first the one that is shown. */
export const shortcuts: Readonly<Record<keyof Keys, readonly string[]>> = {
  onFind: ['Mod+K'],
  onBrief: ['Mod+B'],
  onJot: ['Mod+J'],
  onLock: ['Mod+L'],
  onBack: ['Alt+ArrowLeft'],
  onForward: ['Alt+ArrowRight'],
  onUndo: ['Mod+Z'],
  onRedo: ['Mod+Shift+Z', 'Mod+Y'],
}

/** In a field these are the field's. */
const ownWhileTyping: ReadonlySet<keyof Keys> = new Set(['onBack', 'onForward', 'onUndo', 'onRedo'])

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

const pressedIs = (event: KeyboardEvent, keys: string): boolean => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return (
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    event.key.toLowerCase() === key.toLowerCase()
  )
}

const commandFor = (event: KeyboardEvent): keyof Keys | undefined => {
  const found = (Object.keys(shortcuts) as (keyof Keys)[]).find((command) =>
    shortcuts[command].some((keys) => pressedIs(event, keys)),
  )
  return found !== undefined && ownWhileTyping.has(found) && isTyping(event.target) ? undefined : found
}
