// The running application as a test uses it: windows, a passphrase, and calls through its own bridge.
import type { ElectronApplication, Page } from 'playwright-core'
import type { Channel, Input, Output } from '../../shared/contract/index.ts'
import type { Bridge } from '../../shared/contract/wire.ts'
import type { Desktop } from './desktop.ts'
import { launchRapport } from './desktop-app.ts'

export const passphrase = 'four calm horses walking home'

export type Running = {
  readonly app: ElectronApplication
  /** The main window. */
  readonly page: Page
  /** Ends the application as a power cut would. */
  readonly kill: () => Promise<void>
  /** Ends it as its own Quit does. */
  readonly quit: () => Promise<void>
}

/** The window whose address ends in `#main` or `#jot`, once its page is there. */
export const windowOf = async (app: ElectronApplication, kind: 'main' | 'jot'): Promise<Page> => {
  const find = (): Page | undefined =>
    app.windows().findLast((page) => !page.isClosed() && page.url().endsWith(`#${kind}`))
  for (;;) {
    const page = find()
    if (page) {
      await page.waitForLoadState('domcontentloaded')
      return page
    }
    await app.waitForEvent('window', { timeout: 15_000 })
  }
}

const exited = (app: ElectronApplication): Promise<void> =>
  new Promise((resolve) => {
    const child = app.process()
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

export const startRapport = async (desktop: Desktop, args: readonly string[] = []): Promise<Running> => {
  const app = await launchRapport(desktop, { args })
  const page = await windowOf(app, 'main')
  return {
    app,
    page,
    kill: async () => {
      const gone = exited(app)
      app.process().kill('SIGKILL')
      await gone
    },
    quit: async () => {
      const gone = exited(app)
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
      await gone
    },
  }
}

/** One call through the window's own bridge; throws with the code when it fails. */
export const callIn = async <C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> => {
  const result = await page.evaluate(
    ([name, value]) => (window as unknown as { rapport: Bridge }).rapport.call(name as string, value),
    [channel, input] as const,
  )
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
  return result.value as Output<C>
}

/** Makes a vault by the screen, with the keyboard. */
export const createVault = async (page: Page): Promise<void> => {
  await page.getByLabel('Choose a passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor({ timeout: 30_000 })
}

export const unlock = async (page: Page, words = passphrase): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words)
  await page.keyboard.press('Enter')
}

export const unlocked = async (page: Page): Promise<void> => {
  await unlock(page)
  await page.getByRole('navigation').waitFor({ timeout: 30_000 })
}
