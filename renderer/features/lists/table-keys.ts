/** What each key does in the table of people. Letters are keys there, because nobody types in a row. */
import { steps } from '../../lib/steps.ts'

export type TableKey = {
  readonly does: 'walk' | 'extend' | 'toggle' | 'all' | 'clear' | 'open' | 'tags' | 'remove'
  /** How many rows on. */
  readonly by: number
}

type Pressed = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const letters: Readonly<Record<string, TableKey['does']>> = {
  ' ': 'toggle',
  x: 'toggle',
  t: 'tags',
  Enter: 'open',
  Escape: 'clear',
  Delete: 'remove',
}

export const keyOf = ({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): TableKey | undefined => {
  if (altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { does: 'all', by: 0 } : undefined
  const by = steps[key]
  if (by !== undefined) return { does: shiftKey ? 'extend' : 'walk', by }
  const does = shiftKey && key !== ' ' ? undefined : letters[key]
  return does && { does, by: 0 }
}

/** As they are told. */
export const tableKeys: readonly { readonly what: string; readonly keys: readonly string[] }[] = [
  { what: 'move', keys: ['ArrowUp', 'ArrowDown'] },
  { what: 'toggle', keys: ['Space', 'X'] },
  { what: 'extend', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { what: 'all', keys: ['Mod+A'] },
  { what: 'clear', keys: ['Escape'] },
  { what: 'open', keys: ['Enter'] },
  { what: 'tags', keys: ['T'] },
  { what: 'remove', keys: ['Delete'] },
  { what: 'words', keys: ['/'] },
]
