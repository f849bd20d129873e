// The three moments by keyboard alone, in the real window.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tabTo } from '../support/tabbing.ts'

let desktop: Desktop
let rapport: Running
let page: Page

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const goTo = (words: string): Promise<void> => goByFinder(page, words)

test('a person is added by keyboard, and their page opens', async () => {
  await goTo('People')
  await tabTo(page, 'Add a person')
  await page.keyboard.press('Enter')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('Siobhán Keeley')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Siobhán Keeley' }).waitFor()
})

test('ask-41 after the call: a jot with a mention, a date and a promise costs at most eight keys beyond its text', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  let keys = 1
  const press = async (key: string): Promise<void> => {
    keys += 1
    await jot.keyboard.press(key)
  }
  await jot.keyboard.type('@sio')
  await jot.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await press('Enter')
  await jot.keyboard.type(
    'sounded lighter. Aoife’s results come 21 August. I said she would have our note by Thursday.',
  )
  await jot.getByText('Alt 2').waitFor()
  await press('Alt+1')
  await press('Alt+2')
  await press('Control+Enter')
  expect(keys).toBeLessThanOrEqual(8)
  await expect.poll(async () => (await callIn(page, 'entries.list', {})).entries.length).toBe(1)
  const [person] = await callIn(page, 'people.complete', { text: 'siobhan' })
  const brief = await callIn(page, 'brief.get', { id: person?.id as never })
  expect(brief.entries[0]?.text).toContain('Siobhán Keeley sounded lighter')
  expect(brief.mine.map(({ kind, text }) => [kind, text])).toEqual([['promise', 'Our note']])
  expect(brief.coming).toMatchObject([{ title: 'Aoife’s results', date: { month: 8, day: 21 } }])
})

test('the jot window is empty the next time', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await expect
    .poll(() =>
      rapport.app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
      ),
    )
    .toBe(1)
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  expect(await jot.locator('main').innerText()).not.toContain('lighter')
  await jot.keyboard.press('Control+Enter')
  await jot.getByText('There is nothing to save yet.').waitFor()
  await jot.keyboard.press('Escape')
})

test('before the meeting: a shortcut, a part of the name, Enter, and the brief says what matters', async () => {
  await page.keyboard.press('Control+b')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
  await page.keyboard.type('keel')
  await page.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await page.keyboard.press('Enter')
  const main = page.getByRole('main')
  await main.getByText('sounded lighter').first().waitFor()
  const words = await main.innerText()
  for (const expected of ['Our note', 'Aoife’s results', 'Last time', 'Promised', 'Coming'])
    expect(words).toContain(expected)
})

test('ask-53 what was done is taken back with Ctrl Z, and what was deleted comes back from the bin', async () => {
  const [person] = await callIn(page, 'people.complete', { text: 'siobhan' })
  await callIn(page, 'facts.add', { personId: person?.id as never, category: 'interest', text: 'Sails out of Howth' })
  const sails = async (): Promise<number> =>
    (await callIn(page, 'facts.list', { personId: person?.id as never })).length
  expect(await sails()).toBe(1)
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(sails).toBe(0)
  await callIn(page, 'people.remove', { id: person?.id as never })
  // their page, which is open, says so and offers to bring them back; that takes the focus
  await page
    .getByRole('heading', { name: 'In the bin' })
    .or(page.getByText('In the bin', { exact: true }))
    .first()
    .waitFor()
  await goTo('Bin')
  await page.getByRole('heading', { level: 1, name: 'Bin' }).waitFor()
  await page
    .getByRole('button', { name: /Restore/ })
    .first()
    .press('Enter')
  await expect.poll(async () => (await callIn(page, 'people.list', {})).length).toBe(1)
})

test('in between: a promise due today is ticked off on Today by keyboard', async () => {
  const [person] = await callIn(page, 'people.complete', { text: 'siobhan' })
  await callIn(page, 'followUps.add', {
    personId: person?.id as never,
    kind: 'to-do',
    text: 'Send the reference',
    due: localDay(),
  })
  await goTo('Today')
  await page
    .getByRole('button', { name: 'Done: Send the reference' })
    .or(page.getByRole('checkbox', { name: 'Done: Send the reference' }))
    .press('Space')
  await expect.poll(async () => (await callIn(page, 'today.get', {})).followUps.today.length).toBe(0)
  // the message about this one: the vault may have answered before it is on the screen, and others may stand there
  const message = page.getByRole('listitem').filter({ hasText: 'Done: Send the reference' })
  await message.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(async () => (await callIn(page, 'today.get', {})).followUps.today.length).toBe(1)
})
