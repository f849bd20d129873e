// Who shows trays and pop-ups, asked on a real, private bus.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { joinBus } from '../../../electron/main/bus.ts'
import { hasNotificationsHere, hasTrayHere } from '../../../electron/main/desktop-services.ts'
import { privateBus } from '../../support/private-bus.ts'

const bus = privateBus()
beforeEach(async () => {
  await bus.start()
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await bus.end()
})

/** Another program that has the name. */
const own = async (name: string) => {
  const other = await joinBus(bus.address, { heard: () => undefined, gone: () => undefined })
  await other.call({
    to: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'RequestName',
    signature: 'su',
    body: [name, 4],
  })
  return other
}

const services = [
  ['a tray', hasTrayHere, 'org.kde.StatusNotifierWatcher'],
  ['notifications', hasNotificationsHere, 'org.freedesktop.Notifications'],
] as const

test.each(services)('there is %s as long as someone has its name', async (_what, has, name) => {
  expect(await has()).toBe(false)
  const other = await own(name)
  expect(await has()).toBe(true)
  other.leave()
  await vi.waitFor(async () => expect(await has()).toBe(false))
})

test.each(services)('where there is no bus there is not %s', async (_what, has) => {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere/at/all')
  expect(await has()).toBe(false)
})
