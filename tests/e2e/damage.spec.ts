// A journal that was spoiled, at the window: told, only read, and saved into a new one. By keyboard where a hand is not needed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { keysOf } from '../battery/tools/vault.ts'
import { localDay } from '../support/clock.ts'
import { startDesktop } from '../support/desktop.ts'
import type { Desktop } from '../support/desktop.ts'
import { fill } from '../support/filled.ts'
import { callIn, createVault, passphrase, startRapport, unlock, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { tabTo } from '../support/tabbing.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env['RAPPORT_PICTURES']

let desktop: Desktop
let rapport: Running
const folder = (): string => join(desktop.root, 'config', 'rapport-evaluation', 'vault')
const at = (name: string): string => join(folder(), name)

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const restart = async (between: () => void | Promise<void>): Promise<Page> => {
  await rapport.kill()
  await between()
  rapport = await startRapport(desktop)
  return rapport.page
}

/** Nothing but the log is moved into the file, as an unlock and a quit do. */
const checkpoint = async <T>(work: (rootOf: (table: string) => number) => T): Promise<T> => {
  const { database } = await keysOf(folder(), passphrase)
  const db = openEncrypted(at('vault.db'), database, { create: false })
  try {
    return work((table) => Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)))
  } finally {
    db.close()
  }
}
const spoil = async (...tables: string[]): Promise<void> => {
  const roots = await checkpoint((rootOf) => tables.map(rootOf))
  const bytes = readFileSync(at('vault.db'))
  for (const root of roots) bytes[(root - 1) * 4096 + 700]! ^= 1
  writeFileSync(at('vault.db'), bytes)
}

/** In every theme: no rule of axe is broken by the colours as they are painted. Leaves pictures where they are wanted. */
const lookedOver = async (page: Page, name: string): Promise<void> => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value
    }, theme)
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 250))))
    if (pictures && theme !== 'contrast') {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
    }
    if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeSource)
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run: (where: Document) => Promise<AxeResults> } }).axe.run(document),
    )
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([])
  }
}

test('a journal that was put back from an earlier time says how many saves are missing, until one knows', async () => {
  const { page } = rapport
  await fill((channel, input) => callIn(page, channel, input), localDay())
  await expect.poll(() => existsSync(at('head.json'))).toBe(true)
  await restart(async () => {
    await checkpoint(() => undefined)
    copyFileSync(at('vault.db'), join(desktop.root, 'earlier.db'))
  })
  await unlocked(rapport.page)
  for (const name of ['Άννα', 'Βέρα', 'Γιάννης']) await callIn(rapport.page, 'people.add', { name })
  // the head follows within a second
  const counter = (): number => (JSON.parse(readFileSync(at('head.json'), 'utf8')) as { counter: number }).counter
  const before = counter()
  await expect.poll(counter).toBeGreaterThanOrEqual(before + 1)
  await new Promise((done) => setTimeout(done, 1_200))
  const again = await restart(() => {
    for (const rest of ['-wal', '-shm']) rmSync(at(`vault.db${rest}`), { force: true })
    copyFileSync(join(desktop.root, 'earlier.db'), at('vault.db'))
  })
  await unlocked(again)
  const banner = again.getByRole('alert')
  await banner.getByText(/Recent changes are missing: the last 3 saves/).waitFor()
  await lookedOver(again, 'behind-banner')
  await tabTo(again, /What to do/)
  await again.keyboard.press('Enter')
  await again.getByRole('heading', { name: 'Health of the journal' }).waitFor()
  await again.getByText(/are missing from the journal/).waitFor()
  await lookedOver(again, 'behind-page')
  await tabTo(again, /^I know: Recent/)
  await again.keyboard.press('Enter')
  await banner.waitFor({ state: 'detached' })
  await again.getByText('Nothing is wrong that Rapport knows of.').waitFor()
  await lookedOver(again, 'well-page')
})

test('damage met while reading is told at once; what can be read is saved into a new journal, and the old one kept', async () => {
  const page = await restart(() => spoil('fact', 'person'))
  await unlocked(page)
  await page
    .getByText(/Part of the journal’s file can no longer be read/)
    .first()
    .waitFor()
  const saved = await page.evaluate(() => window.rapport.call('people.add', { name: 'Nobody' }))
  expect(saved).toEqual({ ok: false, error: { code: 'damaged' } })
  await page.getByRole('button', { name: 'What to do' }).first().click()
  await page.getByRole('table').waitFor()
  await lookedOver(page, 'damaged-page')
  await tabTo(page, /^\W*Passphrase/)
  await page.keyboard.type('not the passphrase')
  await page.keyboard.press('Enter')
  await page.getByText('That is not the passphrase.').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText(/This journal was made from what could be read of a damaged one: nothing was lost/).waitFor()
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByText('Σοφία Κίλι').first().waitFor()
  await page.getByRole('link', { name: /^Settings/ }).click()
  await page.getByRole('button', { name: 'Look closer' }).click()
  await page.getByText(/The damaged file is kept for 30 days/).waitFor()
  await lookedOver(page, 'salvaged-page')
  expect((await callIn(page, 'backups.aside', {})).map(({ reason }) => reason)).toContain('salvaged')
  expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).toContain('Σοφία Κίλι')
})

test('a journal that does not open with the right passphrase is looked at and saved before it opens', async () => {
  const page = await restart(() => spoil('setting'))
  await unlock(page)
  await page.getByRole('heading', { name: 'The journal is damaged' }).waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'See what can be read' }).click()
  await page.getByRole('table').waitFor()
  await lookedOver(page, 'damaged-gate')
  await page.getByRole('button', { name: 'Save what can be read' }).click()
  await page.getByRole('navigation').waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByText('Σοφία Κίλι').first().waitFor()
})
