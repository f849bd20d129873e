import { runToEnd } from '../../support/desktop-process.ts'
import { callIn, windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Log, Outcome, Row, Shard } from '../row.ts'
import { withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { scanMemory } from '../tools/memory.ts'
import { keyNeedle, marker, needlesOf, total } from '../tools/needles.ts'
import type { Needle } from '../tools/needles.ts'
import { halves, plantCanaries } from '../tools/plant.ts'
import { makeRecoveryKey } from '../tools/recovery-sheet.ts'
import type { Kind } from '../tools/processes.ts'
import { relaunched } from '../tools/relaunched.ts'
import { keysOf } from '../tools/vault.ts'

/** Typed on the keyboard of the screen, key by key, so that no driver ever holds it. */
const typedPassphrase = 'qzherons grey mapsreading'
const typedText = 'qztypedbyhand'

const plainNeedles = (text: string): readonly Needle[] =>
  needlesOf(text).filter(({ encoding }) => encoding === 'utf-8' || encoding === 'utf-16le')

const typeOn = async (battery: Battery, text: string): Promise<void> => {
  await runToEnd('xdotool', ['type', '--delay', '8', text], battery.desktop.env)
}

const fieldOf = (battery: Battery): Promise<string> =>
  battery.page().evaluate(() => (document.activeElement as HTMLInputElement | null)?.type ?? '')

/** Puts the keyboard of the screen on the main window. Without a window manager it goes where the pointer is. */
const focus = async (battery: Battery): Promise<void> => {
  await battery.running().app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('#main'))
    window?.setPosition(0, 0)
    window?.focus()
    window?.webContents.focus()
  })
  await runToEnd('xdotool', ['mousemove', '300', '5'], battery.desktop.env)
}

const createByHand = async (battery: Battery): Promise<void> => {
  const page = battery.page()
  const fields = page.locator('input[type=password]')
  await fields.first().waitFor()
  await focus(battery)
  for (const at of [0, 1]) {
    await fields.nth(at).focus()
    if ((await fieldOf(battery)) !== 'password') throw new Error('the passphrase field has no focus')
    await typeOn(battery, typedPassphrase)
  }
  await page.waitForFunction(
    () => [...document.querySelectorAll('input')].filter(({ value }) => value !== '').length >= 2,
  )
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Later', exact: true }).click({ timeout: 30_000 })
  await page.getByRole('navigation').waitFor({ timeout: 30_000 })
}

const pidsOf = (battery: Battery, wanted: Kind): readonly number[] =>
  battery.processes().flatMap(({ pid, kind }) => (kind === wanted ? [pid] : []))

type Counted = {
  readonly rows: number
  readonly passphrase: number
  readonly keys: number
  readonly recovery: number
  readonly typed: number
  readonly mb: number
}

/** What the keys of the vault look like, and its recovery key. */
type Known = { readonly keys: readonly Needle[]; readonly recovery: readonly Needle[] }

const look = (pid: number, { keys, recovery }: Known): Counted => {
  const groups = {
    rows: plainNeedles(marker),
    passphrase: plainNeedles(typedPassphrase),
    keys,
    recovery,
    typed: plainNeedles(typedText),
  }
  const all = Object.entries(groups).flatMap(([name, needles]) =>
    needles.map(({ encoding, bytes }) => ({ encoding: `${name} ${encoding}`, bytes })),
  )
  const { found, bytes } = scanMemory(pid, all)
  const of = (name: string): number => total(new Map([...found].filter(([key]) => key.startsWith(`${name} `))))
  return {
    rows: of('rows'),
    passphrase: of('passphrase'),
    keys: of('keys'),
    recovery: of('recovery'),
    typed: of('typed'),
    mb: Math.round(bytes / 1e6),
  }
}

/** Makes a vault by hand, writes into it, and answers with what its keys look like. Keys are derived before the lock. */
const prepare = async (battery: Battery, people: number): Promise<Known> => {
  await createByHand(battery)
  const keys = await keysOf(await battery.vaultFolder(), typedPassphrase)
  const recovery = await makeRecoveryKey({
    page: battery.page(),
    pages: () => pidsOf(battery, 'renderer'),
    passphrase: typedPassphrase,
    type: (text) => typeOn(battery, text),
  })
  await plantCanaries(battery.page(), people)
  // shown on the screen too: the list, a page, the jot window
  await battery.page().evaluate(async ([head, tail]) => {
    const found = await window.rapport.call('search.find', { text: `${head}${tail}` })
    if (!found.ok) throw new Error('search')
  }, halves)
  await battery.page().evaluate(() => window.rapport.shell('shell.jot', {}))
  const jot = await windowOf(battery.running().app, 'jot')
  await jot
    .locator('textarea, [contenteditable]')
    .first()
    .focus()
    .catch(() => undefined)
  await battery.running().app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('#jot'))
    window?.focus()
    window?.webContents.focus()
  })
  await typeOn(battery, typedText)
  await battery
    .page()
    .reload()
    .catch(() => undefined)
  return { keys: Object.entries(keys).map(([name, bytes]) => keyNeedle(name, bytes)), recovery }
}

