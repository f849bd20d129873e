/** The chips of a jot as they are now: those shown, how many wait behind them, and yes to all that are shown. */
import { chipLines, waitingOf, type ChipLine, type ChipsOf } from './chips.ts'
import { useAnswers } from './use-answers.ts'
import type { Jot } from './use-jot.ts'

export const useNoteChips = (jot: Jot) => {
  const answers = useAnswers(jot.state)
  const now = (): ChipsOf => {
    const { editor, all, accepted, people, known } = jot.latest()
    return { text: editor.doc.text, all, accepted, people, today: jot.today, known, answers }
  }
  const lines = (): readonly ChipLine[] => chipLines(now())
  return {
    answers,
    chips: lines(),
    waiting: waitingOf(now()),
    /** How many it said yes to. */
    acceptAll: (): number => jot.acceptAll(lines),
  }
}
