import { join } from 'node:path'
import { contract, shell } from '../../../shared/contract/index.ts'
import { safeParse } from '../../../shared/zod.ts'
import type { z } from '../../../shared/zod.ts'
import type { Entry } from '../../../shared/contract/define.ts'
import { builtApp } from '../../support/desktop-app.ts'
import { callIn, windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { escapes } from '../tools/escapes.ts'
import { attack, hostile } from '../tools/hostile.ts'
import type { Attack, Attacked } from '../tools/hostile.ts'
import type { Seen } from '../tools/processes.ts'

const keysOf = (entry: Entry): readonly string[] =>
  Object.keys((entry.input as unknown as { readonly shape?: Record<string, unknown> }).shape ?? {})

/** Numbers a part may try: far more than it sends. */
const most = 20_000

/** What the schema would take is not hostile: `{ text: '../../' }` is a search. */
const attacksOn = (entries: Readonly<Record<string, Entry>>, count: number, part = 0): readonly Attack[] =>
  Object.entries(entries).map(([channel, entry]) => {
    const keys = keysOf(entry)
    const numbers: number[] = []
    // of a few, a few of each kind: an odd step goes through all values and all places
    const step = count < 82 ? 3 : 1
    // each part has numbers of its own; the first has all that is huge
    const from = part * most
    for (let n = from; numbers.length < count && n < from + Math.min(most, count * 3 * step); n += step)
      if (!safeParse(entry.input as z.ZodType, hostile(n, keys)).success) numbers.push(n)
    return { channel, keys, numbers }
  })

/** Names no channel has. */
const unknown: readonly Attack[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'people.list\0',
  'PEOPLE.LIST',
  'vault.key',
  'shell.state',
].map((channel) => ({ channel, keys: [], numbers: [17, 28, 40, 41] }))

/** Processes that must outlive the attack. A renderer Chromium only kept in reserve is none of them. */
const ours = async (battery: Battery): Promise<readonly Seen[]> => {
  const shown = await battery
    .running()
    .app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getOSProcessId()))
  return battery.processes().filter(({ kind, pid }) => kind !== 'renderer' || shown.includes(pid))
}

/** In flight: enough that neither side waits for the other, few of what is huge at a time. */
const atOnce = 40

const inPage = (battery: Battery, attacks: readonly Attack[], through: 'call' | 'shell'): Promise<Attacked> =>
  battery
    .page()
    .evaluate(
      `(${attack.toString()})(${hostile.toString()}, (channel, input) => window.rapport.${through}(channel, input), ${JSON.stringify(attacks)}, 30000, ${atOnce})`,
    )

/** Pages that are not ours with our own preload and session: as bad as a page can be off. */
const foreign = [
  'about:blank',
  'data:text/html,<p>foreign',
  'app://rapport/nothing.html',
  'app://rapport/index.html?other',
  'app://rapport.example/index.html',
  'file:///etc/hostname',
] as const

type Foreign = {
  readonly url: string
  readonly bridge: boolean
  readonly shell: string
  readonly call: string
  readonly listed: string
}

/** The attempts of `escapes` on an empty page of ours that no rule guards: some must succeed, or they try nothing. */
const unguarded = (battery: Battery): Promise<readonly string[]> =>
  battery.running().app.evaluate(async ({ BrowserWindow }, code) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    try {
      await window.loadURL('about:blank')
      return (await window.webContents.executeJavaScript(code)) as readonly string[]
    } finally {
      window.destroy()
    }
  }, `(${escapes.toString()})()`)

const fromForeign = async (battery: Battery, url: string): Promise<Foreign> => {
  const preload = join((await builtApp()).appDir, 'out', 'preload', 'index.cjs')
  return battery.running().app.evaluate(
    async ({ BrowserWindow }, [address, script, argument]) => {
      const ours = BrowserWindow.getAllWindows()[0]
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: script ?? '',
          sandbox: true,
          contextIsolation: true,
          session: ours?.webContents.session,
          additionalArguments: [argument ?? ''],
        } as Electron.WebPreferences,
      })
      try {
        await window.loadURL(address ?? '').catch(() => undefined)
        const code = `(async () => {
          const told = async (work) => {
            try {
              const reply = await Promise.race([work(), new Promise((resolve) => setTimeout(() => resolve('no answer'), 700))])
              return typeof reply === 'string' ? reply : reply.ok ? 'accepted' : reply.error.code
            } catch (error) { return 'refused' }
          }
          const bridge = globalThis.rapport
          const [shell, call, listed] = await Promise.all([
            told(() => bridge.shell('shell.state', {})),
            told(() => bridge.call('vault.status', {})),
            told(() => bridge.call('people.list', {})),
          ])
          return { url: location.href, bridge: Boolean(bridge), shell, call, listed }
        })()`
        return (await Promise.race([
          window.webContents.executeJavaScript(code),
          new Promise((resolve) =>
            setTimeout(
              () => resolve({ url: address, bridge: false, shell: 'no page', call: 'no page', listed: 'no page' }),
              5_000,
            ),
          ),
        ])) as Foreign
      } finally {
        window.destroy()
      }
    },
    [url, preload, `--rapport-channels=${Object.keys(contract).join(',')}`] as const,
  )
}

