/** The bin: what is deleted stays there for so many days, and then goes for good. */
import { daysBetween } from './days.ts'

export const binDays = 30

/** Whole days until it goes for good; 0: at the next look. Both are days of the user. */
export const daysLeft = (deletedOn: string, today: string): number =>
  Math.min(binDays, Math.max(0, binDays - daysBetween(deletedOn, today)))
