/** The lists that open under the caret, of people and of templates, and the keys they take first. */
import { useState, type KeyboardEvent } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Jot } from './use-jot.ts'
import { useMentions } from './use-mentions.ts'
import { useTemplates } from './use-templates.ts'

type Parts = { readonly jot: Jot; readonly isWriting: boolean; readonly now: string }

export const useNoteLists = ({ jot, isWriting, now }: Parts) => {
  const dates = useDates()
  const [isFromTemplate, setFromTemplate] = useState(false)
  const { editor, known } = jot.state
  const shared = { editor, latest: () => jot.latest().editor, isWriting }
  const mentions = useMentions({
    ...shared,
    names: known.map(({ name }) => name),
    onPerson: jot.mention,
    onAdd: (mention, name) => void jot.addAnew(name).then((person) => person && jot.mention(mention, person)),
  })
  const templates = useTemplates({
    ...shared,
    onTemplate: (looking, template) => {
      const at = jot.latest().happenedAt ?? now
      setFromTemplate(true)
      jot.begin(looking, template, { date: dates.full(at), time: dates.time(at) })
    },
  })
  /** Tab goes from blank to blank while there are any, and on from the last. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (mentions.onKey(event) || templates.onKey(event)) return true
    const isTab = event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
    return isTab && isFromTemplate && jot.toNextBlank()
  }
  return {
    mentions,
    templates,
    onKey,
    isListOpen: mentions.isOpen || templates.isOpen,
    /** The blanks of a template are those of one jot. */
    forget: () => setFromTemplate(false),
  }
}
