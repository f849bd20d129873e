import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { notAway } from '../../../electron/vault/journal/retiring.ts'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from '../../../shared/model/temporal.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { callIn } from '../../support/rapport.ts'
import { noLog, share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import { asOf, promiseToday } from '../tools/past.ts'
import { keysOf, makeVault, openWithKey } from '../tools/vault.ts'

type Tally = ReturnType<typeof tally>

const claimer = join(import.meta.dirname, '..', 'children', 'claimer.ts')
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const from = '2026-03-02'
const milestones = 3_000

const twice = (shown: readonly string[]): readonly string[] => shown.filter((one, at) => shown.indexOf(one) !== at)

/** Runs until killed; answers with what was shown and the last day it began. */
const showUntilKilled = (
  order: object,
  ms: number,
): Promise<{ readonly shown: readonly string[]; readonly day: string | undefined; readonly done: boolean }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [claimer], { stdio: ['pipe', 'pipe', 'inherit'] })
    let text = ''
    let killing = false
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (killing) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), ms)
    })
    child.stdin.end(`${JSON.stringify(order)}\n`)
    child.on('close', () => {
      const lines = text.split('\n').slice(0, -1)
      const of = (what: string): string[] =>
        lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1))
      resolve({ shown: of('shown'), day: of('day').at(-1), done: lines.includes('done') })
    })
  })

/** What a restart finds: every claim is shown, or unconfirmed and so still told on Today. */
const killStore = async (count: number, seed: number, result: Tally, log: Log, careless = false): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-claims-'))
  const dice = random('claims', seed)
  try {
    const made = await makeVault(folder, passphrase, floorKdf)
    made.close()
    const { database: key } = await keysOf(folder, passphrase)
    asOf(folder, key, Temporal.PlainDate.from('2025-06-01').until(Temporal.Now.plainDateISO()).days + 1, (open) =>
      open.change('battery', (ctx) => {
        const at = ctx.now.toInstant().toString({ smallestUnit: 'millisecond' })
        const common = { created_at: at, deleted_at: null }
        ctx.db.insert('person', {
          id: 'claimed0',
          ...common,
          name: 'C',
          given: '',
          family: '',
          nickname: '',
          say: '',
          client: 1,
          ...{ colleague: 0, me: 0, joined_id: null, joined_on: null },
          tags: '[]',
          met: '',
          note: '',
          uid: '',
          folded: 'c',
          zone: '',
          died: null,
          ...notAway,
          leads: null,
          ...{ listed: 1, named: 1, heads: 1 },
        })
        for (let index = 0; index < milestones; index++)
          ctx.db.insert('milestone', {
            id: `claimed${String(index).padStart(6, '0')}`,
            ...common,
            person_id: 'claimed0',
            kind: 'other',
            title: `t${index}`,
            date: JSON.stringify(knownDate({ month: dice.between(1, 12), day: dice.between(1, 28) })),
            repeats: JSON.stringify({ every: 'year' }),
            leads: null,
            zone: 'mine',
            tone: 'celebrate',
            dated_at: at,
            entry_id: null,
          })
      }),
    )
    const shown: string[] = []
    let day = from
    for (let round = 0; round < count; round++) {
      const order = { folder, key: key.toString('hex'), from: day, days: 400, careless }
      const run = await showUntilKilled(order, dice.between(0, 60))
      shown.push(...run.shown)
      result.add('kills of the store')
      // the day that was not finished is looked at again, as after any restart
      if (run.day !== undefined)
        day = Temporal.PlainDate.from(run.day)
          .add({ days: dice.between(0, 1) })
          .toString()
      log(`store ${round}: shown ${run.shown.length}, at ${day}`)
    }
    const { session, close } = openWithKey(folder, key)
    const claims = session.read(({ db }) =>
      db.all<{ reminder: string; occurrence: string; shown_at: string | null }>(
        sql`SELECT noun || ':' || id AS reminder, occurrence, shown_at FROM told`,
      ),
    )
    close()
    const pairs = new Set(shown)
    const silent = claims.filter(({ reminder, occurrence }) => !pairs.has(`${reminder} ${occurrence}`))
    const lost = silent.filter(({ shown_at }) => shown_at !== null)
    result.add('shown', shown.length)
    result.add('claimed and never shown, told on Today', silent.length - lost.length)
    const again = twice(shown)
    result.expect(again.length === 0, `shown twice: ${again.slice(0, 3).join(', ')}`)
    result.expect(
      lost.length === 0,
      `called shown and never was: ${lost
        .slice(0, 3)
        .map(({ reminder }) => reminder)
        .join(', ')}`,
    )
    result.expect(
      shown.every((pair) => claims.some(({ reminder, occurrence }) => pair === `${reminder} ${occurrence}`)),
      'something was shown without a claim',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In the application: a promise of yesterday for today, an unlock, a kill around the moment it pops up, another unlock. */
const killApp = (count: number, seed: number, result: Tally, log: Log): Promise<void> =>
  withApp(async (battery) => {
    const dice = random('claims of the app', seed)
    await battery.create()
    await callIn(battery.page(), 'settings.set', { remindAt: '00:00' })
    const folder = await battery.vaultFolder()
    const { database: key } = await keysOf(folder, passphrase)
    for (let round = 0; round < count; round++) {
      const name = `Told once ${seed}.${round}`
      await battery.kill()
      asOf(folder, key, 1, (open) => promiseToday(open, name))
      await battery.start()
      const unlocking = battery.unlock().catch(() => undefined)
      if (dice.chance(0.7)) await unlocking
      await pause(dice.between(0, 150))
      await battery.kill()
      await battery.start()
      await battery.unlock()
      await pause(700)
      const seen = battery.desktop
        .notifications()
        .filter(({ body }) => body.includes(`note for ${name}`) || body.includes(`${name}: `)).length
      const today = await callIn(battery.page(), 'today.get', {})
      const told = [...today.followUps.today, ...today.followUps.overdue].some(({ personName }) => personName === name)
      log(`app ${round}: pop-ups ${seen}, on Today ${told}`)
      result.add('kills of the application')
      result.add('pop-ups of the application', seen)
      result.expect(seen <= 1, `${name} popped up ${seen} times`)
      result.expect(told, `${name} is neither shown nor on Today`)
    }
  })

export const claims: Row = {
  number: 23,
  title: 'Kill between the claim of a reminder and its pop-up',
  target: '0 pop-ups twice, 0 missing from digest and Today',
  minutes: 14,
  shards: (scale) => Math.max(1, Math.round(5 * scale)),
  // a store that shows first and claims afterwards
  planted: async () => {
    const result = tally()
    await killStore(8, 99, result, noLog, true)
    return result.failures.some((failure) => failure.startsWith('shown twice'))
  },
  run: async (scale, shard, log) => {
    const result = tally()
    await killStore(share(460, scale, shard, 6), shard.index, result, log)
    await killApp(share(40, scale, shard, 1), shard.index, result, log)
    return result.outcome()
  },
}
