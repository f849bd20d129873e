/** What a filter is made of, without minding how it is put together. */
import type { Condition, FilterGroup } from '../../contract/lists.ts'

type Part = FilterGroup['of'][number]

export const isGroup = (part: Part): part is Exclude<Part, Condition> => 'of' in part

/** Every condition there is in it, in the order they are written. */
export const conditionsOf = (filter: FilterGroup): readonly Condition[] =>
  (filter.of as readonly Part[]).flatMap((part) => (isGroup(part) ? conditionsOf(part) : [part]))

/** The same filter, each condition as `change` makes it. */
export const eachCondition = <G extends FilterGroup>(filter: G, change: (condition: Condition) => Condition): G => ({
  ...filter,
  of: (filter.of as readonly Part[]).map((part) => (isGroup(part) ? eachCondition(part, change) : change(part))),
})

export const mentions = (filter: FilterGroup, is: Condition['is']): boolean =>
  conditionsOf(filter).some((condition) => condition.is === is)
