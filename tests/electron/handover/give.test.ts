// A relationship leaves as one encrypted file: what leaves, what stays, and where it may lie.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { target } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { checkIns, give, idOf, inside, relationship, review, words } from './handing.ts'

let vault: TestVault
let id: string
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(async () => {
  vault.empty()
  id = await relationship(vault)
})

describe('the review', () => {
  test('says of everything kept about them whether it would leave, and why it would stay', async () => {
    const lines = await review(vault, id)
    expect(lines.map(({ noun, text, why }) => [noun, text, why])).toEqual([
      ['role', 'Partner, Keeley Brandt', null],
      ['channel', 'siobhan@keeley.example', null],
      ['channel', '01 555 0199', 'private'],
      ['met', 'At the regatta', 'own-words'],
      ['note', 'Careful with the brother', 'own-words'],
      ['tags', 'difficult', 'own-words'],
      ['tie', 'Aoife Keeley', null],
      ['tie', 'Rival Client', 'client'],
      ['fact', 'Father in hospital', 'sensitive'],
      ['fact', 'Wants the drawings early', null],
      ['fact', 'Sails at weekends', null],
      ['fact', 'No wine', 'never'],
      ['milestone', '', null],
      ['follow-up', 'Send the survey', null],
      ['follow-up', 'Ask about the hospital', 'beside'],
      ['gift', 'A chart of the bay', null],
      ['boundary', 'Nothing but a card', null],
      ['file', 'survey.png', 'file'],
      ['entry', 'Her father is in hospital again.', 'source'],
      ['entry', 'The survey is agreed.', 'own-words'],
    ])
  })

  test('names the others an entry is about', async () => {
    const lines = await review(vault, id)
    expect(lines.find(({ noun }) => noun === 'entry')?.others).toEqual(['Aoife Keeley'])
  })

  test('an entry that something held back about somebody else came from is held back too', async () => {
    const { id: bo } = await vault.call('people.add', { name: 'Bo' })
    await vault.call('entries.jot', {
      ...{ happenedAt: '2026-03-01T10:00', channel: 'phone', text: 'Both of them.', people: [id as never, bo] },
      facts: [{ personId: bo, category: 'worry', text: 'Bo worries' }],
    })
    const lines = await review(vault, id)
    expect(lines.find(({ text }) => text === 'Both of them.')?.why).toBe('source')
  })

  test('gives all the words of what can be reworded, and of nothing else', async () => {
    const lines = await review(vault, id)
    const long = `Long ${'x '.repeat(600)}end`
    const entry = idOf(lines, 'entry', 'survey')
    await vault.call('entries.edit', { id: entry as never, fields: { text: long } })
    const [line] = (await review(vault, id)).filter((one) => one.id === entry)
    expect([line?.more, line?.text.length]).toEqual([true, 240])
    expect(await vault.call('handovers.words', { noun: 'entry', id: entry })).toEqual({ text: long })
    expect(await vault.call('handovers.words', { noun: 'note', id })).toEqual({ text: 'Careful with the brother' })
    expect(await vault.refusal('handovers.words', { noun: 'role', id: idOf(lines, 'role', 'Partner') })).toEqual({
      code: 'not-found',
    })
  })
})

describe('what leaves', () => {
  test('is what was ticked: in the pack, and counted; the rest is counted as staying', async () => {
    const { bytes, answer } = await give(vault, id)
    const { pack, all } = await inside(bytes)
    expect([answer.items, answer.stayed]).toEqual([9, 11])
    expect(pack).toMatchObject({ from: 'Nora Byrne', to: 'Bo', on: '2026-03-10', note: 'Treat her well' })
    expect(pack.facts.map(({ text }) => text)).toEqual(['Wants the drawings early', 'Sails at weekends'])
    expect(all).not.toMatch(/hospital|No wine|difficult|regatta|brother|555|Rival|own note|agreed/)
  })

  test('has no trace of an entry that stays in the facts that came from it', async () => {
    const { bytes } = await give(vault, id)
    const lines = await review(vault, id)
    const { pack, all } = await inside(bytes)
    expect(pack.facts.map(({ entry }) => entry)).toEqual([null, null])
    for (const { noun, id: entry } of lines) if (noun === 'entry') expect(all).not.toContain(entry)
  })

  test('may be reworded for the pack, and the journal’s own words stay', async () => {
    const lines = await review(vault, id)
    const fact = idOf(lines, 'fact', 'drawings')
    const { bytes } = await give(vault, id, { items: [{ noun: 'fact', id: fact, text: 'Likes to have things early' }] })
    const { pack, all } = await inside(bytes)
    expect(pack.facts.map(({ text }) => text)).toEqual(['Likes to have things early'])
    expect(all).not.toContain('drawings')
    expect(await vault.call('handovers.words', { noun: 'fact', id: fact })).toEqual({
      text: 'Wants the drawings early',
    })
  })

  test('is encrypted: neither a name nor a word of it can be read in the file, nor how much it is', async () => {
    const { bytes, path } = await give(vault, id)
    const { bytes: less } = await give(vault, id, { items: [] })
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(raw).not.toMatch(/Siobh|Keeley|rapport|Nora|drawings/)
    expect(less.byteLength).toBe(bytes.byteLength)
    expect(readdirSync(join(path, '..'))).toEqual(['siobhan.age'])
  })

  test('takes its files along, byte for byte', async () => {
    const lines = await review(vault, id)
    const { bytes } = await give(vault, id, { items: [{ noun: 'file', id: idOf(lines, 'file', 'survey.png') }] })
    const other = await testVault()
    const { preview } = await other.call('handovers.open', { bytes: bytes as never, passphrase: words })
    const { personId } = await other.call('handovers.take', { preview, into: null, source: 'x' })
    const [own] = await vault.call('files.list', { personId: id as never })
    const [taken] = await other.call('files.list', { personId })
    const piece = async (from: TestVault, file: string) =>
      (await from.call('files.piece', { id: file as never, at: 0 })).bytes
    expect(await piece(other, taken!.id)).toEqual(await piece(vault, own!.id))
    expect(taken).toMatchObject({ name: 'survey.png', type: 'image/png' })
  })
})

