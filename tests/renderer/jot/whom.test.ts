import { expect, test } from 'vitest'
import type { Meant } from '../../../shared/contract/people.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import type { Suggestion } from '../../../shared/model/understand/index.ts'
import { filed } from '../../../renderer/features/jot/filing.ts'
import { fromKept, toKeep } from '../../../renderer/features/jot/kept-yes.ts'
import { isNewcomer, newcomerId } from '../../../renderer/features/jot/newcomers.ts'
import { ownKey } from '../../../renderer/features/jot/own-key.ts'
import { offers, whoOf, type Answers } from '../../../renderer/features/jot/whom.ts'
import type { Reading, Yes } from '../../../renderer/features/jot/yes.ts'

const ana = { id: 'ana0000001', name: 'Ana Ruiz' }
const paul = { id: 'paul000001', name: 'Paul Keane' }
const as = { day: '2026-03-10', today: '2026-03-10', steps: () => [] as never, checkBack: 'x' }

const meant = (people: readonly { id: string; name: string }[], sure: string | null, because = 'name'): Meant => ({
  sure: sure as never,
  candidates: people.map(({ id, name }) => ({
    ...{ id: id as never, name, nickname: '', client: false, role: null, lastContact: null, loosely: false },
    because: because === 'tie' ? { of: 'tie', is: 'brother', to: 'Ana' } : { of: because as 'name' },
  })),
  more: 0,
})
const answers = (entries: readonly (readonly [string, Meant])[], ties: readonly Partial<Tie>[] = []): Answers => ({
  meant: new Map(entries),
  ties: new Map([[ana.id, ties as readonly Tie[]]]),
})
const person = (name: string, start = 0): Suggestion => ({
  kind: 'person',
  name,
  key: `person-${name}`,
  start,
  end: start + name.length,
})
const tie = (word: string, name: string): Suggestion => ({
  kind: 'tie',
  word,
  name,
  key: `tie-${name}`,
  start: 0,
  end: 9,
})
const names = (found: readonly Suggestion[]) => found.map(({ key }) => key)

test('nothing is offered of a name until the journal has answered', () => {
  expect(offers([person('Ana')], [], [], answers([]))).toEqual([])
})

test('a word of ten thousand letters is nobody’s name', () => {
  const word = 'X'.repeat(10_000)
  expect(offers([person(word)], [], [], answers([[word.toLowerCase(), meant([], null)]]))).toEqual([])
})

test('a name is offered once, and never of somebody who takes part', () => {
  const known = answers([['ana', meant([ana], ana.id)]])
  expect(names(offers([person('Ana'), person('ana', 9)], [], [], known))).toEqual(['person-Ana'])
  expect(offers([person('Ana')], [], [ana], known)).toEqual([])
})

test('a name nobody has comes after those somebody has', () => {
  const known = answers([
    ['ana', meant([ana], ana.id)],
    ['dana', meant([], null)],
  ])
  expect(names(offers([person('Dana'), person('Ana', 9)], [], [], known))).toEqual(['person-Ana', 'person-Dana'])
})

test('a brother called Paul is not taken for the one Paul there is, but for one who belongs to those spoken of', () => {
  const reading = { kind: 'tie', word: 'brother', name: 'Paul' } as const
  expect(whoOf(reading, ana.id, answers([['paul', meant([paul], paul.id)]]))?.is).toBe('new')
  expect(whoOf(reading, ana.id, answers([['paul', meant([paul], paul.id, 'tie')]]))).toMatchObject({
    is: 'known',
    id: paul.id,
  })
  const whole = { ...reading, name: 'Paul Keane' }
  expect(whoOf(whole, ana.id, answers([['paul keane', meant([paul], paul.id)]]))).toMatchObject({
    is: 'known',
    id: paul.id,
  })
  expect(whoOf(whole, ana.id, answers([['paul keane', meant([paul, { ...paul, id: 'paul000002' }], null)]]))).toEqual({
    is: 'asks',
  })
})

test('a tie the journal has is not offered again; one that ended is', () => {
  const there = { kind: 'sibling', otherIs: 'sibling', otherName: 'Paul Ruiz', until: null } as const
  const reading = [tie('brother', 'Paul')]
  const known = [['paul', meant([], null)]] as const
  expect(offers(reading, [], [ana], answers(known, [there]))).toEqual([])
  expect(names(offers(reading, [], [ana], answers(known, [{ ...there, until: '2020' }])))).toEqual(['tie-Paul'])
  expect(names(offers(reading, [], [ana], answers(known, [{ ...there, otherName: 'Mark' }])))).toEqual(['tie-Paul'])
})

test('whoever is offered as a relative is not offered as a contact as well', () => {
  const known = answers([['paul', meant([], null)]])
  expect(names(offers([tie('brother', 'Paul'), person('Paul', 12)], [], [ana], known))).toEqual(['tie-Paul'])
})

test('somebody new has one id wherever the name stands, of letters and digits, whatever the name', () => {
  expect(newcomerId('Dana Whitcomb')).toBe(newcomerId('  dana  whitcomb '))
  expect(newcomerId('Dana')).not.toBe(newcomerId('Danae'))
  for (const name of ['Dana', '', '__proto__', '田中', '\u202eAna', 'x'.repeat(10_000)]) {
    expect(newcomerId(name)).toMatch(/^[0-9a-z]{8,40}$/)
    expect(isNewcomer(newcomerId(name))).toBe(true)
  }
})

test('one who is new, takes part and is a brother comes into the journal once, as a contact', () => {
  const id = newcomerId('Paul')
  const yes = (reading: Reading): Yes => ({ key: ownKey(reading), reading, raw: null, person: ana.id, meant: id })
  const found = filed(
    [yes({ kind: 'tie', word: 'brother', name: 'Paul' }), yes({ kind: 'person', name: 'Paul' })],
    [ana],
    as,
  )
  expect(found.newPeople).toEqual([{ id, name: 'Paul', listed: true }])
  expect(found.ties).toMatchObject([{ personId: ana.id, otherId: id, otherIs: 'brother' }])
})

test('a boundary is filed as one somebody begins to set down', () => {
  const reading = {
    kind: 'boundary',
    direction: 'given',
    kinds: ['meal'],
    allows: 'nothing',
    limits: [],
    words: 'They cannot accept meals',
  } as const
  const { boundaries } = filed([{ key: 'x', reading, raw: null, person: ana.id }], [ana], as)
  expect(boundaries).toMatchObject(
    [{ on: { noun: 'person', id: ana.id }, rule: { ...reading, kind: undefined, family: true, year: '01-01' } }].map(
      ({ on, rule: { kind: _kind, ...rule } }) => ({ on, rule }),
    ),
  )
})

test('a draft keeps what was said of names, ties and boundaries, and who was meant', () => {
  const readings: readonly Reading[] = [
    { kind: 'person', name: 'Dana | Whitcomb' },
    { kind: 'tie', word: 'brother', name: 'Paul' },
    { kind: 'boundary', direction: 'both', kinds: [], allows: 'nothing', limits: [], words: 'Nothing | at all' },
  ]
  const accepted = readings.map((reading): Yes => ({ key: ownKey(reading), reading, raw: null, meant: ana.id }))
  expect(fromKept(toKeep(accepted), '', { today: '2026-03-10', people: [] })).toEqual(accepted)
})
