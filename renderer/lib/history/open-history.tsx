/**
 * Whose history is to be shown. A row or a page says what it is about; the app holds the one dialog.
 *
 * ```tsx
 * <RowActions what={text} history={{ noun: 'fact', id }} onDelete={…} />     // a button, and H while the row has the focus
 * <header {...historyMark({ noun: 'person', id })}>                         // H anywhere on the page
 * ```
 */
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { HistoryNoun } from '../../../shared/contract/history.ts'
import { useSay } from '../say.ts'
import { shorten } from '../shorten.ts'
import { IconButton } from '../../ui/icon-button.tsx'

export type Thing = { readonly noun: HistoryNoun; readonly id: string }

const Context = createContext<(thing: Thing) => void>(() => undefined)

export const useOpenHistory = (): ((thing: Thing) => void) => useContext(Context)

/** On the element of a row, or within it; `page` on what the whole page is about. */
export const historyMark = ({ noun, id }: Thing, whole: 'row' | 'page' = 'row') =>
  whole === 'row' ? { 'data-history': `${noun} ${id}` } : { 'data-history-page': `${noun} ${id}` }

const thingOf = (mark: string | null | undefined): Thing | undefined => {
  const [noun, id] = mark?.split(' ') ?? []
  const known = HistoryNoun.safeParse(noun)
  return known.success && id !== undefined ? { noun: known.data, id } : undefined
}

const isTyping = (target: Element): boolean =>
  target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"], [role="menu"]') !==
  null

/** What the key means where the focus is: its row, or else what the page is about. */
const meant = (target: Element): Thing | undefined => {
  const row = target.closest('[data-history]') ?? target.closest('li, [data-line]')?.querySelector('[data-history]')
  const page = document.querySelector('[data-history-page]')
  return thingOf(row?.getAttribute('data-history')) ?? thingOf(page?.getAttribute('data-history-page'))
}

/** Around everything that has a history; `onOpen` shows it. */
export const HistoryKeys = ({
  onOpen,
  children,
}: {
  readonly onOpen: (thing: Thing) => void
  readonly children: ReactNode
}) => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || event.key.toLowerCase() !== 'h' || !(target instanceof Element)) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(target)) return
      const thing = meant(target)
      if (!thing) return
      event.preventDefault()
      onOpen(thing)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [onOpen])
  return <Context value={onOpen}>{children}</Context>
}

/** At the right edge of a row: its history. */
export const HistoryButton = ({
  thing,
  what,
  className,
}: {
  readonly thing: Thing
  /** The words of the row, so that its buttons are told apart. */
  readonly what: string
  readonly className?: string | undefined
}) => {
  const say = useSay()
  const open = useOpenHistory()
  return (
    <IconButton
      {...historyMark(thing)}
      icon="clock"
      label={say('history.open', { name: shorten(what) })}
      aria-keyshortcuts="H"
      className={className}
      onClick={() => open(thing)}
    />
  )
}
