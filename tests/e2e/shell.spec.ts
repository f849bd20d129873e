// The shell on a real desktop: closing, starting at login, reminders while locked, the clipboard, questions, a vault that failed.
import { existsSync, readFileSync, writeFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ShellOptions } from '../../shared/contract/shell.ts'
import { lives } from '../battery/tools/processes.ts'
import { localDay } from '../support/clock.ts'
import type { Bridge } from '../../shared/contract/wire.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { runToEnd } from '../support/desktop-process.ts'
import { callIn, createVault, pressLock, startRapport, unlock, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running

beforeEach(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
})
afterEach(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const own = (name: string): string => join(desktop.root, 'config', 'rapport-evaluation', name)
const choose = (change: Partial<ShellOptions>) =>
  rapport.page.evaluate((input) => window.rapport.shell('shell.choose', input), change)
const close = () => rapport.page.getByRole('button', { name: 'Close' }).click()

test('closing the window where no tray shows it keeps Rapport running, and says so once', async () => {
  const pid = rapport.app.process().pid ?? 0
  await close()
  const said = await desktop.waitForNotification(({ summary }) => summary === 'Rapport keeps running', 10_000)
  expect(said.body).toContain('no tray')
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport']))
  await close()
  await pause(1_500)
  expect(desktop.notifications().filter(({ summary }) => summary === 'Rapport keeps running')).toHaveLength(1)
  expect(lives(pid)).toBe(true)
})

test('closing the window quits where that was chosen', async () => {
  const pid = rapport.app.process().pid ?? 0
  expect(await choose({ closing: 'quit' })).toEqual({ ok: true, value: {} })
  await close().catch(() => undefined)
  await expect.poll(() => lives(pid)).toBe(false)
})

test('starting at login is a file of the desktop, and is removed whole', async () => {
  const entry = join(desktop.root, 'config', 'autostart', 'rapport-evaluation.desktop')
  const chosen = async (): Promise<unknown> => {
    const answer = await rapport.page.evaluate(() => window.rapport.shell('shell.options', {}))
    return (answer as { value: { chosen: ShellOptions } }).value.chosen.startAtLogin
  }
  expect(await chosen()).toBe(false)
  expect(existsSync(entry)).toBe(false)
  await choose({ startAtLogin: true })
  expect(await chosen()).toBe(true)
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=".*" ".*" "--hidden"$/m)
  await choose({ startAtLogin: false })
  expect(existsSync(entry)).toBe(false)
  expect(await chosen()).toBe(false)
})

test('without reminders while locked there is no schedule to read', async () => {
  const { id } = await callIn(rapport.page, 'people.add', { name: 'Zofia' })
  await callIn(rapport.page, 'followUps.add', { personId: id, kind: 'promise', text: 'x', due: localDay(1) })
  await expect.poll(() => existsSync(own('schedule.json')), { timeout: 5_000 }).toBe(true)
  await choose({ remindWhileLocked: false })
  expect(existsSync(own('schedule.json'))).toBe(false)
  await pressLock(rapport.page)
  await expect.poll(() => rapport.page.isClosed()).toBe(true)
  await pause(500)
  expect(existsSync(own('schedule.json'))).toBe(false)
})

test('what was copied here is gone from the clipboard after a lock; what was copied elsewhere is not', async () => {
  const held = () => rapport.app.evaluate(({ clipboard }) => clipboard.readText())
  const copyHere = () =>
    rapport.page.evaluate(() => {
      const area = document.createElement('textarea')
      area.value = 'copied in Rapport'
      document.body.append(area)
      area.select()
      document.execCommand('copy')
      area.remove()
    })
  await copyHere()
  await expect.poll(held).toBe('copied in Rapport')
  await pressLock(rapport.page)
  await expect.poll(held).toBe('')
  await expect.poll(() => rapport.page.isClosed()).toBe(true)
  const page = await windowOf(rapport.app, 'main')
  rapport = { ...rapport, page }
  await unlock(page)
  await page.getByRole('navigation').waitFor()
  await copyHere()
  await expect.poll(held).toBe('copied in Rapport')
  await pause(300)
  await rapport.app.evaluate(({ clipboard }) => void clipboard.writeText('copied elsewhere'))
  await pressLock(page)
  await expect.poll(() => page.isClosed()).toBe(true)
  await pause(500)
  expect(await held()).toBe('copied elsewhere')
})

