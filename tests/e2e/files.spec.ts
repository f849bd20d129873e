// Files in the real window: kept, drawn, looked at by keyboard, copied out, and nothing of them anywhere else.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hitsUnder } from '../support/canaries.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { bytesOf } from '../support/files.ts'
import { scanMemory } from '../battery/tools/memory.ts'
import { processesOf } from '../battery/tools/processes.ts'
import { bomb, greyPng, pictures } from '../support/pictures.ts'
import { callIn, createVault, startRapport, unlocked } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let page: Page
let ann: string
/** Where the person's own files lie, and where copies go. */
let own: string

const mark = 'qzfilecanary'
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(own, name)
  writeFileSync(path, bytes)
  return path
}
const listed = () => callIn(page, 'files.list', { personId: ann as never })
const openFiles = async (): Promise<void> => {
  await page.locator('nav a[href="#people"]').click()
  await page.getByText('Ann Archer').first().click()
  await page.getByRole('tab', { name: 'Files' }).click()
  await page.getByRole('button', { name: 'Add files…' }).waitFor()
}
const choose = async (...paths: readonly string[]): Promise<void> => {
  await page.locator('section input[type=file]').setInputFiles([...paths])
}

beforeAll(async () => {
  desktop = await startDesktop()
  // beside the desktop: what is searched for traces is everything the application can write
  own = `${desktop.root}-own`
  mkdirSync(own)
  rapport = await startRapport(desktop)
  page = rapport.page
  await createVault(page)
  page.setDefaultTimeout(15_000)
  ann = (await callIn(page, 'people.add', { name: 'Ann Archer' })).id
  await callIn(page, 'people.add', { name: 'Ben' })
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
  rmSync(own, { recursive: true, force: true })
})

test('every kind of picture is drawn, has a thumbnail of its own, and is turned as its camera says', async () => {
  await openFiles()
  await choose(...pictures.map(({ bytes }, at) => put(`picture ${at}`, bytes)))
  await page.getByText(`${pictures.length} files are kept`).waitFor({ timeout: 30_000 })
  const files = await listed()
  expect(files.map(({ name, type, hasThumbnail }) => [name, type, hasThumbnail]).toSorted()).toEqual(
    pictures.map(({ type }, at) => [`picture ${at}`, type, true]),
  )
  for (const [at, { name }] of pictures.entries()) {
    const file = files.find((each) => each.name === `picture ${at}`)
    expect([file?.width, file?.height], name).toEqual(name.includes('turned') ? [8, 12] : [12, 8])
  }
  await expect.poll(() => page.locator('li canvas:visible').count()).toBe(pictures.length)
  // the one colour of all of them, as painted
  const painted = await page
    .locator('li canvas')
    .evaluateAll((all) =>
      all.map((one) => [...(one as HTMLCanvasElement).getContext('2d')!.getImageData(2, 2, 1, 1).data].slice(0, 3)),
    )
  for (const [red, green, blue] of painted as [number, number, number][])
    expect([Math.abs(red - 13) < 40, Math.abs(green - 90) < 40, Math.abs(blue - 90) < 40]).toEqual([true, true, true])
})

test('a picture that claims a thousand million pixels is kept as a file and never decoded', async () => {
  await choose(put('bomb.png', bomb()))
  await page.getByText('“bomb.png” is kept').waitFor()
  expect((await listed()).find(({ name }) => name === 'bomb.png')).toMatchObject({
    hasThumbnail: false,
    width: 32_000,
    height: 32_000,
  })
  await page.getByRole('button', { name: 'bomb.png', exact: true }).click()
  await page.getByText(/more pixels than Rapport draws/).waitFor()
  await page.keyboard.press('Escape')
})

test('by keyboard alone: to the file, larger, the next, back, and the focus is where it was', async () => {
  await choose(put('wide.png', greyPng(4000, 2000)), put('plan.pdf', Buffer.from('%PDF-1.7 nothing')))
  await page.getByText('2 files are kept').waitFor()
  await page.getByRole('tab', { name: 'Files' }).focus()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  for (let presses = 0; presses < 12 && (await focused()) !== 'wide.png'; presses++) await page.keyboard.press('Tab')
  expect(await focused()).toBe('wide.png')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('img', { name: 'wide.png' }).waitFor()
  const width = () =>
    page
      .getByRole('dialog')
      .locator('canvas')
      .evaluate((one) => Math.round(one.getBoundingClientRect().width))
  const fitted = await width()
  expect(fitted).toBeLessThan(1440)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(fitted)
  await page.keyboard.press('1')
  await expect.poll(width).toBe(4000)
  await page.keyboard.press('0')
  await expect.poll(width).toBe(fitted)
  const title = () => page.getByRole('dialog').getByRole('heading').textContent()
  const before = await title()
  await page.keyboard.press('PageDown')
  await expect.poll(title).not.toBe(before)
  await page.keyboard.press('PageUp')
  await expect.poll(title).toBe(before)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('wide.png')
})

