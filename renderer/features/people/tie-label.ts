import { useCallback } from 'react'
import type { Tie } from '../../../shared/contract/ties.ts'
import { useSay } from '../../lib/say.ts'

/**
 * What somebody is to a person, in the owner's word: "daughter", "husband, who has died"; '' where there is no word
 * and nothing to add. Nobody is to ask after somebody who has died as though they lived.
 */
export const useTieLabel = (): ((tie: Pick<Tie, 'otherIs' | 'otherDied'>) => string) => {
  const say = useSay()
  return useCallback(
    ({ otherIs, otherDied }) => {
      if (otherDied === null) return otherIs
      return otherIs === '' ? say('people.tie.died') : say('people.tie.whoDied', { label: otherIs })
    },
    [say],
  )
}
