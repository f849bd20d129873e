/**
 * The shell's state and its few moves: show, jot, lock. Locking ends the vault process and every window, then starts a
 * vault process without a key and, where a window was open, a window that knows nothing.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { PersonId } from '../../shared/contract/fields.ts'
import type { VaultToMain } from '../vault/messages.ts'
import { boundsFile } from './bounds.ts'
import type { Clip } from './clip.ts'
import { isRefused } from './debugged.ts'
import { endDialogs, isAsking, isLeft } from './dialogs.ts'
import { flushes } from './flush.ts'
import { watchLocks } from './lock.ts'
import { note } from './log.ts'
import { notifications } from './notify.ts'
import type { OptionsFile } from './options.ts'
import { ownWindows } from './own-windows.ts'
import { relauncher, sayThere } from './relaunch.ts'
import type { Place } from './relaunch.ts'
import { hasVault } from './runtime.ts'
import { scheduleFile } from './schedule.ts'
import { themeSource } from './theme.ts'
import { vaultLife } from './vault-life.ts'
import type { VaultLink } from './vault-link.ts'
import { placeJot, tellWindow, whenDrawn } from './windows.ts'
import type { WindowKind } from './windows.ts'
import { words } from './words.ts'

export type App = {
  readonly show: (event?: ShellEvent) => void
  readonly jot: (personId?: string) => void
  readonly lock: () => Promise<void>
  /** The jot window has nothing more to say. */
  readonly jotDone: (window: BrowserWindow) => void
  readonly ready: (window: BrowserWindow) => void
  readonly kindOf: (window: BrowserWindow) => WindowKind
  /** There is a journal, neither open nor being opened. */
  readonly isLocked: () => boolean
  /** Asked once by a main window whose places are there. */
  readonly wanted: (window: BrowserWindow) => ShellEvent | null
  /** The person chose where a readable copy goes. */
  readonly mayWrite: (token: string, path: string) => void
  /** What was being typed in the window has been written. */
  readonly flushed: (window: BrowserWindow) => void
  readonly look: () => void
  /** The vault learns the path; the answer is the token a window has for it. */
  readonly folder: (path: string) => Promise<string>
  readonly quit: () => Promise<void>
  /** What a second start asks for; true when the process to come will be asked instead. */
  readonly handsOn: (argv: readonly string[]) => boolean
  /** As the process before this one left it. */
  readonly reappear: (place: Place, reminderDue: boolean) => void
  /** A choice about this desktop was made. */
  readonly chosen: () => void
}

type Parts = {
  readonly session: Session
  readonly options: OptionsFile
  readonly clip: Clip
  /** The window was closed and Rapport goes on. */
  readonly stays: () => void
  /** This process leaves for another: what only one of them can have is given up, or taken back. */
  readonly leaves: (leaving: boolean) => void
}

/** Milliseconds in which an answer that was given has reached its window. */
const answered = 300
/** Milliseconds in which windows have let go of a vault process that is replaced. */
const letGo = 100

