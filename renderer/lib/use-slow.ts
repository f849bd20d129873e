import { useEffect, useState } from 'react'

/** True once something has gone on for 300 ms: what is quicker shows nothing. */
export const useSlow = (isBusy: boolean): boolean => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [isBusy])
  return isBusy && isSlow
}
