// The tour at other sizes: a narrow window, letters twice as large, colours forced; and the rooms of a journal with nothing in it.
import { typeInFinder } from '../support/finder.ts'
import { narrowLists, tableAndForm } from './tour-lists.ts'
import type { At } from './tour-walk.ts'
import { goTo, rail, sizeTo, tab, zoomTo } from './tour-walk.ts'

const places = async (at: At, how: string): Promise<void> => {
  const { page, shoot } = at
  await rail(page, /^Today/)
  await page.getByRole('heading', { name: 'On this day' }).waitFor()
  await shoot(`${how}-today`)
  await goTo(page, 'Siobhán Keeley')
  await page.getByText('The handover moved to June').first().waitFor()
  await shoot(`${how}-brief`)
  await tab(page, /^People around/)
  await shoot(`${how}-around`)
  await goTo(page, 'Bartholomew')
  await shoot(`${how}-long-name`)
  await goTo(page, 'Northmere Water Authority')
  await tab(page, /^Ladder/)
  await shoot(`${how}-ladder`)
  await rail(page, /^Follow-ups/)
  await tab(page, /^Ledger/)
  await shoot(`${how}-ledger`)
  await rail(page, /^Calendar/)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await shoot(`${how}-calendar`)
  await rail(page, /^Settings/)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await shoot(`${how}-settings`)
  await finding(at, how)
}

/** What one finds things by: the journal and what is chosen of it, the palette, the table of people and its form. */
const finding = async (at: At, how: string): Promise<void> => {
  const { page, shoot } = at
  await rail(page, /^Journal/)
  await page.getByRole('article').first().waitFor()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: 'How', exact: true }).click()
  await page.getByRole('option', { name: 'By phone' }).click()
  await page.getByRole('button', { name: 'Show everything' }).waitFor()
  await shoot(`${how}-journal`)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByRole('button', { name: 'Filter' }).click()
  await typeInFinder(page, 'harbour')
  await page.waitForFunction(() => document.querySelector('[role="listbox"]')?.getAttribute('aria-busy') === 'false')
  await shoot(`${how}-palette`)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Find anyone or anything' }).waitFor({ state: 'detached' })
  await tableAndForm(at, how)
}

export const sizesTour = async (at: At): Promise<void> => {
  if (at.theme === 'contrast') {
    await sizeTo(at, 1280)
    await places(at, 'contrast')
    await at.page.emulateMedia({ forcedColors: 'active' })
    await places(at, 'forced')
    await at.page.emulateMedia({ forcedColors: null })
    return
  }
  await sizeTo(at, 720)
  await places(at, 'narrow')
  await narrowLists(at)
  await sizeTo(at, 1280)
  await zoomTo(at, 2)
  await places(at, 'large')
  await zoomTo(at, 1)
}

/** A journal with nothing in it yet: what would fill each room, and the offer to. */
export const emptyTour = async ({ page, shoot }: At): Promise<void> => {
  for (const room of ['Today', 'People', 'Organisations', 'Calendar', 'Journal', 'Follow-ups', 'Insights']) {
    await rail(page, new RegExp(`^${room}`))
    await page
      .getByRole('link', { name: new RegExp(`^${room}`) })
      .and(page.locator('[aria-current=page]'))
      .waitFor()
    await shoot(`empty-${room.toLowerCase()}`)
  }
  for (const room of ['Keep in touch', 'Tags', 'Templates', 'Bin', 'Hand-overs', 'Backups']) {
    await goTo(page, room)
    await page.getByRole('heading', { level: 1, name: room }).waitFor()
    await shoot(`empty-${room.toLowerCase().replaceAll(' ', '-')}`)
  }
}
