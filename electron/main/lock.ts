/** When to lock without being asked: after so long without input, at suspend, and when the system locks its screen. */
import { powerMonitor } from 'electron'

/** How often idleness is looked at, in milliseconds. */
const every = 5_000

export type LockWatch = { readonly setAfter: (minutes: number) => void; readonly stop: () => void }

export const watchIdle = (lock: () => void): LockWatch => {
  let after = 15
  const timer = setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= after * 60) lock()
  }, every)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  return {
    setAfter: (minutes) => {
      after = minutes
    },
    stop: () => clearInterval(timer),
  }
}
