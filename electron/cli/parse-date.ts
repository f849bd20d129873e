/** `rapport parse-date`: what the journal understands of words for a date. Needs no vault. */
import type { IsoDate } from '../../shared/model/days.ts'
import { toEdtf } from '../../shared/model/dates/edtf.ts'
import { sayEnglish } from '../../shared/model/dates/say-english.ts'
import { spell } from '../../shared/model/dates/spell.ts'
import type { DateProblem } from '../../shared/model/dates/problem.ts'
import { readSpoken } from '../../shared/model/spoken/read-spoken.ts'
import type { Meaning, Reading, Tense, Why } from '../../shared/model/spoken/reading.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'
import type { Answer } from './commands.ts'
import { dayGiven, todayIn } from './clock.ts'
import { exit, Refusal } from './words.ts'

export type ParseDateOptions = {
  readonly today?: string | undefined
  readonly zone?: string | undefined
  readonly order?: string | undefined
  readonly tense?: string | undefined
}

const questions: Readonly<Record<Why, string>> = {
  vague: 'Which day is meant? The words name none.',
  'ambiguous-order': 'Which is the day and which the month? --order day-first or month-first says it.',
  'which-week': 'Of which week?',
  'which-day': 'Which of the days?',
  'which-year': 'Of which year?',
  'which-repeat': 'How does it come back? The words may mean several things, or what no rule here can say.',
  'from-when': 'From when on?',
  weekday: 'The weekday and the date do not go together. Which is meant?',
  several: 'Which of them?',
  'whose-age': 'When was that? It takes a birth date to know.',
}
const refusals: Readonly<Record<DateProblem, string>> = {
  empty: 'This is no date.',
  'no-such-date': 'There is no such date.',
  year: 'Years go from 1 to 9999, in other calendars as far as they are known.',
  'needs-year': 'This needs its years.',
  order: 'The first of the two comes after the second.',
  age: 'Nobody is known to have been that old.',
}

const oneOf = <T extends string>(option: string, all: readonly T[], text: string | undefined): T | undefined => {
  const found = all.find((one) => one === text)
  if (text !== undefined && found === undefined)
    throw new Refusal(`--${option} takes one of ${all.join(', ')}.`, exit.usage)
  return found
}

const inFull = ({ date, dated }: Meaning, today: IsoDate): string => spell(dated ?? date, 'en-GB', sayEnglish, today)

const described = (meaning: Meaning, today: IsoDate): object => {
  const edtf = toEdtf(meaning.date)
  const { date, dated, iso } = meaning
  return {
    text: inFull(meaning, today),
    ...(iso !== undefined && { iso }),
    ...(edtf !== undefined && { edtf }),
    date,
    ...(dated && { repeats: dated.repeats }),
  }
}

const asData = (reading: Reading, today: IsoDate): unknown => {
  switch (reading.kind) {
    case 'date': {
      const { understood, unread, other } = reading
      const more = other && { other: other.map((one) => described(one, today)) }
      return { kind: 'date', ...described(reading, today), ...more, understood, ...(unread && { unread }) }
    }
    case 'ask':
      return { kind: 'ask', why: reading.why, choices: reading.choices.map((one) => described(one, today)) }
    case 'problem':
      return { kind: 'problem', problem: reading.problem, near: reading.near.map((one) => described(one, today)) }
    case 'nothing':
      return { kind: 'nothing' }
  }
}

/** What was meant, or what to ask: in sentences. */
const inLines = (reading: Reading, today: IsoDate): readonly string[] => {
  const listed = (lead: string, all: readonly Meaning[]): string[] =>
    all.length === 0 ? [] : [`${lead} ${all.map((one) => inFull(one, today)).join('; or ')}.`]
  switch (reading.kind) {
    case 'date': {
      const edtf = toEdtf(reading.date)
      return [
        inFull(reading, today),
        ...(edtf === undefined ? [] : [`EDTF ${edtf}`]),
        ...listed('It may also mean', reading.other ?? []),
        ...(reading.unread ? [`Not read: ${reading.unread.join(', ')}`] : []),
      ]
    }
    case 'ask':
      return [questions[reading.why], ...listed('Perhaps', reading.choices)]
    case 'problem':
      return [refusals[reading.problem], ...listed('Near it:', reading.near)]
    case 'nothing':
      return ['These words name no date.']
  }
}

/** Answers with 0 where a date was read, 1 where something has to be asked or is refused, 2 where there is no date. */
export const parseDate = (words: string, options: ParseDateOptions): Answer => {
  const today = dayGiven('today', options.today) ?? todayIn(options.zone)
  if (options.zone !== undefined) todayIn(options.zone)
  const order = oneOf<DateOrder>('order', ['day-first', 'month-first'], options.order)
  const tense = oneOf<Tense>('tense', ['past', 'future', 'date'], options.tense) ?? 'future'
  const reading = readSpoken(words, { today, tense, order })
  const code = reading.kind === 'date' ? 0 : reading.kind === 'nothing' ? exit.usage : exit.failed
  return { json: asData(reading, today), lines: inLines(reading, today), code }
}
