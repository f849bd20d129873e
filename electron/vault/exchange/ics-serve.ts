/**
 * The worker's half of reading a calendar file. Where it stands is kept in shared memory, so that the host knows which event was being read
 * even when the worker hangs or runs out of memory.
 */
import type { MessagePort } from 'node:worker_threads'

import type { readIcs } from './ics-read.ts'
import type { IcsProblemCode, IcsRead, IcsWindow } from './ics-types.ts'

/** `skip`: events that ended an earlier worker; `place`: three 32-bit integers. */
export type IcsRequest = {
  readonly bytes: Uint8Array
  readonly window: IcsWindow
  readonly skip: readonly (readonly [number, IcsProblemCode])[]
  readonly place: SharedArrayBuffer
}

export type IcsAnswer =
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'done'; readonly read: IcsRead }
  /** The window was none. */
  | { readonly kind: 'refused' }

/** What the integers of `place` mean: how many steps were taken, whether an event is being read, and which. */
const STEPS = 0
export const READING = 1
export const EVENT = 2

/** Answers one request on `port`. `read` is `readIcs`, or a planted one in tests. */
export const serveIcs = (port: Pick<MessagePort, 'once' | 'postMessage' | 'close'>, read: typeof readIcs): void => {
  port.once('message', ({ bytes, window, skip, place }: IcsRequest) => {
    const steps = new Int32Array(place)
    const at = (event: number): void => {
      Atomics.store(steps, EVENT, event)
      Atomics.store(steps, READING, 1)
      Atomics.add(steps, STEPS, 1)
    }
    const total = (events: number): void => port.postMessage({ kind: 'total', total: events } satisfies IcsAnswer)
    try {
      const found = read(bytes, window, { at, total, skip: new Map(skip) })
      Atomics.store(steps, READING, 0)
      port.postMessage({ kind: 'done', read: found } satisfies IcsAnswer)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      port.postMessage({ kind: 'refused' } satisfies IcsAnswer)
    }
    port.close()
  })
}
