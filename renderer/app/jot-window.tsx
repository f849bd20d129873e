/** The jot window: one composer and nothing else. */
import { JotNote } from '../features/jot/jot-note.tsx'
import { SpelledFields } from '../lib/spell-check/spelled-fields.tsx'
import { useAppearance } from './main-window.tsx'

export const JotWindow = () => {
  useAppearance()
  return (
    <>
      <JotNote place="window" />
      <SpelledFields />
    </>
  )
}
