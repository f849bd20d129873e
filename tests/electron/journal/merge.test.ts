import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/contract/fields.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

const day = '2026-03-10'
let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

type Fields = Omit<Input<'people.add'>, 'name'>
const add = async (name: string, fields: Fields = {}) => (await vault.call('people.add', { name, ...fields })).id
const two = async (own: Fields = {}, other: Fields = {}) => {
  const into = await add('Aoife Byrne', own)
  const from = await add('Aoife Walsh', other)
  return { into, from }
}
const known = { key: 'name', take: 'into', words: 'Also known as Aoife Walsh.' } as const
type Choices = NonNullable<Input<'people.merge'>['choices']>
const join = (pair: { into: PersonId; from: PersonId }, choices: Choices = [], more = {}) =>
  vault.call('people.merge', { ...pair, choices: [known, ...choices], ...more })
const refused = (pair: { into: PersonId; from: PersonId }, choices: Choices = [], more = {}) =>
  vault.refusal('people.merge', { ...pair, choices: [known, ...choices], ...more })
const person = (id: PersonId) => vault.call('people.get', { id })
const preview = (pair: { into: PersonId; from: PersonId }) => vault.call('people.mergePreview', pair)
const birthday = (personId: PersonId, date: { month: number; day: number; year?: number }, more = {}) =>
  vault.call('milestones.add', {
    ...{ personId, kind: 'birthday', date: knownDate(date), repeats: { every: 'year' as const } },
    ...more,
  })

describe('ask-32: what only one can stand in a field', () => {
  test('is asked for, line by line, and what both say is not', async () => {
    const pair = await two({ say: 'EE-fa', given: 'Aoife' }, { say: 'EH-fa', given: 'Aoife', family: 'Walsh' })
    expect((await preview(pair)).differs).toEqual([
      { key: 'name', label: '', into: { is: 'text', text: 'Aoife Byrne' }, from: { is: 'text', text: 'Aoife Walsh' } },
      { key: 'say', label: '', into: { is: 'text', text: 'EE-fa' }, from: { is: 'text', text: 'EH-fa' } },
    ])
    await join(pair, [{ key: 'say', take: 'from', words: 'Once said EE-fa.' }])
    expect(await person(pair.into)).toMatchObject({
      ...{ name: 'Aoife Byrne', say: 'EH-fa', family: 'Walsh' },
      note: 'Also known as Aoife Walsh.\nOnce said EE-fa.',
    })
  })

  test('what gives way must stand in the words it is kept in', async () => {
    const pair = await two()
    for (const words of ['', 'Also known as somebody.'])
      expect(await refused(pair, [{ key: 'name', take: 'into', words }])).toMatchObject({
        code: 'invalid',
        fields: { words: 'name' },
      })
    expect(await vault.refusal('people.merge', pair)).toMatchObject({ fields: { words: 'name' } })
  })

  test('both notes are kept whole, one after the other, and equal ones once', async () => {
    const pair = await two(
      { note: 'Prefers mornings.', met: 'At the harbour.' },
      { note: 'Has a boat.', met: 'At the harbour.' },
    )
    await join(pair)
    expect(await person(pair.into)).toMatchObject({
      note: 'Prefers mornings.\n\nHas a boat.\n\nAlso known as Aoife Walsh.',
      met: 'At the harbour.',
    })
  })

  test('tags become one list, each once however it is written', async () => {
    const pair = await two({ tags: ['harbour'] }, { tags: ['Harbour', 'board'] })
    expect((await preview(pair)).collapses).toContainEqual({ what: 'tag', text: 'Harbour' })
    await join(pair)
    expect((await person(pair.into)).tags).toEqual(['harbour', 'board'])
  })

  test('a name nobody knows gives way to one somebody has, without a question', async () => {
    const into = await add('Siobhán Keeley')
    const { otherId } = await vault.call('ties.addWithPerson', {
      ...{ personId: into, otherIs: 'daughter', personIs: 'mother', otherName: '', otherListed: false, otherHeads: 1 },
    })
    const from = await add('Aoife Keeley')
    expect((await preview({ into: otherId, from })).differs).toEqual([])
    await vault.call('people.merge', { into: otherId, from })
    expect(await person(otherId)).toMatchObject({ name: 'Aoife Keeley', named: true, listed: true })
  })

  test('two values of a field of one’s own: one stands, the other is a fact that is not brought up', async () => {
    const pair = await two()
    const { id: fieldId } = await vault.call('customFields.add', {
      kind: 'text',
      name: 'Boat',
      choices: [],
      applies: 'person',
    })
    for (const [id, value] of [
      [pair.into, 'Kittiwake'],
      [pair.from, 'Fulmar'],
    ] as const)
      await vault.call('customFields.fill', { on: { noun: 'person', id }, fieldId, value })
    expect((await preview(pair)).differs).toContainEqual({
      ...{ key: `field:${fieldId}`, label: 'Boat' },
      ...{ into: { is: 'text', text: 'Kittiwake' }, from: { is: 'text', text: 'Fulmar' } },
    })
    await join(pair, [{ key: `field:${fieldId}`, take: 'from', words: 'Boat, before: Kittiwake' }])
    const { fields } = await vault.call('customFields.of', { noun: 'person', id: pair.into })
    expect(fields).toMatchObject([{ value: 'Fulmar' }])
    expect(await vault.call('facts.list', { personId: pair.into })).toMatchObject([
      { text: 'Boat, before: Kittiwake', use: 'if-raised' },
    ])
  })

  test('a client and a colleague: which side they are on is chosen', async () => {
    const pair = await two({ client: true }, { colleague: true })
    expect((await preview(pair)).differs).toContainEqual(expect.objectContaining({ key: 'side' }))
    await join(pair, [{ key: 'side', take: 'from', words: 'Was a client.' }])
    expect(await person(pair.into)).toMatchObject({
      client: false,
      colleague: true,
      note: expect.stringContaining('Was a client.') as string,
    })
  })

  test('whoever keeps the journal stays that, whichever of the two goes', async () => {
    const pair = await two({}, { me: true })
    await join(pair)
    expect(await person(pair.into)).toMatchObject({ me: true })
  })
})

