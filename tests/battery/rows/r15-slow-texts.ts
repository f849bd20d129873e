import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { readers } from '../tools/readers.ts'

const child = join(import.meta.dirname, '..', 'children', 'reader.ts')

type Read = { readonly failures: readonly string[]; readonly slowest: number; readonly growth: number }
type Order = { readonly reader: string; readonly seed: number; readonly count: number; readonly planted: boolean }

/** In a process that is ended when it is silent for long: then what it was at is what hangs. */
const readMany = (order: Order, patience: number): Promise<Read> =>
  new Promise((resolve) => {
    const reading = spawn(process.execPath, ['--max-old-space-size=512', child], { stdio: ['pipe', 'pipe', 'pipe'] })
    let [text, words, hangs] = ['', '', false]
    let silent: ReturnType<typeof setTimeout> | undefined
    const listen = (): void => {
      clearTimeout(silent)
      silent = setTimeout(() => {
        hangs = true
        reading.kill('SIGKILL')
      }, patience)
    }
    listen()
    reading.stdout.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-20_000)
      listen()
    })
    reading.stderr.setEncoding('utf8').on('data', (more: string) => (words = (words + more).slice(-500)))
    reading.stdin.end(`${JSON.stringify(order)}\n`)
    reading.on('close', (code) => {
      clearTimeout(silent)
      const last = text.trim().split('\n').at(-1) ?? ''
      if (last.startsWith('{')) return resolve(JSON.parse(last) as Read)
      const failure = `${order.reader}: ${hangs ? 'hangs' : `ended with ${code}: ${words}`} ${last.slice(0, 300)}`
      resolve({ failures: [failure], slowest: patience, growth: 0 })
    })
  })

const names = Object.keys(readers)

export const slowTexts: Row = {
  number: 15,
  title: 'Recurrence bombs and texts made to be slow, in everything that reads what is typed or imported',
  target: '≤ 1 s or refused',
  minutes: 20,
  shards: () => names.length,
  planted: async () => {
    const { failures } = await readMany({ reader: names[0] ?? '', seed: 1, count: 5, planted: true }, 8_000)
    return failures.some((failure) => failure.includes('hangs'))
  },
  run: async (scale, shard, log) => {
    const result = tally()
    const count = share(1_500 * shard.of, scale, shard, 10 * shard.of)
    for (const [index, reader] of names.entries()) {
      if (index % shard.of !== shard.index) continue
      const { failures, slowest, growth } = await readMany({ reader, seed: index, count, planted: false }, 60_000)
      log(`${reader}: ${count} texts, slowest ${slowest.toFixed(0)} ms, growth ${growth.toFixed(1)}`)
      result.add('texts, each at three lengths', count)
      result.figure(`${reader}: max ms`, Math.round(slowest))
      result.figure(
        'max times for four times the length',
        Math.max(Number(result.figures['max times for four times the length'] ?? 0), Math.round(growth)),
      )
      for (const failure of failures) result.expect(false, failure)
    }
    return result.outcome()
  },
}
