import { useDeferredValue, useEffect, useState } from 'react'
import { shortest, strengthOf } from './strength.ts'
import type { Strength } from './strength.ts'

type Guess = (passphrase: string) => number
let loaded: Guess | undefined

/** The dictionaries come once there is nothing more urgent; until then length alone is told. */
const useGuess = (): Guess | undefined => {
  const [guess, setGuess] = useState<Guess | undefined>(() => loaded)
  useEffect(() => {
    if (guess) return
    let wanted = true
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50))
    idle(() => {
      void import('./guess.ts').then(({ guessesOf }) => {
        loaded = guessesOf
        if (wanted) setGuess(() => guessesOf)
      })
    })
    return () => {
      wanted = false
    }
  }, [guess])
  return guess
}

/** Follows what is typed, a moment later where guessing takes one. */
export const useStrength = (passphrase: string): Strength => {
  const guess = useGuess()
  const settled = useDeferredValue(passphrase)
  if (Array.from(settled).length < shortest || settled !== passphrase) return strengthOf(passphrase)
  return strengthOf(settled, guess?.(settled))
}
