// ask-30: organisations as first-class: what they are, what they are part of, who is and was there, and what was said meanwhile.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { reachOf } from '../../../electron/vault/journal/organisation-reach.ts'
import { idsWhileThere } from '../../../electron/vault/journal/while-there.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const rule: Input<'boundaries.add'>['rule'] = {
  ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
  ...{ year: '01-01', from: null, until: null, instead: false, words: 'Not even lunch.' },
}
type Fields = Input<'organisations.add'>['fields']
const made = async (name: string, fields: Partial<Fields> = {}) =>
  (await vault.call('organisations.add', { fields: { name, ...fields } })).id
const someone = async (name: string) => (await vault.call('people.add', { name })).id
const there = async (name: string, organisation: string, span: Partial<Input<'roles.add'>> = {}) => {
  const personId = await someone(name)
  await vault.call('roles.add', { personId, organisation, ...span })
  return personId
}
const spoke = async (happenedAt: string, text: string, ...people: Input<'entries.jot'>['people'][number][]) =>
  vault.call('entries.jot', { happenedAt: `${happenedAt}T10:00`, channel: 'phone', text, people })
const get = (id: Awaited<ReturnType<typeof made>>) => vault.call('organisations.get', { id })

describe('ask-30: an organisation', () => {
  test('has a kind, a place, what it is part of and when it was founded', async () => {
    const group = await made('Harbour Group', { client: true })
    const id = await made(' Harbour Authority ', {
      ...{
        kind: 'agency',
        partOf: group,
        web: 'harbour.example',
        place: 'Quay 1',
        note: 'Public.',
        tags: ['port', 'port'],
      },
      ...{ since: '1974', until: null },
    })
    expect(await get(id)).toMatchObject({
      ...{ name: 'Harbour Authority', kind: 'agency', client: false, partOf: group, place: 'Quay 1', tags: ['port'] },
      ...{
        since: '1974',
        wholes: [{ id: group, name: 'Harbour Group', deleted: false }],
        parts: [],
        now: 0,
        before: 0,
      },
    })
    expect(await get(group)).toMatchObject({ client: true, parts: [{ id, name: 'Harbour Authority' }] })
  })

  test('is edited field by field: what is left out stays', async () => {
    const id = await made('Northmere', { note: 'kept', place: 'Cork' })
    await vault.call('organisations.edit', { id, fields: { place: 'Cobh' } })
    expect(await get(id)).toMatchObject({ name: 'Northmere', note: 'kept', place: 'Cobh' })
  })

  test('of a name that is taken, accents and case aside, is made knowingly or not at all', async () => {
    await made('Café Søren')
    const other = await made('Other')
    const taken = { code: 'conflict', fields: { name: 'taken' } }
    expect(await vault.refusal('organisations.add', { fields: { name: 'cafe soren ' } })).toEqual(taken)
    expect(await vault.refusal('organisations.edit', { id: other, fields: { name: 'CAFÉ SØREN' } })).toEqual(taken)
    expect(await vault.call('organisations.list', {})).toHaveLength(2)
    await vault.call('organisations.add', { fields: { name: 'Cafe Soren' }, twice: true })
    expect((await vault.call('organisations.list', {})).map(({ name }) => name)).toEqual([
      'Café Søren',
      'Cafe Soren',
      'Other',
    ])
  })

  test('one of two of the same name is edited without being asked again', async () => {
    await made('Twin')
    const { id } = await vault.call('organisations.add', { fields: { name: 'Twin' }, twice: true })
    await vault.call('organisations.edit', { id, fields: { name: 'Twin', note: 'the other' } })
    expect(await get(id)).toMatchObject({ note: 'the other' })
  })

  test('does not close before it was founded', async () => {
    expect(
      await vault.refusal('organisations.add', { fields: { name: 'X', since: '1980', until: '1979-05' } }),
    ).toEqual({
      code: 'invalid',
      fields: { until: 'before' },
    })
  })

  test('is found by name, place, note and tag, and by nothing else once it is in the bin', async () => {
    const id = await made('Ærø Shipping', { place: 'Marstal', note: 'Tugs', tags: ['maritime'] })
    const found = async (text: string) =>
      (await vault.call('search.find', { text })).map(({ noun, title }) => `${noun} ${title}`)
    for (const text of ['aero', 'ærø ship', 'marst', 'tugs', 'maritime'])
      expect(await found(text), text).toEqual(['organisation Ærø Shipping'])
    await vault.call('organisations.remove', { id })
    expect(await found('aero')).toEqual([])
    await vault.call('organisations.restore', { id })
    expect(await found('aero')).toEqual(['organisation Ærø Shipping'])
  })

  test('that is renamed is what its people are found by', async () => {
    await there('Ann', 'Old Name')
    const [line] = await vault.call('organisations.list', {})
    await vault.call('organisations.edit', { id: line!.id, fields: { name: 'Fresh Start' } })
    const titles = async (text: string) => (await vault.call('search.find', { text })).map(({ title }) => title)
    expect(await titles('fresh')).toEqual(['Fresh Start', 'Ann'])
    expect(await titles('old')).toEqual([])
  })
})

