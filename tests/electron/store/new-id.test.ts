import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '../../../electron/vault/store/new-id.ts'

afterEach(() => vi.useRealTimers())

const made = (count: number): string[] => Array.from({ length: count }, newId)

test('an id is 32 hexadecimal digits', () => {
  for (const id of made(100)) expect(id).toMatch(/^[0-9a-f]{32}$/)
})

test('ids made in the same millisecond sort as they were made', () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  const ids = made(5000)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
})

test('ids made after the clock was set back sort behind those made before', () => {
  vi.useFakeTimers({ now: 1_900_000_000_000 })
  const before = made(3)
  vi.setSystemTime(1_800_000_000_000)
  const ids = [...before, ...made(3)]
  expect(ids.toSorted()).toEqual(ids)
})

test('the last eight digits tell ids of one moment apart', () => {
  vi.useFakeTimers({ now: 1_950_000_000_000 })
  expect(new Set(made(500).map((id) => id.slice(-8))).size).toBe(500)
})
