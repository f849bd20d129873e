import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { runToEnd } from '../../support/desktop-process.ts'
import { callIn } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import { withDisk } from '../tools/disk.ts'
import type { Disk } from '../tools/disk.ts'
import { onSmallDisk, readOnlyBackups } from '../tools/small-disk.ts'
import { codeOf, squeeze } from '../tools/squeeze.ts'
import { hostAt, keysOf, openWithKey, openWithPassphrase, problemsIn } from '../tools/vault.ts'
import type { Answering } from '../tools/vault.ts'

const handles = join(import.meta.dirname, '../children/handles.ts')

type Tally = ReturnType<typeof tally>

const jot = (number: number, person: string) => ({
  happenedAt: '2026-01-05T10:00',
  channel: 'phone',
  text: `1/${number} ${'They asked after the team by name. '.repeat(400)}`,
  people: [person],
})

const idOf = (result: Result<unknown>): string => (result.ok ? (result.value as { id: string }).id : '')

const onFull = async (disk: Disk, points: number, result: Tally): Promise<void> => {
  const pagesAt = (point: number): number => (point < 24 ? point : Math.round(24 * 1.18 ** (point - 23)))
  for (let point = 0; point < points; point++) {
    const folder = join(disk.folder, `made-${point}`)
    const making = hostAt(folder)
    const made = await squeeze(
      disk,
      pagesAt(point),
      'making a vault',
      () => making.ask('vault.create', { passphrase }),
      result,
    )
    making.close()
    if (made) continue
    return
  }
  const folder = join(disk.folder, 'kept')
  let vault: Answering = hostAt(folder)
  await vault.ask('vault.create', { passphrase })
  const person = idOf(await vault.ask('people.add', { name: 'Kept' }))
  const kept: number[] = []
  for (let point = 0; point < points; point++) {
    const pages = pagesAt(point)
    const number = point * 10
    if (await squeeze(disk, pages, 'a jot', () => vault.ask('entries.jot', jot(number, person)), result))
      kept.push(number)
    await squeeze(
      disk,
      pages,
      'a draft',
      () => vault.ask('drafts.keep', { place: 'window', text: 'x'.repeat(9_000) }),
      result,
    )
    await squeeze(disk, pages, 'a setting', () => vault.ask('settings.set', { lockAfter: 5 + (point % 50) }), result)
    await squeeze(
      disk,
      pages,
      'a person',
      () => vault.ask('people.add', { name: `Person ${point}`, note: 'n'.repeat(9_000) }),
      result,
    )
    vault.close()
    vault = hostAt(folder)
    await squeeze(disk, pages, 'unlocking', () => vault.ask('vault.unlock', { passphrase }), result)
  }
  vault.close()
  const { db, session, close } = await openWithPassphrase(folder, passphrase)
  const there = session
    .query('entries.list', { limit: 200 })
    .entries.map(({ text }) => Number(/\/(\d+) /.exec(text)?.[1]))
  for (const number of kept.slice(-200)) result.expect(there.includes(number), `entry ${number} is gone`)
  for (const problem of problemsIn(db)) result.expect(false, `damage: ${problem}`)
  close()
}

const onReadOnly = async (disk: Disk, result: Tally): Promise<void> => {
  const folder = join(disk.folder, 'read-only')
  const making = hostAt(folder)
  await making.ask('vault.create', { passphrase })
  making.close()
  await disk.readOnly(true)
  const vault = hostAt(folder)
  const unlocked = codeOf(await vault.ask('vault.unlock', { passphrase }))
  result.expect(unlocked === 'cannot-open not-writable', `unlocking in a read-only folder: ${unlocked}`)
  const elsewhere = hostAt(join(disk.folder, 'new'))
  const made = codeOf(await elsewhere.ask('vault.create', { passphrase }))
  result.expect(made === 'cannot-open not-writable', `making a vault in a read-only folder: ${made}`)
  await disk.readOnly(false)
  const again = codeOf(await vault.ask('vault.unlock', { passphrase }))
  result.expect(again === 'ok', `unlocking once it is writable again: ${again}`)
  vault.close()
  result.add('tried in a read-only folder', 2)
}

