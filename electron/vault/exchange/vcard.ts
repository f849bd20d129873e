/**
 * Reading a vCard file from the vault: the work is done in a worker that is ended when it hangs, grows too large or is
 * no longer wanted. A card that ends its worker is reported, and a new worker goes on after it.
 */
import { Worker } from 'node:worker_threads'

import { CARD, PHASE, phases } from './vcard-serve.ts'
import type { VcardAnswer, VcardRequest } from './vcard-serve.ts'
import { caps } from './vcard-types.ts'
import type { CardResult, Problem } from './vcard-types.ts'

/** The part of a worker thread that is used here. */
export type WorkerLike = {
  postMessage(message: VcardRequest): void
  on(event: 'message', listener: (answer: VcardAnswer) => void): unknown
  on(event: 'error', listener: (error: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  terminate(): Promise<unknown>
}

/** `ms`: for the whole file. `mb`: heap of the worker, apart from the file itself. `cardMs`: for one card. */
export type VcardLimits = { readonly ms: number; readonly mb: number; readonly cardMs: number }

const defaultLimits: VcardLimits = { ms: 180_000, mb: 192, cardMs: 2_000 }

export type VcardOptions = {
  readonly start: (limits: VcardLimits) => WorkerLike
  /** At most about ten times a second; `total` counts the cards of the file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  readonly signal?: AbortSignal
  readonly limits?: Partial<VcardLimits>
}

/**
 * `outcome`: `complete` when every card was read or reported; `out-of-time` with the cards read so far; `cancelled`
 * without cards; `failed` when the file as a whole could not be dealt with, with the cards read so far.
 */
export type VcardReport = {
  readonly outcome: 'complete' | 'cancelled' | 'out-of-time' | 'failed'
  readonly total: number
  readonly cards: readonly CardResult[]
  /** About the file as a whole. */
  readonly problems: readonly Problem[]
}

/** Starts the real worker from its built file: without environment, output or flags of the process around it. */
export function vcardWorker(workerPath: string): (limits: VcardLimits) => WorkerLike {
  return ({ mb }) => {
    const worker = new Worker(workerPath, {
      name: 'vcard',
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    // Nothing is expected there; what comes is thrown away rather than kept.
    worker.stdout.resume()
    worker.stderr.resume()
    return worker
  }
}

/** Never rejects: what goes wrong is in the report. */
export async function readVcardFile(bytes: Uint8Array, options: VcardOptions): Promise<VcardReport> {
  const limits = { ...defaultLimits, ...options.limits }
  const state: State = { total: 0, cards: [], problems: [], skip: [] }
  const report = (outcome: VcardReport['outcome']): VcardReport => {
    const { total, problems } = state
    return outcome === 'cancelled'
      ? { outcome, total, cards: [], problems: [] }
      : { outcome, total, cards: named(state.cards), problems }
  }
  if (bytes.length > caps.fileBytes) state.problems = [{ code: 'file-too-large' }]
  if (bytes.length > caps.fileBytes) return report('failed')
  const end = performance.now() + limits.ms
  for (;;) {
    const ended = await runOne(bytes, state, options, limits, end)
    if (typeof ended === 'string') return report(ended)
    // The same card twice, or no card at all: another worker would not do better.
    if (ended.card === undefined || state.skip.some(({ index }) => index === ended.card)) return report('failed')
    state.skip = [...state.skip, { index: ended.card, code: ended.code }]
  }
}

type State = {
  total: number
  cards: CardResult[]
  problems: readonly Problem[]
  skip: VcardRequest['skip']
}

type Stopped = { readonly card: number | undefined; readonly code: 'timed-out' | 'too-heavy' }

const tickMs = 100
// Starting a thread and finding the cards may be slow on a busy computer; neither depends on one card.
const startMs = 30_000

/** One worker, from the first card not yet read to the end, or to the card that stopped it. */
async function runOne(
  bytes: Uint8Array,
  state: State,
  { start, onProgress, signal }: VcardOptions,
  limits: VcardLimits,
  end: number,
): Promise<VcardReport['outcome'] | Stopped> {
  if (signal?.aborted) return 'cancelled'
  const buffer = new SharedArrayBuffer(8)
  const place = new Int32Array(buffer)
  const worker = start(limits)
  let timer: NodeJS.Timeout | undefined
  let cancel: (() => void) | undefined
  const stopped = (code: Stopped['code']): Stopped => ({
    code,
    card: Atomics.load(place, PHASE) === phases.reading ? Atomics.load(place, CARD) : undefined,
  })
  try {
    return await new Promise((resolve) => {
      worker.on('message', (answer) => {
        if (answer.kind === 'split') Object.assign(state, { total: answer.total, problems: answer.problems })
        else if (answer.kind === 'cards') state.cards.push(...answer.cards)
        else resolve('complete')
        onProgress?.({ done: state.cards.length, total: state.total })
      })
      worker.on('error', () => resolve(stopped('too-heavy')))
      worker.on('exit', () => resolve(stopped('too-heavy')))
      cancel = () => resolve('cancelled')
      signal?.addEventListener('abort', cancel, { once: true })
      // Ticks are counted, not time: a computer that sleeps in between must not cost a card.
      let ticks = 0
      let before = ''
      timer = setInterval(() => {
        const now = place.join()
        ticks = now === before ? ticks + 1 : 0
        before = now
        const budget = Atomics.load(place, PHASE) === phases.reading ? limits.cardMs : startMs
        if (ticks * tickMs >= budget) resolve(stopped('timed-out'))
        else if (performance.now() > end) resolve('out-of-time')
      }, tickMs)
      worker.postMessage({ bytes, from: state.cards.length, skip: state.skip, place: buffer })
    })
  } finally {
    clearInterval(timer)
    if (cancel) signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}

/** Links between cards of the file (RELATED with urn:uuid:) get the name of the card they point to. */
function named(cards: readonly CardResult[]): readonly CardResult[] {
  const key = (uid: string): string => uid.toLowerCase().replace(/^urn:uuid:/, '')
  const names = new Map(cards.flatMap(({ card }) => (card?.uid ? [[key(card.uid), card.name] as const] : [])))
  return cards.map((result) => {
    const { card } = result
    if (!card?.related.some((one) => one.uid)) return result
    const related = card.related.map((one) => (one.uid ? { ...one, name: names.get(key(one.uid)) ?? '' } : one))
    const lost: Problem[] = related.some((one) => !one.name) ? [{ code: 'related-unknown', field: 'RELATED' }] : []
    const kept = related.filter((one) => one.name)
    return { ...result, card: { ...card, related: kept }, problems: [...result.problems, ...lost] }
  })
}
