// Every place of the real window, in every theme, looked over by axe with the colours as they are painted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { faults } from '../support/axe.ts'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { fill } from '../support/filled.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport, windowOf, pressLock } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

const themes = ['light', 'dark', 'contrast'] as const

let desktop: Desktop
let rapport: Running
let page: Page
let jot: Page

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('creating a vault breaks no rule of axe', async () => {
  await page.getByLabel('Choose a passphrase', { exact: true }).waitFor()
  expect(await faults(page, 'create')).toEqual([])
  await createVault(page)
  jot = await windowOf(rapport.app, 'jot')
  for (const window of [page, jot]) window.setDefaultTimeout(8000)
  // written by the other window, so that this one is told
  await fill((channel, input) => callIn(jot, channel, input), localDay())
})

/** By the rail, and where there is a finder or a link to a place, by that. */
const visit = async (place: string): Promise<void> => {
  await page.locator(`nav a[href="#${place}"]`).click()
  await page.locator(`nav a[href="#${place}"][aria-current="page"]`).waitFor()
  await page.locator('main').waitFor()
}

/** By the name of the command, as someone would. */
const command = async (words: string, heading = words): Promise<void> => {
  await goByFinder(page, words)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

const settled = async (): Promise<void> => {
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
}

test.each(themes)('every place breaks no rule of axe, colours included: %s', async (theme) => {
  const found: string[] = []
  const look = async (place: string): Promise<void> => {
    await settled()
    found.push(...(await faults(page, `${theme}, ${place}`)))
  }
  // each window hears of what the other one chose
  for (const window of [page, jot]) await callIn(window, 'settings.set', { theme })
  const shown = (window: Page) => window.evaluate(() => document.documentElement.dataset['theme'])
  await expect.poll(() => shown(page)).toBe(theme)
  await expect.poll(() => shown(jot)).toBe(theme)
  for (const place of ['today', 'organisations', 'calendar', 'journal', 'follow-ups', 'settings', 'people']) {
    await visit(place)
    await look(place)
  }
  await page.getByText('Σοφία Κίλι').first().click()
  await page.getByRole('heading', { level: 1, name: 'Σοφία Κίλι' }).waitFor()
  const tabs = page.getByRole('tab')
  for (let at = 0; at < (await tabs.count()); at += 1) {
    await tabs.nth(at).click()
    await page.getByRole('tabpanel').waitFor()
    await look(`a person, tab ${at + 1}`)
  }
  await command('Keep in touch')
  await look('keep in touch')
  await command('Settings: how often to keep in touch', 'Keeping in touch')
  await look('how often')
  await command('Reminders')
  await look('reminders')
  await command('What was told')
  await look('what was told')
  await command('Bring a calendar file')
  await look('bring a calendar file')
  await command('Watched calendars')
  await look('watched calendars')
  await command('Fields of your own')
  await look('fields')
  await command('Backups')
  await look('backups')
  await command('Bin')
  await look('bin')
  await command('Import an address book')
  await look('import')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().waitFor()
  await look('finder')
  await page.keyboard.type('Κίλι')
  await page.getByRole('option', { name: /Σοφία/ }).first().waitFor()
  await look('finder, found')
  await page.keyboard.press('Escape')

  await desktop.key('ctrl+shift+j')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  found.push(...(await faults(jot, `${theme}, jot, empty`)))
  await jot.keyboard.type('I said she would have our note by Thursday. Her birthday is 4 July. @Σ')
  await jot.getByRole('option', { name: /Σοφία/ }).first().waitFor()
  found.push(...(await faults(jot, `${theme}, jot, names`)))
  await jot.keyboard.press('Enter')
  await jot.getByText('Alt 2').waitFor()
  await jot.keyboard.press('Alt+1')
  found.push(...(await faults(jot, `${theme}, jot, chips`)))
  await jot.keyboard.press('Control+Enter')
  await expect.poll(() => jot.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
  expect(found).toEqual([])
})

test('the lock, and jotting behind it, break no rule of axe', async () => {
  await callIn(page, 'settings.set', { theme: 'light' })
  await pressLock(page)
  await expect.poll(() => page.isClosed(), { timeout: 15_000 }).toBe(true)
  const lock = await windowOf(rapport.app, 'main')
  await lock.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(await faults(lock, 'lock')).toEqual([])
  const sealing = await windowOf(rapport.app, 'jot')
  await sealing.getByText('Esc seals it').waitFor()
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => sealing.evaluate(() => document.hasFocus())).toBe(true)
  for (const colorScheme of ['light', 'dark'] as const) {
    await sealing.emulateMedia({ colorScheme })
    expect(await faults(sealing, `jot while locked, ${colorScheme}`)).toEqual([])
  }
  await sealing.keyboard.press('Control+Enter')
  await sealing.getByRole('alert').waitFor()
  expect(await faults(sealing, 'jot while locked, nothing to seal')).toEqual([])
})
