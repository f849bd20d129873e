// Writes into a vault on a disk that fails. One line on stdout for each write that was acknowledged, after its commit, and
// one for each that was refused. Ends by itself after so many, or is killed by its disk.
// Standard input: one line of JSON, an `Order`.
import { readFileSync, writeSync } from 'node:fs'
import { healthDesk } from '../../../electron/vault/health/desk.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { session } from '../../../electron/vault/session.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { macOf, opened, vaultId } from '../tools/truth.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'

export type DiskOrder = {
  readonly folder: string
  readonly key: string
  readonly person: string
  readonly seed: number
  readonly writes: number
  /** Checkpoints are made all the time. */
  readonly checkpoint: boolean
  /** Acknowledges what is not synced: what the row must notice. */
  readonly careless: boolean
}

const order = JSON.parse(readFileSync(0, 'utf8')) as DiskOrder
const { folder, person, seed, writes } = order
const key = Buffer.from(order.key, 'hex')
// a synchronous write to the pipe: what was said before the end has left this process
const say = (line: string): void => void writeSync(1, `${line}\n`)
const codeOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  return code ?? message
}

const run = async (): Promise<void> => {
  const db = opened(folder, key)
  if (order.checkpoint) db.pragma('wal_autocheckpoint = 25')
  if (order.careless) db.pragma('synchronous = NORMAL')
  const now = (): Temporal.ZonedDateTime => Temporal.Now.zonedDateTimeISO()
  const desk = healthDesk({ folder, now, changed: () => undefined, log: () => undefined })
  const open = session({ db, handlers, derive, now, newId, guard: desk.guard })
  desk.begin(open, { db, folder, vault: vaultId, mac: macOf(key) })
  for (let number = 0; number < writes; number++) {
    try {
      open.command('entries.jot', {
        happenedAt: '2026-01-05T10:00',
        channel: 'phone',
        text: `${seed}/${number} ${'They asked after the team by name. '.repeat(1 + (number % 40))}`,
        people: [person as never],
        tags: [],
        facts: [{ personId: person as never, category: 'work', text: `fact ${seed}/${number}`, use: 'mention' }],
        milestones: [],
        followUps: [],
      })
      say(`jot ${number}`)
    } catch (error) {
      say(`refused ${codeOf(error)}`)
    }
    // the head follows by itself a second later; here there is no second to wait
    if (number % 6 === 5) desk.flush()
    if (number % 10 === 9) await new Promise((done) => setImmediate(done))
  }
  say(`end ${desk.damaged() ? 'read-only' : 'well'}`)
}

run().then(
  () => process.kill(process.pid, 'SIGKILL'),
  (error: unknown) => {
    say(`closed ${codeOf(error)}`)
    process.kill(process.pid, 'SIGKILL')
  },
)