describe('ask-32: birthdays', () => {
  test('the same day with and without its year is one, with the year, marked as quietly as either', async () => {
    const pair = await two()
    await birthday(pair.into, { month: 7, day: 4 })
    await birthday(pair.from, { month: 7, day: 4, year: 1970 }, { tone: 'quiet' })
    expect((await preview(pair)).collapses).toContainEqual({ what: 'date', text: 'birthday' })
    await join(pair)
    expect(await vault.call('milestones.list', { personId: pair.into })).toMatchObject([
      { date: { month: 7, day: 4, year: 1970 }, tone: 'quiet' },
    ])
  })

  test.each(['into', 'from'] as const)(
    'two different ones are a choice, and the other is written down: %s',
    async (take) => {
      const pair = await two()
      await birthday(pair.into, { month: 7, day: 4 })
      await birthday(pair.from, { month: 8, day: 9 })
      expect((await preview(pair)).differs).toContainEqual(expect.objectContaining({ key: 'birthday' }))
      expect(await refused(pair)).toMatchObject({ fields: { words: 'birthday' } })
      await join(pair, [{ key: 'birthday', take, words: 'Another birthday was written down: 9 August.' }])
      const dates = await vault.call('milestones.list', { personId: pair.into })
      expect(dates).toMatchObject([{ date: take === 'into' ? { month: 7, day: 4 } : { month: 8, day: 9 } }])
      expect((await person(pair.into)).note).toContain('Another birthday was written down: 9 August.')
    },
  )
})

