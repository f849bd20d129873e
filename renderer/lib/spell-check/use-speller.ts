import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Speller } from '../../../shared/model/spelling/speller.ts'
import { callShell } from '../api.ts'
import { spellerOf } from './load.ts'

/** By whose spelling words are looked at, once something is written; undefined before, and where nobody wants it. Asked anew each time it is begun. */
export const useSpeller = (isWriting: boolean): Speller | undefined => {
  const { locale } = useIntl()
  const [speller, setSpeller] = useState<Speller | undefined>(undefined)
  useEffect(() => {
    if (!isWriting) return
    let isWanted = true
    const begin = async (): Promise<void> => {
      const { spelling } = await callShell('shell.spelling', {})
      if (!isWanted || spelling === 'off') return setSpeller(undefined)
      const found = await spellerOf(
        spelling === 'auto' ? (/-(US|PR|PH)\b/.test(locale) ? 'american' : 'british') : spelling,
      )
      if (isWanted) setSpeller(found)
    }
    // without it one writes as before
    begin().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [isWriting, locale])
  return speller
}
