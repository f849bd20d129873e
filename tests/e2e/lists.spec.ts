// Many people at once, by keyboard alone in a real window: looked for in words, selected, changed, taken back, saved as a list.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { typeInFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  const { page } = rapport
  await createVault(page)
  for (let n = 0; n < 60; n += 1)
    await callIn(page, 'people.add', {
      name: `Person ${String(n).padStart(2, '0')}`,
      client: n % 2 === 0,
      tags: n % 3 === 0 ? ['vip'] : [],
    })
  page.setDefaultTimeout(10_000)
}, 120_000)
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const tagged = async (tag: string): Promise<number> =>
  (await callIn(rapport.page, 'tags.list', {})).find(({ name }) => name === tag)?.people ?? 0
const selected = (words: RegExp): Promise<void> => rapport.page.getByText(words).waitFor()
const focused = (): Promise<string | null> =>
  rapport.page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null)
const hasFocus = (place: string): Promise<unknown> =>
  rapport.page.waitForFunction((at) => document.activeElement?.getAttribute('data-place') === at, place)

test('ask-40: looked for in words, selected along the way, tagged in one act, and one undo takes it back', async () => {
  const { page } = rapport
  await typeInFinder(page, 'Everybody in a table')
  await page.getByRole('option', { name: 'Everybody in a table', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('60 people', { exact: true }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('clients tagged vip who row')
  await page.getByText('Not understood: row').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('10 people', { exact: true }).waitFor()
  // what was not understood is still there to be put otherwise
  await expect.poll(() => page.getByRole('textbox', { name: 'Whom do you look for?' }).inputValue()).toBe('row')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')

  await page.keyboard.press('ArrowDown')
  await hasFocus('0')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await selected(/^3 of 10 selected$/)
  await page.keyboard.press('t')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('harbour')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('harbour', { exact: true }).waitFor()
  for (let step = 0; step < 10; step += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Do it') break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText('3 people changed.').waitFor()
  expect(await tagged('harbour')).toBe(3)
  // the focus is back in the table, and Ctrl+Z there takes all of it back
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-place'))
  await page.keyboard.press('Control+z')
  await page.getByText(/Several people changed at once/).waitFor()
  expect(await tagged('harbour')).toBe(0)
}, 60_000)

test('everybody is selected, and nobody again; Enter opens whoever one stands on', async () => {
  const { page } = rapport
  await page.keyboard.press('Control+a')
  await selected(/^10 of 10 selected$/)
  await page.keyboard.press('Escape')
  await page.getByText(/ of 10 selected$/).waitFor({ state: 'detached' })
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await selected(/^1 of 10 selected$/)
  await page.keyboard.press('End')
  expect(await focused()).toBe('9')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Person 54' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  // whom one looked for is still what one looks for
  await page.getByText('10 people', { exact: true }).waitFor()
}, 60_000)

test('ask-53: those selected go to the bin with one key, and come back with one undo', async () => {
  const { page } = rapport
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+a')
  await selected(/^10 of 10 selected$/)
  await page.keyboard.press('Delete')
  await page.getByText('10 people moved to the bin.').waitFor()
  await page.getByText('Nobody fits.', { exact: true }).waitFor()
  expect((await callIn(page, 'bin.list', {})).length).toBe(10)
  await page.keyboard.press('Control+z')
  await page.getByText('10 people', { exact: true }).waitFor()
  expect(await callIn(page, 'bin.list', {})).toEqual([])
}, 60_000)

test('what is looked for is saved as a list, stands on the rail, and is a journey from there', async () => {
  const { page } = rapport
  await page.getByRole('button', { name: 'Save as a list' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Important clients')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Important clients' }).waitFor()
  await page.getByRole('link', { name: 'Important clients' }).waitFor()
  await page.getByText('10 people', { exact: true }).waitFor()
  const [list] = await callIn(page, 'lists.all', {})
  expect(list?.filter.of).toEqual([
    { is: 'side', side: 'client' },
    { is: 'tag', tag: 'vip' },
  ])
  // sorted by a head, with the keyboard, which is remembered
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.locator('[role=columnheader][aria-sort=descending]').waitFor()
  await page.getByRole('link', { name: /^Today/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Important clients' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('[role=columnheader][aria-sort=descending]').waitFor()
  await page.getByRole('row').nth(1).getByText('Person 54').waitFor()
}, 60_000)

test('? tells the keys', async () => {
  const { page } = rapport
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys in the table' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})
