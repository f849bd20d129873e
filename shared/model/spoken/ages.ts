/** How old somebody is, and when somebody turns so old. */
import { addDays, addMonths, readDateParts } from '../days.ts'
import { dateOf, oldestAge, type DateFields, type PartialDate } from '../dates/partial-date.ts'
import { everyYear } from './every-year.ts'
import { ABOUT } from './about.ts'
import { ageSpan, DECADE_WORDS } from './decades.ts'
import {
  ask,
  change,
  partial,
  problem,
  rule,
  type Groups,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'

const WHO =
  "(?:(?:she|he|they|her|his|it|\\p{L}+) ?(?:'s|'re|'d be| is| are| was| were| must be| would be| should be| might be| looks)(?: now| just)? |(?:must|should|would|got to|has to|might) be )"

const age = (years: string | undefined, isAbout: boolean, { today }: Spoken): Reading => {
  const whole = Number(years)
  if (whole > oldestAge) return problem('age')
  return partial({
    form: 'age',
    certainty: isAbout ? 'about' : 'known',
    age: whole,
    at: isAbout ? today.slice(0, 4) : today,
  })
}

const back = (fields: DateFields, years: number): DateFields => ({
  ...fields,
  ...(fields.year !== undefined && { year: fields.year - years }),
})

/** Whoever turns 50 next March was born in a March. */
const turning = (g: Groups, on: Spoken): Reading => {
  const years = Number(g['age'])
  if (years > oldestAge) return problem('age')
  const tense = g['verb'] === 'turned' || g['verb'] === 'became' ? 'past' : 'future'
  return change(
    on.read((g['when'] ?? '').replace(/^(?:in|on|this) (?!year|month|week)/u, ''), tense),
    ({ date }): { readonly date: PartialDate } | undefined => {
      if (date.form === 'on' && date.year !== undefined) return { date: { ...date, ...back(date, years) } }
      if (date.form === 'between')
        return { date: { form: 'between', from: back(date.from, years), to: back(date.to, years) } }
      return undefined
    },
  )
}

const young = (g: Groups, { today }: Spoken): Reading => {
  const count = Number(g['count'])
  if (g['unit'] === 'month') {
    const { year, month } = readDateParts(addMonths(today, -count))
    return partial({ form: 'on', certainty: 'about', year, month })
  }
  const days = count * (g['unit'] === 'week' ? 7 : 1)
  return days > 400 ? problem('age') : partial({ ...dateOf(addDays(today, -days)), certainty: 'about' })
}

const N = '(?<age>\\d{1,3})'
const OLD = '(?: years? old| years? of age|-years?-old| y\\/?o| yrs? old| years?| yrs?)'
const PART = '(?:(?<part>early|mid|late|middle|very early|very late)[ -]?(?:to late )?)?'

export const ageRules: readonly SpokenRule[] = [
  rule(
    '(?:back )?when (?:she|he|they|i|we|\\p{L}+) (?:was|were|turned|is)(?: about| around| only| just)? \\d{1,3}(?: years old| or so)?|at the age of \\d{1,3}|at (?:age )?\\d{2}|as a (?:child|kid|boy|girl|teenager|student)|in (?:his|her|their|my) (?:childhood|youth|teens)',
    () => ask('whose-age'),
  ),
  rule(`${WHO}?(?:about |around |~ ?)?(?<count>\\d{1,2}) (?<unit>day|week|month)s?[ -]old`, young),
  rule(`${WHO}?(?<about>${ABOUT} )?(?:aged? |aged about )?${N}${OLD}(?: now)?`, (g, on) =>
    age(g['age'], g['about'] !== undefined, on),
  ),
  rule(`${WHO}?(?<about>${ABOUT} )?(?:aged?|aged about|age:) (?<about2>${ABOUT} )?${N}(?: now)?`, (g, on) =>
    age(g['age'], (g['about'] ?? g['about2']) !== undefined, on),
  ),
  rule(`${WHO}(?<about>${ABOUT} )?${N}(?<ish>ish|-ish| or so| now| or thereabouts)?(?: now)?`, (g, on) =>
    age(g['age'], g['about'] !== undefined || (g['ish'] !== undefined && g['ish'] !== ' now'), on),
  ),
  rule(`${ABOUT} ?${N}|(?<ish>\\d{2})(?: or so|ish|-ish)`, (g, on) =>
    on.tense === 'date' ? age(g['age'] ?? g['ish'], true, on) : undefined,
  ),
  rule(`${WHO}?(?:just )?turned ${N}`, (g, on) => age(g['age'], false, on)),
  // over fifty: born so many years ago at the latest
  rule(
    `${WHO}?(?<side>over|above|more than|at least|older than|under|below|less than|younger than|not yet) ${N}(?: years old)?`,
    (g, on) => {
      const [years, year] = [Number(g['age']), readDateParts(on.today).year]
      if (on.tense !== 'date') return undefined
      if (years > oldestAge) return problem('age')
      const isOver = /^(?:over|above|more|at|older)/u.test(g['side'] ?? '')
      return partial(isOver ? { form: 'before', year: year - years + 1 } : { form: 'after', year: year - years - 1 })
    },
  ),
  rule(`${WHO}?(?:in (?:his|her|their|my) )?(?:a )?(?<decade>\\d0)[ -]?something`, (g, on) => ageSpan(g, on)),
  rule(
    "(?:(?:his|her|their|my|the|\\p{L}+'s) )?(?<nth>\\d{1,3})(?:st|nd|rd|th) birthday(?: is| falls| on| in|:)* (?<when>.+)",
    (g, on) => everyYear(turning({ age: g['nth'], when: g['when'] }, on)),
  ),
  rule(`${ABOUT} (?<n>\\d{1,3}) in (?<at>\\d{4})|${WHO}?(?<n2>\\d{1,3}) in (?<at2>\\d{4})`, (g) => {
    const [years, at, isAbout] = [Number(g['n'] ?? g['n2']), g['at'] ?? g['at2'] ?? '', g['n'] !== undefined]
    return years > oldestAge
      ? problem('age')
      : partial({ form: 'age', certainty: isAbout ? 'about' : 'known', age: years, at })
  }),
  rule(`${WHO}?in (?:his|her|their|my) ${PART}(?<decade>${DECADE_WORDS}|\\d0)'?s?`, (g, on) => ageSpan(g, on)),
  rule(
    "(?:(?:she|he|they|\\p{L}+)?(?: ?'s| ?'re| is| are| ?'ll be| will be| would be| going to be)* ?)?(?<verb>turning|turns|turned|turn|will be|'ll be|would be|becomes|became|gets to|be|hits) (?<age>\\d{1,3}) (?<when>.+)",
    turning,
  ),
  rule("(?:she|he|they|\\p{L}+)(?: will be|'ll be|'s| is) (?<age>\\d{1,3}) (?<when>(?:in|on|next|this) .+)", turning),
  rule('(?<age>\\d{1,3}) (?<when>(?:in|on|next) (?!\\d).+)', (g, on) =>
    on.tense === 'date' ? turning(g, on) : undefined,
  ),
]
