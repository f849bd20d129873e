/** What is offered around what they said: whom it was with, before anything is written; and what I said, after. */
import type { Likely } from '../../../shared/contract/people.ts'
import { useSay } from '../../lib/say.ts'
import { asksMine, beginMine } from './both-sides.ts'
import { useBothSides } from './use-both-sides.ts'
import type { Jot } from './use-jot.ts'
import { useLikely } from './use-likely.ts'

type Parts = {
  readonly jot: Jot
  readonly isOpen: boolean
  readonly isListOpen: boolean
  /** On a person's page it is with them. */
  readonly isPerson: boolean
  readonly setSaid: (said: string) => void
  readonly forgetWord: () => void
  readonly focusText: () => void
}

export const useNoteOffers = ({ jot, isOpen, isListOpen, isPerson, setSaid, forgetWord, focusText }: Parts) => {
  const say = useSay()
  const { asksBoth, askNoMore } = useBothSides()
  const { state, panel, problem } = jot
  const likely = useLikely(state, isOpen && !isPerson && panel === null && !problem && !isListOpen)
  const isAskingMine = isOpen && !isListOpen && asksMine(state.editor.doc.text, asksBoth)
  const writeMine = (): void => {
    forgetWord()
    jot.edit(beginMine(jot.latest().editor, say('jot.mine.begin')))
    focusText()
  }
  return {
    asksBoth,
    askNoMore,
    likely,
    speakWith: ({ id, name }: Likely): void => {
      jot.takePart({ id, name }, 'chosen')
      setSaid(say('jot.likely.said', { name }))
      focusText()
    },
    /** Undefined while that is not asked. */
    onMine: isAskingMine ? writeMine : undefined,
  }
}
