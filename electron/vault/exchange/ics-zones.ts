/** Which clock a TZID means: IANA's, that of a Windows name, or the one the file describes. */
import { zoneClock, type ZoneClock } from '../../../shared/model/recurrence/rrule-clock.ts'
import { icsReporter, readBlock, textOf } from './ics-lines.ts'
import { linesOf } from './ics-split.ts'
import type { SplitCalendar } from './ics-split.ts'
import { clockOfZone } from './ics-timezone.ts'
import type { IcsProblem } from './ics-types.ts'
import { windowsZones } from './ics-windows-zones.ts'
import { cleanLine, cut } from './vcard-text.ts'

export type FoundZone = { readonly name: string; readonly clock: ZoneClock }
export type FindZone = (tzid: string) => FoundZone | undefined

const wanted = new Set(['tzid', 'x-lic-location', 'dtstart', 'tzoffsetfrom', 'tzoffsetto', 'rrule', 'rdate'])

/** IANA's name in a TZID: alone, or at the end of a path (`/mozilla.org/20050126_1/Europe/Berlin`). */
const ianaIn = (tzid: string): string | undefined => {
  const parts = tzid.split('/')
  const names = [tzid, parts.slice(-3).join('/'), parts.slice(-2).join('/'), parts.at(-1) ?? '']
  // offsets such as "+01:00" are zones to Temporal, and a name in a file is none of those
  return names.find((name) => /^[A-Za-z]/.test(name) && zoneClock(name) !== undefined)
}

/** Looks every name up once. The zones of the file are read when one is asked for that no table knows. */
export const zonesOf = (file: SplitCalendar): { readonly find: FindZone; readonly problems: readonly IcsProblem[] } => {
  const problems: IcsProblem[] = []
  const known = new Map<string, FoundZone | undefined>()
  let own: Map<string, FoundZone> | undefined
  const readOwn = (): Map<string, FoundZone> => {
    const found = new Map<string, FoundZone>()
    for (const slice of file.zones) {
      const block = readBlock(linesOf(file.bytes, slice).lines, wanted, icsReporter())
      const tzid = textOf(block.properties, 'tzid')
      const location = ianaIn(textOf(block.properties, 'x-lic-location'))
      const clock = (location === undefined ? undefined : zoneClock(location)) ?? clockOfZone(block)
      const name = location ?? cut(cleanLine(tzid), 200)
      if (clock) found.set(tzid, { name, clock })
      else problems.push({ code: 'bad-timezone', field: 'TZID', value: name })
    }
    return found
  }
  const look = (tzid: string): FoundZone | undefined => {
    const name = ianaIn(tzid) ?? windowsZones.get(tzid.toLowerCase())
    const clock = name === undefined ? undefined : zoneClock(name)
    if (name !== undefined && clock) return { name, clock }
    own ??= readOwn()
    return own.get(tzid)
  }
  const find: FindZone = (tzid) => {
    if (!known.has(tzid)) {
      // more names than there are zones: a file that is up to no good
      if (known.size >= 1_000) return undefined
      known.set(tzid, look(tzid))
    }
    return known.get(tzid)
  }
  return { find, problems }
}
