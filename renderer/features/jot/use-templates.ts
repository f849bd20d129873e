/** Choosing a template after a / at the beginning of a line. */
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Template } from '../../../shared/contract/templates.ts'
import { useAsk } from '../../lib/api.ts'
import type { Editor } from './editor.ts'
import { fitting, templateAt, type Looking } from './template-at.ts'

type Parts = {
  readonly editor: Editor
  readonly latest: () => Editor
  readonly isWriting: boolean
  readonly onTemplate: (looking: Looking, template: Template) => void
}

export type Templates = {
  readonly isOpen: boolean
  readonly templates: readonly Template[]
  readonly active: number
  readonly choose: (at: number) => void
  readonly onKey: (event: KeyboardEvent) => boolean
}

export const useTemplates = ({ editor, latest, isWriting, onTemplate }: Parts): Templates => {
  const { doc, caret, anchor } = editor
  const looking = isWriting && caret === anchor ? templateAt(doc.text, caret) : undefined
  /** Where Escape closed the list: it stays closed for that /. */
  const [closedAt, setClosedAt] = useState<number | undefined>(undefined)
  const [moved, setMoved] = useState<{ readonly query: string; readonly to: number }>({ query: '', to: 0 })
  const asked = useAsk('templates.list', {}, { enabled: looking !== undefined })
  const query = looking?.query ?? ''
  const templates = fitting(asked.data ?? [], query)
  const isOpen = looking !== undefined && closedAt !== looking.from && templates.length > 0
  const active = moved.query === query ? Math.min(moved.to, templates.length - 1) : 0

  const isLooking = looking !== undefined
  useEffect(() => {
    if (!isLooking) setClosedAt(undefined)
  }, [isLooking])

  const choose = (at: number): void => {
    const now = templateAt(latest().doc.text, latest().caret)
    const template = templates[at]
    if (now && template) onTemplate(now, template)
  }

  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) return false
    if (event.key === 'Escape') {
      setClosedAt(looking.from)
      return true
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMoved({ query, to: (active + step + templates.length) % templates.length })
      return true
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      choose(active)
      return true
    }
    return false
  }

  return { isOpen, templates, active, choose, onKey }
}
