/** The second process: takes jobs from the vault, one at a time, and ends with it. */
import { reencryptFile } from '../keys/reencrypt.ts'
import { check } from './check.ts'
import { copy } from './copy.ts'
import { fileFailure } from './failure.ts'
import { finish, remove, write } from './folders.ts'
import type { Job, Jobs } from './jobs.ts'
import { seal, unseal } from './seal.ts'
import type { FromSecond, ToSecond } from './wire.ts'

process.umask(0o077)

/** `what` where a job has parts; the job's own name otherwise. */
type Step = (done: number, total: number, what?: string) => void
type Work = { readonly [J in Job]: (input: Jobs[J]['input'], step: Step) => unknown }

const work: Work = {
  copy,
  check,
  finish,
  write,
  remove,
  seal,
  unseal,
  // a signal that is never raised: this process is ended instead
  reencrypt: async (order, step) => {
    await reencryptFile(order, {
      signal: new AbortController().signal,
      progress: ({ what, done, total }) => step(done, total, what),
    })
    return null
  },
}

const placeOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${
        error.stack
          ?.split('\n')
          .find((line) => /^\s+at /.test(line))
          ?.trim()
          .slice(0, 200) ?? ''
      }`
    : typeof error

const serve = async ({ id, job, input }: ToSecond, answer: (message: FromSecond) => void): Promise<void> => {
  const step: Step = (done, total, what = job) => answer({ id, progress: { what, done, total } })
  try {
    answer({ id, value: await (work[job] as (input: unknown, step: Step) => unknown)(input, step) })
  } catch (error) {
    const expected = fileFailure(error)
    answer(expected ? { id, failure: expected.failure } : { id, bug: `${job}: ${placeOf(error)}` })
  }
}

// the vault is on the other end: when it is gone there is nobody to work for, and keys to forget
const leave = (): never => process.exit(0)

if (process.parentPort)
  process.parentPort.once('message', ({ ports: [port] }) => {
    if (!port) return leave()
    port.on('message', ({ data }) => void serve(data as ToSecond, (message) => port.postMessage(message)))
    port.on('close', leave)
    port.start()
  })
else {
  process.on('message', (message) => void serve(message as ToSecond, (answer) => process.send?.(answer)))
  process.on('disconnect', leave)
}
