import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findLines, linesWith } from '../../../electron/vault/journal/list-lines.ts'
import type { Readable } from '../../../electron/vault/store/handles.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { Filter } from '../../../shared/contract/lists.ts'
import type { Condition } from '../../../shared/contract/lists.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { columnKinds } from '../../../shared/model/lists/kinds.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})
beforeEach(() => vault.empty())

type Find = Input<'lists.find'>
const all = (...of: readonly Condition[]): Find['filter'] => ({ match: 'all', of: [...of] }) as Find['filter']
const find = (filter: unknown, more: Partial<Find> = {}): Promise<Output<'lists.find'>> =>
  vault.call('lists.find', { filter: filter as Find['filter'], ...more })
const names = async (filter: unknown, more: Partial<Find> = {}): Promise<string[]> =>
  (await find(filter, more)).lines.map(({ name }) => name)
const add = async (name: string, more: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name, ...more })).id
const spoke = (person: string, on: string) =>
  vault.call('entries.jot', { happenedAt: `${on}T10:00`, channel: 'phone', text: 'x', people: [person as never] })

describe('who fits', () => {
  test('everybody in the list of people, by name, where nothing is asked', async () => {
    const ann = await add('Ann')
    await add('Åke')
    await vault.call('ties.addWithPerson', { personId: ann, otherName: 'Tim', otherIs: 'son', otherListed: false })
    expect(await names(all())).toEqual(['Åke', 'Ann'])
  })

  test('ask-40: the tag, the side, the last contact and an open promise go together', async () => {
    const make = async (name: string, tags: string[], client: boolean, on: string, promise: boolean) => {
      const id = await add(name, { tags, client })
      await spoke(id, on)
      if (promise) await vault.call('followUps.add', { personId: id, kind: 'promise', by: 'me', text: 'Send it' })
    }
    await make('Yes', ['vip'], true, '2025-11-01', true)
    await make('Kept', ['vip'], true, '2025-11-01', false)
    await make('Spoken', ['vip'], true, '2026-02-01', true)
    await make('Untagged', [], true, '2025-11-01', true)
    await make('No client', ['vip'], false, '2025-11-01', true)
    expect(
      await names(
        all(
          { is: 'side', side: 'client' },
          { is: 'tag', tag: 'vip' },
          { is: 'last', when: { how: 'over', days: 90 } },
          { is: 'promise', what: 'mine' },
        ),
      ),
    ).toEqual(['Yes'])
  })

  test('any of them, and none of them; groups in groups', async () => {
    await add('Ann', { tags: ['a'] })
    await add('Ben', { tags: ['b'] })
    await add('Cid', { tags: ['a', 'b'] })
    await add('Dot')
    const [a, b] = [
      { is: 'tag', tag: 'a' },
      { is: 'tag', tag: 'b' },
    ]
    expect(await names({ match: 'any', of: [a, b] })).toEqual(['Ann', 'Ben', 'Cid'])
    expect(await names({ match: 'none', of: [a, b] })).toEqual(['Dot'])
    expect(
      await names({
        match: 'all',
        of: [
          { match: 'any', of: [a, b] },
          { match: 'none', of: [b] },
        ],
      }),
    ).toEqual(['Ann'])
  })

  test.each([
    ['within 30 days', { how: 'within', days: 30 }, ['Lately']],
    ['not for 30 days, or never', { how: 'over', days: 30 }, ['Long ago', 'Never']],
    ['before a day', { how: 'before', day: '2025-06-01' }, ['Long ago']],
    ['after a day', { how: 'after', day: '2025-06-01' }, ['Lately']],
    ['after the very day is after it', { how: 'after', day: '2026-03-01' }, []],
    ['never', { how: 'never' }, ['Never']],
  ] as const)('last contact %s', async (_words, when, expected) => {
    await spoke(await add('Lately'), '2026-03-01')
    await spoke(await add('Long ago'), '2025-05-31')
    await add('Never')
    expect(await names(all({ is: 'last', when }))).toEqual(expected)
  })

  test('the first contact, whatever came after', async () => {
    const ann = await add('Ann')
    await spoke(ann, '2020-01-01')
    await spoke(ann, '2026-03-01')
    expect(await names(all({ is: 'first', when: { how: 'before', day: '2021-01-01' } }))).toEqual(['Ann'])
    expect(await names(all({ is: 'first', when: { how: 'after', day: '2021-01-01' } }))).toEqual([])
  })

  test('an organisation and what is part of it, a household too; a loop is gone round once', async () => {
    const group = (await vault.call('organisations.add', { fields: { name: 'Group' } })).id
    const part = (await vault.call('organisations.add', { fields: { name: 'Part', partOf: group } })).id
    const ann = await add('Ann')
    const role = { personId: ann, organisation: 'Part', title: 'Head of tools', since: null, until: null } as const
    await vault.call('roles.add', { ...role, level: 'executive' })
    const past = { ...role, personId: await add('Gone'), until: '2020' } as const
    await vault.call('roles.add', { ...past, level: 'executive' })
    expect(await names(all({ is: 'organisation', id: group }))).toEqual(['Ann'])
    expect(await names(all({ is: 'title', text: 'TOOLS' }))).toEqual(['Ann'])
    expect(await names(all({ is: 'level', level: 'executive' }))).toEqual(['Ann'])
    vault
      .host()
      .session()!
      .keep(({ db }) => db.keep(sql`UPDATE organisation SET part_of = ${part} WHERE id = ${group}`))
    expect(await names(all({ is: 'organisation', id: group }))).toEqual(['Ann'])
  })

  test('a date of theirs within so many days, of its kind; one nobody marks is none', async () => {
    const birthday = (personId: string, month: number, day: number, tone: 'celebrate' | 'none' = 'celebrate') =>
      vault.call('milestones.add', {
        ...{ personId: personId as never, kind: 'birthday', title: '', tone, repeats: { every: 'year' } },
        date: knownDate({ month, day, year: 1980 }),
      })
    await birthday(await add('Soon'), 3, 20)
    await birthday(await add('Later'), 9, 1)
    await birthday(await add('Unmarked'), 3, 20, 'none')
    expect(await names(all({ is: 'date', kind: 'birthday', days: 30 }))).toEqual(['Soon'])
    expect(await names(all({ is: 'date', kind: 'any', days: 366 }))).toEqual(['Later', 'Soon'])
    expect(await names(all({ is: 'date', kind: 'anniversary', days: 366 }))).toEqual([])
  })

  test('what is missing of somebody', async () => {
    const ann = await add('Ann', { zone: 'Europe/Dublin', say: 'an' })
    await vault.call('channels.add', { personId: ann, kind: 'email', label: '', value: 'ann@example.org' })
    await add('Ben')
    for (const what of ['email', 'zone', 'say'] as const)
      expect(await names(all({ is: 'missing', what })), what).toEqual(['Ben'])
    for (const what of ['birthday', 'phone', 'address', 'role', 'organisation', 'photo'] as const)
      expect(await names(all({ is: 'missing', what })), what).toEqual(['Ann', 'Ben'])
  })

  test('a place is their zone, their address, or where they work', async () => {
    await add('Zone', { zone: 'America/New_York' })
    const home = await add('Home')
    await vault.call('channels.add', { personId: home, kind: 'address', label: '', value: '1 Main St, New York' })
    const work = await add('Work')
    await vault.call('organisations.add', { fields: { name: 'Firm', place: 'Néw York' } })
    await vault.call('roles.add', { personId: work, organisation: 'Firm', title: '', since: null, until: null })
    await add('Elsewhere', { zone: 'Europe/Paris' })
    expect(await names(all({ is: 'place', text: 'new york' }))).toEqual(['Home', 'Work', 'Zone'])
  })

  test('promises by their side, what is overdue, and what they asked', async () => {
    const promise = async (name: string, kind: 'promise' | 'ask', by: 'me' | 'them', due: string | null) =>
      vault.call('followUps.add', { personId: await add(name), kind, by, text: 'x', due })
    await promise('Mine', 'promise', 'me', '2026-03-01')
    await promise('Theirs', 'promise', 'them', null)
    await promise('Asked', 'ask', 'me', null)
    expect(await names(all({ is: 'promise', what: 'any' }))).toEqual(['Mine', 'Theirs'])
    expect(await names(all({ is: 'promise', what: 'theirs' }))).toEqual(['Theirs'])
    expect(await names(all({ is: 'promise', what: 'ask' }))).toEqual(['Asked'])
    expect(await names(all({ is: 'promise', what: 'overdue' }))).toEqual(['Mine'])
  })

  test('of whom something guarded is known', async () => {
    const ann = await add('Ann')
    const ben = await add('Ben')
    await vault.call('facts.add', { personId: ann, category: 'health', text: 'x' })
    await vault.call('facts.add', { personId: ben, category: 'work', text: 'x' })
    expect(await names(all({ is: 'sensitive' }))).toEqual(['Ann'])
  })

  test('ties from either end: to somebody, of a kind, or any', async () => {
    const ann = await add('Ann')
    const ben = await add('Ben')
    await add('Cid')
    const tie = { personId: ann, otherId: ben, otherIs: 'son', personIs: 'mother' }
    await vault.call('ties.add', { ...tie, since: null, until: null })
    expect(await names(all({ is: 'tie', to: null, kind: 'child' }))).toEqual(['Ann'])
    expect(await names(all({ is: 'tie', to: null, kind: 'parent' }))).toEqual(['Ben'])
    expect(await names(all({ is: 'tie', to: ann, kind: null }))).toEqual(['Ben'])
    expect(await names(all({ is: 'tie', to: null, kind: null }))).toEqual(['Ann', 'Ben'])
    await vault.call('people.remove', { id: ben })
    expect(await names(all({ is: 'tie', to: null, kind: 'child' }))).toEqual([])
  })

  test('rhythms: their own, due, losing touch, none', async () => {
    const [due, losing] = [await add('Due'), await add('Losing')]
    await add('Without')
    for (const [id, on] of [
      [due, '2026-02-05'],
      [losing, '2025-12-01'],
    ] as const) {
      await spoke(id, on)
      await vault.call('cadence.set', {
        level: 'person',
        subject: id,
        rule: { cadence: { ideal: 30, most: 60 } },
      })
    }
    expect(await names(all({ is: 'rhythm', what: 'own' }))).toEqual(['Due', 'Losing'])
    expect(await names(all({ is: 'rhythm', what: 'due' }))).toEqual(['Due'])
    expect(await names(all({ is: 'rhythm', what: 'losing' }))).toEqual(['Losing'])
    expect(await names(all({ is: 'rhythm', what: 'none' }))).toEqual(['Without'])
    await vault.call('cadence.snooze', { personId: due, until: '2026-04-01' })
    expect(await names(all({ is: 'rhythm', what: 'due' }))).toEqual([])
  })

  test('the retired only where they are spoken of', async () => {
    const ann = await add('Ann')
    await add('Ben')
    await vault.call('people.retire', { id: ann, on: '2026-01-01', why: '', dates: 'tell' })
    expect(await names(all())).toEqual(['Ben'])
    expect(await names(all({ is: 'retired' }))).toEqual(['Ann'])
  })

  test('a field of one’s own: filled, empty, is, has', async () => {
    const fieldId = (await vault.call('customFields.add', { name: 'Wine', kind: 'text', applies: 'person' })).id
    const ann = await add('Ann')
    await add('Ben')
    await vault.call('customFields.fill', { on: { noun: 'person', id: ann }, fieldId, value: 'Rosé' })
    const of = (test: 'filled' | 'empty' | 'is' | 'has', value = '') =>
      names(all({ is: 'field', fieldId, test, value }))
    expect([await of('filled'), await of('empty')]).toEqual([['Ann'], ['Ben']])
    expect([await of('is', 'rose'), await of('is', 'ro'), await of('has', 'OS')]).toEqual([['Ann'], [], ['Ann']])
    expect(await names({ match: 'none', of: [{ is: 'name', text: 'an' }] })).toEqual(['Ben'])
  })
})