test('what is dropped on the page is kept, wherever on the person one is', async () => {
  await page.getByRole('tab', { name: 'Facts' }).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['dropped words'], 'dropped.txt'))
    for (const kind of ['dragover', 'drop'])
      document
        .querySelector('main')
        ?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await page.getByText('“dropped.txt” is kept').waitFor()
  await page.getByRole('button', { name: 'dropped.txt', exact: true }).click()
  await page.getByText('dropped words', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
})

test('a copy goes where the person chose, byte for byte, and nowhere else', async () => {
  const bytes = bytesOf(3_000_000, `${mark} begins\n`)
  for (let at = 100_000; at < bytes.length - 100; at += 100_000) bytes.set(Buffer.from(mark), at)
  const path = put('secret.bin', bytes)
  await choose(path)
  await page.getByText('“secret.bin” is kept').waitFor()
  // a text too, looked at
  await choose(put('secret.txt', Buffer.from(`${mark} `.repeat(20_000))))
  await page.getByText('“secret.txt” is kept').waitFor()
  await page.getByRole('button', { name: 'secret.txt', exact: true }).click()
  await page.getByRole('dialog').locator('pre').waitFor()
  await page.keyboard.press('Escape')

  const target = join(own, 'copy.bin')
  await rapport.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.getByRole('button', { name: 'Save a copy of secret.bin' }).click()
  await page.getByRole('button', { name: 'Choose where…' }).click()
  await page.getByText('A readable copy is saved as “copy.bin”').waitFor()
  expect(sha256(readFileSync(target))).toBe(sha256(bytes))
  expect(readdirSync(own).filter((name) => name.includes('part'))).toEqual([])
  expect(hitsUnder(desktop.root, [mark])).toEqual([])
})

test('main never holds a byte of a picture that is kept and looked at', async () => {
  const picture = greyPng(400, 300)
  const bytes = bytesOf(8_000_000, picture)
  const seen = 'qzpicturemark'
  for (let at = 100_000; at < bytes.length - 100; at += 50_000) bytes.set(Buffer.from(seen), at)
  await choose(put('marked.png', bytes))
  await page.getByText('“marked.png” is kept').waitFor()
  await page.getByRole('button', { name: 'marked.png', exact: true }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'marked.png' }).waitFor()
  const inMemory = (pid: number) => scanMemory(pid, [{ encoding: 'mark', bytes: Buffer.from(seen) }]).found.get('mark')
  const shown = processesOf(rapport.app.process().pid ?? -1)
  expect(inMemory(shown.find(({ kind }) => kind === 'main')?.pid ?? -1)).toBe(undefined)
  // where it is drawn it must be found, or nothing was looked for
  expect(shown.some(({ kind, pid }) => kind === 'renderer' && (inMemory(pid) ?? 0) > 100)).toBe(true)
  await page.keyboard.press('Escape')
})

test('a copy over the journal itself is refused in words', async () => {
  const { folder } = await callIn(page, 'vault.status', {})
  await rapport.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, 'vault.db'),
  )
  await page.getByRole('button', { name: 'Save a copy of secret.bin' }).click()
  await page.getByRole('button', { name: 'Choose where…' }).click()
  await page.getByText(/the folder of the journal itself/).waitFor()
})

test('a person’s photo is cut by keyboard, shown on their page and in the list, and can be undone', async () => {
  await page.getByRole('button', { name: 'Photo of Ann Archer' }).press('Enter')
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(put('face.png', greyPng(800, 1200)))
  const square = page.getByRole('application', { name: 'The part that is kept' })
  await square.focus()
  for (const key of ['ArrowUp', 'ArrowUp', '+', '+', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Ann Archer has a new photo').waitFor()
  await page.locator('[aria-current=true] canvas').waitFor()
  await page.locator('header canvas').waitFor()
  const photo = await callIn(page, 'people.photo', { id: ann as never })
  expect(photo?.mediaType).toBe('image/webp')
  expect(Object.keys(photo?.bytes ?? {}).length).toBeLessThan(100_000)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.locator('header canvas').waitFor({ state: 'detached' })
})

test('a power cut in the middle of a file leaves nothing of it, and everything else as it was', async () => {
  await openFiles()
  const before = (await listed()).map(({ id }) => id).toSorted()
  const large = put('large.bin', bytesOf(90_000_000))
  await choose(large)
  await page.getByRole('progressbar').waitFor()
  await rapport.kill()
  rapport = await startRapport(desktop)
  page = rapport.page
  page.setDefaultTimeout(15_000)
  await unlocked(page)
  expect((await listed()).map(({ id }) => id).toSorted()).toEqual(before)
  expect(await callIn(page, 'files.amount', {})).toMatchObject({ files: before.length })
  await openFiles()
  await choose(put('after.txt', Buffer.from('after')))
  await page.getByText('“after.txt” is kept').waitFor()
})

test('a page that dies while it keeps a file leaves nothing of it behind', async () => {
  const before = (await listed()).length
  await choose(join(own, 'large.bin'))
  await page.getByRole('progressbar').waitFor()
  await rapport.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('#main'))
      ?.webContents.reload()
  })
  await page.getByRole('navigation').waitFor()
  await expect.poll(async () => (await listed()).length).toBe(before)
})
