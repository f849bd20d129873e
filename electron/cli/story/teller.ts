/** What every part of a telling goes by: who is who by now, which day is meant, and how something is made to happen on it. */
import type { CommandChannel, Input, Output, QueryChannel } from '../../../shared/contract/index.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import type { CommandCtx } from '../../vault/journal/context.ts'
import type { Chapter, StoryPerson, StoryTie } from './types.ts'

export type Tell = <C extends CommandChannel>(channel: C, input: Input<C>) => Output<C>
export type Ask = <C extends QueryChannel>(channel: C, input: Input<C>) => Output<C>
/** `at`: days from today; what happens on one day happens in the order it was asked for. */
export type Happen = (at: number, run: () => void) => void

export type Parts = {
  readonly tell: Tell
  readonly ask: Ask
  /** A command that is no channel. */
  readonly change: (name: string, run: (ctx: CommandCtx) => void) => void
  readonly newId: () => string
  readonly ids: Map<string, string>
  readonly today: Temporal.PlainDate
  readonly happen: Happen
}

export type Teller = Parts & {
  readonly story: Required<Chapter>
  /** `YYYY-MM-DD`, so many days from today. */
  readonly day: (at: number) => string
  /** How many days from today a day is. */
  readonly daysTo: (day: string) => number
  /** Of somebody, or of an organisation. */
  readonly id: (key: string) => never
  /** The day from which all of them are in the journal. */
  readonly known: (...keys: readonly string[]) => number
  /** The tie a relative who is no contact is written down with. */
  readonly tieOf: (key: string) => StoryTie | undefined
}

/** Before anybody else is written down. */
export const first = -2200

export const partsOf = ({ year, month, day }: Temporal.PlainDate) => ({ year, month, day })

export const teller = (story: Required<Chapter>, parts: Parts): Teller => {
  const { ids, today } = parts
  const people = new Map(story.people.map((person) => [person.key, person]))
  const isListed = (key: string): boolean => people.get(key)?.unlisted !== true
  const ties = new Map(
    story.people.flatMap(({ key, unlisted }) => {
      const tie = unlisted
        ? story.ties.find(([one, other]) => (one === key ? isListed(other) : other === key && isListed(one)))
        : undefined
      return tie === undefined ? [] : [[key, tie] as const]
    }),
  )

  const sinceOf = ({ key, since, unlisted, colleague, me }: StoryPerson): number => {
    const seen = story.entries.flatMap((entry) => (entry.with.includes(key) ? [entry.at] : []))
    const [one, other] = ties.get(key) ?? []
    const owner = people.get((one === key ? other : one) ?? '')
    const otherwise = unlisted && owner ? sinceOf(owner) : colleague || me || seen.length === 0 ? first : 0
    return Math.min(since ?? otherwise, ...seen)
  }
  const since = new Map(story.people.map((person) => [person.key, sinceOf(person)]))

  return {
    ...parts,
    story,
    day: (at) => today.add({ days: at }).toString(),
    daysTo: (day) => today.until(day, { largestUnit: 'days' }).days,
    id: (key) => {
      const known = ids.get(key)
      if (known === undefined) throw new Error(`the story speaks of ${key}, who is not in it yet`)
      return known as never
    },
    known: (...keys) => Math.max(...keys.map((key) => since.get(key) ?? first)),
    tieOf: (key) => ties.get(key),
  }
}
