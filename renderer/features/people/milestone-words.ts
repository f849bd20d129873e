/** How a milestone is said: its title or its kind, and the age or number of years where the year is known. */
import type { Milestone } from '../../../shared/contract/milestones.ts'
import type { Say } from '../../lib/say.ts'

type Said = Pick<Milestone, 'kind' | 'title'>

export const titleOf = (say: Say, { kind, title }: Said): string =>
  title.trim() === '' ? say(`people.milestone.kind.${kind}`) : title

/** “turns 54”, “20 years”; nothing for an unknown year, nor on the day itself. */
export const yearsOf = (say: Say, { kind }: Pick<Milestone, 'kind'>, years: number | null): string | undefined =>
  years === null || years <= 0
    ? undefined
    : say(kind === 'birthday' ? 'people.milestone.turns' : 'people.milestone.years', { years })
