import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { builtApp, sandboxArgs } from '../../support/desktop-app.ts'
import { withDesktop } from '../../support/desktop.ts'
import { callIn, windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { passphrase } from '../tools/app.ts'
import { killWhole } from '../tools/processes.ts'
import { plantCanaries } from '../tools/plant.ts'
import { hasStrace } from '../tools/trace.ts'

type Sockets = {
  /** Addresses a TCP connection was tried to. */
  readonly tcp: readonly string[]
  /** Addresses a datagram socket was pointed at: Chromium asks the kernel for a route this way, and sends nothing. */
  readonly udp: readonly string[]
  /** Datagrams that were really sent to an address. */
  readonly sent: readonly string[]
  readonly listening: readonly string[]
  readonly local: number
}

const address = (line: string): string | undefined => {
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
  const host = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line)
  return port === undefined ? undefined : `${host?.[1] ?? host?.[2]}:${port}`
}

/** Reads a trace of `socket`, `connect`, `sendto`, `sendmsg`, `sendmmsg`, `bind`, `listen` with `-yy`: `3<TCP:[…]>`. */
export const socketsIn = (trace: string): Sockets => {
  const found = { tcp: [] as string[], udp: [] as string[], sent: [] as string[], listening: [] as string[], local: 0 }
  for (const line of trace.split('\n')) {
    const call = /^\d+\s+(?:<\.\.\. )?(\w+)/.exec(line)?.[1] ?? ''
    const to = address(line)
    if (call === 'listen' && /<TCP/.test(line)) found.listening.push(/<(TCP[^>]*)>/.exec(line)?.[1] ?? '')
    if (/AF_UNIX|<UNIX/.test(line)) found.local += 1
    else if (call === 'connect' && to && /<UDP/.test(line)) found.udp.push(to)
    else if (call === 'connect' && to) found.tcp.push(to)
    else if (call.startsWith('send') && to) found.sent.push(to)
    else if (call.startsWith('send') && /<UDP[^>]*->/.test(line)) found.sent.push(/->([^\]>]*)/.exec(line)?.[1] ?? '')
  }
  return found
}

const traceArgs = (file: string): readonly string[] => [
  '-f',
  '-qq',
  '-yy',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg,listen',
  '-e',
  'signal=none',
  '-o',
  file,
]

const planting = `const net = require('node:net'); const dgram = require('node:dgram')
const socket = net.connect(9, '127.0.0.1'); socket.on('error', () => {
  const udp = dgram.createSocket('udp4'); udp.send('x', 9, '127.0.0.1', () => udp.close()) })`

export const network: Row = {
  number: 20,
  title: 'Sockets of every process, from start to use (short form)',
  target: '0 packets, 0 TCP connects, full function',
  minutes: 2,
  planted: async () => {
    if (!hasStrace()) throw new Error('strace is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const file = join(folder, 'trace')
      const child = spawn('strace', [...traceArgs(file), process.execPath, '-e', planting], { stdio: 'ignore' })
      await new Promise((resolve) => child.once('close', resolve))
      const { tcp, sent } = socketsIn(readFileSync(file, 'utf8'))
      return tcp.includes('127.0.0.1:9') && sent.includes('127.0.0.1:9')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: async (scale, shard, log) => {
    const result = tally()
    await withDesktop(async (desktop) => {
      const { binary, appDir } = await builtApp()
      const trace = join(desktop.root, 'sockets')
      const wrapper = join(desktop.root, 'traced')
      writeFileSync(wrapper, `#!/bin/sh\nexec strace ${traceArgs(`'${trace}'`).join(' ')} '${binary}' "$@"\n`)
      chmodSync(wrapper, 0o700)
      const app = await _electron.launch({
        executablePath: wrapper,
        args: [...sandboxArgs(), appDir],
        env: { ...desktop.env },
        cwd: desktop.root,
        chromiumSandbox: sandboxArgs().length === 0,
        timeout: 60_000,
      })
      const pid = app.process().pid ?? -1
      try {
        const page = await windowOf(app, 'main')
        await page.waitForFunction(() => 'rapport' in window)
        await callIn(page, 'vault.create', { passphrase })
        await plantCanaries(page, Math.max(5, share(100, scale, shard)))
        await page.evaluate(() => window.rapport.shell('shell.jot', {}))
        await callIn(page, 'search.find', { text: 'said' })
        // what a page could still try by itself: names, routes, peers
        const peers = await page.evaluate(async () => {
          try {
            const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] })
            peer.createDataChannel('x')
            await peer.setLocalDescription(await peer.createOffer())
            await new Promise((resolve) => setTimeout(resolve, 1_500))
            peer.close()
            return 'made'
          } catch {
            return 'refused'
          }
        })
        log(`a peer connection was ${peers}`)
        result.figure('peer connection', peers)
        const people = await callIn(page, 'people.list', {})
        result.expect(people.length >= 5, 'it does not work')
      } finally {
        await killWhole(pid)
      }
      result.expect(existsSync(trace), 'there is no trace')
      const { tcp, udp, sent, listening, local } = socketsIn(readFileSync(trace, 'utf8'))
      const count = (of: readonly string[]): string => [...new Set(of)].join(', ')
      log(`tcp ${count(tcp)}; udp ${count(udp)}; sent ${count(sent)}; listening ${count(listening)}; local ${local}`)
      result.figure('TCP connects', tcp.length)
      result.figure('datagrams', sent.length)
      result.figure('route probes', count(udp) || 'none')
      // two of the driver's: Node's inspector and the browser's
      result.figure('listening', listening.length)
      result.figure('local sockets', local)
      result.expect(tcp.length === 0, `TCP was tried to ${count(tcp)}`)
      result.expect(sent.length === 0, `datagrams went to ${count(sent)}`)
      result.expect(local > 10, 'the trace saw no sockets at all')
      result.expect(listening.length <= 2, `more listens than the driver's two: ${count(listening)}`)
    })
    return result.outcome()
  },
}
