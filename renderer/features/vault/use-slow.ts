import { useEffect, useState } from 'react'

/** Whether something has been going on for longer than 300 ms, from when its progress is worth showing. */
export const useSlow = (going: boolean): boolean => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setSlow(true), 300)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [going])
  return slow
}