describe('what is named and is not there', () => {
  test('fits nobody, not even its opposite, and is said', async () => {
    await add('Ann')
    const gone = { is: 'tag', tag: 'lost' }
    for (const match of ['all', 'any', 'none'] as const) expect(await names({ match, of: [gone] }), match).toEqual([])
    expect(await names({ match: 'any', of: [gone, { is: 'name', text: 'ann' }] })).toEqual(['Ann'])
    const { id } = await vault.call('organisations.add', { fields: { name: 'Firm' } })
    await vault.call('organisations.remove', { id })
    expect((await find(all({ is: 'organisation', id }, gone as Condition))).referred).toEqual([
      { noun: 'tag', key: 'lost', name: 'lost', where: 'gone' },
      { noun: 'organisation', key: id, name: 'Firm', where: 'bin' },
    ])
    const nobody = { is: 'tie', to: 'nobody0000', kind: null }
    expect((await find({ match: 'none', of: [nobody] })).lines).toEqual([])
  })

  test('a tag that is called something else now is followed, and back again', async () => {
    await add('Ann', { tags: ['board'] })
    const { id } = await vault.call('lists.add', { name: 'Board', filter: all({ is: 'tag', tag: 'board' }) })
    const { change } = await vault.call('tags.rename', { from: 'board', to: 'harbour' })
    expect(await names((await vault.call('lists.get', { id })).filter)).toEqual(['Ann'])
    await vault.call('changes.undo', { change: change! })
    expect((await vault.call('lists.get', { id })).filter).toEqual(all({ is: 'tag', tag: 'board' }))
  })

  test('a list in the bin follows it too, and comes back whole', async () => {
    await add('Ann', { tags: ['board'] })
    const { id } = await vault.call('lists.add', { name: 'Board', filter: all({ is: 'tag', tag: 'board' }) })
    await vault.call('lists.remove', { id })
    await vault.call('tags.rename', { from: 'board', to: 'harbour' })
    await vault.call('bin.restore', { noun: 'list', id })
    expect(await names((await vault.call('lists.get', { id })).filter)).toEqual(['Ann'])
  })
})

