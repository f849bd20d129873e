/** Whether anyone is there: no key and no pointer in this window for a while. */
import { useEffect, useEffectEvent } from 'react'

/** In milliseconds. */
export const leftAloneAfter = 30_000

const signs = ['keydown', 'input', 'compositionupdate', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls `run` each time the window was left alone for so long, while `isOn`. */
export const useLeftAlone = (isOn: boolean, run: () => void): void => {
  const leftAlone = useEffectEvent(run)
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // what could not be done is tried again after as long
        wait()
        leftAlone()
      }, leftAloneAfter)
    }
    wait()
    for (const sign of signs) window.addEventListener(sign, wait, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, wait, { capture: true })
    }
  }, [isOn])
}
