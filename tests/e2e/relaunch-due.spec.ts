// What falls due while the application starts itself anew: told by the one or the other, once.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { localDay, nextMinute } from '../support/clock.ts'
import { startDesktop } from '../support/desktop.ts'
import { callIn, unlocked } from '../support/rapport.ts'
import { another, beginOutside, lockOutside } from '../support/relaunching.ts'

test('a reminder that falls due in the moment without a process is told once, without a name', async () => {
  const desktop = await startDesktop()
  const { rapport, page } = await beginOutside(desktop, 60_000)
  onTestFinished(async () => {
    await rapport.kill()
    await desktop.stop()
  })
  const minute = nextMinute()
  await callIn(page, 'settings.set', { remindAt: minute.clock })
  const person = (await callIn(page, 'people.list', {}))[0]
  await callIn(page, 'followUps.add', {
    personId: person?.id as never,
    kind: 'promise',
    text: 'The lease',
    due: localDay(),
  })
  await page.getByRole('button', { name: 'Close' }).click()
  await pause(Math.max(0, minute.at.getTime() - Date.now() - 1_200))
  const before = rapport.pid()
  await lockOutside(rapport, page)
  await another(rapport, before)
  const told = await desktop.waitForNotification(({ summary }) => summary === 'Rapport', 70_000)
  expect(told.body).toBe('A reminder is due')
  rapport.again()
  await expect.poll(async () => (await rapport.seen()).length).toBe(1)
  const again = await rapport.attach()
  await unlocked(again)
  await pause(2_000)
  const all = desktop.notifications().filter(({ summary }) => summary !== 'Rapport keeps running')
  expect(all.map(({ body }) => body)).toEqual(['A reminder is due'])
}, 150_000)
