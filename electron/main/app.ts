/**
 * The shell's state and its few moves: show, jot, lock. Locking ends the vault process and every window, then starts a
 * vault process without a key and, where a window was open, a window that knows nothing.
 */
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import { channels } from '../../shared/contract/index.ts'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { PersonId } from '../../shared/contract/fields.ts'
import type { VaultToMain } from '../vault/messages.ts'
import { boundsFile } from './bounds.ts'
import { watchIdle } from './lock.ts'
import { notifications } from './notify.ts'
import { evaluation, vaultFolder } from './runtime.ts'
import { scheduleFile } from './schedule.ts'
import { startVault } from './vault-link.ts'
import type { VaultLink } from './vault-link.ts'
import { openJot, openMain, placeJot, tellWindow } from './windows.ts'
import { words } from './words.ts'

const argument = `--rapport-channels=${channels.join(',')}`

/** Time for drafts to reach the vault before it ends, in milliseconds. Best effort; they are kept every second anyway. */
const flushTime = 120

export type App = {
  readonly show: (event?: ShellEvent) => void
  readonly jot: (personId?: string) => void
  readonly lock: () => Promise<void>
  readonly ready: (window: BrowserWindow) => void
  readonly isJot: (window: BrowserWindow) => boolean
  readonly look: () => void
  readonly quit: () => void
}

export const makeApp = (session: Session): App => {
  const bounds = boundsFile(join(app.getPath('userData'), 'window.json'))
  const schedule = scheduleFile(join(app.getPath('userData'), 'schedule.json'))
  let main: BrowserWindow | undefined
  let jotWindow: BrowserWindow | undefined
  let unlocked = false
  let quitting = false
  let locking: Promise<void> | undefined
  /** What to show as soon as someone unlocks. */
  let wanted: ShellEvent | undefined
  let link: VaultLink

  const notify = notifications({
    shown: (claim) => link.tell({ kind: 'shown', claim }),
    clicked: (personId) =>
      show(personId === null ? { kind: 'show-today' } : { kind: 'show-person', personId: personId as PersonId }),
    genericText: words.locked,
  })

  const heard = (message: VaultToMain): void => {
    if (message.kind === 'unlocked') {
      unlocked = true
      idle.setAfter(message.lockAfter)
      jotWindow ??= openJot(session, argument)
      jotWindow.on('closed', () => (jotWindow = undefined))
      if (wanted) show(wanted)
      wanted = undefined
    } else if (message.kind === 'settings') idle.setAfter(message.lockAfter)
    else if (message.kind === 'schedule') schedule.set(message.due)
    else if (message.kind === 'pop-up') notify.show(message.popUp)
    // eslint-disable-next-line no-console -- ids and places only; a terminal is where a developer looks
    else if (message.kind === 'log') console.error(`[${message.ref}] ${message.where}`)
  }

  const start = (): VaultLink => {
    const own: VaultLink = startVault({
      start: { folder: vaultFolder(), evaluation, shownWhileLocked: schedule.shown() },
      // a vault that is being locked is no longer listened to: it might still have a name to say
      heard: (message) => {
        if (own === link && !locking) heard(message)
      },
      lost: () => {
        if (own === link) void lock()
      },
    })
    return own
  }

  const makeMain = (): BrowserWindow => {
    const window = openMain(session, argument, bounds.read())
    window.on('close', (event) => {
      if (!window.isMaximized()) bounds.write(window.getBounds())
      if (quitting || locking) return
      // closing keeps Rapport running: it has reminders to raise
      event.preventDefault()
      window.hide()
    })
    window.on('closed', () => {
      if (main === window) main = undefined
    })
    return window
  }

  const show = (event?: ShellEvent): void => {
    if (event && !unlocked) wanted = event
    main ??= makeMain()
    if (main.isMinimized()) main.restore()
    main.show()
    main.focus()
    if (event && unlocked) tellWindow(main, event)
  }

  const jot = (personId?: string): void => {
    if (!unlocked || !jotWindow) return show()
    if (!jotWindow.isVisible()) placeJot(jotWindow)
    jotWindow.show()
    jotWindow.focus()
    tellWindow(jotWindow, { kind: 'jot-shown', ...(personId !== undefined && { personId: personId as PersonId }) })
  }

  const announce = (): void => {
    const ids = schedule.announce(Date.now())
    if (ids.length === 0) return
    link.tell({ kind: 'announced', ids })
    notify.showGeneric()
  }

  /**
   * The window to come is made first, so that it is ready by the time the old ones are gone. Those are out of sight at once, and what
   * was being typed in them has a moment to reach the vault before it ends.
   */
  const lockNow = async (): Promise<void> => {
    const wasUnlocked = unlocked
    const before = [main, jotWindow].filter((window) => window !== undefined)
    const visible = main?.isVisible() ?? false
    unlocked = false
    notify.clear()
    if (main && !main.isMaximized()) bounds.write(main.getBounds())
    if (wasUnlocked) for (const window of before) tellWindow(window, { kind: 'flush' })
    main = visible ? makeMain() : undefined
    jotWindow = undefined
    for (const window of before) window.hide()
    if (wasUnlocked) await new Promise((resolve) => setTimeout(resolve, flushTime))
    const old = link
    link = start()
    for (const window of before) window.destroy()
    await old.kill()
  }

  const lock = (): Promise<void> => {
    locking ??= lockNow().finally(() => (locking = undefined))
    return locking
  }

  const idle = watchIdle(() => {
    if (unlocked) void lock()
  })
  link = start()

  return {
    show,
    jot,
    lock,
    isJot: (window) => window === jotWindow,
    // a window made during a lock belongs to the vault that comes after it
    ready: (window) =>
      void (locking ?? Promise.resolve()).then(() => {
        if (!window.isDestroyed()) link.connect(window.webContents)
      }),
    look: () => {
      if (unlocked) link.tell({ kind: 'look', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
      else announce()
    },
    quit: () => {
      quitting = true
      void link.kill().then(() => app.exit(0))
    },
  }
}
