// Answers for vaults that were tampered with: one line of JSON in, one out, until its input ends. Made to be killed when it hangs.
// In: { folder, backups, ways: string[][], steps: [channel, input][] }: the steps in turn, then, by each way until one does, the
// passphrases that should still open it. Out: `Visited`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { host } from '../../../electron/vault/host.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { AppError } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Visit, Visited } from '../tools/visits.ts'
import { placeAt, secondPath } from '../tools/vault.ts'

const second = secondInNode(secondPath)
const tools = { signal: new AbortController().signal, progress: () => undefined }

const begin = (folder: string, backups: string, bugs: string[]) => {
  const own = host({
    ...placeAt(folder, floorKdf),
    now: () => Temporal.Now.zonedDateTimeISO(),
    second,
    workerPath: '',
    calendarWorkerPath: '',
    tell: () => undefined,
    changed: () => undefined,
    shownWhileLocked: [],
    log: (_ref, where, error) => {
      if (error instanceof AppError) return
      bugs.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    },
  })
  own.folder('folder-battery00', backups)
  return own
}

const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, ...Object.values(result.error.fields ?? {})].join(' ')

/** How many people are in it; a word when it does not open. */
const peopleIn = async ({ folder, backups, passphrases }: Visit, putBack: boolean, bugs: string[]) => {
  let said = ''
  for (const passphrase of passphrases) {
    const own = begin(folder, backups, bugs)
    try {
      const ask = (channel: string, input: unknown) => own.answer(channel, input, tools)
      rmSync(join(folder, 'throttle.json'), { force: true, recursive: true })
      if (putBack) {
        const aside = await ask('backups.aside', {})
        for (const { name } of aside.ok ? (aside.value as { name: string }[]) : []) {
          rmSync(join(folder, 'throttle.json'), { force: true, recursive: true })
          if ((await ask('backups.putBack', { name, passphrase })).ok) break
        }
      }
      const unlocked = await ask('vault.unlock', { passphrase })
      said = codeOf(unlocked)
      const people = unlocked.ok ? await ask('people.list', {}) : unlocked
      if (people.ok) return (people.value as readonly unknown[]).length
    } finally {
      own.close()
    }
  }
  return said
}

const visit = async (order: Visit): Promise<Visited> => {
  const bugs: string[] = []
  const answers: Visited['answers'][number][] = []
  const own = begin(order.folder, order.backups, bugs)
  for (const [channel, input] of order.steps) {
    const began = performance.now()
    const result = await own.answer(channel, input, tools)
    answers.push({ channel, said: codeOf(result), ms: Math.round(performance.now() - began) })
  }
  // what is done by itself after an unlock
  await new Promise((resolve) => setTimeout(resolve, 50))
  own.close()
  const people = await peopleIn(order, false, bugs)
  const putBack = typeof people === 'string' && order.putBack ? await peopleIn(order, true, bugs) : null
  // nothing goes on in a folder that is about to be another
  second.end()
  return { answers, bugs, people, putBack, mb: Math.round(process.resourceUsage().maxRSS / 1024) }
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Visit
  // the planted failure: no answer ever comes
  const visited = order.steps[0]?.[0] === 'never' ? await new Promise<Visited>(() => undefined) : await visit(order)
  process.stdout.write(`${JSON.stringify(visited)}\n`)
}
second.end()
process.exit(0)
