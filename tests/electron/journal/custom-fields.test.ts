import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FieldOn } from '../../../shared/contract/custom-fields.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const ann = async (): Promise<FieldOn> => ({
  noun: 'person',
  id: (await vault.call('people.add', { name: 'Ann' })).id,
})
const field = async (name: string, is: object = {}) =>
  (await vault.call('customFields.add', { name, kind: 'text', applies: 'both', ...is })).id
const names = async () => (await vault.call('customFields.list', {})).map(({ name }) => name)
const shown = async (on: FieldOn) =>
  Object.fromEntries((await vault.call('customFields.of', on)).fields.map(({ name, value }) => [name, value]))
const fill = (on: FieldOn, fieldId: string, value: string) =>
  vault.call('customFields.fill', { on, fieldId: fieldId as never, value })
const found = async (text: string) => (await vault.call('search.find', { text })).map(({ title }) => title)

describe('ask-42 a field somebody adds', () => {
  test('stands on everybody it applies to, empty until it is filled, and is emptied again', async () => {
    const on = await ann()
    const id = await field('Shoe size', { kind: 'number', applies: 'person' })
    await field('Charter', { applies: 'organisation' })
    expect(await shown(on)).toEqual({ 'Shoe size': '' })
    await fill(on, id, ' 1,038.5 ')
    expect(await shown(on)).toEqual({ 'Shoe size': '1038.5' })
    expect(await vault.call('customFields.list', {})).toMatchObject([{ filled: 1 }, { filled: 0 }])
    await fill(on, id, '  ')
    expect(await shown(on)).toEqual({ 'Shoe size': '' })
  })

  test('stands on organisations too', async () => {
    const on = await ann()
    await vault.call('roles.add', { personId: on.id as never, organisation: 'Keel Ltd' })
    const [firm] = await vault.call('organisations.list', {})
    const keel: FieldOn = { noun: 'organisation', id: firm!.id }
    const id = await field('Charter', { applies: 'organisation' })
    await fill(keel, id, '1902')
    expect(await shown(keel)).toEqual({ Charter: '1902' })
    expect(await shown(on)).toEqual({})
  })

  test('what cannot stand in it is refused, with what is wrong, and what stood there stays', async () => {
    const on = await ann()
    const id = await field('Berths', { kind: 'number' })
    await fill(on, id, '12')
    expect(await vault.refusal('customFields.fill', { on, fieldId: id, value: 'twelve' })).toEqual({
      code: 'invalid',
      fields: { value: 'not-a-number' },
    })
    expect(await shown(on)).toEqual({ Berths: '12' })
  })

  test('is moved before another or last, renamed, and offers what it is told to', async () => {
    const [a, b, c] = [await field('A'), await field('B'), await field('C', { kind: 'choice', choices: ['x', 'y'] })]
    await vault.call('customFields.move', { id: c, before: a })
    expect(await names()).toEqual(['C', 'A', 'B'])
    await vault.call('customFields.move', { id: a, before: null })
    expect(await names()).toEqual(['C', 'B', 'A'])
    expect((await vault.call('customFields.move', { id: b, before: b })).change).toBeNull()
    const on = await ann()
    await fill(on, c, 'x')
    await vault.call('customFields.edit', { id: c, name: ' Level ', choices: ['z'], applies: 'person' })
    // no longer offered, and it stands
    expect(await shown(on)).toMatchObject({ Level: 'x' })
    expect((await fill(on, c, 'x')).change).toBeNull()
    expect(await vault.refusal('customFields.fill', { on, fieldId: c, value: 'y' })).toMatchObject({
      fields: { value: 'no-such-choice' },
    })
  })

  test('to choose from needs something to choose, each once', async () => {
    const choice = { name: 'Level', kind: 'choice', applies: 'both' } as const
    expect(await vault.refusal('customFields.add', choice)).toEqual({ code: 'invalid', fields: { choices: 'empty' } })
    expect(await vault.refusal('customFields.add', { ...choice, choices: ['a', ' a'] })).toEqual({
      code: 'invalid',
      fields: { choices: 'twice' },
    })
    expect(await names()).toEqual([])
  })

  test('in the bin it is shown nowhere and found nowhere, and comes back with what stood in it', async () => {
    const on = await ann()
    const id = await field('Boat')
    await fill(on, id, 'Halcyon')
    expect(await found('halc')).toEqual(['Ann'])
    await vault.call('customFields.remove', { id })
    expect(await shown(on)).toEqual({})
    expect(await found('halc')).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'field', title: 'Boat' }])
    await vault.call('bin.restore', { noun: 'field', id })
    expect(await shown(on)).toEqual({ Boat: 'Halcyon' })
    expect(await found('halc')).toEqual(['Ann'])
  })

  test('what stands in it is found, with its words around it', async () => {
    const on = await ann()
    await fill(on, await field('Boat'), 'The Halcyon of Howth')
    const [hit] = await vault.call('search.find', { text: 'halcyon' })
    expect(hit).toMatchObject({ noun: 'person', title: 'Ann' })
    expect(hit!.snippet.map(({ text }) => text).join('')).toContain('Boat: The Halcyon of Howth')
  })

  test('is about somebody who is there', async () => {
    const on = await ann()
    const id = await field('Boat')
    const nobody: FieldOn = { noun: 'person', id: 'nobody0000' as never }
    const missing = { code: 'not-found' }
    expect(await vault.refusal('customFields.fill', { on: nobody, fieldId: id, value: 'x' })).toEqual(missing)
    expect(await vault.refusal('customFields.fill', { on, fieldId: 'nothing000', value: 'x' })).toEqual(missing)
    expect(await vault.refusal('customFields.move', { id, before: 'nothing000' })).toEqual(missing)
    await vault.call('customFields.remove', { id })
    expect(await vault.refusal('customFields.fill', { on, fieldId: id, value: 'x' })).toEqual(missing)
  })
})

