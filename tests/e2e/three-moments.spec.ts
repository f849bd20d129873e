// One thin path through everything: a vault, a person, a jot, Today, a notification on the desktop, and the lock.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDay, nextMinute, reach } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport, unlocked, windowOf, pressLock } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('a vault is made with a passphrase, and the journal opens on Today', async () => {
  await createVault(rapport.page)
  expect(await callIn(rapport.page, 'vault.status', {})).toMatchObject({ state: 'unlocked' })
})

test('what was jotted about a person is a follow-up on Today', async () => {
  const { page } = rapport
  const { id } = await callIn(page, 'people.add', { name: 'Siobhán Keeley', client: true })
  const day = localDay()
  await callIn(page, 'entries.jot', {
    happenedAt: `${day}T09:30`,
    channel: 'phone',
    text: 'She goes to Galway. I said she would have our note today.',
    people: [id],
    followUps: [{ personId: id, kind: 'promise', by: 'me', text: 'Our note', due: day }],
  })
  const today = await callIn(page, 'today.get', {})
  expect(today.followUps.today.map(({ text, personName }) => [personName, text])).toEqual([
    ['Siobhán Keeley', 'Our note'],
  ])
})

test('ask-03 when it falls due, the desktop says so, once', async () => {
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  await reach(rapport.app, minute)
  const seen = await desktop.waitForNotification(({ summary }) => summary === 'Siobhán Keeley', 10_000)
  expect(seen.body).toBe('You promised: Our note. Last spoke today')
  expect(desktop.notifications()).toHaveLength(1)
}, 90_000)

test('after the lock the window shows nobody and the vault answers nothing', async () => {
  const before = rapport.page
  await pressLock(before)
  await expect.poll(() => before.isClosed()).toBe(true)
  const page = await windowOf(rapport.app, 'main')
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(await page.locator('body').innerText()).not.toContain('Keeley')
  await expect(callIn(page, 'people.list', {})).rejects.toThrow('locked')
  await unlocked(page)
  expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).toEqual(['Siobhán Keeley'])
})