describe('lists', () => {
  const filter = all({ is: 'side', side: 'client' })

  test('stand in an order of one’s own, say how many are on them, and go to the bin', async () => {
    await add('Ann', { client: true })
    const ids: string[] = []
    for (const name of ['A', 'B', 'C']) ids.push((await vault.call('lists.add', { name, filter })).id)
    await vault.call('lists.move', { id: ids[2] as never, before: ids[0] as never })
    const order = async () => (await vault.call('lists.all', { counts: true })).map(({ name, count }) => [name, count])
    expect(await order()).toEqual([
      ['C', 1],
      ['A', 1],
      ['B', 1],
    ])
    const { change } = await vault.call('lists.remove', { id: ids[0] as never })
    expect((await vault.call('bin.list', {})).map(({ noun, title }) => [noun, title])).toEqual([['list', 'A']])
    await vault.call('changes.undo', { change: change! })
    expect((await order()).map(([name]) => name)).toEqual(['C', 'A', 'B'])
  })

  test('have names of one line and no more than two hundred letters', async () => {
    const { id } = await vault.call('lists.add', { name: '  Quiet\n\tones\u2028 \u202eback ', filter })
    expect((await vault.call('lists.get', { id })).name).toBe('Quiet ones  \u202eback')
    expect(await vault.refusal('lists.add', { name: 'x'.repeat(10_000), filter })).toMatchObject({ code: 'invalid' })
    expect(await vault.refusal('lists.add', { name: '   ', filter })).toMatchObject({ code: 'invalid' })
  })

  test('filters are no deeper and no longer than they may be', async () => {
    const part = { is: 'retired' } as const
    const deep = { match: 'all', of: [{ match: 'all', of: [{ match: 'all', of: [part] }] }] }
    expect(await names(deep)).toEqual([])
    for (const bad of [
      { match: 'all', of: [deep] },
      { match: 'all', of: Array.from({ length: 61 }, () => part) },
      {
        match: 'all',
        of: [{ match: 'any', of: Array.from({ length: 40 }, () => part) }, ...Array.from({ length: 40 }, () => part)],
      },
    ])
      expect(await vault.refusal('lists.find', { filter: bad as never })).toMatchObject({ code: 'invalid' })
  })

  test('are looked at as they were last, which is no change to take back', async () => {
    const { id } = await vault.call('lists.add', { name: 'A', filter })
    const before = await vault.call('changes.last', {})
    const look = { columns: ['family', 'next'], sort: { by: 'next', down: true } } as const
    await vault.call('settings.setTable', { id, columns: [...look.columns], sort: look.sort })
    expect(await vault.call('settings.table', { id })).toEqual(look)
    expect((await vault.call('settings.table', { id: null })).columns).toContain('tags')
    expect(await vault.call('changes.last', {})).toEqual(before)
  })
})

