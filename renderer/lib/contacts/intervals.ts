/** Days as people count them: so many days, weeks or months. Pure. */
import { longestCadence } from '../../../shared/model/cadence/cadence.ts'

export const intervalUnits = ['day', 'week', 'month'] as const
export type IntervalUnit = (typeof intervalUnits)[number]
export type Interval = { readonly count: number; readonly unit: IntervalUnit }

/** A month, on the average of four years. */
const month = 30.4375
const days: Readonly<Record<IntervalUnit, number>> = { day: 1, week: 7, month }

export const daysOf = ({ count, unit }: Interval): number => Math.round(count * days[unit])

/** The largest unit it is a whole number of. */
export const intervalOf = (length: number): Interval => {
  const months = Math.round(length / month)
  if (months >= 1 && daysOf({ count: months, unit: 'month' }) === length) return { count: months, unit: 'month' }
  return length % 7 === 0 ? { count: length / 7, unit: 'week' } : { count: length, unit: 'day' }
}

/** What was typed as a number of units, in days; undefined where it is none, or longer than a cadence can be. */
export const readInterval = (text: string, unit: IntervalUnit): number | undefined => {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined
  const length = daysOf({ count: Number(text), unit })
  return length >= 1 && length <= longestCadence ? length : undefined
}
