/** Before a vault ends, its windows are asked to write what is being typed. */
import type { BrowserWindow } from 'electron'
import { tellWindow } from './windows.ts'

/** How long they are waited for when it is a lock, in milliseconds. Best effort: drafts are kept every second anyway. */
const longest = 120

export type Flushes = {
  /** Resolves when every window has written what it holds, at the latest after `ms`, or the moment a lock has for it. */
  readonly ask: (windows: readonly BrowserWindow[], ms?: number) => Promise<void>
  /** Asks them and stands still for as long: for a sleep, which begins as soon as main has answered it. */
  readonly still: (windows: readonly BrowserWindow[]) => void
  readonly done: (window: BrowserWindow) => void
}

export const flushes = (): Flushes => {
  const waiting = new Map<BrowserWindow, () => void>()
  const one = (window: BrowserWindow): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(window, resolve)
      window.once('closed', resolve)
      tellWindow(window, { kind: 'flush' })
    })
  return {
    ask: async (windows, ms = longest) => {
      const late = new Promise((resolve) => setTimeout(resolve, ms))
      await Promise.race([Promise.all(windows.map(one)), late])
      for (const window of windows) waiting.delete(window)
    },
    still: (windows) => {
      for (const window of windows) tellWindow(window, { kind: 'flush' })
      // they seal and hand over without main, which has nothing else to do now
      if (windows.length > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longest)
    },
    done: (window) => waiting.get(window)?.(),
  }
}
