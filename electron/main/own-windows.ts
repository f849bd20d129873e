/**
 * The windows Rapport has: one to read in, one to jot in, kept ready while unlocked, and a spare one, out of sight and without a
 * vault, which takes the place of the first at the moment of a lock: starting a page takes longer than a lock may.
 */
import type { BrowserWindow, Session } from 'electron'
import { channels } from '../../shared/contract/index.ts'
import { appOrigin } from './app-protocol.ts'
import type { BoundsFile } from './bounds.ts'
import { jotWindows } from './jot-windows.ts'
import type { Place } from './relaunch.ts'
import { makeMain, openJot, openMain } from './windows.ts'
import type { WindowKind } from './windows.ts'

const argument = `--rapport-channels=${channels.join(',')}`

export type OwnWindows = {
  readonly main: () => BrowserWindow | undefined
  /** The jot window, where it is on the screen. */
  readonly seenJot: () => readonly BrowserWindow[]
  readonly all: () => readonly BrowserWindow[]
  readonly kindOf: (window: BrowserWindow) => WindowKind
  /** The window of that kind, made when there is none. */
  readonly needMain: () => BrowserWindow
  readonly needJot: () => BrowserWindow
  /** Has a jot window made a little later, so that it is there when it is asked for while locked. */
  readonly needJotSoon: (first?: boolean) => void
  /** Hides the jot window, and ends it, with the words in its memory, as soon as another can take its place. */
  readonly renewJot: (window: BrowserWindow) => void
  /** Has a spare one made when there is none, once the others have had their time. */
  readonly needSpare: () => void
  /** Gives up the windows there are, for the caller to end, and answers with them. */
  readonly letGo: () => readonly BrowserWindow[]
  readonly keepBounds: () => void
  /** How the main window stands now, and the way back: shown as it stood, taking the keyboard only if it had it. */
  readonly place: () => Place
  readonly appear: (place: Place, done: () => void) => void
  /** Leaves the windows out of recordings, or lets them in again, as is chosen. */
  readonly protect: () => void
}

type Parts = {
  readonly session: Session
  readonly bounds: BoundsFile
  /** A lock or the end is under way: windows may close. */
  readonly isEnding: () => boolean
  /** The windows are to be left out of recordings. */
  readonly isHidden: () => boolean
  /** A key or the pointer, in any of them. */
  readonly onInput: () => void
  /** The main window was closed. */
  readonly onClose: () => void
  /** The jot window is asked to close. */
  readonly onJotClose: (window: BrowserWindow) => void
}

/** Milliseconds in which a window that was asked for is on the screen. */
const mapped = 250

/** Milliseconds after an unlock: the first page and the jot window come first. */
const spareAfter = 3_000

export const ownWindows = ({
  session,
  bounds,
  isEnding,
  isHidden,
  onInput,
  onClose,
  onJotClose,
}: Parts): OwnWindows => {
  let main: BrowserWindow | undefined
  let spare: BrowserWindow | undefined
  let sparing: ReturnType<typeof setTimeout> | undefined

  const keepBounds = (): void => {
    if (main && !main.isDestroyed() && !main.isMaximized() && !main.isFullScreen()) bounds.write(main.getBounds())
  }

  /** Closing keeps Rapport running: it has reminders to raise. A page whose process died is made anew: a window without one would stay empty. */
  const keep = (window: BrowserWindow, forget: () => void, replace: () => void): BrowserWindow => {
    window.on('close', (event) => {
      if (window === main) keepBounds()
      if (isEnding()) return
      event.preventDefault()
      if (jots.all().includes(window)) return onJotClose(window)
      window.hide()
      onClose()
    })
    window.on('closed', forget)
    window.webContents.on('input-event', onInput)
    window.setContentProtection(isHidden())
    const anew = (): void => {
      if (isEnding() || window.isDestroyed()) return
      window.destroy()
      replace()
    }
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') anew()
    })
    // an empty page is the one place Chromium goes to without asking
    window.webContents.on('did-navigate', (_event, url) => {
      if (!url.startsWith(`${appOrigin}/index.html`)) anew()
    })
    return window
  }

  const needMain = (show: (window: BrowserWindow) => void = (window) => window.show()): BrowserWindow => {
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
    } else
      window.once('ready-to-show', () => {
        show(window)
        jots.firstDrawn()
      })
    return keep(
      window,
      () => main === window && (main = undefined),
      () => needMain(),
    )
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
    seenJot: () => jots.all().filter((window) => window.isVisible()),
    all,
    kindOf: (window) => (jots.all().includes(window) ? 'jot' : window === spare ? 'spare' : 'main'),
    needMain: () => needMain(),
    needJot: jots.need,
    needJotSoon: jots.needSoon,
    renewJot: jots.renew,
    needSpare,
    place: () => {
      const focused = main?.isFocused() ?? false
      if (main?.isMinimized()) return { window: 'minimised', focused }
      if (!main?.isVisible()) return { window: 'hidden', focused }
      return { window: main.isMaximized() ? 'maximised' : 'normal', focused }
    },
    appear: (place, done) => {
      if (place.window === 'hidden') return done()
      needMain((window) => {
        if (place.window === 'maximised') window.maximize()
        if (place.focused) window.show()
        else window.showInactive()
        if (place.window === 'minimised') window.minimize()
        // asked for is not shown: the window before it stands until this one does
        setTimeout(done, mapped)
      })
    },
    protect: () => all().forEach((window) => window.setContentProtection(isHidden())),
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
