import { useEffect, useRef } from 'react'

/** Puts the focus on what a step has to say, once it has come about by the user's own doing. `isWorking`: it has nothing to say yet. */
export const useFocusOn = (step: string, isWorking: boolean): React.RefObject<HTMLDivElement | null> => {
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    if (isWorking || !ref.current) return
    // the page is read from its top, heading and all
    ref.current.focus({ preventScroll: true })
    ref.current.closest('main')?.scrollTo?.(0, 0)
  }, [step, isWorking])
  return ref
}
