// The built application, started on a test's desktop and driven by Playwright.
import { _electron, type ElectronApplication } from 'playwright-core'
import { findElectron } from '../../resources/scripts/runtime.ts'
import { stage } from '../../resources/scripts/stage.ts'
import type { Desktop } from './desktop.ts'
import { seenWindows } from './seen-windows.ts'

/** The Electron program and the folder it opens. */
export type Built = { readonly binary: string; readonly appDir: string }

let built: Promise<Built> | undefined

/** What the set-up of the tests found and built; found and built here where a test is run without it. */
export const builtApp = (): Promise<Built> => {
  const [binary, appDir] = [process.env['RAPPORT_ELECTRON'], process.env['RAPPORT_APP_DIR']]
  built ??=
    binary && appDir
      ? Promise.resolve({ binary, appDir })
      : (async () => {
          const electron = await findElectron()
          return { binary: electron.binary, ...(await stage({ electron, test: true })) }
        })()
  return built
}

export type LaunchOptions = {
  /** For the application, e.g. `--jot`. */
  readonly args?: readonly string[]
  /** Added to the desktop's. */
  readonly env?: Readonly<Record<string, string>>
  /** Another application than ours. */
  readonly appDir?: string
  /** How long its start may take, in milliseconds; 30 s unless told. */
  readonly timeout?: number
}

/** As root Chromium's sandbox cannot start. */
export const sandboxArgs = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** What the screen shows shortly before a start is given up; `stop` leaves it alone. */
const shownAfter = (desktop: Desktop, ms: number): { readonly shown: () => boolean; readonly stop: () => void } => {
  let isShown = false
  const look = async (): Promise<void> => {
    isShown = (await seenWindows(desktop)).length > 0
  }
  const timer = setTimeout(() => void look(), ms)
  return { shown: () => isShown, stop: () => clearTimeout(timer) }
}

/** Starts the application on the desktop. Its windows come from `app.firstWindow()` and `app.windows()`. */
export const launchRapport = async (desktop: Desktop, options: LaunchOptions = {}): Promise<ElectronApplication> => {
  const { binary, appDir } = await builtApp()
  const timeout = options.timeout ?? 30_000
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: binary,
      args: [...sandboxArgs(), options.appDir ?? appDir, ...(options.args ?? [])],
      // a relaunched application is another process, which the driver does not see: tests that want one say so
      env: { RAPPORT_RELAUNCH: 'off', ...desktop.env, ...options.env },
      cwd: desktop.root,
      // Playwright turns the sandbox off unless told not to.
      chromiumSandbox: sandboxArgs().length === 0,
      timeout,
    })
  const screen = shownAfter(desktop, Math.max(0, timeout - 3_000))
  try {
    return await launch()
  } catch (error) {
    // once in some hundred starts the driver waits for ever for a page of a window that long stands on the screen: that is
    // the driver's failure. Where nothing is on the screen it is ours.
    if (!screen.shown()) throw error
    return await launch()
  } finally {
    screen.stop()
  }
}
