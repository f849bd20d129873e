/** A process that answers for a vault somebody tampered with: watched from outside, and killed with all it started when it hangs. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export type Visit = {
  readonly folder: string
  readonly backups: string
  readonly steps: readonly (readonly [channel: string, input: unknown])[]
  /** Afterwards one of them must open it. */
  readonly passphrases: readonly string[]
  /** When none does: try again with what lies aside. */
  readonly putBack: boolean
}

export type Visited = {
  readonly answers: readonly { readonly channel: string; readonly said: string; readonly ms: number }[]
  readonly bugs: readonly string[]
  /** How many are in it, or why it does not open. */
  readonly people: number | string
  readonly putBack: number | string | null
  /** The most memory it ever had, in MB. */
  readonly mb: number
}

export type Visitor = {
  /** Undefined: no answer came in time. */
  readonly visit: (order: Visit, ms?: number) => Promise<Visited | undefined>
  readonly end: () => void
}

const program = join(import.meta.dirname, '../children/visitor.ts')

/** @param temp the folder for what it may write by itself: nothing */
export const visitor = (temp: string): Visitor => {
  let child: ChildProcess | undefined
  let text = ''
  let heard: ((line: string | undefined) => void) | undefined

  const begin = (): ChildProcess => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: temp, TMPDIR: temp }
    const begun = spawn(process.execPath, ['--no-warnings', program], {
      // a group of its own, so that what it started can be ended with it
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      env,
    })
    text = ''
    begun.stdout?.setEncoding('utf8').on('data', (more: string) => {
      if (child !== begun) return
      text += more
      const at = text.indexOf('\n')
      if (at < 0) return
      heard?.(text.slice(0, at))
      text = text.slice(at + 1)
    })
    begun.once('exit', () => {
      if (child !== begun) return
      child = undefined
      heard?.(undefined)
    })
    begun.stdin?.on('error', () => undefined)
    return begun
  }

  const end = (): void => {
    const old = child
    child = undefined
    if (old?.pid === undefined) return
    try {
      process.kill(-old.pid, 'SIGKILL')
    } catch {
      // it has ended
    }
  }

  return {
    end,
    visit: (order, ms = 20_000) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => heard?.(undefined), ms)
        heard = (line) => {
          heard = undefined
          clearTimeout(timer)
          if (line === undefined) end()
          resolve(line === undefined ? undefined : (JSON.parse(line) as Visited))
        }
        child ??= begin()
        child.stdin?.write(`${JSON.stringify(order)}\n`)
      }),
  }
}
