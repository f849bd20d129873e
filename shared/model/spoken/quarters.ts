/** Quarters of a year. */
import { formatDate, readDateParts } from '../days.ts'
import { partial, rule, type SpokenRule } from './reading.ts'
import { quarter } from './stretches.ts'

export const quarterRules: readonly SpokenRule[] = [
  rule(
    "(?:in )?(?:q(?<q>[1-4])|(?:the )?(?<nth>[1-4])(?:st|nd|rd|th) quarter)(?: of)?(?: (?<year>'?\\d{2,4}))?",
    (g, on) => {
      const first = 3 * Number(g['q'] ?? g['nth']) - 2
      if (g['year'] !== undefined) {
        const year = on.read(g['year'])
        return year.kind === 'date' && year.date.form === 'on' && year.date.year !== undefined
          ? partial(quarter(formatDate({ year: year.date.year, month: first, day: 1 })))
          : undefined
      }
      const now = readDateParts(on.today)
      if (on.tense === 'date')
        return {
          kind: 'ask',
          why: 'which-year',
          choices: [0, 1].map((more) => ({
            date: quarter(formatDate({ year: now.year + more, month: first, day: 1 })),
          })),
        }
      const isOver = first + 2 < now.month
      const isAhead = first > now.month
      const year = now.year + (on.tense === 'past' ? (isAhead ? -1 : 0) : isOver ? 1 : 0)
      return partial(quarter(formatDate({ year, month: first, day: 1 })))
    },
  ),
]
