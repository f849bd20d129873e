// Undo, one by one: when it is refused and why, and doing again what was taken back.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const made = { happenedAt: '2026-03-09T10:00', channel: 'phone' } as const

describe('undo', () => {
  test('is refused when something was changed since, and touches nothing', async () => {
    const { id: ann } = await vault.call('people.add', { name: 'Ann' })
    const { change } = await vault.call('entries.jot', { ...made, text: 'a', people: [ann] })
    const { entries } = await vault.call('entries.list', {})
    await vault.call('entries.edit', { id: entries[0]!.id, fields: { text: 'b' } })
    const before = vault.dump()
    expect(await vault.refusal('changes.undo', { change })).toEqual({
      code: 'conflict',
      fields: { why: 'changed', by: 'entries-edit' },
    })
    expect(vault.dump()).toEqual(before)
  })

  test('is refused when something has come to lean on what it would take away', async () => {
    const { change, id } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('facts.add', { personId: id, category: 'work', text: 'x' })
    const before = vault.dump()
    expect(await vault.refusal('changes.undo', { change })).toEqual({ code: 'conflict', fields: { why: 'needed' } })
    expect(vault.dump()).toEqual(before)
  })

  test('is refused the second time', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('changes.undo', { change: change! })
    expect(await vault.refusal('changes.undo', { change })).toEqual({ code: 'conflict', fields: { why: 'undone' } })
    expect(await vault.refusal('changes.undo', { change: 'nothing000' })).toEqual({ code: 'not-found' })
  })

  test('can itself be undone, over and over, and what stands is always the newest', async () => {
    const first = await vault.call('people.add', { name: 'Ann' })
    const names = async () => (await vault.call('people.list', {})).map(({ name }) => name)
    let { change } = first
    for (const wanted of [[], ['Ann'], [], ['Ann'], []]) {
      ;({ change } = await vault.call('changes.undo', { change: change! }))
      expect(await names()).toEqual(wanted)
      expect((await vault.call('changes.last', {}))?.change ?? null).toBe(wanted.length > 0 ? first.change : null)
    }
  })

  test('a change says which command it was and when', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    expect(await vault.call('changes.last', {})).toEqual({
      change,
      command: 'people.add',
      at: '2026-03-10T08:00:00.000Z',
      about: 'Ann',
    })
  })

  test('works on what was done before the vault was locked', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    await vault.reopen()
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('people.list', {})).toEqual([])
  })
})

describe('doing it again', () => {
  const next = () => vault.call('changes.next', {})
  const again = async () => {
    const step = await next()
    if (step) await vault.call('changes.undo', { change: step.change })
    return step?.command ?? null
  }

  test('goes forward as far as was gone back, in the order it was done', async () => {
    const { id } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('people.edit', { id, fields: { note: 'x' } })
    for (let n = 0; n < 2; n += 1) {
      const last = await vault.call('changes.last', {})
      await vault.call('changes.undo', { change: last!.change })
    }
    expect(await vault.call('changes.last', {})).toBe(null)
    expect([await again(), await again(), await again()]).toEqual(['people.add', 'people.edit', null])
    expect(await vault.call('people.get', { id })).toMatchObject({ note: 'x' })
    expect(await vault.call('changes.last', {})).toMatchObject({ command: 'people.edit', about: 'Ann' })
  })

  test('ends once something else was done', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('changes.undo', { change })
    expect(await next()).toMatchObject({ command: 'people.add' })
    await vault.call('people.add', { name: 'Bea' })
    expect(await next()).toBe(null)
  })
})

describe('the change journal', () => {
  test('has exactly one row for every row a command wrote, with what was there before and after', async () => {
    const { id, change } = await vault.call('people.add', { name: 'Ann' })
    expect(vault.rows(sql`SELECT set_id, noun, id, before FROM change`)).toEqual([
      { set_id: change, noun: 'person', id, before: null },
    ])
    const [added] = vault.rows<{ after: string }>(sql`SELECT after FROM change`)
    expect(JSON.parse(added!.after)).toEqual(vault.rows(sql`SELECT * FROM person`)[0])
    const edit = await vault.call('people.edit', {
      id,
      fields: { ...fieldsOf(await vault.call('people.get', { id })), name: 'Bea' },
    })
    const rows = vault.rows<{ before: string; after: string }>(sql`SELECT * FROM change WHERE set_id = ${edit.change}`)
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]!.before)).toEqual(JSON.parse(added!.after))
    expect(JSON.parse(rows[0]!.after)).toEqual(vault.rows(sql`SELECT * FROM person`)[0])
  })
})

const fieldsOf = ({ given, family, nickname, say, client, tags, met, note }: Record<string, unknown>) =>
  ({ given, family, nickname, say, client, tags, met, note }) as unknown as Record<string, never>
