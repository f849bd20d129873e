// The outside observer of the bus: what was really sent to the notification daemon, whoever sent it.
import { type BusMessage, readMessages } from './desktop-dbus.ts'
import { runToEnd, type Started, until } from './desktop-process.ts'

/** A call of `org.freedesktop.Notifications.Notify`. */
export type SeenNotification = {
  readonly summary: string
  readonly body: string
  /** Milliseconds since 1970, when the observer saw it. */
  readonly at: number
  /** The daemon's number for it, from its answer; undefined until it has answered. */
  readonly id: number | undefined
  /** 0 low, 1 normal, 2 critical. */
  readonly urgency: number
  /** Action keys: a notification that can be clicked has `default`. */
  readonly actions: readonly string[]
}

type Invoked = { readonly id: number; readonly action: string }

export type BusObserver = {
  readonly notifications: () => readonly SeenNotification[]
  readonly waitFor: (accepts: (seen: SeenNotification) => boolean, ms?: number) => Promise<SeenNotification>
  /** Those open now, in the daemon's order on the screen: most urgent first, then oldest first. */
  readonly displayed: () => readonly SeenNotification[]
  readonly actionsInvoked: () => readonly Invoked[]
  /** The daemon has ended, and what it showed with it. */
  readonly allGone: () => void
}

const INTERFACE = 'org.freedesktop.Notifications'

const notificationOf = (message: BusMessage): SeenNotification => {
  const [, , , summary, body, actions, hints] = message.body as [
    string,
    number,
    string,
    string,
    string,
    readonly string[],
    Readonly<Record<string, unknown>>,
  ]
  const urgency = typeof hints['urgency'] === 'number' ? hints['urgency'] : 1
  const keys = actions.filter((_, at) => at % 2 === 0)
  return { summary, body, at: Date.now(), id: undefined, urgency, actions: keys }
}

/**
 * Watches the bus through `dbus-monitor`, which becomes a monitor and cannot disturb what it sees. `start` runs it.
 * Resolves once it is known to be watching.
 */
export const observeBus = async (
  start: (args: readonly string[]) => Started,
  env: Readonly<Record<string, string>>,
): Promise<BusObserver> => {
  const seen: SeenNotification[] = []
  const waiting = new Map<string, number>()
  const open = new Set<number>()
  const invoked: Invoked[] = []
  let watching = false

  const take = (message: BusMessage): void => {
    watching = true
    if (message.type === 'call' && message.interface === INTERFACE && message.member === 'Notify') {
      waiting.set(`${message.sender} ${message.serial}`, seen.push(notificationOf(message)) - 1)
    } else if (message.type === 'return') {
      const at = waiting.get(`${message.destination} ${message.replySerial}`)
      const was = at === undefined ? undefined : seen[at]
      const id = message.body[0]
      if (at === undefined || was === undefined || typeof id !== 'number') return
      waiting.delete(`${message.destination} ${message.replySerial}`)
      seen[at] = { ...was, id }
      open.add(id)
    } else if (message.type === 'signal' && message.interface === INTERFACE) {
      const [id, action] = message.body as [number, string]
      if (message.member === 'NotificationClosed') open.delete(id)
      if (message.member === 'ActionInvoked') invoked.push({ id, action })
    }
  }

  const monitor = start(['--session', '--binary'])
  readMessages(monitor.stdout, take)
  const ping = ['--session', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.Peer.Ping']
  await until('the observer of the bus', 10_000, async () => {
    if (monitor.ended()) throw new Error(`dbus-monitor ended: ${monitor.words()}`)
    await runToEnd('dbus-send', ping, env)
    return watching
  })

  const displayed = (): readonly SeenNotification[] => {
    // A notification that replaced another keeps its number: the last one seen under it is on the screen.
    const byId = new Map(
      seen.filter((one) => one.id !== undefined && open.has(one.id)).map((one) => [one.id ?? 0, one]),
    )
    return [...byId.values()].toSorted((a, b) => b.urgency - a.urgency || (a.id ?? 0) - (b.id ?? 0))
  }

  return {
    notifications: () => [...seen],
    displayed,
    actionsInvoked: () => [...invoked],
    allGone: () => open.clear(),
    waitFor: async (accepts, ms = 5_000) => {
      const found = (): SeenNotification | undefined => seen.find((one) => one.id !== undefined && accepts(one))
      await until('a notification', ms, () => found() !== undefined).catch((error: unknown) => {
        const said = seen.map((one) => `"${one.summary}"`).join(', ') || 'none'
        throw new Error(`${error instanceof Error ? error.message : String(error)}; seen: ${said}`)
      })
      return found() as SeenNotification
    },
  }
}
