/** A VTIMEZONE of a calendar file as a clock (RFC 5545 §3.6.5), for zones no table knows. */
import { secondsOf, type ZoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import { expand } from '../../../shared/model/recurrence/rrule-expand.ts'
import { isoOf, readStamp } from '../../../shared/model/recurrence/rrule-stamp.ts'
import { textOf } from './ics-lines.ts'
import type { IcsBlock } from './ics-lines.ts'
import type { Property } from './vcard-lines.ts'

/** From `at` (an instant) the offset is `to`; before, it was `from`. Seconds east of UTC. */
type Change = { readonly at: number; readonly from: number; readonly to: number }

const mostObservances = 100
/** Of one observance in two hundred years: two a year. */
const mostChanges = 400

/** `+0100`, `-033000`: seconds east of UTC, less than a day (§3.3.14). */
const readOffset = (text: string): number | undefined => {
  const match = /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(text)
  if (!match) return undefined
  const size = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return size >= 86_400 ? undefined : match[1] === '-' ? -size : size
}

const changesOf = (observance: readonly Property[]): readonly Change[] | undefined => {
  const [from, to] = [readOffset(textOf(observance, 'tzoffsetfrom')), readOffset(textOf(observance, 'tzoffsetto'))]
  // whatever TZID stands on it, it is a time of the zone itself: nothing can refer to itself here
  const start = readStamp(textOf(observance, 'dtstart'))
  if (from === undefined || to === undefined || start?.time === undefined) return undefined
  const rdates = observance.filter((one) => one.name === 'rdate').flatMap((one) => one.values.join(',').split(','))
  const zone = { ofWall: () => ({ offset: from, isGap: false }), ofInstant: () => from }
  const rrule = textOf(observance, 'rrule') || undefined
  const window = { from: '1901-01-01', to: '2100-12-31', limit: mostChanges }
  const found = expand({ start: isoOf({ ...start, utc: false }), zone, rrule, rdates, ...window })
  if ('problem' in found) return undefined
  const first = secondsOf(isoOf({ ...start, utc: false })) - from
  return [first, ...found.map((text) => secondsOf(text) - from)].map((at) => ({ at, from, to }))
}

/** Right from 1901 to 2100. Undefined for one that cannot be followed. */
export const clockOfZone = ({ inner }: IcsBlock): ZoneClock | undefined => {
  const observances = inner.filter((one) => one.some(({ name }) => name === 'tzoffsetto'))
  if (observances.length === 0 || observances.length > mostObservances) return undefined
  const all: Change[] = []
  for (const one of observances) {
    const changes = changesOf(one)
    if (!changes) return undefined
    all.push(...changes)
  }
  const changes = all.toSorted((a, b) => a.at - b.at)
  /** How many changes there were by then. */
  const count = (instant: number): number => {
    let [low, high] = [0, changes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1
      else high = middle
    }
    return low
  }
  const ofInstant = (instant: number): number => {
    const at = count(instant)
    return at === 0 ? (changes[0]?.from ?? 0) : (changes[at - 1]?.to ?? 0)
  }
  return {
    ofInstant,
    ofWall: (wall) => {
      // the offsets a day before and after: one of them holds, the earlier one first; in a gap neither does
      const [before, after] = [ofInstant(wall - 86_400), ofInstant(wall + 86_400)]
      for (const offset of [before, after]) if (ofInstant(wall - offset) === offset) return { offset, isGap: false }
      return { offset: before, isGap: true }
    },
  }
}
