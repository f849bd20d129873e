import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tooLarge } from '../../../electron/vault/payload.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { channels, contract } from '../../../shared/contract/index.ts'
import type { Channel } from '../../../shared/contract/index.ts'
import { errorCodes } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { payloads } from './hostile.ts'
import { shapes } from './shapes.ts'

const seed = 20_260_310
let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
  const { id } = await vault.call('people.add', { name: 'Ann', client: true, tags: ['x'] })
  await vault.call('roles.add', { personId: id, organisation: 'x' })
  await vault.call('entries.jot', {
    happenedAt: '2026-03-09T10:00',
    channel: 'phone',
    text: 'x',
    people: [id],
    facts: [{ personId: id, category: 'work', text: 'x' }],
    milestones: [
      { personId: id, kind: 'birthday', date: knownDate({ month: 3, day: 12 }), repeats: { every: 'year' } },
    ],
    followUps: [{ personId: id, kind: 'ask', text: 'x', due: '2026-03-12' }],
  })
})
afterEach(() => {
  expect(vault.logged).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

/** Rows written since the vault was opened, those taken back included. */
const written = (): number => Number(vault.rows<{ n: number }>(sql`SELECT total_changes() AS n`)[0]?.n)

const isEnvelope = (result: Result<unknown>): void => {
  if (result.ok) return expect(Object.keys(result).toSorted()).toEqual(['ok', 'value'])
  expect(Object.keys(result).toSorted()).toEqual(['error', 'ok'])
  const { code, fields = {}, ref, ...rest } = result.error
  expect(rest).toEqual({})
  expect(errorCodes).toContain(code)
  expect(code).not.toBe('bug')
  for (const [path, problem] of Object.entries(fields)) {
    expect(path.length).toBeLessThanOrEqual(200)
    expect(problem).toMatch(/^[a-z-]{2,40}$/)
  }
  if (ref !== undefined) expect(ref).toMatch(/^\d+$/)
}

/** These derive a key or start a worker each time they are given what they want. */
const slow: readonly Channel[] = ['imports.preview', 'meetings.preview']

describe('every channel, given 200 payloads made to break it,', () => {
  test.each(channels)('%s answers with an envelope, never a bug, and writes nothing it refused', async (channel) => {
    await fc.assert(
      fc.asyncProperty(payloads(shapes[channel]), async (payload) => {
        const accepted = !tooLarge(payload) && contract[channel].input.safeParse(payload).success
        if (accepted && slow.includes(channel)) return
        // what the vault takes into the index of its own accord is no answer to anybody
        vault.index()
        const before = written()
        const snapshot = accepted ? vault.dump() : undefined
        const result = await vault.raw(channel, payload)
        isEnvelope(result)
        if (result.ok) expect(accepted).toBe(true)
        else if (written() !== before) expect(vault.dump()).toEqual(snapshot)
        if (!accepted) expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } })
      }),
      { seed, numRuns: 100 },
    )
  })

  test('a name that is no channel is refused, whatever it is', async () => {
    const names = [
      '',
      'x',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'people',
      'people.list ',
      'shell.state',
      1,
      null,
      undefined,
      {},
      ['people.list'],
      Symbol('x'),
    ]
    for (const name of names)
      expect(await vault.raw(name, {})).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { channel: 'unknown' } },
      })
  })
})

describe('while locked', () => {
  const served = channels.filter((channel) => contract[channel].kind !== 'task')

  test.each(served)('%s answers locked or invalid to everything', async (channel) => {
    const locked = await lockedVault()
    expect(await locked.raw(channel, shapes[channel])).toEqual({ ok: false, error: { code: 'locked' } })
    await fc.assert(
      fc.asyncProperty(payloads(shapes[channel]), async (payload) => {
        const result = await locked.raw(channel, payload)
        isEnvelope(result)
        expect(result.ok ? 'ok' : result.error.code).toMatch(/^(locked|invalid)$/)
      }),
      { seed, numRuns: 20 },
    )
  })

  let made: Promise<TestVault> | undefined
  const lockedVault = () =>
    (made ??= testVault().then((fresh) => {
      fresh.restart()
      return fresh
    }))
})

describe('one call carries at most', () => {
  test.each<[string, () => unknown, boolean]>([
    ['two million characters of text', () => ({ text: 'x'.repeat(2_000_000) }), false],
    ['four million characters in all', () => [' '.repeat(2_000_000), ' '.repeat(2_000_001)], true],
    ['64 MiB of bytes', () => ({ bytes: new Uint8Array(64 * 1024 * 1024 + 1) }), true],
    ['200,000 values', () => Array.from({ length: 200_001 }, () => 0), true],
    ['200,000 places, filled or not', () => Object.assign([], { length: 4_294_967_295 }), true],
    ['twelve levels', () => JSON.parse('['.repeat(14) + ']'.repeat(14)), true],
    ['plain values: no Map', () => ({ x: new Map() }), true],
    ['plain values: no Date', () => new Date(), true],
    ['plain values: no bigint', () => ({ x: 1n }), true],
    [
      'something that ends',
      () => {
        const x: unknown[] = []
        x.push(x)
        return x
      },
      true,
    ],
    ['nothing, which is fine', () => undefined, false],
  ])('%s', (_name, payload, refused) => {
    const value = payload()
    const began = performance.now()
    expect(tooLarge(value)).toBe(refused)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
