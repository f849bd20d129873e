/** When a meeting is and with whom, in words. */
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { addDays } from '../../../shared/model/days.ts'
import { datesFor, useDates } from '../dates.ts'
import { useSay, type Say } from '../say.ts'

type Times = { readonly start: string; readonly end: string | null }

/** “Thursday 11 June 2026, 14:00–15:30”; of whole days the days. */
export const useWhen = (today: string): ((times: Times) => string) => {
  const say = useSay()
  const dates = useDates()
  return ({ start, end }) => {
    const [day, last] = [start.slice(0, 10), (end ?? start).slice(0, 10)]
    const isDay = start.length === 10
    if (isDay)
      return last === day
        ? say('meetings.all-day', { day: dates.full(day) })
        : say('meetings.days', { from: dates.medium(day, today), to: dates.medium(last, today) })
    const from = dates.time(start)
    if (end === null) return say('meetings.from', { day: dates.full(day), from })
    const to = last === day ? dates.time(end) : `${dates.medium(last, today)}, ${dates.time(end)}`
    return say('meetings.at', { day: dates.full(day), from, to })
  }
}

/** The same beside its day: “14:00–15:30”. What ends at midnight ends that day. */
export const useHours = (today: string): ((times: Pick<Meeting, 'start' | 'end'>) => string) => {
  const say = useSay()
  const dates = useDates()
  const when = useWhen(today)
  return ({ start, end }) => {
    if (start.length === 10) return when({ start, end })
    const [day, last] = [start.slice(0, 10), end.slice(0, 10)]
    const until = dates.time(end)
    const isOneDay = last === day || end === `${addDays(day, 1)}T00:00`
    const to = isOneDay ? until : say('ui.when', { date: dates.medium(last, today), time: until })
    return say('meetings.hours', { from: dates.time(start), to })
  }
}

const english = datesFor('en-GB')

/** As a field holds it, in words it reads back. */
export const spelledTime = ({ start, end }: Pick<Meeting, 'start' | 'end'>): string => {
  const day = english.full(start.slice(0, 10)).replace(',', '')
  if (start.length === 10) return day
  const isOneDay = start.slice(0, 10) === end.slice(0, 10)
  return isOneDay ? `${day} ${start.slice(11, 16)}-${end.slice(11, 16)}` : `${day} ${start.slice(11, 16)}`
}

/** “Siobhán Keeley and Conor”, or its title. */
export const namesOf = (say: Say, { people, others }: Pick<Meeting, 'people' | 'others'>): string =>
  [...people.map(({ name }) => name), ...others.map(({ name, email }) => (name === '' ? email : name))].join(
    say('calendar.and'),
  )

export const meetingTitle = (say: Say, meeting: Meeting): string => {
  const names = namesOf(say, meeting)
  const title = meeting.title.trim()
  if (title === '') return names === '' ? say('calendar.meeting') : names
  return names === '' ? title : say('calendar.meeting.with', { title, names })
}
