/** All entries, newest first, read a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import { call } from '../../lib/api.ts'

const pageSize = 50

export type Pages = {
  readonly entries: readonly EntryExcerpt[] | undefined
  readonly error: unknown
  /** There are earlier ones. */
  readonly more: boolean
  readonly reading: boolean
  readonly next: () => void
}

export const usePages = (): Pages => {
  const query = useInfiniteQuery({
    // the channel comes first, so that a change refreshes these pages like any other answer
    queryKey: ['entries.list', 'pages'] as const,
    queryFn: ({ pageParam }) =>
      call('entries.list', { limit: pageSize, ...(pageParam !== null && { before: pageParam }) }),
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
