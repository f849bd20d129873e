/** The clock beside what is written. */
import { useEffect, useState } from 'react'
import { localNow } from '../../lib/now.ts'

/** How often the clock is looked at, in milliseconds. */
const TICK = 15_000

/** The time, as long as someone may be looking. */
export const useNow = (): string => {
  const [now, setNow] = useState(localNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(localNow()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}