const attempt = (run: () => void): void => {
  try {
    run()
  } catch {
    // said where the choice was made
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const makeApp = ({ session, options, clip, stays, leaves }: Parts): App => {
  const bounds = boundsFile(join(app.getPath('userData'), 'window.json'))
  const schedule = scheduleFile(join(app.getPath('userData'), 'schedule.json'), options.now().remindWhileLocked)
  /** Of the vault process there is now: whether it holds a key, or is looking whether it may. */
  let key: 'none' | 'opening' | 'open' = 'none'
  let quitting = false
  let leaving = false
  /** When the last sleep began. */
  let slept = -Infinity
  /** Ends a lock's vault without waiting for drafts. */
  let hurry = (): void => undefined
  let locking: Promise<void> | undefined
  /** The main window has its places: what is to be shown can be sent to it. */
  let placed = false
  /** What to show as soon as it has. */
  let wanted: ShellEvent | undefined
  const windows = ownWindows({
    session,
    bounds,
    isEnding: () => quitting || locking !== undefined,
    isHidden: () => options.now().hideContents,
    onInput: () => relaunch.touched(),
    onClose: () => {
      // one that opens no journal has nothing to stay for
      if (options.now().closing === 'quit' || isRefused()) void quit()
      else stays()
    },
    onJotClose: (window) => (key === 'open' ? window.hide() : leaveJot('done')),
  })
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

  const paint = (theme: string): void => {
    nativeTheme.themeSource = themeSource(theme)
    // kept so that the next first window is painted in it; where it cannot be kept the system's is
    attempt(() => options.choose({ theme: theme as 'system' }))
  }

  const heard = (message: VaultToMain): void => {
    if (message.kind === 'folder-known') {
      knownFolders.get(message.token)?.()
      knownFolders.delete(message.token)
      return
    }
    if (message.kind === 'schedule') return schedule.set(message.due)
    // a vault that is being locked is no longer listened to: it might still have a name to say
    if (locking) return
    if (message.kind === 'opening') key = 'opening'
    else if (message.kind === 'shut') {
      key = 'none'
      if (message.spent) replaceSpent(vault.now())
    } else if (message.kind === 'unlocked') {
      key = 'open'
      relaunch.stain()
      relaunch.watch(false)
      idle.setAfter(message.lockAfter)
      paint(message.theme)
      windows.needJot()
      windows.needSpare()
    } else if (message.kind === 'settings') {
      idle.setAfter(message.lockAfter)
      paint(message.theme)
    } else if (message.kind === 'pop-up') notify.show(message.popUp)
    else if (message.kind === 'lock') void lock()
    else if (message.kind === 'log') note(message.ref, message.where)
  }

  /** The process that refused may hold the key it refused with: another takes its place, once its answer has been read. */
  const replaceSpent = (spent: VaultLink): void => {
    setTimeout(() => {
      if (vault.now() !== spent || key !== 'none' || locking || quitting) return
      // first the windows let go of it: what they ask in this moment is asked of the next
      for (const window of windows.all()) window.webContents.send('vault-replaced')
      vault.next()
      setTimeout(() => void spent.kill(), letGo)
    }, answered)
  }

  /** A port that was on its way to a process that ended is behind nothing: the windows ask for another. */
  const vaultGone = (): void => {
    for (const window of windows.all()) window.webContents.send('vault-gone')
  }

  /** When the running lock, if any, is over. */
  const settled = (): Promise<void> => (locking ?? Promise.resolve()).catch(() => undefined)

  const vault = vaultLife({
    shownWhileLocked: schedule.shown,
    heard,
    lost: async (isNow) => {
      await settled()
      if (!isNow() || quitting) return
      if (key === 'open') return void lock()
      key = 'none'
      vault.revive()
    },
    revived: vaultGone,
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
    // without a vault there is nobody to seal it to, and in front of a debugger nobody asks anything
    if (key !== 'open' && (!hasVault() || isRefused())) return show()
    const window = windows.needJot()
    whenDrawn(window, () => {
      if (!window.isVisible()) placeJot(window)
      window.show()
      window.focus()
      tellWindow(window, { kind: 'jot-shown', ...(personId !== undefined && { personId: personId as PersonId }) })
    })
  }

  const jotDone = (window: BrowserWindow): void => {
    if (windows.kindOf(window) !== 'jot') return
    if (key === 'open') return window.hide()
    // its words are sealed and elsewhere: nothing of them is to stay in a memory
    windows.renewJot(window)
    relaunch.stain()
    relaunch.watch(key === 'none')
  }

  /** While locked: seals what is written in the jot window, which is then ended. One that cannot seal stays, and says why. */
  const leaveJot = (as: 'done' | 'begun'): void => {
    for (const window of windows.seenJot()) tellWindow(window, { kind: 'jot-leave', as })
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
    const isFlushed = key === 'open' && !atOnce
    const visible = windows.main()?.isVisible() ?? false
    const old = vault.now()
    key = 'none'
    placed = false
    notify.clear()
    endDialogs()
    void clip.clear()
    hurry = () => void old.kill()
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
    windows.needJotSoon()
    // one that will not end cannot hold up the next: the file's own lock keeps it harmless
    await Promise.race([ended, wait(3_000)])
    relaunch.watch(true)
  }

  /** What is locked stays as it is; a vault that is just looking at a passphrase is ended with it. */
  const lock = (): Promise<void> => {
    if (key === 'none') leaveJot('begun')
    else locking ??= lockNow(key === 'opening').finally(() => (locking = undefined))
    return locking ?? Promise.resolve()
  }

  /** Sleep is told of twice on Linux. Even what seems locked is ended: main may not have heard yet that it is being opened. */
  const sleep = (): void => {
    relaunch.sleeps(true)
    hurry()
    if (key === 'none' && performance.now() - slept < 2_000) return
    slept = performance.now()
    if (key === 'none') {
      flush.still(windows.seenJot())
      relaunch.stain()
    }
    locking ??= lockNow(true).finally(() => (locking = undefined))
  }

  const idle = watchLocks({
    onIdle: () => void lock(),
    onLock: () => void lock(),
    onSleep: sleep,
    onWake: () => relaunch.sleeps(false),
  })

  const relaunch = relauncher({
    place: windows.place,
    isBusy: () => key !== 'none' || locking !== undefined || quitting || isAsking() || windows.seenJot().length > 0,
    isUrgent: isLeft,
    leave: async () => {
      leaving = true
      leaves(true)
      windows.keepBounds()
      await Promise.all([Promise.race([clip.clear(), wait(120)]), flush.ask(windows.all())])
      // what is typed from here on opens nothing: the window that takes it is about to be another
      void vault.now().kill()
      vaultGone()
      const due = notify.isGenericShown()
      notify.clear()
      return [...(due ? ['--due'] : []), ...(wanted?.kind === 'brief' ? ['--brief'] : [])]
    },
    stay: () => {
      leaving = false
      leaves(false)
      vault.next()
      vaultGone()
    },
  })

  if (hasVault()) windows.needJotSoon(true)

  const quit = async (): Promise<void> => {
    if (quitting) return app.exit(0)
    quitting = true
    windows.keepBounds()
    // a jot written while locked too: it is sealed as it stands
    await Promise.all([Promise.race([clip.clear(), wait(120)]), flush.ask(windows.all())])
    await Promise.race([vault.now().kill(), wait(2_000)])
    app.exit(0)
  }

  return {
    show,
    jot,
    jotDone,
    lock,
    quit,
    kindOf: windows.kindOf,
    isLocked: () => key === 'none' && hasVault(),
    // a window made during a lock belongs to the vault that comes after it
    ready: (window) => {
      // the spare one has nothing to ask yet; and nobody asks anything in front of a debugger
      if (!windows.all().includes(window) || knocking.has(window) || isRefused() || leaving) return
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
    mayWrite: (token, path) => vault.now().tell({ kind: 'may-write', token, path }),
    flushed: flush.done,
    folder: (path) => {
      const token = `folder-${randomUUID().replaceAll('-', '')}`
      return new Promise((resolve) => {
        knownFolders.set(token, () => resolve(token))
        vault.now().tell({ kind: 'folder', token, path })
      })
    },
    look: () => {
      if (leaving) return
      // while locked too: the vault then knows where one is before it first looks
      vault.now().tell({ kind: 'look', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
      if (key !== 'open') announce()
    },
    handsOn: relaunch.takes,
    reappear: (place, reminderDue) => {
      windows.appear(place, sayThere)
      if (reminderDue) notify.showGeneric()
    },
    chosen: () => {
      schedule.allow(options.now().remindWhileLocked)
      windows.protect()
    },
  }
}
