/** Why somebody may be meant, in a few words. */
import { useMemo } from 'react'
import type { Meant } from '../../../shared/contract/people.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'

type Candidate = Meant['candidates'][number]

export const useWhyMeant = (today: string): ((one: Candidate) => string) => {
  const say = useSay()
  const dates = useDates()
  return useMemo(
    () =>
      ({ because, died, retired, me, lastContact }) => {
        const spoke =
          lastContact === null
            ? say('jot.mention.never')
            : say('jot.mention.spoke', { when: dates.relative(lastContact, today) })
        if (me) return say('jot.who.me')
        if (because.of === 'here') return say('jot.who.here')
        if (because.of === 'tie') return say('jot.who.tie', { name: isolated(shorten(because.to, 30)), is: because.is })
        if (because.of === 'together') return say('jot.who.together', { count: because.count })
        if (died) return say('jot.who.died')
        return retired ? say('jot.who.retired', { spoke }) : spoke
      },
    [say, dates, today],
  )
}
