/**
 * Whose page is open in the main window, told to the jot window: an id, from window to window of this app and through nothing else. A window
 * that comes later asks.
 */
import { useEffect, useState } from 'react'

const NAME = 'open-page'
type Message = { readonly page: string | null } | { readonly asks: true }

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && ('asks' in data || ('page' in data && isPage(data.page)))
const isPage = (page: unknown): boolean => page === null || (typeof page === 'string' && /^[0-9a-z]{8,40}$/.test(page))

const channel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME)

/** Tells the other windows; undefined: no page of somebody is open. */
export const useTellPage = (page: string | undefined): void => {
  useEffect(() => {
    const told = channel()
    const tell = (): void => told?.postMessage({ page: page ?? null } satisfies Message)
    told?.addEventListener('message', ({ data }) => {
      if (isMessage(data) && 'asks' in data) tell()
    })
    tell()
    return () => told?.close()
  }, [page])
}

export const useOpenPage = (): string | undefined => {
  const [page, setPage] = useState<string | undefined>(undefined)
  useEffect(() => {
    const told = channel()
    told?.addEventListener('message', ({ data }) => {
      if (isMessage(data) && 'page' in data) setPage(data.page ?? undefined)
    })
    told?.postMessage({ asks: true } satisfies Message)
    return () => told?.close()
  }, [])
  return page
}
