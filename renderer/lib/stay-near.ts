/** Words one takes off one by one: the focus goes on to the next of them, and elsewhere once none is left. Never nowhere. */
import { useEffect, useRef, type RefObject } from 'react'

/** Each of them in the group has `data-word`. `takeOff` is called before the one at that place goes. */
export const useStayNear = <E extends HTMLElement>(
  onNone: () => void,
): { readonly group: RefObject<E | null>; readonly takeOff: (at: number) => void } => {
  const group = useRef<E>(null)
  const wants = useRef<number | null>(null)
  useEffect(() => {
    const at = wants.current
    wants.current = null
    if (at === null) return
    const words = [...(group.current?.querySelectorAll<HTMLElement>('[data-word]') ?? [])]
    const next = words[Math.min(at, words.length - 1)]
    if (next) next.focus()
    else onNone()
  })
  return { group, takeOff: (at) => void (wants.current = at) }
}