describe('what it is part of', () => {
  test('may not be itself, nor a part of it by however long a way: nothing is changed then', async () => {
    const ids = [await made('O0')]
    for (let at = 1; at < 6; at += 1) ids.push(await made(`O${at}`, { partOf: ids[at - 1]! }))
    const [first, second] = ids
    const edit = (whole: typeof first) =>
      vault.refusal('organisations.edit', { id: first!, fields: { partOf: whole!, note: 'x' } })
    expect(await edit(first)).toEqual({ code: 'invalid', fields: { partOf: 'itself' } })
    expect(await edit(second)).toEqual({ code: 'invalid', fields: { partOf: 'loop' } })
    expect(await edit(ids[5])).toEqual({ code: 'invalid', fields: { partOf: 'loop' } })
    expect(await get(first!)).toMatchObject({ partOf: null, note: '' })
    expect((await get(ids[5]!)).wholes.map(({ name }) => name)).toEqual(['O4', 'O3', 'O2', 'O1', 'O0'])
  })

  test('may be in the bin if it went there since, and not otherwise', async () => {
    const whole = await made('Whole')
    const part = await made('Part', { partOf: whole })
    await vault.call('organisations.remove', { id: whole })
    expect((await get(part)).wholes).toEqual([{ id: whole, name: 'Whole', deleted: true }])
    await vault.call('organisations.edit', { id: part, fields: { note: 'still' } })
    expect(await vault.refusal('organisations.add', { fields: { name: 'Late', partOf: whole } })).toEqual({
      code: 'invalid',
      fields: { partOf: 'deleted' },
    })
  })

  test('a loop that undoing makes hangs nothing', async () => {
    const a = await made('A')
    const b = await made('B')
    const { change } = await vault.call('organisations.edit', { id: a, fields: { partOf: b } })
    const undone = await vault.call('changes.undo', { change: change! })
    await vault.call('organisations.edit', { id: b, fields: { partOf: a } })
    await vault.call('changes.undo', { change: undone.change! })
    expect((await get(a)).wholes.map(({ name }) => name)).toEqual(['B'])
    const on = { noun: 'organisation', id: a } as const
    expect(await vault.call('boundaries.of', { on, day: '2026-03-10' })).toEqual([])
    expect(reachOf({ all: (query) => vault.rows(query), get: (query) => vault.rows(query)[0] as never }, [a])).toEqual([
      [a],
      [b],
    ])
  })
})

