/** What can be done about a marked word: up to five others for it, to be among one’s own words, to be left alone in this text. */
import { useMemo } from 'react'
import type { Speller } from '../../../shared/model/spelling/speller.ts'
import { MenuAt, type MenuItems } from '../../ui/menu.tsx'
import { useSay } from '../say.ts'
import { useUndoable } from '../undo.ts'
import type { SpellingMark } from './marks.ts'

export type SpellingMenuProps = {
  readonly mark: SpellingMark
  /** Where the word stands, in pixels of the window. */
  readonly at: DOMRect
  readonly speller: Speller
  /** Whether the journal is open to take a word in. */
  readonly isOpen: boolean
  readonly within?: HTMLElement | undefined
  readonly focusAfter: () => HTMLElement | null
  readonly onPut: (word: string) => void
  readonly onIgnore: () => void
  readonly onClose: () => void
}

export const SpellingMenu = (props: SpellingMenuProps) => {
  const { mark, at, speller, isOpen, within, focusAfter, onPut, onIgnore, onClose } = props
  const say = useSay()
  const add = useUndoable('spelling.add')
  const { word } = mark
  const offered = useMemo(() => speller.suggest(word), [speller, word])
  const own = {
    ...{ key: 'add', label: say('spelling.add'), icon: 'plus' as const },
    onSelect: () => void add({ word }, say('spelling.said.added', { word })),
  }
  const items: MenuItems = [
    ...(offered.length === 0
      ? [{ key: 'none', label: say('spelling.none'), disabled: true, onSelect: () => undefined }]
      : offered.map((each) => ({ key: `word ${each}`, label: <b>{each}</b>, onSelect: () => onPut(each) }))),
    'line',
    ...(isOpen ? [own] : []),
    { key: 'ignore', label: say('spelling.ignore'), onSelect: onIgnore },
  ]
  return <MenuAt label={say('spelling.label', { word })} {...{ at, items, within, focusAfter, onClose }} />
}
