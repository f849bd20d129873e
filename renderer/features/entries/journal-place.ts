/** Where in the journal one is: at the newest, at a day, or at one entry. Pure. */
import { addDays } from '../../../shared/model/days.ts'
import { Day, EntryId } from '../../../shared/contract/fields.ts'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'

export type JournalPlace =
  | { readonly kind: 'newest' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'entry'; readonly id: EntryId }

/** What follows `/journal/`: a day, an entry, or nothing. Anything else is the newest. */
export const journalPlaceOf = (at: string | undefined): JournalPlace => {
  if (at !== undefined && Day.safeParse(at).success) return { kind: 'day', day: at }
  const entry = EntryId.safeParse(at)
  return entry.success ? { kind: 'entry', id: entry.data } : { kind: 'newest' }
}

/** Where reading begins, as the vault takes it: what is older than a place, with or without the entry there; null for the newest. */
export type PagesFrom = { readonly before: string } | { readonly upTo: string } | null

/** A day is read from its last entry down. */
export const fromDay = (day: string): PagesFrom => ({ before: day >= '9999-12-31' ? '9999-12-31U' : addDays(day, 1) })

export const placeOfEntry = ({ happenedAt, id }: Pick<EntryExcerpt, 'happenedAt' | 'id'>): string =>
  `${happenedAt} ${id}`

export const fromEntry = (entry: Pick<EntryExcerpt, 'happenedAt' | 'id'>): PagesFrom => ({ upTo: placeOfEntry(entry) })
