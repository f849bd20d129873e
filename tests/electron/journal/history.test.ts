import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { png } from '../../support/files.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const of = async (noun: 'person', id: string, more = {}) => vault.call('history.of', { noun, id, ...more })
const person = async (name = 'Ann') => (await vault.call('people.add', { name })).id
const text = (value: string) => ({ is: 'text', text: value })

describe('the history of a person', () => {
  test('has each command, newest first, with what each field was and became', async () => {
    const id = await person()
    vault.advance({ hours: 1 })
    await vault.call('people.edit', { id, fields: { name: 'Ann Roth', tags: ['board'], zone: 'Europe/Dublin' } })
    const { title, items, next } = await of('person', id)
    expect({ title, next }).toEqual({ title: 'Ann Roth', next: null })
    expect(items.map(({ command, what, at, undone }) => ({ command, what, at, undone }))).toEqual([
      { command: 'people.edit', what: 'changed', at: '2026-03-10T09:00:00.000Z', undone: false },
      { command: 'people.add', what: 'added', at: '2026-03-10T08:00:00.000Z', undone: false },
    ])
    expect(items[0]!.fields.map(({ field, from, to, canPutBack }) => ({ field, from, to, canPutBack }))).toEqual([
      { field: 'name', from: text('Ann'), to: text('Ann Roth'), canPutBack: true },
      { field: 'tags', from: null, to: { is: 'words', words: ['board'] }, canPutBack: true },
      { field: 'zone', from: null, to: text('Europe/Dublin'), canPutBack: true },
    ])
    expect(items[1]!.fields.every(({ canPutBack }) => !canPutBack)).toBe(true)
  })

  test('has their photo, their ways to be reached and what was put off, and no bytes', async () => {
    const id = await person()
    await vault.call('people.setPhoto', { id, photo: png })
    await vault.call('channels.add', { personId: id, kind: 'phone', label: '', value: '+49 1' })
    await vault.call('cadence.snooze', { personId: id, until: '2026-04-01' })
    await vault.call('cadence.set', { level: 'person', subject: id, rule: { cadence: { ideal: 30, most: 60 } } })
    await vault.call('people.edit', { id: await person('Bea'), fields: { note: 'other' } })
    const { items } = await of('person', id)
    expect(items.map(({ command }) => command)).toEqual([
      ...['cadence.set', 'cadence.snooze', 'channels.add', 'people.setPhoto', 'people.add'],
    ])
    expect(items[3]!.fields).toMatchObject([{ noun: 'photo', field: 'bytes', from: null, to: { is: 'there' } }])
  })

  test('says nothing of what was left empty or not ticked when they were added', async () => {
    const { items } = await of('person', await person())
    expect(items[0]!.fields.map(({ field }) => field)).toEqual(['name'])
  })

  test('comes in pages, none twice and none left out', async () => {
    const id = await person()
    for (let n = 0; n < 7; n += 1) await vault.call('people.edit', { id, fields: { note: `note ${n}` } })
    const seen: string[] = []
    for (let before: number | undefined, more = true; more;) {
      const page = await of('person', id, { limit: 3, ...(before !== undefined && { before }) })
      seen.push(...page.items.map(({ change }) => change))
      more = page.next !== null
      before = page.next ?? undefined
    }
    expect(seen).toHaveLength(8)
    expect(new Set(seen).size).toBe(8)
  })

  test('says what was taken back, and what took back what', async () => {
    const id = await person()
    const { change } = await vault.call('people.edit', { id, fields: { note: 'x' } })
    await vault.call('changes.undo', { change: change! })
    const { items } = await of('person', id)
    expect(items.map(({ command, undone, undid }) => ({ command, undone, undid }))).toEqual([
      { command: 'changes.undo', undone: false, undid: 'people.edit' },
      { command: 'people.edit', undone: true, undid: null },
      { command: 'people.add', undone: false, undid: null },
    ])
  })

  test('of the bin says that it went there and came back', async () => {
    const id = await person()
    await vault.call('people.remove', { id })
    await vault.call('people.restore', { id })
    expect((await of('person', id)).items.map(({ what }) => what)).toEqual(['restored', 'binned', 'added'])
  })

  test('of nobody is empty', async () => {
    expect(await of('person', 'nobody0000')).toEqual({ title: '', items: [], next: null })
  })

  test('is found without reading what was altered about others', async () => {
    const plan = vault.rows<{ detail: string }>(
      sql`EXPLAIN QUERY PLAN SELECT set_id, max(seq) AS last FROM change WHERE noun = 'person' AND id = 'x' OR noun = 'photo' AND id = 'x'
          GROUP BY set_id`,
    )
    expect(plan.map(({ detail }) => detail).join()).not.toMatch(/SCAN change/)
  })
})

