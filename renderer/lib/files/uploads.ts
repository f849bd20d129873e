/** What this window is keeping just now, one file after the other. It goes on while one looks at another place. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { sendFile } from './send-file.ts'
import type { Given, Home } from './send-file.ts'

export type Coming = {
  readonly key: number
  readonly home: Home
  readonly name: string
  readonly bytes: number
  readonly done: number
}

export type Outcome =
  | { readonly at: 'kept'; readonly name: string; readonly change: string }
  | { readonly at: 'stopped'; readonly name: string }
  | { readonly at: 'failed'; readonly name: string; readonly error: unknown }

export type Uploads = {
  readonly add: (files: readonly Given[], home: Home) => Promise<readonly Outcome[]>
  readonly stop: (key: number) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly now: () => readonly Coming[]
}

export const makeUploads = (): Uploads => {
  let coming: readonly Coming[] = []
  let last = 0
  /** The one after the other: what is dropped second waits for what was dropped first. */
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const set = (next: readonly Coming[]): void => {
    coming = next
    for (const listener of listeners) listener()
  }
  const isStopped = (key: number): boolean => !coming.some((each) => each.key === key)

  const one = async (given: Given, home: Home, key: number): Promise<Outcome> => {
    const { name } = given
    try {
      if (isStopped(key)) return { at: 'stopped', name }
      const told = (done: number): void => set(coming.map((each) => (each.key === key ? { ...each, done } : each)))
      const kept = await sendFile(given, home, told, () => isStopped(key))
      return kept ? { at: 'kept', name, change: kept.change } : { at: 'stopped', name }
    } catch (error) {
      return { at: 'failed', name, error }
    } finally {
      set(coming.filter((each) => each.key !== key))
    }
  }

  return {
    add: (files, home) => {
      const keyed = files.map((given) => ({ given, key: (last += 1) }))
      set([
        ...coming,
        ...keyed.map(({ given, key }) => ({ key, home, name: given.name, bytes: given.content.size, done: 0 })),
      ])
      const outcomes = queue.then(async () => {
        const all: Outcome[] = []
        for (const { given, key } of keyed) all.push(await one(given, home, key))
        return all
      })
      queue = outcomes
      return outcomes
    },
    stop: (key) => set(coming.filter((each) => each.key !== key)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => coming,
  }
}

const Context = createContext(makeUploads())
export const UploadsProvider = Context.Provider
export const useUploads = (): Uploads => useContext(Context)

const sameHome = (one: Home, other: Home): boolean =>
  'personId' in one
    ? 'personId' in other && one.personId === other.personId
    : 'entryId' in other && one.entryId === other.entryId

/** What is on its way to one place. */
export const useComing = (home: Home): readonly Coming[] => {
  const { subscribe, now } = useUploads()
  return useSyncExternalStore(subscribe, now).filter((each) => sameHome(each.home, home))
}
