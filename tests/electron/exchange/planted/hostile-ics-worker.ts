/** The worker's entry with a reader that fails at its second event on purpose, to prove that the host survives it. */
import { parentPort } from 'node:worker_threads'

import { readIcs } from '../../../../electron/vault/exchange/ics-read.ts'
import { serveIcs } from '../../../../electron/vault/exchange/ics-serve.ts'

if (parentPort)
  serveIcs(parentPort, (file, window, options) => {
    const text = Buffer.from(file).toString('latin1')
    const at = (event: number): void => {
      options?.at?.(event)
      if (event !== 1) return
      if (text.includes('SUMMARY:hang')) for (;;);
      if (text.includes('SUMMARY:grow'))
        for (const kept: number[][] = []; ;) kept.push(Array.from({ length: 100_000 }, Math.random))
    }
    return readIcs(file, window, { ...options, at })
  })
