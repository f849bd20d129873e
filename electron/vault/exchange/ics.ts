/**
 * Reading a calendar file from the vault: in a worker that is ended when it hangs, grows too large or is no longer wanted. An event that ends
 * its worker is left out and reported, and another worker begins again without it, for the events of a series belong together.
 */
import { Worker } from 'node:worker_threads'

import { EVENT, READING } from './ics-serve.ts'
import type { IcsAnswer, IcsRequest } from './ics-serve.ts'
import { icsCaps } from './ics-types.ts'
import type { IcsProblemCode, IcsRead, IcsWindow } from './ics-types.ts'

/** The part of a worker thread that is used here. */
export type IcsWorker = {
  postMessage(message: IcsRequest): void
  on(event: 'message', listener: (answer: IcsAnswer) => void): unknown
  on(event: 'error' | 'exit', listener: () => void): unknown
  terminate(): Promise<unknown>
}

/** `ms`: for the whole file. `mb`: heap of the worker, apart from the file itself. `eventMs`: for one event. */
export type IcsLimits = { readonly ms: number; readonly mb: number; readonly eventMs: number }

const icsLimits: IcsLimits = { ms: 180_000, mb: 384, eventMs: 2_000 }

export type IcsOptions = {
  readonly start: (limits: IcsLimits) => IcsWorker
  /** Once the events of the file are counted. */
  readonly onTotal?: (events: number) => void
  readonly signal?: AbortSignal
  readonly limits?: Partial<IcsLimits>
}

/** `failed`: the file as a whole could not be dealt with, or five of its events ended their workers. */
export type IcsReport = IcsRead & { readonly outcome: 'complete' | 'cancelled' | 'out-of-time' | 'failed' }

/** Starts the real worker from its built file: without environment, output or flags of the process around it. */
export const icsWorker =
  (workerPath: string) =>
  ({ mb }: IcsLimits): IcsWorker => {
    const worker = new Worker(workerPath, {
      name: 'ics',
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    // nothing is expected there; what comes is thrown away rather than kept
    worker.stdout.resume()
    worker.stderr.resume()
    return worker
  }

const none: IcsRead = { meetings: [], problems: [], total: 0, series: [], calledOff: [], unsure: [], whole: false }
const mostSkipped = 5
const tickMs = 100
// starting a thread and finding the events may be slow on a busy computer; neither depends on one event
const startMs = 30_000

type Stopped = { readonly event: number | undefined; readonly code: 'timed-out' | 'too-heavy' }
type Ended = IcsReport | Stopped

/** Never rejects: what goes wrong is in the report. */
export const readIcsFile = async (bytes: Uint8Array, window: IcsWindow, options: IcsOptions): Promise<IcsReport> => {
  if (bytes.length > icsCaps.fileBytes) return { ...none, outcome: 'failed', problems: [{ code: 'file-too-large' }] }
  const limits = { ...icsLimits, ...options.limits }
  const end = performance.now() + limits.ms
  const skip: [number, IcsProblemCode][] = []
  for (;;) {
    const ended = await runOne({ bytes, window, skip }, options, limits, end)
    if ('outcome' in ended) return ended
    const { event, code } = ended
    // the same event twice, or none at all: another worker would not do better
    const isHopeless = event === undefined || skip.length >= mostSkipped || skip.some(([index]) => index === event)
    if (isHopeless) return { ...none, outcome: 'failed', problems: [{ code, ...(event !== undefined && { event }) }] }
    skip.push([event, code])
  }
}

const runOne = async (
  request: Omit<IcsRequest, 'place'>,
  { start, onTotal, signal }: IcsOptions,
  limits: IcsLimits,
  end: number,
): Promise<Ended> => {
  if (signal?.aborted) return { ...none, outcome: 'cancelled' }
  const buffer = new SharedArrayBuffer(12)
  const place = new Int32Array(buffer)
  const worker = start(limits)
  let timer: NodeJS.Timeout | undefined
  let cancel: (() => void) | undefined
  const stopped = (code: Stopped['code']): Stopped => ({
    code,
    event: Atomics.load(place, READING) === 1 ? Atomics.load(place, EVENT) : undefined,
  })
  try {
    return await new Promise<Ended>((resolve) => {
      worker.on('message', (answer) => {
        if (answer.kind === 'total') onTotal?.(answer.total)
        else if (answer.kind === 'done') resolve({ ...answer.read, outcome: 'complete' })
        else resolve({ ...none, outcome: 'failed' })
      })
      worker.on('error', () => resolve(stopped('too-heavy')))
      worker.on('exit', () => resolve(stopped('too-heavy')))
      cancel = () => resolve({ ...none, outcome: 'cancelled' })
      signal?.addEventListener('abort', cancel, { once: true })
      // ticks are counted, not time: a computer that sleeps in between must not cost an event
      let ticks = 0
      let before = ''
      timer = setInterval(() => {
        const now = place.join()
        ticks = now === before ? ticks + 1 : 0
        before = now
        if (ticks * tickMs >= (Atomics.load(place, READING) === 1 ? limits.eventMs : startMs))
          resolve(stopped('timed-out'))
        else if (performance.now() > end) resolve({ ...none, outcome: 'out-of-time' })
      }, tickMs)
      worker.postMessage({ ...request, place: buffer })
    })
  } finally {
    clearInterval(timer)
    if (cancel) signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}
