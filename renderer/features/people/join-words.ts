/** What differs between two who are joined, in words: to choose by, and as what gives way is written down. */
import type { MergeDiffer, MergePreview, MergeValue } from '../../../shared/contract/merging.ts'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { partsOf } from '../../../shared/model/days.ts'
import { useDates } from '../../lib/dates.ts'
import { useSay } from '../../lib/say.ts'
import { usePartial } from '../../lib/spelling.ts'
import { short } from './short.ts'

/** “3 March 2026” */
export const useDay = (): ((day: string) => string) => {
  const dates = useDates()
  return (day) => dates.partial(partsOf(day) ?? { month: 1, day: 1 })
}

/** What tells two of one name apart, in a few words: what they do, or what they are called. */
export const telling = ({ role, nickname }: PersonLine): string =>
  role ? [role.title, role.organisation].filter(Boolean).join(', ') : nickname

export type JoinWords = {
  readonly label: (differ: MergeDiffer) => string
  /** As it stands. `whose`: the name of the one who has it. */
  readonly value: (value: MergeValue, whose: string) => string
  /** The sentence the value is kept in; '' where it needs none. */
  readonly lost: (differ: MergeDiffer, value: MergeValue) => string
  readonly collapsed: (one: MergePreview['collapses'][number]) => string
}

export const useJoinWords = (): JoinWords => {
  const say = useSay()
  const day = useDay()
  const partial = usePartial()
  const value: JoinWords['value'] = (it, whose) => {
    switch (it.is) {
      case 'text':
        return it.text
      case 'yes':
        return say(it.yes ? 'joining.value.yes' : 'joining.value.no')
      case 'side':
        return say(`joining.value.side.${it.side}`)
      case 'date':
        return partial(it.date)
      case 'retired': {
        const { on, why } = it.retired
        return say(why === '' ? 'joining.value.retired' : 'joining.value.retired.why', { date: day(on), why })
      }
      case 'leads':
        return say('joining.value.leads', { count: it.leads.length, days: it.leads.join(', ') })
      case 'rhythm':
        return it.rhythm === null ? say('joining.value.never') : say('joining.value.rhythm', it.rhythm)
      case 'photo':
        return say('joining.value.photo', { name: short(whose) })
    }
  }
  const isOwn = (differ: MergeDiffer): boolean => differ.label !== ''
  return {
    value,
    label: (differ) => (isOwn(differ) ? differ.label : say(`joining.field.${differ.key}`)),
    lost: (differ, it) => {
      if (it.is === 'photo') return ''
      const text = value(it, '')
      return isOwn(differ)
        ? say('joining.lost.field', { label: differ.label, value: text })
        : say(`joining.lost.${differ.key}`, { value: text })
    },
    collapsed: ({ what, text }) =>
      what === 'date' && (text === 'birthday' || text === 'anniversary')
        ? say(`joining.one.date.${text}`)
        : say(`joining.one.${what}`, { text: short(text, 100) }),
  }
}
