/** How something found in a jot is said on a chip. */
import type { Dates } from '../../lib/dates.ts'
import type { Say } from '../../lib/say.ts'
import { formatDate } from '../../../shared/model/days.ts'
import type { Reading } from './yes.ts'

export const kindWords = (reading: Reading, say: Say): string => {
  if (reading.kind === 'fact') return say('jot.chip.fact', { category: say(`jot.category.${reading.category}`) })
  if (reading.kind === 'milestone') return say('jot.chip.date')
  if (reading.kind === 'promise') return say(reading.by === 'me' ? 'jot.chip.promise' : 'jot.chip.their-promise')
  if (reading.kind === 'ask') return say('jot.chip.ask')
  return say(reading.by === 'me' ? 'jot.chip.to-do' : 'jot.chip.their-to-do')
}

export const chipWords = (reading: Reading, say: Say, dates: Dates, today: string): string => {
  if (reading.kind === 'fact') return reading.text
  if (reading.kind !== 'milestone')
    return reading.due
      ? say('jot.chip.by', { what: reading.text, when: dates.medium(reading.due, today) })
      : reading.text
  const { date, title, recurs } = reading
  if (recurs === 'yearly') return say('jot.chip.yearly', { what: title, when: dates.partial(date) })
  const when =
    date.year === undefined ? dates.partial(date) : dates.medium(formatDate({ ...date, year: date.year }), today)
  return say('jot.chip.by', { what: title, when })
}
