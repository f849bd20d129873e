import { useEffect, useState } from 'react'

const left = (until: number | undefined, now: () => number): number =>
  until === undefined ? 0 : Math.max(0, Math.ceil((until - now()) / 1000))

/** Whole seconds until an instant (epoch milliseconds), counted down once a second; 0 when it has passed or is absent. */
export const useCountdown = (until: number | undefined, now: () => number): number => {
  const [seconds, setSeconds] = useState(() => left(until, now))
  useEffect(() => {
    setSeconds(left(until, now))
    if (until === undefined) return
    const timer = setInterval(() => {
      const next = left(until, now)
      setSeconds(next)
      if (next === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until, now])
  return seconds
}
