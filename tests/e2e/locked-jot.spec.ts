// Jotting while locked: sealed in its window, kept as ciphertext, filed at the next unlock; and what is left of the words meanwhile.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { scanMemory } from '../battery/tools/memory.ts'
import { processesOf } from '../battery/tools/processes.ts'
import { hitsUnder } from '../support/canaries.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { runToEnd } from '../support/desktop-process.ts'
import { callIn, createVault, pressLock, startRapport, unlocked, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let folder: string
const composer = 'What happened or was said'

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  folder = (await callIn(rapport.page, 'vault.status', {})).folder
  await callIn(rapport.page, 'people.add', { name: 'Marit Lofthus' })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const sealed = (): readonly string[] => {
  try {
    // what is being written at this moment has a name of its own for as long
    return readdirSync(join(folder, 'inbox'))
      .filter((name) => name.endsWith('.age'))
      .toSorted()
  } catch {
    return []
  }
}

const isJotShown = () =>
  rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.webContents.getURL().endsWith('#jot') && window.isVisible()),
  )

const lock = async (): Promise<void> => {
  const old = rapport.page
  await pressLock(old)
  await expect.poll(() => old.isClosed()).toBe(true)
  rapport = { ...rapport, page: await windowOf(rapport.app, 'main') }
  await rapport.page.getByLabel('Passphrase', { exact: true }).waitFor()
}

/** The jot window as the shortcut brings it, with the caret in it. */
const shortcut = async (): Promise<Page> => {
  const before = await windowOf(rapport.app, 'jot')
  await before.getByLabel(composer).waitFor({ state: 'attached' })
  await desktop.key('ctrl+shift+j')
  await expect.poll(isJotShown).toBe(true)
  const page = await windowOf(rapport.app, 'jot')
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  await page.getByText(/Locked: this is sealed|and will be there after unlocking/).waitFor()
  return page
}
/** The window is gone, and what was in its memory with it: perhaps before the key is up, which the driver takes for a failure. */
const leave = async (page: Page, keys = 'Escape'): Promise<void> => {
  await page.keyboard.press(keys).catch(() => undefined)
  await expect.poll(() => page.isClosed()).toBe(true)
}

const texts = async () => (await callIn(rapport.page, 'entries.list', {})).entries.map(({ text }) => text)

test('while locked the shortcut brings a window that seals: Esc seals it, and the next one is empty and counts it', async () => {
  await lock()
  const jot = await shortcut()
  expect(await jot.title()).toBe('Rapport')
  await jot.keyboard.type('@Marit Lofthus: the herons moved to Cork')
  await leave(jot)
  await expect.poll(isJotShown).toBe(false)
  await expect.poll(sealed).toEqual([expect.stringMatching(/^\d{13}-[0-9a-z]+\.age$/)])
  const again = await shortcut()
  await again.getByText('1 waiting').waitFor()
  expect(await again.locator('[data-line]').allInnerTexts()).toEqual(['\n'])
  expect(hitsUnder(desktop.root, ['herons moved', 'Marit Lofthus'])).toEqual([])
})

test('Ctrl Enter seals too, and so does leaving it half written for a second', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await expect.poll(() => jot.evaluate(() => document.hasFocus())).toBe(true)
  await jot.keyboard.type('And the reed beds')
  await leave(jot, 'Control+Enter')
  await expect.poll(isJotShown).toBe(false)
  const again = await shortcut()
  await again.getByText('2 waiting').waitFor()
  await again.keyboard.type('Half a thought about eels')
  await expect.poll(sealed, { timeout: 1_500 }).toContainEqual(expect.stringMatching(/^draft-/))
})

test('nobody is asked for, and nobody is told, while it is locked', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await expect(callIn(jot, 'people.complete', { text: 'M' })).rejects.toThrow('locked')
  await expect(callIn(jot, 'inbox.filed', {})).rejects.toThrow('locked')
})

