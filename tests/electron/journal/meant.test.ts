/** Names as people write them in a jot: each is somebody beyond doubt, or is asked, or is nobody. Never silently the wrong one. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '../../../shared/contract/index.ts'
import { asks, cast, nobody, surnames, table, type Fields } from './meant-names.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

let vault: TestVault
const ids = new Map<string, string>()
const id = (name: string): never => (ids.get(name) ?? `missing ${name}`) as never
const jot = (people: readonly string[], happenedAt = '2026-03-01T10:00') =>
  vault.call('entries.jot', { happenedAt, channel: 'phone', text: 'A call.', people: people.map(id) })

beforeAll(async () => {
  vault = await testVault()
  for (const fields of [...cast, ...surnames.map((surname): Fields => ({ name: `Sarah ${surname}` }))]) {
    const { id } = await vault.call('people.add', fields)
    ids.set(fields.note ? `${fields.name} ${fields.note}` : fields.name, id)
  }
  // who is spoken of together
  for (let day = 1; day <= 6; day++) await jot(['Mateo Arriaga', 'Sarah Doyle'], `2026-02-0${day}T10:00`)
  for (let day = 1; day <= 2; day++) await jot(['Marit Lofthus', 'Sarah Finch'], `2026-02-1${day}T10:00`)
  for (let day = 1; day <= 2; day++) await jot(['Marit Lofthus', 'Sarah Frost'], `2026-02-2${day}T10:00`)
  // who is spoken with often and lately, while the other was not for years
  for (let day = 10; day <= 27; day++) await jot(['Tom Okafor'], `2026-02-${day}T15:00`)
  await jot(['Thomas Thomas'], '2021-05-01T10:00')
  for (let day = 10; day <= 24; day++) await jot(['Katherine Voss'], `2026-02-${day}T16:00`)
  await jot(['Catherine Voss'], '2026-02-01T10:00')
  // what people are to each other
  const relative = (personId: string, otherName: string, otherIs: string) =>
    vault.call('ties.addWithPerson', { personId: id(personId), otherName, otherIs, otherListed: false })
  ids.set('Mia', (await relative('Elizabeth Thornton', 'Mia', 'daughter')).otherId)
  ids.set('other Mia', (await relative('Grace Lee', 'Mia', 'daughter')).otherId)
  ids.set('Sarah of Dana', (await relative('Dana Whitcomb', 'Sarah', 'assistant')).otherId)
  await vault.call('people.retire', { id: id('Ngozi Okonjo'), on: '2025-01-01', why: '', dates: 'tell' })
  // whoever turned out to be somebody else is found by what they were called
  const { id: was } = await vault.call('people.add', { name: 'Frederika Lindqvist' })
  ids.set('was', was)
  const alias = { key: 'name', take: 'into', words: 'Frederika Lindqvist' } as const
  await vault.call('people.merge', { into: id('Marit Lofthus'), from: was, choices: [alias] })
})

/** With a NUL nothing crosses the border. */
const readable = table.flatMap(([written, expected, here = []]) =>
  written.includes('\0') ? [] : [{ written, expected, here }],
)

const nameOf = (wanted: string): string => [...ids].find(([, is]) => is === wanted)?.[0] ?? wanted

const outcome = ({ sure, candidates }: Output<'people.meant'>): string => {
  if (sure !== null) return nameOf(sure)
  return candidates.length === 0 ? nobody : asks
}

describe('who is meant by a name', () => {
  it('is tried with at least 150 tricky names', () => {
    expect(table.length).toBeGreaterThanOrEqual(150)
  })

  it.each(readable)('“$written”: $expected $here', async ({ written, expected, here }) => {
    expect(outcome(await vault.call('people.meant', { name: written, people: here.map(id) }))).toBe(expected)
  })

  it('is one of those the name fits, whenever it is sure, and the first of them', async () => {
    for (const { written, here } of readable) {
      const { sure, candidates } = await vault.call('people.meant', { name: written, people: here.map(id) })
      if (sure !== null) expect(candidates[0]?.id, written).toBe(sure)
    }
  })

  it('says how many more a name fits than are shown', async () => {
    const { candidates, more } = await vault.call('people.meant', { name: 'Sarah' })
    expect(candidates).toHaveLength(8)
    expect(more).toBe(surnames.length + 1 - 8)
  })

  it('says why: takes part, what they are to somebody, together, how often', async () => {
    const because = async (name: string, here: readonly string[] = []) =>
      (await vault.call('people.meant', { name, people: here.map(id) })).candidates[0]?.because
    expect(await because('Sarah', ['Sarah Webb'])).toEqual({ of: 'here' })
    expect(await because('Mia', ['Elizabeth Thornton'])).toEqual({
      of: 'tie',
      is: 'daughter',
      to: 'Elizabeth Thornton',
    })
    expect(await because('Sarah', ['Mateo Arriaga'])).toEqual({ of: 'together', count: 6 })
    expect(await because('Tom')).toEqual({ of: 'often', count: 18, at: '2026-02-27T15:00' })
    expect(await because('Cher')).toEqual({ of: 'name' })
  })

  it('puts those who are spoken of together first, then who is often, then who was lately', async () => {
    const first = async (name: string, here: readonly string[] = []) =>
      (await vault.call('people.meant', { name, people: here.map(id) })).candidates
        .map((one) => nameOf(one.id))
        .slice(0, 2)
    expect(await first('Sarah')).toEqual(['Sarah Doyle', expect.stringMatching(/Finch|Frost/)])
    expect((await first('Sarah', ['Marit Lofthus'])).toSorted()).toEqual(['Sarah Finch', 'Sarah Frost'])
    expect(await first('Voss')).toEqual(['Katherine Voss', 'Catherine Voss'])
  })

  it('never finds somebody in the bin', async () => {
    const { id: gone } = await vault.call('people.add', { name: 'Zacharias Binned' })
    await vault.call('people.remove', { id: gone })
    expect((await vault.call('people.meant', { name: 'Zacharias' })).candidates).toEqual([])
  })

  it('never finds somebody nobody knows the name of by what they are called for want of one', async () => {
    await vault.call('ties.addWithPerson', {
      personId: id('Cher'),
      otherName: '',
      otherIs: 'daughter',
      otherListed: false,
    })
    const { candidates } = await vault.call('people.meant', { name: 'daughter' })
    expect(candidates).toEqual([])
  })
})
