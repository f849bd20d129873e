/** A reading as `phrases/phrase.ts` writes it. */
import type { DateFields, PartialDate } from '../../../shared/model/dates/partial-date.ts'
import type { Repeats } from '../../../shared/model/recurrence/dated.ts'
import type { Meaning, Reading } from '../../../shared/model/spoken/reading.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const fields = ({ calendar, year, month, leap, day }: DateFields): string => {
  const start = year === undefined ? (month === undefined ? '--' : '-') : String(year).padStart(4, '0')
  const of = calendar === undefined || calendar === 'gregory' ? '' : `${calendar} `
  return `${of}${start}${month === undefined ? '' : `-${two(month)}${leap ? 'L' : ''}`}${day === undefined ? '' : `-${two(day)}`}`
}

const marks = { known: '', about: '~', estimated: '?' } as const

const dateIn = (date: PartialDate): string => {
  switch (date.form) {
    case 'on':
      return `${fields(date)}${marks[date.certainty]}`
    case 'before':
      return `<${fields(date)}`
    case 'after':
      return `>${fields(date)}`
    case 'between':
      return `${fields(date.from)}/${fields(date.to)}`
    case 'decade':
      return `${date.decade / 10}X${marks[date.certainty]}`
    case 'age':
      return `age ${date.age}${marks[date.certainty]} ${date.at}`
  }
}

const again = (repeats: Repeats): string => {
  if (repeats.every === 'once') return ''
  const interval = repeats.interval === undefined || repeats.interval === 1 ? '' : `${repeats.interval} `
  const nth = repeats.every === 'weekday' ? ` ${repeats.nth}.${repeats.weekday}` : ''
  const until = repeats.until === undefined ? '' : ` until ${repeats.until}`
  const count = repeats.count === undefined ? '' : ` x${repeats.count}`
  return ` every ${interval}${repeats.every}${nth}${until}${count}`
}

const meaning = ({ date, dated, iso }: Meaning): string =>
  `${dateIn(date)}${dated ? again(dated.repeats) : ''}${date.form === 'before' && iso !== undefined ? ` due ${iso}` : ''}`

export const short = (reading: Reading): string => {
  switch (reading.kind) {
    case 'date':
      return [reading, ...(reading.other ?? [])].map(meaning).join(' | ')
    case 'ask':
      return `ask:${reading.why}`
    case 'problem':
      return `problem:${reading.problem}`
    case 'nothing':
      return 'nothing'
  }
}
