/** What a page remembers while one is in the app: what was chosen stays chosen when one comes back. Gone at lock, with the window’s pages. */
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const Kept = createContext<Map<string, unknown> | null>(null)

export const Remembering = ({ children }: { readonly children: ReactNode }) => {
  const [kept] = useState(() => new Map<string, unknown>())
  return <Kept value={kept}>{children}</Kept>
}

/** As `useState`; `name` is one place of the app. */
export const useRemembered = <T,>(name: string, initial: T): readonly [value: T, set: (value: T) => void] => {
  const kept = useContext(Kept)
  const [value, setValue] = useState<T>(() => (kept?.has(name) ? (kept.get(name) as T) : initial))
  const set = useCallback(
    (next: T): void => {
      kept?.set(name, next)
      setValue(next)
    },
    [kept, name],
  )
  return [value, set]
}
