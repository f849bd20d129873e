/** What boundaries say of a gift while it is typed: asked once the typing rests, the last answer kept on the screen meanwhile. */
import { useEffect, useState } from 'react'
import type { Checked } from '../../../shared/contract/boundaries.ts'
import type { AppError } from '../../../shared/result.ts'
import { useAsk } from '../../lib/api.ts'
import type { Asked } from './gift-draft.ts'

const rest = 250

const useRested = (text: string): string => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

export type CheckedAs = {
  /** The gravest first; undefined while there is no answer. */
  readonly checked: readonly Checked[] | undefined
  /** Something is missing or wrong, so that nothing can be asked. */
  readonly isWaiting: boolean
  readonly error: AppError | null
}

export const useChecked = (id: string | null, asked: Asked | undefined): CheckedAs => {
  const rested = useRested(JSON.stringify(asked ?? null))
  const gift = JSON.parse(rested) as Asked | null
  const query = useAsk('gifts.check', { id: id as never, gift: gift as never }, { enabled: gift !== null, keep: true })
  if (asked === undefined || gift === null) return { checked: undefined, isWaiting: asked === undefined, error: null }
  return { checked: query.data, isWaiting: false, error: query.error }
}
