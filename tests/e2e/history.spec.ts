// What was altered is looked up, put back, taken back and deleted for good, by keyboard, in the real window.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { PersonId } from '../../shared/contract/fields.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let person: PersonId

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  person = (await callIn(page, 'people.add', { name: 'Siobhán Keeley', tags: ['board'] })).id
  await callIn(page, 'people.edit', { id: person, fields: { note: 'Rather in the morning.' } })
  await callIn(page, 'people.edit', { id: person, fields: { note: 'Rather in the evening.' } })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const note = async (): Promise<string> => (await callIn(page, 'people.get', { id: person })).note

test('H on a person’s page shows what was altered, and an earlier value comes back by keyboard', async () => {
  await goByFinder(page, 'People')
  await page.getByRole('button', { name: /Siobhán Keeley/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Siobhán Keeley' }).waitFor()
  await page.getByRole('button', { name: 'Edit', exact: true }).first().focus()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'History' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Put back Note: Rather in the morning.' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(note).toBe('Rather in the morning.')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('ask-53: Ctrl+Z takes it back and Ctrl+Shift+Z does it again, each saying what it was', async () => {
  await page.keyboard.press('Control+z')
  await page.getByText('Taken back: Put back as it was (Siobhán Keeley)').waitFor()
  await expect.poll(note).toBe('Rather in the evening.')
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('Done again: Put back as it was (Siobhán Keeley)').waitFor()
  await expect.poll(note).toBe('Rather in the morning.')
})

test('a tag gets its colour in the settings, and its dot stands on the person', async () => {
  await goByFinder(page, 'Tags')
  await page.getByRole('button', { name: 'Colour of “board”: No colour' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'Violet' }).click()
  await page.getByRole('button', { name: 'Colour of “board”: Violet' }).waitFor()
})

test('ask-53: a person is deleted for good from the bin after a question, and nothing is left to find', async () => {
  await callIn(page, 'people.remove', { id: person })
  await goByFinder(page, 'Bin')
  await page.getByText('30 days left').waitFor()
  await page.getByRole('button', { name: 'Restore “Siobhán Keeley”' }).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await page.getByText('Deleted for good: Siobhán Keeley').waitFor()
  await page.getByText('The bin is empty').waitFor()
  expect(await callIn(page, 'history.of', { noun: 'person', id: person })).toEqual({ title: '', items: [], next: null })
})
