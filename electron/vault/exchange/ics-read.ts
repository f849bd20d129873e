/** From the bytes of a calendar file to the meetings between two days. Pure: nothing is fetched, nothing is kept. */
import { partsOf } from '../../../shared/model/days.ts'
import { readEvent, type IcsEvent } from './ics-event.ts'
import { calledOffIn, meetingsOf, windowsOf, type Placed } from './ics-meetings.ts'
import { linesOf, splitCalendar } from './ics-split.ts'
import { icsCaps } from './ics-types.ts'
import type { IcsProblem, IcsProblemCode, IcsRead, IcsWindow } from './ics-types.ts'
import { zonesOf } from './ics-zones.ts'

/** How reading goes, and what is left out of it. */
export type IcsReadOptions = {
  /** Called before each event is read or repeated, with its place in the file. */
  readonly at?: (event: number) => void
  /** Once it is known how many there are. */
  readonly total?: (events: number) => void
  /** Events that ended an earlier worker. */
  readonly skip?: ReadonlyMap<number, IcsProblemCode>
}

/** With one of these not every time of the event is known. */
const costs: ReadonlySet<IcsProblemCode> = new Set([
  ...(['no-start', 'bad-date', 'bad-repeat', 'repeat-unknown', 'repeats-too-often', 'zone-unknown'] as const),
  ...(['too-many', 'too-long', 'unreadable', 'not-closed'] as const),
])

/**
 * Every meeting that touches a day of the window, in order. Throws RangeError for a window that is none: two days (years 1 to 9999) at most
 * ten years apart, and an IANA zone.
 */
export const readIcs = (file: Uint8Array, window: IcsWindow, options: IcsReadOptions = {}): IcsRead => {
  const windows = partsOf(window.from) && partsOf(window.to) ? windowsOf(window) : undefined
  if (!windows || windows.wall.end - windows.wall.start > 3_660 * 86_400) throw new RangeError('not a window')
  const split = splitCalendar(file)
  options.total?.(split.events.length)
  const zones = zonesOf(split)
  const problems: IcsProblem[] = [...split.problems]
  const series = new Map<string, IcsEvent[]>()
  const unsure = new Set<string>()
  let whole = !split.problems.some(({ code }) => code === 'too-many' || code === 'file-too-large')
  for (const [index, slice] of split.events.entries()) {
    const code = options.skip?.get(index)
    if (code) {
      problems.push({ code, event: index })
      whole = false
      continue
    }
    options.at?.(index)
    const { lines, problems: found } = linesOf(split.bytes, slice)
    const read = readEvent(lines, index, zones.find)
    problems.push(...found.map((one) => ({ ...one, event: index })), ...read.problems)
    if (!read.event || [...found, ...read.problems].some((one) => costs.has(one.code))) unsure.add(read.uid)
    if (!read.event) continue
    const all = series.get(read.event.uid)
    if (all) all.push(read.event)
    else series.set(read.event.uid, [read.event])
  }
  const meetings: Placed[] = []
  const calledOff: IcsRead['calledOff'][number][] = []
  for (const events of series.values())
    if (!events.some(({ instead }) => !instead)) calledOff.push(...calledOffIn(events, split.isCancelled))
  if (!split.isCancelled) {
    for (const events of series.values()) {
      options.at?.(events[0]?.index ?? 0)
      const found = meetingsOf(events, windows)
      problems.push(...found.problems)
      if (found.problems.some((one) => costs.has(one.code))) unsure.add(events[0]?.uid ?? '')
      if (meetings.length + found.meetings.length > icsCaps.meetings) {
        problems.push({ code: 'too-many', field: 'VEVENT' })
        whole = false
        break
      }
      meetings.push(...found.meetings)
    }
  }
  problems.push(...zones.problems)
  const order = meetings.toSorted((a, b) => a.at - b.at)
  return {
    meetings: order.map(({ meeting }) => meeting),
    problems: problems.slice(0, icsCaps.problems),
    total: split.events.length,
    series: [...series].flatMap(([uid, events]) => (events.some(({ instead }) => !instead) ? [uid] : [])),
    calledOff,
    unsure: [...unsure],
    whole,
  }
}
