/** At most one line of a list is written under at a time. */
import { useCallback, useState } from 'react'
import type { Writing } from './contact-menu.tsx'

export type WritingAt = {
  /** The key of the line. */
  readonly at: string | null
  readonly of: (key: string) => {
    readonly writing: Writing | null
    readonly onWrite: (writing: Writing | null) => void
  }
}

export const useWriting = (): WritingAt => {
  const [now, setNow] = useState<{ readonly key: string; readonly writing: Writing } | null>(null)
  const of = useCallback(
    (key: string) => ({
      writing: now?.key === key ? now.writing : null,
      onWrite: (writing: Writing | null) => setNow(writing && { key, writing }),
    }),
    [now],
  )
  return { at: now?.key ?? null, of }
}
