// A death in the family: jotted by keyboard, what follows is accepted, birthdays are quiet, each step comes once, and then it is over.
// The desktop's clock cannot be moved: the day of the death is put back instead, as if so much time had passed. That a clock which moves
// comes to the same is shown on the vault itself (tests/electron/journal/arcs.test.ts).
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { addDays, addMonths } from '../../shared/model/days.ts'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder, typeInFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let jot: Page
let id: string
const today = localDay()
const birthday = addDays(today, 3)

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  // what another window does the main one hears of
  jot = await windowOf(rapport.app, 'jot')
  ;({ id } = await callIn(jot, 'people.add', { name: 'Siobhán Keeley', client: true }))
  const [year, month, day] = birthday.split('-').map(Number)
  await callIn(jot, 'milestones.add', {
    ...{ personId: id as never, kind: 'birthday' },
    date: { form: 'on', certainty: 'known', month: month ?? 1, day: day ?? 1, year: (year ?? 2000) - 50 },
    repeats: { every: 'year', missing: 'earlier' },
  })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const silenced = async (): Promise<string | null> => {
  const { dates } = await callIn(page, 'today.get', {})
  return [...dates.today, ...dates.week][0]?.milestone.silenced?.kind ?? null
}

/** As if so many days had passed since: the day it happened is put back. */
const happenedOn = async (day: string): Promise<void> => {
  const [event] = await callIn(page, 'lifeEvents.of', { personId: id as never })
  await callIn(jot, 'lifeEvents.edit', {
    id: event?.id as never,
    ...{ event: 'death', relative: 'her father', on: day },
  })
  await goByFinder(page, 'Today')
}

test('what is jotted is recognised, and what follows is offered once it is said yes to, by keyboard alone', async () => {
  await desktop.key('ctrl+shift+j')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await jot.keyboard.type('@sio')
  await jot.getByRole('option', { name: /Siobhán Keeley/ }).waitFor()
  await jot.keyboard.press('Enter')
  await jot.keyboard.type('rang. Her father died')
  await jot.getByText('Death, her father').waitFor()
  await jot.keyboard.press('Alt+1')
  await jot.getByText(/Remind me after a week, a month, three months,? and a year/).waitFor()
  await jot.keyboard.press('Alt+2')
  await jot.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await callIn(page, 'arcs.of', { personId: id as never })).map(({ kind }) => kind))
    .toEqual(['bereavement'])
})

test('her birthday is marked quietly, with why', async () => {
  expect(await silenced()).toBe('bereavement')
  await goByFinder(page, 'Today')
  await page.getByText(/^Quietly for now: her father died,/).waitFor()
})

test('her page says since when, and until when cheerful prompts wait', async () => {
  await typeInFinder(page, 'Siobhán')
  await page.getByRole('option', { name: /Siobhán Keeley/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/her father died\. Cheerful prompts wait until/).waitFor()
})

test.each([
  ['a week', 'A week since her father died.', () => addDays(today, -7)],
  ['a month', 'A month since her father died.', () => addMonths(today, -1)],
  ['a year', 'A year since her father died.', () => addMonths(today, -12)],
] as const)('%s on its step is on Today once, with its reason, and is done with one press', async (_, reason, day) => {
  await happenedOn(day())
  const line = page.getByText(reason)
  await line.waitFor()
  expect(await line.count()).toBe(1)
  await page
    .getByRole('button', { name: /^Done: / })
    .first()
    .click()
  await expect.poll(() => line.count()).toBe(0)
})

test('a year and a day on it is over, and her birthday is one again', async () => {
  await happenedOn(addDays(addMonths(today, -12), -4))
  expect((await callIn(page, 'arcs.of', { personId: id as never }))[0]?.running).toBe(false)
  expect(await silenced()).toBeNull()
  await expect.poll(() => page.getByText(/^Quietly for now/).count()).toBe(0)
  expect((await callIn(page, 'followUps.list', { personId: id as never })).length).toBe(0)
})
