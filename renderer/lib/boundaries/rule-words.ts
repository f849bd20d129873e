/** A boundary in words: what it allows, and what goes with it. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Boundary, BoundaryRule } from '../../../shared/contract/boundaries.ts'
import { giftKinds, rolling, type GiftKind, type Limit } from '../../../shared/model/boundaries/rule.ts'
import { useDates, type Dates } from '../dates.ts'
import { isolated } from '../isolated.ts'
import { useMoney } from '../money.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'

export type RuleWords = {
  /** “Up to €50 an occasion and €150 a year for meals”; with its own `kinds`, or those asked about. */
  readonly rule: (rule: Pick<BoundaryRule, 'allows' | 'kinds' | 'limits'>) => string
  /** “€50 an occasion” */
  readonly limit: (limit: Limit) => string
  /** “From Harbour Authority”, or that it is their own. */
  readonly from: (boundary: Pick<Boundary, 'distance' | 'onName'>) => string
  /** What goes with it, as parts to be joined: the way, the family, the year, the dates. */
  readonly terms: (rule: BoundaryRule) => readonly string[]
}

export const useRuleWords = (): RuleWords => {
  const say = useSay()
  const { formatList } = useIntl()
  const money = useMoney()
  const dates = useDates()
  return useMemo(() => {
    const kindsOf = (kinds: readonly GiftKind[], type: 'conjunction' | 'disjunction'): string =>
      formatList(
        giftKinds.filter((kind) => kinds.includes(kind)).map((kind) => say(`boundaries.kind.${kind}`)),
        { type },
      )
    const limit = ({ per, most }: Limit): string => say(`boundaries.limit.${per}`, { most: money(most) })
    const year = (start: string): string =>
      start === rolling
        ? say('boundaries.year.rolling')
        : say('boundaries.year', { day: dates.dayMonth(`2000-${start}`) })
    return {
      limit,
      rule: ({ allows, kinds, limits }) => {
        const id = `boundaries.rule.${allows}${kinds.length === 0 ? '' : '.kinds'}`
        return say(id, {
          limits: formatList(limits.map(limit), { type: 'conjunction' }),
          kinds: kindsOf(kinds, allows === 'nothing' ? 'disjunction' : 'conjunction'),
        })
      },
      from: ({ distance, onName }) =>
        distance === 0 ? say('boundaries.own') : say('boundaries.from', { name: isolated(shorten(onName, 60)) }),
      terms: (rule) => {
        const isYearly = rule.limits.some(({ per }) => per !== 'occasion')
        return [
          say(`boundaries.term.${rule.direction}`),
          rule.family && say('boundaries.family'),
          isYearly && rule.declined && say('boundaries.declined'),
          isYearly && rule.year !== '01-01' && year(rule.year),
          rule.from !== null && say('boundaries.since', { date: dates.partial(parts(rule.from)) }),
          rule.until !== null && say('boundaries.until', { date: dates.partial(parts(rule.until)) }),
          rule.instead && say('boundaries.instead'),
        ].filter((part) => part !== false)
      },
    }
  }, [say, formatList, money, dates])
}

/** The day a year began: “1 January”, with its year where the year is of two. */
export const since = (dates: Dates, { first, last }: { readonly first: string; readonly last: string }): string =>
  first.slice(0, 4) === last.slice(0, 4) ? dates.dayMonth(first) : dates.partial(parts(first))

/** For “1 March 2024”, with its year whichever it is. */
const parts = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})
