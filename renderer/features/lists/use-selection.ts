/** Who is selected in a table: those that are still on it count, whatever was selected before. */
import { useMemo, useState } from 'react'

export type Selection = {
  readonly has: (id: string) => boolean
  /** In the order of the table. */
  readonly ids: readonly string[]
  readonly toggle: (place: number) => void
  /** From where the last was toggled to here, and nobody else. */
  readonly extendTo: (place: number, from: number) => void
  readonly all: () => void
  readonly clear: () => void
}

export const useSelection = (order: readonly string[]): Selection => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** By id: what is sorted anew moves. */
  const [anchor, setAnchor] = useState<string | undefined>(undefined)
  return useMemo(() => {
    const ids = chosen.size === 0 ? [] : order.filter((id) => chosen.has(id))
    const begin = (place: number): number => {
      const at = anchor === undefined ? -1 : order.indexOf(anchor)
      return at < 0 ? place : at
    }
    return {
      has: (id) => chosen.has(id),
      ids,
      toggle: (place) => {
        const id = order[place]
        if (id === undefined) return
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setChosen(next)
        setAnchor(id)
      },
      extendTo: (place, from) => {
        const start = begin(from)
        if (anchor === undefined || !order.includes(anchor)) setAnchor(order[from])
        setChosen(new Set(order.slice(Math.min(start, place), Math.max(start, place) + 1)))
      },
      all: () => setChosen(new Set(order)),
      clear: () => {
        setChosen(new Set())
        setAnchor(undefined)
      },
    }
  }, [anchor, chosen, order])
}
