/** A condition of the form while it is being written: what is to be chosen may still be missing. */
import type { Condition, FilterGroup } from '../../../shared/contract/lists.ts'
import { isGroup } from '../../../shared/model/lists/walk.ts'

export const kinds = [
  ...['side', 'tag', 'last', 'first', 'organisation', 'title', 'level', 'place', 'promise', 'date', 'rhythm'],
  ...['missing', 'tie', 'field', 'name', 'sensitive', 'boundary', 'retired', 'dead'],
] as readonly Condition['is'][]

/** As a line begins. */
const begins: { readonly [I in Condition['is']]: Extract<Condition, { readonly is: I }> } = {
  side: { is: 'side', side: 'client' },
  tag: { is: 'tag', tag: '' },
  last: { is: 'last', when: { how: 'over', days: 90 } },
  first: { is: 'first', when: { how: 'within', days: 90 } },
  organisation: { is: 'organisation', id: '' as never },
  title: { is: 'title', text: '' },
  level: { is: 'level', level: 'executive' },
  place: { is: 'place', text: '' },
  promise: { is: 'promise', what: 'any' },
  date: { is: 'date', kind: 'birthday', days: 30 },
  rhythm: { is: 'rhythm', what: 'losing' },
  missing: { is: 'missing', what: 'birthday' },
  tie: { is: 'tie', to: null, kind: null },
  field: { is: 'field', fieldId: '' as never, test: 'filled', value: '' },
  name: { is: 'name', text: '' },
  sensitive: { is: 'sensitive' },
  boundary: { is: 'boundary' },
  retired: { is: 'retired' },
  dead: { is: 'dead' },
}

export const newCondition = (is: Condition['is']): Condition => begins[is]

/** Something is still to be chosen or written. */
export const isMissing = (condition: Condition): boolean => {
  switch (condition.is) {
    case 'tag':
      return condition.tag.trim() === ''
    case 'name':
    case 'title':
    case 'place':
      return condition.text.trim() === ''
    case 'organisation':
      return condition.id === ''
    case 'field':
      return condition.fieldId === '' || (['is', 'has'].includes(condition.test) && condition.value.trim() === '')
    case 'last':
    case 'first':
      return 'day' in condition.when && condition.when.day === ''
    default:
      return false
  }
}

export const hasMissing = (group: FilterGroup): boolean =>
  (group.of as readonly FilterGroup['of'][number][]).some((part) =>
    isGroup(part) ? hasMissing(part) : isMissing(part),
  )
