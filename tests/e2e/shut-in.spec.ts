// What a page of ours may not do, whatever runs in it: one test for each wall, in the real window.
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, startRapport, windowOf } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const windows = () =>
  rapport.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))

/** As if a person had done it: some of these need a click. */
const inPage = <T>(run: () => Promise<T> | T): Promise<T> => rapport.page.evaluate(run)

const names = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'storage-access',
  'top-level-storage-access',
  'background-sync',
  'background-fetch',
  'idle-detection',
  'screen-wake-lock',
  'display-capture',
  'window-management',
  'local-fonts',
  'payment-handler',
  'nfc',
  'accelerometer',
  'gyroscope',
  'magnetometer',
]

test.each(names)('the permission %s is not given', async (name) => {
  const state = await rapport.page.evaluate(
    (wanted) =>
      navigator.permissions.query({ name: wanted as PermissionName }).then(
        (status) => status.state,
        () => 'unknown here',
      ),
    name,
  )
  expect(['denied', 'unknown here']).toContain(state)
})

test.each([
  [
    'usb',
    () =>
      (navigator as unknown as { usb?: { requestDevice: (o: object) => Promise<unknown> } }).usb?.requestDevice({
        filters: [],
      }),
  ],
  [
    'serial',
    () => (navigator as unknown as { serial?: { requestPort: () => Promise<unknown> } }).serial?.requestPort(),
  ],
  [
    'hid',
    () =>
      (
        navigator as unknown as { hid?: { requestDevice: (o: object) => Promise<readonly unknown[]> } }
      ).hid?.requestDevice({ filters: [] }),
  ],
  [
    'bluetooth',
    () =>
      (
        navigator as unknown as { bluetooth?: { requestDevice: (o: object) => Promise<unknown> } }
      ).bluetooth?.requestDevice({ acceptAllDevices: true }),
  ],
] as const)('no device is found by %s', async (_name, ask) => {
  const got = await rapport.page.evaluate(
    (code) =>
      Promise.race([
        // oxlint-disable-next-line no-implied-eval, no-eval -- run by the driver, past the page's policy
        Promise.resolve((0, eval)(`(${code})()`)).then(
          (found: unknown) => (Array.isArray(found) ? found.length > 0 : found !== undefined),
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_500)),
      ]).catch(() => false),
    ask.toString(),
  )
  expect(got).toBe(false)
})

test.each([
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/hostname',
  'data:text/html,<p>x',
  'javascript:document.title="taken"',
  'app://rapport/nothing.html',
  'app://elsewhere/index.html',
])('the page cannot be led to %s', async (url) => {
  const before = rapport.page.url()
  await rapport.page.evaluate((to) => void (location.href = to), url).catch(() => undefined)
  await rapport.page
    .evaluate((to) => {
      const link = document.createElement('a')
      link.href = to
      document.body.append(link)
      link.click()
      link.remove()
    }, url)
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(rapport.page.url()).toBe(before)
  expect(await rapport.page.title()).not.toBe('taken')
  expect((await callIn(rapport.page, 'vault.status', {})).state).toBe('unlocked')
})

test('a window that was led to an empty page is made anew', async () => {
  const before = rapport.page
  await before.evaluate(() => void (location.href = 'about:blank')).catch(() => undefined)
  await expect.poll(() => before.isClosed()).toBe(true)
  const page = await windowOf(rapport.app, 'main')
  await page.getByRole('navigation').waitFor()
  rapport = { ...rapport, page }
})

test('a form leads nowhere', async () => {
  const before = rapport.page.url()
  await inPage(() => {
    const form = document.createElement('form')
    form.action = 'https://example.com/'
    form.method = 'post'
    document.body.append(form)
    form.submit()
    form.remove()
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(rapport.page.url()).toBe(before)
})

test('no window is opened: by script, by a link to a new one, by a middle click', async () => {
  const before = await windows()
  await inPage(() => {
    for (const url of ['about:blank', 'app://rapport/index.html', 'https://example.com/']) window.open(url)
    const link = document.createElement('a')
    link.href = 'app://rapport/index.html'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))
    link.remove()
  })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect((await windows()).filter((url) => !url.endsWith('#spare'))).toEqual(
    before.filter((url) => !url.endsWith('#spare')),
  )
})

test('nothing is downloaded', async () => {
  const files = () =>
    readdirSync(desktop.root, { recursive: true }).filter((name) => String(name).includes('taken-out'))
  await inPage(() => {
    for (const href of [URL.createObjectURL(new Blob(['x'])), 'app://rapport/index.html', 'data:text/plain,x']) {
      const link = document.createElement('a')
      link.href = href
      link.download = 'taken-out.txt'
      document.body.append(link)
      link.click()
      link.remove()
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(files()).toEqual([])
})

test('nothing that could be read is kept by Chromium: no cookies, no storage that outlives the process, no cache', async () => {
  await inPage(() => {
    localStorage.setItem('kept', 'zq-kept')
    document.cookie = 'kept=zq-kept; max-age=99999'
  }).catch(() => undefined)
  const kept = await rapport.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return { persistent: session?.isPersistent(), cookies: (await session?.cookies.get({}))?.length }
  })
  expect(kept).toEqual({ persistent: false, cookies: 0 })
})

test('no crash reporter runs', async () => {
  expect(
    await rapport.app.evaluate(({ app, crashReporter }) => [
      crashReporter.getUploadToServer(),
      app.commandLine.hasSwitch('disable-breakpad'),
    ]),
  ).toEqual([false, true])
})
