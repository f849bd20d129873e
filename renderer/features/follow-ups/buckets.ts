/** The page's lines, in the order they are read: headings, and under each what belongs there. */
import type { FollowUp, FollowUpKind } from '../../../shared/contract/follow-ups.ts'
import { actOn, bucket, sortFollowUps } from '../../../shared/model/follow-ups.ts'

const heads = ['overdue', 'today', 'week', 'later', 'undated', 'closed'] as const
export type Head = (typeof heads)[number]

export type Line = { readonly head: Head } | { readonly followUp: FollowUp }

export const keyOf = (line: Line): string => ('head' in line ? line.head : line.followUp.id)

const headOf = (followUp: FollowUp, today: string): Head => {
  const place = bucket(followUp, today)
  return place === 'later' && actOn(followUp) === undefined ? 'undated' : place
}

export type Wanted = FollowUpKind | 'all'

/** `closed` as it came, newest first. A head without lines is left out. */
export const linesOf = (
  open: readonly FollowUp[],
  closed: readonly FollowUp[],
  wanted: Wanted,
  today: string,
): readonly Line[] => {
  const kept = (all: readonly FollowUp[]): readonly FollowUp[] =>
    all.filter(({ kind }) => wanted === 'all' || kind === wanted)
  const all = [...sortFollowUps(kept(open), today), ...kept(closed)].map((followUp) => ({
    followUp,
    head: headOf(followUp, today),
  }))
  return heads.flatMap((head): readonly Line[] => {
    const found = all.filter((each) => each.head === head)
    return found.length === 0 ? [] : [{ head }, ...found.map(({ followUp }) => ({ followUp }))]
  })
}
