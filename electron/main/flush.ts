/** Before a vault ends, its windows are asked to write what is being typed. */
import type { BrowserWindow } from 'electron'
import { tellWindow } from './windows.ts'

/** How long they are waited for, in milliseconds. Best effort: drafts are kept every second anyway. */
const longest = 120

export type Flushes = {
  /** Resolves when every window has written what it holds, at the latest after `longest`. */
  readonly ask: (windows: readonly BrowserWindow[]) => Promise<void>
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
    ask: async (windows) => {
      const late = new Promise((resolve) => setTimeout(resolve, longest))
      await Promise.race([Promise.all(windows.map(one)), late])
      for (const window of windows) waiting.delete(window)
    },
    done: (window) => waiting.get(window)?.(),
  }
}
