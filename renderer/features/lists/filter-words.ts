/** A filter in words: what it looks for, and whom it names, as they are called now. */
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Condition, FilterGroup, Referred } from '../../../shared/contract/lists.ts'
import { isGroup } from '../../../shared/model/lists/walk.ts'
import { wordFor } from '../../../shared/model/ties/words.ts'
import { useDates } from '../../lib/dates.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay } from '../../lib/say.ts'
import type { Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'

type Part = FilterGroup['of'][number]
export type FilterWords = (part: Part | FilterGroup, referred: readonly Referred[]) => string

const nameIn = (say: Say, referred: readonly Referred[], noun: Referred['noun'], key: string): string => {
  const found = referred.find((one) => one.noun === noun && one.key === key)
  if (!found || found.name === '') return say('lists.say.gone')
  const name = isolated(shorten(found.name, 60))
  if (found.where === 'here') return name
  return say(found.where === 'bin' ? 'lists.say.bin' : 'lists.say.lost', { name })
}

const tie = (say: Say, { to, kind }: Extract<Condition, { is: 'tie' }>, referred: readonly Referred[]): string => {
  const name = to === null ? '' : nameIn(say, referred, 'person', to)
  if (to === null) return kind === null ? say('lists.say.tie.any') : say('lists.say.tie.kind', { kind: wordFor(kind) })
  return kind === null ? say('lists.say.tie.to', { name }) : say('lists.say.tie.both', { name, kind: wordFor(kind) })
}

const conditionWords = (
  say: Say,
  full: (day: string) => string,
  condition: Condition,
  referred: readonly Referred[],
): string => {
  switch (condition.is) {
    case 'name':
    case 'title':
    case 'place':
      return say(`lists.say.${condition.is}`, { text: isolated(shorten(condition.text, 60)) })
    case 'tag':
      return say('lists.say.tag', { tag: nameIn(say, referred, 'tag', condition.tag) })
    case 'organisation':
      return say('lists.say.organisation', { name: nameIn(say, referred, 'organisation', condition.id) })
    case 'level':
      return say('lists.say.level', { level: condition.level })
    case 'side':
      return say('lists.say.side', { side: condition.side })
    case 'last':
    case 'first': {
      const { when } = condition
      const values = 'days' in when ? { days: when.days } : 'day' in when ? { day: full(when.day) } : {}
      return say(`lists.say.${condition.is}.${when.how}`, values)
    }
    case 'date':
      return say('lists.say.date', { kind: condition.kind, days: condition.days })
    case 'missing':
    case 'promise':
    case 'rhythm':
      return say(`lists.say.${condition.is}`, { what: condition.what })
    case 'tie':
      return tie(say, condition, referred)
    case 'field':
      return say(`lists.say.field.${condition.test}`, {
        name: nameIn(say, referred, 'field', condition.fieldId),
        value: isolated(shorten(condition.value, 60)),
      })
    default:
      return say(`lists.say.${condition.is}`)
  }
}

/** Whether a part is read as it is meant without brackets: of "a or b and clients" nobody knows who is a client. */
const stands = (part: Part, match: FilterGroup['match'], beside: number): boolean =>
  !isGroup(part) || part.of.length < 2 || (match !== 'none' && (beside < 2 || part.match === match))

export const useFilterWords = (): FilterWords => {
  const say = useSay()
  const { full } = useDates()
  const { formatList } = useIntl()
  return useMemo(() => {
    const words: FilterWords = (part, referred) => {
      if (!('of' in part) || !isGroup(part as Part)) return conditionWords(say, full, part as Condition, referred)
      const { match, of } = part as FilterGroup
      if (of.length === 0) return say('lists.say.everybody')
      const type = match === 'all' ? 'conjunction' : 'disjunction'
      const said = (of as readonly Part[]).map((each) => {
        const text = words(each, referred)
        return stands(each, match, of.length) ? text : say('lists.say.group', { parts: text })
      })
      const parts = formatList(said, { type })
      return say(match === 'none' && of.length > 1 ? 'lists.say.none.many' : `lists.say.${match}`, { parts })
    }
    return words
  }, [say, full, formatList])
}
