/** Instants as the wall time of a zone: the one way from `deletedAt`, `createdAt` and the like to a day on the calendar. */
import { useMemo } from 'react'
import { oncePer } from '../../shared/model/once-per.ts'
import { useAsk } from './api.ts'

const wallOf = oncePer(
  (zone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
)

/** `2026-06-09T13:02:11.000Z` in `Europe/Dublin` is `2026-06-09T14:02`. */
export const localOf = (instant: string, zone: string): string => {
  const parts = wallOf(zone).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The day it is, and the zone it is that day in, as the vault sees it. Undefined until it has answered. */
export const useToday = (): { readonly day: string; readonly zone: string } | undefined => {
  const { data } = useAsk('today.get', {})
  const { day, zone } = data ?? {}
  return useMemo(() => (day !== undefined && zone !== undefined ? { day, zone } : undefined), [day, zone])
}
