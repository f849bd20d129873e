/**
 * The windows Rapport has: one to read in, one to jot in, kept ready while unlocked, and a spare one, out of sight and without a
 * vault, which takes the place of the first at the moment of a lock: starting a page takes longer than a lock may.
 */
import type { BrowserWindow, Session } from 'electron'
import { channels } from '../../shared/contract/index.ts'
import type { BoundsFile } from './bounds.ts'
import { jotWindows } from './jot-windows.ts'
import { makeMain, openJot, openMain } from './windows.ts'
import type { WindowKind } from './windows.ts'

const argument = `--rapport-channels=${channels.join(',')}`

export type OwnWindows = {
  readonly main: () => BrowserWindow | undefined
  readonly jot: () => BrowserWindow | undefined
  readonly all: () => readonly BrowserWindow[]
  readonly kindOf: (window: BrowserWindow) => WindowKind
  /** The window of that kind, made when there is none. */
  readonly needMain: () => BrowserWindow
  readonly needJot: () => BrowserWindow
  /** Has a jot window made a little later, so that it is there when it is asked for while locked. */
  readonly needJotSoon: () => void
  /** Hides the jot window, and ends it, with the words in its memory, as soon as another can take its place. */
  readonly renewJot: (window: BrowserWindow) => void
  /** Has a spare one made when there is none, once the others have had their time. */
  readonly needSpare: () => void
  /** Gives up the windows there are, for the caller to end, and answers with them. */
  readonly letGo: () => readonly BrowserWindow[]
  readonly keepBounds: () => void
}

type Parts = {
  readonly session: Session
  readonly bounds: BoundsFile
  /** A lock or the end is under way: windows may close. */
  readonly isEnding: () => boolean
}

/** Milliseconds after an unlock: the first page and the jot window come first. */
const spareAfter = 3_000

export const ownWindows = ({ session, bounds, isEnding }: Parts): OwnWindows => {
  let main: BrowserWindow | undefined
  let spare: BrowserWindow | undefined
  let sparing: ReturnType<typeof setTimeout> | undefined

  const keepBounds = (): void => {
    if (main && !main.isDestroyed() && !main.isMaximized()) bounds.write(main.getBounds())
  }

  /** Closing keeps Rapport running: it has reminders to raise. A page whose process died is made anew: a window without one would stay empty. */
  const keep = (window: BrowserWindow, forget: () => void, replace: () => void): BrowserWindow => {
    window.on('close', (event) => {
      if (window === main) keepBounds()
      if (isEnding()) return
      event.preventDefault()
      window.hide()
    })
    window.on('closed', forget)
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (isEnding() || reason === 'clean-exit' || window.isDestroyed()) return
      window.destroy()
      replace()
    })
    return window
  }

  const needMain = (): BrowserWindow => {
    if (main) return main
    const window = spare ?? openMain(session, argument, bounds.read())
    const isSpare = window === spare
    main = window
    spare = undefined
    clearTimeout(sparing)
    if (isSpare) {
      makeMain(window)
      window.setBounds(bounds.read())
      window.show()
      window.webContents.send('vault-waits')
    } else window.once('ready-to-show', () => window.show())
    return keep(window, () => main === window && (main = undefined), needMain)
  }

  const needSpare = (): void => {
    clearTimeout(sparing)
    sparing = setTimeout(() => {
      if (spare || isEnding()) return
      const window = openMain(session, argument, bounds.read(), 'spare')
      spare = window
      const forget = (): void => {
        if (spare === window) spare = undefined
      }
      window.once('closed', forget)
      // not worth replacing: a lock without it takes a little longer
      window.webContents.once('render-process-gone', () => {
        if (spare !== window) return
        forget()
        window.destroy()
      })
    }, spareAfter)
  }

  const jots = jotWindows({ open: () => openJot(session, argument), keep, isEnding })
  const all = (): readonly BrowserWindow[] => [...(main ? [main] : []), ...jots.all()]

  return {
    main: () => main,
    jot: jots.now,
    all,
    kindOf: (window) => (jots.all().includes(window) ? 'jot' : window === spare ? 'spare' : 'main'),
    needMain,
    needJot: jots.need,
    needJotSoon: jots.needSoon,
    renewJot: jots.renew,
    needSpare,
    letGo: () => {
      keepBounds()
      const before = all()
      main = undefined
      jots.letGo()
      return before
    },
    keepBounds,
  }
}
