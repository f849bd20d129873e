// Nothing leaves that was not said to: whatever is kept about somebody and whatever of it is ticked.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { HandoverNoun } from '../../../shared/contract/handovers.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { give, inside, review } from './handing.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})

const uses = ['mention', 'if-raised', 'never'] as const
const kinds = [
  'fact',
  'entry',
  'follow-up',
  'milestone',
  'tie',
  'gift',
  'channel',
  'role',
  'note',
  'met',
  'tags',
  'boundary',
] as const

/** One item, with words nobody else has. */
const item = fc.record({
  kind: fc.constantFrom(...kinds),
  use: fc.constantFrom(...uses),
  category: fc.constantFrom('family', 'health', 'worry', 'work', 'taste'),
  isChosen: fc.boolean(),
  isReworded: fc.boolean(),
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

const canary = (at: number): string => `qz${String.fromCodePoint(97 + (at % 26))}${at}canary`

/** Keeps it, with an entry of its own where something can come from one: `word` in what it says, `word`source in the entry. */
const keep = async (personId: string, { kind, use, category }: Item, word: string): Promise<void> => {
  const id = personId as never
  const jot = (more: Partial<Input<'entries.jot'>>) =>
    vault.call('entries.jot', {
      ...{ happenedAt: '2026-02-03T10:00', channel: 'phone', text: `${word}source`, people: [id], ...more },
    })
  if (kind === 'fact') await jot({ facts: [{ personId: id, category, text: word, use }] })
  else if (kind === 'follow-up') await jot({ followUps: [{ personId: id, kind: 'promise', text: word }] })
  else if (kind === 'milestone')
    await jot({
      milestones: [
        { personId: id, kind: 'other', title: word, date: knownDate({ month: 5, day: 2 }), repeats: { every: 'year' } },
      ],
    })
  else if (kind === 'entry') await jot({ text: word })
  else if (kind === 'tie') await vault.call('ties.addWithPerson', { personId: id, otherName: word, otherIs: 'friend' })
  else if (kind === 'channel')
    await vault.call('channels.add', { personId: id, kind: 'email', label: word, value: word })
  else if (kind === 'role') await vault.call('roles.add', { personId: id, organisation: word, title: word })
  else if (kind === 'gift')
    await vault.call('gifts.add', {
      ...{ on: '2025-12-12', direction: 'received', kind: 'present', state: 'given', what: word, value: null },
      ...{ giverId: null, entryId: null, note: `${word}note`, despite: `${word}despite` },
      people: [{ personId: id, self: true, family: 0 }],
    })
  else if (kind === 'boundary')
    await vault.call('boundaries.add', {
      on: { noun: 'person', id },
      rule: {
        ...{ direction: 'given', kinds: [], allows: 'nothing', limits: [], family: true, declined: false },
        ...{ year: '01-01', from: null, until: null, instead: false, words: word },
      },
    })
  else await vault.call('people.edit', { id, fields: { [kind]: kind === 'tags' ? [word] : word } })
}

const wordsUnder = (folder: string): string =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? wordsUnder(path) : readFileSync(path, 'latin1')))
    .join('\n')

test('of what is generated, in the pack there is what was ticked and nothing else, and on the disk no word of any of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 8 }), async (items) => {
      vault.empty()
      const { id } = await vault.call('people.add', { name: 'Somebody' })
      // of a part of the person there is one
      const once = items.filter(
        ({ kind }, at) => !['note', 'met', 'tags'].includes(kind) || items.findIndex((one) => one.kind === kind) === at,
      )
      for (const [at, one] of once.entries()) await keep(id, one, canary(at))
      const lines = await review(vault, id)
      const chosen = once.flatMap((one, at) => {
        const line = lines.find(({ noun, text }) => noun === one.kind && text.includes(canary(at)))
        if (!line) throw new Error(`${one.kind} is not reviewed`)
        const text = one.isReworded && line.canReword ? { text: `${canary(at)}reworded` } : {}
        return one.isChosen ? [{ at, item: { noun: line.noun as HandoverNoun, id: line.id, ...text } }] : []
      })
      const { bytes, path } = await give(vault, id, {
        ...{ items: chosen.map(({ item: each }) => each), checkIns: [], note: '' },
      })
      const { all } = await inside(bytes)
      for (const [at, one] of once.entries()) {
        const ticked = chosen.find((each) => each.at === at)
        const found = all.match(new RegExp(`${canary(at)}(?:reworded|source|note|despite)?`, 'g')) ?? []
        const allowed = ticked ? ['text' in ticked.item ? `${canary(at)}reworded` : canary(at)] : []
        expect([...new Set(found)], `${one.kind} ${one.use}`).toEqual(allowed)
      }
      const disk = wordsUnder(vault.folder) + wordsUnder(join(path, '..'))
      expect(disk).not.toMatch(/qz[a-z]\d+canary/)
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('of facts, whatever they are, none leaves of itself but those that may be mentioned and are of no sensitive kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
      vault.empty()
      const { id } = await vault.call('people.add', { name: 'Somebody' })
      for (const [at, one] of items.entries()) await keep(id, { ...one, kind: 'fact' }, canary(at))
      const { all } = await inside((await give(vault, id, { checkIns: [] })).bytes)
      for (const [at, { use, category }] of items.entries()) {
        const leaves = use === 'mention' && category !== 'health' && category !== 'worry'
        expect(all.includes(canary(at)), `${use} ${category}`).toBe(leaves)
        expect(all).not.toContain(`${canary(at)}source`)
      }
    }),
    { numRuns: 20 },
  )
}, 120_000)
