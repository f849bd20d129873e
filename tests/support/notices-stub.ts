// What stands in for a notification daemon on a test's private bus: it says what it can, shows nothing, and can be clicked.
import { createRequire } from 'node:module'

type Client = {
  readonly connection: { readonly stream: { readonly destroy: () => void } }
  readonly requestName: (name: string, flags: number, done: (error: unknown) => void) => void
  readonly setMethodCallHandler: (
    path: string,
    face: string,
    member: string,
    handler: readonly [run: (...values: never[]) => unknown, answers: string],
  ) => void
  readonly sendSignal: (path: string, face: string, name: string, signature: string, body: readonly unknown[]) => void
}

// its types know of the system's own bus only
const dbus = createRequire(import.meta.url)('@homebridge/dbus-native') as {
  readonly createClient: (options: { readonly busAddress: string }) => Client
}

const name = 'org.freedesktop.Notifications'
const path = '/org/freedesktop/Notifications'

export type Notified = {
  readonly id: number
  readonly title: string
  readonly body: string
  /** Keys and labels, one after the other. */
  readonly actions: readonly string[]
  /** Names and values. */
  readonly hints: Readonly<Record<string, unknown>>
}

export type NoticesStub = {
  readonly shown: () => readonly Notified[]
  readonly closed: () => readonly number[]
  readonly invoke: (id: number, action: string) => void
  readonly dismiss: (id: number) => void
  readonly leave: () => void
}

type Options = {
  readonly can?: readonly string[]
  /** The number of the first one. */
  readonly from?: number
  /** Clicks each one in the moment in which it is shown. */
  readonly hasty?: string
  /** Takes a notification and never says that it has. */
  readonly mute?: boolean
}

/** Owns the name on the bus at `address`. */
export const startNotices = async (
  address: string,
  { can = ['actions', 'body'], from = 1, hasty, mute = false }: Options = {},
): Promise<NoticesStub> => {
  const client = dbus.createClient({ busAddress: address })
  const shown: Notified[] = []
  const closed: number[] = []
  let next = from
  const answer = (member: string, run: (...values: never[]) => unknown, answers: string): void =>
    client.setMethodCallHandler(path, name, member, [run, answers])
  const signal = (member: string, signature: string, body: readonly unknown[]): void =>
    client.sendSignal(path, name, member, signature, body)
  answer('GetCapabilities', () => can, 'as')
  answer(
    'Notify',
    (...[, , , title, body, actions, hints]: unknown[]) => {
      const id = next
      next += 1
      const pairs = hints as readonly (readonly [string, readonly [unknown, readonly [unknown]]])[]
      shown.push({
        ...{ id, title: String(title), body: String(body), actions: actions as string[] },
        hints: Object.fromEntries(pairs.map(([key, [, [value]]]) => [key, value])),
      })
      if (mute) client.connection.stream.destroy()
      if (hasty !== undefined) queueMicrotask(() => signal('ActionInvoked', 'us', [id, hasty]))
      return id
    },
    'u',
  )
  answer(
    'CloseNotification',
    (id: never) => {
      closed.push(id)
    },
    '',
  )
  await new Promise<void>((resolve, reject) => {
    client.requestName(name, 0, (error) =>
      error ? reject(new Error('the bus refused the name', { cause: error })) : resolve(),
    )
  })
  return {
    shown: () => shown,
    closed: () => closed,
    invoke: (id, action) => signal('ActionInvoked', 'us', [id, action]),
    dismiss: (id) => signal('NotificationClosed', 'uu', [id, 2]),
    leave: () => client.connection.stream.destroy(),
  }
}