test('a shortcut another program holds is told in the settings, with what to do; so is what the desktop lacks', async () => {
  const missing = async (page = rapport.page): Promise<unknown> => {
    const answer = await page.evaluate(() => window.rapport.shell('shell.problems', {}))
    return (answer as { value: { missing: unknown } }).value.missing
  }
  // this desktop shows notifications, and has neither a tray nor a keyring
  expect(await missing()).toEqual(['tray', 'keyring'])
  // another Rapport, with a journal of its own, comes too late for the shortcuts
  const late = await startRapport(desktop, [], { XDG_CONFIG_HOME: join(desktop.root, 'other') })
  try {
    await createVault(late.page)
    expect(await missing(late.page)).toEqual(['jot-shortcut', 'brief-shortcut', 'tray', 'keyring'])
    await late.page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
    await late.page.getByRole('heading', { name: 'What this desktop does not give' }).waitFor()
    await late.page.getByText(/to run “rapport --jot”/).waitFor()
    await late.page.getByText('The system’s keyring is not there, or is locked.').scrollIntoViewIfNeeded()
    if (process.env['RAPPORT_PICTURES'])
      await late.page.screenshot({ path: join(process.env['RAPPORT_PICTURES'], 'problems.png'), fullPage: true })
  } finally {
    await late.kill()
  }
})

const seen = async (): Promise<number> =>
  (await runToEnd('xdotool', ['search', '--onlyvisible', '--class', '.'], desktop.env).catch(() => ''))
    .split('\n')
    .filter(Boolean).length

test('a question on the screen ends with the lock', async () => {
  const before = await seen()
  await rapport.page.evaluate(() => void window.rapport.shell('shell.openLink', { url: 'https://example.com/' }))
  await expect.poll(seen).toBeGreaterThan(before)
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock']))
  await expect.poll(() => rapport.page.isClosed()).toBe(true)
  await windowOf(rapport.app, 'main')
  await expect.poll(seen).toBe(before)
})

const vaults = () =>
  rapport.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter((part) => part.name === 'Rapport vault')
      .map(({ pid }) => pid),
  )

test('a vault process that had the key and could not open the journal is replaced by one that has none', async () => {
  await callIn(rapport.page, 'people.add', { name: 'Zofia' })
  await rapport.kill()
  const file = join(own('vault'), 'vault.db')
  const bytes = readFileSync(file)
  for (let at = 40; at < 400; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
  rmSync(`${file}-wal`, { force: true })
  rapport = await startRapport(desktop)
  await rapport.page.getByLabel('Passphrase', { exact: true }).waitFor()
  const before = await vaults()
  await unlock(rapport.page, 'not the passphrase at all')
  await rapport.page.getByText('That passphrase does not open this journal.').waitFor()
  await pause(700)
  // a wrong one opened no slot
  expect(await vaults()).toEqual(before)
  await unlock(rapport.page)
  await rapport.page.getByRole('alert').getByRole('heading', { level: 1 }).waitFor()
  // whatever is asked while one takes the other's place is answered by either
  const refused = await rapport.page.evaluate(async () => {
    const bridge = (window as unknown as { rapport: Bridge }).rapport
    const asked: Promise<unknown>[] = []
    for (let n = 0; n < 120; n++) {
      asked.push(bridge.call('vault.status', {}))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return (await Promise.all(asked)).filter((answer) => !(answer as { ok: boolean }).ok)
  })
  expect(refused).toEqual([])
  await expect.poll(async () => (await vaults()).filter((pid) => before.includes(pid))).toEqual([])
  await expect.poll(async () => (await vaults()).length).toBe(1)
  // and it is asked in its turn
  await rapport.page.getByRole('button', { name: 'Try again' }).click()
  await rapport.page.getByLabel('Passphrase', { exact: true }).waitFor()
})
