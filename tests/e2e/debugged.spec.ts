// A Rapport that is not built for tests, started so that another program could look into it: no journal, no passphrase.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from '../../resources/scripts/runtime.ts'
import { stage } from '../../resources/scripts/stage.ts'
import { launchRapport } from '../support/desktop-app.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { runToEnd, until } from '../support/desktop-process.ts'
import { startOutside } from '../support/outside.ts'
import type { Outside } from '../support/outside.ts'
import { createVault, passphrase, windowOf } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Outside | undefined
const vaultFile = (): string => join(desktop.root, 'config', 'rapport-evaluation', 'vault', 'vault.json')
const plain = async (): Promise<string> => (await stage({ electron: await findElectron() })).appDir

beforeEach(async () => {
  desktop = await startDesktop()
})
afterEach(async () => {
  await rapport?.kill()
  rapport = undefined
  await desktop?.stop()
})

test('under a debugging port it says why, and no vault answers', async () => {
  rapport = await startOutside(desktop, { appDir: await plain() })
  const page = await rapport.attach()
  await page.getByRole('heading', { level: 1, name: 'Rapport was started to be debugged' }).waitFor()
  expect(await page.locator('input').count()).toBe(0)
  const answered = await page.evaluate((words) => {
    const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3_000))
    return Promise.race([window.rapport.call('vault.create', { passphrase: words }).then(() => 'answered'), late])
  }, passphrase)
  expect(answered).toBe('no answer')
  expect(existsSync(vaultFile())).toBe(false)
})

test('under Node’s inspector alone too', async () => {
  const app = await launchRapport(desktop, { appDir: await plain() })
  try {
    const page = await windowOf(app, 'main')
    await page.getByRole('heading', { level: 1, name: 'Rapport was started to be debugged' }).waitFor()
  } finally {
    app.process().kill('SIGKILL')
  }
})

test('started as usual it makes a journal', async () => {
  const appDir = await plain()
  const type = (text: string) => runToEnd('xdotool', ['type', '--delay', '8', text], desktop.env)
  /** No driver sees into it, so it is used as a person uses it: without a window manager keys go where the pointer is. */
  const isMade = async (patience: number): Promise<boolean> => {
    const seen = await startOutside(desktop, { appDir, debug: false })
    rapport = seen
    await expect.poll(async () => (await seen.seen()).length, { timeout: 20_000 }).toBe(1)
    await runToEnd('xdotool', ['mousemove', '300', '5'], desktop.env)
    // a window is there before its field is, and nobody outside can see when
    await pause(patience)
    await type(passphrase)
    await desktop.key('Tab')
    await desktop.key('Tab')
    await type(passphrase)
    await desktop.key('Return')
    return until('a journal', 10_000, () => existsSync(vaultFile())).then(
      () => true,
      () => false,
    )
  }
  // what was typed in part leaves a screen that nobody outside can put right: it is begun anew, with more patience
  for (const patience of [1_000, 4_000, 10_000]) {
    if (await isMade(patience)) break
    await rapport?.kill()
  }
  expect(existsSync(vaultFile())).toBe(true)
}, 120_000)

test('a test build opens a journal under a debugger, and says on its screen what it is', async () => {
  rapport = await startOutside(desktop)
  const page = await rapport.attach()
  await page.getByText('test build: do not keep real notes here').waitFor()
  await createVault(page)
  await page.getByText('test build: do not keep real notes here').waitFor()
})
