/**
 * The jot window: kept ready, so that the shortcut is answered at once. One that was written in while locked is ended, with the words
 * in its memory, as soon as another can take its place.
 */
import type { BrowserWindow } from 'electron'

/** Milliseconds after a lock, or after the first window was drawn: the passphrase comes first. */
const soon = 150
/** After a start that draws no window, in milliseconds. */
const later = 1_500

export type JotWindows = {
  readonly all: () => readonly BrowserWindow[]
  /** The window there is, made when there is none. */
  readonly need: () => BrowserWindow
  /** Has one made a little later; `first` after a start, where another window may come first. */
  readonly needSoon: (first?: boolean) => void
  /** That other window is drawn. */
  readonly firstDrawn: () => void
  /** Hides it; another takes its place. */
  readonly renew: (window: BrowserWindow) => void
  /** Gives up what there is, for the caller to end. */
  readonly letGo: () => void
}

type Parts = {
  readonly open: () => BrowserWindow
  /** Watches over a window: what to do when it is gone, and when its page died. */
  readonly keep: (window: BrowserWindow, forget: () => void, replace: () => void) => BrowserWindow
  /** A lock or the end is under way. */
  readonly isEnding: () => boolean
}

export const jotWindows = ({ open, keep, isEnding }: Parts): JotWindows => {
  let jot: BrowserWindow | undefined
  let coming: BrowserWindow | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const take = (window: BrowserWindow): BrowserWindow => {
    jot = window
    return keep(window, () => jot === window && (jot = undefined), need)
  }
  const need = (): BrowserWindow => jot ?? take(open())

  const plan = (after: number): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      waiting = undefined
      // a lock lasts until its vault has ended
      if (isEnding()) plan(soon)
      else need()
    }, after)
  }

  return {
    all: () => [jot, coming].filter((window) => window !== undefined),
    need,
    needSoon: (first = false) => plan(first ? later : soon),
    firstDrawn: () => {
      if (waiting) plan(soon)
    },
    renew: (window) => {
      if (window !== jot) return
      window.hide()
      if (coming) return
      const next = open()
      coming = next
      next.once('closed', () => coming === next && (coming = undefined))
      next.once('ready-to-show', () => {
        if (coming !== next) return
        coming = undefined
        // asked for again meanwhile: the one there was is in use, and is empty
        if (jot !== window || window.isVisible()) return next.destroy()
        take(next)
        window.destroy()
      })
    },
    letGo: () => {
      jot = undefined
      coming = undefined
    },
  }
}
