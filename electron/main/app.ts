/**
 * The shell's state and its few moves: show, jot, lock. Locking ends the vault process and every window, then starts a
 * vault process without a key and, where a window was open, a window that knows nothing.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { PersonId } from '../../shared/contract/fields.ts'
import type { VaultToMain } from '../vault/messages.ts'
import { boundsFile } from './bounds.ts'
import { flushes } from './flush.ts'
import { watchIdle } from './lock.ts'
import { notifications } from './notify.ts'
import { ownWindows } from './own-windows.ts'
import { scheduleFile } from './schedule.ts'
import { vaultLife } from './vault-life.ts'
import { placeJot, tellWindow } from './windows.ts'
import type { WindowKind } from './windows.ts'
import { words } from './words.ts'

export type App = {
  readonly show: (event?: ShellEvent) => void
  readonly jot: (personId?: string) => void
  readonly lock: () => Promise<void>
  readonly ready: (window: BrowserWindow) => void
  readonly kindOf: (window: BrowserWindow) => WindowKind
  /** Asked once by a main window whose places are there. */
  readonly wanted: (window: BrowserWindow) => ShellEvent | null
  /** What was being typed in the window has been written. */
  readonly flushed: (window: BrowserWindow) => void
  readonly look: () => void
  /** The vault learns the path; the answer is the token a window has for it. */
  readonly folder: (path: string) => Promise<string>
  readonly quit: () => Promise<void>
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const makeApp = (session: Session): App => {
  const bounds = boundsFile(join(app.getPath('userData'), 'window.json'))
  const schedule = scheduleFile(join(app.getPath('userData'), 'schedule.json'))
  let unlocked = false
  let quitting = false
  let locking: Promise<void> | undefined
  /** The main window has its places: what is to be shown can be sent to it. */
  let placed = false
  /** What to show as soon as it has. */
  let wanted: ShellEvent | undefined
  const windows = ownWindows({ session, bounds, isEnding: () => quitting || locking !== undefined })
  const flush = flushes()
  /** Folders the vault is being told of; it answers when it knows them. */
  const knownFolders = new Map<string, () => void>()
  const knocking = new WeakSet<BrowserWindow>()

  const notify = notifications({
    shown: (claim) => vault.now().tell({ kind: 'shown', claim }),
    clicked: (personId) =>
      show(personId === null ? { kind: 'show-today' } : { kind: 'show-person', personId: personId as PersonId }),
    genericText: words.locked,
  })

  const heard = (message: VaultToMain): void => {
    if (message.kind === 'folder-known') {
      knownFolders.get(message.token)?.()
      knownFolders.delete(message.token)
      return
    }
    if (message.kind === 'schedule') return schedule.set(message.due)
    // a vault that is being locked is no longer listened to: it might still have a name to say
    if (locking) return
    if (message.kind === 'unlocked') {
      unlocked = true
      idle.setAfter(message.lockAfter)
      windows.needJot()
      windows.needSpare()
    } else if (message.kind === 'settings') idle.setAfter(message.lockAfter)
    else if (message.kind === 'pop-up') notify.show(message.popUp)
    else if (message.kind === 'lock') void lock()
    // eslint-disable-next-line no-console -- ids and places only; a terminal is where a developer looks
    else if (message.kind === 'log') console.error(`[${message.ref}] ${message.where}`)
  }

  /** When the running lock, if any, is over. */
  const settled = (): Promise<void> => (locking ?? Promise.resolve()).catch(() => undefined)

  const vault = vaultLife({
    shownWhileLocked: schedule.shown,
    heard,
    lost: async (isNow) => {
      await settled()
      if (!isNow() || quitting) return
      if (unlocked) void lock()
      else vault.revive()
    },
    revived: () => {
      // a port that was on its way to the one that died is behind nothing
      for (const window of windows.all()) window.webContents.send('vault-gone')
    },
  })

  const show = (event?: ShellEvent): void => {
    if (event && !placed) wanted = event
    const window = windows.needMain()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    if (event && placed) tellWindow(window, event)
  }

  const jot = (personId?: string): void => {
    const window = windows.jot()
    if (!unlocked || !window) return show()
    if (!window.isVisible()) placeJot(window)
    window.show()
    window.focus()
    tellWindow(window, { kind: 'jot-shown', ...(personId !== undefined && { personId: personId as PersonId }) })
  }

  const announce = (): void => {
    const ids = schedule.announce(Date.now())
    if (ids.length === 0) return
    vault.now().tell({ kind: 'announced', ids })
    notify.showGeneric()
  }

  /**
   * The window to come is made first, so that it is ready by the time the old ones are gone. Those are out of sight at once, and what
   * was being typed in them has a moment to reach the vault before it ends; before sleep there is no such moment, and nothing waits.
   */
  const lockNow = async (atOnce: boolean): Promise<void> => {
    const isFlushed = unlocked && !atOnce
    const visible = windows.main()?.isVisible() ?? false
    const old = vault.now()
    unlocked = false
    placed = false
    notify.clear()
    old.tell({ kind: 'flush' })
    const gone = atOnce ? old.kill() : undefined
    const before = windows.letGo()
    const written = isFlushed ? flush.ask(before) : Promise.resolve()
    if (visible) windows.needMain()
    for (const window of before) window.hide()
    await written
    vault.next()
    const ended = gone ?? old.kill()
    for (const window of before) window.destroy()
    // one that will not end cannot hold up the next: the file's own lock keeps it harmless
    await Promise.race([ended, wait(3_000)])
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

  return {
    show,
    jot,
    lock,
    kindOf: windows.kindOf,
    // a window made during a lock belongs to the vault that comes after it
    ready: (window) => {
      // the spare one has nothing to ask yet
      if (!windows.all().includes(window) || knocking.has(window)) return
      knocking.add(window)
      void settled().then(() => {
        knocking.delete(window)
        // it asks again in a second, and by then there is another
        if (!window.isDestroyed() && !vault.now().ended()) vault.now().connect(window.webContents)
      })
    },
    wanted: (window) => {
      // a window that is being locked away would take what is meant for the one that comes
      if (window !== windows.main()) return null
      placed = true
      const event = wanted ?? null
      wanted = undefined
      return event
    },
    flushed: flush.done,
    folder: (path) => {
      const token = `folder-${randomUUID().replaceAll('-', '')}`
      return new Promise((resolve) => {
        knownFolders.set(token, () => resolve(token))
        vault.now().tell({ kind: 'folder', token, path })
      })
    },
    look: () => {
      // while locked too: the vault then knows where one is before it first looks
      vault.now().tell({ kind: 'look', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
      if (!unlocked) announce()
    },
    quit: async () => {
      if (quitting) return app.exit(0)
      quitting = true
      windows.keepBounds()
      if (unlocked) await flush.ask(windows.all())
      await Promise.race([vault.now().kill(), wait(2_000)])
      app.exit(0)
    },
  }
}
