/** From one day to another. */
import { addDays, readDateParts, type IsoDate } from '../days.ts'
import { hasItsDay, type OnDate, type PartialDate } from '../dates/partial-date.ts'
import { problemOfDate } from '../dates/problem.ts'
import { fieldsOf } from './open-ends.ts'
import { ask, meaningOf, nothing, partial, problem, read, type Meaning, type Reading, type Spoken } from './reading.ts'

export const isPlain = (reading: Reading): reading is Extract<Reading, { kind: 'date' }> & { readonly date: OnDate } =>
  reading.kind === 'date' && reading.date.form === 'on' && !reading.dated && reading.date.certainty === 'known'

const isBare = (date: PartialDate): boolean => hasItsDay(date) && date.year === undefined

const spanning = (from: IsoDate, to: string, on: Spoken): Meaning | undefined => {
  const end = on.read(to, 'future', addDays(from, -1))
  return end.kind === 'date' && end.iso !== undefined && end.iso >= from
    ? { date: { form: 'between', from: readDateParts(from), to: readDateParts(end.iso) } }
    : undefined
}

/** Both ends; of a promise the second comes after the first. */
export const range = (from: string, to: string, on: Spoken): Reading => {
  const first = on.read(from)
  if (first.kind !== 'date') return first.kind === 'ask' || first.kind === 'problem' ? first : nothing
  const start = first.iso !== undefined && on.tense !== 'date' ? addDays(first.iso, -1) : undefined
  const second = on.read(to, on.tense, on.tense === 'future' ? start : undefined)
  if (second.kind !== 'date') return second.kind === 'ask' || second.kind === 'problem' ? second : nothing
  if (first.date.form === 'decade' && second.date.form === 'decade')
    return partial({ form: 'between', from: { year: first.date.decade }, to: { year: second.date.decade + 9 } })
  if (!isPlain(first) || !isPlain(second)) return nothing
  const beside = first.other?.[0]?.iso
  if (beside !== undefined && on.tense === 'future') {
    // "Friday to Sunday" on a Friday may begin today
    const [meant, other] = [first.iso ?? beside, beside].map((iso) => spanning(iso, to, on))
    return meant && other ? read(meant, other) : ask('which-week', [])
  }
  if (isBare(first.date) && isBare(second.date)) {
    const choices = (['past', 'future'] as const).flatMap((tense) => {
      const one = range(from, to, { ...on, tense, read: (words, other = tense, day) => on.read(words, other, day) })
      return one.kind === 'date' ? [meaningOf(one)] : []
    })
    return ask('which-year', choices)
  }
  const [low, high] = [fieldsOf(first.date), fieldsOf(second.date)]
  const date: PartialDate = { form: 'between', from: low, to: high }
  const wrong = problemOfDate(date)
  return wrong ? problem(wrong) : partial(date)
}
