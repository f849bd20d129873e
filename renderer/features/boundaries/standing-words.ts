/** How much of each limit is used up, in words. */
import { useMemo } from 'react'
import type { BoundaryStanding } from '../../../shared/contract/boundaries.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useMoney } from '../../lib/money.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { since } from '../../lib/boundaries/rule-words.ts'

type Held = BoundaryStanding['limits'][number]

/** One sentence a limit; of an occasion only on a day on which there was one. */
export const useStandingWords = (): ((limits: readonly Held[]) => readonly string[]) => {
  const say = useSay()
  const money = useMoney()
  const dates = useDates()
  return useMemo(() => {
    const sum = (held: Held): string => {
      const { per, most, spent, left } = held
      const of = (amount: number): string => money({ amount, currency: most.currency })
      const which = per === 'occasion' ? 'occasion' : 'year'
      const values = { spent: of(spent), most: money(most), since: since(dates, held) }
      return left < 0
        ? say(`boundaries.standing.${which}.over`, { ...values, over: of(-left) })
        : say(`boundaries.standing.${which}`, { ...values, left: of(left) })
    }
    const whose = (held: Held, words: string): string => {
      if (held.per !== 'giver-year' || held.direction === 'received') return words
      if (held.giver === null) return say('boundaries.standing.byYou', { words })
      return say('boundaries.standing.by', { name: isolated(shorten(held.giver.name)), words })
    }
    return (limits) => {
      const shown = limits.filter(({ per, spent, unknown }) => per !== 'occasion' || spent > 0 || unknown > 0)
      const isBoth = new Set(limits.map(({ direction }) => direction)).size > 1
      return shown.map((held) => {
        const words = whose(held, sum(held))
        const way = isBoth ? say(`boundaries.standing.${held.direction}`, { words }) : words
        return held.unknown === 0 ? way : `${way}. ${say('boundaries.standing.unknown', { count: held.unknown })}`
      })
    }
  }, [say, money, dates])
}
