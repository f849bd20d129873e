// A promise in a real window: spoken of before it is late, given a new day, kept; an ask acknowledged; all by keyboard, all taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desktop } from '../support/desktop.ts'
import { localDay, nextMinute, reach } from '../support/clock.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let personId: never

const later = (days: number): string =>
  new Date(Date.parse(`${localDay()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const add = async (is: object) =>
  (await callIn(rapport.page, 'followUps.add', { personId, kind: 'promise', text: 'Two pages', ...is } as never)).id
const one = async (id: string) =>
  (await callIn(rapport.page, 'followUps.list', { state: 'all' })).find((each) => each.id === id)
const goTo = async (place: string): Promise<void> => {
  await rapport.page.getByRole('navigation').getByRole('link', { name: place }).first().click()
}

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  personId = (await callIn(rapport.page, 'people.add', { name: 'Siobhán Keeley' })).id as never
  // nobody rests: what is near does not depend on the weekday of the test
  await callIn(rapport.page, 'settings.set', { workingDays: [1, 2, 3, 4, 5, 6, 7] })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('Today says it before it is late, and a new day agreed there is in the ledger with the old one under it', async () => {
  const { page } = rapport
  const id = await add({ due: later(1) })
  const near = page.getByRole('region', { name: 'Before they are late' })
  await near.getByRole('button', { name: 'Two pages', exact: true }).focus()
  await page.keyboard.press('n')
  await page.keyboard.type(later(9))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await one(id))?.state).not.toBe('open')
  await expect.poll(() => near.count()).toBe(0)

  await goTo('Follow-ups')
  await page.getByRole('tab', { name: 'Ledger' }).click()
  const mine = page.getByRole('region', { name: 'You promised' })
  await mine.getByText('One open and one given a new day.').waitFor()
  await mine.getByText('The day before this one').click()
  await mine.getByText(/Siobhán Keeley agreed to another/).waitFor()

  // kept, and taken back, without a mouse
  await mine.getByRole('button', { name: 'Two pages', exact: true }).focus()
  await page.keyboard.press('d')
  await mine.getByText('One kept and one given a new day.').waitFor()
  await page.keyboard.press('Control+z')
  await mine.getByText('One open and one given a new day.').waitFor()
})

test('an ask is acknowledged by one key on its line', async () => {
  const { page } = rapport
  const id = await add({ kind: 'ask', text: 'Could you look it over?' })
  await goTo('Today')
  const asks = page.getByRole('region', { name: 'Waiting for your answer' })
  await asks.getByText(/Acknowledge it by .*tomorrow\./).waitFor()
  await asks.getByRole('button', { name: 'Siobhán Keeley', exact: true }).focus()
  await page.keyboard.press('a')
  await expect.poll(async () => (await one(id))?.acknowledgedAt).not.toBeNull()
  await expect.poll(() => asks.count()).toBe(0)
})

test('the notification of a nudge says what is near, and “Told them” is kept', async () => {
  const { page, app } = rapport
  const minute = nextMinute()
  // the hour is not over yet when it is written down: it is told of in a minute
  await callIn(page, 'settings.set', { remindAt: minute.clock })
  const id = await add({ text: 'The lease', due: later(2) })
  await reach(app, minute)
  const told = await desktop.waitForNotification(({ body }) => body.includes('The lease'), 10_000)
  expect(told.body).toContain('Not done yet. You promised: The lease, in 2 days')
  expect(told.actions).toEqual(['default', 'done', 'open', 'told'])
  await desktop.clickNotification('Siobhán Keeley', 'told')
  await expect.poll(async () => (await one(id))?.toldAt ?? null).not.toBeNull()
})
