import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../../../electron/vault/store/sql.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

const texts = [
  ['right to left', 'مرحبا بالعالم \u202bשלום\u202c end'],
  ['emoji with joiners, skin and flags', '👩‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇪'],
  ['combining characters, not composed', 'e\u0301 o\u0302\u0323 \u0915\u094d\u0937'],
  ['the same letters composed', 'é ộ क्ष'],
  ['characters beyond the first plane', '𝔄𠀀𐍈\u{10ffff}'],
  ['control characters', 'tab\tnew\nline\r\nbell\u0007 esc\u001b del\u007f'],
  ['marks nobody sees', 'a\u200bb\u00adc\ufeffd\u2028e\u2029f'],
  ['things that look like code', `'; DROP TABLE person; -- "\${x}" <script>alert(1)</script> %s \\u0000 {{}}`],
  ['noncharacters and private use', '\uffff\ufdd0\ue000'],
] as const

describe('texts', () => {
  test.each(texts)('come back bit for bit: %s', async (_name, text) => {
    const { id: personId } = await vault.call('people.add', {
      name: `x${text}x`,
      note: text,
      met: text,
      tags: [`x${text}x`],
    })
    const { id } = await vault.call('entries.jot', {
      happenedAt: '2026-03-10T07:00',
      channel: 'other',
      text,
      people: [personId],
    })
    await vault.call('facts.add', { personId, category: 'other', text: `x${text}x` })
    await vault.reopen()
    expect(await vault.call('people.get', { id: personId })).toMatchObject({
      name: `x${text}x`,
      note: text,
      met: text,
      tags: [`x${text}x`],
    })
    expect((await vault.call('entries.get', { id })).text).toBe(text)
    expect((await vault.call('facts.list', { personId }))[0]!.text).toBe(`x${text}x`)
    await vault.call('search.find', { text: text.slice(0, 200) })
  })

  test('names of 1,000 characters are kept whole; of 1,001 refused, naming the field', async () => {
    const name = '名'.repeat(1000)
    const { id } = await vault.call('people.add', { name, given: name, family: name, nickname: name, say: name })
    expect((await vault.call('people.get', { id })).name).toBe(name)
    expect(await vault.refusal('people.add', { name: `${name}名`, say: `${name}名` })).toEqual({
      code: 'invalid',
      fields: { name: 'too-long', say: 'too-long' },
    })
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })

  test('an emoji is one character of a thousand', async () => {
    expect(await vault.refusal('people.add', { name: '🙂'.repeat(1001) })).toMatchObject({
      fields: { name: 'too-long' },
    })
    await vault.call('people.add', { name: '🙂'.repeat(1000) })
  })

  test.each([
    ['a high surrogate alone', 'a\ud800b'],
    ['a low surrogate alone', 'a\udc00b'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['half an emoji at the end', 'x\ud83d'],
    ['NUL', 'a\0b'],
  ])('what cannot be stored as it is, is refused: %s', async (_name, text) => {
    const before = vault.dump()
    expect(await vault.refusal('people.add', { name: text })).toEqual({
      code: 'invalid',
      fields: { name: 'unreadable' },
    })
    expect(await vault.refusal('drafts.keep', { place: 'window', text })).toMatchObject({
      fields: { text: 'unreadable' },
    })
    expect(await vault.refusal('search.find', { text })).toMatchObject({ fields: { text: 'unreadable' } })
    expect(vault.dump()).toEqual(before)
  })

  test('texts that look like SQL are values', async () => {
    const name = `Robert'); DROP TABLE person; --`
    await vault.call('people.add', { name })
    await vault.call('people.list', { filter: `' OR 1=1 --` })
    await vault.call('entries.list', { before: `x' UNION SELECT 1 --` })
    expect(vault.rows(sql`SELECT name FROM person`)).toEqual([{ name }])
  })
})
