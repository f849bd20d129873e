/** Reading stored rows into what the contract says. Ids are branded here, once, because the database is where they come from. */
import type { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'

/** An id read from the vault is an id. */
export const branded = <T extends string>(id: string): T => id as T

export const tagsOf = (json: string): string[] => JSON.parse(json) as string[]

/** `YYYY-MM-DD` */
export const dayOf = (now: Temporal.ZonedDateTime): string => now.toPlainDate().toString()

/** UTC with milliseconds */
export const instantOf = (now: Temporal.ZonedDateTime): string =>
  now.toInstant().toString({ smallestUnit: 'millisecond' })

/** `YYYY-MM-DDTHH:MM` */
export const localTimeOf = (now: Temporal.ZonedDateTime): string =>
  now.toPlainDateTime().toString({ smallestUnit: 'minute' })

export const orNotFound = <T>(row: T | undefined): T => {
  if (row === undefined) throw new AppError('not-found')
  return row
}

export const kept = (id: string, now: Temporal.ZonedDateTime) => ({ id, created_at: instantOf(now), deleted_at: null })
