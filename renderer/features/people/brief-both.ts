import type { FollowUp } from '../../../shared/contract/follow-ups.ts'

/** The first `most`, in the order given, so that neither side takes the other's half of the page. */
export const fromBoth = <T extends Pick<FollowUp, 'by'>>(all: readonly T[], most: number): readonly T[] => {
  const count = (by: T['by']): number => all.filter((each) => each.by === by).length
  const half = Math.floor(most / 2)
  const room = { them: Math.max(half, most - count('me')), me: most - Math.min(count('them'), half) }
  const taken = { them: 0, me: 0 }
  return all.filter(({ by }) => (taken[by] += 1) <= room[by]).slice(0, most)
}
