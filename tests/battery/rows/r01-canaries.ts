import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callIn, windowOf } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { notTheApp, withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { countInFile, said, scanFolder } from '../tools/files.ts'
import { jotWhileLocked } from '../tools/locked-jot.ts'
import { marker, needlesOf, total } from '../tools/needles.ts'
import { perPerson, plantCanaries, typeCanary } from '../tools/plant.ts'
import { openFiles } from '../tools/processes.ts'

const needles = needlesOf(marker)
const words = `${marker} herons reading maps`

/** Open files outside the private folders, deleted ones too: memory shared between processes is not on a disk. */
const strayHits = (battery: Battery): string[] =>
  battery.processes().flatMap(({ pid, kind }) =>
    openFiles(pid)
      .filter(({ file }) => file.startsWith('/') && !/^\/(dev|proc|sys|memfd:)/.test(file))
      .filter(({ file }) => file.endsWith(' (deleted)'))
      .filter(({ at }) => {
        try {
          return total(countInFile(at, needles)) > 0
        } catch {
          return false
        }
      })
      .map(({ file }) => `${kind} holds ${file}`),
  )

export const canaries: Row = {
  number: 1,
  title: 'Canaries in every field, looked for in every file',
  target: '0 hits',
  minutes: 4,
  planted: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const written = needlesOf(marker).map(({ bytes, encoding }, index) => {
        writeFileSync(join(folder, `planted-${index}`), Buffer.concat([Buffer.from('some bytes before '), bytes]))
        return encoding
      })
      const found = new Set(scanFolder(folder, needles).hits.map(({ encoding }) => encoding))
      return written.every((encoding) => found.has(encoding))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: (scale, shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      const { desktop } = battery
      const look = (when: string): void => {
        const { hits, files, bytes } = scanFolder(desktop.root, needles, notTheApp)
        log(`${when}: ${files} files, ${bytes} bytes, ${hits.length} hits ${said(hits)}`)
        result.figure(`files ${when}`, files)
        result.figure(`MB ${when}`, Math.round(bytes / 1e6))
        result.add('hits', hits.length)
        result.expect(hits.length === 0, `${when}: ${said(hits)}`)
      }
      await battery.create(words)
      const people = Math.max(2, Math.round(share(10_000, scale, shard, 48) / perPerson))
      result.figure('canaries', await plantCanaries(battery.page(), people))
      await battery.page().evaluate(() => window.rapport.shell('shell.jot', {}))
      await typeCanary(battery.page())
      await typeCanary(await windowOf(battery.running().app, 'jot'))
      await callIn(battery.page(), 'drafts.keep', { place: 'window', text: `${marker}draft`, people: [] })
      // a wrong passphrase leaves traces of its own: a throttle and a failed unlock
      look('unlocked')
      const strays = strayHits(battery)
      result.expect(strays.length === 0, strays.join('; '))
      await battery.lock()
      look('locked')
      await jotWhileLocked(battery)
      await jotWhileLocked(battery, { half: true })
      look('jotted while locked')
      await callIn(battery.page(), 'vault.unlock', { passphrase: `${marker} is wrong` }).catch(() => undefined)
      await battery.unlock(words)
      await plantCanaries(battery.page(), 2, people)
      await battery.kill()
      look('after kill -9')
      await battery.start()
      await battery.unlock(words)
      const found = await callIn(battery.page(), 'search.find', { text: marker })
      result.expect(found.length > 0, 'after the kill the canaries are no longer in the journal itself')
      return result.outcome()
    }),
}
