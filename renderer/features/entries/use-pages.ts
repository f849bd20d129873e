/** Entries, newest first, read a page at a time from any place, both ways. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { EntryExcerpt, EntryFilter } from '../../../shared/contract/entries.ts'
import type { OrganisationId } from '../../../shared/contract/fields.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../lib/api.ts'
import { placeOfEntry, type PagesFrom } from './journal-place.ts'

const pageSize = 50
/** What is chosen of them is seldom more than these, and then all of it is there at once. */
const chosenSize = 100
/** So many pages are held; those one has left behind are read again when one comes back. */
const mostPages = 12

export type Pages = {
  readonly entries: readonly EntryExcerpt[] | undefined
  readonly error: unknown
  /** There are earlier ones. */
  readonly more: boolean
  /** There are later ones. */
  readonly moreAbove: boolean
  readonly reading: boolean
  readonly next: () => void
  readonly previous: () => void
  /** What was asked for is there, with what lies above it; until then it is what was asked before. */
  readonly isReady: boolean
}

type From = PagesFrom | { readonly after: string }
type Page = Output<'entries.list'>

const older = ({ entries, next }: Page, from: From): From | undefined => {
  const last = entries.at(-1)
  if (from === null || !('after' in from)) return next === null ? undefined : { before: next }
  if (last) return { before: placeOfEntry(last) }
  // nothing is newer than it: on with what it was read from, which may be an entry
  return from.after.includes(' ') ? { upTo: from.after } : { before: from.after }
}

const newer = ({ entries: [first], next }: Page, from: From): From | undefined => {
  if (from === null) return undefined
  if ('after' in from) return next === null ? undefined : { after: next }
  return { after: first ? placeOfEntry(first) : 'before' in from ? from.before : from.upTo }
}

const none: EntryFilter = {}

/** Those that are what `filter` says, or those with the people of one organisation while they were there. */
export const usePages = ({
  organisation,
  filter = none,
  from = null,
  visit = '',
  enabled = true,
}: {
  readonly organisation?: string | undefined
  readonly filter?: EntryFilter
  readonly from?: PagesFrom
  /** Whoever comes here anew reads from there anew, however far they had read. */
  readonly visit?: string
  readonly enabled?: boolean
} = {}): Pages => {
  const query = useInfiniteQuery({
    // the channel comes first, so that a change refreshes these pages like any other answer
    queryKey: [
      organisation === undefined ? 'entries.list' : 'organisations.entries',
      { organisation, filter, from, visit },
      'pages',
    ] as const,
    queryFn: ({ pageParam }) =>
      organisation === undefined
        ? call('entries.list', {
            ...filter,
            limit: Object.keys(filter).length > 0 ? chosenSize : pageSize,
            ...pageParam,
          })
        : call('organisations.entries', {
            id: organisation as OrganisationId,
            limit: pageSize,
            ...(pageParam !== null && 'before' in pageParam && pageParam),
          }),
    initialPageParam: from as From,
    getNextPageParam: (page, _all, param) => older(page, param),
    getPreviousPageParam: (page, _all, param) => newer(page, param),
    maxPages: mostPages,
    enabled,
    placeholderData: (before) => before,
  })
  const { data, error, hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = query
  const { isFetchingNextPage, isPlaceholderData } = query
  const next = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetching])
  const previous = useCallback(() => {
    if (hasPreviousPage && !isFetching) void fetchPreviousPage()
  }, [fetchPreviousPage, hasPreviousPage, isFetching])
  const isAlone = data?.pages.length === 1 && !isPlaceholderData
  useEffect(() => {
    // what lies above is there before the first of it is seen
    if (isAlone) previous()
  }, [isAlone, previous])
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries), [data])
  return {
    ...{ entries, error, next, previous, more: hasNextPage, moreAbove: hasPreviousPage },
    ...{
      reading: isFetchingNextPage,
      isReady: data !== undefined && !isPlaceholderData && !(isAlone && hasPreviousPage),
    },
  }
}
