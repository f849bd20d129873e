/** One invented entry: an opening, a few things said, sometimes an ending, and what follows from them. */
import { entryChannels } from '../../../shared/contract/entries.ts'
import { dateOf } from '../../../shared/model/dates/partial-date.ts'
import { addDays } from '../../../shared/model/days.ts'
import type { Random } from './random.ts'
import type { SampleEntry, SampleFollowUp, SampleMilestone } from './sample.ts'
import { closers, middles, openers } from './sentences.ts'
import type { Sentence } from './sentences.ts'
import { entryTags, slots } from './words.ts'

type Filler = (template: string) => string

/** Fills `{slots}`; within one sentence a slot means the same wherever it stands. */
const filler = (dice: Random, calledBy: string): Filler => {
  const chosen = new Map([['P', calledBy]])
  return (template) =>
    template.replaceAll(/\{(\w+)\}/g, (_whole, slot: string) => {
      const known = chosen.get(slot) ?? dice.pick(slots[slot] ?? [slot])
      chosen.set(slot, known)
      return known
    })
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const onceOf = (said: Sentence, fill: Filler, dice: Random, day: string): SampleMilestone[] => {
  if (!said.once || dice.chance(0.8)) return []
  return [
    {
      kind: 'other',
      title: fill(said.once[0]),
      date: dateOf(addDays(day, said.once[1])),
      repeats: { every: 'once' },
      leads: null,
      zone: 'mine',
      tone: 'celebrate',
    },
  ]
}

/** Not everything said is filed. Nearly everything that is gets done: what stays open is recent, or forgotten once in a while. */
const followUpOf = (said: Sentence, fill: Filler, dice: Random, day: string, today: string): SampleFollowUp[] => {
  if (!said.followUp || dice.chance(0.6)) return []
  const [kind, by, text] = said.followUp
  const due = dice.chance(0.85) ? addDays(day, dice.between(2, 40)) : null
  const over = addDays(due ?? day, dice.between(-1, 12))
  const open = over >= today || dice.chance(0.004)
  const state = dice.chance(0.85) ? ('done' as const) : ('dropped' as const)
  return [
    {
      kind,
      by,
      text: capital(fill(text)),
      due,
      closed: open ? null : { state, on: over > day ? over : day },
      acknowledged: kind === 'ask' && dice.chance(0.8),
    },
  ]
}

export type EntrySeed = {
  readonly dice: Random
  readonly day: string
  readonly today: string
  readonly people: readonly number[]
  /** What the first of them is called. */
  readonly calledBy: string
}

/** About 400 characters: seven sentences, give or take. */
export const entryFrom = ({ dice, day, today, people, calledBy }: EntrySeed): SampleEntry => {
  const many = Math.max(1, Math.min(20, Math.round(6.2 * Math.exp(dice.normal() * 0.45))))
  const middle = new Set(Array.from({ length: many }, () => dice.pick(middles)))
  const said = [dice.pick(openers), ...middle, ...(dice.chance(0.6) ? [dice.pick(closers)] : [])]
  const told = said.map((sentence) => ({ sentence, fill: filler(dice, calledBy) }))
  const minute = String(dice.between(0, 11) * 5).padStart(2, '0')
  return {
    at: `${day}T${String(dice.between(8, 18)).padStart(2, '0')}:${minute}`,
    channel: dice.pick(entryChannels),
    text: told.map(({ sentence, fill }) => capital(fill(sentence.says))).join(dice.chance(0.1) ? '\n' : ' '),
    people,
    tags: entryTags.filter(() => dice.chance(0.04)),
    facts: told.flatMap(({ sentence: { fact }, fill }) =>
      fact && dice.chance(0.2) ? [{ category: fact[0], text: capital(fill(fact[1])) }] : [],
    ),
    milestones: told.flatMap(({ sentence, fill }) => onceOf(sentence, fill, dice, day)),
    followUps: told.flatMap(({ sentence, fill }) => followUpOf(sentence, fill, dice, day, today)),
  }
}
