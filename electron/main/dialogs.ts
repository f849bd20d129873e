/** The system's own questions. None outlasts a lock: what they show, and what an answer would do, belongs to the open journal. */
import { dialog } from 'electron'
import type { BrowserWindow, MessageBoxOptions, OpenDialogOptions } from 'electron'

const standing = new Set<AbortController>()

/** A question of ours is on the screen. */
export const isAsking = (): boolean => standing.size > 0

/** Ends them: each is answered as if it had been closed. */
export const endDialogs = (): void => {
  for (const controller of standing) controller.abort()
}

const during = async <T>(run: (signal: AbortSignal) => Promise<T>, otherwise: T): Promise<T> => {
  const controller = new AbortController()
  standing.add(controller)
  // one the system does not take down is at least no longer waited for
  const ended = new Promise<T>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(otherwise), { once: true }),
  )
  try {
    return await Promise.race([run(controller.signal), ended])
  } finally {
    standing.delete(controller)
  }
}

/** The button that was pressed, or `cancelId` when a lock came. */
export const askBox = (window: BrowserWindow, options: MessageBoxOptions & { cancelId: number }): Promise<number> =>
  during(async (signal) => (await dialog.showMessageBox(window, { ...options, signal })).response, options.cancelId)

/** The file that was chosen; undefined when none was, or a lock came. It goes with the window it belongs to. */
export const askFile = (window: BrowserWindow, options: OpenDialogOptions): Promise<string | undefined> =>
  during(async () => (await dialog.showOpenDialog(window, options)).filePaths[0], undefined)
