// The vault's life at the window: wrong passphrases, files that cannot be opened, two of everything.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { builtApp, sandboxArgs } from '../support/desktop-app.ts'
import { callIn, createVault, startRapport, unlock, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
const vault = (name: string): string => join(desktop.root, 'config', 'rapport-evaluation', 'vault', name)
const digest = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(vault(name)))
    .digest('hex')

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  await callIn(rapport.page, 'people.add', { name: 'Ngozi Adéyemí' })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const restart = async (): Promise<Page> => {
  // whatever a test that failed left running
  await rapport.kill()
  rapport = await startRapport(desktop)
  return rapport.page
}

describe('while it is open', () => {
  test('a second start hands over to the first and opens nothing', async () => {
    const { binary, appDir } = await builtApp()
    const started = Date.now()
    await promisify(execFile)(binary, [...sandboxArgs(), appDir, '--jot'], { env: { ...desktop.env }, timeout: 20_000 })
    expect(Date.now() - started).toBeLessThan(20_000)
    await expect
      .poll(() =>
        rapport.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().some(
            (window) => window.webContents.getURL().endsWith('#jot') && window.isVisible(),
          ),
        ),
      )
      .toBe(true)
  })

  test('closing the window keeps Rapport running, and opening it again shows the same journal', async () => {
    const visible = () =>
      rapport.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(
          (window) => window.webContents.getURL().endsWith('#main') && window.isVisible(),
        ),
      )
    await rapport.page.getByRole('button', { name: 'Close' }).click()
    await expect.poll(visible).toBe(false)
    await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, []))
    await expect.poll(visible).toBe(true)
    expect(await callIn(rapport.page, 'vault.status', {})).toMatchObject({ state: 'unlocked' })
  })
})

describe('at the next start', () => {
  test('ask-51 after a crash the right passphrase is never called wrong', async () => {
    await rapport.kill()
    const page = await restart()
    await unlocked(page)
    expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).toEqual(['Ngozi Adéyemí'])
    await rapport.kill()
  })

  test('a wrong passphrase is said to be wrong, and the fourth costs a wait that a restart does not shorten', async () => {
    let page = await restart()
    for (let tries = 1; tries <= 3; tries += 1) {
      await unlock(page, `not the passphrase ${tries}`)
      await page.getByText('That passphrase does not open this journal. Nothing was changed.').waitFor()
      await expect.poll(() => page.getByLabel('Passphrase', { exact: true }).isEnabled()).toBe(true)
    }
    expect((await callIn(page, 'vault.status', {})).wait).toBeGreaterThan(0)
    await unlock(page, 'not the passphrase either')
    await rapport.kill()
    page = await restart()
    await expect.poll(async () => (await callIn(page, 'vault.status', {})).wait, { timeout: 70_000 }).toBe(0)
    // the screen counts whole seconds and may be one behind
    await page.getByRole('button', { name: /^Unlock/ }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Unlock/ }).isEnabled(), { timeout: 10_000 }).toBe(true)
    await unlocked(page)
    await rapport.kill()
  })

  /** Starts on a changed copy, says what the screen says, and proves that the file is as it was put there. */
  const shows = async (change: () => void, file: string, needsPassphrase: boolean): Promise<string> => {
    const kept = ['vault.db', 'vault.db-wal', 'vault.json', 'vault.previous.json']
      .filter((name) => existsSync(vault(name)))
      .map((name) => [name, readFileSync(vault(name))] as const)
    change()
    const before = digest(file)
    const page = await restart()
    try {
      if (needsPassphrase) await unlock(page)
      const title = await page.getByRole('alert').getByRole('heading', { level: 1 }).innerText({ timeout: 20_000 })
      await rapport.kill()
      expect(digest(file)).toBe(before)
      return title
    } finally {
      await rapport.kill()
      for (const [name, bytes] of kept) writeFileSync(vault(name), bytes)
    }
  }

  test('an empty file is told, and nothing is created in its place', async () => {
    const title = await shows(() => truncateSync(vault('vault.db'), 0), 'vault.db', false)
    expect(title).toBe('The journal’s file is empty')
  })

  test('ask-52 a damaged file is told as damage, not as a wrong passphrase', async () => {
    const damage = () => {
      const bytes = readFileSync(vault('vault.db'))
      for (let at = 40; at < 400; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0xff
      writeFileSync(vault('vault.db'), bytes)
      // or the first page would be read from there
      rmSync(vault('vault.db-wal'), { force: true })
    }
    expect(await shows(damage, 'vault.db', true)).toBe('The journal is damaged')
  })

  test('a vault of a newer Rapport is refused untouched', async () => {
    const newer = () => {
      const file = JSON.parse(readFileSync(vault('vault.json'), 'utf8')) as Record<string, unknown>
      writeFileSync(vault('vault.json'), JSON.stringify({ ...file, version: 2, more: true }))
      copyFileSync(vault('vault.json'), vault('vault.previous.json'))
    }
    expect(await shows(newer, 'vault.json', false)).toBe('This journal needs a newer Rapport')
  })

  test('a vault with real notes is refused by a runtime that must not have them', async () => {
    const real = () => {
      const file = JSON.parse(readFileSync(vault('vault.json'), 'utf8')) as Record<string, unknown>
      for (const name of ['vault.json', 'vault.previous.json'])
        writeFileSync(vault(name), JSON.stringify({ ...file, evaluation: false }))
    }
    expect(await shows(real, 'vault.json', false)).toBe('This journal is not for an evaluation')
  })

  test('and after all that the journal opens as it was', async () => {
    const page = await restart()
    await unlocked(page)
    expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).toEqual(['Ngozi Adéyemí'])
  })
})
