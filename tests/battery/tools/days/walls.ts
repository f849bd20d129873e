/**
 * What clocks on walls say, from the platform's own formatter alone: none of the program's arithmetic is used, because it is what is judged.
 * Days are `YYYY-MM-DD`, wall times `HH:MM`, instants milliseconds.
 */

const dayMs = 86_400_000
const quarter = 900_000

export const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

export const apart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** 1 Monday to 7 Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

const readOffset = (ms: number, zone: string): number => {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  return (
    Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(ms / 1000) * 1000
  )
}

const offsets = new Map<string, Map<number, number>>()
/** How far the wall is ahead of UTC. */
const offsetAt = (ms: number, zone: string): number => {
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const of = (slot: number): number => {
    const found = known.get(slot) ?? readOffset(slot * quarter, zone)
    known.set(slot, found)
    return found
  }
  const slot = Math.floor(ms / quarter)
  // clocks that change within a quarter of an hour are asked to the second
  return of(slot) === of(slot + 1) ? of(slot) : readOffset(ms, zone)
}

/** `at` with its seconds. */
export const wall = (
  ms: number,
  zone: string,
): { readonly day: string; readonly time: string; readonly at: string } => {
  const text = new Date(ms + offsetAt(ms, zone)).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16), at: text.slice(0, 19) }
}

const moments = new Map<string, number>()
/** The first instant at which a wall shows a time; of a time that is jumped over, as long after the jump. */
export const moment = (day: string, time: string, zone: string): number => {
  const key = `${day} ${time} ${zone}`
  const known = moments.get(key)
  if (known !== undefined) return known
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const around = Array.from({ length: 53 }, (_, hour) => asUtc - offsetAt(asUtc + (hour - 26) * 3_600_000, zone))
  const shows = around.filter((ms) => wall(ms, zone).at === `${day}T${time}:00`)
  const found = shows.length > 0 ? Math.min(...shows) : Math.max(...around)
  moments.set(key, found)
  return found
}
