/** What the vault process says, and what follows from it in the shell. */
import { nativeTheme } from 'electron'
import type { Acting } from './acting.ts'
import type { VaultToMain } from '../vault/messages.ts'
import type { LockWatch } from './lock.ts'
import { note } from './log.ts'
import type { Moment } from './moment.ts'
import type { Notify } from './notify.ts'
import type { OptionsFile } from './options.ts'
import type { OwnWindows } from './own-windows.ts'
import type { Relauncher } from './relaunch.ts'
import type { Schedule } from './schedule.ts'
import { themeSource } from './theme.ts'
import type { VaultLife } from './vault-life.ts'
import type { VaultLink } from './vault-link.ts'

type Parts = {
  readonly moment: Moment
  readonly windows: OwnWindows
  readonly vault: () => VaultLife
  readonly relaunch: () => Relauncher
  readonly idle: () => LockWatch
  readonly notify: Notify
  readonly acts: Acting
  readonly schedule: Schedule
  readonly options: OptionsFile
  readonly lock: () => void
  /** The vault knows the folder of this token. */
  readonly folderKnown: (token: string) => void
}

/** Milliseconds in which an answer that was given has reached its window. */
const answered = 300
/** Milliseconds in which windows have let go of a vault process that is replaced. */
const letGo = 100

export const hearing = (parts: Parts): ((message: VaultToMain) => void) => {
  const { moment, windows, vault, relaunch, idle, notify, acts, schedule, options } = parts

  const paint = (theme: string): void => {
    nativeTheme.themeSource = themeSource(theme)
    try {
      // kept so that the next first window is painted in it; where it cannot be kept the system's is
      options.choose({ theme: theme as 'system' })
    } catch {
      // said where the choice was made
    }
  }

  /** The process that refused may hold the key it refused with: another takes its place, once its answer has been read. */
  const replace = (spent: VaultLink): void => {
    setTimeout(() => {
      if (vault().now() !== spent || moment.key !== 'none' || moment.locking || moment.quitting) return
      // first the windows let go of it: what they ask in this moment is asked of the next
      for (const window of windows.all()) window.webContents.send('vault-replaced')
      vault().next()
      setTimeout(() => void spent.kill(), letGo)
    }, answered)
  }

  const settings = ({ lockAfter, theme }: { readonly lockAfter: number; readonly theme: string }): void => {
    idle().setAfter(lockAfter)
    paint(theme)
  }

  return (message) => {
    if (message.kind === 'folder-known') return parts.folderKnown(message.token)
    if (message.kind === 'schedule') return schedule.set(message.due)
    // a vault that is being locked is no longer listened to: it might still have a name to say
    if (moment.locking) return
    if (message.kind === 'opening') moment.key = 'opening'
    else if (message.kind === 'shut') {
      moment.key = 'none'
      if (message.spent) replace(vault().now())
    } else if (message.kind === 'unlocked') {
      moment.key = 'open'
      relaunch().stain()
      relaunch().watch(false)
      settings(message)
      windows.needJot()
      windows.needSpare()
      acts.opened()
    } else if (message.kind === 'settings') settings(message)
    else if (message.kind === 'pop-up') notify.show(message.popUp)
    else if (message.kind === 'acted') acts.answered(message.claim, message.done)
    else if (message.kind === 'lock') parts.lock()
    else if (message.kind === 'log') note(message.ref, message.where)
  }
}
