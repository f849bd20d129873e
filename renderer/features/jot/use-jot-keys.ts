/** The keys of the whole composer: saving, leaving, saying yes, and the small forms. */
import type { KeyboardEvent, RefObject } from 'react'
import type { Likely } from '../../../shared/contract/people.ts'
import type { ChipLine } from './chips.ts'
import type { Side } from '../../../shared/model/evidence.ts'
import { markKeys } from './mark-keys.ts'
import type { OwnKind } from './own-reading.ts'

type Parts = {
  readonly root: RefObject<HTMLElement | null>
  readonly chips: readonly ChipLine[]
  /** Offered while nothing is written: a digit each. */
  readonly likely?: readonly Likely[]
  readonly onLikely?: (person: Likely) => void
  /** Begins what I said; undefined while that is not asked. */
  readonly onMine?: (() => void) | undefined
  readonly isListOpen: boolean
  readonly onSave: () => void
  readonly onChip: (chip: ChipLine) => void
  /** It is to be put right: of a name, who is meant. */
  readonly onCorrect: (chip: ChipLine) => void
  readonly onAll: () => void
  readonly onPanel: (kind: OwnKind) => void
  readonly onMark: (side: Side) => void
  /** Escape: a small form closes, or else the composer is left. */
  readonly onEscape: () => void
}

const ownKeys: Readonly<Record<string, OwnKind>> = {
  ...{ f: 'fact', d: 'date', p: 'follow-up' },
  ...markKeys.own,
}

export const useJotKeys = ({
  root,
  chips,
  likely = [],
  onLikely = () => undefined,
  onMine,
  isListOpen,
  onSave,
  onChip,
  onCorrect,
  onAll,
  onPanel,
  onMark,
  onEscape,
}: Parts) => ({
  onKeyDown: (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'Enter') {
      event.preventDefault()
      return onSave()
    }
    if (!event.altKey || mod) return
    if (event.key === 'Enter' && onMine) {
      event.preventDefault()
      return onMine()
    }
    const person = likely.find((_, at) => event.code === `Digit${at + 1}`)
    if (person) {
      event.preventDefault()
      return onLikely(person)
    }
    const chip = chips.find(({ number }) => event.code === `Digit${number}`)
    if (event.code === 'KeyA') {
      event.preventDefault()
      return onAll()
    }
    if (chip && event.shiftKey) {
      event.preventDefault()
      return onCorrect(chip)
    }
    const own = ownKeys[event.key.toLowerCase()] ?? ownKeys[event.code.replace('Key', '').toLowerCase()]
    const side = markKeys.sides[event.key.toLowerCase()] ?? markKeys.sides[event.code.replace('Key', '').toLowerCase()]
    if (chip) onChip(chip)
    else if (side) onMark(side)
    else if (own) onPanel(own)
    else return
    event.preventDefault()
  },
  /** Heard before the fields hear it: a field of names would empty itself. The list of people and a field's own list close first. */
  onKeyDownCapture: (event: KeyboardEvent): void => {
    const { target } = event
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    if (!(target instanceof Element) || !root.current?.contains(target)) return
    if (isListOpen || target.matches('[role=combobox][aria-expanded=true]')) return
    event.preventDefault()
    event.stopPropagation()
    onEscape()
  },
})
