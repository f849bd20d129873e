import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../../support/desktop-process.ts'
import { nextMinute, reach } from '../../support/clock.ts'
import { tally } from '../row.ts'
import type { Row } from '../row.ts'
import { notTheApp, withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { said, scanFolder } from '../tools/files.ts'
import { marker, needlesOf } from '../tools/needles.ts'
import { halves } from '../tools/plant.ts'
import { asOf, promiseToday } from '../tools/past.ts'
import { keysOf } from '../tools/vault.ts'
import { passphrase } from '../tools/app.ts'

const holdsClient = (text: string): boolean => text.includes(marker)

const shownNow = async ({ desktop }: Battery): Promise<number> => {
  const asked = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.Notifications',
    '/org/freedesktop/Notifications',
    'org.freedesktop.DBus.Properties.Get',
    'string:org.dunstproject.cmd0',
    'string:displayedLength',
  ]
  return Number(/uint32 (\d+)/.exec(await runToEnd('dbus-send', asked, desktop.env))?.[1] ?? -1)
}

/** Everything the screen calls the windows: by the application, and by the X server. */
const titlesOf = async (battery: Battery): Promise<readonly string[]> => {
  const own = await battery
    .running()
    .app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  const seen = await runToEnd('xdotool', ['search', '--name', '.*'], battery.desktop.env).catch(() => '')
  const names = await Promise.all(
    seen
      .split('\n')
      .filter(Boolean)
      .map((id) => runToEnd('xdotool', ['getwindowname', id], battery.desktop.env).catch(() => '')),
  )
  return [...own, ...names.map((name) => name.trim())]
}

const recentFiles = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /recent/i.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

/** In the page: the marker is put together there, copied, and left selected. */
const copyAndSelect = ([head, tail]: readonly [string, string]): void => {
  const area = document.createElement('textarea')
  area.value = `${head}${tail}copied`
  document.body.append(area)
  area.select()
  document.execCommand('copy')
}

/** What the clipboard and the selection hold, as soon as it is as it should be, or after five seconds. */
const clipboards = async (battery: Battery, good: (held: readonly string[]) => boolean): Promise<readonly string[]> => {
  for (const late = performance.now() + 5_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const held = await battery.running().app.evaluate(async ({ clipboard }) => {
      const older = clipboard as unknown as { readonly readText: (place: string) => string }
      const newer = clipboard as unknown as { readonly selection?: { readonly readText: () => Promise<string> } }
      return [
        await clipboard.readText(),
        await (newer.selection ? newer.selection.readText() : older.readText('selection')),
      ]
    })
    if (good(held) || performance.now() > late) return held
  }
}

export const locked: Row = {
  number: 24,
  title: 'Notifications, titles, recent files while locked',
  target: 'no client data',
  minutes: 3,
  planted: () => Promise.resolve(holdsClient(`Rapport — ${marker}name`) && !holdsClient('A reminder is due')),
  run: (_scale, _shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      const folder = await battery.vaultFolder()
      const { database: key } = await keysOf(folder, passphrase)
      await battery.kill()
      asOf(folder, key, 1, (open) => {
        open.command('settings.set', { remindAt: '00:00' })
        promiseToday(open, `${marker}first`)
      })
      await battery.start()
      await battery.unlock()
      const first = await battery.desktop.waitForNotification(({ summary }) => holdsClient(summary), 20_000)
      log(`unlocked: "${first.summary}" "${first.body}", ${await shownNow(battery)} on the screen`)
      // a name selected on the page, and one copied: both go through the system
      await battery.page().evaluate(copyAndSelect, halves)
      const taken = await clipboards(battery, (held) => held.every(holdsClient))
      result.expect(taken.every(holdsClient), 'nothing was copied that could have stayed')
      await battery.lock()
      const held = await clipboards(battery, (now) => !now.some(holdsClient))
      result.expect(!held.some(holdsClient), 'a client is still on the clipboard or selected')
      for (const { pid, kind } of battery.processes())
        for (const about of ['cmdline', 'environ'])
          result.expect(
            !holdsClient(readFileSync(`/proc/${pid}/${about}`, 'utf8')),
            `${kind} names one in its ${about}`,
          )
      const left = await shownNow(battery)
      result.expect(left === 0, `${left} notifications outlast the lock`)

      // one that falls due while it is locked
      await battery.kill()
      const minute = nextMinute()
      asOf(folder, key, 1, (open) => {
        open.command('settings.set', { remindAt: minute.clock })
        promiseToday(open, `${marker}second`)
      })
      await battery.start()
      await battery.unlock()
      await battery.lock()
      const since = battery.desktop.notifications().length
      await reach(battery.running().app, minute)
      const whileLocked = battery.desktop.notifications().slice(since)
      for (const { summary, body } of whileLocked) log(`locked: "${summary}" "${body}"`)
      result.figure('notifications while locked', whileLocked.length)
      result.expect(whileLocked.length === 1, `${whileLocked.length} notifications while locked, not one`)
      for (const { summary, body } of whileLocked)
        result.expect(!holdsClient(summary) && !holdsClient(body), `while locked it said "${summary}: ${body}"`)

      const titles = await titlesOf(battery)
      log(`titles: ${titles.join(' | ')}`)
      result.figure('titles', [...new Set(titles.filter(Boolean))].join(' | '))
      for (const title of titles) result.expect(!holdsClient(title), `a window is called ${title}`)
      for (const text of recentFiles(battery.desktop.root))
        result.expect(!holdsClient(text), 'a list of recent files names a client')
      const { hits } = scanFolder(battery.desktop.root, needlesOf(marker), notTheApp)
      result.expect(hits.length === 0, said(hits))
      const page = await battery.page().evaluate(() => document.documentElement.innerText + document.title)
      result.expect(!holdsClient(page), 'the locked window shows a client')
      return result.outcome()
    }),
}
