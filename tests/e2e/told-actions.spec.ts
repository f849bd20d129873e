// What is chosen on a notification, on a real notification daemon: done by the vault, offered only while unlocked, never lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDay, nextMinute, reach } from '../support/clock.ts'
import type { Desktop, SeenNotification } from '../support/desktop.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, createVault, pressLock, startRapport, unlocked, windowOf } from '../support/rapport.ts'
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

const person = async (name: string) => (await callIn(rapport.page, 'people.add', { name })).id
const promise = async (name: string) =>
  (
    await callIn(rapport.page, 'followUps.add', {
      ...{ personId: (await person(name)) as never, kind: 'promise', text: 'The lease', due: localDay() },
    })
  ).id
const birthday = async (name: string) => {
  const [, month, day] = localDay().split('-').map(Number) as [number, number, number]
  await callIn(rapport.page, 'milestones.add', {
    ...{ personId: (await person(name)) as never, kind: 'birthday', repeats: { every: 'year', missing: 'later' } },
    date: { form: 'on', certainty: 'known', month, day },
  })
}
/** Has what was written down told in the next minute. */
const toldNow = async (write: () => Promise<unknown>): Promise<void> => {
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  await write()
  await reach(rapport.app, minute)
}
const seen = (name: string): Promise<SeenNotification> =>
  desktop.waitForNotification(({ summary }) => summary === name, 10_000)
const followUp = async (id: string) =>
  (await callIn(rapport.page, 'followUps.list', { state: 'all' })).find((one) => one.id === id)
const log = async () => (await callIn(rapport.page, 'reminders.log', {})).items

test('ask-14 “Done” closes a follow-up, “Tomorrow” puts one off, “Seen” says that a milestone was seen', async () => {
  const ids: string[] = []
  await toldNow(async () => {
    ids.push(await promise('Ann Byrne'), await promise('Bea Cole'))
    await birthday('Cem Dal')
  })
  expect((await seen('Ann Byrne')).actions).toEqual(['default', 'tomorrow', 'done'])
  expect((await seen('Cem Dal')).actions).toEqual(['default', 'tomorrow', 'seen'])
  await desktop.clickNotification('Ann Byrne', 'done')
  await desktop.clickNotification('Bea Cole', 'tomorrow')
  await desktop.clickNotification('Cem Dal', 'seen')
  await expect.poll(async () => (await followUp(ids[0] ?? ''))?.state).toBe('done')
  await expect.poll(async () => (await followUp(ids[1] ?? ''))?.snoozedUntil).toBe(localDay(1))
  await expect
    .poll(async () => (await log()).filter(({ seenAt }) => seenAt !== null).map(({ person: who }) => who?.name))
    .toEqual(expect.arrayContaining(['Ann Byrne', 'Bea Cole', 'Cem Dal']))
  expect((await log()).every(({ shownAt, missed }) => shownAt !== null && !missed)).toBe(true)
}, 90_000)

test('after the notification daemon has ended and come back, what is told can be acted on as before', async () => {
  await desktop.restartNotifications()
  let id = ''
  await toldNow(async () => {
    id = await promise('Dora Eng')
  })
  await seen('Dora Eng')
  await desktop.clickNotification('Dora Eng', 'done')
  await expect.poll(async () => (await followUp(id))?.state).toBe('done')
}, 90_000)

test('the lock takes the name off the screen; what comes then has no name and offers nothing but to open', async () => {
  await toldNow(() => promise('Edo Falk'))
  await seen('Edo Falk')
  const minute = nextMinute()
  await callIn(rapport.page, 'settings.set', { remindAt: minute.clock })
  await promise('Fay Gray')
  // the shell learns of a new instant within a second of its being set
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await pressLock(rapport.page)
  await expect.poll(() => rapport.page.isClosed()).toBe(true)
  await expect.poll(() => desktop.openNotifications().map(({ summary }) => summary)).not.toContain('Edo Falk')
  await reach(rapport.app, minute)
  const generic = await desktop.waitForNotification(({ body }) => body === 'A reminder is due', 10_000)
  expect(generic).toMatchObject({ summary: 'Rapport', actions: ['default'] })
  await desktop.clickNotification('Rapport')
  const page = await windowOf(rapport.app, 'main')
  rapport = { ...rapport, page }
  await unlocked(page)
  expect(desktop.notifications().map(({ summary }) => summary)).not.toContain('Fay Gray')
}, 240_000)
