// Locking: by button, shortcut, command line and idleness; what is on screen, in the windows and in the drafts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport, unlock, unlocked, windowOf, pressLock } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
const name = 'Tomasz Żółć'
const composer = 'What happened or was said'

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  await callIn(rapport.page, 'people.add', { name })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

/** The window after a lock: it asks for the passphrase and knows nobody. */
const locked = async (): Promise<Page> => {
  await expect.poll(() => rapport.page.isClosed(), { timeout: 15_000 }).toBe(true)
  const page = await windowOf(rapport.app, 'main')
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('Tomasz')
  expect(await page.title()).toBe('Rapport')
  await expect(callIn(page, 'people.list', {})).rejects.toThrow('locked')
  return page
}
const open = async (page: Page): Promise<void> => {
  await unlocked(page)
  rapport = { ...rapport, page }
}

const vaults = () =>
  rapport.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter((part) => part.name === 'Rapport vault')
      .map(({ pid }) => pid),
  )

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'the button': () => rapport.page.getByRole('button', { name: 'Lock now' }).click(),
  'the shortcut': () => pressLock(rapport.page),
  'a second start with --lock': () =>
    rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock'])),
  'fifteen minutes without input': () =>
    rapport.app.evaluate(({ powerMonitor }) => {
      const real = powerMonitor.getSystemIdleTime.bind(powerMonitor)
      powerMonitor.getSystemIdleTime = () => 15 * 60
      setTimeout(() => (powerMonitor.getSystemIdleTime = real), 6_000)
    }),
  'the system going to sleep': () =>
    rapport.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend')
    }),
}

test.each(Object.keys(ways))('%s locks: the vault process is another one, the windows are gone', async (way) => {
  const vaults = () =>
    rapport.app.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter((part) => part.name === 'Rapport vault')
        .map(({ pid }) => pid),
    )
  const before = await vaults()
  expect(before).toHaveLength(1)
  await ways[way]?.()
  const page = await locked()
  await expect.poll(vaults).not.toEqual(before)
  expect(() => process.kill(before[0] ?? 0, 0)).toThrow()
  await open(page)
})

test('a draft being written when the lock comes is there after unlocking', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await desktop.key('ctrl+shift+j')
  await jot.getByLabel(composer).focus()
  await jot.keyboard.type('Half a thought about sailing')
  // at once: nothing waits for the draft's own half second
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock']))
  await open(await locked())
  await expect
    .poll(async () => (await callIn(rapport.page, 'drafts.get', { place: 'window' }))?.text)
    .toBe('Half a thought about sailing')
})

test('a draft survives kill -9 a second after it was typed, and Esc keeps it', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => jot.evaluate(() => document.hasFocus())).toBe(true)
  await jot.keyboard.type(' out of Howth')
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await rapport.kill()
  rapport = await startRapport(desktop)
  await unlocked(rapport.page)
  const again = await windowOf(rapport.app, 'jot')
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => again.locator('main').innerText()).toContain('Half a thought about sailing out of Howth')
  await again.keyboard.press('Escape')
  const visible = () =>
    rapport.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().endsWith('#jot') && window.isVisible(),
      ),
    )
  await expect.poll(visible).toBe(false)
  expect((await callIn(rapport.page, 'drafts.get', { place: 'window' }))?.text).toBe(
    'Half a thought about sailing out of Howth',
  )
})

test('locks that follow on each other end in a window that opens', async () => {
  for (let times = 0; times < 3; times += 1)
    await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock']))
  await locked()
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock']))
  await expect.poll(async () => (await vaults()).length).toBe(1)
  await open(await windowOf(rapport.app, 'main'))
})

test('a vault process that dies while locked is replaced, and the passphrase opens it', async () => {
  await pressLock(rapport.page)
  const page = await locked()
  const [pid] = await vaults()
  process.kill(pid ?? 0, 'SIGKILL')
  await expect.poll(vaults, { timeout: 10_000 }).not.toEqual([pid])
  await expect.poll(async () => (await vaults()).length, { timeout: 10_000 }).toBe(1)
  await expect
    .poll(
      () =>
        callIn(page, 'vault.status', {})
          .then(({ state }) => state)
          .catch(String),
      { timeout: 10_000 },
    )
    .toBe('locked')
  await open(page)
})

test('a vault process that dies while unlocked is a lock', async () => {
  const [pid] = await vaults()
  process.kill(pid ?? 0, 'SIGKILL')
  await open(await locked())
})

test('what was asked for while locked is shown after unlocking', async () => {
  await pressLock(rapport.page)
  const page = await locked()
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--brief']))
  // the finder is modal: what is behind it is not there for someone who asks by role
  await unlock(page)
  rapport = { ...rapport, page }
  await page.getByRole('combobox', { name: 'Brief before meeting…' }).waitFor()
  await page.keyboard.press('Escape')
})

test('a page whose process died is made anew', async () => {
  await rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#main'))
      ?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(
      async () => {
        const page = await windowOf(rapport.app, 'main')
        return page
          .getByRole('navigation')
          .isVisible()
          .catch(() => false)
      },
      { timeout: 15_000 },
    )
    .toBe(true)
})
