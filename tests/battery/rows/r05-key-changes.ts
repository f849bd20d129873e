import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { share, tally } from '../row.ts'
import type { Log, Row, Shard } from '../row.ts'
import { faultsAfter, makeBench, operations, pointsOf, runChange } from '../tools/key-kills.ts'
import type { Bench, Operation, Point } from '../tools/key-kills.ts'
import { hasStrace } from '../tools/trace.ts'

type Result = ReturnType<typeof tally>

/** So many kills at moments of chance, on top of one at every call that changes a file. */
const byChance = 480

/** All points there are, in an order of chance that is the same each time, so that each shard has some of every operation. */
const everyPoint = async (bench: Bench): Promise<readonly (readonly [Operation, Point])[]> => {
  const all: (readonly [Operation, Point])[] = []
  for (const operation of operations) for (const point of await pointsOf(bench, operation)) all.push([operation, point])
  const dice = random('points', 5)
  return all
    .map((each) => [dice.between(0, 1_000_000), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each)
}

const judge = async (
  bench: Bench,
  folder: string,
  operation: Operation,
  ran: Awaited<ReturnType<typeof runChange>>,
  where: string,
  result: Result,
  log: Log,
): Promise<void> => {
  const faults = await faultsAfter(bench, folder, operation, ran)
  log(`${operation} ${where} killed=${ran.killed} ready=${ran.ready} done=${ran.done} ${faults.join('; ')}`)
  result.add('kills', ran.killed ? 1 : 0)
  result.add(`kills in ${operation}`, ran.killed ? 1 : 0)
  result.add('neither old nor new opens', faults.length > 0 ? 1 : 0)
  for (const fault of faults) result.expect(false, `${operation} killed at ${where}: ${fault}`)
}

const killAtCalls = async (bench: Bench, scale: number, shard: Shard, result: Result, log: Log): Promise<void> => {
  if (!hasStrace()) return result.figure('kills at calls', 'strace is missing')
  const points = await everyPoint(bench)
  const wanted = points.slice(0, Math.max(operations.length, Math.round(points.length * scale)))
  const mine = wanted.filter((_, at) => at % shard.of === shard.index)
  for (const [operation, point] of mine) {
    const folder = bench.copy()
    const ran = await runChange(bench, folder, operation, { point })
    await judge(bench, folder, operation, ran, `${point.call} ${point.nth}`, result, log)
  }
}

const killByChance = async (bench: Bench, count: number, seed: number, result: Result, log: Log): Promise<void> => {
  const dice = random('key kills', seed)
  // how long each takes when it is let be
  const takes = new Map<Operation, number>()
  for (const operation of operations) {
    const folder = bench.copy()
    const ran = await runChange(bench, folder, operation, {})
    takes.set(operation, ran.ms)
    result.expect(ran.done, `${operation} does not work: ${ran.said}`)
    await judge(bench, folder, operation, ran, 'no point', result, log)
  }
  for (let round = 0; round < count; round++) {
    const operation = operations[round % operations.length] ?? 'change'
    const afterReady = dice.between(0, Math.ceil((takes.get(operation) ?? 0) * 1.05))
    const folder = bench.copy()
    const ran = await runChange(bench, folder, operation, { afterReady })
    await judge(bench, folder, operation, ran, `${afterReady} ms`, result, log)
  }
}

export const keyChanges: Row = {
  number: 5,
  title: 'changes of passphrase, recovery key, quick unlock and master key, killed',
  target: 'opens with old or new, always',
  minutes: 30,
  shards: (scale) => Math.max(1, Math.round(8 * scale)),
  // a change that writes one generation and not the other: the old passphrase still opens, and that must be noticed
  planted: async () => {
    const bench = await makeBench()
    try {
      const [folder, before] = [bench.copy(), bench.copy()]
      const ran = await runChange(bench, folder, 'change', {})
      const stale = JSON.parse(readFileSync(join(before, 'vault.json'), 'utf8')) as object
      writeFileSync(join(folder, 'vault.previous.json'), JSON.stringify(stale))
      return ran.done && (await faultsAfter(bench, folder, 'change', ran)).length > 0
    } finally {
      bench.remove()
    }
  },
  run: async (scale, shard, log) => {
    const result = tally()
    if (!existsSync('/dev/shm')) return { failures: ['there is no folder in memory'], figures: {} }
    const bench = await makeBench()
    try {
      await killAtCalls(bench, scale, shard, result, log)
      await killByChance(bench, share(byChance, scale, shard, operations.length), shard.index, result, log)
    } finally {
      bench.remove()
    }
    return result.outcome()
  },
}
