/** Where the rail leads, and how much is due. */
import { useAsk } from '../lib/api.ts'
import type { Output } from '../../shared/contract/index.ts'
import { useSay, type Say } from '../lib/say.ts'
import type { RailItem } from './layout/rail.tsx'

/** So many lists stand on the rail; the others are a step away. */
const most = 8

const listItems = (say: Say, lists: Output<'lists.all'>): readonly RailItem[] =>
  lists.length === 0
    ? []
    : [
        {
          ...{ key: 'lists', icon: 'filter' },
          label: lists.length > most ? say('lists.rail.all', { count: lists.length }) : say('lists.title'),
        },
        ...lists
          .slice(0, most)
          .map(({ id, name }): RailItem => ({ key: `lists/${id}`, label: name, icon: 'filter', under: true })),
      ]

export const useRailItems = (): readonly RailItem[] => {
  const say = useSay()
  const { data } = useAsk('today.get', {})
  const lists = useAsk('lists.all', {}).data ?? []
  const due = data ? data.followUps.overdue.length + data.followUps.today.length : 0
  return [
    { key: 'today', label: say('app.rail.today'), icon: 'today' },
    { key: 'people', label: say('app.rail.people'), icon: 'people' },
    ...listItems(say, lists),
    { key: 'organisations', label: say('app.rail.organisations'), icon: 'organisations' },
    { key: 'calendar', label: say('app.rail.calendar'), icon: 'calendar' },
    { key: 'journal', label: say('app.rail.journal'), icon: 'journal' },
    {
      key: 'follow-ups',
      label: say('app.rail.follow-ups'),
      icon: 'followUps',
      ...(due > 0 && { count: due, countLabel: say('app.rail.due', { count: due }), tone: 'due' as const }),
    },
    { key: 'insights', label: say('app.rail.insights'), icon: 'insights' },
    { key: 'settings', label: say('app.rail.settings'), icon: 'settings', atEnd: true },
  ]
}