test('unlocking files them all, the half written one too, with those who are named', async () => {
  await unlocked(rapport.page)
  await expect
    .poll(async () => (await texts()).toSorted())
    .toEqual(['@Marit Lofthus: the herons moved to Cork', 'And the reed beds', 'Half a thought about eels'])
  expect(sealed()).toEqual([])
  const [{ id } = { id: '' }] = await callIn(rapport.page, 'people.list', {})
  expect((await callIn(rapport.page, 'entries.list', { personId: id })).entries).toHaveLength(1)
  await expect.poll(isJotShown).toBe(false)
})

test('the window that sealed is the unlocked one afterwards', async () => {
  const jot = await windowOf(rapport.app, 'jot')
  await desktop.key('ctrl+shift+j')
  await jot.getByText('Esc keeps the draft').waitFor()
  await expect.poll(() => jot.evaluate(() => document.hasFocus())).toBe(true)
  await jot.keyboard.type('@Mar')
  await jot.getByRole('option', { name: /Marit Lofthus/ }).waitFor()
  await jot.keyboard.press('Escape')
  await jot.keyboard.press('Control+A')
  await jot.keyboard.press('Backspace')
  await jot.keyboard.press('Escape')
})

test('what was half written when the power failed is filed at the next unlock, but for the last second', async () => {
  await lock()
  const jot = await shortcut()
  await jot.keyboard.type('Before the power failed')
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await rapport.kill()
  rapport = await startRapport(desktop)
  const again = await shortcut()
  await again.getByText('1 waiting').waitFor()
  await leave(again)
  await unlocked(rapport.page)
  await expect.poll(texts).toContain('Before the power failed')
  expect(sealed()).toEqual([])
})

/** Which kinds of processes hold any of it. Typed on the keyboard of the screen: a driver would hold the words itself. */
const holdersOf = (texts: readonly string[]) => {
  const needles = texts.flatMap((text) =>
    ['utf8', 'utf16le'].map((encoding) => ({
      encoding: `${text} ${encoding}`,
      bytes: Buffer.from(text, encoding as BufferEncoding),
    })),
  )
  const countIn = (one: number): number => {
    try {
      return [...scanMemory(one, needles).found.values()].reduce((sum, count) => sum + count, 0)
    } catch {
      // it ended while it was looked for, and its memory with it
      return 0
    }
  }
  const pid = rapport.app.process().pid ?? 0
  return () => processesOf(pid).flatMap((one) => (countIn(one.pid) > 0 ? [one.kind] : []))
}
/** Typed as people do, and arrived: only its length comes out of the window, for its words may be looked for elsewhere. */
const typeOn = async (page: Page, text: string): Promise<void> => {
  await runToEnd('xdotool', ['type', '--delay', '8', text], desktop.env)
  const length = () =>
    page
      .locator('[data-line]')
      .evaluateAll((lines) => lines.reduce((sum, { textContent }) => sum + textContent.trimEnd().length, 0))
  await expect.poll(length).toBe(text.length)
}

test('once it is sealed no process holds what was typed; main never held more of it than a word', async () => {
  await lock()
  const jot = await shortcut()
  const words = 'qzmarshlands qzbitterns qzwatercourse qzlastofall'
  const [first = '', second = ''] = words.split(' ')
  const holders = holdersOf([words, `${first} ${second}`])
  await typeOn(jot, words)
  await expect.poll(sealed).toContainEqual(expect.stringMatching(/^draft-/))
  expect(holders()).toEqual(['renderer'])
  await leave(jot)
  await expect.poll(sealed).toEqual([expect.stringMatching(/^\d{13}-/)])
  await expect.poll(holders, { timeout: 30_000 }).toEqual([])
  expect(hitsUnder(desktop.root, words.split(' '))).toEqual([])
  await unlocked(rapport.page)
  await expect.poll(texts).toContain(words)
})

