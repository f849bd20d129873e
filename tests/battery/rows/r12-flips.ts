import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind, Order, Report } from '../children/spoiler.ts'
import { noLog, share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { flipBackups } from '../tools/backup-flips.ts'

const spoiler = join(import.meta.dirname, '..', 'children', 'spoiler.ts')

/** A process that spoils a vault so many times, and what it saw. */
const spoil = (order: Order): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', spoiler], { stdio: 'pipe' })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (more: string) => (out += more))
    child.stderr.setEncoding('utf8').on('data', (more: string) => (err += more))
    child.stdin.end(`${JSON.stringify(order)}\n`)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Report)
      else reject(new Error(`the one that spoils ended with ${String(code)}: ${err.slice(0, 1000)}`))
    })
  })

const names: Readonly<Record<Kind, string>> = {
  flips: 'flips in the database',
  log: 'flips in the log',
  cuts: 'cut short or older files put back',
  pages: 'older pages put back',
}

const withRoot = async <T>(body: (root: string) => Promise<T>): Promise<T> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rapport-flips-'))
  try {
    return await body(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** At scale 1. */
const counts: Readonly<Record<Kind, number>> = { flips: 100_000, log: 10_000, cuts: 2_000, pages: 2_000 }

export const flips: Row = {
  number: 12,
  title: 'Bit flips in the database, its log and backups; older pages, logs and files put back; cut short at any byte',
  target: '0 silently wrong; loss always told',
  minutes: 34,
  shards: (scale) => Math.max(1, Math.round(20 * scale)),
  // a row altered under the reader, a loss with nothing beside it that could tell, an old page that nobody adds up,
  // and a restore that takes what is there when the manifest does not agree
  planted: async () => {
    const backups = tally()
    await flipBackups(40, 1, backups, noLog, true)
    if (backups.failures.length === 0) return false
    return withRoot(async (root) => {
      const kinds: readonly Kind[] = ['flips', 'log', 'pages']
      const told = await Promise.all(kinds.map((kind) => spoil({ kind, root, seed: 1, count: 40, plant: true })))
      return told.every(({ wrong }) => wrong.length > 0)
    })
  },
  run: async (scale, shard, log) => {
    const result = tally()
    await withRoot(async (root) => {
      const orders = (Object.keys(counts) as Kind[]).flatMap((kind): Order[] => {
        const all = share(counts[kind], scale, shard, 40)
        const half = Math.ceil(all / 2)
        return [half, all - half].map((count, part) => ({ kind, root, seed: shard.index * 2 + part + 1, count }))
      })
      const lane = async (): Promise<void> => {
        for (let order = orders.shift(); order; order = orders.shift()) {
          const { figures, wrong } = await spoil(order)
          log(JSON.stringify({ ...order, figures, wrong }))
          result.add(names[order.kind], order.count)
          for (const [name, value] of Object.entries(figures)) result.add(`${order.kind}: ${name}`, value)
          result.add('silently wrong', wrong.length)
          for (const line of wrong.slice(0, 4)) result.expect(false, `${names[order.kind]}: ${line}`)
        }
      }
      await Promise.all([lane(), lane()])
    })
    await flipBackups(share(20_000, scale, shard, 60), shard.index, result, log)
    return result.outcome()
  },
}