describe('giving', () => {
  test('is noted with how much left, and three follow-ups are made; all of it is one change', async () => {
    const before = vault.dump()
    const { answer } = await give(vault, id)
    expect(await vault.call('handovers.list', { personId: id as never })).toMatchObject([
      {
        way: 'given',
        colleague: 'Bo',
        own: 'Nora Byrne',
        on: '2026-03-10',
        items: 9,
        stayed: 11,
        note: 'Treat her well',
      },
    ])
    const open = await vault.call('followUps.list', { personId: id as never })
    expect(open.filter(({ text }) => checkIns.some((one) => one.text === text)).map(({ due }) => due)).toEqual([
      ...['2026-03-17', '2026-04-09', '2026-06-08'],
    ])
    await vault.call('changes.undo', { change: answer.change })
    const { change: _, change_set: __, ...after } = vault.dump()
    const { change: ___, change_set: ____, ...was } = before
    expect(after).toEqual(was)
  })

  test('is refused into the folder of the vault, and nothing is noted', async () => {
    const path = join(vault.folder, 'x.age')
    const wish = { personId: id as never, to: 'Bo', from: 'Nora', items: [], passphrase: words }
    expect(await vault.refusal('handovers.give', { ...wish, target: target(vault, path) })).toEqual({
      ...{ code: 'invalid', fields: { target: 'in-the-vault' } },
    })
    expect([existsSync(path), await vault.call('handovers.list', {})]).toEqual([false, []])
  })

  test('is refused where a place was not chosen, or nothing can be written there', async () => {
    const wish = { personId: id as never, to: 'Bo', from: 'Nora', items: [], passphrase: words }
    expect(await vault.refusal('handovers.give', { ...wish, target: 'f'.repeat(32) })).toMatchObject({
      code: 'not-found',
    })
    const gone = target(vault, join(freshFolder(), 'no', 'x.age'))
    expect(await vault.refusal('handovers.give', { ...wish, target: gone })).toEqual({
      ...{ code: 'invalid', fields: { target: 'gone' } },
    })
    expect(await vault.call('handovers.list', {})).toEqual([])
  })

  test('is refused where something chosen was removed meanwhile, or is somebody else’s', async () => {
    const lines = await review(vault, id)
    const fact = idOf(lines, 'fact', 'Sails')
    const { id: other } = await vault.call('people.add', { name: 'Other' })
    const refused = (personId: string) =>
      vault.refusal('handovers.give', {
        ...{ personId: personId as never, to: 'Bo', from: 'Nora', items: [{ noun: 'fact', id: fact }] },
        ...{ passphrase: words, target: target(vault, join(freshFolder(), 'x.age')) },
      })
    expect(await refused(other)).toEqual({ code: 'conflict', fields: { items: 'changed' } })
    await vault.call('facts.remove', { id: fact as never })
    expect(await refused(id)).toEqual({ code: 'conflict', fields: { items: 'changed' } })
  })

  test('is refused where a text was made longer than its field', async () => {
    const lines = await review(vault, id)
    const items = [{ noun: 'fact', id: idOf(lines, 'fact', 'Sails'), text: 'x'.repeat(1001) } as const]
    expect(
      await vault.refusal('handovers.give', {
        ...{ personId: id as never, to: 'Bo', from: 'Nora', items, passphrase: words },
        target: target(vault, join(freshFolder(), 'x.age')),
      }),
    ).toEqual({ code: 'invalid', fields: { items: 'too-long' } })
  })

  test('can be cancelled: no file, nothing noted', async () => {
    const stop = new AbortController()
    const folder = freshFolder()
    const result = await vault.raw(
      'handovers.give',
      {
        ...{ personId: id, to: 'Bo', from: 'Nora', items: [], passphrase: words },
        target: target(vault, join(folder, 'x.age')),
      },
      { signal: stop.signal, progress: () => stop.abort() },
    )
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect([readdirSync(folder), await vault.call('handovers.list', {})]).toEqual([[], []])
  })

  test('overwrites nothing until it is whole', async () => {
    const { path, bytes } = await give(vault, id)
    const again = await vault.refusal('handovers.give', {
      ...{ personId: 'nobody0000' as never, to: 'Bo', from: 'Nora', items: [], passphrase: words },
      target: target(vault, path),
    })
    expect(again).toEqual({ code: 'not-found' })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
  })
})
