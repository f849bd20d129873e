/** Ten years at a time: the seventies, and "in her fifties". */
import { readDateParts } from '../days.ts'
import { ask, partial, type Groups, type Reading, type Spoken } from './reading.ts'

const TENS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')
export const DECADE_WORDS = `(?:${TENS.join('|')})`

const partOf = (g: Groups): string | undefined => g['part'] ?? g['part2']

const named = (word: string): number | undefined => {
  if (/^n[oa]u/u.test(word)) return 0
  if (/^teens|tens$/u.test(word)) return 10
  const ten = TENS.indexOf(word)
  return ten < 0 ? undefined : (ten + 2) * 10
}

/** Two figures are the last such decade that is over; of the one that is on and the next the hundred years between are asked. */
export const decadeOf = (g: Groups, { today }: Spoken): Reading | undefined => {
  const figures = g['decade']?.replace("'", '')
  const part = partOf(g)
  const one = (decade: number): Reading =>
    partial({
      form: 'decade',
      certainty: 'known',
      decade,
      ...(part !== undefined && { words: `the ${part} ${decade}s` }),
    })
  if (figures?.length === 4) return one(Number(figures))
  const short = figures === undefined ? named(g['word'] ?? '') : Number(figures)
  if (short === undefined) return undefined
  const { year } = readDateParts(today)
  const inThis = year - (year % 100) + short
  if (inThis + 9 < year) return short >= 10 && inThis + 16 >= year ? choices([inThis - 100, inThis]) : one(inThis)
  return inThis <= year ? choices([inThis - 100, inThis]) : one(inThis - 100)
}

const choices = (decades: readonly number[]): Reading =>
  ask(
    'several',
    decades.map((decade) => ({ date: { form: 'decade', certainty: 'known', decade } })),
  )

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
