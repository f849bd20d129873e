/** What the shell's moves know of each other: how far along this process is. */

export type Moment = {
  /** Of the vault process there is now: whether it holds a key, or is looking whether it may. */
  key: 'none' | 'opening' | 'open'
  /** Rapport is ending. */
  quitting: boolean
  /** The next process is about to take over. */
  leaving: boolean
  /** The lock that is under way. */
  locking: Promise<void> | undefined
}

export const newMoment = (): Moment => ({ key: 'none', quitting: false, leaving: false, locking: undefined })

/** When the running lock, if any, is over. */
export const settled = ({ locking }: Moment): Promise<void> => (locking ?? Promise.resolve()).catch(() => undefined)
