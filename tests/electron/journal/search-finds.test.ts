/** Search as it is asked: operators, phrases, names in spite of slips, scripts without spaces, what leads where, and what is no question at all. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { indexed, soughtIn } from '../../../electron/vault/journal/finding/words.ts'
import { slipsBetween } from '../../../electron/vault/journal/finding/name-words.ts'
import { monthsMatch } from '../../../electron/vault/journal/finding/match.ts'
import { operators } from '../../../shared/model/search/read-query.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name: string, more: object = {}) => (await vault.call('people.add', { name, ...more })).id
const jot = async (text: string, people: string[] = [], more: object = {}) =>
  (await vault.call('entries.jot', { happenedAt: '2026-03-09T07:00', channel: 'phone', text, people, ...more })).id
const hits = (text: string) => vault.call('search.find', { text })
const found = async (text: string) => (await hits(text)).map(({ id }) => id)

describe('ask-44: names', () => {
  test.each([
    ['Siobhan Keeley', 'siobahn'],
    ['Siobhan Keeley', 'siobhn keeley'],
    ['Siobhan Keeley', 'keely'],
    ['Siobhan Keeley', 'keelley'],
    ['Wojciech Szczepanski', 'szczpanksi'],
    ['Benjamin Featherstone', 'fetherstne'],
    ['Anna Holm', 'amna'],
    ['Łukasz Dąbrowska', 'lukazs'],
  ])('%s is found by %s', async (name, typed) => {
    const id = await person(name)
    await person('Oksana Paewai')
    expect(await found(typed)).toEqual([id])
  })

  test('short words forgive nothing, and what is somebody’s name as it is typed means nobody else', async () => {
    const [leo, ann] = [await person('Leo'), await person('Anna')]
    expect(await found('lea')).toEqual([])
    expect(await found('anna')).toEqual([ann])
    await jot('lemon tart')
    expect(await found('lemo')).not.toContain(leo)
  })

  test('an exchange of two neighbours is one slip', () => {
    expect([
      slipsBetween('siobahn', 'siobhan', 2),
      slipsBetween('abcd', 'badc', 2),
      slipsBetween('a', 'abcd', 2),
    ]).toEqual([1, 2, 3])
  })

  test('whoever is spoken with most and last stands first among those called so', async () => {
    const ids = [await person('Ann Arden'), await person('Ann Brook'), await person('Ann Lisle')]
    await jot('Called.', [ids[2]!], { happenedAt: '2026-03-08T10:00' })
    await jot('Called.', [ids[1]!], { happenedAt: '2025-03-08T10:00' })
    expect((await found('ann')).slice(0, 3)).toEqual([ids[2], ids[1], ids[0]])
  })

  test('a name and a word find the entries of whoever is called so, and go on doing so under a new name', async () => {
    const [siobhan, other] = [await person('Siobhán Keeley'), await person('Ruth Okafor')]
    const entry = await jot('Asked about the lease.', [siobhan])
    await jot('Asked about the lease.', [other])
    expect((await found('siobhan lease'))[0]).toBe(entry)
    expect(await found('keeley lease')).toEqual([entry])
    expect(await found('siobahn lease')).toEqual([entry])
    await vault.call('people.edit', { id: siobhan, fields: { name: 'Siobhán Burke' } })
    expect(await found('burke leas')).toEqual([entry])
    expect(await found('keeley lease')).toEqual([])
  })
})

describe('ask-43: everything that was written down', () => {
  test('a follow-up, a date, a relation, an address: each leads to whose it is, and to the entry it came from', async () => {
    const ann = await person('Ann Lee')
    const entry = await jot('Nothing said here.', [ann], {
      followUps: [{ personId: ann, kind: 'promise', by: 'me', text: 'Send the zebra survey', due: '2026-03-20' }],
      facts: [{ personId: ann, category: 'taste', text: 'fond of quagga' }],
    })
    await vault.call('channels.add', { personId: ann, kind: 'email', label: 'work', value: 'okapi@example.org' })
    expect(await hits('zebra')).toMatchObject([{ noun: 'follow-up', personId: ann, entryId: entry, title: 'Ann Lee' }])
    expect(await hits('quagga')).toMatchObject([{ noun: 'fact', personId: ann, entryId: entry }])
    expect(await hits('okapi')).toMatchObject([{ noun: 'person', id: ann, personId: ann, entryId: null }])
    expect(await hits('nothing said')).toMatchObject([{ noun: 'entry', id: entry, entryId: entry }])
  })

  test.each([
    ['昨日、王小明さんと東京で会った。', '小明', '小明'],
    ['昨日、王小明さんと東京で会った。', '東京', '東京'],
    ['ผมไปกินข้าวกับสมชายที่เชียงใหม่', 'สมชาย', 'สมชาย'],
    ['어제 김민준씨와 점심을 먹었다', '민준', '민준'],
    ['Bought 🍋🍋 and a 🛶 for the lake', '🛶', '🛶'],
    ['Family came 👩‍👩‍👧 and left', '👧', '👧'],
    ['Good 👍🏽 from her', '👍', '👍'],
  ])('a script without spaces, and emoji: %s by %s', async (text, typed, marked) => {
    const entry = await jot(text)
    const [hit] = await hits(typed)
    expect(hit!.id).toBe(entry)
    expect(hit!.snippet.filter((piece) => piece.found).map((piece) => piece.text)).toContain(marked)
  })

  test('of letters without spaces those are found that stand there together', async () => {
    await jot('東京大学と京都大学')
    expect(await found('京都大学')).toHaveLength(1)
    expect(await found('東京都')).toEqual([])
  })

  test('a phrase is these words one after the other, across signs, its end perhaps not typed yet', async () => {
    const [one, other] = [await jot('She made a lemon, tart as ever.'), await jot('A tart, and lemon with it.')]
    expect(await found('"lemon tart"')).toEqual([one])
    expect(await found('"lemon ta')).toEqual([one])
    expect((await found('lemon tart')).toSorted()).toEqual([one, other].toSorted())
    expect((await found('lemon tart'))[0]).toBe(one)
  })

  test('a phrase is found among hundreds that have its words in another order', async () => {
    const entry = await jot('the red boat left')
    for (let n = 0; n < 200; n += 1) await jot(`boat the red ${n}`)
    expect(await found('"red boat"')).toEqual([entry])
  })

  test('a long common beginning is found as far as it was typed', async () => {
    const right = await jot('the quarterly report')
    for (let n = 0; n < 40; n += 1) await jot(`reported ${n}`)
    expect(await found('reported 7')).toHaveLength(1)
    expect(await found('quarterl')).toEqual([right])
    expect(
      (await hits('reporte')).every(({ snippet }) => snippet.some((piece) => piece.text.startsWith('reported'))),
    ).toBe(true)
  })
})

describe('ask-43: operators', () => {
  const made = async () => {
    const [ann, bob] = [await person('Ann Lee', { tags: ['vip'] }), await person('Bob Marsh')]
    await vault.call('roles.add', { personId: bob, organisation: 'Keeley Brandt', title: 'Comptroller' })
    const old = await jot('survey with Ann', [ann], { happenedAt: '2019-05-02T10:00', channel: 'email' })
    const recent = await jot('survey with Bob', [bob], { tags: ['board'] })
    const { id: promise } = await vault.call('followUps.add', {
      ...{ personId: ann, kind: 'promise', by: 'them', text: 'survey answers', due: '2026-04-01' },
    })
    const { id: mine } = await vault.call('followUps.add', {
      ...{ personId: ann, kind: 'to-do', by: 'me', text: 'survey note', due: '2026-04-01' },
    })
    const { id: fact } = await vault.call('facts.add', { personId: bob, category: 'work', text: 'runs the survey' })
    return { ann, bob, old, recent, promise, mine, fact }
  }

  test.each<[string, readonly (keyof Awaited<ReturnType<typeof made>>)[]]>([
    ['with:ann survey', ['old']],
    ['with:bob survey', ['recent']],
    ['from:ann survey', ['old', 'promise']],
    ['from:me survey', ['mine']],
    ['about:bob survey', ['recent', 'fact']],
    ['about:keeley survey', ['recent', 'fact']],
    ['about:keeley kind:people', ['bob']],
    ['tag:board', ['recent']],
    ['tag:vip', ['ann']],
    ['kind:promise survey', ['promise']],
    ['kind:follow-ups survey', ['promise', 'mine']],
    ['kind:email survey', ['old']],
    ['kind:fact kind:promise survey', ['promise', 'fact']],
    ['before:2020 survey', ['old']],
    ['in:2019 survey', ['old']],
    ['in:"may 2019"', ['old']],
    ['before:"2 may 2019" survey', []],
    ['after:2019-05-01 before:2019-05-03 survey', ['old']],
    ['with:"ann lee" before:2020', ['old']],
    ['with:an survey', ['old']],
    ['from:nobody survey', []],
    ['kind:person ann', ['ann']],
  ])('%s', async (text, expected) => {
    const all = await made()
    expect((await found(text)).toSorted()).toEqual(expected.map((key) => all[key]).toSorted())
  })

  test('a date reaches past hundreds that are newer', async () => {
    const old = await jot('common word', [], { happenedAt: '2012-05-02T10:00' })
    for (let n = 0; n < 150; n += 1) await jot(`common word ${n}`, [], { happenedAt: '2025-05-02T10:00' })
    expect(await found('before:2013 common')).toEqual([old])
    expect(await found('in:"may 2012" common')).toEqual([old])
  })

  test('any stretch of months is asked for in few words', () => {
    for (const range of [{}, { last: '2019-06-30' }, { first: '1999-11-01', last: '2031-02-01' }])
      expect(monthsMatch(range).fts.split(' OR ').length).toBeLessThan(60)
    expect(monthsMatch({ first: '2019-01-01', last: '2019-12-31' }).fts).toBe('"\ue00022019"*')
  })
})

describe('ask-45: what nobody would type', () => {
  test.each([
    'x'.repeat(1000),
    '王'.repeat(1000),
    '🙂'.repeat(400),
    '"'.repeat(999),
    `"${'a '.repeat(400)}`,
    operators.map((one) => `${one}:`).join(' '),
    'from:a '.repeat(140),
    'tag:* kind:* before:* in:"*"',
    'with:" about:" from:"',
    'NEAR(a b, 5) AND OR NOT',
    '-- ; DROP TABLE search_words',
    "' OR 1=1 --",
    '\u202eevil\u202c \u200f\u200e\u2066x\u2069',
    '\u0001\u0007\u001b[31m\u007f',
    '(a+)+$ (.*)* ^(([a-z])+.)+[A-Z]([a-z])+$',
    'tag:\ue0000 with:\ue000person',
    'before:9999 after:0001 in:0000',
    'before:"the day before the day before the day before the day before yesterday"',
    '%_\\ {a} [b] ^c ~d +e',
  ])('gives results or an empty list: %j', async (typed) => {
    const ann = await person('Ann')
    await jot('hello there', [ann])
    expect(Array.isArray(await hits(typed.slice(0, 1000)))).toBe(true)
    expect(vault.logged).toEqual([])
  })

  test('a word of ten thousand letters in a journal does no harm to what stands beside it', async () => {
    const entry = await jot(`${'x'.repeat(10_000)} needle ${'王'.repeat(10_000)} ${'"*'.repeat(1000)}`)
    expect(await found('needle')).toEqual([entry])
    expect(await found('xxxxxxxxxxxx')).toEqual([entry])
    expect(vault.logged).toEqual([])
  })

  test('words of the index cannot be written nor asked for', () => {
    expect(indexed('\ue000person \ue0000abc')).not.toContain('\ue000')
    expect(soughtIn('\ue000person').map(({ text }) => text)).toEqual(['person'])
  })
})
