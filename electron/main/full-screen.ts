/** A window that fills the screen for a while, and is afterwards what it was: not every desktop sees to that. */
import type { BrowserWindow, Rectangle } from 'electron'

/** Those that were asked to, and where they stood; nothing where the desktop had laid them out itself. */
const filled = new WeakMap<BrowserWindow, Rectangle | null>()

/** Who had it filling the screen before keeps it so. */
export const fillScreen = (window: BrowserWindow): void => {
  if (!window.isFullScreen()) filled.set(window, window.isMaximized() ? null : window.getBounds())
  window.setFullScreen(true)
}

export const unfillScreen = (window: BrowserWindow): void => {
  const stood = filled.get(window)
  if (stood === undefined) return
  filled.delete(window)
  if (stood !== null) window.once('leave-full-screen', () => window.setBounds(stood))
  window.setFullScreen(false)
}
