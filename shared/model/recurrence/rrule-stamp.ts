/** Days and times as calendar files write them (RFC 5545 §3.3.4 and §3.3.5), and as ISO 8601 does. */
import { formatDate, partsOf, type IsoDate } from '../days.ts'

/** A day, or a time of a day: of no zone in particular, or of UTC. */
export type Stamp = {
  readonly day: IsoDate
  /** `HH:MM:SS`, undefined for a whole day. */
  readonly time?: string | undefined
  readonly utc: boolean
}

const STAMP = /^(\d{4})(-?)(\d{2})\2(\d{2})(?:T(\d{2})(:?)(\d{2})(?:\6(\d{2}))?(Z)?)?$/i

/** `20261123`, `20261123T090000Z`, `2026-11-23T09:00`. Undefined for days and times that do not exist; a leap second is the one before it. */
export const readStamp = (text: string): Stamp | undefined => {
  const match = STAMP.exec(text)
  if (!match) return undefined
  const [, year, , month, date, hour, , minute, second = '00', zulu] = match
  const day = formatDate({ year: Number(year), month: Number(month), day: Number(date) })
  if (!partsOf(day)) return undefined
  if (hour === undefined || minute === undefined) return { day, utc: false }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  return { day, time: `${hour}:${minute}:${second === '60' ? '59' : second}`, utc: zulu !== undefined }
}

/** `2026-11-23`, `2026-11-23T09:00:00`, `2026-11-23T09:00:00Z`: of one kind, such texts sort as the times do. */
export const isoOf = ({ day, time, utc }: Stamp): string =>
  time === undefined ? day : `${day}T${time}${utc ? 'Z' : ''}`

/** `20261123`, `20261123T090000Z`. */
export const basicOf = (stamp: Stamp): string => isoOf(stamp).replaceAll(/[-:]/g, '')
