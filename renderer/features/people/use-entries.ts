/** Everything jotted with a person, newest first, a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { MarkedKind } from '../../lib/marks/kind-filter.tsx'
import type { EntryExcerpt } from '../../../shared/contract/entries.ts'
import type { AppError } from '../../../shared/result.ts'
import { call } from '../../lib/api.ts'

const limit = 40

export type Entries = {
  readonly data: readonly EntryExcerpt[] | undefined
  readonly error: AppError | null
  readonly refetch: () => Promise<unknown>
  readonly more: (() => Promise<unknown>) | undefined
  readonly isReading: boolean
}

/** The key begins with the channel, so that what touches entries makes every page of it stale. */
export const useEntries = (personId: string, kind?: MarkedKind): Entries => {
  const pages = useInfiniteQuery({
    queryKey: ['entries.list', { personId, kind }, 'pages'] as const,
    queryFn: ({ pageParam }) =>
      call('entries.list', {
        personId,
        limit,
        ...(kind !== undefined && { kind }),
        ...(pageParam !== '' && { before: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return {
    data: pages.data?.pages.flatMap(({ entries }) => entries),
    error: pages.error as AppError | null,
    refetch: pages.refetch,
    more: pages.hasNextPage ? () => pages.fetchNextPage() : undefined,
    isReading: pages.isFetchingNextPage,
  }
}
