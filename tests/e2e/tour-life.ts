// The part of the tour that looks at a journal of six years: every room of it with something to show, in light and in dark.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startDesktop } from '../support/desktop.ts'
import { callIn, startRapport, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tellVault } from '../support/told-vault.ts'

type Theme = 'light' | 'dark'
type At = { readonly page: Page; readonly shoot: (name: string) => Promise<void> }

/** To somebody’s page or an organisation’s, by the finder, as someone at the keyboard goes there. */
const goTo = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
}

const rail = (page: Page, name: RegExp): Promise<void> => page.getByRole('link', { name }).first().click()

const tab = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('tab', { name }).click()
  await page.getByRole('tab', { name, selected: true }).waitFor()
}

const below = (page: Page): Promise<void> =>
  page.locator('#page').evaluate((main) => main.scrollTo(0, main.scrollHeight))

const onPerson = async ({ page, shoot }: At): Promise<void> => {
  await goTo(page, 'Siobhán Keeley')
  await page.getByText('The handover moved to June').first().waitFor()
  await shoot('brief')
  await below(page)
  await shoot('brief-below')
  await page.keyboard.press('F11')
  await shoot('reading')
  await page.keyboard.press('Escape')
  for (const [name, words] of [
    ['timeline', /^Timeline/],
    ['facts', /^Facts/],
    ['around', /^People around/],
    ['dates', /^Dates/],
    ['follow-ups', /^Follow-ups/],
    ['trust', /^Trust/],
  ] as const) {
    await tab(page, words)
    await shoot(name)
    if (name === 'around' || name === 'facts') {
      await below(page)
      await shoot(`${name}-below`)
    }
  }
  await goTo(page, 'Helen Ashdown')
  await tab(page, /^Boundaries/)
  await shoot('boundaries')
}

const onOrganisation = async ({ page, shoot }: At): Promise<void> => {
  await goTo(page, 'Northmere Water Authority')
  await shoot('organisation-people')
  await tab(page, /^Ladder/)
  await shoot('organisation-ladder')
  if ((await page.getByRole('tab', { name: /^Boundaries/ }).count()) === 0)
    return console.error('an organisation’s page has no boundaries')
  await tab(page, /^Boundaries/)
  await shoot('organisation-boundaries')
}

const onRooms = async ({ page, shoot }: At): Promise<void> => {
  await rail(page, /^Follow-ups/)
  await shoot('ledger')
  await rail(page, /^Insights/)
  await shoot('insights')
  for (const [name, words] of [
    ['bin', 'Bin'],
    ['tags', 'Tags'],
    ['templates', 'Templates'],
  ] as const) {
    await goTo(page, words)
    await shoot(name)
  }
}

/** What opens over a page: what was altered, and what would be handed on. */
const onSides = async ({ page, shoot }: At): Promise<void> => {
  await goTo(page, 'Pieter Bos')
  await page
    .getByRole('heading', { name: 'Pieter Bos' })
    .first()
    .focus()
    .catch(() => undefined)
  await page.keyboard.press('h')
  await page.getByRole('dialog').waitFor()
  await shoot('history')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^More/ }).first().click()
  await page.getByRole('menuitem', { name: /Hand over/ }).click()
  await shoot('hand-over')
}

const walk = async ({ app, page }: Running, out: string, theme: Theme): Promise<void> => {
  await callIn(page, 'settings.set', { theme })
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#main'))
      ?.setSize(1280, 860),
  )
  let number = 60
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 350))))
    await page.screenshot({ path: join(out, `${number}-${name}-${theme}.png`) })
    number += 1
  }
  const at = { page, shoot }
  await rail(page, /^Today/)
  await shoot('life-today')
  await below(page)
  await shoot('life-today-below')
  await onPerson(at)
  await onOrganisation(at)
  await onRooms(at)
  await onSides(at)
}

/** On a desktop of its own, with the story in its vault. */
export const lifeTour = async (out: string): Promise<void> => {
  mkdirSync(out, { recursive: true })
  const desktop = await startDesktop()
  try {
    await tellVault(desktop)
    const rapport = await startRapport(desktop)
    await unlocked(rapport.page)
    await walk(rapport, out, 'light')
    await walk(rapport, out, 'dark')
    await rapport.kill()
  } finally {
    await desktop.stop()
  }
}
