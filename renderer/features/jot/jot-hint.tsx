/** What the foot says while one writes. */
import { isSensitive } from '../../../shared/model/facts/use.ts'
import { useSay } from '../../lib/say.ts'
import type { ChipLine } from './chips.ts'
import { isEmpty, type JotState } from './jot-state.ts'
import type { Mentions } from './use-mentions.ts'

export type JotHintProps = {
  readonly state: JotState
  readonly mentions: Mentions
  /** The chip that is looked at. */
  readonly looked: ChipLine | undefined
  /** Said for now, e.g. that it is saved. */
  readonly said: string | undefined
}

export const JotHint = ({ state, mentions, looked, said }: JotHintProps) => {
  const say = useSay()
  const hint = (): string | undefined => {
    if (mentions.isOpen) return say(mentions.people.length > 0 ? 'jot.mention.keys' : 'jot.mention.nobody')
    if (looked && state.people.length > 0) {
      const name = state.people.find(({ id }) => id === looked.person)?.name ?? ''
      const { reading } = looked
      const guarded = reading.kind === 'fact' && isSensitive(reading.category)
      return guarded
        ? say('jot.chip.guarded', { category: say(`jot.category.${reading.category}`) })
        : say('jot.chip.filed', { name })
    }
    return said ?? (isEmpty(state) ? undefined : say('jot.more-keys'))
  }
  return <span role="status">{hint()}</span>
}
