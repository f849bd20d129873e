import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { callIn } from '../../support/rapport.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import { killBackups, planted as plantedInBackups } from '../tools/backup-kills.ts'
import { killRenewals, planted as plantedInRenewals } from '../tools/renewal-kills.ts'
import { lost, numbersIn } from '../tools/ledger.ts'
import type { Ledger } from '../tools/ledger.ts'
import { keysOf, makeVault, openWithKey, openWithPassphrase, problemsIn } from '../tools/vault.ts'

type Result = ReturnType<typeof tally>

const writer = join(import.meta.dirname, '..', 'children', 'writer.ts')
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a writer, kills it `ms` after its first acknowledgement, and answers with what it had acknowledged. */
const writeUntilKilled = (
  folder: string,
  key: Buffer,
  seed: number,
  checkpoint: boolean,
  ms: number,
): Promise<Ledger> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer], { stdio: ['pipe', 'pipe', 'inherit'] })
    let text = ''
    let killing = false
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (killing || !text.includes('\n')) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), ms)
    })
    child.stdin.end(`${JSON.stringify({ folder, key: key.toString('hex'), seed, checkpoint })}\n`)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error('the writer ended by itself'))
      const lines = text
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' '))
      const of = (kind: string): number[] => lines.flatMap(([what, number]) => (what === kind ? [Number(number)] : []))
      resolve({
        person: lines.find(([what]) => what === 'person')?.[1] ?? '',
        jots: of('jot'),
        draft: of('draft').at(-1),
      })
    })
  })

/** Kills of the store in a process of its own, some of them while it moves its log into the database. */
const killStore = async (count: number, seed: number, result: Result, log: Log): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-kills-'))
  const dice = random('kills', seed)
  try {
    const made = await makeVault(folder, passphrase, floorKdf)
    made.close()
    const { database: key } = await keysOf(folder, passphrase)
    const ledgers: Ledger[] = []
    for (let round = 0; round < count; round++) {
      const checkpoint = round % 4 === 3
      const ledger = await writeUntilKilled(folder, key, seed * 10_000 + round, checkpoint, dice.between(0, 120))
      ledgers.push(ledger)
      const { session, close } = openWithKey(folder, key)
      const gone = lost(ledger, numbersIn(session, ledger.person))
      close()
      log(`store ${round} checkpoint=${checkpoint} acknowledged=${ledger.jots.length} lost=${gone.join()}`)
      result.add(checkpoint ? 'kills of the store in checkpoints' : 'kills of the store')
      result.add('writes acknowledged', ledger.jots.length + (ledger.draft === undefined ? 0 : 1))
      result.add('lost', gone.length)
      result.expect(gone.length === 0, `lost after a kill of the store: ${gone.slice(0, 3).join(', ')}`)
    }
    const { db, session, close } = openWithKey(folder, key)
    for (const problem of problemsIn(db)) result.expect(false, `torn: ${problem}`)
    for (const ledger of ledgers)
      for (const one of lost(ledger, numbersIn(session, ledger.person))) result.expect(false, `lost later: ${one}`)
    close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Kills of the whole application: the window writes through its port, the driver notes what the window was told. */
const killApp = (count: number, seed: number, result: Result, log: Log): Promise<void> =>
  withApp(async (battery) => {
    const dice = random('kills of the app', seed)
    await battery.create()
    const folder = await battery.vaultFolder()
    for (let round = 0; round < count; round++) {
      const page = battery.page()
      const { id } = await callIn(page, 'people.add', { name: `Round ${round}` })
      const jots: number[] = []
      let draft: number | undefined
      page.on('console', (message) => {
        const [what, number] = message.text().split(' ')
        if (what === 'battery-jot') jots.push(Number(number))
        if (what === 'battery-draft') draft = Number(number)
      })
      await page.evaluate(
        ([person, name]) => {
          const write = async (): Promise<void> => {
            for (let number = 0; ; number++) {
              const text = `${name}/${number} ${'Their side is short of people. '.repeat(1 + (number % 50))}`
              const isDraft = number % 5 === 4
              const result = isDraft
                ? await window.rapport.call('drafts.keep', { place: `person:${person}`, text })
                : await window.rapport.call('entries.jot', {
                    happenedAt: '2026-01-05T10:00',
                    channel: 'phone',
                    text,
                    people: [person],
                  })
              // eslint-disable-next-line no-console -- how the driver outside is told
              if (result.ok) console.log(`${isDraft ? 'battery-draft' : 'battery-jot'} ${number}`)
            }
          }
          void write()
        },
        [id, round] as const,
      )
      await pause(dice.between(50, 600))
      const killed = await battery.kill()
      const ledger: Ledger = { person: id, jots: [...jots], draft }
      await battery.start()
      await battery.unlock()
      const found = new Set<number>()
      let before: string | undefined
      for (;;) {
        const list = await callIn(battery.page(), 'entries.list', {
          personId: id,
          limit: 200,
          ...(before && { before }),
        })
        for (const { text } of list.entries) found.add(Number(/\/(\d+) /.exec(text)?.[1] ?? -1))
        if (list.next === null) break
        before = list.next
      }
      const kept = await callIn(battery.page(), 'drafts.get', { place: `person:${id}` })
      const gone = lost(ledger, { jots: found, draft: Number(/\/(\d+) /.exec(kept?.text ?? '')?.[1] ?? -1) })
      log(`app ${round} processes=${killed} acknowledged=${ledger.jots.length} there=${found.size} lost=${gone.join()}`)
      result.add('kills of the application')
      result.add('writes acknowledged', ledger.jots.length + (draft === undefined ? 0 : 1))
      result.add('lost', gone.length)
      result.expect(gone.length === 0, `lost after a kill of the application: ${gone.slice(0, 3).join(', ')}`)
      result.expect(killed >= 4, `only ${killed} processes were there to kill`)
    }
    await battery.kill()
    result.figure('starts tried twice', battery.hungStarts())
    const { db, close } = await openWithPassphrase(folder, passphrase)
    for (const problem of problemsIn(db)) result.expect(false, `torn: ${problem}`)
    close()
  })

export const kills: Row = {
  number: 10,
  title:
    'kill -9 during writes, backups, restores, migrations and renewals of the master key, with a ledger of what was acknowledged',
  target: '0 lost, 0 torn',
  minutes: 80,
  shards: (scale) => Math.max(1, Math.round(10 * scale)),
  // a store that answers before its commit: killed in between, the ledger must notice
  planted: async () => {
    if (!(await plantedInBackups()) || !(await plantedInRenewals())) return false
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const { session, close, db } = await makeVault(folder, passphrase, floorKdf)
      const { id } = session.command('people.add', PersonFields.parse({ name: 'Planted' }))
      const jot = (number: number): void =>
        void session.command('entries.jot', {
          happenedAt: '2026-01-05T10:00',
          channel: 'phone',
          text: `1/${number} said`,
          people: [id],
          tags: [],
          facts: [],
          milestones: [],
          followUps: [],
        })
      jot(0)
      db.exec('BEGIN')
      jot(1)
      db.exec('ROLLBACK')
      const gone = lost({ person: id, jots: [0, 1], draft: 3 }, numbersIn(session, id))
      close()
      return gone.length === 2
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: async (scale, shard, log) => {
    const result = tally()
    await killApp(share(100, scale, shard, 2), shard.index, result, log)
    await killStore(share(900, scale, shard, 6), shard.index, result, log)
    await killBackups(share(200, scale, shard, 3), shard.index, result, log)
    await killRenewals(share(200, scale, shard, 3), shard.index, result, log)
    return result.outcome()
  },
}
