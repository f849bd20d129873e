/** What other programs of this desktop do for Rapport: show a tray, show pop-ups. On Linux that is whoever owns a name on the bus. */
import { joinBus, sessionBus } from './bus.ts'
import type { Bus } from './bus.ts'

const daemon = { to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' } as const

const asked = async (ask: (bus: Bus) => Promise<boolean>): Promise<boolean> => {
  try {
    const bus = await joinBus(sessionBus(), { heard: () => undefined, gone: () => undefined })
    try {
      return await ask(bus)
    } finally {
      bus.leave()
    }
  } catch {
    return false
  }
}

const isOwned = async (bus: Bus, name: string): Promise<boolean> =>
  (await bus.call({ ...daemon, member: 'NameHasOwner', signature: 's', body: [name] }))[0] === true

/** Starts with the first message to it. */
const canStart = async (bus: Bus, name: string): Promise<boolean> => {
  const [names] = await bus.call({ ...daemon, member: 'ListActivatableNames' })
  return Array.isArray(names) && names.includes(name)
}

/** Never rejects; at most some seconds. Linux. */
export const hasTrayHere = (): Promise<boolean> => asked((bus) => isOwned(bus, 'org.kde.StatusNotifierWatcher'))

/** Never rejects; at most some seconds. Linux. */
export const hasNotificationsHere = (): Promise<boolean> =>
  asked(async (bus) => {
    const name = 'org.freedesktop.Notifications'
    return (await isOwned(bus, name)) || (await canStart(bus, name))
  })
