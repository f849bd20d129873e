/** Ten years at a time: the seventies, and "in her fifties". */
import { readDateParts } from '../days.ts'
import {
  ask,
  partial,
  problem,
  rule,
  type Groups,
  type Meaning,
  type Reading,
  type Spoken,
  type SpokenRule,
} from './reading.ts'

const TENS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')
export const DECADE_WORDS = `(?:${TENS.join('|')})`

const partOf = (g: Groups): string | undefined => g['part'] ?? g['part2']

const named = (word: string): number | undefined => {
  if (/^n[oa]u/u.test(word)) return 0
  if (/^teens|tens$/u.test(word)) return 10
  const ten = TENS.indexOf(word)
  return ten < 0 ? undefined : (ten + 2) * 10
}

const PART =
  '(?:(?<part>early|mid|late|middle|very early|very late|start of|end of|beginning of|middle of)(?: to late)?[ -]?(?:the )?)?'

/** Two figures are the last such decade that is over; of the one that is on and the next the hundred years between are asked. */
const decadeOf = (g: Groups, { today }: Spoken): Reading | undefined => {
  const figures = g['decade']?.replace("'", '')
  const part = partOf(g)
  const isBare = g['the'] === undefined && g['decade'] !== undefined && /^\d0$/u.test(g['decade'])
  const one = (decade: number): Reading =>
    partial({
      form: 'decade',
      certainty: 'known',
      decade,
      ...(part !== undefined && { words: `the ${part} ${decade}s` }),
    })
  if (figures?.length === 4) {
    const decade = Number(figures)
    // the 1900s are ten years, or a hundred
    return decade % 100 === 0 && decade < 2000
      ? choices([decade], [{ date: { form: 'between', from: { year: decade }, to: { year: decade + 99 } } }])
      : one(decade)
  }
  const short = figures === undefined ? named(g['word'] ?? '') : Number(figures)
  if (short === undefined) return undefined
  const { year } = readDateParts(today)
  // "late 50s" may be an age
  const age =
    isBare && short >= 30
      ? ageSpan({ decade: String(short), part }, { today, tense: 'date', read: () => ({ kind: 'nothing' }) })
      : undefined
  if (age?.kind === 'date')
    return choices([year - (year % 100) + short - (short > year % 100 ? 100 : 0)], [{ date: age.date }])
  const inThis = year - (year % 100) + short
  if (inThis + 9 < year) return short >= 10 && inThis + 16 >= year ? choices([inThis - 100, inThis]) : one(inThis)
  return inThis <= year ? choices([inThis - 100, inThis]) : one(inThis - 100)
}

const choices = (decades: readonly number[], more: readonly Meaning[] = []): Reading =>
  ask('several', [
    ...decades.map((decade): Meaning => ({ date: { form: 'decade', certainty: 'known', decade } })),
    ...more,
  ])

/** In her fifties: she was born in one of so many years. */
export const ageSpan = (g: Groups, { today }: Spoken): Reading | undefined => {
  const [word, part] = [g['decade'] ?? '', partOf(g)]
  const from = /^\d/u.test(word) ? Number(word) : named(word)
  if (from === undefined) return undefined
  const low = part?.includes('late') ? from + 6 : part?.includes('mid') ? from + 3 : from
  const high = part?.includes('early') ? from + 4 : part?.includes('mid') ? from + 7 : from + 9
  const { year } = readDateParts(today)
  return partial({ form: 'between', from: { year: year - high - 1 }, to: { year: year - low } })
}

export const decadeRules: readonly SpokenRule[] = [
  rule(
    `(?:in |during |from |at )?(?<the>the |')?${PART}(?<decade>(?:1[5-9]|20)\\d0|'?\\d0)'?s|(?:in |during |from |at )?(?:the )?${PART.replace('?<part>', '?<part2>')}(?<word>${DECADE_WORDS}s?|noughties|naughties|teens|twenty-?tens)`,
    (g, on) => decadeOf(g, on),
  ),
  rule('(?:in |during )?(?:the )?(?<part>(?:early|mid|late)[ -])?(?<nth>\\d{1,2})(?:st|nd|rd|th) century', (g) => {
    const last = Number(g['nth']) * 100
    return last > 9900 || last === 0
      ? problem('year')
      : partial({
          form: 'between',
          from: { year: last - 99 },
          to: { year: last },
          ...(g['part'] !== undefined && { words: `${g['part'].trim()} ${g['nth']}th century` }),
        })
  }),
]
