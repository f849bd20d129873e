/** Who is selected in a table: those that are still on it count, whatever was selected before. */
import { useMemo, useState } from 'react'

export type Selection = {
  readonly has: (id: string) => boolean
  /** In the order of the table. */
  readonly ids: readonly string[]
  readonly toggle: (place: number) => void
  /** From where it began to here, and whoever was selected before it began. */
  readonly extendTo: (place: number, from: number) => void
  /** One walks on: what is selected along the way from now on begins where one then stands. */
  readonly leave: () => void
  readonly all: () => void
  readonly clear: () => void
}

const nobody: ReadonlySet<string> = new Set()

export const useSelection = (order: readonly string[]): Selection => {
  const [chosen, setChosen] = useState(nobody)
  /** Where it began, by id: what is sorted anew moves. And who was selected beside it. */
  const [anchor, setAnchor] = useState<{ readonly id: string; readonly beside: ReadonlySet<string> } | null>(null)
  return useMemo(() => {
    const ids = chosen.size === 0 ? [] : order.filter((id) => chosen.has(id))
    return {
      has: (id) => chosen.has(id),
      ids,
      toggle: (place) => {
        const id = order[place]
        if (id === undefined) return
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setChosen(next)
        setAnchor({ id, beside: next })
      },
      extendTo: (place, from) => {
        const before = anchor === null ? -1 : order.indexOf(anchor.id)
        const start = before < 0 ? from : before
        const beside = anchor !== null && before >= 0 ? anchor.beside : new Set(ids)
        const id = order[start]
        if (id !== undefined) setAnchor({ id, beside })
        const along = order.slice(Math.min(start, place), Math.max(start, place) + 1)
        setChosen(new Set([...beside, ...along]))
      },
      leave: () => setAnchor(null),
      all: () => {
        setChosen(new Set(order))
        setAnchor(null)
      },
      clear: () => {
        setChosen(nobody)
        setAnchor(null)
      },
    }
  }, [anchor, chosen, order])
}
