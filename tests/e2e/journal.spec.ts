// ask-45: the journal of six years by keyboard alone: to any day of any year in words or by the strip, on from there both ways, and only what is chosen.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, startRapport, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tellVault } from '../support/told-vault.ts'
import { tabTo as tab } from '../support/tabbing.ts'

let desktop: Desktop
let rapport: Running
let page: Page

beforeAll(async () => {
  desktop = await startDesktop()
  await tellVault(desktop)
  rapport = await startRapport(desktop)
  page = rapport.page
  await unlocked(page)
  await goByFinder(page, 'Journal')
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
  await page.getByRole('article').first().waitFor()
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

/** From the rail on with Tab until what has the focus is called so. */
const tabTo = async (name: string): Promise<void> => {
  await page.locator('nav a[href="#journal"]').focus()
  await tab(page, name)
}

const entryInFocus = async (): Promise<string> => {
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-entry'))
  return page.evaluate(() => document.activeElement?.querySelector('time')?.getAttribute('datetime') ?? '')
}

const focusedDay = (): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-entry]')?.querySelector('time')?.getAttribute('datetime') ?? '',
  )

test('a date in words leads to that month, and arrows read on from there both ways', async () => {
  await tabTo('Go to a date')
  await page.keyboard.type('March 2023')
  await page.keyboard.press('Enter')
  // until that month is read the page shows where one was
  await expect.poll(focusedDay).toSatisfy((day: string) => day !== '' && day.slice(0, 7) <= '2023-03')
  const there = await focusedDay()
  // lines come into the document as one goes along: a key waits for nobody, and neither does whoever holds it down
  const walked = (key: string): Promise<string> => page.keyboard.press(key).then(focusedDay)
  await expect.poll(() => walked('ArrowDown')).toSatisfy((day: string) => day !== '' && day < there)
  await expect.poll(() => walked('ArrowUp'), { interval: 10 }).toSatisfy((day: string) => day > there)
})

test('whoever goes where they went before is there again, however far they have read on, and the newest is a key away', async () => {
  const at = async (): Promise<string> => (await page.locator('[aria-current=location]').getAttribute('data-day')) ?? ''
  const readOn = (): Promise<void> => page.evaluate(() => document.querySelector('main')?.scrollBy(0, 4000))
  const goThere = async (): Promise<void> => {
    await tabTo('Go to a date')
    await page.keyboard.type('March 2023')
    await page.keyboard.press('Enter')
    await expect.poll(at).toMatch(/^2023-03/)
    await entryInFocus()
  }
  await goThere()
  await readOn()
  await expect.poll(at).toSatisfy((day: string) => day !== '' && day < '2023-03')
  await goThere()
  for (const _once of ['from that month', 'from where there is no newer one'] as const) {
    await page.getByRole('button', { name: 'Back to the newest' }).waitFor()
    await tabTo('Back to the newest')
    await page.keyboard.press('Enter')
    await expect.poll(at).toMatch(/^20(2[6-9]|[3-9])/)
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(0)
    // where the newest are there is no way back to them
    await page.getByRole('button', { name: 'Back to the newest' }).waitFor({ state: 'detached' })
    await readOn()
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollTop)).toBeGreaterThan(1000)
  }
  await goThere()
})

test('a day before the journal began leads to where it began', async () => {
  await tabTo('Go to a date')
  await page.keyboard.type('January 2015')
  await page.keyboard.press('Enter')
  const months = await callIn(page, 'entries.months', {})
  await expect.poll(focusedDay).toSatisfy((day: string) => day.startsWith(months.at(-1)?.month ?? '-'))
})

test('Esc leads out of the lines, however deep one is in them', async () => {
  await page.keyboard.press('Escape')
  const field = page.getByRole('searchbox', { name: 'Words in an entry' })
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
})

test('what comes in above moves nothing that is being read', async () => {
  const jumps = await page.evaluate(async () => {
    const main = document.querySelector('main')
    const frame = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const places = (): ReadonlyMap<string, number> =>
      new Map(
        [...document.querySelectorAll<HTMLElement>('main [data-entry]')].map((line) => [
          line.dataset['entry'] ?? '',
          line.getBoundingClientRect().top,
        ]),
      )
    const found: number[] = []
    for (let n = 0; n < 60; n += 1) {
      const before = places()
      main?.scrollBy(0, -60)
      await frame()
      for (const [id, top] of places()) {
        const was = before.get(id)
        if (was !== undefined && top > 0 && top < 600 && top - was > 64) found.push(top - was)
      }
    }
    return found
  })
  expect(jumps).toEqual([])
})

test('the strip of the year is walked by arrows and months, and Enter goes to the day', async () => {
  await tabTo('Go to a date')
  await page.keyboard.type('15 June 2024')
  await page.keyboard.press('Enter')
  await entryInFocus()
  const day = page.locator('table [data-day][tabindex="0"]')
  await day.focus()
  const at = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement).dataset['day'] ?? '')
  const from = await at()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  await expect.poll(at).not.toBe(from)
  const to = await at()
  await page.keyboard.press('Enter')
  const there = await entryInFocus()
  expect(there.slice(0, 10) <= to).toBe(true)
})

test('what is chosen says how many, and is taken off by keyboard', async () => {
  const all = await page.getByText(/^\d+ entries$/).innerText()
  await tabTo('Words in an entry')
  await page.keyboard.type('gangway')
  await page.locator('p', { hasText: /^2 entries$/ }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.locator('p', { hasText: all }).first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Only with files').focus()
  await page.keyboard.press('Space')
  const off = page.getByRole('button', { name: 'With files: take this off' })
  await off.waitFor()
  await off.focus()
  await page.keyboard.press('Enter')
  await page.locator('p', { hasText: all }).first().waitFor()
})

test('a date there is not is a sentence', async () => {
  await tabTo('Go to a date')
  await page.keyboard.type('31 February 2023')
  await page.keyboard.press('Enter')
  await page.locator('[aria-invalid="true"]').waitFor()
  expect(await page.getByRole('alert').count()).toBeLessThan(2)
})
