/** Why something may be given or not: the rule that decided, in a sentence or two. */
import { useMemo } from 'react'
import type { Checked, Money } from '../../../shared/contract/boundaries.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useMoney } from '../../lib/money.ts'
import { useSay } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import { since, useRuleWords } from '../../lib/boundaries/rule-words.ts'

type Limit = Checked['limits'][number]

export type VerdictWords = {
  /** “Not allowed.” */
  readonly head: (checked: Checked, direction: 'given' | 'received') => string
  /** “Harbour Authority: nothing at all, not even lunch”, “€50 an occasion; this would be €80.” */
  readonly why: (checked: Checked) => readonly string[]
}

/** The limit that is broken: by this, or before it. */
const broken = ({ limits }: Checked): Limit | undefined =>
  limits.find(({ left }) => left !== null && left < 0) ?? limits.find(({ spent, most }) => spent > most.amount)

/** The limit of which it cannot be said. */
const unsaid = ({ limits, why }: Checked): Limit | undefined =>
  limits.find(({ adds, unknown }) => (why === 'earlier' ? unknown > 0 : adds === null)) ?? limits[0]

export const useVerdictWords = (): VerdictWords => {
  const say = useSay()
  const money = useMoney()
  const dates = useDates()
  const words = useRuleWords()
  return useMemo(() => {
    const of = (amount: number, { most }: Limit): string => money({ amount, currency: most.currency } satisfies Money)
    const values = (limit: Limit) => {
      const { most, spent, adds, left } = limit
      return {
        most: money(most),
        spent: of(spent, limit),
        total: of(spent + (adds ?? 0), limit),
        left: of(Math.max(0, left ?? 0), limit),
        before: of(Math.max(0, most.amount - spent), limit),
        over: of(Math.max(0, -(left ?? 0)), limit),
        since: since(dates, limit),
      }
    }
    const over = (limit: Limit): string =>
      limit.left === null || limit.spent > limit.most.amount
        ? say('boundaries.verdict.spent', values(limit))
        : say(`boundaries.verdict.over.${limit.per}`, values(limit))
    const unknown = (checked: Checked): readonly string[] => {
      const limit = unsaid(checked)
      if (!limit || checked.why === null) return []
      const said = { ...values(limit), limit: words.limit(limit), count: limit.unknown }
      return [say(`boundaries.verdict.why.${checked.why}`, said)]
    }
    const numbers = (checked: Checked): readonly string[] => {
      if (checked.verdict === 'unknown') return unknown(checked)
      if (checked.verdict === 'allowed')
        return checked.limits.map((limit) => say(`boundaries.verdict.left.${limit.per}`, values(limit)))
      const limit = checked.verdict === 'over' ? broken(checked) : undefined
      return limit ? [over(limit)] : []
    }
    return {
      head: ({ verdict }, direction) =>
        verdict === 'allowed' && direction === 'received'
          ? say('boundaries.verdict.allowed.received')
          : say(`boundaries.verdict.${verdict}`),
      why: (checked) => {
        const { by } = checked
        if (!by) return [say('boundaries.verdict.free')]
        const from = isolated(shorten(by.onName, 60))
        return [
          say('boundaries.verdict.rule', { from, rule: words.rule(by.rule) }),
          ...numbers(checked),
          ...(by.rule.words === '' ? [] : [say('boundaries.verdict.words', { words: shorten(by.rule.words, 240) })]),
        ]
      },
    }
  }, [say, money, dates, words])
}
