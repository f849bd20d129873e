/** What time it is elsewhere, and how far that is from here, while someone looks. */
import { useCallback, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { oncePer } from '../../shared/model/once-per.ts'
import { useSay } from './say.ts'

/** How often the clock is looked at, in milliseconds. */
const tick = 15_000

const wallOf = oncePer(
  (zone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }),
)

/** Minutes its wall clock is ahead of UTC at that moment. */
const offsetOf = (zone: string, at: number): number => {
  const parts = wallOf(zone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((wall - at) / 60_000)
}

/** “Cork”, “Buenos Aires”: the place a zone is called after. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

export type ZoneSaid = {
  readonly isSame: boolean
  /** “10:24 in Cork, an hour behind you” */
  readonly there: string
}

/** Says it for now, and again as time goes on. */
export const useZoneWords = (): ((zone: string, mine: string) => ZoneSaid) => {
  const say = useSay()
  const { formatTime } = useIntl()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  return useCallback(
    (zone, mine) => {
      const away = offsetOf(zone, now) - offsetOf(mine, now)
      const [hours, minutes] = [Math.floor(Math.abs(away) / 60), Math.abs(away) % 60]
      const time = formatTime(now, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      const side = away === 0 ? 'same' : away > 0 ? 'ahead' : 'behind'
      const gap = say(minutes === 0 ? 'people.zone.hours' : hours === 0 ? 'people.zone.minutes' : 'people.zone.both', {
        hours,
        minutes,
      })
      return { isSame: away === 0, there: say(`people.zone.there.${side}`, { time, place: placeOf(zone), gap }) }
    },
    [say, formatTime, now],
  )
}
