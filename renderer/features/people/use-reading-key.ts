import { useEffect } from 'react'

export const readingKey = 'F11'

/** F11, as programs have it for filling the screen: the brief opens for reading. Esc closes it. */
export const useReadingKey = (setReading: (change: (before: boolean) => boolean) => void): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== readingKey || event.repeat) return
      event.preventDefault()
      setReading((before) => !before)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [setReading])
}
