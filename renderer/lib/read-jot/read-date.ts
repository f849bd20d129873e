import type { IsoDate } from '../../../shared/model/days.ts'
import type { Recurs } from '../../../shared/model/occurrences.ts'
import { findDates } from '../../../shared/model/spoken/find/find-dates.ts'
import type { DateReading } from '../../../shared/model/spoken/find/found.ts'
import type { DateOrder } from '../../../shared/model/spoken/words.ts'

/** What a form field says. `iso` is a whole day (the next one, if no year was said); `month`, `day` and `year` are what was said. */
export type DateInField = {
  readonly iso?: IsoDate
  readonly month?: number
  readonly day?: number
  readonly year?: number
  /** "every 12 June" and "birthday 12 June" come back each year. */
  readonly recursHint?: Recurs
}
export type NoSuchDate = { readonly error: 'no-such-date' }

const YEARLY =
  /\b(?:every\s+year|yearly|annually|each\s+year|every|birthday|anniversary|born)\b(?:\s+(?:is|on|was))*[\s:,]*/giu
const FILLER = /^(?:[\s,.:]|on|by|the|at|due|from|before|until|till)*$/iu

/**
 * Reads a date typed into a field: "12 June", "June 12 1974", "12/06/1974", "in two weeks", "Thursday week", "June 2027", "1974".
 * A day that does not exist is told apart from a text that is no date (undefined). Several dates, or other words around one, are no date.
 */
export function readDate(
  text: string,
  today: IsoDate,
  options: { readonly order?: DateOrder } = {},
): DateInField | NoSuchDate | undefined {
  if (text.length > 100) return undefined
  const straight = text.replace(/[‘’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim()
  const plain = straight.replace(YEARLY, '').trim()
  const found = findDates(plain, { today, order: options.order ?? 'day-first', form: true })
  const [date] = found
  if (!date || found.length > 1) return undefined
  if (!FILLER.test(plain.slice(0, date.start)) || !FILLER.test(plain.slice(date.end))) return undefined
  const said = inField(date.reading)
  if (said === undefined || 'error' in said || plain === straight) return said
  return { ...said, recursHint: 'yearly' }
}

function inField(reading: DateReading): DateInField | NoSuchDate | undefined {
  switch (reading.kind) {
    case 'spoken': {
      const [year, month, day] = reading.iso.split('-').map(Number)
      return year && month && day ? { iso: reading.iso, year, month, day } : undefined
    }
    case 'calendar': {
      if (reading.range) return undefined
      const { iso, month, day, year } = reading
      return year === undefined ? { iso, month, day } : { iso, month, day, year }
    }
    case 'month':
      return reading.year === undefined ? { month: reading.month } : { month: reading.month, year: reading.year }
    case 'year':
      return { year: reading.year }
    case 'no-such-date':
      return { error: 'no-such-date' }
    case 'unclear':
      return undefined
  }
}
