/** Dates that come back every year. */
import { hasItsDay } from '../dates/partial-date.ts'
import { again, change, type Meaning, type Reading, type Spoken } from './reading.ts'

export const yearly = (meaning: Meaning): Meaning | undefined => {
  const { date } = meaning
  if (meaning.dated) return meaning
  return hasItsDay(date) || (date.form === 'on' && date.month !== undefined && date.certainty === 'known')
    ? again(date, { every: 'year' })
    : { date }
}

/** A day of a life, with its year if that was said: what comes back every year. */
export const everyYear = (reading: Reading): Reading => change(reading, yearly)

const SAYS_A_YEAR = /\b\d{4}\b|'\d{2}\b|[/.]\d{2}$/u

/** Of a birthday that is tomorrow, or that is said for a year to come, the first year is not known. */
const withoutYear = (what: string, { today }: Spoken, reading: Reading): Reading =>
  change(reading, (meaning) => {
    const { date } = meaning
    if (date.form !== 'on' || date.year === undefined || date.month === undefined) return meaning
    if (SAYS_A_YEAR.test(what) && date.year < Number(today.slice(0, 4))) return meaning
    const { year: _, ...rest } = date
    return { date: rest }
  })

/** The date of what comes back every year, as a life's: without the year nobody said. */
export const yearlyOn = (what: string, on: Spoken): Reading => everyYear(on.read(what, 'date'))

export const occasionOn = (what: string, on: Spoken): Reading => everyYear(withoutYear(what, on, on.read(what, 'date')))

/** "every last Friday" is no date that comes back each year. */
export const everyOne = (what: string, on: Spoken): Reading =>
  change(yearlyOn(what, on), (meaning) =>
    meaning.dated && (SAYS_A_YEAR.test(what) || meaning.date.form !== 'on' || meaning.date.year === undefined)
      ? meaning
      : undefined,
  )
