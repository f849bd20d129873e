/** Choosing a person after an @: what is looked for, what was found, and which one is meant. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PersonLine } from '../../../shared/contract/people.ts'
import { useAsk } from '../../lib/api.ts'
import type { Editor } from './editor.ts'
import { mentionAt, type Mention } from './mention.ts'

type Parts = {
  readonly editor: Editor
  readonly latest: () => Editor
  readonly names: readonly string[]
  readonly isWriting: boolean
  readonly onPerson: (mention: Mention, person: PersonLine) => void
  readonly onAdd: (mention: Mention, name: string) => void
}

export type Mentions = {
  readonly isOpen: boolean
  readonly query: string
  readonly people: readonly PersonLine[]
  readonly active: number
  readonly choose: (at: number) => void
  readonly onKey: (event: KeyboardEvent) => boolean
}

export const useMentions = ({ editor, latest, names, isWriting, onPerson, onAdd }: Parts): Mentions => {
  const { doc, caret, anchor } = editor
  const mention = isWriting && caret === anchor ? mentionAt(doc.text, caret, names) : undefined
  /** Where Escape closed the list: it stays closed for that @. */
  const [closedAt, setClosedAt] = useState<number | undefined>(undefined)
  const [moved, setMoved] = useState<{ readonly query: string; readonly to: number }>({ query: '', to: 0 })
  /** Enter was pressed before the answer came. */
  const wanted = useRef<string | undefined>(undefined)

  const query = mention?.query ?? ''
  const asked = useAsk('people.complete', { text: query.trim() }, { enabled: mention !== undefined, keep: true })
  const isFresh = !asked.isPlaceholderData && asked.isFetched
  const people = asked.data ?? []
  const isSentence = isFresh && people.length === 0 && /\s/.test(query)
  const isOpen =
    mention !== undefined && closedAt !== mention.from && !isSentence && (asked.data !== undefined || query !== '')
  const offers = query.trim() === '' ? people.length : people.length + 1
  // a name nobody has is added on purpose only: with nobody to choose from, nothing is chosen yet
  const first = people.length === 0 ? -1 : 0
  const active = moved.query === query ? Math.min(moved.to, offers - 1) : first

  const isMention = mention !== undefined
  useEffect(() => {
    if (!isMention) setClosedAt(undefined)
  }, [isMention])

  const choose = (at: number): void => {
    const now = mentionAt(latest().doc.text, latest().caret, names)
    if (!now) return
    const person = people[at]
    if (person) onPerson(now, person)
    else if (at === people.length && now.query.trim() !== '') onAdd(now, now.query.trim())
  }

  useEffect(() => {
    if (wanted.current === undefined || !isFresh) return
    const isMeant = wanted.current === query
    wanted.current = undefined
    if (isMeant && isOpen && active >= 0) choose(active)
  })

  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Escape') {
      setClosedAt(mention.from)
      return true
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offers === 0) return false
      const step = event.key === 'ArrowDown' ? 1 : -1
      const from = active === -1 && step === -1 ? 0 : active
      setMoved({ query, to: (from + step + offers) % offers })
      return true
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      if (!isFresh) {
        wanted.current = query
        return true
      }
      if (active === -1) return false
      choose(active)
      return true
    }
    return false
  }

  return { isOpen, query, people, active, choose, onKey }
}
