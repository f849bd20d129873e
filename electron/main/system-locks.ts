/**
 * Linux tells that its screen is locked, or that it is about to sleep, on D-Bus: login1 on the system bus, the screen saver on the
 * session bus. Electron tells of sleep too, and holds the delay that makes sleep wait for us; whichever comes first locks.
 */
import { joinBus, sessionBus } from './bus.ts'
import type { Bus, Signal } from './bus.ts'
import { wait } from './wait.ts'

export type SystemLocks = {
  readonly onLock: () => void
  readonly onSleep: () => void
  readonly onWake: () => void
}

/** A bus that is missing or died is looked for again: after a second, then less and less often. Milliseconds. */
const [first, last] = [1_000, 60_000]

const login = 'org.freedesktop.login1'
const manager = { to: login, path: '/org/freedesktop/login1', interface: `${login}.Manager` } as const
const properties = 'org.freedesktop.DBus.Properties'
const savers = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
]

const keepJoined = async (
  address: string,
  heard: (signal: Signal) => void,
  ask: (bus: Bus) => Promise<void>,
): Promise<never> => {
  for (let again = first; ; again = Math.min(again * 2, last)) {
    try {
      let ended = (): void => undefined
      const gone = new Promise<void>((resolve) => (ended = resolve))
      const bus = await joinBus(address, { heard, gone: () => ended() })
      await ask(bus).catch((error: unknown) => {
        bus.leave()
        throw error
      })
      again = first
      await gone
    } catch {
      // not there, or not speaking: idleness and Electron's own signals still lock
    }
    await wait(again)
  }
}

const pathIn = (body: readonly unknown[]): string | undefined =>
  body.find((value): value is string => typeof value === 'string' && value.startsWith('/org/'))

/** The session this process belongs to. A program started by the user's service manager belongs to none: then the one on the screen. */
const ownSession = async (bus: Bus): Promise<string | undefined> => {
  const id = process.env['XDG_SESSION_ID']
  const ask = async (member: string, signature: string, value: string | number): Promise<string | undefined> =>
    pathIn(await bus.call({ ...manager, member, signature, body: [value] }).catch(() => []))
  const named = id === undefined ? undefined : await ask('GetSession', 's', id)
  if (named !== undefined) return named
  const mine = await ask('GetSessionByPID', 'u', process.pid)
  if (mine !== undefined) return mine
  const user = await ask('GetUser', 'u', process.getuid?.() ?? 0)
  if (user === undefined) return undefined
  const body = [`${login}.User`, 'Display']
  const call = { to: login, path: user, interface: properties, member: 'Get', signature: 'ss' }
  return pathIn((await bus.call({ ...call, body }).catch(() => [])).flat(4))
}

/** `LockedHint` among changed properties, `a{sv}` as the library reads it: pairs of a name and [types, [value]]. */
const isLockedHint = ([of, changed]: readonly unknown[]): boolean =>
  of === `${login}.Session` &&
  Array.isArray(changed) &&
  changed.some(
    (pair: unknown) =>
      Array.isArray(pair) && pair[0] === 'LockedHint' && (pair[1] as [unknown, unknown[]])[1][0] === true,
  )

/** Starts to listen, for as long as the process lives. Elsewhere than on Linux it does nothing. */
export const watchSystemLocks = ({ onLock, onSleep, onWake }: SystemLocks): void => {
  if (process.platform !== 'linux') return
  const heard = ({ interface: face, member, body }: Signal): void => {
    if (face === manager.interface && member === 'PrepareForSleep') return body[0] === true ? onSleep() : onWake()
    if (face === `${login}.Session` && member === 'Lock') return onLock()
    if (member === 'PropertiesChanged' && isLockedHint(body)) return onLock()
    if (savers.includes(face) && member === 'ActiveChanged' && body[0] === true) onLock()
  }
  const system = process.env['DBUS_SYSTEM_BUS_ADDRESS'] ?? 'unix:path=/var/run/dbus/system_bus_socket'
  void keepJoined(system, heard, async (bus) => {
    const session = await ownSession(bus)
    // of whom it is unknown, every session's lock is heard: locked once too often does no harm
    const of = session === undefined ? '' : `,path='${session}'`
    const from = `type='signal',sender='${login}'`
    await bus.match(`${from},interface='${manager.interface}',member='PrepareForSleep'`)
    await bus.match(`${from},interface='${login}.Session',member='Lock'${of}`)
    await bus.match(`${from},interface='${properties}',member='PropertiesChanged',arg0='${login}.Session'${of}`)
  })
  void keepJoined(sessionBus(), heard, async (bus) => {
    for (const saver of savers) await bus.match(`type='signal',interface='${saver}',member='ActiveChanged'`)
  })
}
