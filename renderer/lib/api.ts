/**
 * The only file that sees the bridge. `ask()` reads, `useCommand()` changes, `useTask()` waits for an asynchronous edge.
 * One rule keeps the screen true: what a command touched makes every cached answer that read it stale.
 */
import { MutationCache, QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { contract } from '../../shared/contract/index.ts'
import type {
  Channel,
  CommandChannel,
  Input,
  Output,
  QueryChannel,
  ShellChannel,
  TaskChannel,
} from '../../shared/contract/index.ts'
import { overlap } from '../../shared/contract/topics.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { ShellEvent } from '../../shared/contract/shell.ts'
import type { Bridge, Progress } from '../../shared/contract/wire.ts'
import { AppError } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'

declare global {
  interface Window {
    readonly rapport: Bridge
  }
}

const unwrap = <T>(result: Result<unknown>): T => {
  if (result.ok) return result.value as T
  throw new AppError(result.error.code, result.error.fields, result.error.ref)
}

/** One call. Rejects with an `AppError`. */
export const call = async <C extends Channel>(
  channel: C,
  input: Input<C>,
  onProgress?: (progress: Progress) => void,
  onStart?: (cancel: () => void) => void,
): Promise<Output<C>> => unwrap(await window.rapport.call(channel, input, onProgress, onStart))

export const callShell = async <C extends ShellChannel>(channel: C, input: Input<C>): Promise<Output<C>> =>
  unwrap(await window.rapport.shell(channel, input))

type Key = readonly [channel: QueryChannel, input: unknown]

/** Everything cached that read one of `topics` is asked again. */
const refresh = (client: QueryClient, topics: readonly Topic[]): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [channel] = queryKey as unknown as Key
      return Object.hasOwn(contract, channel) && overlap(contract[channel].topics, topics)
    },
  })

export const makeClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onSuccess: async (_data, _input, _context, mutation) => {
        const channel = mutation.options.mutationKey?.[0] as Channel | undefined
        if (channel) await refresh(client, contract[channel].topics)
      },
    }),
  })
  window.rapport.onChanged((topics) => void refresh(client, topics))
  return client
}

/** What `useQuery` and a route's loader need to read one channel. */
const ask = <C extends QueryChannel>(channel: C, input: Input<C>) => ({
  queryKey: [channel, input] as const,
  queryFn: () => call(channel, input),
})

export const useAsk = <C extends QueryChannel>(
  channel: C,
  input: Input<C>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): UseQueryResult<Output<C>, AppError> =>
  useQuery<Output<C>, AppError>({
    ...ask(channel, input),
    enabled: options.enabled ?? true,
    // keeps the last answer on the screen while the next is read: search as you type does not blink
    ...(options.keep && { placeholderData: (previous: Output<C> | undefined) => previous as never }),
  })

/**
 * The same for several at once, in the order they were asked. Until one is answered an answer to a question like it stands in its place:
 * what is shown does not blink.
 */
export const useAskEach = <C extends QueryChannel>(
  channel: C,
  inputs: readonly Input<C>[],
  isLike: (one: Input<C>, other: Input<C>) => boolean,
): readonly UseQueryResult<Output<C>, AppError>[] => {
  const client = useQueryClient()
  const likeThis = (input: Input<C>): Output<C> | undefined =>
    client
      .getQueriesData<Output<C>>({ queryKey: [channel] })
      .findLast(([key, data]) => data !== undefined && isLike(input, key[1] as Input<C>))?.[1]
  return useQueries({
    queries: inputs.map((input) => ({ ...ask(channel, input), placeholderData: () => likeThis(input) as never })),
  }) as readonly UseQueryResult<Output<C>, AppError>[]
}

export const useCommand = <C extends CommandChannel>(channel: C): UseMutationResult<Output<C>, AppError, Input<C>> =>
  useMutation<Output<C>, AppError, Input<C>>({ mutationKey: [channel], mutationFn: (input) => call(channel, input) })

export const useTask = <C extends TaskChannel>(
  channel: C,
  onProgress?: (progress: Progress) => void,
  onStart?: (cancel: () => void) => void,
): UseMutationResult<Output<C>, AppError, Input<C>> =>
  useMutation<Output<C>, AppError, Input<C>>({
    mutationKey: [channel],
    mutationFn: (input) => call(channel, input, onProgress, onStart),
  })

/** Listens to the vault: what was changed there. */
export const onChanged = (listener: (topics: readonly Topic[]) => void): (() => void) =>
  window.rapport.onChanged(listener)

/** Listens to main. What is not an event of ours is not heard. */
export const onShell = (listener: (event: ShellEvent) => void): (() => void) =>
  window.rapport.onShell((message) => {
    const event = ShellEvent.safeParse(message)
    if (event.success) listener(event.data)
  })