/** With so many handles left, each thing answers in words of its own or works, and works once there are more. */
const withoutHandles = async (result: Tally): Promise<void> => {
  for (let left = 0; left <= 8; left++) {
    const folder = mkdtempSync(join(tmpdir(), 'handles-'))
    try {
      const child = ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, handles, folder, String(left)]
      const out = await runToEnd('bash', child, process.env as Readonly<Record<string, string>>)
      for (const [name, [tight, again]] of Object.entries(JSON.parse(out) as Record<string, [string, string]>)) {
        result.add('tried without handles')
        if (tight !== 'ok') result.add('refused for handles')
        result.expect(tight === 'ok' || tight === 'cannot-open no-handles', `${name}, ${left} handles left: ${tight}`)
        result.expect(again === 'ok', `${name} with handles again: ${again}`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The same through the window: the message is the window's own. */
const inTheApp = (result: Tally): Promise<void> =>
  withApp(async (battery) => {
    const folder = await battery.vaultFolder()
    mkdirSync(folder, { recursive: true })
    await withDisk(
      4,
      async (disk) => {
        disk.fill(2)
        const full = await battery
          .page()
          .evaluate((words) => window.rapport.call('vault.create', { passphrase: words }), passphrase)
        result.expect(codeOf(full) === 'no-space', `making a vault in the application: ${codeOf(full)}`)
        disk.free()
        await battery.create()
        const { id } = await callIn(battery.page(), 'people.add', { name: 'Kept' })
        disk.fill(3)
        let refused = 'ok'
        let kept = 0
        for (let number = 0; number < 200 && refused === 'ok'; number++) {
          refused = codeOf(
            await battery.page().evaluate((input) => window.rapport.call('entries.jot', input), jot(number, id)),
          )
          if (refused === 'ok') kept += 1
        }
        result.expect(refused === 'no-space', `jotting on a full disk in the application: ${refused}`)
        disk.free()
        const again = codeOf(
          await battery.page().evaluate((input) => window.rapport.call('entries.jot', input), jot(kept, id)),
        )
        result.expect(again === 'ok', `jotting with room again in the application: ${again}`)
        const { entries } = await callIn(battery.page(), 'entries.list', { limit: 200 })
        result.expect(entries.length === kept + 1, `${entries.length} entries are there, ${kept + 1} were acknowledged`)
        result.figure('in the application', `refused after ${kept}`)
        await battery.kill()
        const { db, close } = openWithKey(folder, (await keysOf(folder, passphrase)).database)
        for (const problem of problemsIn(db)) result.expect(false, `damage: ${problem}`)
        close()
      },
      folder,
    )
  })

export const disk: Row = {
  number: 13,
  title: 'Full disk at each operation, read-only folder, no file handles',
  target: 'clear message, nothing damaged, retry works',
  minutes: 22,
  // a careless answer must not pass for a clear one, and the disk must really be full
  planted: () =>
    withDisk(4, async (small) => {
      const result = tally()
      const vault = hostAt(join(small.folder, 'vault'))
      await vault.ask('vault.create', { passphrase })
      await squeeze(small, 0, 'planted', () => Promise.resolve({ ok: false, error: { code: 'bug' } }), result)
      small.fill(0)
      const really = codeOf(await vault.ask('people.add', { name: 'Nobody', note: 'n'.repeat(200_000) }))
      vault.close()
      return result.failures.length === 2 && really === 'no-space'
    }),
  run: async (scale, shard, log) => {
    const result = tally()
    await withDisk(24, async (small) => {
      await onFull(small, Math.max(4, share(60, scale, shard)), result)
      await onReadOnly(small, result)
    })
    // what copies the journal asks for 16 MB to spare
    await withDisk(48, async (small) => {
      await onSmallDisk(small, Math.max(2, share(60, scale, shard)), result, log)
      await readOnlyBackups(small, result)
    })
    await withoutHandles(result)
    await inTheApp(result)
    log(JSON.stringify(result.outcome()))
    return result.outcome()
  },
}
