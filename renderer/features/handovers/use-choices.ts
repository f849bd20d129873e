/** What of the lines leaves, and in which words: as suggested until it is said otherwise. */
import { useMemo, useState } from 'react'
import type { ReviewLine } from '../../../shared/contract/handovers.ts'
import { needsOwnYes } from '../../../shared/model/handover/held-back.ts'

export const keyOf = ({ noun, id }: Pick<ReviewLine, 'noun' | 'id'>): string => `${noun} ${id}`

export type Choices = {
  readonly chosen: ReadonlySet<string>
  /** By key: the words for the file. */
  readonly reworded: ReadonlyMap<string, string>
  readonly toggle: (line: ReviewLine) => void
  /** All of a year that need no yes of their own, besides what is ticked. */
  readonly chooseYear: (year: string) => void
  readonly suggested: () => void
  readonly none: () => void
  /** Undefined: its own words again. To reword a line is to let it leave. */
  readonly reword: (line: ReviewLine, text: string | undefined) => void
}

const usual = (lines: readonly ReviewLine[]): ReadonlySet<string> =>
  new Set(lines.filter(({ why }) => why === null).map(keyOf))

export const useChoices = (lines: readonly ReviewLine[]): Choices => {
  const [said, setSaid] = useState<ReadonlySet<string> | undefined>(undefined)
  const [reworded, setReworded] = useState<ReadonlyMap<string, string>>(new Map())
  const chosen = useMemo(() => {
    const there = new Set(lines.map(keyOf))
    return said === undefined ? usual(lines) : new Set([...said].filter((key) => there.has(key)))
  }, [lines, said])
  const set = (change: (next: Set<string>) => void): void => {
    const next = new Set(chosen)
    change(next)
    setSaid(next)
  }
  return {
    chosen,
    reworded,
    toggle: (line) => set((next) => (next.delete(keyOf(line)) ? undefined : next.add(keyOf(line)))),
    chooseYear: (year) =>
      set((next) => {
        for (const line of lines) if (line.on.startsWith(year) && !needsOwnYes(line.why)) next.add(keyOf(line))
      }),
    suggested: () => setSaid(undefined),
    none: () => setSaid(new Set()),
    reword: (line, text) => {
      const next = new Map(reworded)
      if (text === undefined) next.delete(keyOf(line))
      else next.set(keyOf(line), text)
      setReworded(next)
      if (text !== undefined) set((all) => all.add(keyOf(line)))
    },
  }
}
