import type { IsoDate } from '../../days.ts'
import type { DateOrder } from '../words.ts'

/** What a few words say about time. */
export type DateReading =
  /** A day spoken of from today: tomorrow, Thursday week. */
  | { readonly kind: 'spoken'; readonly iso: IsoDate }
  /** A day of the calendar; `iso` is the next such day if no year was said. */
  | {
      readonly kind: 'calendar'
      readonly month: number
      readonly day: number
      readonly year?: number
      readonly iso: IsoDate
      /** The first day of several. */
      readonly range?: true
    }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  | { readonly kind: 'year'; readonly year: number }
  /** 31 June. */
  | { readonly kind: 'no-such-date' }
  /** Time is spoken of, but no day can be told: mid-March, last Thursday, a few weeks. Keeps others from misreading it. */
  | { readonly kind: 'unclear' }

export type FoundDate = { readonly start: number; readonly end: number; readonly reading: DateReading }
export type DayReading = Extract<DateReading, { kind: 'spoken' | 'calendar' }>

export type DateContext = {
  readonly today: IsoDate
  readonly order: DateOrder
  /** The text is a date and nothing else, as in a form field: short forms may be trusted. */
  readonly form: boolean
}

/** One way of saying a date. Rules are tried in order; what one has read the later ones do not see. */
export type DateRule = {
  /** Sticky neither, flags `giu`; the whole match is the date, so words that lead to it go into a lookbehind. */
  readonly pattern: RegExp
  readonly formOnly?: true
  readonly read: (groups: Readonly<Record<string, string | undefined>>, context: DateContext) => DateReading
}

export const UNCLEAR: DateReading = { kind: 'unclear' }

/** A stretch of text without letters, so that no word pattern runs across it. */
export const BLANK = '\u0002'
