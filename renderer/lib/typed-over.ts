/** Dates as they are put into a field to be written over, in words the field reads back. */
import { knownDate } from '../../shared/model/dates/partial-date.ts'
import { sayEnglish } from '../../shared/model/dates/say-english.ts'
import { spell } from '../../shared/model/dates/spell.ts'
import type { Dated } from '../../shared/model/recurrence/dated.ts'
import { datesFor } from './dates.ts'
import type { TypedDate } from './typed-date.ts'

const english = datesFor('en-GB')

/** A date that is kept, as a field holds it: left as it is, it stays what it was, whatever its words would be read as. */
export const typedOf = ({ date, repeats }: Dated): TypedDate => {
  const { words: _words, ...plain } = date
  const isDay = plain.form === 'on' && plain.calendar === undefined && plain.certainty === 'known'
  const { month: at, day } = plain.form === 'on' ? plain : knownDate({})
  const text =
    repeats.every === 'weekday'
      ? spell({ date: plain, repeats }, 'en-GB', sayEnglish)
      : isDay && at !== undefined && day !== undefined
        ? english.partial({ ...plain, month: at, day })
        : spell(plain, 'en-GB', sayEnglish)
  return { text: date.words ?? text, meant: { date, dated: { date, repeats } } }
}
