/**
 * The vault process: the only one with the key and the database, and the only place where its clock, its ids and its
 * ports are made. It ends at lock, which is what clears its memory.
 */
import { randomBytes } from 'node:crypto'
import { uptime } from 'node:os'
import type { CallMessage, CancelMessage, VaultToWindow } from '../../shared/contract/wire.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { secondOverMain } from './second/over-main.ts'
import { host } from './host.ts'
import type { Host } from './host.ts'
import { floorKdf } from './keys/kdf.ts'
import { keychainLink } from './keychain-link.ts'
import type { MainToVault, VaultToMain } from './messages.ts'
import { newId } from './store/new-id.ts'

process.umask(0o077)

const main = process.parentPort
const tell = (message: VaultToMain): void => main.postMessage(message)

const ports = new Set<Electron.MessagePortMain>()
const { second, arrived } = secondOverMain(tell)
let zone = Temporal.Now.timeZoneId()
let vault: Host | undefined

const announce = (topics: readonly Topic[]): void => {
  for (const port of ports) port.postMessage({ changed: topics } satisfies VaultToWindow)
}

const link = keychainLink(tell)

const start = (order: Extract<MainToVault, { kind: 'start' }>): void => {
  const { folder, evaluation, shownWhileLocked, stretch, workerPath, calendarWorkerPath, runtimeFolder } = order
  vault = host({
    quick: { keychain: link.keychain, runtimeFolder: runtimeFolder ?? undefined, uptime },
    folder,
    evaluation,
    ...(stretch === 'floor' && { kdf: floorKdf, packWork: 14 }),
    shownWhileLocked,
    workerPath,
    calendarWorkerPath,
    second,
    randomBytes,
    clock: () => Date.now(),
    now: () => Temporal.Now.zonedDateTimeISO(zone),
    newId,
    tell,
    changed: announce,
    // where and which kind of error; its message may quote what a person wrote
    log: (ref, where, error) =>
      tell({
        kind: 'log',
        ref,
        where: `${where} ${error instanceof Error ? `${error.name} ${frame(error)}` : typeof error}`,
      }),
  })
}

/** The first line of a stack that names a place in our code. */
const frame = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim()
    .slice(0, 200) ?? ''

const connect = (port: Electron.MessagePortMain): void => {
  const running = new Map<number, AbortController>()
  ports.add(port)
  port.on('close', () => {
    ports.delete(port)
    for (const task of running.values()) task.abort()
  })
  port.on('message', ({ data }: { data: unknown }) => {
    if (typeof data !== 'object' || data === null) return
    if ('cancel' in data) return running.get(Number((data as CancelMessage).cancel))?.abort()
    const { id, channel, input } = data as Partial<CallMessage>
    if (typeof id !== 'number' || !vault || running.has(id)) return
    const controller = new AbortController()
    running.set(id, controller)
    const progress = (value: { what: string; done: number; total: number }) =>
      port.postMessage({ id, progress: value } satisfies VaultToWindow)
    void vault.answer(channel, input, { signal: controller.signal, progress }).then((result) => {
      running.delete(id)
      port.postMessage({ id, result } satisfies VaultToWindow)
    })
  })
  port.start()
}

/** A zone this runtime's calendar does not know would make every call fail. */
const isZone = (name: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

main.on('message', ({ data, ports: [port] }: { data: MainToVault; ports: Electron.MessagePortMain[] }) => {
  switch (data.kind) {
    case 'start':
      start(data)
      return tell({ kind: 'ready' })
    case 'connect':
      return port && connect(port)
    case 'look':
      if (isZone(data.zone)) zone = data.zone
      return vault?.look()
    case 'announced':
      return vault?.announced(data.ids)
    case 'second':
      return port && arrived(port, data.asked)
    case 'folder':
      vault?.folder(data.token, data.path)
      return tell({ kind: 'folder-known', token: data.token })
    case 'shown':
      return vault?.shown(data.claim)
    case 'acted':
      return vault?.acted(data)
    case 'keychain':
      return link.answered(data)
    case 'may-write':
      return vault?.mayWrite(data.token, data.path)
    case 'flush':
      return vault?.flush()
  }
})
