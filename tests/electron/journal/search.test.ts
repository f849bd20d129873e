import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const person = async (name: string, more: { note?: string; tags?: string[]; met?: string } = {}) =>
  (await vault.call('people.add', { name, ...more })).id
const jot = async (text: string, people: string[] = []) =>
  (await vault.call('entries.jot', { happenedAt: '2026-03-10T07:00', channel: 'phone', text, people })).id
const found = async (text: string) => (await vault.call('search.find', { text })).map(({ id }) => id)

describe('search', () => {
  test('ask-43: finds people, entries and facts, people first', async () => {
    const ann = await person('Ann Sailor')
    const entry = await jot('She went sailing.', [ann])
    const { id: fact } = await vault.call('facts.add', { personId: ann, category: 'interest', text: 'sails a dinghy' })
    await jot('Nothing of the kind.', [ann])
    const hits = await vault.call('search.find', { text: 'sail' })
    expect(hits.map(({ noun, id }) => [noun, id])).toEqual([
      ['person', ann],
      ['fact', fact],
      ['entry', entry],
    ])
    expect(hits[2]).toMatchObject({ title: 'Ann Sailor', personId: ann, when: '2026-03-10T07:00' })
  })

  test.each([
    ['Siobhán', 'siobhan'],
    ['Siobhan', 'Siobhán'],
    ['SIOBHÁN', 'siobhán'],
    ['Łukasz', 'lukasz'],
    ['Größe', 'grosse'],
    ['Ångström', 'ANGSTRÖM'],
    ['Søren', 'soren'],
    ['José', 'José'],
    ['ﬁnance', 'finance'],
    ['Nguyễn', 'nguyen'],
    ['İstanbul', 'istanbul'],
    ['Ёлка', 'елка'],
  ])('accents and case do not matter, either way: %s is found by %s', async (written, typed) => {
    const id = await jot(`met with ${written} there`)
    expect(await found(typed)).toEqual([id])
  })

  test('every word must be there, in any order; the last may be unfinished', async () => {
    const id = await jot('The quarterly report on the merger was late.')
    expect(await found('merger quarterly')).toEqual([id])
    expect(await found('merger quar')).toEqual([id])
    expect(await found('quar merger')).toEqual([])
    expect(await found('merger yearly')).toEqual([])
  })

  test.each(["o'brien", 'o’brien', 'brien', 'O BRIEN', 'o-brien'])('punctuation separates words: %s', async (typed) => {
    const id = await jot("Lunch with O'Brien, then home.")
    expect(await found(typed)).toEqual([id])
  })

  test.each([
    ['Дмитрий Шостакович', 'шост'],
    ['王小明', '王'],
    ['محمد الفاتح', 'الف'],
    ['مُحَمَّد', 'محمد'],
    ['שִׁירָה לוי', 'שירה'],
    ['김민준', '김민'],
    ['हिन्दी शर्मा', 'शर्मा'],
    ['हिन्दी शर्मा', 'हिन्'],
    ['สมชาย ใจดี', 'ใจ'],
    ['தமிழ் செல்வன்', 'செல்'],
    ['ゔぁいおりん がく', 'がく'],
    ['Ελένη Παπαδοπούλου', 'παπα'],
  ])('names and words of any script are found: %s by %s', async (written, typed) => {
    const id = await person(written)
    const entry = await jot(`— ${written}.`)
    expect((await found(typed)).toSorted()).toEqual([id, entry].toSorted())
  })

  test('a name is found from the inside too', async () => {
    const id = await person('王小明')
    expect(await found('小明')).toEqual([id])
  })

  test('people are found by role, organisation, tags, note and how we met', async () => {
    const id = await person('Ann', { note: 'likes opera', tags: ['vip'], met: 'at a wedding in Kerry' })
    await vault.call('roles.add', { personId: id, organisation: 'Keeley Brandt', title: 'Comptroller' })
    for (const text of ['opera', 'vip', 'kerry', 'comptr', 'wedding ann', 'brandt compt'])
      expect(await found(text)).toEqual([id])
    const [firm] = await vault.call('organisations.list', {})
    expect(await found('brandt')).toEqual([firm!.id, id])
    const [role] = await vault.call('roles.list', { personId: id })
    await vault.call('roles.remove', { id: role!.id })
    expect(await found('brandt')).toEqual([firm!.id])
  })

  test('what was changed is found as it is now', async () => {
    const id = await jot('the old words')
    await vault.call('entries.edit', { id, fields: { text: 'new words' } })
    expect(await found('old')).toEqual([])
    expect(await found('new')).toEqual([id])
  })

  test('ask-53: deleted things are not found; a deletion undone is found again', async () => {
    const ann = await person('Ann Quince')
    const entry = await jot('quince jam')
    const { id: fact } = await vault.call('facts.add', { personId: ann, category: 'taste', text: 'quince' })
    for (const [id, channel] of [
      [ann, 'people.remove'],
      [entry, 'entries.remove'],
      [fact, 'facts.remove'],
    ] as const) {
      const { change } = await vault.call(channel, { id })
      expect(await found('quince')).not.toContain(id)
      await vault.call('changes.undo', { change: change! })
      expect(await found('quince')).toContain(id)
    }
  })

  test('facts about someone in the bin are not found', async () => {
    const ann = await person('Ann')
    await vault.call('facts.add', { personId: ann, category: 'taste', text: 'quince' })
    await vault.call('people.remove', { id: ann })
    expect(await found('quince')).toEqual([])
  })

  test.each(['zznounperson', 'zznounentry', 'zz', 'z', '\ue000', '\ue000person', 'person', 'p', 'entry', 'fact'])(
    'no word of the index itself finds anything: %j',
    async (typed) => {
      const ann = await person('Ann Lee')
      await jot('Hello there.', [ann])
      await vault.call('facts.add', { personId: ann, category: 'taste', text: 'tea' })
      expect(await found(typed)).toEqual([])
    },
  )

  test('a journal that holds a word of the index finds it where it was written and nowhere else', async () => {
    for (const word of ['zznounperson', '\ue000person', '\ue000fact']) {
      vault.empty()
      const ann = await person('Ann')
      const entry = await jot(`what is ${word} really`)
      expect(await found(`${word} really`)).toEqual([entry])
      expect(await found('ann')).toEqual([ann])
    }
  })

  test.each([
    '"',
    '""',
    '"quoted',
    'a OR b',
    'NEAR(a b)',
    'words : hello',
    '{words} : hello',
    'hello*',
    '^hello',
    '-hello',
    'hello AND',
    'hello NOT there',
    '(hello',
    'hello + there',
    "hello'; DROP TABLE person; --",
    '%',
    '_',
    '*',
    '🙂',
    '🙂 hello',
    '\u200b',
    '\u0301',
    'hello\u0301',
    '\ud7ff\ufffd',
    '१२३',
    'x'.repeat(1000),
    'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    '𞤀𞤁 a𞤀b',
    '𐲀',
    '\u{1e900}x',
    '\u{11f02}',
    'ꟹ',
    'a\u{10d4a}b',
  ])('nothing typed is syntax: %j', async (typed) => {
    await jot('hello there')
    await vault.call('search.find', { text: typed })
    expect(vault.logged).toEqual([])
  })

  test('what says nothing finds nothing', async () => {
    await jot('hello')
    for (const text of ['', '   ', '—', '…?!']) expect(await found(text)).toEqual([])
  })

  test('a snippet shows the words around the first one found, and marks each', async () => {
    await jot(`${'before '.repeat(30)}the Ünïted front of unity ${'after '.repeat(30)}`)
    const [hit] = await vault.call('search.find', { text: 'uni' })
    expect(hit!.snippet[0]).toEqual({ text: '…', found: false })
    expect(hit!.snippet.at(-1)).toEqual({ text: '…', found: false })
    expect(hit!.snippet.filter(({ found: mark }) => mark).map(({ text }) => text)).toEqual(['Ünïted', 'unity'])
  })

  test('ask-43: whoever is found says by what: what was noted of them, where they work or worked, or a tag', async () => {
    const noted = await person('Ann', { note: 'Met at the harbour office.', tags: ['harbour'] })
    const tagged = await person('Ben', { note: 'Sails.', tags: ['club', 'harbour'] })
    const works = await person('Cleo')
    await vault.call('roles.add', { personId: works, organisation: 'Harbour Legal', title: 'Solicitor' })
    const said = new Map(
      (await vault.call('search.find', { text: 'harbour' })).map(({ id, snippet }) => [
        id as string,
        snippet.map(({ text, found: mark }) => (mark ? `*${text}*` : text)).join(''),
      ]),
    )
    expect(said.get(noted)).toContain('the *harbour* office')
    expect(said.get(tagged)).toBe('club · *harbour*')
    expect(said.get(works)).toBe('Solicitor, *Harbour* Legal')
  })

  test('a snippet never cuts a character in two, nor grows with a word that has no end', async () => {
    await jot(`${'🙂'.repeat(10_100)} needle`)
    await jot(`${'x'.repeat(5000)} needle ${'needle'.repeat(2000)}`)
    await person('N'.repeat(1000), { note: `needle ${'y'.repeat(3000)}` })
    for (const hit of await vault.call('search.find', { text: 'needle' }))
      expect(hit.snippet.map(({ text }) => text).join('').length).toBeLessThan(1000)
  })

  test('gives at most thirty', async () => {
    for (let n = 0; n < 70; n += 1) await jot(`common word ${n}`)
    const ann = await person('Ann')
    for (let n = 0; n < 20; n += 1)
      await vault.call('facts.add', { personId: ann, category: 'work', text: `common ${n}` })
    expect(await found('common')).toHaveLength(30)
  })

  test('is not upset by a query that is too long', async () => {
    expect(await vault.refusal('search.find', { text: 'x'.repeat(1001) })).toEqual({
      code: 'invalid',
      fields: { text: 'too-long' },
    })
  })
})
