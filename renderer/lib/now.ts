/** The wall clock where the user is: for when something was jotted, and what is over by now. The journal's own day comes from the vault. */
import { useEffect, useState } from 'react'

/** `YYYY-MM-DDTHH:MM`. */
export const localNow = (): string => {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`
}

/** Now, minute by minute, on the journal's own day; its first moment where the two disagree. */
export const useNowOn = (day: string): string => {
  const [now, setNow] = useState(localNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(localNow()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return now.startsWith(day) ? now : `${day}T00:00`
}
