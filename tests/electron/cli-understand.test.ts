import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, '../../electron/cli/index.ts')

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
const rapport = (args: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, 'understand', ...args], { env: { ...process.env, TZ: 'UTC' } })
    const said = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (code) => resolve({ code, ...said }))
  })

const jot = "Call with Siobhán. Her brother Paul is getting married on 12 June. I'll send her the deck by Friday."
const on = ['--today', '2026-11-21', '--with', 'Siobhán Keeley']

test('a jot is told as chips, each with its words and whose it is', async () => {
  const { code, stdout } = await rapport([...on, '--json', jot])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    { kind: 'person', name: 'Siobhán', person: 'Siobhán Keeley' },
    { kind: 'tie', word: 'brother', name: 'Paul' },
    { kind: 'milestone', edtf: '2027-06-12', repeats: { every: 'once' } },
    { kind: 'person', name: 'Paul' },
    {
      kind: 'promise',
      by: 'me',
      due: '2026-11-27',
      words: "I'll send her the deck by Friday",
      because: [{ words: "I'll send" }, { words: 'Friday' }],
    },
  ])
})

test('without --json it is lines to read, and standard input is read for -', async () => {
  const read = await rapport([...on, '-'], jot)
  expect(read).toMatchObject({ code: 0, stderr: '' })
  expect(read.stdout).toBe((await rapport([...on, jot])).stdout)
  expect(read.stdout).toContain('by me: Send her the deck (2026-11-27)')
  expect(read.stdout).toContain('brother: Paul')
})

test('a jot of nothing says so, and what cannot be asked is said in a sentence', async () => {
  expect((await rapport(['--today', '2026-11-21', 'Budget, then lunch.'])).stdout).toBe('Nothing would be offered.\n')
  expect((await rapport(['--today', 'tomorrow', 'x'])).code).toBe(2)
  expect((await rapport([])).stderr).toBe('rapport understand takes the text of a jot, or - to read it.\n')
})
