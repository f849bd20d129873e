/**
 * The bridge: one loop over channel names, which arrive as an argument. No schema code, no vault code. It holds the port
 * to the vault and gives the page functions, never the port.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Topic } from '../../shared/contract/topics.ts'
import type { Bridge, Progress, VaultToWindow } from '../../shared/contract/wire.ts'
import type { Result } from '../../shared/result.ts'

const argument = process.argv.find((value) => value.startsWith('--rapport-channels='))
const channels = new Set((argument ?? '').slice('--rapport-channels='.length).split(','))

type Pending = {
  /** It went to a vault: whether that vault still got to it, nobody can say once it is gone. */
  sent: boolean
  readonly send: () => void
  readonly answer: (result: Result<unknown>) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const pending = new Map<number, Pending>()
const waiting: (() => void)[] = []
const changedListeners = new Set<(topics: readonly Topic[]) => void>()
let port: MessagePort | undefined
let knocking: ReturnType<typeof setTimeout> | undefined
let nextId = 1

const heard = (message: VaultToWindow): void => {
  if ('changed' in message) return changedListeners.forEach((listener) => listener(message.changed))
  const call = pending.get(message.id)
  if ('progress' in message) return call?.progress?.(message.progress)
  pending.delete(message.id)
  call?.answer(message.result)
}

/** The vault is gone: what it was asked is not answered any more. What was not sent yet waits for the next one. */
const ended = (): void => {
  for (const [id, { answer, sent }] of pending) {
    if (!sent) continue
    pending.delete(id)
    answer({ ok: false, error: { code: 'locked', fields: { call: 'under-way' } } })
  }
}

ipcRenderer.on('vault-port', (event) => {
  const [given] = event.ports
  if (!given) return
  // asked for twice: the one in use stays
  if (port) return given.close()
  port = given
  given.addEventListener('message', ({ data }) => heard(data as VaultToWindow))
  given.addEventListener('close', () => {
    if (port === given) lost()
  })
  given.start()
  for (const send of waiting.splice(0)) send()
})

const lost = (): void => {
  port?.close()
  port = undefined
  ended()
  knock()
}
ipcRenderer.on('vault-gone', lost)
// one that was locked gives way to another: nothing was done that could not be asked of the next
ipcRenderer.on('vault-replaced', () => {
  for (const call of pending.values()) {
    if (!call.sent) continue
    call.sent = false
    waiting.push(call.send)
  }
  lost()
})
// a spare page is given a vault to ask when it becomes the one in use
ipcRenderer.on('vault-waits', () => knock())

/** Asks main for the port until it comes: one message lost must not leave a page empty for ever. */
const knock = (again = 1_000): void => {
  clearTimeout(knocking)
  if (port) return
  ipcRenderer.send('window-ready')
  knocking = setTimeout(() => knock(Math.min(again * 2, 60_000)), again)
}

const call: Bridge['call'] = (channel, input, onProgress, onStart) =>
  new Promise((answer) => {
    if (!channels.has(channel)) return answer({ ok: false, error: { code: 'invalid', fields: { channel: 'unknown' } } })
    const id = nextId++
    const send = (): void => {
      own.sent = true
      port?.postMessage({ id, channel, input })
    }
    const own: Pending = { sent: false, send, answer, progress: onProgress }
    pending.set(id, own)
    if (port) send()
    else waiting.push(send)
    onStart?.(() => port?.postMessage({ cancel: id }))
  })

const bridge: Bridge = {
  call,
  shell: (channel, input) => ipcRenderer.invoke('shell', channel, input) as Promise<Result<unknown>>,
  onChanged: (listener) => {
    changedListeners.add(listener)
    return () => changedListeners.delete(listener)
  },
  onShell: (listener) => {
    const relay = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on('shell-event', relay)
    return () => ipcRenderer.off('shell-event', relay)
  },
}

contextBridge.exposeInMainWorld('rapport', bridge)
knock()
