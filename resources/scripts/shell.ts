// What every command shares: where the repository is, saying one line, running a program.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

type Environment = Readonly<Record<string, string | undefined>>

/** A failure that is explained by its message alone: it is shown without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** One line about what is being done. Always stderr: stdout belongs to the command. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

type RunOptions = {
  readonly env?: Environment
  readonly cwd?: string
  /** `inherit` shows it as its own, `stderr` shows everything on stderr, `capture` collects both streams. */
  readonly output?: 'inherit' | 'stderr' | 'capture'
}

/** Runs a program to its end. Signals are passed on. A program that cannot be started answers with code 127. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const output = options.output ?? 'inherit'
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      // What is collected is shown later, if at all: colours would be in the way, and CI turns some tools' colours on.
      env: {
        ...process.env,
        ...(output === 'capture' ? { NO_COLOR: '1', FORCE_COLOR: undefined, CI: undefined } : {}),
        ...options.env,
      },
      stdio: output === 'inherit' ? 'inherit' : output === 'stderr' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal)
    for (const signal of signals) process.on(signal, passOn)
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const end = (code: number): void => {
      for (const signal of signals) process.off(signal, passOn)
      resolve({ code, stdout, stderr })
    }
    child.on('error', (error) => {
      stderr += error.message
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })

/** Runs a script on this Node. */
export const runNode = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(process.execPath, args, options)

/** A program of node_modules, by the path of its JavaScript entry, e.g. `vitest/vitest.mjs`. */
export const packageScript = (path: string): string => join(root, 'node_modules', ...path.split('/'))

/** The body of a command: a `Refusal` ends it with its sentence, anything else with its stack. Ends the process. */
export const command = async (body: () => Promise<number>): Promise<never> => {
  try {
    process.exit(await body())
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error instanceof Error ? (error.stack ?? error) : error))
    process.exit(1)
  }
}

/** A duration for people: `0.4 s`, `12 s`, `3 min 5 s`. `ms` in milliseconds. */
export const duration = (ms: number): string => {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
