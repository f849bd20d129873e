/** Keys of the whole place, wherever in it the focus is: whoever comes here has it on the page. What is typed in a field is typed. */
import { useEffect, useRef } from 'react'

type Keys = { readonly onWords: () => void; readonly onKeys: () => void }

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (/^(TEXTAREA|SELECT)$/.test(target.tagName) || target.matches('input:not([type=checkbox])'))

/** @param on not while a dialog is open over it */
export const usePlaceKeys = (on: boolean, keys: Keys): void => {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/') {
        event.preventDefault()
        current.current.onWords()
      } else if (event.key === '?') current.current.onKeys()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on])
}
