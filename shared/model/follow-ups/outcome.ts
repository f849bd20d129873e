/** How a promise stands or ended: evidence for both sides, and never a score. */
import type { IsoDate } from '../days.ts'

/** late: open past its day, or kept after it. renegotiated: a new day was agreed, and the newer promise counts. */
export type Outcome = 'open' | 'late' | 'kept' | 'renegotiated' | 'dropped'
export const outcomes = ['open', 'late', 'kept', 'renegotiated', 'dropped'] as const

export type Standing = {
  readonly state: 'open' | 'done' | 'dropped' | 'renegotiated'
  readonly due: IsoDate | null
  /** The day it was done, dropped or renegotiated. */
  readonly closedOn: IsoDate | null
}

/** What has no day is never late; on its day it is not late yet. */
export const outcomeOf = ({ state, due, closedOn }: Standing, today: IsoDate): Outcome => {
  if (state === 'open') return due !== null && due < today ? 'late' : 'open'
  if (state === 'done') return due !== null && closedOn !== null && closedOn > due ? 'late' : 'kept'
  return state
}

/** A line of the ledger: the promise that counts now, with the days agreed before it. */
export type LedgerLine = Standing & { readonly earlier: readonly unknown[] }

/** Whether a line is among those wanted: one that is late is also open or kept, one with a new day also what became of it. */
export const isWanted = (line: LedgerLine, wanted: Outcome | 'all', today: IsoDate): boolean => {
  const outcome = outcomeOf(line, today)
  if (wanted === 'all' || outcome === wanted) return true
  if (wanted === 'open') return line.state === 'open'
  if (wanted === 'renegotiated') return line.earlier.length > 0
  return false
}

/** How many stand how; what is late is counted once, and so is what was given a new day, besides how it stands. */
export type Counts = Readonly<Record<Outcome, number>>

export const countsOf = (lines: readonly LedgerLine[], today: IsoDate): Counts => {
  const counts = { open: 0, late: 0, kept: 0, renegotiated: 0, dropped: 0 }
  for (const line of lines) {
    const outcome = outcomeOf(line, today)
    counts[outcome] += 1
    if (line.earlier.length > 0 && outcome !== 'renegotiated') counts.renegotiated += 1
  }
  return counts
}

const rankOf = (line: LedgerLine, today: IsoDate): number =>
  line.state !== 'open' ? 2 : outcomeOf(line, today) === 'late' ? 0 : 1

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Open and late first, then open by its day (those without one last), then closed, newest first; ties as they came. */
export const sortLedger = <T extends LedgerLine>(lines: readonly T[], today: IsoDate): readonly T[] =>
  lines.toSorted((a, b) => {
    const byRank = rankOf(a, today) - rankOf(b, today)
    if (byRank !== 0) return byRank
    return a.state === 'open' ? compare(a.due ?? '~', b.due ?? '~') : compare(b.closedOn ?? '', a.closedOn ?? '')
  })