describe('ask-32: what both had becomes one', () => {
  test('a number written in two ways, with both labels', async () => {
    const pair = await two()
    for (const [personId, label, value] of [
      [pair.into, 'office', '+353 1 555 0100'],
      [pair.from, 'desk', '00353 1555 0100'],
      [pair.from, '', '+353 1 555 0199'],
    ] as const)
      await vault.call('channels.add', { personId, kind: 'phone', label, value })
    await join(pair)
    expect(await vault.call('channels.list', { personId: pair.into })).toMatchObject([
      { label: 'office, desk', value: '+353 1 555 0100' },
      { value: '+353 1 555 0199' },
    ])
  })

  test('a role at the same place, with what either knows of it; one that is over is another', async () => {
    const pair = await two()
    for (const [personId, rest] of [
      [pair.into, { title: 'Director' }],
      [pair.from, { title: 'director', since: '2015', level: 'executive' }],
      [pair.from, { title: 'Director', since: '2001', until: '2004' }],
    ] as const)
      await vault.call('roles.add', { personId, organisation: 'Harbour', since: null, until: null, ...rest })
    await join(pair)
    expect(await vault.call('roles.list', { personId: pair.into })).toMatchObject([
      { title: 'Director', since: '2015', level: 'executive', until: null },
      { since: '2001', until: '2004' },
    ])
  })

  test('an entry, a meeting and a gift both took part in', async () => {
    const pair = await two()
    const people = [pair.into, pair.from]
    await vault.call('entries.jot', { happenedAt: `${day}T07:30`, channel: 'phone', text: 'The pumps.', people })
    await vault.call('meetings.add', { title: 'Pumps', start: '2026-03-12T10:00', people })
    await vault.call('gifts.add', {
      ...{ on: day, direction: 'given', kind: 'present', state: 'given', what: 'Books', value: null, giverId: null },
      ...{ entryId: null, note: '', despite: '' },
      people: people.map((personId, at) => ({ personId, self: at === 0, family: 1 + at })),
    })
    const { collapses } = await preview(pair)
    expect(collapses.map(({ what }) => what)).toEqual(['entry', 'meeting', 'gift'])
    await join(pair)
    const { entries } = await vault.call('entries.list', { personId: pair.into })
    expect(entries).toMatchObject([{ people: [{ id: pair.into }] }])
    const [gift] = vault.rows<{ self: number; family: number }>({
      text: 'SELECT self, family FROM gift_person',
      values: [],
    })
    expect(gift).toEqual({ self: 1, family: 2 })
  })

  test('a tie to the same person, and the tie between the two is no more; its note is kept', async () => {
    const pair = await two()
    const greta = await add('Greta')
    await vault.call('ties.add', { personId: pair.into, otherId: greta, otherIs: 'friend', personIs: 'friend' })
    await vault.call('ties.add', {
      personId: greta,
      otherId: pair.from,
      otherIs: 'friend',
      personIs: 'friend',
      since: '1999',
    })
    await vault.call('ties.add', {
      personId: pair.into,
      otherId: pair.from,
      otherIs: 'colleague',
      personIs: 'colleague',
      note: 'Shared a desk.',
    })
    const { collapses } = await preview(pair)
    expect(collapses).toEqual([
      { what: 'tie', text: 'friend' },
      { what: 'between', text: 'colleague / colleague' },
    ])
    await join(pair)
    expect(await vault.call('ties.list', { personId: pair.into })).toMatchObject([
      { otherName: 'Greta', since: '1999' },
    ])
    expect(await vault.call('facts.list', { personId: pair.into })).toMatchObject([{ text: 'Shared a desk.' }])
  })
})

describe('ask-32: what is not loosened', () => {
  test('the rules of both stand', async () => {
    const pair = await two()
    const rule: Input<'boundaries.add'>['rule'] = {
      ...{ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false, year: '01-01' },
      ...{ from: null, until: null, instead: false, words: '' },
    }
    await vault.call('boundaries.add', {
      on: { noun: 'person', id: pair.into },
      rule: { ...rule, kinds: [], allows: 'anything' },
    })
    await vault.call('boundaries.add', {
      on: { noun: 'person', id: pair.from },
      rule: { ...rule, kinds: [], allows: 'nothing' },
    })
    await join(pair)
    const rules = await vault.call('boundaries.of', { on: { noun: 'person', id: pair.into }, day })
    expect(rules.map((one) => one.rule.allows).toSorted()).toEqual(['anything', 'nothing'])
  })

  test('the same thing said of both may be used no more freely than either, and was told no more openly', async () => {
    const pair = await two()
    const fact = { category: 'interest', text: 'Sails' } as const
    await vault.call('facts.add', { personId: pair.into, ...fact, use: 'mention' })
    await vault.call('facts.add', { personId: pair.from, ...fact, text: 'sails', use: 'never', told: 'in-confidence' })
    await vault.call('facts.add', { personId: pair.from, category: 'work', text: 'Director', use: 'if-raised' })
    await join(pair)
    const facts = await vault.call('facts.list', { personId: pair.into })
    expect(facts.map(({ text, use, told }) => `${text} ${use} ${told}`).toSorted()).toEqual([
      'Director if-raised told',
      'Sails never in-confidence',
      'sails never in-confidence',
    ])
  })

  test('what one of them is not to be asked, nobody asks', async () => {
    const pair = await two({ client: true }, { client: true })
    const offered = (await vault.call('questions.of', { personId: pair.into })).offered[0]!
    await vault.call('questions.settle', { personId: pair.from, key: offered.key, outcome: 'off-limits' })
    await vault.call('questions.settle', { personId: pair.into, key: offered.key, outcome: 'asked' })
    await join(pair)
    expect((await vault.call('questions.of', { personId: pair.into })).settled).toMatchObject([
      { key: offered.key, state: 'off-limits' },
    ])
  })
})

