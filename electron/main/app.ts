/**
 * The shell's state and its few moves: show, jot, lock. Locking ends the vault process and every window, then starts a
 * vault process without a key and, where a window was open, a window that knows nothing.
 */
import { join } from 'node:path'
import { app, dialog } from 'electron'
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
  /** Asked once by a main window whose places are there. */
  readonly wanted: () => ShellEvent | null
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
  /** The main window has its places: what is to be shown can be sent to it. */
  let placed = false
  /** What to show as soon as it has. */
  let wanted: ShellEvent | undefined
  let link: VaultLink
  const knocking = new WeakSet<BrowserWindow>()

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
      jotWindow ??= makeJot()
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
        if (own === link && (!locking || message.kind === 'schedule')) heard(message)
      },
      lost: () => void settled().then(() => own === link && revive()),
    })
    return own
  }

  /** When the running lock, if any, is over. */
  const settled = (): Promise<void> => (locking ?? Promise.resolve()).catch(() => undefined)

  const deaths: number[] = []
  /** The vault ended though nobody asked it to. Its windows ask for the next one by themselves. */
  const revive = (): void => {
    if (quitting) return
    if (unlocked) return void lock()
    deaths.push(Date.now())
    const recent = deaths.filter((at) => at > Date.now() - 30_000).length
    if (recent > 3) return dialog.showErrorBox(words.noVault.title, words.noVault.body)
    setTimeout(() => {
      link = start()
      // a port that was on its way to the one that died is behind nothing: ask anew
      for (const window of [main, jotWindow]) if (window && !window.isDestroyed()) window.webContents.send('vault-gone')
    }, recent * 1_000)
  }

  /** A page whose process died is made anew; a window without one would stay empty. */
  const replaceWhenDead = (window: BrowserWindow, replace: () => void): void => {
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (quitting || locking || reason === 'clean-exit' || window.isDestroyed()) return
      window.destroy()
      replace()
    })
  }

  const makeJot = (): BrowserWindow => {
    const window = openJot(session, argument)
    window.on('close', (event) => {
      if (quitting || locking) return
      event.preventDefault()
      window.hide()
    })
    window.on('closed', () => {
      if (jotWindow === window) jotWindow = undefined
    })
    replaceWhenDead(window, () => (jotWindow = makeJot()))
    return window
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
    replaceWhenDead(window, () => (main = makeMain()))
    return window
  }

  const show = (event?: ShellEvent): void => {
    if (event && !placed) wanted = event
    main ??= makeMain()
    if (main.isMinimized()) main.restore()
    main.show()
    main.focus()
    if (event && placed) tellWindow(main, event)
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
   * was being typed in them has a moment to reach the vault before it ends; before sleep there is no such moment, and nothing waits.
   */
  const lockNow = async (atOnce: boolean): Promise<void> => {
    const wasUnlocked = unlocked
    const before = [main, jotWindow].filter((window) => window !== undefined)
    const visible = main?.isVisible() ?? false
    const old = link
    unlocked = false
    placed = false
    notify.clear()
    old.tell({ kind: 'flush' })
    const gone = atOnce ? old.kill() : undefined
    if (main && !main.isMaximized()) bounds.write(main.getBounds())
    if (wasUnlocked && !atOnce) for (const window of before) tellWindow(window, { kind: 'flush' })
    main = visible ? makeMain() : undefined
    jotWindow = undefined
    for (const window of before) window.hide()
    if (wasUnlocked && !atOnce) await new Promise((resolve) => setTimeout(resolve, flushTime))
    link = start()
    for (const window of before) window.destroy()
    // one that will not end cannot hold up the next: the file's own lock keeps it harmless
    await Promise.race([gone ?? old.kill(), new Promise((resolve) => setTimeout(resolve, 3_000))])
  }

  const lock = (atOnce = false): Promise<void> => {
    // what is locked stays as it is; only sleep ends a vault that may just be looking at a passphrase
    if (!unlocked && !atOnce && !locking) return Promise.resolve()
    locking ??= lockNow(atOnce).finally(() => (locking = undefined))
    return locking
  }

  const idle = watchIdle({
    onIdle: () => {
      if (unlocked) void lock()
    },
    // also while a passphrase is being looked at: it must not open a journal after the sleep
    onSleep: () => void lock(true),
  })
  link = start()

  return {
    show,
    jot,
    lock,
    isJot: (window) => window === jotWindow,
    // a window made during a lock belongs to the vault that comes after it
    ready: (window) => {
      if (knocking.has(window)) return
      knocking.add(window)
      void settled().then(() => {
        knocking.delete(window)
        // it asks again in a second, and by then there is another
        if (!window.isDestroyed() && !link.ended()) link.connect(window.webContents)
      })
    },
    wanted: () => {
      placed = true
      const event = wanted ?? null
      wanted = undefined
      return event
    },
    look: () => {
      // while locked too: the vault then knows where one is before it first looks
      link.tell({ kind: 'look', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
      if (!unlocked) announce()
    },
    quit: () => {
      if (quitting) return app.exit(0)
      quitting = true
      if (unlocked) for (const window of [main, jotWindow]) tellWindow(window, { kind: 'flush' })
      const over = new Promise((resolve) => setTimeout(resolve, 2_000))
      setTimeout(() => void Promise.race([link.kill(), over]).finally(() => app.exit(0)), unlocked ? flushTime : 0)
    },
  }
}
