import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { builtApp, sandboxArgs } from '../../support/desktop-app.ts'
import { runToEnd, until } from '../../support/desktop-process.ts'
import { callIn } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import type { Battery } from '../tools/app.ts'
import { killWhole, lives, processesOf } from '../tools/processes.ts'
import { keysOf, makeVault, openWithPassphrase, problemsIn } from '../tools/vault.ts'

const opener = join(import.meta.dirname, '..', 'children', 'opener.ts')

/** What another process is told that opens the file itself, with the right key: `in-use`, or what it could do. */
const openElsewhere = async (folder: string, key: Buffer): Promise<string> =>
  (
    await runToEnd(process.execPath, [opener, folder, key.toString('hex')], process.env as Record<string, string>)
  ).trim()

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Two starts at the same moment, on the same folders; answers with how many owners were left. */
const race = async (
  { desktop }: Battery,
  log: Log,
  round: number,
): Promise<{ readonly owners: number; readonly vaults: number; readonly ms: number }> => {
  const { binary, appDir } = await builtApp()
  const began = performance.now()
  const both = [0, 1].map(() =>
    spawn(binary, [...sandboxArgs(), appDir], { env: { ...desktop.env }, stdio: 'ignore', detached: true }),
  )
  try {
    // both going on is what the row is about: it is counted, not waited for
    await until('one of two instances to give way', 10_000, () => both.some(ended)).catch(() => undefined)
    const ms = performance.now() - began
    const counts = (): readonly number[] =>
      both.map(({ pid }) => (pid === undefined ? 0 : processesOf(pid).filter(({ kind }) => kind === 'vault').length))
    const vaultsOf = (): number => counts().reduce((a, b) => a + b, 0)
    await until('the owner to have a vault process', 20_000, () => both.every(ended) || vaultsOf() > 0)
    const left = both.filter((child) => child.pid !== undefined && lives(child.pid)).length
    const codes = both.map(({ exitCode }) => exitCode).join()
    log(`race ${round}: owners=${left} vaults=${vaultsOf()} exit codes=${codes} in ${Math.round(ms)} ms`)
    return { owners: left, vaults: vaultsOf(), ms }
  } finally {
    // a power cut for the owner: its lock is left behind, and the next round starts on it
    for (const { pid } of both) if (pid !== undefined && lives(pid)) await killWhole(pid)
  }
}

export const races: Row = {
  number: 25,
  title: 'Two instances racing; the file opened by another process; a lock left behind',
  target: 'one owner, 0 damage',
  minutes: 12,
  shards: (scale) => Math.max(1, Math.round(5 * scale)),
  // a database without our locking: the opener must get in, and say so
  planted: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const made = await makeVault(folder, passphrase, floorKdf)
      const { database: key } = await keysOf(folder, passphrase)
      const held = await openElsewhere(folder, key)
      made.close()
      const careless = new Database(join(folder, 'vault.db')) as Database.Database & { key: (secret: Buffer) => number }
      careless.pragma(`cipher = 'chacha20'`)
      careless.key(Buffer.concat([Buffer.from('raw:'), key]))
      careless.prepare('SELECT count(*) FROM person').get()
      const open = await openElsewhere(folder, key)
      careless.close()
      return held === 'in-use' && open !== 'in-use'
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: (scale, shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      const folder = await battery.vaultFolder()
      const { database: key } = await keysOf(folder, passphrase)
      const names = Array.from({ length: 20 }, (_none, index) => `Person ${index}`)
      for (const name of names) await callIn(battery.page(), 'people.add', { name })

      // the live file, opened directly: fresh, and again after a crash, when the log is still there
      for (const when of ['fresh', 'after a crash']) {
        const tries = Math.max(2, share(20, scale, shard))
        for (let round = 0; round < tries; round++) {
          const answer = await openElsewhere(folder, key)
          log(`${when}: a second process was told "${answer}"`)
          result.add('second openers')
          result.expect(answer === 'in-use', `${when}: a second process opened the live file: ${answer}`)
          await callIn(battery.page(), 'people.add', { name: `${when} ${round}` })
          names.push(`${when} ${round}`)
        }
        await battery.kill()
        if (when === 'fresh') {
          await battery.start()
          await battery.unlock()
        }
      }

      const rounds = share(200, scale, shard, 4)
      for (let round = 0; round < rounds; round++) {
        const { owners, vaults, ms } = await race(battery, log, round)
        result.add('races')
        result.figure('max ms to give way', Math.max(Number(result.figures['max ms to give way'] ?? 0), Math.round(ms)))
        result.add('races with two owners', owners === 2 ? 1 : 0)
        result.expect(owners === 1 && vaults === 1, `race ${round}: ${owners} owners, ${vaults} vault processes`)
      }
      const { db, session, close } = await openWithPassphrase(folder, passphrase)
      const there = session.query('people.list', { filter: '', clientsOnly: false }).map(({ name }) => name)
      for (const problem of problemsIn(db)) result.expect(false, `damage: ${problem}`)
      for (const name of names) result.expect(there.includes(name), `${name} is gone`)
      close()
      return result.outcome()
    }),
}
