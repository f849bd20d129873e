/** How what stands on a day is said, and where it leads. */
import type { CalendarItem } from '../../../shared/contract/calendar.ts'
import type { Say } from '../../lib/say.ts'

/** “Anneliese Roth turns 50”, “Els’s day: Ruud Hakvoort”, “Siobhán Keeley”. */
export const itemWords = (say: Say, item: CalendarItem): string => {
  switch (item.noun) {
    case 'meeting': {
      const names = item.people.map(({ name }) => name).join(say('calendar.and'))
      if (item.title.trim() === '') return names === '' ? say('calendar.meeting') : names
      return names === '' ? item.title : say('calendar.meeting.with', { title: item.title, names })
    }
    case 'follow-up':
      return say('calendar.follow-up', { text: item.text, name: item.name })
    case 'milestone': {
      const { kind, title, name, years, mourned } = item
      const own = title.trim()
      if (mourned)
        return say('calendar.mourned', { name, what: own === '' ? say(`people.milestone.kind.${kind}`) : own })
      const counted = years !== null && years > 0
      if (kind === 'birthday' && own === '')
        return counted ? say('calendar.turns', { name, years }) : say('calendar.birthday', { name })
      const what = own === '' ? say(`people.milestone.kind.${kind}`) : own
      return counted ? say('calendar.date.years', { name, what, years }) : say('calendar.date', { name, what })
    }
  }
}

export type Mark = 'date' | 'quiet' | 'follow-up' | 'meeting'

export const markOf = (item: CalendarItem): Mark => {
  if (item.noun !== 'milestone') return item.noun
  return item.tone === 'celebrate' && !item.mourned ? 'date' : 'quiet'
}

/** “14:00”; empty for whole days. */
export const timeOf = (item: CalendarItem): string =>
  item.noun === 'meeting' && item.start.length > 10 ? item.start.slice(11, 16) : ''
