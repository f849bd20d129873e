/** The yearly review: one relationship at a time, and nobody by merit. */
import { addDays, addMonths, daysBetween, type IsoDate } from './days.ts'

/** Days "not now" lasts. */
const putOffDays = 30
/** Months after a review in which it is not offered again. */
const reviewMonths = 12

export type Reviewed = {
  readonly id: string
  /** The day of the last review; null: never. */
  readonly reviewedOn: IsoDate | null
  /** The day it was last put off; null: never. */
  readonly putOffOn: IsoDate | null
  /** Since when they are in the journal, or first spoken with: those never reviewed come in this order. */
  readonly since: string
}

/** The one whose review is longest ago, those never reviewed before anyone; the same on every look of a day. Undefined: nobody is due. */
export const nextReview = <T extends Reviewed>(all: readonly T[], today: IsoDate): T | undefined =>
  all
    .filter(({ reviewedOn, putOffOn }) => {
      if (reviewedOn !== null && addMonths(reviewedOn, reviewMonths) > today) return false
      return putOffOn === null || addDays(putOffOn, putOffDays) <= today
    })
    .toSorted(
      (a, b) =>
        (a.reviewedOn ?? '').localeCompare(b.reviewedOn ?? '') ||
        a.since.localeCompare(b.since) ||
        a.id.localeCompare(b.id),
    )[0]

/** How often there was contact of a kind in the year before last, and in this one. */
export type Habit<K extends string> = { readonly channel: K; readonly before: number; readonly since: number }

/** What was done at least twice in the year before and not once in this one: the most usual first. */
export const stopped = <K extends string>(habits: readonly Habit<K>[]): readonly Habit<K>[] =>
  habits
    .filter(({ before, since }) => before >= 2 && since === 0)
    .toSorted((a, b) => b.before - a.before || a.channel.localeCompare(b.channel))

export type Gap = { readonly from: IsoDate; readonly days: number }

/** The stretches between contacts, the one that still lasts included. `days` sorted, earliest first. */
export const gapsOf = (days: readonly IsoDate[], today: IsoDate): readonly Gap[] =>
  days.map((day, at) => ({ from: day, days: daysBetween(day, days[at + 1] ?? today) }))
