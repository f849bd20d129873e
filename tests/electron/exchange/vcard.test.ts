import type { Worker } from 'node:worker_threads'

import { describe, expect, test } from 'vitest'

import { readVcardFile, vcardWorker } from '../../../electron/vault/exchange/vcard.ts'
import type { VcardLimits, WorkerLike } from '../../../electron/vault/exchange/vcard.ts'
import { caps } from '../../../electron/vault/exchange/vcard-types.ts'
import { bytesOf, card, codesOf, fixture, fixtureNames, hostileWorkerPath, readAll, workerPath } from './cards.ts'

const start = vcardWorker(workerPath)
const hostile = vcardWorker(hostileWorkerPath)
const people = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => card(`FN:Person ${from + n}`, `EMAIL:p${from + n}@x.example`)).join('')

/** Counts the workers it starts, and checks at the end that all have ended. */
function counted(inner: (limits: VcardLimits) => WorkerLike) {
  const workers: { ended: boolean }[] = []
  return {
    workers,
    start: (limits: VcardLimits): WorkerLike => {
      const worker = inner(limits)
      const one = { ended: false }
      workers.push(one)
      worker.on('exit', () => (one.ended = true))
      return worker
    },
  }
}

describe('reading a file in a worker', () => {
  test.each(fixtureNames)('gives what reading it here gives: %s', async (name) => {
    const report = await readVcardFile(fixture(name), { start })
    expect(report.outcome).toBe('complete')
    expect(report.cards).toEqual(readAll(fixture(name)))
    expect(report.problems).toEqual([])
  })

  test('ask-35: one malformed card among 8,000 does not stop the rest', async () => {
    const broken = 'BEGIN:VCARD\r\nVERSION:9\r\n\0\xff;;;="\r\nN\r\nFN;=;:\r\nPHOTO;ENCODING=b:%%%\r\n'
    const report = await readVcardFile(bytesOf(people(0, 4_000) + broken + people(4_000, 7_999)), { start })
    expect(report).toMatchObject({ outcome: 'complete', total: 8_000 })
    expect(report.cards.map((one) => one.index)).toEqual(Array.from({ length: 8_000 }, (_, n) => n))
    expect(report.cards.filter((one) => one.card === null).map((one) => one.index)).toEqual([4_000])
    expect(report.cards.at(-1)?.card?.name).toBe('Person 7998')
  })

  test('progress counts up to the whole file', async () => {
    const seen: { done: number; total: number }[] = []
    await readVcardFile(bytesOf(people(0, 2_000)), { start, onProgress: (one) => seen.push(one) })
    expect(seen.map((one) => one.done)).toEqual(seen.map((one) => one.done).toSorted((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ done: 2_000, total: 2_000 })
  })

  test('a link to another card of the file gets its name; one to nowhere is reported', async () => {
    const file =
      card('VERSION:4.0', 'FN:Ada', 'RELATED;TYPE=child:urn:uuid:B-2', 'RELATED;TYPE=friend:urn:uuid:gone') +
      card('VERSION:4.0', 'FN:Bea', 'UID:urn:uuid:b-2')
    const [ada] = (await readVcardFile(bytesOf(file), { start })).cards
    expect(ada?.card?.related).toEqual([{ name: 'Bea', label: 'child', uid: 'urn:uuid:B-2' }])
    expect(ada?.problems).toEqual([{ code: 'related-unknown', field: 'RELATED' }])
  })

  test('a file without cards is complete, empty and reported', async () => {
    const report = await readVcardFile(bytesOf('nothing here'), { start })
    expect(report).toEqual({ outcome: 'complete', total: 0, cards: [], problems: [{ code: 'not-a-vcard' }] })
  })

  test('a file over the limit starts no worker', async () => {
    const { start: none, workers } = counted(start)
    const report = await readVcardFile(new Uint8Array(caps.fileBytes + 1), { start: none })
    expect(report).toEqual({ outcome: 'failed', total: 0, cards: [], problems: [{ code: 'file-too-large' }] })
    expect(workers).toEqual([])
  })

  test('the worker sees no environment and no flags of the process around it, and has a memory cap', async () => {
    const report = await readVcardFile(bytesOf(card('FN:ENV-HERE')), { start: hostile })
    expect(report.cards[0]?.card?.name).toBe('0 0')
    const worker = start({ ms: 1, mb: 64, cardMs: 1 }) as Worker
    expect(worker.resourceLimits).toMatchObject({ maxOldGenerationSizeMb: 64 })
    expect(worker.stdin).toBeNull()
    await worker.terminate()
  })
})

describe('a reader that misbehaves', () => {
  test('a card that hangs is ended after its budget, reported, and the rest is read', { timeout: 30_000 }, async () => {
    const { start: watched, workers } = counted(hostile)
    const file = people(0, 10) + card('FN:HANG-HERE') + people(10, 20)
    const before = performance.now()
    const report = await readVcardFile(bytesOf(file), { start: watched })
    expect(performance.now() - before).toBeGreaterThan(1_900)
    expect(report).toMatchObject({ outcome: 'complete', total: 21 })
    expect(report.cards.map((one) => one.index)).toEqual(Array.from({ length: 21 }, (_, n) => n))
    expect(report.cards[10]).toEqual({ index: 10, card: null, problems: [{ code: 'timed-out' }] })
    expect(report.cards.filter((one) => one.card)).toHaveLength(20)
    expect(workers).toEqual([{ ended: true }, { ended: true }])
  })

  test('a card that eats memory is ended at the cap, reported, and the rest is read', { timeout: 60_000 }, async () => {
    const file = people(0, 5) + card('FN:BOMB-HERE') + people(5, 10)
    const report = await readVcardFile(bytesOf(file), { start: hostile, limits: { mb: 48, cardMs: 20_000 } })
    expect(report).toMatchObject({ outcome: 'complete', total: 11 })
    expect(report.cards[5]).toEqual({ index: 5, card: null, problems: [{ code: 'too-heavy' }] })
    expect(report.cards.filter((one) => one.card)).toHaveLength(10)
  })

  test('a reader that throws costs one card', { timeout: 30_000 }, async () => {
    const report = await readVcardFile(bytesOf(card('FN:THROW-HERE') + people(0, 3)), { start: hostile })
    expect(report.cards.map((one) => one.card?.name)).toEqual([undefined, 'Person 0', 'Person 1', 'Person 2'])
  })

  test('several bad cards cost themselves only', { timeout: 30_000 }, async () => {
    const bad = card('FN:HANG-HERE')
    const report = await readVcardFile(bytesOf(bad + people(0, 2) + bad + people(2, 4) + bad), {
      start: hostile,
      limits: { cardMs: 1_000 },
    })
    expect(report.cards.map((one) => codesOf(one)[0] ?? one.card?.name)).toEqual([
      'timed-out',
      'Person 0',
      'Person 1',
      'timed-out',
      'Person 2',
      'Person 3',
      'timed-out',
    ])
  })

  test('a slow file whose every card is within its budget is read to the end', { timeout: 30_000 }, async () => {
    const slow = card('FN:WAIT-HERE').repeat(25)
    const report = await readVcardFile(bytesOf(slow), { start: hostile, limits: { cardMs: 1_000 } })
    expect(report.cards.filter((one) => one.card)).toHaveLength(25)
  })

  test('when the whole file takes too long, what was read so far is given', async () => {
    const cards = readAll(people(0, 3))
    let ended = false
    const stuck: WorkerLike = {
      on: (event: string, listener: (answer: never) => void) => {
        if (event !== 'message') return
        queueMicrotask(() => listener({ kind: 'split', total: 9, problems: [] } as never))
        queueMicrotask(() => listener({ kind: 'cards', cards } as never))
      },
      postMessage: () => {},
      terminate: async () => (ended = true),
    }
    const report = await readVcardFile(bytesOf(people(0, 9)), { start: () => stuck, limits: { ms: 150 } })
    expect(report).toEqual({ outcome: 'out-of-time', total: 9, cards, problems: [] })
    expect(ended).toBe(true)
  })

  test('a worker that cannot start is a failed import, not an error', async () => {
    const report = await readVcardFile(bytesOf(people(0, 1)), { start: vcardWorker('/nowhere/vcard-worker.js') })
    expect(report).toMatchObject({ outcome: 'failed', cards: [] })
  })
})

describe('cancelling', () => {
  test('ends the worker and gives nothing', { timeout: 30_000 }, async () => {
    const { start: watched, workers } = counted(hostile)
    const stop = new AbortController()
    const reading = readVcardFile(bytesOf(people(0, 300) + card('FN:HANG-HERE')), {
      start: watched,
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    })
    expect(await reading).toMatchObject({ outcome: 'cancelled', cards: [] })
    expect(workers).toEqual([{ ended: true }])
  })

  test('before the start starts nothing', async () => {
    const { start: watched, workers } = counted(start)
    expect(await readVcardFile(bytesOf(people(0, 1)), { start: watched, signal: AbortSignal.abort() })).toMatchObject({
      outcome: 'cancelled',
    })
    expect(workers).toEqual([])
  })
})
