// `rapport`: the journal from a terminal. The same store and the same rules as in the window, in this process.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/result.ts'
import { askNewPassphrase, askPassphrase } from './ask.ts'
import type { Terminal } from './ask.ts'
import { check, find, today } from './commands.ts'
import type { Answer } from './commands.ts'
import { makeSample, makeStory } from './make-sample.ts'
import { findVault, withVault } from './unlock.ts'
import { exit, help, Refusal, refusalOf } from './words.ts'

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  people: { type: 'string' },
  seed: { type: 'string' },
  evaluation: { type: 'boolean' },
  story: { type: 'boolean' },
  today: { type: 'string' },
  zone: { type: 'string' },
  order: { type: 'string' },
  tense: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  limit: { type: 'string' },
  with: { type: 'string', multiple: true },
} as const

const understood = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0] ?? ''}. See rapport --help.`, exit.usage)
  }
}

const wholeNumber = (text: string, low: number, high: number): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < low || value > high)
    throw new Refusal(`--people takes a whole number from ${low} to ${high}.`, exit.usage)
  return value
}

const terminal: Terminal = { input: process.stdin, questions: process.stderr }

const progress = (done: number, total: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.round((done / total) * 100)} %${done === total ? '\r' : ''}`)
}

const run = async (args: readonly string[]): Promise<Answer> => {
  const { values, positionals } = understood(args)
  const [command = '', where, ...words] = positionals
  if (values.help || (command === '' && !values.version)) return { json: { help }, lines: [help.trimEnd()] }
  if (values.version) return { json: { version: version() }, lines: [version()] }
  if (command === 'parse-date') {
    if (where === undefined) throw new Refusal('rapport parse-date takes the words of a date.', exit.usage)
    // what reads dates is not loaded for a vault
    const { parseDate } = await import('./parse-date.ts')
    return parseDate([where, ...words].join(' '), values)
  }
  if (command === 'occurrences') {
    if (where !== undefined) throw new Refusal('rapport occurrences reads its rules from standard input.', exit.usage)
    const { occurrences, readAll } = await import('./occurrences.ts')
    return occurrences(await readAll(process.stdin), values)
  }
  if (command === 'understand') {
    if (where === undefined)
      throw new Refusal('rapport understand takes the text of a jot, or - to read it.', exit.usage)
    const { understandText } = await import('./understand.ts')
    const { readAll } = await import('./occurrences.ts')
    const text = where === '-' && words.length === 0 ? await readAll(process.stdin) : [where, ...words].join(' ')
    return understandText(text, values)
  }
  if (!['check', 'today', 'find', 'sample'].includes(command))
    throw new Refusal(`There is no command "${command}". See rapport --help.`, exit.usage)
  if (where === undefined) throw new Refusal(`rapport ${command} takes the folder of a vault.`, exit.usage)
  const folder = resolve(process.env['INIT_CWD'] ?? '.', where)
  if (command === 'find' && words.length === 0) throw new Refusal('rapport find takes words to find.', exit.usage)
  if (command !== 'find' && words.length > 0)
    throw new Refusal(`rapport ${command} takes one folder and nothing after it.`, exit.usage)
  if (command === 'sample') {
    const people = wholeNumber(values.people ?? '200', 1, 10_000)
    const passphrase = await askNewPassphrase(terminal)
    const { seed = '1', evaluation = false } = values
    if (values.story) return makeStory({ folder, evaluation, passphrase })
    return makeSample({ folder, people, seed, evaluation, passphrase, progress })
  }
  const place = findVault(folder)
  const passphrase = await askPassphrase(terminal)
  const work = { check, today, find: (open: Parameters<typeof find>[0]) => find(open, words.join(' ')) }
  return withVault(place, passphrase, work[command as keyof typeof work])
}

const main = async (): Promise<number> => {
  process.umask(0o077)
  const args = process.argv.slice(2)
  try {
    const answer = await run(args)
    const { code = answer.failed ? exit.damaged : 0 } = answer
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify(answer.json)}\n`)
    else (answer.code ? process.stderr : process.stdout).write(`${answer.lines.join('\n')}\n`)
    return code
  } catch (error) {
    const refusal = error instanceof AppError ? refusalOf(error.failure) : error
    // anything else is a bug of ours; its message could quote what a person wrote
    const said =
      refusal instanceof Refusal ? refusal : new Refusal('Something went wrong. Nothing more is known.', exit.failed)
    process.stderr.write(`${said.message}\n`)
    return said.code
  }
}

process.exitCode = await main()
