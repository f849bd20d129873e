/** Brings the main window to the front, and what is to be seen in it: at once, or as soon as it has its places. */
import type { BrowserWindow } from 'electron'
import type { ShellEvent } from '../../shared/contract/shell.ts'
import type { OwnWindows } from './own-windows.ts'
import { tellWindow } from './windows.ts'

export type Showing = {
  readonly show: (event?: ShellEvent) => void
  /** Asked once by a main window whose places are there. */
  readonly wanted: (window: BrowserWindow) => ShellEvent | null
  /** Asked for, and shown to nobody yet. */
  readonly waiting: () => ShellEvent | undefined
  /** The window with its places is being locked away. */
  readonly forget: () => void
}

export const showing = (windows: OwnWindows): Showing => {
  let placed = false
  let wanted: ShellEvent | undefined
  return {
    show: (event) => {
      if (event && !placed) wanted = event
      const window = windows.needMain()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (event && placed) tellWindow(window, event)
    },
    wanted: (window) => {
      // a window that is being locked away would take what is meant for the one that comes
      if (window !== windows.main()) return null
      placed = true
      const event = wanted ?? null
      wanted = undefined
      return event
    },
    waiting: () => wanted,
    forget: () => {
      placed = false
    },
  }
}
