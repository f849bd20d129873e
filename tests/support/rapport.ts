// The running application as a test uses it: windows, a passphrase, and calls through its own bridge.
import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
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
  // a window is there before it has an address, and tells of itself once: it is looked for, not waited for
  for (const late = performance.now() + 30_000; performance.now() < late; await setTimeout(50)) {
    const page = find()
    if (!page) continue
    await page.waitForLoadState('domcontentloaded')
    return page
  }
  throw new Error(`There is no ${kind} window.`)
}

const exited = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

export const startRapport = async (
  desktop: Desktop,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> => {
  const app = await launchRapport(desktop, { args, env })
  // the driver forgets the process of an application that has ended
  const child = app.process()
  const page = await windowOf(app, 'main')
  return {
    app,
    page,
    kill: async () => {
      const gone = exited(child)
      child.kill('SIGKILL')
      await gone
    },
    quit: async () => {
      const gone = exited(child)
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

/** Makes a vault by the screen, with the keyboard; the recovery key is left for later. */
export const createVault = async (page: Page): Promise<void> => {
  await page.getByLabel('Choose a passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Later', exact: true }).click({ timeout: 30_000 })
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

/** Locks with the shortcut. The window may be gone before the keys are up, which the driver takes for a failure. */
export const pressLock = (page: Page): Promise<void> => page.keyboard.press('Control+l').catch(() => undefined)
