/** Dates in words, in the reader's language, with the sentences of the catalogue. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { hasItsDay, type PartialDate } from '../../shared/model/dates/partial-date.ts'
import type { Say as SpellSay } from '../../shared/model/dates/say.ts'
import { spell } from '../../shared/model/dates/spell.ts'
import type { Dated } from '../../shared/model/recurrence/dated.ts'
import { useDates } from './dates.ts'
import { useSay, type Say } from './say.ts'

/** What a sentence chooses by is said to it beside its values: a select knows no "undefined". */
const known = (values: Readonly<Record<string, unknown>>): Record<string, string | number> => {
  const given: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number') given[name] = value
    if (typeof value === 'boolean') given[name] = String(value)
  }
  for (const name of ['day', 'year', 'month', 'from'])
    given[`has${name.charAt(0).toUpperCase()}${name.slice(1)}`] = String(values[name] !== undefined)
  // years are written without a thousands separator
  if (typeof values['year'] === 'number') given['year'] = String(values['year'])
  // "Tuesday 21 July 1970", but "Tuesday, July 21, 1970"
  given['wordFirst'] = String(typeof values['date'] === 'string' && /^\p{L}/u.test(values['date']))
  given['isSame'] = String(values['words'] === values['date'])
  return given
}

const spellSay =
  (say: Say): SpellSay =>
  (key, values) =>
    say(`dates.spell.${key}`, known(values))

export type Spell = (date: PartialDate | Dated, today?: string) => string

/** “Monday 20 September 2027”, “about 1984”, “every third Monday of September, next on …” where `today` is given. */
export const useSpell = (): Spell => {
  const say = useSay()
  const { locale } = useIntl()
  return useMemo(() => {
    const words = spellSay(say)
    return (date, today) => spell(date, locale, words, today)
  }, [say, locale])
}

/** Short, for a line among others: “11 June 1974”, “about 1984”. */
export const usePartial = (): ((date: PartialDate) => string) => {
  const dates = useDates()
  const spell = useSpell()
  return (date) =>
    hasItsDay(date) && (date.calendar ?? 'gregory') === 'gregory' && date.words === undefined
      ? dates.partial(date)
      : spell(date)
}
