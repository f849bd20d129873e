/** What a keyring may do to a program that leans on it. A real one, asked over its own bus. */
import { createRequire } from 'node:module'

type Message = {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly unknown[]
}
type Client = {
  readonly connection: { readonly end: () => void; readonly on: (event: 'error', run: () => void) => void }
  readonly invoke: (message: Message, done: (error: unknown, ...values: unknown[]) => void) => void
}

// its types know of the system's own bus only
const dbus = createRequire(import.meta.url)('@homebridge/dbus-native') as {
  readonly createClient: (options: { readonly busAddress: string }) => Client
}

const destination = 'org.freedesktop.secrets'
const root = '/org/freedesktop/secrets'

const asking = async <T>(
  address: string,
  work: (
    ask: (
      path: string,
      face: string,
      member: string,
      signature?: string,
      body?: readonly unknown[],
    ) => Promise<unknown[]>,
  ) => Promise<T>,
): Promise<T> => {
  const client = dbus.createClient({ busAddress: address })
  client.connection.on('error', () => undefined)
  try {
    return await work(
      (path, face, member, signature, body) =>
        new Promise((resolve, reject) => {
          const message = { destination, path, interface: `org.freedesktop.Secret.${face}`, member }
          client.invoke({ ...message, ...(signature && { signature, body: body ?? [] }) }, (error, ...values) => {
            if (error) reject(new Error(`${member}: ${JSON.stringify(error)}`))
            else resolve(values)
          })
        }),
    )
  } finally {
    client.connection.end()
  }
}

/** Locks every collection, as a session manager does. Answers with how many there were. */
export const lockKeyring = (address: string): Promise<number> =>
  asking(address, async (ask) => {
    const [locked] = await ask(root, 'Service', 'Lock', 'ao', [[`${root}/aliases/default`, `${root}/collection/login`]])
    return Array.isArray(locked) ? locked.length : 0
  })

/** Puts another secret in the place of each, under the same name. Answers with how many were swapped. */
export const swapSecrets = (address: string, secret: string): Promise<number> =>
  asking(address, async (ask) => {
    const [, session] = await ask(root, 'Service', 'OpenSession', 'sv', ['plain', ['s', '']])
    const [unlocked] = await ask(root, 'Service', 'SearchItems', 'a{ss}', [[]])
    const items = Array.isArray(unlocked) ? (unlocked as string[]) : []
    for (const item of items)
      await ask(item, 'Item', 'SetSecret', '(oayays)', [[session, Buffer.alloc(0), Buffer.from(secret), 'text/plain']])
    return items.length
  })
