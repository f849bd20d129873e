/** What the foot says while one writes. */
import { isSensitive } from '../../../shared/model/facts/use.ts'
import { isolated } from '../../lib/isolated.ts'
import { useSay, type Say } from '../../lib/say.ts'
import { shorten } from '../../lib/shorten.ts'
import type { ChipLine } from './chips.ts'
import { isEmpty, type JotState } from './jot-state.ts'
import { againOf } from './own-again.ts'
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
  /** Where it goes, and what is special about that. */
  const goes = ({ reading, person, who, number }: ChipLine): string | undefined => {
    if (who) return number === undefined ? undefined : say(`jot.who.keys.${who.is}`, { number })
    if (state.people.length === 0) return undefined
    const keys = number !== undefined && againOf(reading) ? say('jot.chip.correct', { number }) : ''
    const name = state.people.find(({ id }) => id === person)?.name ?? ''
    const guarded = reading.kind === 'fact' && isSensitive(reading.category)
    const where = guarded
      ? say('jot.chip.guarded', { category: say(`jot.category.${reading.category}`) })
      : say('jot.chip.filed', { name })
    return [where, keys].filter(Boolean).join(' ')
  }
  const hint = (): string | undefined => {
    if (mentions.isOpen) return say(mentions.people.length > 0 ? 'jot.mention.keys' : 'jot.mention.nobody')
    const ofChip = looked && [fromWords(looked, state.editor.doc.text, say), goes(looked)].filter(Boolean).join(' ')
    return ofChip || (said ?? (isEmpty(state) ? undefined : say('jot.more-keys')))
  }
  return <span role="status">{hint()}</span>
}

/** Without the sign that stands behind them. */
const saidIn = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replaceAll('\n', ' ')
    .replace(/[\s,;:–—-]+$/u, '')

/** “from “Aoife’s results come 21 August””: the words a chip came from. */
const fromWords = ({ because }: ChipLine, text: string, say: Say): string | undefined => {
  const words = because?.map(({ start, end }) => shorten(saidIn(text, start, end), 60)).join(' … ')
  return words ? say('jot.chip.from', { words: isolated(words) }) : undefined
}
