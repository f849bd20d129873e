/** When a meeting is, from one line: “Thursday 14:00”, “tomorrow 3–4pm”, “12 June at 9.15 for 30 minutes”. Pure. */
import { addDays } from '../../shared/model/days.ts'
import { readTime } from './clock.ts'
import { readDay, type DayOptions } from './spoken-day.ts'

/** `start` and `end` are wall times, or days for a meeting of whole days; `end` null: as is usual. */
export type MeetingTime =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'time'
      readonly start: string
      readonly end: string | null
      readonly choices: readonly string[]
      readonly clock: string
    }
  | { readonly kind: 'problem'; readonly problem: string; readonly choices: readonly string[]; readonly clock: string }

const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }
const CLOCK = '(?:\\d{1,2}[:.h]\\d{2}\\s*(?:am|pm)?|\\d{1,2}\\s*(?:am|pm)|noon|midday|midnight)'
/** A bare hour is one only beside another time, or after "at". */
const LOOSE = `(?:${CLOCK}|\\d{1,2})`
const RANGE = `(?<from>${LOOSE})\\s*(?:-|–|—|to|till|until)\\s*(?<to>${CLOCK})`
const POINT = `(?:at\\s+(?<at>${LOOSE})|(?<bare>${CLOCK})|(?<hour>\\d{1,2})\\s?h)`
const LENGTH = '(?:\\s+for\\s+(?<count>\\d{1,3}|an?|one|two|three|half an)\\s*(?<unit>min(?:ute)?s?|hours?|h))?'
const AFTER = new RegExp(`^(?<day>.*?)[,\\s]*(?:from\\s+)?(?:${RANGE}|${POINT})${LENGTH}$`, 'iu')
const BEFORE = new RegExp(`^(?:${RANGE}|${POINT})${LENGTH}[,\\s]+(?<day>.+)$`, 'iu')

type Groups = Readonly<Record<string, string | undefined>>

const clockOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (NAMED[text.toLowerCase()] ?? readTime(text))

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, 'half an': 0.5 }

const minutesOf = ({ count, unit }: Groups): number | undefined => {
  if (count === undefined || unit === undefined) return undefined
  const many = COUNTS[count.toLowerCase()] ?? Number(count)
  return Math.round(many * (/^h/iu.test(unit) ? 60 : 1))
}

const plusMinutes = (day: string, clock: string, minutes: number): string => {
  const [hours = 0, of = 0] = clock.split(':').map(Number)
  const at = hours * 60 + of + minutes
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${addDays(day, Math.floor(at / 1440))}T${two(Math.floor((at % 1440) / 60))}:${two(at % 60)}`
}

/** 3–4pm: both in the afternoon; 11–1pm: the first before it. */
const startOfRange = (from: string, to: string, end: string): string | undefined => {
  const half = /(?:am|pm)$/iu.exec(to)?.[0]
  if (half === undefined || /[ap]m$/iu.test(from)) return clockOf(from)
  const same = clockOf(`${from}${half}`)
  return same !== undefined && same < end ? same : clockOf(from)
}

export const readMeetingTime = (text: string, options: Omit<DayOptions, 'tense'>): MeetingTime => {
  const said = text.trim().replace(/\s+/gu, ' ')
  if (said === '') return { kind: 'nothing' }
  const groups: Groups | undefined = (AFTER.exec(said) ?? BEFORE.exec(said))?.groups
  const words = groups?.['day']?.trim() ?? said
  const day =
    groups && words === '' ? { day: options.today, choices: [] } : readDay(words, { ...options, tense: 'future' })
  const clock = groups ? said.replace(words, '').trim() : ''
  if (day.day === null) return { kind: 'problem', problem: day.problem ?? 'dates.unclear', choices: day.choices, clock }
  if (!groups) return { kind: 'time', start: day.day, end: null, choices: day.choices, clock }
  const { from, to } = groups
  const until = clockOf(to)
  const at =
    from !== undefined && to !== undefined && until !== undefined
      ? startOfRange(from, to, until)
      : clockOf(groups['at'] ?? groups['bare'] ?? groups['hour'])
  if (at === undefined || (to !== undefined && until === undefined))
    return { kind: 'problem', problem: 'meetings.no-such-time', choices: [], clock }
  const minutes = minutesOf(groups)
  // what ends before it begins ends the next day
  const end =
    until !== undefined
      ? `${until <= at ? addDays(day.day, 1) : day.day}T${until}`
      : minutes === undefined
        ? null
        : plusMinutes(day.day, at, minutes)
  return { kind: 'time', start: `${day.day}T${at}`, end, choices: day.choices, clock }
}
