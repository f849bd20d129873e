import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileCards } from '../../../electron/vault/journal/imports.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { readAll as readCards } from '../exchange/cards.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const fixtures = join(import.meta.dirname, '../exchange/fixtures')
const fixtureNames = readdirSync(fixtures).filter((name) => name.endsWith('.vcf'))
const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const preview = (file: string | Uint8Array<ArrayBuffer>) =>
  vault.call('imports.preview', { fileName: 'people.vcf', bytes: typeof file === 'string' ? bytesOf(file) : file })
const file = async (bytes: string | Uint8Array<ArrayBuffer>, only?: number[]) =>
  vault.call('imports.file', { preview: (await preview(bytes)).preview, ...(only && { only }) })
const names = async () => (await vault.call('people.list', {})).map(({ name }) => name)

/** Everything a person's page shows must be what the contract says it is. */
const readAll = async () => {
  for (const { id } of await vault.call('people.list', {})) {
    await vault.call('brief.get', { id })
    await vault.call('people.photo', { id })
  }
  await vault.call('organisations.list', {})
  await vault.call('people.tags', {})
}

const odd: readonly (readonly [name: string, cards: string])[] = [
  [
    'more tags than a person carries',
    card('FN:Ann', `CATEGORIES:${Array.from({ length: 130 }, (_, n) => `t${n}`).join(',')}`),
  ],
  ['a tag cut in the middle of an emoji', card('FN:Ann', `CATEGORIES:${'x'.repeat(99)}🙂🙂`)],
  ['tags of nothing', card('FN:Ann', 'CATEGORIES:,\u200b, ,\t')],
  ['a tag that is blank once cut', card('FN:Ann', `CATEGORIES:a${'\u00a0'.repeat(150)}b`)],
  [
    'names longer than a line',
    card(`FN:${'n'.repeat(3000)}`, `N:${'f'.repeat(3000)};${'g'.repeat(3000)}`, `NICKNAME:${'k'.repeat(3000)}`),
  ],
  ['an organisation longer than a line', card('FN:Ann', `ORG:${'🙂'.repeat(1200)}`, `TITLE:${'t'.repeat(3000)}`)],
  ['a relative of nothing', card('FN:Ann', 'X-SPOUSE:', 'X-SPOUSE: ', 'RELATED;VALUE=text:\u200b')],
  ['a relative with a label of nothing', card('FN:Ann', 'item1.X-ABRELATEDNAMES:Bea', 'item1.X-ABLabel:')],
  [
    'a relative with a label longer than a line',
    card('FN:Ann', 'item1.X-ABRELATEDNAMES:Bea', `item1.X-ABLabel:${'l'.repeat(2000)}`),
  ],
  ['a person related to themselves', card('FN:Ann', 'X-SPOUSE:Ann')],
  ['a date with a title of nothing', card('FN:Ann', 'item1.X-ABDATE:2001-02-03', 'item1.X-ABLabel:')],
  ['a day that does not exist', card('FN:Ann', 'BDAY:2001-02-30', 'ANNIVERSARY:0000-00-00')],
  ['29 February of a year without one', card('FN:Ann', 'BDAY:2001-02-29', 'BDAY:1900-02-29')],
  ['a birthday in the year 0', card('FN:Ann', 'BDAY:0000-05-05')],
  ['NUL and lone surrogates', card('FN:A\0nn', 'NOTE:x\0y', 'NICKNAME:=ED=A0=80')],
  ['bytes that are no text', card('FN:Ann', 'NOTE:\u0080\u00ff')],
  ['SQL for a name', card(`FN:Robert'); DROP TABLE person; --`)],
  ['a name only of marks', card('FN:\u200b\u200b', 'EMAIL:a@x.example')],
  ['a uid longer than any', card('FN:Ann', `UID:${'u'.repeat(5000)}`)],
]

