import { describe, expect, it } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { Input } from '../../../shared/contract/index.ts'

type Jot = Input<'entries.jot'>
const at = '2026-03-10T08:00'
const newcomer = 'newcomer0000001' as never
const jotOf = (more: Partial<Jot>): Jot => ({
  happenedAt: at,
  channel: 'phone',
  text: 'A call.',
  people: [],
  tags: [],
  ...more,
})
const noMeals: NonNullable<Jot['boundaries']>[number]['rule'] = {
  ...({ direction: 'given', kinds: ['meal'], allows: 'nothing', limits: [] } as const),
  ...{ family: true, declined: false, year: '01-01', from: null, until: null, instead: false },
  words: 'They cannot accept meals',
}

describe('a jot that brings somebody in', () => {
  it('adds whoever is new, has them take part and files under them, and one undo takes all of it back', async () => {
    const { call } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    const { change, id } = await call(
      'entries.jot',
      jotOf({
        people: [ana, newcomer],
        newPeople: [{ id: newcomer, name: 'Dana Whitcomb' }],
        facts: [{ personId: newcomer, category: 'taste', text: 'Allergic to shellfish' }],
        boundaries: [{ on: { noun: 'person', id: newcomer }, rule: noMeals }],
      }),
    )
    const { people } = await call('entries.get', { id })
    expect(people.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Dana Whitcomb'])
    const dana = people[1]?.id ?? newcomer
    expect(dana).not.toBe(newcomer)
    expect(await call('people.get', { id: dana })).toMatchObject({ listed: true, named: true })
    expect(await call('facts.list', { personId: dana })).toMatchObject([{ text: 'Allergic to shellfish' }])
    expect(await call('boundaries.of', { on: { noun: 'person', id: dana }, day: '2026-03-10' })).toHaveLength(1)
    await call('changes.undo', { change })
    expect((await call('people.list', {})).map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(await call('boundaries.of', { on: { noun: 'person', id: ana }, day: '2026-03-10' })).toEqual([])
  })

  it('ties somebody to a relative who was only spoken of: no contact, and in no list of people', async () => {
    const { call } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    await call(
      'entries.jot',
      jotOf({
        people: [ana],
        newPeople: [{ id: newcomer, name: 'Paul', listed: false }],
        ties: [{ personId: ana, otherId: newcomer, otherIs: 'brother', personIs: 'sibling' }],
      }),
    )
    expect(await call('ties.list', { personId: ana })).toMatchObject([
      { otherName: 'Paul', otherIs: 'brother', kind: 'sibling', otherListed: false, otherNamed: true },
    ])
    expect(await call('people.list', {})).toHaveLength(1)
  })

  it('calls a relative without a name by whose they are', async () => {
    const { call } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    await call(
      'entries.jot',
      jotOf({
        people: [ana],
        newPeople: [{ id: newcomer, name: '', listed: false }],
        ties: [{ personId: ana, otherId: newcomer, otherIs: 'brother' }],
      }),
    )
    const [tie] = await call('ties.list', { personId: ana })
    expect(tie).toMatchObject({ otherNamed: false })
    expect(tie?.otherName).toContain('Ana Ruiz')
  })

  it('is filed whole when what it says of two people is in the journal already', async () => {
    const { call } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    const { id: paul } = await call('people.add', { name: 'Paul Ruiz' })
    const tie = { personId: ana, otherId: paul, otherIs: 'brother', personIs: 'sister' }
    await call('ties.add', tie)
    await call('entries.jot', jotOf({ people: [ana], ties: [tie] }))
    expect(await call('ties.list', { personId: ana })).toHaveLength(1)
    expect((await call('entries.list', {})).entries).toHaveLength(1)
  })

  it('is refused whole when it says of somebody that they are their own ancestor, and nothing of it is kept', async () => {
    const { call, refusal } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    const failure = await refusal(
      'entries.jot',
      jotOf({ people: [ana], ties: [{ personId: ana, otherId: ana, otherIs: 'mother' }] }),
    )
    expect(failure).toMatchObject({ code: 'invalid', fields: { otherId: 'same-person' } })
    expect((await call('entries.list', {})).entries).toEqual([])
  })

  it('never takes the id of somebody who is there for somebody new', async () => {
    const { call, refusal } = await testVault()
    const { id: ana } = await call('people.add', { name: 'Ana Ruiz' })
    const failure = await refusal('entries.jot', jotOf({ people: [ana], newPeople: [{ id: ana, name: 'Dana' }] }))
    expect(failure).toMatchObject({ code: 'conflict', fields: { newPeople: 'taken' } })
  })
})
