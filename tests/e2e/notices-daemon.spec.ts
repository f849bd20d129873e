// Notifications with actions on a real notification daemon, without the window: what is said to it, and what it says back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { busNotices } from '../../electron/main/bus-notices.ts'
import type { BusNotices } from '../../electron/main/bus-notices.ts'
import { startDesktop } from '../support/desktop.ts'
import type { Desktop } from '../support/desktop.ts'

let desktop: Desktop
let notices: BusNotices
const heard: string[] = []

beforeAll(async () => {
  desktop = await startDesktop()
  notices = busNotices({ name: 'Rapport', entry: 'rapport' }, () => desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '')
})
afterAll(async () => desktop?.stop())

const show = (title: string, body = 'To do: call', silent = false): Promise<boolean> =>
  notices.show({
    ...{ title, body, silent },
    actions: [
      { id: 'tomorrow', label: 'Tomorrow' },
      { id: 'done', label: 'Done' },
    ],
    shown: () => heard.push(`${title} shown`),
    chosen: (id) => heard.push(`${title} ${id}`),
  })

test('it is on the screen with its actions, and said to be', async () => {
  expect(await show('Łukasz Wójcik', 'first\nsecond & <b>third</b>')).toBe(true)
  const seen = await desktop.waitForNotification(({ summary }) => summary === 'Łukasz Wójcik')
  // the daemon of these tests knows no markup
  expect(seen).toMatchObject({
    body: 'first\nsecond & <b>third</b>',
    actions: ['default', 'tomorrow', 'done'],
    urgency: 1,
  })
  expect(heard.splice(0)).toEqual(['Łukasz Wójcik shown'])
})

test('one without a sound is of low urgency', async () => {
  await show('Quiet', '', true)
  expect(await desktop.waitForNotification(({ summary }) => summary === 'Quiet')).toMatchObject({ urgency: 0 })
  heard.length = 0
})

test.each([
  ['ask-14 an action', 'done', 'Łukasz Wójcik done'],
  ['ask-15 a click', 'default', 'Quiet open'],
])('%s is heard, of the one it was chosen on', async (_, action, expected) => {
  await desktop.clickNotification(expected.replace(/ \w+$/, ''), action)
  await expect.poll(() => heard.splice(0)).toEqual([expected])
})

test('all of them are taken off the screen', async () => {
  await show('One')
  await show('Two')
  expect(desktop.openNotifications().length).toBeGreaterThanOrEqual(2)
  notices.clear()
  await expect.poll(() => desktop.openNotifications()).toEqual([])
  heard.length = 0
})

test('after the daemon has ended and another has come, new ones are shown and heard', async () => {
  await show('Before')
  await desktop.restartNotifications()
  expect(await show('After')).toBe(true)
  await desktop.waitForNotification(({ summary }) => summary === 'After')
  await desktop.clickNotification('After', 'tomorrow')
  await expect.poll(() => heard).toEqual(['Before shown', 'After shown', 'After tomorrow'])
})