const afterLock = (scale: number, shard: Shard, log: Log): Promise<Outcome> =>
  withApp(async (battery) => {
    const result = tally()
    const people = Math.max(5, share(200, scale, shard))
    const known = await prepare(battery, people)
    const before = battery.processes()
    const first = before.map(({ pid, kind }) => ({ pid, kind, counted: look(pid, known) }))
    for (const { pid, kind, counted } of first) log(`before the lock: ${kind} ${pid} ${JSON.stringify(counted)}`)
    const held = first.flatMap(({ kind, counted }) => (kind === 'vault' ? [counted] : []))
    const recoveryIn = (...kinds: readonly Kind[]): number =>
      first.reduce((sum, { kind, counted }) => sum + (kinds.includes(kind) ? counted.recovery : 0), 0)
    result.figure('rows in the vault before', Math.max(0, ...held.map(({ rows }) => rows)))
    result.figure('keys in the vault before', Math.max(0, ...held.map(({ keys: many }) => many)))
    result.figure('passphrases in the vault before', Math.max(0, ...held.map(({ passphrase }) => passphrase)))
    result.expect(
      held.some(({ rows, keys: many }) => rows > 0 && many > 0),
      'the scan did not find the rows and keys the vault holds while it is open',
    )
    result.figure('recovery key in vault and windows before', recoveryIn('vault', 'renderer'))
    result.figure('recovery key in main before', recoveryIn('main'))
    result.expect(
      recoveryIn('vault', 'renderer') > 0,
      'the scan did not find the recovery key in the window it was shown in, nor in the vault',
    )
    const began = performance.now()
    await battery.lock()
    result.figure('lock ms', Math.round(performance.now() - began))
    const after = battery.processes()
    result.figure('processes after', after.length)
    result.figure('of them from before', after.filter(({ pid }) => before.some((one) => one.pid === pid)).length)
    result.figure('typed text in main', 0)
    for (const { pid, kind } of after) {
      const counted = look(pid, known)
      log(`after the lock: ${kind} ${pid} ${JSON.stringify(counted)}`)
      result.add('MB looked through', counted.mb)
      result.add('rows after', counted.rows)
      result.add('passphrases after', counted.passphrase)
      result.add('keys after', counted.keys)
      result.add(kind === 'main' ? 'recovery key in main after' : 'recovery key after', counted.recovery)
      // main sees what is typed in a text area; that is said openly, and counted apart
      if (kind === 'main') result.figure('typed text in main', counted.typed)
      else result.add('typed text elsewhere', counted.typed)
      result.expect(counted.rows === 0, `${kind} holds ${counted.rows} rows after the lock`)
      result.expect(counted.passphrase === 0, `${kind} holds the passphrase ${counted.passphrase} times after the lock`)
      result.expect(counted.keys === 0, `${kind} holds ${counted.keys} keys after the lock`)
      result.expect(
        kind === 'main' || counted.recovery === 0,
        `${kind} holds the recovery key ${counted.recovery} times`,
      )
      result.expect(kind === 'main' || counted.typed === 0, `${kind} holds typed text ${counted.typed} times`)
    }
    const kinds = after.map(({ kind }) => kind)
    result.expect(
      kinds.includes('vault') && kinds.includes('renderer'),
      `after the lock there are only ${kinds.join()}`,
    )
    result.expect((await callIn(battery.page(), 'vault.status', {})).state === 'locked', 'it is not locked')
    return result.outcome()
  })

export const memory: Row = {
  number: 7,
  title: 'Memory of every process that outlives the lock',
  target: '0 rows, passphrases, keys, recovery keys; after relaunch 0 typed text',
  minutes: 2,
  // before the lock the vault holds rows and keys, and a window the recovery key: a scan that does not see them sees nothing
  planted: () =>
    withApp(async (battery) => {
      const known = await prepare(battery, 4)
      const found = pidsOf(battery, 'vault').map((pid) => look(pid, known))
      const shown = pidsOf(battery, 'renderer').map((pid) => look(pid, known))
      return (
        found.some(({ rows, keys: many }) => rows > 0 && many > 0) &&
        [...found, ...shown].some(({ recovery }) => recovery > 0)
      )
    }),
  run: async (scale, shard, log) => {
    const locked = await afterLock(scale, shard, log)
    const again = await relaunched()
    log(`relaunched: ${JSON.stringify(again)}`)
    const result = tally()
    result.figure('typed text in main before the relaunch', again.before + again.locked)
    result.figure('processes after the relaunch', again.processes)
    result.figure('typed text after the relaunch', again.typed)
    result.figure('recovery key in main before the relaunch', again.recoveryLocked)
    result.figure('recovery key after the relaunch', again.recovery)
    result.expect(again.before > 0, 'the scan did not find the typed text main holds while it is open')
    result.expect(again.gone, 'the process that was locked lives on')
    result.expect(again.typed === 0, `after the relaunch typed text is there ${again.typed} times`)
    result.expect(again.passphrase === 0, `after the relaunch the passphrase is there ${again.passphrase} times`)
    result.expect(again.recovery === 0, `after the relaunch the recovery key is there ${again.recovery} times`)
    return {
      failures: [...locked.failures, ...result.failures],
      figures: { ...locked.figures, ...result.figures },
    }
  },
}
