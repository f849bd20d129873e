// After a lock the application starts itself anew: seen from outside, because no driver outlives it.
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { lives } from '../battery/tools/processes.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { runToEnd } from '../support/desktop-process.ts'
import { startLoginStub } from '../support/login-stub.ts'
import type { Frame, Outside } from '../support/outside.ts'
import { callIn, unlocked } from '../support/rapport.ts'
import { another, beginOutside, lockOutside, someone } from '../support/relaunching.ts'

let desktop: Desktop
let rapport: Outside

beforeEach(async () => {
  desktop = await startDesktop()
})
afterEach(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const begin = async (relaunch: number): Promise<Page> => {
  const made = await beginOutside(desktop, relaunch)
  rapport = made.rapport
  return made.page
}

const same = (one: Frame, other: Frame): boolean => JSON.stringify(one) === JSON.stringify(other)

test('a locked window that is left alone is there again in the same place within 1.5 s, and opens', async () => {
  const page = await begin(2_000)
  const frame = { x: 173, y: 61, width: 1001, height: 677 }
  await rapport.move(frame)
  await expect.poll(rapport.seen).toEqual([frame])
  const before = rapport.pid()
  await lockOutside(rapport, page)
  // looked at all the while: how long no window stood there
  const isThere = async (): Promise<boolean> => (await rapport.seen()).some((seen) => same(seen, frame))
  let took = 0
  let last = performance.now()
  let end = Infinity
  for (; last < end; await pause(10)) {
    if (end === Infinity && rapport.pid() !== before && rapport.pid() !== undefined) end = last + 4_000
    const there = await isThere()
    if (!there) took += performance.now() - last
    last = performance.now()
  }
  expect(lives(before ?? 0)).toBe(false)
  expect(await rapport.seen()).toEqual([frame])
  expect(took).toBeLessThan(1_500)
  const again = await rapport.attach()
  await unlocked(again)
  expect((await callIn(again, 'people.list', {})).map((person) => person.name)).toEqual([someone])
})

test('a window someone uses is not taken away', async () => {
  const page = await begin(1_500)
  const before = rapport.pid()
  await lockOutside(rapport, page)
  for (let times = 0; times < 8; times += 1) {
    await runToEnd('xdotool', ['mousemove', String(400 + times * 9), '300'], desktop.env)
    await pause(500)
  }
  expect(rapport.pid()).toBe(before)
  await another(rapport, before)
})

test('out of sight it is relaunched out of sight, and a start shows it', async () => {
  const page = await begin(60_000)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.poll(rapport.seen).toEqual([])
  const before = rapport.pid()
  await rapport.detach()
  rapport.again('--lock')
  await another(rapport, before)
  await pause(1_500)
  expect(await rapport.seen()).toEqual([])
  const now = rapport.pid()
  rapport.again()
  await expect.poll(async () => (await rapport.seen()).length).toBe(1)
  expect(rapport.pid()).toBe(now)
})

test('starts that come in the moment without a process are not lost: one process, one window', async () => {
  const page = await begin(60_000)
  await page.getByRole('button', { name: 'Close' }).click()
  const before = rapport.pid()
  await rapport.detach()
  rapport.again('--lock')
  for (let times = 0; times < 10; times += 1) {
    await pause(150)
    rapport.again('--brief')
  }
  await expect.poll(async () => (await rapport.seen()).length, { timeout: 20_000 }).toBe(1)
  // whichever start became the application, the others handed over and are gone
  await pause(2_000)
  expect((await rapport.seen()).length).toBe(1)
  const again = await rapport.attach()
  await again.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(before).toBeDefined()
}, 90_000)

test('never between going to sleep and waking', async () => {
  const stub = await startLoginStub(desktop.env['DBUS_SYSTEM_BUS_ADDRESS'] ?? '')
  try {
    const page = await begin(500)
    await page.getByRole('button', { name: 'Close' }).click()
    await rapport.detach()
    const before = rapport.pid()
    stub.sleep(true)
    await pause(3_500)
    expect(rapport.pid()).toBe(before)
    stub.sleep(false)
    await another(rapport, before)
  } finally {
    stub.leave()
  }
})

test('a file chooser, which nothing else takes down, ends with the process right after the lock', async () => {
  const page = await begin(60_000)
  const before = rapport.pid()
  const seen = async (): Promise<number> =>
    (await runToEnd('xdotool', ['search', '--onlyvisible', '--class', '.'], desktop.env).catch(() => ''))
      .split('\n')
      .filter(Boolean).length
  const alone = await seen()
  await page.evaluate(() => void window.rapport.shell('shell.pickVcard', {}))
  await expect.poll(seen).toBeGreaterThan(alone)
  await lockOutside(rapport, page)
  await another(rapport, before)
  await expect.poll(seen, { timeout: 20_000 }).toBe(alone)
})
