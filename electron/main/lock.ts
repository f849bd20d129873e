/** When to lock without being asked: after so long without input, before sleep, and when the system locks its screen. */
import { powerMonitor } from 'electron'
import { watchSystemLocks } from './system-locks.ts'

/** How often idleness is looked at, in milliseconds. */
const every = 5_000

export type LockWatch = { readonly setAfter: (minutes: number) => void }

/**
 * @param on.onSleep must have ended the vault by the time it returns: the system sleeps as soon as it does. On Linux Electron holds
 * login1's delay until then (electron: shell/browser/lib/power_observer_linux.cc).
 * Electron tells of a locked screen on macOS and Windows only; on Linux the buses do (system-locks.ts).
 */
export const watchLocks = (on: {
  readonly onIdle: () => void
  readonly onLock: () => void
  readonly onSleep: () => void
  readonly onWake: () => void
}): LockWatch => {
  let after = 15
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= after * 60) on.onIdle()
  }, every)
  powerMonitor.on('suspend', on.onSleep)
  powerMonitor.on('resume', on.onWake)
  powerMonitor.on('lock-screen', on.onLock)
  watchSystemLocks(on)
  return {
    setAfter: (minutes) => {
      after = minutes
    },
  }
}