export const channels: Row = {
  number: 18,
  title: 'Every channel, hostile inputs, foreign origins, frames',
  target: '0 accepted, 0 crashes',
  // no channel is spared: what its schema refuses never gets as far as stretching a passphrase, which is what is slow
  minutes: 12,
  shards: (scale) => Math.max(1, Math.round(10 * scale)),
  // a bridge that takes everything, and a page without any of our walls
  planted: async () => {
    const careless = await attack(
      hostile,
      () => Promise.resolve({ ok: true }),
      attacksOn({ 'people.get': contract['people.get'] }, 20),
      100,
    )
    const broken = await attack(
      hostile,
      () => Promise.resolve({ ok: false, error: { code: 'bug' } }),
      attacksOn({ 'people.get': contract['people.get'] }, 20),
      100,
    )
    return careless.accepted.length > 10 && broken.odd.length > 10
  },
  run: (scale, shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      await callIn(battery.page(), 'people.add', { name: 'Somebody' })
      // a window that is still being loaded changes its process
      await (await windowOf(battery.running().app, 'jot')).waitForFunction(() => document.readyState === 'complete')
      const before = await ours(battery)
      const count = share(10_000, scale, shard, 8)
      const took = (name: string, attacked: Attacked): void => {
        log(`${name}: ${JSON.stringify(attacked)}`)
        result.add('sent', attacked.sent)
        result.add('refused', attacked.refused)
        result.add('could not be copied', attacked.uncopied)
        result.add('accepted', attacked.accepted.length)
        result.expect(attacked.accepted.length === 0, `${name} accepted ${attacked.accepted.slice(0, 5).join(', ')}`)
        result.expect(attacked.odd.length === 0, `${name} answered oddly: ${attacked.odd.slice(0, 5).join(', ')}`)
        result.expect(attacked.unanswered === 0, `${name} left ${attacked.unanswered} unanswered`)
      }
      const channelsOf = async (entries: Readonly<Record<string, Entry>>, through: 'call' | 'shell'): Promise<void> => {
        for (const one of attacksOn(entries, count, shard.index)) {
          took(one.channel, await inPage(battery, [one], through))
          result.expect(one.numbers.length === count, `${one.channel} was only sent ${one.numbers.length} of ${count}`)
        }
      }
      await channelsOf(contract, 'call')
      await channelsOf(shell, 'shell')
      took('unknown channels', await inPage(battery, unknown, 'call'))
      result.figure('channels', Object.keys(contract).length + Object.keys(shell).length)

      for (const url of foreign) {
        const seen = await fromForeign(battery, url)
        log(`foreign ${url}: ${JSON.stringify(seen)}`)
        result.add('foreign pages')
        for (const way of ['shell', 'call', 'listed'] as const)
          result.expect(seen[way] !== 'accepted', `${url} was heard: ${way}`)
      }
      const url = battery.page().url()
      const out = await battery.page().evaluate<readonly string[]>(`(${escapes.toString()})()`)
      log(`escapes: ${out.join()}`)
      result.expect(out.length === 0, `ways out of the page: ${out.join(', ')}`)
      const without = await unguarded(battery)
      log(`escapes without our rules: ${without.join()}`)
      result.expect(without.includes('eval') && without.includes('innerHTML'), 'the ways out are not really tried')
      await battery
        .page()
        .evaluate(() => void (location.href = 'https://example.com/'))
        .catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 500))
      result.expect(battery.page().url() === url, `the page went to ${battery.page().url()}`)

      const after = battery.processes().map(({ pid }) => pid)
      const gone = before.filter(({ pid }) => !after.includes(pid))
      result.expect(gone.length === 0, `ended: ${gone.map(({ kind }) => kind).join()}`)
      const people = await callIn(battery.page(), 'people.list', {})
      result.expect(
        people.length === 1 && people[0]?.name === 'Somebody',
        `there are ${people.length} people afterwards`,
      )
      return result.outcome()
    }),
}
