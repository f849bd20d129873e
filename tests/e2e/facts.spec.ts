// Facts in the real window: how they are known, what is confirmed, fields and questions, by keyboard; and what a printed page leaves out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let ann: never

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  page.setDefaultTimeout(15_000)
  ann = (await callIn(page, 'people.add', { name: 'Ann Archer', client: true })).id as never
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const open = async (tab: string): Promise<void> => {
  await page.locator('nav a[href="#people"]').click()
  await page.getByText('Ann Archer').first().click()
  await page.getByRole('tab', { name: tab }).click()
}
/** What stands on the page as a printer has it. */
const printed = async (): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('[data-brief]').innerText()
  await page.emulateMedia({ media: null })
  return text
}

test('a fact is written with how it is known, and what may have changed is confirmed in one press', async () => {
  const add = { personId: ann, category: 'work', text: 'Reports to Graham', learnedOn: '2020-01-10' } as const
  await callIn(page, 'facts.add', add)
  await open('Facts')
  await page.getByRole('combobox', { name: 'How you know' }).click()
  await page.getByRole('option', { name: 'In confidence' }).click()
  await page.getByLabel('What you know').fill('Is leaving in autumn')
  await page.keyboard.press('Enter')
  await page.getByText('Told in confidence').waitFor()
  await page.getByRole('button', { name: 'Still so: Reports to Graham' }).press('Enter')
  await page.getByRole('region', { name: 'To confirm' }).waitFor({ state: 'detached' })
  const facts = await callIn(page, 'facts.list', { personId: ann })
  expect(facts.map(({ told, use }) => [told, use]).toSorted()).toEqual([
    ['in-confidence', 'if-raised'],
    ['told', 'mention'],
  ])
})

test('a printed brief leaves out what is guarded, and says so; with a yes it has it', async () => {
  await callIn(page, 'facts.add', { personId: ann, category: 'interest', text: 'Swims' })
  await open('Brief')
  await page.getByText('Swims').waitFor()
  const before = await printed()
  expect(before).toContain('Swims')
  expect(before).not.toContain('Is leaving in autumn')
  expect(before).toContain('One thing left out of print')
  // the window is not printed to paper: what main was asked is enough
  await rapport.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'What may go onto paper' })
  await dialog.getByRole('checkbox', { name: 'Is leaving in autumn' }).check()
  await dialog.getByRole('button', { name: 'Print', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const after = await printed()
  expect(after).toContain('Is leaving in autumn')
  expect(after).not.toContain('left out of print')
})

test('ask-42 a field is made in Settings, filled on a page, and found', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Fields of your own')
  await page.getByRole('option', { name: /Fields of your own/ }).click()
  await page.getByRole('button', { name: 'Add a field' }).click()
  await page.getByLabel('Name').fill('Boat')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Boat', exact: true }).waitFor()
  await open('Facts')
  await page.getByRole('button', { name: 'Boat: nothing yet' }).click()
  await page.getByRole('textbox', { name: 'Boat' }).fill('Halcyon of Howth')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Halcyon of Howth' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('halcyon')
  await page.getByRole('option', { name: /Ann Archer/ }).waitFor()
  await page.keyboard.press('Escape')
})

test('what to ask is asked, and what is off limits never comes again', async () => {
  await open('Facts')
  await page.getByRole('button', { name: 'Asked: When is your birthday?' }).press('Enter')
  await page.getByText('When is your birthday?', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^More about .Who is at home/ }).click()
  await page.getByRole('menuitem', { name: /^Off limits/ }).click()
  await page.getByRole('button', { name: '2 questions settled' }).click()
  await page.getByText(/^Off limits since/).waitFor()
  const { settled } = await callIn(page, 'questions.of', { personId: ann })
  expect(settled.map(({ key, state }) => [key, state]).toSorted()).toEqual([
    ['birthday', 'asked'],
    ['partner', 'off-limits'],
  ])
})
