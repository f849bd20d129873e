/** Organisations, what they are part of, and the boundaries they set. */
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import type { StoryOrganisation } from './types.ts'
import { first, type Teller } from './teller.ts'

export const tellOrganisations = (teller: Teller): void => {
  const { story, tell, ask, ids, today, happen, id, known } = teller
  /** When the first of its people was written down, or what is part of it. */
  const since = ({ key, merged }: StoryOrganisation): number => {
    if (merged) return merged[0] - 40
    const people = story.people.flatMap((one) => (one.roles?.some(([at]) => at === key) ? [known(one.key)] : []))
    const parts = story.organisations.flatMap((one) => (one.partOf === key ? [since(one)] : []))
    const all = [...people, ...parts]
    return all.length === 0 ? first : Math.min(...all)
  }

  const setBoundaries = (key: string, [set, words]: NonNullable<StoryOrganisation['boundaries']>): void => {
    const on = { noun: 'organisation' as const, id: id(key) }
    tell('boundaries.begin', { on, set, currency: 'EUR', unit: 100 })
    const rules = ask('boundaries.of', { on, day: today.toString() }).filter((one) => one.distance === 0)
    for (const { id: boundary, rule } of rules)
      tell('boundaries.edit', { id: boundary, rule: { ...rule, words } as BoundaryRule })
  }

  for (const organisation of story.organisations) {
    const { key, name, kind, client, partOf, note, place, web, tags, founded, boundaries, merged } = organisation
    happen(since(organisation), () => {
      const fields = {
        ...{ name, kind, client, note, place, web, tags: [...(tags ?? [])] },
        ...(partOf !== undefined && { partOf: id(partOf) }),
        ...(founded !== undefined && { since: String(today.year - founded) }),
      }
      ids.set(key, tell('organisations.add', { fields }).id)
      if (boundaries) setBoundaries(key, boundaries)
    })
    if (merged) happen(merged[0], () => void tell('organisations.merge', { id: id(key), into: id(merged[1]) }))
  }
}
