/** The index is looked after while nobody waits: made anew after an upgrade, and its segments merged, a bit at a time. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { careOnce, indexCare } from '../../electron/vault/index-care.ts'
import type { Session } from '../../electron/vault/session.ts'
import { sql } from '../../electron/vault/store/sql.ts'
import { testVault } from '../support/vault.ts'
import type { TestVault } from '../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())
afterEach(() => void vi.useRealTimers())

const open = (): Session => vault.host().session() as Session
const jot = (n: number) =>
  vault.call('entries.jot', { happenedAt: '2026-03-09T07:00', channel: 'phone', text: `number${n} said`, people: [] })
/** Each taken into the index by itself, as where somebody thinks between one and the next. */
const jotApart = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    await jot(n)
    vault.index()
  }
}
/** Blocks of the index beside the two it always has: each jot leaves some behind. */
const blocks = (): number => vault.rows<{ n: number }>(sql`SELECT count(*) AS n FROM search_words_data`)[0]?.n ?? 0
const found = async (text: string) => (await vault.call('search.find', { text })).length

const waiting = () => vault.rows(sql`SELECT 1 FROM search_doc WHERE words IS NOT NULL`).length

const parts = (session: () => Session | undefined) => ({
  session,
  clock: () => 0,
  unasked: (_where: string, run: () => void) => run(),
  isDamaged: () => false,
})

describe('the care of the index', () => {
  test('takes in what was just written, which is found before and after, as it is now and not as it was', async () => {
    const { id } = await jot(1)
    expect([waiting(), await found('number1 said')]).toEqual([1, 1])
    while (careOnce(open(), () => 0));
    expect([waiting(), await found('number1 said')]).toEqual([0, 1])
    await vault.call('entries.edit', { id, fields: { text: 'number2 said' } })
    expect([waiting(), await found('number1'), await found('number2 said')]).toEqual([1, 0, 1])
    while (careOnce(open(), () => 0));
    expect([waiting(), await found('number1'), await found('number2 said')]).toEqual([0, 0, 1])
    await vault.call('entries.edit', { id, fields: { text: 'number3 said' } })
    await vault.call('entries.remove', { id })
    expect([waiting(), await found('number2'), await found('number3')]).toEqual([0, 0, 0])
  })

  test('of what is written without a pause only some waits; all of it is found', async () => {
    for (let n = 0; n < 80; n += 1) await jot(n)
    expect(waiting()).toBeLessThan(80)
    for (const n of [0, 40, 79]) expect(await found(`number${n} said`)).toBeGreaterThan(0)
    const { entries } = await vault.call('entries.list', { text: 'number79', limit: 5 })
    expect(entries).toHaveLength(1)
  })

  test('merges what many jots left, and everything is found as before', async () => {
    await jotApart(40)
    const before = blocks()
    for (let bit = 0; bit < 100 && careOnce(open(), () => 0); bit += 1);
    expect(blocks()).toBeLessThan(before / 2)
    expect(careOnce(open(), () => 0)).toBe(false)
    for (const n of [0, 17, 39]) expect(await found(`number${n} said`)).toBeGreaterThan(0)
  })

  test('waits until nothing was written for a while, goes on by bits, and ends with the lock', async () => {
    await jotApart(20)
    vi.useFakeTimers()
    let session: Session | undefined = open()
    const care = indexCare(parts(() => session))
    const before = blocks()
    care.touched()
    vi.advanceTimersByTime(1500)
    care.touched()
    vi.advanceTimersByTime(1500)
    expect(blocks()).toBe(before)
    vi.advanceTimersByTime(1000)
    expect(blocks()).toBeLessThan(before)
    care.touched()
    care.end()
    session = undefined
    expect(vi.getTimerCount()).toBe(0)
  })

  test('while a backup holds the vault nothing is written', async () => {
    await jotApart(20)
    vi.useFakeTimers()
    const care = indexCare(parts(open))
    const before = blocks()
    const release = open().hold()
    care.opened()
    vi.advanceTimersByTime(10_000)
    expect(blocks()).toBe(before)
    release()
    vi.advanceTimersByTime(10_000)
    expect(blocks()).toBeLessThan(before)
    care.end()
  })
})
