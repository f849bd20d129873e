import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import { target } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
const folder = freshFolder()
beforeAll(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})
beforeEach(() => vault.empty())

type Act = Input<'people.changeAll'>['act']
const add = async (name: string, more: Partial<Input<'people.add'>> = {}) =>
  (await vault.call('people.add', { name, ...more })).id
const change = (ids: readonly string[], act: Act) => vault.call('people.changeAll', { ids: ids as never[], act })
const get = (id: string) => vault.call('people.get', { id: id as never })
const died = { form: 'on', certainty: 'known', year: 2020, month: 1, day: 1 } as const

describe('ask-40: many at once', () => {
  test('tags are added and taken away, and one undo puts all back', async () => {
    const [ann, ben] = [await add('Ann', { tags: ['old', 'b'] }), await add('Ben')]
    const { change: made, done } = await change([ann, ben, ann], { do: 'tags', add: ['new', 'b'], take: ['old'] })
    expect(done).toBe(2)
    expect([(await get(ann)).tags, (await get(ben)).tags]).toEqual([
      ['b', 'new'],
      ['new', 'b'],
    ])
    expect(await vault.call('changes.last', {})).toMatchObject({ change: made, command: 'people.changeAll' })
    await vault.call('changes.undo', { change: made! })
    expect([(await get(ann)).tags, (await get(ben)).tags]).toEqual([['old', 'b'], []])
  })

  test('those it cannot be done about are left wholly as they are, and named with why', async () => {
    const ann = await add('Ann')
    const [dead, gone, me] = [await add('Dee', { died }), await add('Gus'), await add('Me', { me: true })]
    const twin = await add('Twin')
    const also = [{ key: 'name', take: 'into', words: 'Also Twin' }] as const
    await vault.call('people.merge', { into: ann, from: twin, choices: [...also], sure: [] })
    await vault.call('people.remove', { id: gone })
    const everybody = [ann, dead, gone, me, twin, 'nobody0000']
    const { done, refused } = await change(everybody, { do: 'retire', on: '2026-03-10', why: 'Sold', dates: 'quiet' })
    expect(done).toBe(1)
    expect(refused.map(({ name, why }) => [name, why])).toEqual([
      ['Dee', 'dead'],
      ['Gus', 'gone'],
      ['Me', 'me'],
      ['Twin', 'joined'],
      ['', 'gone'],
    ])
    expect((await get(ann)).retired).toEqual({ on: '2026-03-10', why: 'Sold', dates: 'quiet' })
    await change([ann], { do: 'unretire' })
    expect((await get(ann)).retired).toBeUndefined()
  })

  test('whoever is retired already keeps the day and the reason', async () => {
    const ann = await add('Ann')
    await vault.call('people.retire', { id: ann, on: '2020-01-01', why: 'Moved', dates: 'tell' })
    await change([ann], { do: 'retire', on: '2026-03-10', why: '', dates: 'quiet' })
    expect((await get(ann)).retired).toEqual({ on: '2020-01-01', why: 'Moved', dates: 'tell' })
  })

  test('nothing altered is nothing to take back', async () => {
    const ann = await add('Ann', { tags: ['a'] })
    expect(await change([ann], { do: 'tags', add: ['a'], take: [] })).toEqual({ change: null, done: 1, refused: [] })
  })

  test('clients, colleagues, neither; whoever keeps the journal is on our side and stays there', async () => {
    const [ann, me] = [await add('Ann', { colleague: true }), await add('Me', { me: true })]
    expect((await change([ann, me], { do: 'side', side: 'client' })).refused).toMatchObject([{ why: 'me' }])
    expect(await get(ann)).toMatchObject({ client: true, colleague: false })
    await change([ann], { do: 'side', side: 'neither' })
    expect(await get(ann)).toMatchObject({ client: false, colleague: false })
  })

  test('a rhythm of their own, never, or as the rules say', async () => {
    const ann = await add('Ann')
    const dead = await add('Dee', { died })
    const rule = { cadence: { ideal: 30, most: 60 } }
    expect((await change([ann, dead], { do: 'rhythm', rule })).refused).toMatchObject([{ name: 'Dee', why: 'dead' }])
    expect((await vault.call('cadence.of', { personId: ann })).because).toMatchObject({ level: 'person', ...rule })
    await change([ann], { do: 'rhythm', rule: { cadence: null } })
    await change([ann], { do: 'rhythm', rule: null })
    expect(await vault.call('cadence.rules', {})).toEqual([])
  })

  test('the level of the role that is shown, and not of those without', async () => {
    const [ann, ben] = [await add('Ann'), await add('Ben')]
    await vault.call('roles.add', { personId: ann, organisation: 'X', title: 'Chair', since: null, until: null })
    expect((await change([ann, ben], { do: 'level', level: 'executive' })).refused).toMatchObject([{ why: 'no-role' }])
    expect(await vault.call('roles.list', { personId: ann })).toMatchObject([{ level: 'executive' }])
  })

  test('a field of one’s own: what cannot stand there changes nobody', async () => {
    const [ann, ben] = [await add('Ann'), await add('Ben')]
    const { id: fieldId } = await vault.call('customFields.add', { name: 'Shoe', kind: 'number', applies: 'person' })
    const input = { ids: [ann, ben], act: { do: 'field', fieldId, value: 'large' } } as const
    expect(await vault.refusal('people.changeAll', { ...input, ids: [...input.ids] })).toEqual({
      code: 'invalid',
      fields: { value: 'not-a-number' },
    })
    await change([ann, ben], { do: 'field', fieldId, value: '44' })
    const value = async () =>
      (await vault.call('customFields.of', { noun: 'person', id: ann })).fields.map((one) => one.value)
    expect(await value()).toEqual(['44'])
    await change([ann], { do: 'field', fieldId, value: '' })
    expect(await value()).toEqual([''])
  })

  test('ask-53: to the bin, and out of it with one undo', async () => {
    const ids = [await add('Ann'), await add('Ben')]
    const { change: made } = await change(ids, { do: 'remove' })
    expect(await vault.call('people.list', {})).toEqual([])
    await vault.call('changes.undo', { change: made! })
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toEqual(['Ann', 'Ben'])
  })

  test('what was altered since by another window is not undone over', async () => {
    const ids = [await add('Ann'), await add('Ben')]
    const { change: made } = await change(ids, { do: 'tags', add: ['a'], take: [] })
    await vault.call('people.edit', { id: ids[0]!, fields: { note: 'x' } })
    expect(await vault.refusal('changes.undo', { change: made! })).toMatchObject({
      code: 'conflict',
      fields: { why: 'changed' },
    })
    expect((await get(ids[1]!)).tags).toEqual(['a'])
  })
})

