/** Before and after. */
import { addDays, formatDate } from '../days.ts'
import { dateOf, type DateFields, type OnDate } from '../dates/partial-date.ts'
import { change, type Groups, type Reading, type Spoken } from './reading.ts'

export const fieldsOf = ({ calendar, year, month, leap, day }: OnDate): DateFields => ({
  ...(calendar !== undefined && { calendar }),
  ...(year !== undefined && { year }),
  ...(month !== undefined && { month }),
  ...(leap !== undefined && { leap }),
  ...(day !== undefined && { day }),
})

export const open = (form: 'before' | 'after', g: Groups, on: Spoken): Reading =>
  change(on.read(g['what'] ?? ''), ({ date, iso }) => {
    if (date.form === 'decade') return { date: { form, year: form === 'before' ? date.decade : date.decade + 9 } }
    if (date.form !== 'on' || date.year === undefined) return undefined
    const last = form === 'before' && iso !== undefined && date.certainty === 'known' ? addDays(iso, -1) : undefined
    return { date: { form, ...fieldsOf(date) }, ...(last !== undefined && { iso: last }) }
  })

/** The year, month or day next to it, so wide as it was said. */
const beside = (date: OnDate, by: 1 | -1): DateFields | undefined => {
  const { year, month, day } = date
  if (year === undefined || (date.calendar ?? 'gregory') !== 'gregory') return undefined
  if (month === undefined) return { year: year + by }
  if (day !== undefined) return fieldsOf(dateOf(addDays(formatDate({ year, month, day }), by)))
  const at = year * 12 + month - 1 + by
  return { year: Math.floor(at / 12), month: (at % 12) + 1 }
}

/** From it on: after the one before it. */
export const notBefore = (reading: Reading): Reading =>
  change(reading, ({ date }) => {
    const last = date.form === 'on' ? beside(date, -1) : undefined
    return last && { date: { form: 'after', ...last } }
  })

export const notAfter = (reading: Reading): Reading =>
  change(reading, ({ date }) => {
    const first = date.form === 'on' ? beside(date, 1) : undefined
    return first && { date: { form: 'before', ...first } }
  })
