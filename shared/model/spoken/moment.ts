/**
 * When a talk was, as people say it: "yesterday 4pm", "this morning", "an hour ago". The words of the time are taken out; what is left is a day,
 * read by those who read days. English. Pure.
 */
import { addDays } from '../days.ts'

export type Moment = {
  /** `YYYY-MM-DDTHH:MM`, where the words say all of it. */
  readonly at?: string
  /** `HH:MM`, where they say a time. */
  readonly time?: string
  /** The words that are left: of a day, or ''. */
  readonly day: string
}

/** Minutes of a day. */
const DAY = 24 * 60
const two = (value: number): string => String(value).padStart(2, '0')

/** So many minutes before a wall time. Days of the calendar, so without the hour a clock change takes. */
const minutesBefore = (now: string, minutes: number): string => {
  const [date = '', clock = ''] = now.split('T')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const total = hour * 60 + minute - minutes
  const days = Math.floor(total / DAY)
  const left = total - days * DAY
  return `${addDays(date, days)}T${two(Math.floor(left / 60))}:${two(left % 60)}`
}

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, fifteen: 15, twenty: 20, thirty: 30 },
  ...{ 'a couple of': 2, 'a few': 3, 'half an': 0.5, 'an hour and a half': 1.5 },
}
const AGO =
  /^(?:about |around |roughly )?(?<count>\d{1,3}(?:\.5)?|half an|a couple of|a few|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty)(?<half> and a half)? ?(?<unit>hours?|hrs?|h|minutes?|mins?|min)(?<more> and a half)? ago$/u

const ago = (words: string, now: string): string | undefined => {
  const { count = '', half, unit = '', more } = AGO.exec(words)?.groups ?? {}
  if (unit === '') return undefined
  const said = (COUNTS[count] ?? Number(count)) + (half || more ? 0.5 : 0)
  return minutesBefore(now, Math.round(said * (unit.startsWith('h') ? 60 : 1)))
}

/** Where in the day a part of it is taken to be. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first thing)\b/u, '08:30'],
  [/\bbreakfast(?: ?time)?\b/u, '08:00'],
  [/\bmorning\b/u, '09:00'],
  [/\b(?:noon|midday)\b/u, '12:00'],
  [/\blunch(?: ?time)?\b/u, '12:30'],
  [/\bafternoon\b/u, '15:00'],
  [/\b(?:evening|dinner(?: ?time)?)\b/u, '19:00'],
  [/\b(?:tonight|night)\b/u, '20:00'],
]

const CLOCK =
  /(?:^|[\s,])(?:at |around |about |@ ?)?(?:(?<hour>\d{1,2})[:.](?<minute>\d{2}) ?(?<half>[ap])?\.?(?:m\b\.?)?|(?<bare>\d{1,2}) ?(?<side>[ap])\.?m\b\.?|(?<whole>\d{1,2}) ?o'?clock)(?=$|[\s,])/u
const AT_HOUR = /(?:^|[\s,])(?:at|around|about) (?<hour>\d{1,2})(?=$|[\s,])/u

const clockOf = (hours: number, minutes: number, side: string | undefined): string | undefined => {
  if (side !== undefined && (hours < 1 || hours > 12)) return undefined
  const hour = side === undefined ? hours : (hours % 12) + (side === 'p' ? 12 : 0)
  return hour > 23 || minutes > 59 ? undefined : `${two(hour)}:${two(minutes)}`
}

/** The time said in digits, and where it stands. */
const timeIn = (words: string): { readonly time: string; readonly from: number; readonly to: number } | undefined => {
  const match = CLOCK.exec(words) ?? AT_HOUR.exec(words)
  if (!match) return undefined
  const { hour, minute, half, bare, side, whole } = match.groups ?? {}
  const time = clockOf(Number(hour ?? bare ?? whole), Number(minute ?? 0), half ?? side)
  return time === undefined ? undefined : { time, from: match.index, to: match.index + match[0].length }
}

/** In the afternoon "4:30" is half past four in the afternoon. */
const onThatSide = (time: string, words: string): string => {
  const hour = Number(time.slice(0, 2))
  const isLate = /\b(?:afternoon|evening|tonight|night)\b/u.test(words)
  return isLate && hour >= 1 && hour < 12 ? `${two(hour + 12)}${time.slice(2)}` : time
}

/** @param now `YYYY-MM-DDTHH:MM` */
export const momentIn = (text: string, now: string): Moment => {
  const words = text.slice(0, 200).toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim()
  if (/^(?:just )?now$|^just$/u.test(words)) return { at: now, day: '' }
  const before = ago(words, now)
  if (before !== undefined) return { at: before, day: '' }
  const said = timeIn(words)
  const rest = said ? `${words.slice(0, said.from)} ${words.slice(said.to)}` : words
  const part = PARTS.find(([pattern]) => pattern.test(rest))
  if (!said && !part) return { day: text }
  const time = said ? onThatSide(said.time, rest) : part?.[1]
  const spoken = rest
    .replace(/\blast night\b/u, 'yesterday')
    .replace(
      /\b(?:earlier )?(?:this|in the|at|over|around|the) (?=morning|afternoon|evening|night|noon|midday|lunch|breakfast|dinner)/u,
      '',
    )
  const left = PARTS.reduce((day, [pattern]) => day.replace(pattern, ''), spoken)
    .replace(/\s+/gu, ' ')
    .replace(/\b(?:at|on|in the|this|over|around|earlier|the)\s*$/u, '')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
  // "this morning", said before nine, is not to come
  const isToday = left === '' || left === 'today'
  const capped = !said && isToday && time !== undefined && `${now.slice(0, 10)}T${time}` > now ? now.slice(11) : time
  return { ...(capped !== undefined && { time: capped }), day: left }
}