/** As the frame of a window manager or its Alt F4 asks for it. */
const closeJot = () =>
  rapport.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#jot') && window.isVisible())
      ?.close(),
  )

test('its window closed seals like Esc, and is another one afterwards; closed empty too', async () => {
  await lock()
  const jot = await shortcut()
  const words = 'qzclosed qzby qzthe qzframe'
  const holders = holdersOf([words])
  await typeOn(jot, words)
  await closeJot()
  await expect.poll(() => jot.isClosed()).toBe(true)
  await expect.poll(isJotShown).toBe(false)
  expect(sealed()).toEqual([expect.stringMatching(/^\d{13}-/)])
  await expect.poll(holders).toEqual([])
  const again = await shortcut()
  await again.getByText('1 waiting').waitFor()
  await closeJot()
  await expect.poll(() => again.isClosed()).toBe(true)
  expect(sealed()).toHaveLength(1)
  await unlocked(rapport.page)
  await expect.poll(texts).toContain(words)
})

test('while unlocked closing only hides it', async () => {
  await desktop.key('ctrl+shift+j')
  await expect.poll(isJotShown).toBe(true)
  const jot = await windowOf(rapport.app, 'jot')
  await closeJot()
  await expect.poll(isJotShown).toBe(false)
  expect(jot.isClosed()).toBe(false)
})

test('half written and left alone for half a minute it is sealed and in no memory; the next window says that it is kept', async () => {
  await lock()
  const jot = await shortcut()
  const words = 'qzhalf qzthought qzabandoned'
  const holders = holdersOf([words])
  await typeOn(jot, words)
  await expect.poll(sealed).toEqual([expect.stringMatching(/^draft-/)])
  await expect.poll(() => jot.isClosed(), { timeout: 36_000 }).toBe(true)
  await expect.poll(holders).toEqual([])
  expect(await isJotShown()).toBe(false)
  expect(sealed()).toEqual([expect.stringMatching(/^draft-/)])
  const again = await shortcut()
  await again.getByText('What was begun is kept, and will be there after unlocking.').waitFor()
  await again.getByText('1 waiting').waitFor()
  expect(await again.locator('[data-line]').allInnerTexts()).toEqual(['\n'])
  await leave(again)
}, 90_000)

test('a lock, sleep and the end seal it to the last letter, whoever is writing', async () => {
  const written = ['Until the screen locked', 'Until the lid closed', 'Until the end']
  const locks = await shortcut()
  await typeOn(locks, written[0]!)
  await rapport.app.evaluate(({ app }) => app.emit('second-instance', {}, ['rapport', '--lock']))
  await expect.poll(() => locks.isClosed()).toBe(true)
  const sleeps = await shortcut()
  // at once: before a pause in typing has it sealed
  await sleeps.keyboard.type(written[1]!)
  await rapport.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect.poll(() => sleeps.isClosed()).toBe(true)
  await rapport.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  const ends = await shortcut()
  await typeOn(ends, written[2]!)
  await rapport.quit()
  expect(sealed()).toHaveLength(4)
  rapport = await startRapport(desktop)
  const again = await shortcut()
  await again.getByText('The 4 jots that were begun are kept, and will be there after unlocking.').waitFor()
  await leave(again)
  await unlocked(rapport.page)
  await expect.poll(texts).toEqual(expect.arrayContaining([...written, 'qzhalf qzthought qzabandoned']))
  expect(sealed()).toEqual([])
})

test('without a vault the shortcut brings the screen that makes one', async () => {
  const other = await startDesktop()
  try {
    const fresh = await startRapport(other)
    await fresh.page.getByLabel('Choose a passphrase', { exact: true }).waitFor()
    await other.key('ctrl+shift+j')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(fresh.app.windows().filter((window) => window.url().endsWith('#jot'))).toEqual([])
    await fresh.kill()
  } finally {
    await other.stop()
  }
})
