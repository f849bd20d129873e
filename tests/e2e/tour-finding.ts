// The tour of what one finds things by: the journal at a day, filtered, at one entry; and the palette in each of its states.
import { typeInFinder } from '../support/finder.ts'
import type { At } from './tour-walk.ts'
import { onPaper, rail } from './tour-walk.ts'

export const journalTour = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await rail(page, /^Journal/)
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
  await page.getByRole('article').first().waitFor()
  await shoot('journal')
  await page.getByRole('button', { name: /in earlier years$/ }).click()
  await shoot('journal-on-this-day')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Only with files').click()
  await page.getByRole('button', { name: 'With files: take this off' }).waitFor()
  await shoot('journal-filtered')
  if (at.theme === 'light') await onPaper(at, 'journal')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByLabel('Go to a date').fill('March 2023')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-entry'))
  await shoot('journal-2023')
  await page.getByRole('button', { name: 'As a table' }).click()
  await shoot('journal-numbers')
}

export const paletteTour = async ({ page, shoot }: At): Promise<void> => {
  const states = [
    ['lately', ''],
    ['person', 'siob'],
    ['words', 'harbour'],
    ['operator', 'wi'],
    ['value', 'kind:'],
    ['command', 'preferences'],
    ['nothing', 'zzzzqqqq'],
  ] as const
  for (const [name, words] of states) {
    await typeInFinder(page, words)
    await page.waitForFunction(() => document.querySelector('[role="listbox"]')?.getAttribute('aria-busy') === 'false')
    await shoot(`palette-${name}`)
    if (name === 'person') {
      await page.keyboard.press('Tab')
      await page.getByRole('option', { name: /^Brief on/ }).waitFor()
      await shoot('palette-actions')
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
  }
}
