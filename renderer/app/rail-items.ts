/** Where the rail leads, and how much is due. */
import { useAsk } from '../lib/api.ts'
import { useSay } from '../lib/say.ts'
import type { RailItem } from './layout/rail.tsx'

export const useRailItems = (): readonly RailItem[] => {
  const say = useSay()
  const { data } = useAsk('today.get', {})
  const due = data ? data.followUps.overdue.length + data.followUps.today.length : 0
  return [
    { key: 'today', label: say('app.rail.today'), icon: 'today' },
    { key: 'people', label: say('app.rail.people'), icon: 'people' },
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
