/** The system's own questions. None outlasts a lock: what they show, and what an answer would do, belongs to the open journal. */
import { dialog } from 'electron'
import type { BrowserWindow, MessageBoxOptions, OpenDialogOptions } from 'electron'

const standing = new Set<AbortController>()
/** Of questions that were ended: what the system still shows. */
let left = 0

/** A question of ours is on the screen. */
export const isAsking = (): boolean => standing.size > 0

/** One was ended and still stands: nothing but the end of the process takes a file chooser down. */
export const isLeft = (): boolean => left > 0

/** Ends them: each is answered as if it had been closed. */
export const endDialogs = (): void => {
  for (const controller of standing) controller.abort()
}

const during = async <T>(run: (signal: AbortSignal) => Promise<T>, otherwise: T): Promise<T> => {
  const controller = new AbortController()
  standing.add(controller)
  const answer = run(controller.signal)
  // what the system does not take down is not waited for
  const ended = new Promise<T>((resolve) =>
    controller.signal.addEventListener(
      'abort',
      () => {
        left += 1
        void answer.catch(() => undefined).then(() => (left -= 1))
        resolve(otherwise)
      },
      { once: true },
    ),
  )
  try {
    return await Promise.race([answer, ended])
  } finally {
    standing.delete(controller)
  }
}

/** The button that was pressed, or `cancelId` when a lock came. */
export const askBox = (window: BrowserWindow, options: MessageBoxOptions & { cancelId: number }): Promise<number> =>
  during(async (signal) => (await dialog.showMessageBox(window, { ...options, signal })).response, options.cancelId)

/** The file that was chosen; undefined when none was, or a lock came. */
export const askFile = (window: BrowserWindow, options: OpenDialogOptions): Promise<string | undefined> =>
  during(async () => (await dialog.showOpenDialog(window, options)).filePaths[0], undefined)
