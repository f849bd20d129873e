/** The failing disk of `faulty-disk.c`, built where there is a compiler, and a writer on it. Linux. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { DiskOrder } from '../children/disk-writer.ts'

export type Fault = 'crash' | 'eio' | 'short' | 'full'

const source = join(import.meta.dirname, 'faulty-disk.c')
const writer = join(import.meta.dirname, '..', 'children', 'disk-writer.ts')

/** The built library; undefined where there is no compiler. @throws when it does not compile */
export const buildFaultyDisk = (folder: string): string | undefined => {
  if (process.platform !== 'linux') return undefined
  if (spawnSync('gcc', ['--version']).status !== 0) return undefined
  const library = join(folder, 'faulty-disk.so')
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the failing disk does not compile: ${built.stderr.slice(0, 2000)}`)
  return library
}

export type DiskRun = {
  readonly acknowledged: readonly number[]
  readonly refused: readonly string[]
  readonly end: string
  /** What the disk did; empty when its moment never came. */
  readonly fault: string
}

/** Runs a writer until it ends or its disk ends it. */
export const writeOnFaultyDisk = (
  library: string,
  order: DiskOrder,
  fault: { readonly mode: Fault; readonly at: number; readonly seed: number },
): Promise<DiskRun> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      LD_PRELOAD: library,
      FAULTY_FOLDER: order.folder,
      FAULTY_MODE: fault.mode,
      FAULTY_AT: String(fault.at),
      FAULTY_SEED: String(fault.seed),
    }
    const child = spawn(process.execPath, ['--no-warnings', writer], { stdio: 'pipe', env })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (more: string) => (out += more))
    child.stderr.setEncoding('utf8').on('data', (more: string) => (err += more))
    child.stdin.end(`${JSON.stringify(order)}\n`)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL')
        return reject(new Error(`the writer ended with ${String(signal)}: ${err.slice(0, 500)}`))
      const lines = out
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' '))
      const of = (kind: string): string[] => lines.flatMap(([what, word]) => (what === kind ? [word ?? ''] : []))
      resolve({
        acknowledged: of('jot').map(Number),
        refused: of('refused'),
        end: [...of('end'), ...of('closed')].at(-1) ?? 'killed',
        fault: /^faulty .*$/m.exec(err)?.[0] ?? '',
      })
    })
  })
