/** What a process wrote and which files it opened for writing, as the kernel saw it (strace). Linux. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { until } from '../../support/desktop-process.ts'
import { countInFile } from './files.ts'
import { marker, needlesOf, total } from './needles.ts'

const writes = 'write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range'
const names = 'openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat,memfd_create'

/** Bytes are written as `\x7a`, whole, so that nothing is cut off and nothing has to be read back. */
export const traceArgs = (file: string, calls = `${writes},${names}`): readonly string[] => [
  '-f',
  '-qq',
  '-xx',
  '-s',
  '70000',
  '-e',
  `trace=${calls}`,
  '-e',
  'signal=none',
  '-o',
  file,
]

export const hasStrace = (): boolean => existsSync('/usr/bin/strace')

const asTraced = (bytes: Buffer): Buffer =>
  Buffer.from([...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''), 'latin1')

/** How often the marker was written, in any encoding. */
export const markersWritten = (file: string): number =>
  total(
    countInFile(
      file,
      needlesOf(marker).map(({ encoding, bytes }) => ({ encoding, bytes: asTraced(bytes) })),
    ),
  )

const decoded = (hex: string): string => Buffer.from(hex.replaceAll('\\x', ''), 'hex').toString('utf8')

/** Paths that were made or opened for writing. */
export const filesWritten = async (file: string): Promise<readonly string[]> => {
  const found = new Set<string>()
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    const call = /^\d+\s+(\w+)\(/.exec(line)?.[1] ?? ''
    if (!names.split(',').includes(call) || / = -1 /.test(line)) continue
    if (call.startsWith('open') && !/O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE/.test(line)) continue
    const paths = [...line.matchAll(/"((?:\\x[0-9a-f]{2})+)"/g)].map((match) => decoded(match[1] ?? ''))
    for (const path of paths) found.add(path)
  }
  return [...found].toSorted()
}

/** Runs a program under the trace; resolves with its exit code. */
export const runTraced = (
  file: string,
  command: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn('strace', [...traceArgs(file), ...command], { env, stdio: ['pipe', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? -1))
    child.stdin.end(input)
  })

const traced = (pid: number): boolean => {
  try {
    return !/TracerPid:\s+0\b/.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Traces a running process until `stop`. */
export const attach = async (file: string, pid: number): Promise<{ readonly stop: () => Promise<void> }> => {
  const child: ChildProcess = spawn('strace', [...traceArgs(file), '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await until('the trace to be attached', 10_000, () => traced(pid))
  return {
    stop: async () => {
      child.kill('SIGINT')
      await closed
    },
  }
}
