import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { readVcardFile, vcardWorker } from '../../../electron/vault/exchange/vcard.ts'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { mutate } from '../tools/mutate.ts'

const child = join(import.meta.dirname, '..', 'children', 'cards.ts')
const exchange = join(import.meta.dirname, '..', '..', '..', 'electron', 'vault', 'exchange')
const fixtures = join(import.meta.dirname, '..', '..', 'electron', 'exchange', 'fixtures')

/** For one input, however it is broken. */
const most = { ms: 2_000, mb: 256 }

type Summary = {
  readonly failures: readonly string[]
  readonly slowest: number
  readonly cards: number
  readonly people: number
  readonly mb: number
}
type Read = Partial<Summary> & { readonly problem: string }

/** Reads `count` mutated files in a process with little memory; a process that is silent for long hangs. */
const readMany = (seed: number, count: number, planted: '' | 'slow' | 'throws'): Promise<Read> =>
  new Promise((resolve) => {
    const reader = spawn(process.execPath, [`--max-old-space-size=${most.mb}`, child], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let [text, words, problem] = ['', '', '']
    let silent: ReturnType<typeof setTimeout> | undefined
    const listen = (): void => {
      clearTimeout(silent)
      silent = setTimeout(() => {
        problem = `hangs after "${text.trim().split('\n').at(-1) ?? ''}"`
        reader.kill('SIGKILL')
      }, 60_000)
    }
    listen()
    reader.stdout.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-20_000)
      listen()
    })
    reader.stderr.setEncoding('utf8').on('data', (more: string) => (words = (words + more).slice(-2_000)))
    reader.stdin.end(`${JSON.stringify({ seed, count, planted })}\n`)
    reader.on('close', (code, signal) => {
      clearTimeout(silent)
      const last = text.trim().split('\n').at(-1) ?? ''
      if (last.startsWith('{')) return resolve({ ...(JSON.parse(last) as Summary), problem })
      resolve({ problem: problem || `ended with ${code ?? signal} at "${last}": ${words.slice(0, 300)}` })
    })
  })

export const cards: Row = {
  number: 14,
  title: 'Generated and mutated vCards',
  target: '0 crash or hang; ≤ 2 s, ≤ 256 MB each',
  minutes: 40,
  shards: (scale) => Math.max(1, Math.round(20 * scale)),
  planted: async () => {
    const slow = await readMany(1, 1, 'slow')
    const throws = await readMany(1, 3, 'throws')
    return (slow.slowest ?? 0) > most.ms && (throws.failures?.length ?? 0) === 3
  },
  run: async (scale, shard, log) => {
    const result = tally()
    const count = share(1_000_000, scale, shard, 500)
    const {
      problem,
      failures = [],
      slowest = 0,
      cards: many = 0,
      people = 0,
      mb = 0,
    } = await readMany(shard.index + 1, count, '')
    log(`${count} files: ${problem} ${failures.join('; ')} slowest ${slowest} ms, ${mb} MB`)
    result.figure('files', count)
    result.figure('cards', many)
    result.figure('people', people)
    result.figure('slowest max ms', Math.round(slowest))
    result.figure('max MB of the process', Math.round(mb))
    result.expect(problem === '', problem)
    for (const failure of failures.slice(0, 5)) result.expect(false, failure)
    result.expect(slowest <= most.ms, `one file took ${Math.round(slowest)} ms`)

    // some of them as the import reads them: in the worker that can be killed
    const seeds = readdirSync(fixtures)
      .filter((name) => name.endsWith('.vcf'))
      .map((name) => readFileSync(join(fixtures, name)))
    const dice = random('worker cards', shard.index)
    const through = share(400, scale, shard, 5)
    for (let index = 0; index < through; index++) {
      const file = new Uint8Array(mutate(dice.pick(seeds), seeds, dice))
      const began = performance.now()
      const report = await readVcardFile(file, { start: vcardWorker(join(exchange, 'vcard-worker.ts')) })
      const ms = performance.now() - began
      result.add('files through the worker')
      result.expect(
        report.outcome === 'complete',
        `the worker ended with ${report.outcome} for file ${shard.index}/${index}`,
      )
      result.expect(ms < 10_000, `the worker took ${Math.round(ms)} ms for file ${shard.index}/${index}`)
    }
    return result.outcome()
  },
}
