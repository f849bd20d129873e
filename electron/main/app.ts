/**
 * The shell: its parts put together, and what they do for whoever asks. Locking ends the vault process and every window, then
 * starts a vault process without a key and, where a window was open, a window that knows nothing.
 */
import { join } from 'node:path'
import { app } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { PersonId } from '../../shared/contract/fields.ts'
import { acting, actedIn } from './acting.ts'
import { boundsFile } from './bounds.ts'
import { busNotices } from './bus-notices.ts'
import type { Clip } from './clip.ts'
import { isRefused } from './debugged.ts'
import { isAsking, isLeft } from './dialogs.ts'
import { ending } from './ending.ts'
import { flushes } from './flush.ts'
import { hearing } from './hearing.ts'
import { jotting } from './jotting.ts'
import { knownFolders } from './known-folders.ts'
import { watchLocks } from './lock.ts'
import { locking } from './locking.ts'
import { newMoment, settled } from './moment.ts'
import { notifications } from './notify.ts'
import type { OptionsFile } from './options.ts'
import { ownWindows } from './own-windows.ts'
import { relauncher, sayThere } from './relaunch.ts'
import type { Place } from './relaunch.ts'
import { hasVault } from './runtime.ts'
import { scheduleFile } from './schedule.ts'
import { showing } from './showing.ts'
import { vaultLife } from './vault-life.ts'
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

export const makeApp = ({ session, options, clip, stays, leaves }: Parts): App => {
  const moment = newMoment()
  const schedule = scheduleFile(join(app.getPath('userData'), 'schedule.json'), options.now().remindWhileLocked)
  const flush = flushes()
  const windows = ownWindows({
    session,
    bounds: boundsFile(join(app.getPath('userData'), 'window.json')),
    isEnding: () => moment.quitting || moment.locking !== undefined,
    isHidden: () => options.now().hideContents,
    onInput: () => relaunch.touched(),
    onClose: () => {
      // one that opens no journal has nothing to stay for
      if (options.now().closing === 'quit' || isRefused()) void end.quit()
      else stays()
    },
    onJotClose: (window) => (moment.key === 'open' ? window.hide() : jots.leave('done')),
  })
  const shown = showing(windows)
  const notify = notifications({
    shown: (claim) => vault.now().tell({ kind: 'shown', claim }),
    clicked: (personId) =>
      shown.show(personId === null ? { kind: 'show-today' } : { kind: 'show-person', personId: personId as PersonId }),
    acted: (claim, action) => acts.acted(claim, action),
    genericText: words.locked,
    bus: process.platform === 'linux' ? busNotices({ name: app.getName(), entry: 'rapport' }) : undefined,
  })
  const acts = acting(
    {
      tell: (message) => vault.now().tell(message),
      isOpen: () => moment.key === 'open' && moment.locking === undefined,
      showToday: () => shown.show({ kind: 'show-today' }),
      now: Date.now,
    },
    actedIn(process.argv),
  )
  const folders = knownFolders((message) => vault.now().tell(message))
  // the parts below need each other; what comes later is asked for when it is used
  const common = { moment, windows, notify, clip, flush, acts, vault: () => vault, relaunch: () => relaunch }
  const jots = jotting({ ...common, showMain: () => shown.show() })
  const locks = locking({ ...common, showing: shown, jotting: jots })

  /** A port that was on its way to a process that ended is behind nothing: the windows ask for another. */
  const vaultGone = (): void => {
    for (const window of windows.all()) window.webContents.send('vault-gone')
  }
  const vault = vaultLife({
    shownWhileLocked: schedule.shown,
    heard: hearing({
      ...common,
      schedule,
      options,
      idle: () => idle,
      lock: () => void locks.lock(),
      folderKnown: folders.known,
    }),
    lost: async (isNow) => {
      await settled(moment)
      if (!isNow() || moment.quitting) return
      if (moment.key === 'open') return void locks.lock()
      moment.key = 'none'
      vault.revive()
    },
    revived: vaultGone,
  })
  const idle = watchLocks({
    onIdle: () => void locks.lock(),
    onLock: () => void locks.lock(),
    onSleep: locks.sleep,
    onWake: () => relaunch.sleeps(false),
  })
  const end = ending({ ...common, showing: shown, leaves, vaultGone })
  const relaunch = relauncher({
    place: windows.place,
    isBusy: () =>
      moment.key !== 'none' ||
      moment.locking !== undefined ||
      moment.quitting ||
      isAsking() ||
      windows.seenJot().length > 0,
    isUrgent: isLeft,
    ...end,
  })

  /** While locked: words without anyone in them, for what is due. */
  const announce = (): void => {
    const ids = schedule.announce(Date.now())
    if (ids.length === 0) return
    vault.now().tell({ kind: 'announced', ids })
    notify.showGeneric()
  }

  const knocking = new WeakSet<BrowserWindow>()
  if (hasVault()) windows.needJotSoon(true)

  return {
    show: shown.show,
    jot: jots.jot,
    jotDone: jots.done,
    lock: locks.lock,
    quit: end.quit,
    kindOf: windows.kindOf,
    isLocked: () => moment.key === 'none' && hasVault(),
    // a window made during a lock belongs to the vault that comes after it
    ready: (window) => {
      // the spare one has nothing to ask yet; and nobody asks anything in front of a debugger
      if (!windows.all().includes(window) || knocking.has(window) || isRefused() || moment.leaving) return
      knocking.add(window)
      void settled(moment).then(() => {
        knocking.delete(window)
        // it asks again in a second, and by then there is another
        if (!window.isDestroyed() && !vault.now().ended()) vault.now().connect(window.webContents)
      })
    },
    wanted: shown.wanted,
    mayWrite: (token, path) => vault.now().tell({ kind: 'may-write', token, path }),
    flushed: flush.done,
    folder: folders.tell,
    look: () => {
      if (moment.leaving) return
      // while locked too: the vault then knows where one is before it first looks
      vault.now().tell({ kind: 'look', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
      if (moment.key !== 'open') announce()
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