describe('its people', () => {
  test('are those there now by name, then those before, the latest to leave first', async () => {
    const bea = await there('Bea', 'Northmere', { title: 'Engineer', level: 'practitioner', since: '2020' })
    await there('Ann', 'Northmere', { until: '2019' })
    await there('Cem', 'Northmere', { until: '2022-05' })
    await there('Dan', 'Northmere')
    const gone = await there('Eve', 'Northmere')
    await vault.call('people.remove', { id: gone })
    await spoke('2026-02-01', 'x', bea)
    const [line] = await vault.call('organisations.list', {})
    const people = await vault.call('organisations.people', { id: line!.id })
    expect(people.map(({ name, now }) => `${name} ${now}`)).toEqual(['Bea true', 'Dan true', 'Cem false', 'Ann false'])
    expect(people[0]).toMatchObject({
      title: 'Engineer',
      level: 'practitioner',
      since: '2020',
      lastContact: '2026-02-01T10:00',
    })
    expect(line).toMatchObject({ now: 2, before: 2, lastContact: '2026-02-01T10:00', kind: 'firm', partOf: null })
  })

  test('somebody who came back is there now, and is counted once', async () => {
    const ann = await there('Ann', 'Northmere', { until: '2019' })
    await vault.call('roles.add', { personId: ann, organisation: 'northmere', since: '2024' })
    const [line] = await vault.call('organisations.list', {})
    expect(line).toMatchObject({ now: 1, before: 0 })
    expect(await vault.call('organisations.people', { id: line!.id })).toHaveLength(2)
  })

  test('leave nothing behind when it goes to the bin: their pages say where they were', async () => {
    const ann = await there('Ann', 'Northmere', { title: 'Chair' })
    const [line] = await vault.call('organisations.list', {})
    await vault.call('organisations.remove', { id: line!.id })
    expect(await vault.call('organisations.list', {})).toEqual([])
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([
      { organisation: 'Northmere', title: 'Chair', organisationDeleted: true },
    ])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'organisation', title: 'Northmere', whose: null }])
    const [role] = await vault.call('roles.list', { personId: ann })
    const { id: _, organisationDeleted: __, personId, ...fields } = role!
    await vault.call('roles.edit', { ...fields, id: role!.id, title: 'Chairwoman' })
    expect(await vault.refusal('roles.add', { ...fields, personId })).toEqual({
      code: 'invalid',
      fields: { organisationId: 'deleted' },
    })
    await vault.call('organisations.restore', { id: line!.id })
    expect(await vault.call('organisations.list', {})).toMatchObject([{ name: 'Northmere', now: 1 }])
  })

  test('a rule of how often reaches them until the organisation is in the bin, and again when it is back', async () => {
    const ann = await there('Ann', 'Northmere')
    const [line] = await vault.call('organisations.list', {})
    const { id } = line!
    await vault.call('cadence.set', { level: 'organisation', subject: id, rule: { cadence: { ideal: 10, most: 20 } } })
    const because = async () => (await vault.call('cadence.of', { personId: ann })).because?.name
    expect(await because()).toBe('Northmere')
    await vault.call('organisations.edit', { id, fields: { name: 'Southmere' } })
    expect(await because()).toBe('Southmere')
    await vault.call('organisations.remove', { id })
    expect(await because()).toBeUndefined()
    await vault.call('organisations.restore', { id })
    expect(await because()).toBe('Southmere')
  })

  test('of a household know each other, and its place is where they live', async () => {
    const home = await made('The Keeleys', { kind: 'household', place: 'Quay 1, Cork' })
    const sio = await there('Siobhán', 'The Keeleys')
    await there('Aoife', 'The Keeleys', { title: 'daughter' })
    await there('Old Tom', 'The Keeleys', { until: '2019' })
    await vault.call('roles.add', { personId: sio, organisation: 'Northmere' })
    expect(await vault.call('organisations.households', { personId: sio })).toEqual([
      {
        id: home,
        name: 'The Keeleys',
        place: 'Quay 1, Cork',
        people: [expect.objectContaining({ name: 'Aoife', title: 'daughter' })],
      },
    ])
  })
})

