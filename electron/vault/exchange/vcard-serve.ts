/**
 * The worker's half of reading a file: splits, reads, and sends results in batches. Where it stands is kept in shared
 * memory, so that the host knows which card was being read even when the worker hangs or runs out of memory.
 */
import type { MessagePort } from 'node:worker_threads'

import { cardText, splitCards } from './vcard-split.ts'
import type { CardResult, Problem } from './vcard-types.ts'

/** `from`: the first card to read; `skip`: cards that ended an earlier worker; `place`: two 32-bit integers. */
export type VcardRequest = {
  readonly bytes: Uint8Array
  readonly from: number
  readonly skip: readonly { readonly index: number; readonly code: 'timed-out' | 'too-heavy' }[]
  readonly place: SharedArrayBuffer
}

export type VcardAnswer =
  | { readonly kind: 'split'; readonly total: number; readonly problems: readonly Problem[] }
  | { readonly kind: 'cards'; readonly cards: readonly CardResult[] }
  | { readonly kind: 'done' }

/** What the two integers of `place` mean. */
export const PHASE = 0
export const CARD = 1
export const phases = { starting: 0, splitting: 1, reading: 2 } as const

const batchMs = 100
const batchCards = 250

type Read = (text: string) => Omit<CardResult, 'index'>

/** Answers one request on `port`. `read` is `readCard`, or a planted one in tests. */
export function serveVcards(port: Pick<MessagePort, 'once' | 'postMessage' | 'close'>, read: Read): void {
  port.once('message', (request: VcardRequest) => {
    const place = new Int32Array(request.place)
    Atomics.store(place, PHASE, phases.splitting)
    const { bytes, slices, problems } = splitCards(request.bytes)
    post(port, { kind: 'split', total: slices.length, problems })
    const skip = new Map(request.skip.map(({ index, code }) => [index, code]))
    let batch: CardResult[] = []
    let sent = performance.now()
    for (let index = request.from; index < slices.length; index += 1) {
      Atomics.store(place, CARD, index)
      Atomics.store(place, PHASE, phases.reading)
      const slice = slices[index]
      const code = skip.get(index)
      if (code) batch.push({ index, card: null, problems: [{ code }] })
      else if (slice) {
        const { text, problems: found } = cardText(bytes, slice)
        const result = read(text)
        batch.push({ index, card: result.card, problems: [...found, ...result.problems] })
      }
      if (batch.length >= batchCards || performance.now() - sent >= batchMs) {
        post(port, { kind: 'cards', cards: batch })
        batch = []
        sent = performance.now()
      }
    }
    post(port, { kind: 'cards', cards: batch })
    post(port, { kind: 'done' })
    port.close()
  })
}

function post(port: Pick<MessagePort, 'postMessage'>, answer: VcardAnswer): void {
  const photos = answer.kind === 'cards' ? answer.cards.flatMap(({ card }) => card?.photo?.bytes.buffer ?? []) : []
  port.postMessage(answer, photos as ArrayBuffer[])
}
