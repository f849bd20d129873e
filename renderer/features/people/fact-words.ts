/** What is said beside a fact: how it came to be known, where that was not simply said. */
import type { Fact, FactTold } from '../../../shared/contract/facts.ts'
import { factTold } from '../../../shared/contract/facts.ts'
import type { Say } from '../../lib/say.ts'

/** "Told in confidence"; undefined of what was said openly. */
export const markOf = (say: Say, { told }: Pick<Fact, 'told'>): string | undefined =>
  told === 'told' ? undefined : say(`facts.mark.${told}`)

export const toldOptions = (say: Say): { readonly value: FactTold; readonly label: string }[] =>
  factTold.map((value) => ({ value, label: say(`facts.told.${value}`) }))
