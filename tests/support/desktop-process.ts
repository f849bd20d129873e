// The programs a desktop is made of: started, listened to, and ended by process id.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'

type Environment = Readonly<Record<string, string>>

export type Started = {
  readonly pid: number
  readonly stdout: Readable
  /** The first line on stdout; rejects after `ms` milliseconds or when the program ends before. */
  readonly firstLine: (ms: number) => Promise<string>
  readonly ended: () => boolean
  /** What it said on stderr so far. */
  readonly words: () => string
  /** Asks it to end, insists after two seconds, and waits until it has. */
  readonly end: () => Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks every 50 ms until `holds`; rejects, naming `what`, after `ms` milliseconds. */
export const until = async (what: string, ms: number, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + ms
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}`)
    await pause(50)
  }
}

// A test that is killed outright ends nothing itself; the kernel then ends what it had started.
const SETPRIV = '/usr/bin/setpriv'
const dyingWithUs = (name: string, args: readonly string[]): readonly [string, string[]] =>
  existsSync(SETPRIV) ? [SETPRIV, ['--pdeathsig', 'KILL', name, ...args]] : [name, [...args]]

export const startProcess = (
  name: string,
  args: readonly string[],
  { env, input }: { readonly env: Environment; readonly input?: string },
): Started => {
  const child = spawn(...dyingWithUs(name, args), { env, stdio: ['pipe', 'pipe', 'pipe'] })
  let words = ''
  let over = false
  const closed = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      words += error.message
      over = true
      resolve()
    })
    child.on('exit', (code, signal) => {
      words += `\n(ended with ${signal ?? code})`
      over = true
      resolve()
    })
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
  return {
    pid: child.pid ?? -1,
    stdout: child.stdout,
    ended: () => over,
    words: () => words.trim(),
    firstLine: async (ms) => {
      let text = ''
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
      await until(`${name} to start`, ms, () => {
        if (over) throw new Error(`${name} did not start: ${words.trim()}`)
        return text.includes('\n')
      })
      return text.slice(0, text.indexOf('\n'))
    },
    end: async () => {
      if (over) return
      child.kill('SIGTERM')
      await Promise.race([closed, pause(2_000)])
      if (!over) child.kill('SIGKILL')
      await closed
    },
  }
}

/** Runs a program to its end and answers with its stdout; rejects with its stderr when it fails. */
export const runToEnd = (name: string, args: readonly string[], env: Environment): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(name, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let words = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${name} failed: ${words.trim()}`))))
  })
