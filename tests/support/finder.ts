/** The finder, by keyboard. */
import type { Page } from 'playwright-core'

/** Opens it and types. A test types faster than a field can take the focus, so that is waited for. */
export const typeInFinder = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  await page.keyboard.type(words)
}

/** Finder, words, Enter: the way to any place. */
export const goByFinder = async (page: Page, words: string): Promise<void> => {
  await typeInFinder(page, words)
  await page.getByRole('option', { name: words, exact: true, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

/** Finder, words, Enter: to the first of that name, whatever it is. */
export const findAndPick = async (page: Page, name: string): Promise<void> => {
  await typeInFinder(page, name)
  await page.getByRole('option', { name, selected: true }).first().waitFor()
  await page.keyboard.press('Enter')
}
