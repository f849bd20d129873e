/** All entries, newest first, read a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { OrganisationId } from '../../../shared/contract/fields.ts'
import { call } from '../../lib/api.ts'
import type { MarkedKind } from '../../lib/marks/kind-filter.tsx'

const pageSize = 50

export type Pages = {
  readonly entries: readonly EntryExcerpt[] | undefined
  readonly error: unknown
  /** There are earlier ones. */
  readonly more: boolean
  readonly reading: boolean
  readonly next: () => void
}

/** Everybody's, or with the people of one organisation while they were there; of one kind alone, or of all. */
export const usePages = ({
  organisation,
  kind,
}: { readonly organisation?: string | undefined; readonly kind?: MarkedKind | undefined } = {}): Pages => {
  const query = useInfiniteQuery({
    // the channel comes first, so that a change refreshes these pages like any other answer
    queryKey: [
      organisation === undefined ? 'entries.list' : 'organisations.entries',
      { organisation, kind },
      'pages',
    ] as const,
    queryFn: ({ pageParam }) => {
      const place = { limit: pageSize, ...(pageParam !== null && { before: pageParam }) }
      return organisation === undefined
        ? call('entries.list', { ...place, ...(kind !== undefined && { kind }) })
        : call('organisations.entries', { id: organisation as OrganisationId, ...place })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const next = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries), [data])
  return { entries, error, more: hasNextPage, reading: isFetchingNextPage, next }
}
