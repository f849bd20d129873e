/**
 * Looks after the search index while nobody is kept waiting: takes in what was just written, merges its segments, and makes anew what an older version left. A few milliseconds at a
 * time, with pauses between; it ends when the vault is locked and goes on when that is opened again.
 */
import { freshen } from './journal/search-freshen.ts'
import { mergeWords } from './journal/finding/merge.ts'
import { takeIn } from './journal/finding/waiting.ts'
import type { Session } from './session.ts'

/** After an unlock or a change, before anything is done. In milliseconds. */
const settling = 2_000
/** Between one bit and the next: what the person does goes first. */
const pause = 30
/** What one bit of making anew takes, about. */
const slice = 16
/** Things made anew in one bit, at most. */
const most = 200

export type IndexCare = {
  /** The vault is open: goes on where the last time ended. */
  readonly opened: () => void
  /** Something was written. */
  readonly touched: () => void
  readonly end: () => void
}

/** One bit, and whether there is more to do. Of a large index that was never merged a bit may take longer. */
export const careOnce = (session: Session, clock: () => number): boolean => {
  let isMore = false
  session.derive(({ db }) => {
    const until = clock() + slice
    const goesOn = (): boolean => clock() < until
    // merged before more is made anew: that leaves segments behind too, and each makes the next bit slower
    isMore = takeIn(db, goesOn) || mergeWords(db) || freshen(db, most, goesOn)
  })
  return isMore
}

export const indexCare = (parts: {
  readonly session: () => Session | undefined
  readonly clock: () => number
  /** Runs what nobody asked for: a full disk or a damaged page is logged. */
  readonly unasked: (where: string, run: () => void) => void
  readonly isDamaged: () => boolean
}): IndexCare => {
  let waiting: ReturnType<typeof setTimeout> | undefined

  const later = (after: number): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      parts.unasked('search.care', () => {
        const open = parts.session()
        if (!open || parts.isDamaged()) return
        // a backup is being made, or a key renewed
        if (open.isHeld()) return later(settling)
        if (careOnce(open, parts.clock)) later(pause)
      })
    }, after)
  }

  return {
    opened: () => later(settling),
    touched: () => later(settling),
    end: () => clearTimeout(waiting),
  }
}
