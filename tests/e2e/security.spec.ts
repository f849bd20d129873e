// Settings → Security in a real window with a real keyring: each change, then the way in that it made or closed.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AxeResults } from 'axe-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, passphrase, pressLock, startRapport, unlock, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Where pictures go, when wanted. */
const pictures = process.env['RAPPORT_PICTURES']
const next = 'nine grey herons reading maps'

let desktop: Desktop
let rapport: Running
let page: Page
let runtime: string
const start = async (): Promise<void> => {
  rapport = await startRapport(desktop, [], { XDG_RUNTIME_DIR: runtime })
  page = rapport.page
}
const restart = async (): Promise<void> => {
  await rapport.kill()
  await start()
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByLabel(name, { exact: true })
const own = () => field('Your passphrase, once more')

const look = async (name: string): Promise<void> => {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeSource)
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme as 'light' })
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300))))
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run: (where: Document) => Promise<AxeResults> } }).axe.run(document),
    )
    expect(violations.map(({ id, nodes }) => `${name} ${theme} ${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
}
const lock = async (): Promise<void> => {
  const gone = page.waitForEvent('close')
  await pressLock(page)
  await gone
  page = await windowOf(rapport.app, 'main')
  await field('Passphrase').waitFor()
}
const toSecurity = async (): Promise<void> => {
  await goByFinder(page, 'Security')
  await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor()
}
const open = (): Promise<void> => page.getByRole('navigation').waitFor({ timeout: 30_000 })

beforeAll(async () => {
  runtime = mkdtempSync('/dev/shm/rapport-e2e-')
  desktop = await startDesktop({ keyring: true })
  await start()
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
  if (runtime) rmSync(runtime, { recursive: true, force: true })
})

let words = ''

test('a new journal comes with a recovery key when one is wanted: shown, printed, typed back', async () => {
  await field('Choose a passphrase').fill('password1234')
  await page.getByText(/easy to guess/).waitFor()
  await look('01-create-weak')
  await field('Choose a passphrase').fill(passphrase)
  await page.getByText('Very hard to guess.').waitFor()
  await field('The same passphrase again').fill(passphrase)
  await look('02-create-strong')
  await page.keyboard.press('Enter')
  await button('Write it down now').waitFor({ timeout: 30_000 })
  await look('03-offer')
  await button('Write it down now').click()
  await button('I have it on paper').waitFor({ timeout: 30_000 })
  await look('04-sheet')
  words = (await page.locator('article p[translate=no] span').allTextContents()).join(' ')
  expect(words).toMatch(/^(\w{4} ){8}\w{4}$/)
  await page.emulateMedia({ media: 'print' })
  if (pictures) await page.screenshot({ path: join(pictures, '05-paper.png'), fullPage: true })
  expect(await button('Print').isVisible()).toBe(false)
  await page.emulateMedia({ media: null })
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await rapport.app.evaluate(async ({ BrowserWindow }, pageSize) => {
      const main = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('#main'))
      const pdf = await main!.webContents.printToPDF({ pageSize })
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    }, format)
    expect(pages, `pages of ${format}`).toBe(1)
  }
  await button('I have it on paper').click()
  await page.keyboard.type(words.replace(/.$/, (letter) => (letter === '0' ? '1' : '0')))
  await page.keyboard.press('Enter')
  await page.getByText(/There is a slip in it/).waitFor()
  await look('06-slip')
  await field('Recovery key').fill(words.toLowerCase().replaceAll(' ', ''))
  await page.keyboard.press('Enter')
  await button('Done').click()
  await open()
  await callIn(page, 'people.add', { name: 'Ngozi Adéyemí' })
})

test('the passphrase is changed by keyboard alone, and the old one no longer opens', async () => {
  await toSecurity()
  await look('07-security')
  await button('Change the passphrase').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('not the passphrase')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(next)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(next)
  await page.keyboard.press('Enter')
  await page.getByText('That is not the passphrase. Nothing was changed.').waitFor()
  await look('08-change-wrong')
  await own().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText(/The new passphrase holds/).waitFor({ timeout: 20_000 })
  await lock()
  await unlock(page, passphrase)
  await page.getByText(/does not open this journal/).waitFor({ timeout: 20_000 })
  await unlock(page, next)
  await open()
})

test('the recovery key opens the journal from the lock and sets a passphrase', async () => {
  await lock()
  await button('Use the recovery key').click()
  await field('Recovery key').fill('0'.repeat(36))
  await field('A new passphrase').fill(passphrase)
  await field('The new passphrase again').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText(/There is a slip in it/).waitFor()
  await look('09-recovery-unlock')
  await field('Recovery key').fill(words)
  await page.keyboard.press('Enter')
  await open()
  expect(await callIn(page, 'people.list', {})).toHaveLength(1)
  await lock()
  await unlock(page, passphrase)
  await open()
})

test('quick unlock opens at a press, also after the application was ended, and is off where it was turned off', async () => {
  await toSecurity()
  await button('Turn quick unlock on').click()
  await own().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('Quick unlock is on.', { exact: true }).waitFor({ timeout: 20_000 })
  expect(readdirSync(runtime)).toHaveLength(1)
  expect(existsSync(join(desktop.root, 'config', 'rapport-evaluation', 'quick-unlock'))).toBe(true)
  await lock()
  await button('Quick unlock').waitFor()
  await look('10-quick')
  await button('Quick unlock').click()
  await open()
  await restart()
  await button('Quick unlock').click()
  await open()
  // as a restart of the computer does
  rmSync(join(runtime, readdirSync(runtime)[0] ?? ''))
  await lock()
  expect(await button('Quick unlock').isVisible()).toBe(false)
  await unlock(page, passphrase)
  await open()
  await expect.poll(() => readdirSync(runtime).length).toBe(1)
  await toSecurity()
  await button('Turn quick unlock off').click()
  await own().fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('Quick unlock is off.', { exact: true }).waitFor({ timeout: 20_000 })
  expect(readdirSync(runtime)).toEqual([])
  await lock()
  expect(await button('Quick unlock').isVisible()).toBe(false)
  await unlock(page, passphrase)
  await open()
})

test('a new master key locks when it is done, and everything is there under the same passphrase', async () => {
  const before = readFileSync(join(desktop.root, 'config', 'rapport-evaluation', 'vault', 'vault.json'), 'utf8')
  await toSecurity()
  await button('Make a new master key').click()
  await look('11-renew')
  await own().fill(passphrase)
  const gone = page.waitForEvent('close', { timeout: 60_000 })
  await page.keyboard.press('Enter')
  await gone
  page = await windowOf(rapport.app, 'main')
  await field('Passphrase').waitFor()
  // the recovery key ended with the old key
  expect(await button('Use the recovery key').isVisible()).toBe(false)
  await unlock(page, passphrase)
  await open()
  expect(await callIn(page, 'people.list', {})).toHaveLength(1)
  const after = readFileSync(join(desktop.root, 'config', 'rapport-evaluation', 'vault', 'vault.json'), 'utf8')
  expect(JSON.parse(after)).not.toEqual(JSON.parse(before))
  expect(after).not.toContain('bridge')
})