describe('an address book', () => {
  test('a preview files nothing', async () => {
    const before = vault.dump()
    const seen = await preview(card('FN:Ann Lee', 'EMAIL:ann@x.example') + card('FN:Bea'))
    expect(seen).toMatchObject({
      fileName: 'people.vcf',
      counts: { cards: 2, fresh: 2, known: 0, twice: 0, failed: 0 },
    })
    expect(seen.cards).toMatchObject([
      { index: 0, name: 'Ann Lee', detail: 'ann@x.example', outcome: 'new' },
      { index: 1, name: 'Bea', outcome: 'new' },
    ])
    expect(vault.dump()).toEqual(before)
  })

  test('everything a card says is filed, and all of it is one change', async () => {
    const done = await file(
      card(
        'FN:Ann Lee',
        'N:Lee;Ann;;;',
        'NICKNAME:Annie',
        'ORG:Keeley Brandt',
        'TITLE:Partner',
        'TEL;TYPE=work:+353 1 555 0100',
        'EMAIL:ann@x.example',
        'BDAY:1980-06-12',
        'NOTE:met in Cork',
        'CATEGORIES:vip,golf',
        'X-SPOUSE:Tom Lee',
      ),
    )
    expect(done).toMatchObject({ people: 1, ties: 1, milestones: 1 })
    const { id } = (await vault.call('people.complete', { text: 'Ann Lee' }))[0]!
    expect(await vault.call('brief.get', { id })).toMatchObject({
      person: {
        name: 'Ann Lee',
        given: 'Ann',
        family: 'Lee',
        nickname: 'Annie',
        tags: ['vip', 'golf'],
        note: 'met in Cork',
      },
      channels: [{ kind: 'phone' }, { kind: 'email', value: 'ann@x.example' }],
      roles: [{ organisation: 'Keeley Brandt', title: 'Partner' }],
      ties: [{ otherName: 'Tom Lee', otherIs: 'spouse' }],
      coming: [{ kind: 'birthday', date: knownDate({ year: 1980, month: 6, day: 12 }) }],
    })
    expect(vault.rows(sql`SELECT command FROM change_set`)).toEqual([{ command: 'imports.file' }])
    expect(await vault.call('imports.list', {})).toMatchObject([
      { change: done.change, of: 'people', count: 2, undone: false },
    ])
  })

  test.each(fixtureNames)(
    'ask-33: importing again adds nobody, and one undo takes all of it back: %s',
    async (name) => {
      await vault.call('people.add', { name: 'Already There' })
      const { change: _, change_set: __, ...before } = vault.dump()
      const bytes = new Uint8Array(readFileSync(join(fixtures, name)))
      const { change, people } = await file(bytes)
      expect(people).toBeGreaterThan(0)
      await readAll()
      const filed = await names()
      const again = await preview(bytes)
      expect(again.counts).toMatchObject({ fresh: 0 })
      expect(await vault.call('imports.file', { preview: again.preview })).toEqual({
        change: null,
        people: 0,
        ties: 0,
        milestones: 0,
      })
      expect(await names()).toEqual(filed)
      await vault.call('changes.undo', { change: change! })
      const { change: ___, change_set: ____, ...after } = vault.dump()
      expect(after).toEqual(before)
      expect(await vault.call('imports.list', {})).toMatchObject([{ undone: true }])
    },
  )

  test('an import undone, and that undone, and undone again, says so', async () => {
    let change = (await file(card('FN:Ann')))?.change
    for (const undone of [true, false, true, false]) {
      ;({ change } = await vault.call('changes.undo', { change: change! }))
      expect(await vault.call('imports.list', {})).toMatchObject([{ undone }])
    }
  })

  test('an import someone worked on since is not taken back, and nothing of it is lost', async () => {
    const { change } = await file(card('FN:Ann') + card('FN:Bea'))
    const [ann] = await vault.call('people.list', {})
    await vault.call('facts.add', { personId: ann!.id, category: 'work', text: 'x' })
    expect(await vault.refusal('changes.undo', { change: change! })).toMatchObject({ code: 'conflict' })
    expect(await names()).toEqual(['Ann', 'Bea'])
  })

  test('only the cards wanted are filed, each once', async () => {
    const cards = ['Ann', 'Bea', 'Cid', 'Dan'].map((name) => card(`FN:${name}`)).join('')
    await file(cards, [3, 1, 1, 3, 99])
    expect(await names()).toEqual(['Bea', 'Dan'])
  })

  test('a preview is filed once, and a newer one replaces it', async () => {
    const first = await preview(card('FN:Ann'))
    const second = await preview(card('FN:Bea'))
    expect(await vault.refusal('imports.file', { preview: first.preview })).toEqual({ code: 'not-found' })
    await vault.call('imports.file', { preview: second.preview })
    expect(await vault.refusal('imports.file', { preview: second.preview })).toEqual({ code: 'not-found' })
    expect(await names()).toEqual(['Bea'])
  })

  test('someone known by e-mail under another name is not filed twice', async () => {
    await file(card('FN:Ann Lee', 'EMAIL:ann@x.example'))
    expect((await preview(card('FN:Ann Lee-Byrne', 'EMAIL:ANN@x.example'))).counts).toMatchObject({
      known: 1,
      fresh: 0,
    })
  })

  test('the same person twice in a file is filed once', async () => {
    expect(await file(card('FN:Ann', 'EMAIL:a@x.example') + card('FN:Ann', 'EMAIL:a@x.example'))).toMatchObject({
      people: 1,
    })
  })

  test('ask-36: relatives are tied to the people of the file, and to those already known, by name', async () => {
    const { id: tom } = await vault.call('people.add', { name: 'Tom Lee' })
    await file(card('FN:Ann', 'X-SPOUSE:tom lee', 'X-ASSISTANT:Bea') + card('FN:Bea'))
    expect(await names()).toEqual(['Ann', 'Bea', 'Tom Lee'])
    expect((await vault.call('ties.list', { personId: tom })).map(({ otherName }) => otherName)).toEqual(['Ann'])
  })

  test('ask-38: a relation keeps its type, is said from both ends, and once where both cards say it', async () => {
    await file(
      card('FN:Ann', 'X-SPOUSE:Tom', 'RELATED;TYPE=child;VALUE=text:Aoife', 'RELATED;TYPE=muse;VALUE=text:Zed') +
        card('FN:Tom', 'RELATED;TYPE=wife;VALUE=text:Ann'),
    )
    const [ann] = await vault.call('people.complete', { text: 'Ann' })
    expect(
      (await vault.call('ties.list', { personId: ann!.id })).map(({ otherName, otherIs, personIs, kind }) => [
        ...[otherName, otherIs, personIs, kind],
      ]),
    ).toEqual([
      ['Tom', 'spouse', 'wife', 'partner'],
      ['Aoife', 'child', 'parent', 'child'],
      ['Zed', 'muse', '', ''],
    ])
  })

  test('ask-36: relatives the book has no card of are in no list of people, and found by whom they belong to', async () => {
    await file(card('FN:Ann Lee', 'X-SPOUSE:Tom'))
    expect(await names()).toEqual(['Ann Lee'])
    expect((await vault.call('search.find', { text: 'tom' })).map(({ title, snippet }) => [title, snippet])).toEqual([
      ['Tom', [{ text: 'Ann Lee’s spouse', found: false }]],
    ])
  })

  test('a book in which someone is their own ancestor is filed whole: the tie that cannot be keeps its words', async () => {
    await file(
      card('FN:Ann', 'RELATED;TYPE=parent;VALUE=text:Bea') + card('FN:Bea', 'RELATED;TYPE=parent;VALUE=text:Ann'),
    )
    const [ann] = await vault.call('people.complete', { text: 'Ann' })
    expect((await vault.call('ties.list', { personId: ann!.id })).map(({ otherIs, kind }) => [otherIs, kind])).toEqual([
      ['parent', 'parent'],
      ['child', ''],
    ])
  })

  test('ask-22: a birthday on 29 February is kept on 28 February in years without one', async () => {
    await file(card('FN:Ann', 'BDAY:1992-02-29'))
    const [ann] = await vault.call('people.list', {})
    expect(await vault.call('milestones.list', { personId: ann!.id })).toMatchObject([
      { repeats: { every: 'year', missing: 'earlier' }, next: '2027-02-28' },
    ])
  })

  test('a photo is kept, and undone with its person', async () => {
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex').toString('base64')
    const { change } = await file(card('FN:Ann', `PHOTO;ENCODING=b;TYPE=JPEG:${jpeg}`))
    const [ann] = await vault.call('people.list', {})
    const photo = await vault.call('people.photo', { id: ann!.id })
    if (photo) expect(Buffer.from(photo.bytes).toString('base64')).toBe(jpeg)
    await vault.call('changes.undo', { change: change! })
    expect(vault.rows(sql`SELECT * FROM photo`)).toEqual([])
  })

  test.each(odd)('whatever a card holds, it is filed as the contract says, or told: %s', async (_name, text) => {
    const read = readCards(text + card('FN:Other', 'EMAIL:other@x.example')).flatMap((result) => result.card ?? [])
    vault
      .host()
      .session()!
      .change('imports.file', (ctx) => fileCards(ctx, read))
    expect(await names()).toContain('Other')
    await readAll()
  })

  test('an address book of nothing but such cards is filed too, and known again', async () => {
    const book = odd.map(([, text]) => text).join('') + card('FN:Other', 'EMAIL:other@x.example')
    await file(book)
    expect(vault.logged).toEqual([])
    await readAll()
    expect((await preview(book)).counts).toMatchObject({ fresh: 0 })
  })

  test('a channel longer than a line is filed as the contract says', async () => {
    await file(card('FN:Ann', `URL:https://x.example/${'a'.repeat(1900)}`))
    await readAll()
  })

  test('a file that is no address book files nobody', async () => {
    for (const bytes of [new Uint8Array(0), bytesOf('hello'), new Uint8Array(5000).fill(255)]) {
      const seen = await preview(bytes)
      expect(seen.counts.fresh).toBe(0)
    }
  })

  test('a preview that is cancelled says so, and nothing of it can be filed', async () => {
    const controller = new AbortController()
    const many = Array.from({ length: 5000 }, (_, n) => card(`FN:P ${n}`)).join('')
    const asked = vault.raw(
      'imports.preview',
      { fileName: 'x', bytes: bytesOf(many) },
      {
        signal: controller.signal,
        progress: () => controller.abort(),
      },
    )
    expect(await asked).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  test('needs an open vault', async () => {
    const { preview: id } = await preview(card('FN:Ann'))
    vault.restart()
    expect(await vault.refusal('imports.preview', { fileName: 'x', bytes: bytesOf(card('FN:Ann')) })).toEqual({
      code: 'locked',
    })
    expect(await vault.refusal('imports.file', { preview: id })).toEqual({ code: 'locked' })
    await vault.reopen()
    expect(await vault.refusal('imports.file', { preview: id })).toEqual({ code: 'not-found' })
  })
})