describe('ask-32: what cannot be', () => {
  test('somebody with themselves', async () => {
    const { into } = await two()
    expect(await refused({ into, from: into })).toMatchObject({ code: 'invalid', fields: { from: 'same' } })
    expect(await preview({ into, from: into })).toMatchObject({ refused: 'same', differs: [], moves: [] })
  })

  test.each(['into', 'from'] as const)('somebody in the bin: %s', async (which) => {
    const pair = await two()
    await vault.call('people.remove', { id: pair[which] })
    expect(await refused(pair)).toMatchObject({ code: 'conflict', fields: { person: 'in-bin' } })
    expect(await preview(pair)).toMatchObject({ refused: 'in-bin' })
  })

  test('somebody who was joined already', async () => {
    const pair = await two()
    await join(pair)
    for (const again of [pair, { into: pair.from, from: pair.into }])
      expect(await refused(again)).toMatchObject({ code: 'conflict', fields: { person: 'joined' } })
  })

  test('several who stand as one, with one', async () => {
    const into = await add('Siobhán Keeley')
    const { otherId } = await vault.call('ties.addWithPerson', {
      ...{ personId: into, otherIs: 'child', personIs: 'mother', otherName: '', otherListed: false, otherHeads: 2 },
    })
    const from = await add('Aoife Keeley')
    expect(await preview({ into: otherId, from })).toMatchObject({ refused: 'several' })
  })

  test('a mother with her daughter, her granddaughter, or whoever is both above and below somebody', async () => {
    const [ann, bea, cat, dee] = [await add('Ann'), await add('Bea'), await add('Cat'), await add('Dee')]
    const mother = (personId: PersonId, otherId: PersonId) =>
      vault.call('ties.add', { personId, otherId, otherIs: 'mother', personIs: 'daughter' })
    await mother(bea, ann)
    await mother(cat, bea)
    await mother(dee, cat)
    for (const [into, from] of [
      [ann, bea],
      [ann, cat],
      [dee, ann],
    ] as const) {
      expect(await preview({ into, from })).toMatchObject({ refused: 'own-ancestor' })
      expect(await refused({ into, from })).toMatchObject({ code: 'invalid', fields: { from: 'own-ancestor' } })
    }
  })

  test.each([
    ['dead', { died: knownDate({ year: 2020 }) }],
    ['retired', {}],
  ] as const)('one who is %s with one who is not, unless somebody says so', async (ask, fields) => {
    const pair = await two({}, fields)
    if (ask === 'retired')
      await vault.call('people.retire', { id: pair.from, on: day, why: 'Moved on', dates: 'quiet' })
    expect(await preview(pair)).toMatchObject({ asks: [ask] })
    expect(await refused(pair)).toMatchObject({ code: 'conflict', fields: { sure: ask } })
    await join(pair, [], { sure: [ask] })
    const now = await person(pair.into)
    // what is so of one is so: it is not forgotten because nobody knew it of the other
    expect(ask === 'dead' ? now.died : now.retired).toEqual(
      ask === 'dead' ? knownDate({ year: 2020 }) : { on: day, why: 'Moved on', dates: 'quiet' },
    )
  })
})
