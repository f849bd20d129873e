/** How something found in a jot is said on a chip. */
import type { Dates } from '../../lib/dates.ts'
import type { PartialDate } from '../../../shared/model/dates/partial-date.ts'
import { isWholeDate } from '../../../shared/model/dates/partial-date.ts'
import type { Say } from '../../lib/say.ts'
import type { Spell } from '../../lib/spelling.ts'
import { formatDate } from '../../../shared/model/days.ts'
import type { Reading } from './yes.ts'

export const kindWords = (reading: Reading, say: Say): string => {
  if (reading.kind === 'fact') return say('jot.chip.fact', { category: say(`jot.category.${reading.category}`) })
  if (reading.kind === 'milestone') return say('jot.chip.date')
  if (reading.kind === 'promise') return say(reading.by === 'me' ? 'jot.chip.promise' : 'jot.chip.their-promise')
  if (reading.kind === 'ask') return say('jot.chip.ask')
  return say(reading.by === 'me' ? 'jot.chip.to-do' : 'jot.chip.their-to-do')
}

export type DateWords = {
  readonly dates: Dates
  readonly partial: (date: PartialDate) => string
  readonly spell: Spell
}

export const chipWords = (reading: Reading, say: Say, { dates, partial, spell }: DateWords, today: string): string => {
  if (reading.kind === 'fact') return reading.text
  if (reading.kind !== 'milestone')
    return reading.due
      ? say('jot.chip.by', { what: reading.text, when: dates.medium(reading.due, today) })
      : reading.text
  const { date, title, repeats } = reading
  if (repeats.every === 'year') return say('jot.chip.yearly', { what: title, when: partial(date) })
  if (repeats.every !== 'once') return say('jot.chip.by', { what: title, when: spell({ date, repeats }) })
  const isDay = isWholeDate(date) && (date.calendar ?? 'gregory') === 'gregory'
  return say('jot.chip.by', { what: title, when: isDay ? dates.medium(formatDate(date), today) : partial(date) })
}
