/**
 * A date as somebody knows it: any subset of day, month and year, in one calendar, exactly or about. Nothing unknown is ever filled in.
 * The forms are those of EDTF level 1 (ISO 8601-2) and two of speech: a decade, and an age at some time.
 */
import type { CalendarId } from '../calendars/index.ts'
import type { IsoDate } from '../days.ts'

/** At least one of day, month and year. */
export type DateFields = {
  /** Gregorian where it is not said. */
  readonly calendar?: CalendarId | undefined
  /** 1 to 9999, of its calendar. */
  readonly year?: number | undefined
  /** 1 to 12, of its calendar; Hebrew months count from Tishri. */
  readonly month?: number | undefined
  /** The leap month of that number (RFC 7529 §4.2: `5L`). */
  readonly leap?: boolean | undefined
  /** 1 to 31 */
  readonly day?: number | undefined
}

/** about: near it, for all that is known. estimated: somebody worked it out or doubts it. */
export type Certainty = 'known' | 'about' | 'estimated'

type Said = {
  /** As it was said or written, where that says more than the date. */
  readonly words?: string | undefined
}

export type OnDate = Said & { readonly form: 'on'; readonly certainty: Certainty } & DateFields
/** Not that year (month, day) any more: `before 1985` ends with 1984. Its year is known. */
export type OpenDate = Said & { readonly form: 'before' | 'after' } & DateFields
/** Both included. Their years are known. */
export type BetweenDates = Said & { readonly form: 'between'; readonly from: DateFields; readonly to: DateFields }
/** Ten years from a year that ends in 0, Gregorian. */
export type Decade = Said & { readonly form: 'decade'; readonly certainty: Certainty; readonly decade: number }
/** "about 50 in 2026", "seven" said on a day: a birth date that no calendar was asked for. It drifts with the years, as it should. */
export type AgeAt = Said & {
  readonly form: 'age'
  readonly certainty: Certainty
  /** Whole years, 0 to 150. */
  readonly age: number
  /** A year (`2026`) or a day (`2026-11-21`). */
  readonly at: string
}

export type PartialDate = OnDate | OpenDate | BetweenDates | Decade | AgeAt

export const firstYear = 1
export const lastYear = 9999
export const oldestAge = 150

/** What was said, and no doubt about it. */
export const knownDate = (fields: DateFields): OnDate => ({ form: 'on', certainty: 'known', ...fields })

/** A day of the calendar as a date that is exactly known. */
export const dateOf = (iso: IsoDate): OnDate => {
  const [year, month, day] = iso.split('-').map(Number)
  return knownDate({ year, month, day })
}

export type DayDate = OnDate & { readonly month: number; readonly day: number }
export type WholeDate = DayDate & { readonly year: number }

/** Day, month and year are there, and nothing is about them. */
export const isWholeDate = (date: PartialDate): date is WholeDate =>
  date.form === 'on' &&
  date.certainty === 'known' &&
  date.year !== undefined &&
  date.month !== undefined &&
  date.day !== undefined

/** It has a day that can come back: day and month, known, with or without a year. Nothing else is ever anybody's birthday. */
export const hasItsDay = (date: PartialDate): date is DayDate =>
  date.form === 'on' && date.certainty === 'known' && date.month !== undefined && date.day !== undefined
