import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clip } from '../../../electron/main/clip.ts'
import type { Place } from '../../../electron/main/clip.ts'

const held: Record<Place, string> = { clipboard: '', selection: '' }
const cleared: Place[] = []
const system = {
  readText: (place: Place) => Promise.resolve(held[place]),
  clear: (place: Place) => {
    cleared.push(place)
    held[place] = ''
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(held, { clipboard: '', selection: '' })
  cleared.length = 0
})
afterEach(() => vi.useRealTimers())

test('what was copied here is taken off after 30 seconds', async () => {
  const ours = clip(system)
  held.clipboard = '+353 1 555 0100'
  ours.copied('clipboard')
  await vi.advanceTimersByTimeAsync(29_000)
  expect(held.clipboard).toBe('+353 1 555 0100')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(held.clipboard).toBe('')
})

test('what was copied elsewhere meanwhile stays', async () => {
  const ours = clip(system)
  held.clipboard = 'ours'
  ours.copied('clipboard')
  await vi.advanceTimersByTimeAsync(10_000)
  held.clipboard = 'somebody else’s'
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held.clipboard).toBe('somebody else’s')
  await ours.clear()
  expect(cleared).toEqual([])
})

test('copying again begins the 30 seconds anew', async () => {
  const ours = clip(system)
  held.clipboard = 'one'
  ours.copied('clipboard')
  await vi.advanceTimersByTimeAsync(25_000)
  held.clipboard = 'two'
  ours.copied('clipboard')
  await vi.advanceTimersByTimeAsync(25_000)
  expect(held.clipboard).toBe('two')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(held.clipboard).toBe('')
})

test('a lock takes off what was copied this very moment, and what was selected', async () => {
  const ours = clip(system)
  held.selection = 'marked with the pointer'
  ours.copied('selection')
  await vi.advanceTimersByTimeAsync(1_000)
  held.clipboard = 'just now'
  ours.copied('clipboard')
  await ours.clear()
  expect(held).toEqual({ clipboard: '', selection: '' })
})

test('what was never copied here is never touched', async () => {
  const ours = clip(system)
  held.clipboard = 'theirs'
  await ours.clear()
  expect(held.clipboard).toBe('theirs')
})

test('a clipboard that cannot be read is left alone', async () => {
  const ours = clip({ ...system, readText: () => Promise.reject(new Error('no clipboard')) })
  ours.copied('clipboard')
  await vi.advanceTimersByTimeAsync(40_000)
  await expect(ours.clear()).resolves.toBeUndefined()
  expect(cleared).toEqual([])
})