describe('the history of an entry', () => {
  const jot = async () => {
    const [ann, bea] = [await person('Ann'), await person('Bea')]
    const { id } = await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'She sails on Sunday.', people: [ann] },
    })
    return { ann, bea, id }
  }

  test('shows a text word by word, and who came and went', async () => {
    const { bea, id } = await jot()
    await vault.call('entries.edit', { id, fields: { text: 'She sails on Monday.', people: [bea] } })
    const { items } = await vault.call('history.of', { noun: 'entry', id })
    expect(items[0]!.fields).toMatchObject([
      {
        field: 'text',
        diff: [
          { how: 'same', text: 'She sails on' },
          { how: 'gone', text: ' Sunday.' },
          { how: 'new', text: ' Monday.' },
        ],
      },
      { noun: 'entry_person', from: { is: 'named', name: 'Ann', where: 'here' }, to: null },
      { noun: 'entry_person', from: null, to: { is: 'named', name: 'Bea', where: 'here' } },
    ])
  })

  test('names people who are in the bin now as such', async () => {
    const { ann, id } = await jot()
    await vault.call('people.remove', { id: ann })
    const { items } = await vault.call('history.of', { noun: 'entry', id })
    expect(items[0]!.fields.at(-1)).toMatchObject({ to: { is: 'named', name: 'Ann', where: 'bin' } })
  })

  test('puts back who took part, each on their own', async () => {
    const { ann, bea, id } = await jot()
    const { change } = await vault.call('entries.edit', { id, fields: { people: [bea] } })
    const back = (who: string) =>
      vault.call('history.putBack', { change: change!, noun: 'entry_person', id: `${id}.${who}`, field: 'person_id' })
    await back(ann)
    await back(bea)
    const { people } = await vault.call('entries.get', { id })
    expect(people.map((one) => one.id)).toEqual([ann])
    expect(await back(ann)).toEqual({ change: null })
  })
})

describe('putting back', () => {
  test('writes the one value as it was, leaves what was altered since, and can itself be undone', async () => {
    const id = await person('Ann')
    const { change } = await vault.call('people.edit', { id, fields: { name: 'Bea', note: 'a' } })
    await vault.call('people.edit', { id, fields: { note: 'b' } })
    const back = await vault.call('history.putBack', { change: change!, noun: 'person', id, field: 'name' })
    expect(await vault.call('people.get', { id })).toMatchObject({ name: 'Ann', note: 'b' })
    expect((await vault.call('people.complete', { text: 'ann' })).map(({ name }) => name)).toEqual(['Ann'])
    expect((await vault.call('search.find', { text: 'Ann' })).map(({ title }) => title)).toEqual(['Ann'])
    await vault.call('changes.undo', { change: back.change! })
    expect(await vault.call('people.get', { id })).toMatchObject({ name: 'Bea', note: 'b' })
  })

  test('writes what belongs together, together', async () => {
    const id = await person()
    const gift = {
      ...({ on: '2026-03-02', direction: 'given', kind: 'present', state: 'given', what: 'Book' } as const),
      ...{ giverId: null, entryId: null, note: '', despite: '', people: [{ personId: id, self: true, family: 0 }] },
    }
    const { id: given } = await vault.call('gifts.add', { ...gift, value: null })
    const { change } = await vault.call('gifts.edit', {
      ...gift,
      id: given,
      value: { amount: 500, currency: 'EUR' },
    })
    await vault.call('history.putBack', { change: change!, noun: 'gift', id: given, field: 'amount' })
    expect((await vault.call('gifts.of', { personId: id }))[0]).toMatchObject({ value: null })
  })

  test('of a day that is due forgets an hour that was chosen for another', async () => {
    const id = await person()
    const due = await vault.call('followUps.add', { personId: id, kind: 'ask', text: 'x', due: '2026-03-12' })
    const { change } = await vault.call('followUps.edit', { id: due.id, kind: 'ask', text: 'x', due: '2026-03-20' })
    await vault.call('followUps.snooze', { id: due.id, until: '2026-03-25' })
    await vault.call('history.putBack', { change: change!, noun: 'follow_up', id: due.id, field: 'due' })
    const [found] = await vault.call('followUps.list', { personId: id, state: 'open' })
    expect(found).toMatchObject({ due: '2026-03-12', snoozedUntil: null })
  })

  const edited = async () => {
    const id = await person()
    const { change } = await vault.call('people.edit', { id, fields: { note: 'x' } })
    return { id, change: change! }
  }
  const refused = async (id: string, change: string, field = 'note') =>
    vault.refusal('history.putBack', { change: change as never, noun: 'person', id, field })

  test('is refused about someone in the bin, and about someone who is gone', async () => {
    const { id, change } = await edited()
    await vault.call('people.remove', { id })
    expect(await refused(id, change)).toEqual({ code: 'conflict', fields: { row: 'bin' } })
    const other = await vault.call('people.add', { name: 'Bea' })
    const edit = await vault.call('people.edit', { id: other.id, fields: { note: 'y' } })
    await vault.call('changes.undo', { change: edit.change! })
    await vault.call('changes.undo', { change: other.change })
    expect(await refused(other.id, edit.change!)).toEqual({ code: 'conflict', fields: { row: 'gone' } })
  })

  test('is refused where what it named is not there', async () => {
    const id = await person()
    const entry = await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-09T10:00', channel: 'phone', text: 'x', people: [id] },
    })
    const { change } = await vault.call('entries.edit', { id: entry.id, fields: { people: [] } })
    await vault.call('people.remove', { id })
    expect(
      await vault.refusal('history.putBack', {
        ...{ change: change!, noun: 'entry_person', id: `${entry.id}.${id}`, field: 'person_id' },
      }),
    ).toEqual({ code: 'conflict', fields: { value: 'bin' } })
  })

  test.each([
    ['nothing', 'field'],
    ['id', 'field'],
    ['folded', 'field'],
    ['__proto__', 'field'],
  ])('of the field %s is refused', async (field) => {
    const { id, change } = await edited()
    expect(await refused(id, change, field)).toMatchObject({ code: 'invalid', fields: { field: 'unknown' } })
  })

  test('of what was added then is refused: there was nothing before', async () => {
    const { id, change } = await vault.call('people.add', { name: 'Ann' })
    expect(await refused(id, change, 'name')).toMatchObject({ code: 'invalid', fields: { field: 'empty' } })
    expect(await refused(id, 'nothing000')).toEqual({ code: 'not-found' })
  })
})
