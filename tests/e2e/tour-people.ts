// The tour among people: the list, one person from the brief to the files, and what opens over their page.
import { typeInFinder } from '../support/finder.ts'
import type { At } from './tour-walk.ts'
import { below, goTo, onPaper, tab } from './tour-walk.ts'

const tabs = [
  ['timeline', /^Timeline/],
  ['facts', /^Facts/],
  ['around', /^People around/],
  ['dates', /^Dates/],
  ['follow-ups', /^Follow-ups/],
  ['boundaries', /^Boundaries/],
  ['trust', /^Trust/],
  ['files', /^Files/],
] as const

const onOne = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await goTo(page, 'Siobhán Keeley')
  await page.getByText('The handover moved to June').first().waitFor()
  await shoot('brief')
  await below(page)
  await shoot('brief-below')
  await page.keyboard.press('F11')
  await page.getByRole('button', { name: 'Close' }).waitFor()
  await shoot('reading')
  await page.keyboard.press('Escape')
  await page.getByRole('tab').first().waitFor()
  for (const [name, words] of tabs) {
    await tab(page, words)
    await shoot(name)
    if (name === 'follow-ups') {
      await page.getByRole('switch', { name: 'As a ledger' }).click()
      await shoot('follow-ups-ledger')
      await page.getByRole('switch', { name: 'As a ledger' }).click()
    }
    if (!['around', 'facts', 'timeline', 'trust'].includes(name)) continue
    await below(page)
    await shoot(`${name}-below`)
  }
  await tab(page, /^People around/)
  await page.getByRole('button', { name: 'Draw it' }).click()
  await page.getByRole('group', { name: /around Siobhán/i }).evaluate((map) => map.scrollIntoView({ block: 'center' }))
  await shoot('map')
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click()
  await shoot('person-form')
  await page.keyboard.press('Escape')
}

const onOthers = async ({ page, shoot }: At): Promise<void> => {
  await goTo(page, 'Helen Ashdown')
  await tab(page, /^Boundaries/)
  await shoot('boundaries-public')
  await page.getByRole('button', { name: 'Add a gift or hospitality' }).click()
  await shoot('gift-form')
  await page.keyboard.press('Escape')
  await goTo(page, 'Clara Whitlock')
  await shoot('brief-short')
  await tab(page, /^People around/)
  await shoot('around-household')
  await goTo(page, 'Bartholomew')
  await shoot('long-name')
  await tab(page, /^Dates/)
  await shoot('long-name-dates')
  await goTo(page, 'Ruth Okafor')
  await shoot('retired')
}

const dialogs = async ({ page, shoot }: At): Promise<void> => {
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await goTo(page, 'Siobhán Keeley')
  await page.getByText('The handover moved to June').first().waitFor()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('paper-asks')
  await closed()
  await page.getByRole('main').focus()
  await page.keyboard.press('h')
  await page.getByRole('dialog').waitFor()
  await shoot('history')
  await closed()
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await page.getByRole('menuitem').first().waitFor()
  await shoot('person-menu')
  await page.getByRole('menuitem', { name: 'Retire…' }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('retire')
  await closed()
  await typeInFinder(page, 'gangway')
  await page.getByText(/\d found$/).waitFor()
  await shoot('finder')
  await closed()
}

const onSheets = async (at: At): Promise<void> => {
  const { page } = at
  await onPaper(at, 'brief')
  await tab(page, /^People around/)
  if ((await page.getByRole('button', { name: 'Draw it' }).count()) > 0)
    await page.getByRole('button', { name: 'Draw it' }).click()
  await onPaper(at, 'map')
}

export const peopleTour = async (at: At): Promise<void> => {
  const { page, shoot } = at
  await page.getByRole('link', { name: /^People/ }).click()
  await shoot('people')
  await onOne(at)
  await onOthers(at)
  await dialogs(at)
  if (at.theme === 'light') await onSheets(at)
}