describe('its journal', () => {
  test('is what was jotted with its people while they were there, newest first, each once', async () => {
    const ann = await there('Ann', 'Northmere', { since: '2020', until: '2022-06' })
    const bea = await there('Bea', 'Northmere')
    for (const [day, text, ...who] of [
      ['2019-12-31', 'too early', ann],
      ['2020-01-01', 'first', ann],
      ['2022-06-30', 'both', ann, bea],
      ['2022-07-01', 'too late', ann],
      ['2026-01-01', 'now', bea],
    ] as const)
      await spoke(day, text, ...who)
    const [line] = await vault.call('organisations.list', {})
    const all = await vault.call('organisations.entries', { id: line!.id })
    expect(all.entries.map(({ text }) => text)).toEqual(['now', 'both', 'first'])
    const one = await vault.call('organisations.entries', { id: line!.id, limit: 2 })
    const two = await vault.call('organisations.entries', { id: line!.id, limit: 2, before: one.next! })
    expect([...one.entries, ...two.entries].map(({ text }) => text)).toEqual(['now', 'both', 'first'])
    expect(two.next).toBeNull()
  })

  test('is read from its people on, by indexes alone', async () => {
    const id = await made('Northmere')
    const plan = vault.rows<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT happened_at FROM entry WHERE deleted_at IS NULL AND entry.id IN (${idsWhileThere(id)})
          ORDER BY happened_at DESC, entry.id DESC LIMIT 50`,
    )
    const how = plan.map(({ detail }) => detail)
    expect(how.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
    expect(how.join()).toContain('role_by_organisation')
  })
})

describe('its dates', () => {
  test('are the year ahead of those there now, and its own years', async () => {
    const ann = await there('Ann', 'Northmere')
    const bea = await there('Bea', 'Northmere', { until: '2020' })
    const birthday = { kind: 'birthday', repeats: { every: 'year' } } as const
    for (const personId of [ann, bea])
      await vault.call('milestones.add', { personId, ...birthday, date: knownDate({ year: 1980, month: 3, day: 9 }) })
    const [line] = await vault.call('organisations.list', {})
    await vault.call('organisations.edit', { id: line!.id, fields: { since: '1976-05' } })
    expect(await vault.call('organisations.dates', { id: line!.id })).toMatchObject({
      founded: { since: '1976-05', years: 50 },
      coming: [{ on: '2027-03-09', years: 47, milestone: { personName: 'Ann' } }],
    })
  })
})

describe('two that are one', () => {
  test('are joined: people, boundaries, parts and rhythm go to the one that stays, and one undo parts them', async () => {
    const ann = await there('Ann', 'Harbor')
    const [harbor] = await vault.call('organisations.list', {})
    const id = harbor!.id
    const into = await made('Harbour Authority')
    const part = await made('Pilots', { partOf: id })
    await vault.call('boundaries.add', { on: { noun: 'organisation', id }, rule })
    await vault.call('cadence.set', { level: 'organisation', subject: id, rule: { cadence: { ideal: 10, most: 20 } } })
    const { change } = await vault.call('organisations.merge', { id, into })
    const boundaries = () => vault.call('boundaries.of', { on: { noun: 'person', id: ann }, day: '2026-03-10' })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ organisation: 'Harbour Authority' }])
    expect(await boundaries()).toMatchObject([{ onName: 'Harbour Authority' }])
    expect((await get(part)).wholes.map(({ name }) => name)).toEqual(['Harbour Authority'])
    expect((await vault.call('cadence.of', { personId: ann })).because?.name).toBe('Harbour Authority')
    expect(await get(id)).toMatchObject({ deleted: true })
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ organisation: 'Harbor' }])
    expect((await vault.call('cadence.of', { personId: ann })).because?.name).toBe('Harbor')
  })

  test('one that is part of the other takes its place', async () => {
    const top = await made('Top')
    const id = await made('Old', { partOf: top })
    const between = await made('Between', { partOf: id })
    const into = await made('New', { partOf: between })
    await vault.call('organisations.merge', { id, into })
    expect((await get(into)).wholes.map(({ name }) => name)).toEqual(['Top'])
    expect((await get(between)).wholes.map(({ name }) => name)).toEqual(['New', 'Top'])
  })

  test('one and the same is refused, and so is one in the bin', async () => {
    const id = await made('A')
    const into = await made('B')
    expect(await vault.refusal('organisations.merge', { id, into: id })).toEqual({
      code: 'invalid',
      fields: { into: 'itself' },
    })
    await vault.call('organisations.remove', { id: into })
    expect((await vault.refusal('organisations.merge', { id, into })).code).toBe('not-found')
  })
})

describe('boundaries', () => {
  test('come from what an organisation is part of, and what that is, further away each time', async () => {
    const state = await made('State')
    const port = await made('Port', { partOf: state })
    const ann = await there('Ann', 'Pilots')
    const pilots = (await vault.call('organisations.list', {})).find(({ name }) => name === 'Pilots')!.id
    await vault.call('organisations.edit', { id: pilots, fields: { partOf: port } })
    for (const id of [state, pilots]) await vault.call('boundaries.add', { on: { noun: 'organisation', id }, rule })
    const of = async (on: Input<'boundaries.of'>['on']) =>
      (await vault.call('boundaries.of', { on, day: '2026-03-10' })).map(
        ({ onName, distance }) => `${distance} ${onName}`,
      )
    expect(await of({ noun: 'person', id: ann })).toEqual(['1 Pilots', '3 State'])
    expect(await of({ noun: 'organisation', id: pilots })).toEqual(['0 Pilots', '2 State'])
    // one in the bin has no rules of its own, and still leads to what it was part of
    await vault.call('organisations.remove', { id: port })
    expect(await of({ noun: 'person', id: ann })).toEqual(['1 Pilots', '3 State'])
    await vault.call('organisations.remove', { id: state })
    expect(await of({ noun: 'person', id: ann })).toEqual(['1 Pilots'])
  })
})
