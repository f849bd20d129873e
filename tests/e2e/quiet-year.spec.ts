// Insights: the quiet year with its reasons, one relationship reviewed, and a sign of commitment that ends the quiet.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addMonths } from '../../shared/model/days.ts'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
const today = localDay()
const people: string[] = []

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  for (const name of ['Ruud Hakvoort', 'Anneliese Roth']) {
    const { id } = await callIn(page, 'people.add', { name, client: true })
    people.push(id)
    for (const [months, channel] of [
      [60, 'phone'],
      [20, 'in-person'],
      [18, 'in-person'],
      [3, 'email'],
    ] as const)
      await callIn(page, 'entries.jot', {
        happenedAt: `${addMonths(today, -months - (name.startsWith('Anneliese') ? 0 : 1))}T10:00`,
        ...{ channel, text: 'We spoke', people: [id] },
        signals: months === 18 ? [{ personId: id, kind: 'referred' }] : [],
      })
  }
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('clients without a sign of commitment in twelve months are named, in the order of their names, with the last there was', async () => {
  await goByFinder(page, 'Insights')
  await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor()
  const quiet = page.getByRole('region', { name: 'The quiet year' })
  await quiet.getByText('Ruud Hakvoort').waitFor()
  expect(await quiet.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Anneliese Roth\n*The last: referred us,/),
    expect.stringMatching(/^Ruud Hakvoort\n*The last: referred us,/),
  ])
  expect(await page.locator('main').innerText()).not.toMatch(/score|rank|%/i)
})

test('one relationship is offered, with what was stopped; not now moves on to the next', async () => {
  const offer = page.getByRole('region', { name: 'One relationship to look at' })
  await offer.getByRole('button', { name: 'Ruud Hakvoort' }).waitFor()
  await offer.getByText(/The year before there was in person \(2\); since then none\./).waitFor()
  await offer.getByRole('button', { name: 'Not now' }).click()
  await offer.getByRole('button', { name: 'Anneliese Roth' }).waitFor()
})

test('the review becomes an entry, and what is next a follow-up', async () => {
  const offer = page.getByRole('region', { name: 'One relationship to look at' })
  await offer.getByRole('button', { name: 'Review it' }).click()
  await page.keyboard.type('Meet in person again')
  await offer.getByLabel('What will you do next?').fill('Ask her to lunch')
  await offer.getByLabel(/^By when/).fill('in two weeks')
  await page.keyboard.press('Control+Enter')
  await page.getByText('The review of Anneliese Roth is written').waitFor()
  const { entries } = await callIn(page, 'entries.list', { kind: 'review' })
  expect(entries.map(({ text }) => text)).toEqual([
    'What would make it better: Meet in person again\nNext: Ask her to lunch',
  ])
  expect((await callIn(page, 'followUps.list', {})).map(({ text }) => text)).toEqual(['Ask her to lunch'])
  await offer.getByText(/^Every relationship with a client was reviewed/).waitFor()
})

test('a sign of commitment, marked on an entry, ends the quiet', async () => {
  await goByFinder(page, 'Journal')
  await page
    .getByRole('button', { name: /^More for the entry of/ })
    .nth(1)
    .click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Commitment …' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('“Came to us first” is marked').waitFor()
  await goByFinder(page, 'Insights')
  const quiet = page.getByRole('region', { name: 'The quiet year' })
  await expect.poll(() => quiet.getByRole('listitem').count()).toBe(1)
})
