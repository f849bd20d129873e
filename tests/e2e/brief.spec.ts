// The brief before a meeting, in a real window: filling the screen by one key, and as a file where somebody chose.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDay } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'
import { freshFolder } from '../support/vault.ts'

let desktop: Desktop
let rapport: Running
const folder = freshFolder()

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  const { page } = rapport
  const { id } = await callIn(page, 'people.add', { name: 'Siobhán Keeley', say: 'shi-VAWN KEE-lee', client: true })
  await callIn(page, 'entries.jot', {
    ...{ happenedAt: `${localDay(-8)}T10:20`, channel: 'phone', people: [id] },
    text: 'The handover moved to June. Her father is in hospital; she does not want to be asked about it.',
  })
  await callIn(page, 'followUps.add', { personId: id, kind: 'promise', text: 'The drawings', due: localDay(2) })
  await page.keyboard.press('Control+b')
  await page.getByRole('combobox').fill('Keeley')
  await page
    .getByRole('option', { name: /Keeley/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('The drawings').waitFor()
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const isFilled = (): Promise<boolean> =>
  rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.webContents.getURL().endsWith('#main') && one.isFullScreen()),
  )
const placeOf = () =>
  rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('#main'))
      ?.getBounds(),
  )
const answerSave = (path: string): Promise<void> =>
  rapport.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

test('what is typed right after the key of the finder is in its field, to the first letter', async () => {
  const { page } = rapport
  for (const keys of ['ctrl+k', 'ctrl+b', 'ctrl+k', 'ctrl+b', 'ctrl+k']) {
    const words = 'siobhan kee'
    // the system's own keys, one behind the other: nothing waits for the field
    await desktop.keyAndType(keys, words)
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe(words)
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'hidden' })
  }
})

test('one key fills the screen with the brief, and Esc gives the window back as it was', async () => {
  const { page } = rapport
  const stood = await placeOf()
  await page.keyboard.press('F11')
  await page.getByRole('dialog', { name: 'Brief: Siobhán Keeley' }).waitFor()
  await expect.poll(isFilled).toBe(true)
  const size = await page
    .getByRole('dialog')
    .getByText('The handover moved')
    .evaluate((words) => getComputedStyle(words).fontSize)
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(21)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(isFilled).toBe(false)
  await expect.poll(placeOf).toEqual(stood)
})

test('a PDF is one page, read by nobody but its owner, and nothing of it is left anywhere else', async () => {
  const { page } = rapport
  const target = join(folder, 'brief.pdf')
  await answerSave(target)
  const before = readdirSync(tmpdir())
  await page.getByRole('button', { name: 'PDF' }).click()
  await page.getByText(/Saved as “brief\.pdf”/).waitFor()
  const bytes = readFileSync(target)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(statSync(target).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['brief.pdf'])
  expect(readdirSync(tmpdir()).filter((name) => !before.includes(name) && /pdf|chrom/i.test(name))).toEqual([])
})

test('a place that cannot be written to says so, and what was there stays', async () => {
  const { page } = rapport
  const target = join(folder, 'taken.pdf')
  mkdirSync(target)
  writeFileSync(join(target, 'mine'), 'x')
  await answerSave(target)
  await page.getByRole('button', { name: 'PDF' }).click()
  await page.getByText(/Nothing was saved: Rapport may not write there/).waitFor()
  expect(readdirSync(target)).toEqual(['mine'])
  expect(readdirSync(folder).toSorted()).toEqual(['brief.pdf', 'taken.pdf'])
})
