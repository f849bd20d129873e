/** Dates of every kind, each with what it is kept as and, in plain words, the days it falls on. */
import type { Random } from '../../../../electron/cli/sample/random.ts'
import type { MilestoneFields } from '../../../../shared/contract/milestones.ts'
import { stands } from './almanac.ts'
import { apart, plus, weekday } from './walls.ts'

export type Kept = Pick<MilestoneFields, 'date' | 'repeats'>
/** What is known of one kind of date: how it is kept, whether a day is one of its, and up to when where only a span is known. */
export type Invented = Kept & {
  readonly name: string
  readonly falls: (day: string) => boolean
  readonly until?: (day: string) => string
  readonly isAbout?: boolean
}

const pad = (value: number): string => String(value).padStart(2, '0')
const lengthOf = (day: string): number =>
  Number(plus(`${plus(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1).slice(8))
const monthEnd = (day: string): string => `${day.slice(0, 7)}-${pad(lengthOf(day))}`
const monthsApart = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
const isNth = (day: string, nth: number): boolean => {
  const date = Number(day.slice(8))
  return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((lengthOf(day) - date + 1) / 7) === -nth
}
const on = (fields: object, certainty = 'known') => ({ form: 'on', certainty, ...fields }) as Kept['date']
const partsOf = (day: string) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
})
const policies = ['omit', 'earlier', 'later'] as const

const others = [
  { calendar: 'hebrew', month: 5, leap: true, day: 8 },
  { calendar: 'hebrew', month: 3, day: 30 },
  { calendar: 'hebrew', month: 7, day: 14 },
  { calendar: 'chinese', month: 1, day: 1 },
  { calendar: 'chinese', month: 12, day: 30 },
  { calendar: 'chinese', month: 6, leap: true, day: 15 },
  { calendar: 'islamic-umalqura', month: 9, day: 30 },
  { calendar: 'islamic-civil', month: 12, day: 30 },
  { calendar: 'persian', month: 12, day: 30 },
  { calendar: 'persian', month: 1, day: 1 },
] as const

/** Each makes one date, in or near the 400 days from `first` on. */
const kinds: readonly ((dice: Random, first: string) => Invented)[] = [
  // a birthday, its year known or not
  (dice, first) => {
    const born = partsOf(plus(first, -dice.between(400, 30_000)))
    const { year, ...rest } = born.day === 29 && born.month === 2 ? { ...born, day: 28 } : born
    const date = on(dice.chance(0.5) ? { year, ...rest } : rest)
    const falls = (day: string) => Number(day.slice(5, 7)) === rest.month && Number(day.slice(8)) === rest.day
    return { name: 'day of the year', date, repeats: { every: 'year' }, falls }
  },
  (dice) => {
    const missing = dice.pick(policies)
    const date = on({ ...(dice.chance(0.5) && { year: 1980 }), month: 2, day: 29 })
    const falls = (day: string) => stands({ calendar: 'gregory', month: 2, day: 29, missing }, day)
    return { name: '29 February', date, repeats: { every: 'year', missing }, falls }
  },
  (dice) => {
    const wanted = { ...dice.pick(others), missing: dice.pick(policies) }
    const { missing, ...date } = wanted
    const falls = (day: string) => stands(wanted, day)
    return { name: date.calendar, date: on(date), repeats: { every: 'year', missing }, falls }
  },
  // a month whose day nobody knows, a day that is only about
  (dice) => {
    const month = dice.between(1, 12)
    const falls = (day: string) => day.endsWith(`-${pad(month)}-01`)
    return {
      name: 'month only',
      date: on({ month }),
      repeats: { every: 'year' },
      falls,
      until: monthEnd,
      isAbout: true,
    }
  },
  (dice) => {
    const { month, day } = { month: dice.between(1, 12), day: dice.between(1, 28) }
    const falls = (one: string) => one.endsWith(`-${pad(month)}-${pad(day)}`)
    return { name: 'about a day', date: on({ month, day }, 'about'), repeats: { every: 'year' }, falls, isAbout: true }
  },
  // once: a day, a month, a year
  (dice, first) => {
    const only = plus(first, dice.between(1, 420))
    return { name: 'once', date: on(partsOf(only)), repeats: { every: 'once' }, falls: (day) => day === only }
  },
  (dice, first) => {
    const month = plus(first, dice.between(1, 420)).slice(0, 7)
    const { year, month: at } = partsOf(`${month}-01`)
    const falls = (day: string) => day === `${month}-01`
    return {
      name: 'once in a month',
      date: on({ year, month: at }),
      repeats: { every: 'once' },
      falls,
      until: monthEnd,
      isAbout: true,
    }
  },
  (_, first) => {
    const year = Number(first.slice(0, 4)) + 1
    const until = () => `${year}-12-31`
    return {
      name: 'once in a year',
      date: on({ year }),
      repeats: { every: 'once' },
      falls: (day) => day === `${year}-01-01`,
      until,
      isAbout: true,
    }
  },
  // weekdays of a month, of every month
  (dice) => {
    const {
      nth,
      weekday: which,
      month,
    } = { nth: dice.pick([1, 2, 3, 4, 5, -1, -2]), weekday: dice.between(1, 7), month: dice.between(1, 12) }
    const falls = (day: string) => Number(day.slice(5, 7)) === month && weekday(day) === which && isNth(day, nth)
    return {
      name: 'weekday of a month',
      date: on({ month }),
      repeats: { every: 'weekday', nth, weekday: which },
      falls,
    }
  },
  (dice, first) => {
    const {
      nth,
      weekday: which,
      year,
    } = { nth: dice.pick([1, 3, 5, -1]), weekday: dice.between(1, 7), year: Number(first.slice(0, 4)) }
    const interval = dice.between(1, 3)
    const start = `${year}-01-01`
    const falls = (day: string) =>
      day >= start && monthsApart(start, day) % interval === 0 && weekday(day) === which && isNth(day, nth)
    return {
      name: 'weekday of every month',
      date: on({ year }),
      repeats: { every: 'weekday', nth, weekday: which, interval },
      falls,
    }
  },
  // every so many days, weeks, months, years from a day on, with or without an end
  (dice, first) => {
    const start = plus(first, dice.between(-60, 60))
    const [interval, count] = [dice.between(5, 90), dice.between(1, 12)]
    const falls = (day: string) => {
      const away = apart(start, day)
      return away >= 0 && away % interval === 0 && away / interval < count
    }
    return { name: 'every so many days', date: on(partsOf(start)), repeats: { every: 'day', interval, count }, falls }
  },
  (dice, first) => {
    const start = plus(first, dice.between(-60, 60))
    const [interval, until] = [dice.between(1, 9), plus(first, dice.between(70, 400))]
    const falls = (day: string) => day >= start && day <= until && apart(start, day) % (7 * interval) === 0
    return { name: 'every so many weeks', date: on(partsOf(start)), repeats: { every: 'week', interval, until }, falls }
  },
  (dice, first) => {
    const start = `${plus(first, dice.between(-200, 20)).slice(0, 5)}${dice.pick(['01-31', '03-31', '05-30', '08-15', '12-29'])}`
    const [interval, missing, at] = [dice.between(1, 4), dice.pick(policies), Number(start.slice(8))]
    const falls = (day: string) => {
      const date = Number(day.slice(8))
      const [own, before] = [monthsApart(start, day), plus(`${day.slice(0, 7)}-01`, -1)]
      if (day < start) return false
      if (own % interval === 0 && date === Math.min(at, missing === 'earlier' ? lengthOf(day) : 31)) return true
      return missing === 'later' && date === 1 && own > 0 && (own - 1) % interval === 0 && lengthOf(before) < at
    }
    return {
      name: 'every so many months',
      date: on(partsOf(start)),
      repeats: { every: 'month', interval, missing },
      falls,
    }
  },
  (dice, first) => {
    const {
      year,
      month,
      day: date,
    } = partsOf(`${Number(first.slice(0, 4)) - dice.between(0, 6)}-${pad(dice.between(1, 12))}-11`)
    const interval = dice.between(2, 5)
    const falls = (day: string) =>
      day.endsWith(`-${pad(month)}-${pad(date)}`) &&
      day >= `${year}` &&
      (Number(day.slice(0, 4)) - year) % interval === 0
    return {
      name: 'every so many years',
      date: on({ year, month, day: date }),
      repeats: { every: 'year', interval },
      falls,
    }
  },
]

export const invent = (dice: Random, first: string, at: number): Invented => {
  const make = kinds[at % kinds.length]
  if (!make) throw new Error('no kind')
  return make(dice, first)
}
