// Spelling, by keyboard alone in the real window: a slip is marked, put right, taken back; a word is taken in; also in a page, and while locked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, pressLock, startRapport, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
const shots = process.env['RAPPORT_PICTURES']

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  await callIn(page, 'people.add', { name: 'Siobhán Keeley' })
}, 120_000)
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

/** The words that have the line under them. */
const marked = (where: Page, name = 'jot-spelling'): Promise<readonly string[]> =>
  where.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((one) => {
        const range = document.createRange()
        range.setStart(one.startContainer, one.startOffset)
        range.setEnd(one.endContainer, one.endOffset)
        return range.toString()
      }),
    name,
  )
const textOf = (where: Page): Promise<string> =>
  where.evaluate(() => [...document.querySelectorAll('[data-line]')].map((line) => line.textContent).join('\n'))
const picture = async (where: Page, name: string): Promise<void> => {
  if (shots) await where.screenshot({ path: `${shots}/${name}.png` })
}
const openJot = async (): Promise<Page> => {
  await desktop.key('ctrl+shift+j')
  const jot = await windowOf(rapport.app, 'jot')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  return jot
}

test('a slip is marked once its word is done, and put right with Ctrl . and Enter; Ctrl Z takes that back', async () => {
  const jot = await openJot()
  await jot.keyboard.type('Siobhan Keeley will recieve')
  await jot.keyboard.press('Space')
  await expect.poll(() => marked(jot)).toEqual(['recieve'])
  await jot.keyboard.type('the lease tommorow. ')
  await expect.poll(() => marked(jot)).toEqual(['recieve', 'tommorow'])
  await picture(jot, 'jot-marked')
  await jot.keyboard.press('Control+.')
  await jot.getByRole('menu', { name: 'Spelling of “tommorow”' }).waitFor()
  await picture(jot, 'jot-menu')
  await jot.keyboard.press('Enter')
  await expect.poll(() => textOf(jot)).toBe('Siobhan Keeley will recieve the lease tomorrow. ')
  await expect.poll(() => jot.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await jot.keyboard.press('Control+z')
  expect(await textOf(jot)).toBe('Siobhan Keeley will recieve the lease tommorow. ')
  await jot.keyboard.press('Control+Shift+z')
  await jot.keyboard.press('Control+.')
  await jot.getByRole('menu', { name: 'Spelling of “recieve”' }).waitFor()
  await jot.keyboard.press('Enter')
  await jot.keyboard.press('Control+End')
  await jot.keyboard.type('She said so.')
  await expect.poll(() => textOf(jot)).toBe('Siobhan Keeley will receive the lease tomorrow. She said so.')
  await expect.poll(() => marked(jot)).toEqual([])
})

test('what no dictionary has is left alone for this text, or taken in as one’s own, with an undo; names never were marked', async () => {
  const jot = await openJot()
  await jot.keyboard.press('End')
  await jot.keyboard.type(' The zorbing and the flumping. ')
  await expect.poll(() => marked(jot)).toEqual(['zorbing', 'flumping'])
  await jot.keyboard.press('Control+.')
  await jot.getByRole('menu', { name: 'Spelling of “flumping”' }).waitFor()
  await jot.keyboard.press('i')
  await jot.keyboard.press('Enter')
  await expect.poll(() => marked(jot)).toEqual(['zorbing'])
  await jot.keyboard.press('Shift+F10')
  await jot.getByRole('menu', { name: 'Spelling of “zorbing”' }).waitFor()
  await jot.getByRole('menuitem', { name: 'Add to my words' }).waitFor()
  await jot.keyboard.type('add')
  await jot.keyboard.press('Enter')
  await expect.poll(() => marked(jot)).toEqual([])
  expect((await callIn(page, 'spelling.words', {})).map(({ word }) => word)).toEqual(['zorbing'])
  await jot.keyboard.press('Control+Enter')
  await expect.poll(async () => (await callIn(page, 'entries.list', {})).entries.length).toBe(1)
})

test('in a text area of a page a slip is marked where it stands, put right by key or pointer, and the field’s own undo takes that back', async () => {
  await page.bringToFront()
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByText('Siobhán Keeley').first().click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await note.focus()
  const first =
    'She would rather we met in the morning, before the children are up, and she is definately against long calls about the enviroment of the old quarry'
  await page.keyboard.type(`${first}. A secong line of it:\nKeeley will decide. `)
  await expect.poll(() => marked(page, 'field-spelling')).toEqual(['definately', 'enviroment', 'secong'])
  await picture(page, 'area-light')
  const off = await page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement
    const copy = document.querySelector('[data-spelling]') as HTMLElement
    const [one, other] = [copy.getBoundingClientRect(), area.getBoundingClientRect()]
    return [copy.scrollHeight - area.scrollHeight, one.left - other.left, one.top - other.top, one.width - other.width]
  })
  expect(off).toEqual([0, 0, 0, 0])
  await page.keyboard.press('Control+.')
  await page.getByRole('menu', { name: 'Spelling of “secong”' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => note.evaluate((element) => element === document.activeElement)).toBe(true)
  for (const word of ['enviroment', 'definately']) {
    await note.evaluate(
      (element, at) => (element as HTMLTextAreaElement).setSelectionRange(at, at),
      first.indexOf(word) + 3,
    )
    await page.keyboard.press('Control+.')
    await page.getByRole('menu', { name: `Spelling of “${word}”` }).waitFor()
    await page.keyboard.press('Enter')
  }
  const right = first.replace('definately', 'definitely').replace('enviroment', 'environment')
  await expect.poll(() => note.inputValue()).toBe(`${right}. A secong line of it:\nKeeley will decide. `)
  await page.keyboard.press('Control+z')
  expect(await note.inputValue()).toContain('definately')
  await page.keyboard.press('Control+End')
  await expect.poll(() => marked(page, 'field-spelling')).toEqual(['definately', 'secong'])
  const box = await page.evaluate(() => {
    const [one] = CSS.highlights.get('field-spelling') ?? []
    const { left, top, width, height } = (one as Range).getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.click(box.x, box.y, { button: 'right' })
  await page.getByRole('menu', { name: 'Spelling of “definately”' }).waitFor()
  await callIn(page, 'settings.set', { theme: 'dark' })
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  await picture(page, 'area-dark')
  await page.getByRole('menuitem', { name: 'definitely' }).click()
  await expect.poll(() => note.inputValue()).toContain('definitely')
  await expect.poll(() => note.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+Enter')
})

test('Electron’s own checker, which would fetch its dictionaries, is off in every window', async () => {
  const on = await rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session.isSpellCheckerEnabled()),
  )
  expect(on.length).toBeGreaterThan(1)
  expect(new Set(on)).toEqual(new Set([false]))
})

test('in the locked window words are looked up too, names are let be, and nothing can be taken in', async () => {
  const old = page
  await pressLock(old)
  await expect.poll(() => old.isClosed()).toBe(true)
  rapport = { ...rapport, page: await windowOf(rapport.app, 'main') }
  page = rapport.page
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  const jot = await openJot()
  await jot.getByText(/Locked: this is sealed/).waitFor()
  await jot.keyboard.type('Met Czarnikow, who beleive in zorbing. ')
  await expect.poll(() => marked(jot)).toEqual(['beleive', 'zorbing'])
  await jot.keyboard.press('ArrowLeft')
  await jot.keyboard.press('Control+ArrowLeft')
  await jot.keyboard.press('Control+ArrowLeft')
  await jot.keyboard.press('Control+ArrowLeft')
  await jot.keyboard.press('Control+.')
  await jot.getByRole('menu', { name: 'Spelling of “beleive”' }).waitFor()
  expect(await jot.getByRole('menuitem').allInnerTexts()).not.toContain('Add to my words')
  await picture(jot, 'locked')
  await jot.keyboard.press('Enter')
  await expect.poll(() => textOf(jot)).toBe('Met Czarnikow, who believe in zorbing. ')
})
