/**
 * Invented journals that look like kept ones: the same seed gives the same people and the same words, on any machine.
 *
 * ```ts
 * const sample = generate({ seed: 1, people: 200, today: '2026-03-01' })
 * ```
 */
import { addDays } from '../../../shared/model/days.ts'
import { entryFrom } from './entries.ts'
import { personFrom, tiesFrom } from './people.ts'
import { random } from './random.ts'
import type { Random } from './random.ts'
import type { Sample, SampleEntry, SamplePerson } from './sample.ts'

export type GenerateOptions = {
  readonly seed: number | string
  readonly people: number
  /** On average; how many each has varies log-normally. 20 unless told. */
  readonly entriesPerPerson?: number
  /** `YYYY-MM-DD`: the last day of the journal. */
  readonly today: string
}

const year = 365

/** How often people are spoken with: a few very often, most now and then, some never. They add up to `total`. */
const countsFrom = (dice: Random, people: number, total: number): number[] => {
  const weights = Array.from({ length: people }, () => Math.exp(dice.normal()))
  const sum = weights.reduce((a, b) => a + b, 0)
  let given = 0
  let before = 0
  return weights.map((weight) => {
    before += (weight / sum) * total
    const count = Math.round(before) - given
    given += count
    return count
  })
}

type Slot = { readonly person: number; readonly day: string; readonly number: number }

/** When each person was spoken with, of all people together, oldest first. */
const slotsFrom = (
  seed: GenerateOptions['seed'],
  ages: readonly number[],
  counts: readonly number[],
  today: string,
) => {
  const slots: Slot[] = []
  counts.forEach((count, person) => {
    const dice = random(seed, 'days', person)
    for (let number = 0; number < count; number++)
      // the square leans towards the present: people are written about more once they are known
      slots.push({ person, day: addDays(today, -Math.floor((ages[person] ?? 0) * dice.next() ** 1.4)), number })
  })
  return slots.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.person - b.person || a.number - b.number))
}

export const generate = ({ seed, people: many, entriesPerPerson = 20, today }: GenerateOptions): Sample => {
  const dice = random(seed, 'journal')
  const ages = Array.from({ length: many }, () => dice.between(year, 15 * year))
  const people = ages.map((age, index) => personFrom(random(seed, 'person', index), index, many, age, today))
  const ties = tiesFrom(random(seed, 'ties'), many)
  const counts = countsFrom(random(seed, 'counts'), many, Math.round(many * entriesPerPerson))
  const slots = slotsFrom(seed, ages, counts, today)
  const entryCount = counts.reduce((a, b) => a + b, 0)

  const others = (own: Random, person: number, day: string): number[] => {
    if (many < 2 || !own.chance(0.12)) return []
    const other = (person + own.between(1, many - 1)) % many
    return (people[other]?.since ?? day) < day ? [other] : []
  }

  function* entries(): Generator<SampleEntry> {
    for (const { person, day, number } of slots) {
      const own = random(seed, 'entry', person, number)
      const { fields } = people[person] as SamplePerson
      const calledBy = fields.nickname || fields.given || fields.name
      yield entryFrom({ dice: own, day, today, people: [person, ...others(own, person, day)], calledBy })
    }
  }

  return { today, people, ties, entryCount, entries }
}
