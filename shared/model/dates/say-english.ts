/** The sentences of dates in English. */
import type { Say, SpellKey, SpellValues } from './say.ts'

const ordinal = (value: number): string => {
  const two = value % 100
  const end = two > 10 && two < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${end}`
}

const NTHS = ['first', 'second', 'third', 'fourth', 'fifth']
const nthIn = (nth: number): string =>
  nth > 0 ? (NTHS[nth - 1] ?? ordinal(nth)) : nth === -1 ? 'last' : `${NTHS[-nth - 1] ?? ordinal(-nth)} to last`

const every = (interval: number, unit: string): string =>
  interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`

const at = (when: string, isDay: boolean): string => `${isDay ? 'on' : 'in'} ${when}`

const SENTENCES: { readonly [K in SpellKey]: (values: SpellValues[K]) => string } = {
  about: ({ date }) => `about ${date}`,
  estimated: ({ date }) => `probably ${date}`,
  before: ({ date }) => `before ${date}`,
  after: ({ date }) => `after ${date}`,
  between: ({ from, to }) => `between ${from} and ${to}`,
  decade: ({ year }) => `the ${year}s`,
  age: ({ age, at: when, isDay }) => `${age} ${at(when, isDay)}`,
  day: ({ weekday, date }) => `${weekday} ${date}`,
  'day-alone': ({ day }) => `the ${ordinal(day)}`,
  'day-in-year': ({ day, year }) => `the ${ordinal(day)} of a month in ${year}`,
  'lunar-day': ({ day, month, leap, year }) => {
    const of = `the ${leap ? 'leap ' : ''}${ordinal(month)} lunar month${year === undefined ? '' : ` of ${year}`}`
    return day === undefined ? of : `${ordinal(day)} day of ${of}`
  },
  'also-gregorian': ({ date, gregorian }) => `${date} (${gregorian})`,
  'in-words': ({ date, words }) => (words === date ? date : `${date} (“${words}”)`),
  'every-year': ({ date, from, isDay, interval }) =>
    `${interval === 1 ? 'every' : `every ${interval} years ${isDay ? 'on' : 'in'}`} ${date}${from === undefined ? '' : ` from ${from}`}`,
  'every-day': ({ from, interval }) => `${every(interval, 'day')} from ${from}`,
  'every-week': ({ weekday, from, interval }) =>
    interval === 1 ? `every ${weekday} from ${from}` : `every ${interval} weeks on ${weekday}, from ${from}`,
  'every-month': ({ day, from, interval }) =>
    `the ${day === 31 ? 'last day' : ordinal(day)} of every ${interval === 1 ? 'month' : `${interval} months`}, from ${from}`,
  'every-weekday': ({ nth, weekday, month, interval }) =>
    `every ${nthIn(nth)} ${weekday} of ${month ?? 'the month'}${interval === 1 ? '' : ` (every ${interval} ${month === undefined ? 'months' : 'years'})`}`,
  until: ({ date, end }) => `${date}, until ${end}`,
  times: ({ date, count }) => `${date}, ${count} ${count === 1 ? 'time' : 'times'}`,
  next: ({ date, next, isDay }) => `${date}, next ${at(next, isDay)}`,
}

export const sayEnglish: Say = (key, values) => SENTENCES[key](values)
