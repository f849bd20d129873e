/** Before, after, between, and one or the other. */
import { addDays, formatDate } from '../days.ts'
import { dateOf, hasItsDay, type DateFields, type OnDate, type PartialDate } from '../dates/partial-date.ts'
import { problemOfDate } from '../dates/problem.ts'

import {
  ask,
  change,
  meaningOf,
  nothing,
  partial,
  problem,
  rule,
  type Groups,
  type Meaning,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'
import { ANY_WEEKDAY, MONTH, ORDINAL } from './words.ts'

const fieldsOf = ({ calendar, year, month, leap, day }: OnDate): DateFields => ({
  ...(calendar !== undefined && { calendar }),
  ...(year !== undefined && { year }),
  ...(month !== undefined && { month }),
  ...(leap !== undefined && { leap }),
  ...(day !== undefined && { day }),
})

const open = (form: 'before' | 'after', g: Groups, on: Spoken): Reading =>
  change(on.read(g['what'] ?? ''), ({ date, iso }) => {
    if (date.form === 'decade') return { date: { form, year: form === 'before' ? date.decade : date.decade + 9 } }
    if (date.form !== 'on' || date.year === undefined) return undefined
    const last = form === 'before' && iso !== undefined && date.certainty === 'known' ? addDays(iso, -1) : undefined
    return { date: { form, ...fieldsOf(date) }, ...(last !== undefined && { iso: last }) }
  })

const isPlain = (reading: Reading): reading is Extract<Reading, { kind: 'date' }> & { readonly date: OnDate } =>
  reading.kind === 'date' && reading.date.form === 'on' && !reading.dated && reading.date.certainty === 'known'

const isBare = (date: PartialDate): boolean => hasItsDay(date) && date.year === undefined

/** Both ends; of a promise the second comes after the first. */
const range = (from: string, to: string, on: Spoken): Reading => {
  const first = on.read(from)
  if (first.kind !== 'date') return first.kind === 'ask' || first.kind === 'problem' ? first : nothing
  const start = first.iso !== undefined && on.tense !== 'date' ? addDays(first.iso, -1) : undefined
  const second = on.read(to, on.tense, on.tense === 'future' ? start : undefined)
  if (second.kind !== 'date') return second.kind === 'ask' || second.kind === 'problem' ? second : nothing
  if (first.date.form === 'decade' && second.date.form === 'decade')
    return partial({ form: 'between', from: { year: first.date.decade }, to: { year: second.date.decade + 9 } })
  if (!isPlain(first) || !isPlain(second)) return nothing
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

/** The year, month or day next to it, so wide as it was said. */
const beside = (date: OnDate, by: 1 | -1): DateFields | undefined => {
  const { year, month, day } = date
  if (year === undefined || (date.calendar ?? 'gregory') !== 'gregory') return undefined
  if (month === undefined) return { year: year + by }
  if (day !== undefined) return fieldsOf(dateOf(addDays(formatDate({ year, month, day }), by)))
  const at = year * 12 + month - 1 + by
  return { year: Math.floor(at / 12), month: (at % 12) + 1 }
}

/** From it on: after the one before it. */
const notBefore = (reading: Reading): Reading =>
  change(reading, ({ date }) => {
    const last = date.form === 'on' ? beside(date, -1) : undefined
    return last && { date: { form: 'after', ...last } }
  })

const notAfter = (reading: Reading): Reading =>
  change(reading, ({ date }) => {
    const first = date.form === 'on' ? beside(date, 1) : undefined
    return first && { date: { form: 'before', ...first } }
  })

const yearOnly = (reading: Reading): number | undefined =>
  isPlain(reading) && reading.date.month === undefined && reading.date.day === undefined ? reading.date.year : undefined

const either = (one: string, two: string, on: Spoken): Reading | undefined => {
  const both = [on.read(one), on.read(two)]
  const [first, second] = both.map(yearOnly)
  if (first !== undefined && second !== undefined && second === first + 1)
    return partial({ form: 'between', from: { year: first }, to: { year: second } })
  const meanings = both.flatMap((reading): readonly Meaning[] =>
    reading.kind === 'date' ? [meaningOf(reading)] : reading.kind === 'ask' ? reading.choices : [],
  )
  return both.some((reading) => reading.kind === 'nothing') ? undefined : ask('several', meanings)
}

const D = `\\d{1,2}(?:${ORDINAL})?`
const REST = `(?:of )?${MONTH}(?: '?\\d+)?`

export const boundRules: readonly SpokenRule[] = [
  rule('(?:on|by|at) or before (?<what>.+)', (g, on) => on.read(g['what'] ?? '')),
  rule(
    '(?:some ?time |any ?time |just |shortly |well |right |the day )?(?:before|prior to|earlier than|pre-?) ?(?<what>.+)',
    (g, on) => open('before', g, on),
  ),
  rule(
    '(?:some ?time |any ?time |just |right |soon |straight |immediately |shortly |not long )?(?:after|later than|post-?) ?(?<what>.+)',
    (g, on) => open('after', g, on),
  ),
  rule(
    '(?:not before|not earlier than|no earlier than|no sooner than|not until) (?<what>.+?)(?: on| onwards?)?(?: at the earliest)?',
    (g, on) => notBefore(on.read(g['what'] ?? '')),
  ),
  rule('(?<what>.+) (?:or (?:later|after)|onwards?|at the earliest)', (g, on) => notBefore(on.read(g['what'] ?? ''))),
  rule('(?:no later than |not later than |by )?(?<what>.+?) (?:or (?:earlier|before)|at the latest)', (g, on) => {
    const of = on.read(g['what'] ?? '')
    return on.tense === 'future' ? of : notAfter(of)
  }),
  // "12 to 14 June": the month stands once
  rule(
    `(?:between |from )?(?:the )?(?<from>${D}) ?(?:-|to|until|till|and|through) ?(?:the )?(?<to>${D}) (?<rest>${REST})`,
    (g, on) => range(`${g['from']} ${g['rest']}`, `${g['to']} ${g['rest']}`, on),
  ),
  rule(`(?<month>${MONTH}) (?<from>${D}) ?(?:-|to|until|till|through) ?(?<to>${D})(?<year> '?\\d{4})?`, (g, on) =>
    range(`${g['from']} ${g['month']}${g['year'] ?? ''}`, `${g['to']} ${g['month']}${g['year'] ?? ''}`, on),
  ),
  rule(`(?:the )?(?<one>${D}) or (?:the )?(?<two>${D}) (?<rest>${REST})`, (g, on) =>
    either(`${g['one']} ${g['rest']}`, `${g['two']} ${g['rest']}`, on),
  ),
  rule('(?:between |from )?(?<from>\\d{4}) ?(?:-|to|and|until) ?(?<to>\\d{2})', (g, on) =>
    range(g['from'] ?? '', `${(g['from'] ?? '').slice(0, 2)}${g['to']}`, on),
  ),
  rule(`(?:between |from )?(?<from>${MONTH}) ?(?:-|to|and|until) ?(?<to>${MONTH}) (?<year>'?\\d{2,4})`, (g, on) =>
    range(`${g['from']} ${g['year']}`, `${g['to']} ${g['year']}`, on),
  ),
  rule('(?:some ?time )?between (?<from>.+?) and (?<to>.+)', (g, on) => range(g['from'] ?? '', g['to'] ?? '', on)),
  rule('from (?<from>.+?) (?:to|until|till|through) (?<to>.+)', (g, on) => range(g['from'] ?? '', g['to'] ?? '', on)),
  rule('(?<from>.{3,40}?) ?(?: to | until | through |(?<=\\d{4}) ?- ?(?=\\d{4}$)| - )(?<to>.{3,40})', (g, on) => {
    const found = range(g['from'] ?? '', g['to'] ?? '', on)
    return found.kind === 'nothing' ? undefined : found
  }),
  rule('(?:either )?(?<one>.+?) (?:or|\\/) (?<two>.+)', (g, on) =>
    /^so$|^there ?abouts$/u.test(g['two'] ?? '') ? undefined : either(g['one'] ?? '', g['two'] ?? '', on),
  ),
  rule(`(?<one>${ANY_WEEKDAY}) and (?<two>${ANY_WEEKDAY})`, (g, on) => either(g['one'] ?? '', g['two'] ?? '', on)),
]
