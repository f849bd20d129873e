// Being told: on a real notification daemon, each occurrence at most once, nobody's name while locked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look, localDay, nextMinute, reach } from '../support/clock.ts'
import type { Desktop } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { goByFinder } from '../support/finder.ts'
import { callIn, createVault, startRapport, unlocked, windowOf, pressLock } from '../support/rapport.ts'
import type { Running } from '../support/rapport.ts'

let desktop: Desktop
let rapport: Running
let person: string

beforeAll(async () => {
  desktop = await startDesktop()
  rapport = await startRapport(desktop)
  await createVault(rapport.page)
  person = (await callIn(rapport.page, 'people.add', { name: 'Łukasz Wójcik', client: true })).id
})
afterAll(async () => {
  await rapport?.kill()
  await desktop?.stop()
})

const promise = (text: string): Promise<unknown> =>
  callIn(rapport.page, 'followUps.add', { personId: person as never, kind: 'promise', text, due: localDay() })

/** All that was shown up to now: a pop-up of the test's own, sent once the others had their moment, closes the list. */
const shownSoFar = async (): Promise<readonly string[]> => {
  const mark = `end of list ${Date.now()}`
  await rapport.app.evaluate(({ Notification }, title) => new Notification({ title }).show(), mark)
  await desktop.waitForNotification(({ summary }) => summary === mark, 10_000)
  return desktop
    .notifications()
    .filter(({ summary }) => !summary.startsWith('end of list'))
    .map(({ summary, body }) => `${summary}: ${body}`)
}

test('three follow-ups that fall due together get a pop-up each', async () => {
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  for (const text of ['The reference', 'The figures', 'A table at eight']) await promise(text)
  await reach(rapport.app, minute)
  expect((await shownSoFar()).toSorted()).toEqual([
    'Łukasz Wójcik: You promised: A table at eight',
    'Łukasz Wójcik: You promised: The figures',
    'Łukasz Wójcik: You promised: The reference',
  ])
}, 90_000)

test('ask-15 a click on a pop-up opens the person it is about', async () => {
  await desktop.clickNotification('Łukasz Wójcik')
  await rapport.page.getByRole('heading', { level: 1, name: 'Łukasz Wójcik' }).waitFor()
})

test('ask-06 looking again, and again after a restart, tells nothing twice', async () => {
  const before = await shownSoFar()
  await look(rapport.app)
  await rapport.kill()
  rapport = await startRapport(desktop)
  await unlocked(rapport.page)
  await look(rapport.app)
  expect(await shownSoFar()).toEqual(before)
})

test('twenty that fall due together come as one digest', async () => {
  const before = await shownSoFar()
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  for (let at = 0; at < 20; at += 1) await promise(`Thing ${at + 1}`)
  await reach(rapport.app, minute)
  const shown = (await shownSoFar()).slice(before.length)
  expect(shown).toHaveLength(1)
  // which of them are named is by their ids, which are random
  expect(shown[0]).toMatch(/^20 reminders: (Łukasz Wójcik: You promised: Thing \d+\n){5}and 15 more$/)
}, 90_000)

test('before a meeting its own pop-up says who and when, and opens the brief', async () => {
  const minute = nextMinute()
  const begins = new Date(minute.at.getTime() + 5 * 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = `${two(begins.getHours())}:${two(begins.getMinutes())}`
  await goByFinder(rapport.page, 'Calendar')
  await rapport.page.getByRole('button', { name: 'Add a meeting' }).click()
  await rapport.page.getByRole('combobox', { name: 'With whom' }).fill('Łuk')
  await rapport.page.getByRole('option', { name: /Łukasz Wójcik/ }).click()
  await rapport.page.getByLabel('When').fill(`${localDay()} ${clock}`)
  await rapport.page.getByRole('button', { name: 'More about this meeting' }).click()
  await rapport.page.getByRole('combobox', { name: 'When you are told' }).click()
  await rapport.page.getByRole('option', { name: '5 minutes before', exact: true }).click()
  await rapport.page.getByRole('button', { name: 'Save' }).click()
  await rapport.page.getByText(/^Added:/).waitFor()
  await reach(rapport.app, minute)
  const told = await desktop.waitForNotification(({ body }) => body.startsWith('Meeting at'), 10_000)
  expect(`${told.summary}: ${told.body}`).toMatch(new RegExp(`^Łukasz Wójcik: Meeting at ${clock}`))
  await desktop.clickNotification('Łukasz Wójcik')
  await rapport.page.getByRole('heading', { level: 1, name: 'Łukasz Wójcik' }).waitFor()
}, 90_000)

test('ask-13 what falls due while locked is told without a name, and not again after unlocking', async () => {
  const before = await shownSoFar()
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  await promise('The lease')
  // the shell learns of a new instant within a second of its being set
  await expect.poll(() => scheduled(), { timeout: 5_000 }).toBe(1)
  await pressLock(rapport.page)
  await expect.poll(() => rapport.page.isClosed()).toBe(true)
  await reach(rapport.app, minute)
  expect((await shownSoFar()).slice(before.length)).toEqual(['Rapport: A reminder is due'])
  const page = await windowOf(rapport.app, 'main')
  rapport = { ...rapport, page }
  await unlocked(page)
  await look(rapport.app)
  expect((await shownSoFar()).slice(before.length)).toEqual(['Rapport: A reminder is due'])
}, 90_000)

/** How many instants the shell knows to be still ahead. */
const scheduled = async (): Promise<number> => {
  const { readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const file = join(desktop.root, 'config', 'rapport-evaluation', 'schedule.json')
  const { due } = JSON.parse(readFileSync(file, 'utf8')) as { due: readonly { at: string }[] }
  return due.filter(({ at }) => Date.parse(at) > Date.now()).length
}
