import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { builtApp, sandboxArgs } from '../../support/desktop-app.ts'
import { runToEnd } from '../../support/desktop-process.ts'
import { withDesktop } from '../../support/desktop.ts'
import { callIn, windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { passphrase } from '../tools/app.ts'
import { killWhole } from '../tools/processes.ts'
import { plantCanaries } from '../tools/plant.ts'
import { socketArgs, socketsIn } from '../tools/sockets.ts'
import type { Sockets } from '../tools/sockets.ts'
import { hasStrace } from '../tools/trace.ts'

const planting = `const net = require('node:net'); const dgram = require('node:dgram')
const socket = net.connect(9, '127.0.0.1'); socket.on('error', () => {
  const udp = dgram.createSocket('udp4'); udp.send('x', 9, '127.0.0.1', () => udp.close()) })`

type Said = Sockets & {
  readonly packets: Readonly<Record<string, number>>
  readonly notifications: number
  readonly odd: readonly string[]
} & Readonly<Record<'jots' | 'kept' | 'people' | 'briefs' | 'searches' | 'locks', number>>

const offline = join(import.meta.dirname, '../children/offline.ts')

/** So many minutes of use by keyboard in a network namespace that has nothing in it but a loopback device that is down. */
const withoutNetwork = async (minutes: number, result: ReturnType<typeof tally>, log: Log): Promise<void> => {
  const user = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const command = [...user, '--net', process.execPath, '--no-warnings', offline, String(minutes)]
  const out = await runToEnd('unshare', command, process.env as Readonly<Record<string, string>>)
  log(out)
  const said = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Said
  const all = Object.values(said.packets).reduce((sum, count) => sum + count, 0)
  result.figure('minutes without a network', minutes)
  result.figure('packets there', all)
  result.figure('TCP connects there', said.tcp.length)
  result.figure('datagrams there', said.sent.length)
  for (const name of ['jots', 'searches', 'briefs', 'locks', 'notifications'] as const)
    result.figure(`${name} there`, said[name])
  result.expect(Object.keys(said.packets).join() === 'lo', `there were devices: ${Object.keys(said.packets).join()}`)
  result.expect(all === 0, `${all} packets`)
  result.expect(said.tcp.length === 0, `TCP was tried to ${said.tcp.slice(0, 3).join()}`)
  result.expect(said.sent.length === 0, `datagrams went to ${said.sent.slice(0, 3).join()}`)
  result.expect(said.listening.length === 0, `somebody listens: ${said.listening.slice(0, 3).join()}`)
  result.expect(
    said.kept === said.jots && said.jots > 0,
    `${said.kept} of ${said.jots} jots are there; odd ones: ${said.odd.slice(0, 5).join(' | ')}`,
  )
  result.expect(said.notifications > 0, 'nothing was told')
}

export const network: Row = {
  number: 20,
  title: 'Sockets of every process: driven, and 30 minutes of use without a network',
  target: '0 packets, 0 TCP connects, full function',
  minutes: 34,
  planted: async () => {
    if (!hasStrace()) throw new Error('strace is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const file = join(folder, 'trace')
      const child = spawn('strace', [...socketArgs(file), process.execPath, '-e', planting], { stdio: 'ignore' })
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
      writeFileSync(wrapper, `#!/bin/sh\nexec strace ${socketArgs(`'${trace}'`).join(' ')} '${binary}' "$@"\n`)
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
    await withoutNetwork(Math.max(2.5, 30 * scale), result, log)
    return result.outcome()
  },
}