describe('however many there are', () => {
  test('as many statements are run for a thousand people as for ten', async () => {
    const asked = (session: Readable): number => {
      let count = 0
      const counting: Readable = {
        all: (query) => ((count += 1), session.all(query)),
        get: (query) => ((count += 1), session.get(query)),
      }
      const filter = Filter.parse(
        all({ is: 'last', when: { how: 'over', days: 30 } }, { is: 'missing', what: 'email' }),
      )
      const { lines } = findLines(counting, '2026-03-10', { filter, sort: { by: 'next', down: false } })
      linesWith(
        counting,
        '2026-03-10',
        lines.map(({ id }) => id),
        columnKinds,
      )
      return count
    }
    const reads = () =>
      vault
        .host()
        .session()!
        .read(({ db }) => asked(db))
    for (let n = 0; n < 10; n += 1) await add(`Person ${n}`)
    const few = reads()
    for (let n = 0; n < 1000; n += 1) await add(`More ${n}`)
    expect(reads()).toBe(few)
    expect(few).toBeLessThan(20)
  }, 60_000)
})

describe('columns', () => {
  test('are sorted either way, and whoever has nothing there comes last', async () => {
    const birthday = async (name: string, month: number) =>
      vault.call('milestones.add', {
        ...{ personId: await add(name), kind: 'birthday', title: '', repeats: { every: 'year' } },
        date: knownDate({ month, day: 1, year: 1980 }),
      })
    await birthday('Ann', 9)
    await birthday('Ben', 5)
    await add('Cid')
    const by = (down: boolean) => names(all(), { sort: { by: 'next', down } })
    expect([await by(false), await by(true)]).toEqual([
      ['Ben', 'Ann', 'Cid'],
      ['Ann', 'Ben', 'Cid'],
    ])
  })

  test('say what is asked for and nothing else', async () => {
    const id = await add('Ann', { family: 'Lee', tags: ['a'], client: true })
    await vault.call('channels.add', { personId: id, kind: 'email', label: '', value: 'a@example.org' })
    await vault.call('organisations.add', { fields: { name: 'Firm', place: 'Cork' } })
    await vault.call('roles.add', { personId: id, organisation: 'Firm', title: 'Chair', since: null, until: null })
    const line = async (...columns: Input<'lists.columns'>['columns']) =>
      (await vault.call('lists.columns', { ids: ['nobody0000' as never, id], columns }))[0]
    expect(await line()).toEqual({ id, name: 'Ann' })
    expect(await line('email', 'place', 'role', 'side')).toEqual({
      ...{
        id,
        name: 'Ann',
        email: 'a@example.org',
        place: 'Cork',
        role: 'Chair',
        organisation: 'Firm',
        side: 'client',
      },
    })
  })
})