describe('a set of fields', () => {
  test('is put on those it suits: its fields stand on them and on nobody else', async () => {
    const [on, other] = [await ann(), await ann()]
    await field('Boat')
    const gifts = await field('Gift register')
    const { id } = await vault.call('fieldSets.add', { name: 'Public client', fields: [gifts] })
    expect(await shown(on)).toEqual({ Boat: '' })
    await vault.call('fieldSets.put', { id, on, has: true })
    expect(await shown(on)).toEqual({ Boat: '', 'Gift register': '' })
    expect(await shown(other)).toEqual({ Boat: '' })
    expect((await vault.call('customFields.of', on)).sets).toEqual([{ id, name: 'Public client', has: true }])
    expect((await vault.call('fieldSets.put', { id, on, has: true })).change).toBeNull()
  })

  test('taken off, what was filled in stays; so it does when the set is in the bin', async () => {
    const on = await ann()
    const gifts = await field('Gift register')
    const { id } = await vault.call('fieldSets.add', { name: 'Public client', fields: [gifts] })
    await vault.call('fieldSets.put', { id, on, has: true })
    await fill(on, gifts, 'Nothing')
    await vault.call('fieldSets.put', { id, on, has: false })
    expect(await shown(on)).toEqual({ 'Gift register': 'Nothing' })
    await vault.call('fieldSets.remove', { id })
    expect(await vault.call('fieldSets.list', {})).toEqual([])
    expect(await vault.call('bin.list', {})).toMatchObject([{ noun: 'field-set', title: 'Public client' }])
    expect(await shown(on)).toEqual({ 'Gift register': 'Nothing' })
    await vault.call('bin.restore', { noun: 'field-set', id })
    expect(await vault.call('fieldSets.list', {})).toMatchObject([{ fields: [gifts] }])
  })

  test('a field that comes back from the bin is in its sets again', async () => {
    const [a, b] = [await field('A'), await field('B')]
    const { id } = await vault.call('fieldSets.add', { name: 'Both', fields: [a, b] })
    await vault.call('customFields.remove', { id: a })
    expect((await vault.call('fieldSets.list', {}))[0]!.fields).toEqual([b])
    await vault.call('fieldSets.edit', { id, name: 'Both of them', fields: [b] })
    await vault.call('bin.restore', { noun: 'field', id: a })
    expect((await vault.call('fieldSets.list', {}))[0]!.fields.toSorted()).toEqual([a, b].toSorted())
  })
})
