// What is understood of a jot, in the real window and by keyboard alone: whom with, who is meant, who is new, and how fast the window is there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let jot: Page
const ids = new Map<string, never>()

const pad = (n: number): string => String(n).padStart(2, '0')
/** Wall time so many minutes from now. */
const at = (minutes: number): string => {
  const when = new Date(Date.now() + minutes * 60_000)
  return `${when.getFullYear()}-${pad(when.getMonth() + 1)}-${pad(when.getDate())}T${pad(when.getHours())}:${pad(when.getMinutes())}`
}
const hasFocus = (where: Page) => () => where.evaluate(() => document.activeElement?.tagName)
const open = async (): Promise<void> => {
  await desktop.key('ctrl+shift+j')
  await expect.poll(hasFocus(jot)).toBe('TEXTAREA')
}
const isHidden = (): Promise<boolean> =>
  rapport.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length === 1,
  )

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  for (const name of ['Mateo Arriaga', 'Ana Ruiz', 'Ana Castillo', 'Marit Lofthus'])
    ids.set(name, (await callIn(page, 'people.add', { name })).id as never)
  await callIn(page, 'meetings.add', {
    people: [ids.get('Mateo Arriaga') as never],
    start: at(-50),
    end: at(-5),
    title: 'Budget',
  })
  jot = await windowOf(rapport.app, 'jot')
}, 120_000)
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

test('the one a meeting just ended with is offered, takes part with one key, and is asked about by name', async () => {
  await open()
  await jot.getByRole('group', { name: 'Just spoke with' }).getByText('Budget').waitFor()
  await jot.keyboard.press('Alt+1')
  await jot.getByText('What did Mateo Arriaga say?').waitFor()
})

test('names are offered, asked where two bear them, new where nobody does; all of it is one change, and one undo', async () => {
  await jot.keyboard.type('Lunch with Ana and Dana Whitcomb. Her brother Paul runs the yard. They cannot accept meals.')
  await jot.getByRole('button', { name: /Which Ana\?/ }).waitFor()
  await jot.keyboard.press('Alt+a')
  const which = jot.getByRole('button', { name: /Which Ana\?/ })
  expect(await which.getAttribute('aria-pressed')).toBe('false')
  const digit = (await which.getAttribute('aria-keyshortcuts'))?.slice(-1) ?? ''
  await jot.keyboard.press(`Alt+${digit}`)
  await jot.getByRole('listbox', { name: 'Which Ana?' }).waitFor()
  await jot.keyboard.press('ArrowDown')
  await jot.keyboard.press('Enter')
  await jot.getByRole('button', { name: /Takes part Ana/ }).waitFor()
  // a name nobody has comes once there is room for it
  await jot.getByRole('button', { name: /New person Dana Whitcomb/ }).waitFor()
  await jot.keyboard.press('Alt+1')
  await jot.keyboard.press('Control+Enter')
  await expect.poll(async () => (await callIn(page, 'entries.list', {})).entries.length).toBe(1)
  const [entry] = (await callIn(page, 'entries.list', {})).entries
  const names = entry?.people.map(({ name }) => name) ?? []
  expect(names).toContain('Mateo Arriaga')
  expect(names.filter((name) => name.startsWith('Ana '))).toHaveLength(1)
  expect(names).toContain('Dana Whitcomb')
  expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).toContain('Dana Whitcomb')
  await expect.poll(isHidden).toBe(true)
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await callIn(page, 'entries.list', {})).entries.length).toBe(0)
  expect((await callIn(page, 'people.list', {})).map(({ name }) => name)).not.toContain('Dana Whitcomb')
}, 60_000)

test('ask-41 a jot from the home screen, by keyboard alone; its draft and that of the window are two', async () => {
  await open()
  await jot.keyboard.type('Words of the window')
  await jot.keyboard.press('Escape')
  await expect.poll(isHidden).toBe(true)
  await page.getByRole('textbox', { name: 'What happened or was said' }).focus()
  await page.keyboard.type('Met @mateo')
  await page.getByRole('option', { name: /Mateo Arriaga/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('at the yard.')
  expect(await page.getByRole('main').innerText()).not.toContain('Words of the window')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await callIn(page, 'entries.list', {})).entries.map(({ text }) => text))
    .toEqual(['Met @Mateo Arriaga at the yard.'])
  await expect
    .poll(async () => (await callIn(page, 'drafts.get', { place: 'window' }))?.text)
    .toBe('Words of the window')
  await open()
  await expect.poll(() => jot.locator('main').innerText()).toContain('Words of the window')
  await jot.keyboard.press('Control+a')
  await jot.keyboard.press('Backspace')
}, 60_000)

test('when it was is said in words, and what cannot be read loses nothing', async () => {
  await jot.keyboard.type('The pumps are late.')
  await jot.getByRole('button', { name: /^When:/ }).press('Enter')
  await jot.getByRole('textbox', { name: 'Day' }).waitFor()
  await jot.keyboard.press('Control+a')
  await jot.keyboard.type('when geese flew')
  await jot.keyboard.press('Enter')
  await expect.poll(() => jot.getByRole('textbox', { name: 'Day' }).getAttribute('aria-invalid')).toBe('true')
  await jot.keyboard.press('Control+a')
  await jot.keyboard.type('yesterday 4pm')
  await jot.keyboard.press('Enter')
  await expect.poll(hasFocus(jot)).toBe('TEXTAREA')
  await jot.keyboard.press('Control+Enter')
  const times = async () =>
    (await callIn(page, 'entries.list', {})).entries.map(({ happenedAt }) => happenedAt.slice(11))
  await expect.poll(times).toContain('16:00')
}, 60_000)

test('a word of ten thousand letters, bidirectional text and control signs cost nothing and break nothing', async () => {
  await expect.poll(isHidden).toBe(true)
  await open()
  await jot.keyboard.insertText(`${'x'.repeat(10_000)} \u202eAna\u202c \u0007 __proto__ constructor 田中さん 👩‍🚀 `)
  await jot.keyboard.type('Ana rang.')
  await jot.getByRole('button', { name: /Which Ana\?/ }).waitFor()
  await jot.keyboard.press('Control+a')
  await jot.keyboard.press('Backspace')
  await jot.keyboard.press('Escape')
}, 60_000)

test('the window is there, with the caret in it, soon after the shortcut', async () => {
  const isShown = async (): Promise<boolean> => !(await isHidden())
  const times: number[] = []
  for (let round = 0; round < 30; round += 1) {
    await expect.poll(isHidden).toBe(true)
    const began = performance.now()
    await desktop.key('ctrl+shift+j')
    while (!(await isShown())) await new Promise((done) => setTimeout(done, 2))
    await jot.waitForFunction(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA', undefined, {
      polling: 5,
    })
    times.push(performance.now() - began)
    await jot.keyboard.press('Escape')
  }
  times.sort((a, b) => a - b)
  const [p50 = 0, p95 = 0] = [times[15], times[28]]
  // the measured figure is printed: on a busy machine only its order can be promised
  console.log(`shortcut to a focused jot window, 30 openings: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`)
  expect(p50).toBeLessThan(1000)
}, 120_000)
