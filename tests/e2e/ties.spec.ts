// People around someone in the real window: by keyboard, without a name, told apart, drawn, and still so after a lock.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, pressLock, startRapport, unlocked, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let siobhan: string

const tiesOf = async (): Promise<string[]> =>
  (await callIn(page, 'ties.list', { personId: siobhan as never })).map(
    ({ otherName, otherIs, personIs }) => `${otherName}: ${otherIs} / ${personIs}`,
  )
const openAround = async (): Promise<void> => {
  await page.locator('nav a[href="#people"]').click()
  await page.getByText('Siobhán Keeley').first().click()
  await page.getByRole('tab', { name: 'People around' }).click()
}

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  page.setDefaultTimeout(15_000)
  siobhan = (await callIn(page, 'people.add', { name: 'Siobhán Keeley' })).id
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('ask-29: two children without a name are added by keyboard alone, and are in no list of people', async () => {
  await openAround()
  await page.getByRole('button', { name: 'Add someone' }).press('Enter')
  await page.getByRole('combobox', { name: 'Who' }).waitFor()
  await page.getByRole('checkbox', { name: 'No name known' }).press('Space')
  await page.getByLabel('How many').fill('2')
  await page.getByLabel('They are Siobhán Keeley’s').fill('children')
  await expect.poll(() => page.getByLabel('Siobhán Keeley is their', { exact: true }).inputValue()).toBe('parent')
  await page.getByRole('button', { name: 'mother', exact: true }).press('Enter')
  await page.getByLabel('They are Siobhán Keeley’s').press('Control+Enter')
  await page.getByRole('button', { name: 'Two children of Siobhán Keeley', exact: true }).waitFor()
  expect(await tiesOf()).toEqual(['Two children of Siobhán Keeley: children / mother'])
  expect(await callIn(page, 'people.list', {})).toHaveLength(1)
})

test('ask-29: told apart they are two people, and Ctrl Z makes them one again', async () => {
  await page.getByRole('button', { name: 'Two children of Siobhán Keeley', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Tell them apart' }).press('Enter')
  await page.getByLabel('Name of number 1').fill('Aoife')
  await page.getByLabel('What number 1 is').fill('daughter')
  await page.getByLabel('What number 2 is').fill('son')
  await page.getByRole('button', { name: 'Make 2 people' }).press('Enter')
  await page.getByRole('heading', { name: 'Aoife' }).waitFor()
  const apart = ['Aoife: daughter / mother', 'Siobhán Keeley’s son: son / mother']
  expect(await tiesOf()).toEqual(apart)
  await page.locator('body').press('Control+z')
  await expect.poll(tiesOf).toEqual(['Two children of Siobhán Keeley: children / mother'])
})

test('the map has everyone, opens their page with Enter, and stays what it was after a lock', async () => {
  await callIn(page, 'ties.addWithPerson', {
    ...{ personId: siobhan as never, otherName: 'Tom Burke', otherIs: 'brother', personIs: 'sister' },
  })
  await pressLock(page)
  await expect.poll(() => page.isClosed(), { timeout: 15_000 }).toBe(true)
  page = await windowOf(rapport.app, 'main')
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  await unlocked(page)
  await openAround()
  await page.getByRole('button', { name: 'Draw it' }).press('Enter')
  const map = page.getByRole('group', { name: 'Map of the people around Siobhán Keeley' })
  await expect.poll(() => map.getByRole('link').count()).toBe(2)
  await map.getByRole('link', { name: 'Tom Burke, brother' }).press('Enter')
  await page.getByRole('heading', { name: 'Tom Burke' }).waitFor()
})
