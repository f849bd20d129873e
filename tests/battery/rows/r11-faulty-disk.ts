import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { checkCopy } from '../../../electron/vault/health/check.ts'
import { compareHead } from '../../../electron/vault/health/head.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { share, tally } from '../row.ts'
import type { Log, Row } from '../row.ts'
import { buildFaultyDisk, writeOnFaultyDisk } from '../tools/faulty-disk.ts'
import type { DiskRun, Fault } from '../tools/faulty-disk.ts'
import { lost, numbersIn } from '../tools/ledger.ts'
import { asItLies, begin, keepHead, macOf, opened, vaultId } from '../tools/truth.ts'
import { sessionOn } from '../tools/vault.ts'

type Result = ReturnType<typeof tally>

// in memory where there is such a place: what is lost is decided by the failing disk, not by this one
const root = (): string => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rapport-faulty-'))

const faults: readonly Fault[] = ['crash', 'crash', 'crash', 'crash', 'eio', 'short', 'full', 'eio']
/** About as many as opening, sixty writes, their heads and checkpoints take. */
const operations = 1_300

type Base = { readonly folder: string; readonly key: Buffer; readonly person: string; readonly library: string }

const makeBase = (work: string, library: string): Base => {
  const key = randomBytes(32)
  const folder = join(work, 'base')
  const db = begin(folder, key)
  const { id } = sessionOn(db).command('people.add', PersonFields.parse({ name: 'Kept' }))
  keepHead(folder, db, key)
  db.close()
  return { folder, key, person: id, library }
}

type Point = {
  readonly mode: Fault
  readonly at: number
  readonly seed: number
  readonly checkpoint: boolean
  readonly careless?: boolean
}

/** One writer on one failing disk, then what is there on a disk that works. */
const tryPoint = async (
  base: Base,
  work: string,
  point: Point,
  result: Result,
  log: Log,
): Promise<readonly string[]> => {
  const folder = join(work, `point-${point.seed}`)
  asItLies(base.folder, folder)
  const { mode, at, seed, checkpoint, careless = false } = point
  const order = { folder, key: base.key.toString('hex'), person: base.person, seed, writes: 60, checkpoint, careless }
  const wrong: string[] = []
  let run: DiskRun | undefined
  try {
    run = await writeOnFaultyDisk(base.library, order, { mode, at, seed })
    const db = opened(folder, base.key)
    const gone = lost(
      { person: base.person, jots: run.acknowledged, draft: undefined },
      numbersIn(sessionOn(db), base.person),
    )
    wrong.push(...gone)
    const { problems } = checkCopy(db, 'full', derive)
    wrong.push(...problems.map((problem) => `torn: ${problem}`))
    const { notice } = compareHead({ db, folder, vault: vaultId, mac: macOf(base.key) }, '')
    // a head that is ahead of what the disk kept would tell of a loss that was never acknowledged
    if (notice) wrong.push(`the head says ${notice.kind}`)
    db.close()
    result.add('writes acknowledged', run.acknowledged.length)
    result.add('writes refused', run.refused.length)
    result.add(run.fault === '' && mode !== 'full' && mode !== 'short' ? 'faults that did not come' : `faults: ${mode}`)
    const unknown = run.refused.filter((code) => !/^(SQLITE_(FULL|IOERR)|no-space|damaged)/.test(code))
    wrong.push(...unknown.map((code) => `refused with ${code}`))
  } catch (error) {
    wrong.push(`does not open: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    log(JSON.stringify({ ...point, acknowledged: run?.acknowledged.length, end: run?.end, fault: run?.fault, wrong }))
    if (wrong.length === 0 || careless) rmSync(folder, { recursive: true, force: true })
  }
  return wrong
}

const withBase = async <T>(body: (base: Base, work: string) => Promise<T>): Promise<T | undefined> => {
  const work = root()
  try {
    const library = buildFaultyDisk(work)
    return library === undefined ? undefined : await body(makeBase(work, library), work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

export const faultyDisk: Row = {
  number: 11,
  title: 'Dropped writes since the last fsync, I/O errors, short writes, a full disk',
  target: '0 acknowledged lost',
  minutes: 25,
  shards: (scale) => Math.max(1, Math.round(20 * scale)),
  // a store that answers before its log is synced: the ledger must miss something
  planted: async () => {
    const caught = await withBase(async (base, work) => {
      for (let seed = 1; seed < 12; seed++) {
        const point = { mode: 'crash', at: 150 + seed, seed, checkpoint: false, careless: true } as const
        const wrong = await tryPoint(base, work, point, tally(), () => undefined)
        if (wrong.some((line) => line.startsWith('entry '))) return true
      }
      return false
    })
    // without a compiler there is nothing to be caught by; the run says so
    return caught ?? true
  },
  run: async (scale, shard, log) => {
    const result = tally()
    const points = share(2_000, scale, shard, 16)
    const ran = await withBase(async (base, work) => {
      const dice = random('faulty disk', shard.index)
      const queue = Array.from({ length: points }, (_none, index): Point => ({
        mode: faults[index % faults.length] ?? 'crash',
        at: dice.between(1, operations),
        seed: 1 + shard.index * 100_000 + index,
        checkpoint: dice.between(0, 2) === 0,
      }))
      // two at a time: a writer waits for its own start most of the time
      const lane = async (): Promise<void> => {
        for (let point = queue.pop(); point; point = queue.pop()) {
          const wrong = await tryPoint(base, work, point, result, log)
          result.add('points')
          result.add('lost', wrong.filter((line) => line.startsWith('entry ')).length)
          for (const line of wrong.slice(0, 3))
            result.expect(false, `${point.mode} at ${point.at} (${point.seed}): ${line}`)
        }
      }
      await Promise.all([lane(), lane()])
      return true
    })
    if (!ran) result.figure('points', 'none: there is no C compiler on this machine')
    result.expect(ran === true, 'the row could not run: there is no C compiler on this machine')
    return result.outcome()
  },
}
