/**
 * What was chosen on a pop-up. The vault does it; main knows the pop-up by its claim alone. Chosen while the journal is locked, or as it
 * was being locked, it is kept and done after the next unlock: a claim and a word, which say nothing of anybody.
 */
import type { Acted, MainToVault, PopUpAct } from '../vault/messages.ts'

export type Acting = {
  readonly acted: (claim: string, action: PopUpAct) => void
  /** The journal was opened: what was chosen before is done now. */
  readonly opened: () => void
  /** The vault has done it, or cannot. */
  readonly answered: (claim: string, done: boolean) => void
  /** For the next process, as arguments of its start. */
  readonly handOn: () => readonly string[]
}

type Parts = {
  readonly tell: (message: MainToVault) => void
  /** The journal is open, and nobody is closing it. */
  readonly isOpen: () => boolean
  /** To the front: Today, or the screen that unlocks, and then Today. */
  readonly showToday: () => void
  readonly now: () => number
}

const flag = '--acted='
/** More than stand on any screen. */
const most = 50

/** What of a command line was chosen before this process began. */
export const actedIn = (argv: readonly string[]): readonly Acted[] =>
  argv.flatMap((argument): readonly Acted[] => {
    const [, claim, action, at] =
      /^--acted=([0-9a-z]{8,40}):(tomorrow|done|seen|told|heard):(\d{1,15})$/.exec(argument) ?? []
    return claim === undefined ? [] : [{ claim, action: action as PopUpAct, at: Number(at) }]
  })

export const acting = ({ tell, isOpen, showToday, now }: Parts, before: readonly Acted[] = []): Acting => {
  const waiting = new Map(before.slice(0, most).map((one) => [one.claim, one]))
  const ask = (one: Acted): void => tell({ kind: 'acted', ...one })
  return {
    acted: (claim, action) => {
      const one: Acted = { claim, action, at: now() }
      if (waiting.size < most) waiting.set(claim, one)
      if (isOpen()) ask(one)
      else showToday()
    },
    opened: () => {
      for (const one of waiting.values()) ask(one)
    },
    answered: (claim, done) => {
      waiting.delete(claim)
      // what could not be done is not passed over in silence
      if (!done) showToday()
    },
    handOn: () => [...waiting.values()].map(({ claim, action, at }) => `${flag}${claim}:${action}:${at}`),
  }
}
