/** The worker's entry with a reader that fails on purpose, to prove that the host survives it. */
import { parentPort } from 'node:worker_threads'

import { readCard } from '../../../../electron/vault/exchange/vcard-read.ts'
import { serveVcards } from '../../../../electron/vault/exchange/vcard-serve.ts'

if (parentPort)
  serveVcards(parentPort, (text) => {
    if (text.includes('HANG-HERE')) for (;;);
    if (text.includes('BOMB-HERE'))
      for (const kept: number[][] = []; ;) kept.push(Array.from({ length: 100_000 }, Math.random))
    if (text.includes('THROW-HERE')) throw new Error('planted')
    if (text.includes('WAIT-HERE')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
    if (text.includes('ENV-HERE')) return readCard(`FN:${Object.keys(process.env).length} ${process.execArgv.length}`)
    return readCard(text)
  })