describe('a table that leaves', () => {
  const words = ['Name', 'First', 'Family', 'Called', 'Role', 'Organisation', 'E-mail', 'Phone', 'Address']
  const save = async (ids: readonly string[], name: string) => {
    const path = join(folder, name)
    const answer = await vault.call('people.saveTable', { ids: ids as never[], target: target(vault, path), words })
    return { answer, text: readFileSync(path, 'utf8') }
  }

  test('holds names, roles and ways to reach them, in the order they were given', async () => {
    const ann = await add('Ann "Annie" Lee', { given: 'Ann', family: 'Lee', note: 'secret', tags: ['secret'] })
    const ben = await add('Ben')
    await vault.call('channels.add', { personId: ann, kind: 'email', label: 'secret', value: 'a@x.org' })
    await vault.call('channels.add', { personId: ann, kind: 'email', label: '', value: 'b@x.org' })
    await vault.call('channels.add', { personId: ann, kind: 'phone', label: '', value: '+353 1 555 0100' })
    await vault.call('roles.add', { personId: ann, organisation: 'Lee, Lee', title: 'Chair', since: null, until: null })
    const { answer, text } = await save([ben, ann, 'nobody0000'], 'a.csv')
    expect(answer).toEqual({ written: 2 })
    expect(text).toBe(
      `\ufeff${words.join(',')}\r\nBen,,,,,,,,\r\n"Ann ""Annie"" Lee",Ann,Lee,,Chair,"Lee, Lee",a@x.org; b@x.org,+353 1 555 0100,\r\n`,
    )
  })

  test('no cell is worked out by the program that opens it, nor turns the line around', async () => {
    const ids: string[] = []
    for (const name of ['=1+1', '@SUM(A1)', '+cmd|x', '-2+3', 'a\tb\nc\u202e', '-12']) ids.push(await add(name))
    const { text } = await save(ids, 'b.csv')
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(["'=1+1", "'@SUM(A1)", "'+cmd|x", "'-2+3", 'a b c', '-12'])
  })
})
