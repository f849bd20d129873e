/** When to lock without being asked: after so long without input, before sleep, and when the system locks its screen. */
import { powerMonitor } from 'electron'

/** How often idleness is looked at, in milliseconds. */
const every = 5_000

export type LockWatch = { readonly setAfter: (minutes: number) => void }

/**
 * @param on.onSleep must have ended the vault by the time it returns: the system sleeps as soon as it does.
 * Electron tells of a locked screen on macOS and Windows only; on Linux idleness and sleep lock.
 */
export const watchIdle = (on: { readonly onIdle: () => void; readonly onSleep: () => void }): LockWatch => {
  let after = 15
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= after * 60) on.onIdle()
  }, every)
  powerMonitor.on('suspend', on.onSleep)
  powerMonitor.on('lock-screen', on.onSleep)
  return {
    setAfter: (minutes) => {
      after = minutes
    },
  }
}
