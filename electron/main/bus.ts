/**
 * One connection to a D-Bus bus of this computer (D-Bus specification 0.43). The library reads and writes messages; here is what
 * must not fail with it: only Unix sockets are connected to, and whatever is wrong with a bus ends this connection and nothing else.
 */
import { createConnection } from 'node:net'
import type { Socket } from 'node:net'
import handshake from '@homebridge/dbus-native/lib/handshake.js'
import codec from '@homebridge/dbus-native/lib/message.js'

export type Signal = {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body: readonly unknown[]
}

export type Call = {
  readonly to: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly unknown[]
}

export type Bus = {
  /** Rejects when the other side answers with an error, does not answer within 5 s, or is gone. */
  readonly call: (call: Call) => Promise<readonly unknown[]>
  /** Signals that fit the rule reach `heard` from now on. */
  readonly match: (rule: string) => Promise<void>
  readonly leave: () => void
}

/** A bus that is not there or says nothing is given up after so many milliseconds. */
const patience = 5_000
/** No signal we ask for comes near it. Bytes. */
const largest = 1_000_000
const kinds = { call: 1, reply: 2, error: 3, signal: 4 } as const
const daemon = {
  to: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const

/** The socket of the first address that is one; undefined when there is none. `unix:path=/run/user/1000/bus,guid=…;unixexec:…` */
export const socketOf = (addresses: string): string | undefined => {
  for (const address of addresses.split(';')) {
    const values = /^unix:(.*)$/.exec(address)?.[1]?.split(',') ?? []
    for (const pair of values) {
      const [, name, value] = /^(path|abstract)=(.+)$/.exec(pair) ?? []
      // abstract names begin with a zero byte (unix(7))
      if (value !== undefined) return (name === 'abstract' ? '\0' : '') + decodeURIComponent(value)
    }
  }
  return undefined
}

/** The address of the session's bus; empty where there is none. */
export const sessionBus = (): string => {
  const runtime = process.env['XDG_RUNTIME_DIR']
  return process.env['DBUS_SESSION_BUS_ADDRESS'] ?? (runtime ? `unix:path=${runtime}/bus` : '')
}

/** Gives a socket's bytes to readers that ask for so many at a time, and catches what they throw. */
const readerOf = (socket: Socket) => {
  let held: Buffer = Buffer.alloc(0)
  const waiting = new Set<() => void>()
  const wake = (): void => {
    try {
      for (const run of waiting) run()
    } catch {
      socket.destroy()
    }
  }
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    if (held.length > largest) socket.destroy()
    else wake()
  })
  return {
    on: (event: string, run: () => void): void => {
      if (event !== 'readable') return
      waiting.add(run)
      queueMicrotask(wake)
    },
    removeListener: (_event: string, run: () => void) => waiting.delete(run),
    emit: () => socket.destroy(),
    read: (bytes: number): Buffer | null => {
      if (held.length < bytes) return null
      const taken = held.subarray(0, bytes)
      held = held.subarray(bytes)
      return taken
    },
    write: (bytes: string) => socket.write(bytes),
  }
}

const within = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the bus does not answer')), patience).unref()
    }),
  ])

/**
 * @param on.heard each signal that was asked for
 * @param on.gone once, when the connection has ended, however it did
 */
export const joinBus = async (
  address: string,
  on: { readonly heard: (signal: Signal) => void; readonly gone: () => void },
): Promise<Bus> => {
  const path = socketOf(address)
  if (path === undefined) throw new Error('no socket in the address of the bus')
  const socket = createConnection({ path })
  const answers = new Map<number, { readonly done: (body: readonly unknown[]) => void; readonly failed: () => void }>()
  const lost = new Promise<never>((_, reject) => {
    socket.once('close', () => {
      for (const { failed } of answers.values()) failed()
      reject(new Error('the bus is gone'))
    })
  })
  lost.catch(() => undefined)
  socket.on('error', () => undefined)
  const reader = readerOf(socket)
  const shaken = new Promise<void>((resolve, reject) => {
    socket.once('connect', () =>
      handshake(reader, { authMethods: ['EXTERNAL'] }, (error) => (error ? reject(error) : resolve())),
    )
  })
  let serial = 0
  const call: Bus['call'] = ({ to, ...rest }) => {
    const own = ++serial
    const answer = new Promise<readonly unknown[]>((done, reject) => {
      answers.set(own, { done, failed: () => reject(new Error(`${rest.member} failed`)) })
      socket.write(codec.marshall({ type: kinds.call, serial: own, destination: to, ...rest }))
    })
    return within(answer).finally(() => answers.delete(own))
  }
  try {
    await within(Promise.race([shaken, lost]))
    codec.unmarshalMessages(
      reader,
      ({ type, replySerial = 0, path: from = '', interface: face = '', member = '', body = [] }) => {
        if (type === kinds.reply) answers.get(replySerial)?.done(body)
        else if (type === kinds.error) answers.get(replySerial)?.failed()
        else if (type === kinds.signal) on.heard({ path: from, interface: face, member, body })
      },
      {},
    )
    await call({ ...daemon, member: 'Hello' })
  } catch (error) {
    socket.destroy()
    throw error
  }
  socket.once('close', on.gone)
  if (socket.destroyed) on.gone()
  return {
    call,
    match: async (rule) => void (await call({ ...daemon, member: 'AddMatch', signature: 's', body: [rule] })),
    leave: () => socket.destroy(),
  }
}
