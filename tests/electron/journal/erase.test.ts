// Deleting for good: no word of it is left anywhere in the vault.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendar, event } from '../exchange/calendars.ts'
import { fromDialog } from '../../support/calendar-files.ts'
import { sumProblems } from '../../../electron/vault/health/sums.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { keepFile, png } from '../../support/files.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { freshFolder, passphrase, placeAt, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

/** Letters nobody writes by chance, so that a part of a word is found too. */
const canary = 'qxzvkqweph'
const word = (n: number): string => `${canary}${String.fromCharCode(97 + n)}`

/** A person with a canary in every place, altered and deleted and undone here and there; and one who stays. */
const seed = async () => {
  const { id: ann } = await vault.call('people.add', {
    ...{ name: word(0), given: word(0), nickname: word(1), say: word(2), tags: [word(3)], met: word(4), note: word(5) },
  })
  const { id: bea } = await vault.call('people.add', { name: 'Bea stays' })
  await vault.call('people.setPhoto', { id: ann, photo: png })
  const date = { kind: 'other', date: knownDate({ month: 6, day: 1 }), repeats: { every: 'year' } } as const
  const own = await vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-01T10:00', channel: 'phone', text: `Said ${word(6)} and ${word(7)}`, people: [ann] },
    ...{ tags: [word(3)] },
    facts: [{ personId: ann, category: 'health', text: word(8) }],
    milestones: [{ personId: ann, ...date, title: word(9) }],
    followUps: [{ personId: ann, kind: 'ask', text: word(10), due: '2026-03-10' }],
  })
  await vault.call('entries.edit', { id: own.id, fields: { text: `Said ${word(11)}` } })
  const both = await vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-02T10:00', channel: 'phone', text: 'Both were there', people: [ann, bea] },
    facts: [{ personId: bea, category: 'work', text: 'Bea sails' }],
  })
  await vault.call('channels.add', { personId: ann, kind: 'email', label: word(12), value: `${word(12)}@x.org` })
  await vault.call('roles.add', { personId: ann, organisation: 'Harbour', title: word(13) })
  await vault.call('ties.add', { personId: bea, otherId: ann, otherIs: word(14), personIs: word(15) })
  await vault.call('cadence.set', { level: 'person', subject: ann, rule: { cadence: { ideal: 30, most: 60 } } })
  await vault.call('cadence.pause', { personId: ann, pause: { from: '2026-03-01', until: null, reason: word(16) } })
  await vault.call('cadence.pause', { personId: ann, pause: null })
  await vault.call('cadence.snooze', { personId: ann, until: '2026-04-01' })
  await keepFile(vault.call, { personId: ann }, `${word(17)}.png`, png)
  await vault.call('meetings.add', { people: [ann], start: '2026-03-12T10:00', title: word(18) })
  const gift = { on: '2026-03-02', direction: 'given', kind: 'present', state: 'given', value: null } as const
  await vault.call('gifts.add', {
    ...{ ...gift, what: word(19), giverId: null, entryId: null, note: '', despite: '' },
    people: [{ personId: ann, self: true, family: 0 }],
  })
  await vault.call('boundaries.add', {
    on: { noun: 'person', id: ann },
    rule: {
      ...({ direction: 'both', kinds: [], allows: 'nothing', limits: [], family: true, declined: false } as const),
      ...{ year: '01-01', from: null, until: null, instead: false, words: word(20) },
    },
  })
  // written and taken back: no row is left, and the history still has it
  const undone = await vault.call('facts.add', { personId: ann, category: 'work', text: word(21) })
  await vault.call('changes.undo', { change: undone.change! })
  const jot = await vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-03T10:00', channel: 'phone', text: word(22), people: [ann] },
  })
  await vault.call('changes.undo', { change: jot.change })
  await vault.call('drafts.keep', { place: `person:${ann}`, text: word(23) })
  await vault.call('drafts.keep', { place: 'today', text: 'Bea again', people: [ann, bea] })
  return { ann, bea, own: own.id, both: both.id }
}

/** Lets what is cleared a little at a time be cleared, and shuts the vault. */
const cleared = async (): Promise<void> => {
  await expect
    .poll(
      () => vault.rows(sql`SELECT 1 FROM covered WHERE name = 'erased-words' UNION ALL SELECT 1 FROM loose_content`),
      {
        timeout: 5000,
      },
    )
    .toEqual([])
}

/** Every byte of the database, deciphered, free pages included. */
const plain = async (): Promise<Buffer> => {
  vault.close()
  const open = await openVault(placeAt(vault.folder), passphrase)
  expect(sumProblems(open.db)).toEqual([])
  expect(open.db.pragma('integrity_check', { simple: true })).toBe('ok')
  const bytes = (open.db as unknown as { serialize: () => Buffer }).serialize()
  open.db.close()
  await vault.reopen()
  return bytes
}

describe('a person deleted for good', () => {
  test('leaves no word of theirs anywhere: not in history, search, drafts, free pages', async () => {
    const { ann } = await seed()
    await vault.call('people.remove', { id: ann })
    expect((await plain()).includes(canary)).toBe(true)
    await vault.call('bin.erase', { items: [{ noun: 'person', id: ann }] })
    await cleared()
    const bytes = await plain()
    const at = bytes.indexOf(canary)
    expect(at === -1 ? '' : bytes.subarray(Math.max(0, at - 60), at + 60).toString('latin1')).toBe('')
    expect(bytes.includes(ann)).toBe(false)
  })

  test('takes what was about nobody else, and leaves what others share', async () => {
    const { ann, bea, both } = await seed()
    await vault.call('people.remove', { id: ann })
    const weighed = await vault.call('bin.weigh', { items: [{ noun: 'person', id: ann }] })
    expect(Object.fromEntries(weighed.map(({ noun, count }) => [noun, count]))).toEqual({
      ...{ entry: 1, fact: 1, milestone: 1, 'follow-up': 1, meeting: 1, file: 1, role: 1, tie: 1, channel: 1 },
      ...{ gift: 1, boundary: 1 },
    })
    await vault.call('bin.erase', { items: [{ noun: 'person', id: ann }] })
    const { entries } = await vault.call('entries.list', {})
    expect(entries.map(({ id, people }) => ({ id, people: people.map((one) => one.id) }))).toEqual([
      { id: both, people: [bea] },
    ])
    expect((await vault.call('people.get', { id: bea })).lastContact).toBe('2026-03-02T10:00')
    expect(await vault.call('drafts.get', { place: 'today' })).toMatchObject({ text: 'Bea again', people: [bea] })
    expect(await vault.call('drafts.get', { place: `person:${ann}` })).toBe(null)
    expect(vault.rows({ text: 'PRAGMA foreign_key_check', values: [] })).toEqual([])
  })

  test('is not what undo walks into: it goes on with what is left', async () => {
    const { ann } = await seed()
    await vault.call('people.remove', { id: ann })
    await vault.call('bin.erase', { items: [{ noun: 'person', id: ann }] })
    for (let last = await vault.call('changes.last', {}); last; last = await vault.call('changes.last', {}))
      await vault.call('changes.undo', { change: last.change })
    expect(await vault.call('people.list', {})).toEqual([])
  })
})

test('the names a calendar has of someone go from the meetings others had too', async () => {
  const { id: ann } = await vault.call('people.add', { name: word(0) })
  await vault.call('channels.add', { personId: ann, kind: 'email', label: '', value: `${word(0)}@x.org` })
  const { id: bea } = await vault.call('people.add', { name: 'Bea stays' })
  await vault.call('channels.add', { personId: bea, kind: 'email', label: '', value: 'bea@x.org' })
  const folder = freshFolder()
  writeFileSync(
    join(folder, 'x.ics'),
    calendar(
      event(
        ...['UID:a', 'DTSTART:20260313T090000Z', 'SUMMARY:Review', `ATTENDEE;CN=${word(0)}:mailto:${word(0)}@x.org`],
        'ATTENDEE;CN=Bea:mailto:bea@x.org',
      ),
    ),
  )
  await vault.call('calendars.watch', { token: await fromDialog(vault, join(folder, 'x.ics')) })
  const [meeting] = await vault.call('meetings.list', { first: '2026-03-13', last: '2026-03-13' })
  expect(meeting!.people).toHaveLength(2)
  await vault.call('meetings.edit', { id: meeting!.id, note: 'x' })
  await vault.call('people.remove', { id: ann })
  await vault.call('bin.erase', { items: [{ noun: 'person', id: ann }] })
  const left = await vault.call('meetings.get', { id: meeting!.id })
  expect({ people: left.people.map(({ id }) => id), others: left.others }).toEqual({ people: [bea], others: [] })
  await cleared()
  expect((await plain()).includes(word(0))).toBe(false)
})

test('a meeting a watched calendar has does not come back with the next reading, and nothing of it is left but that', async () => {
  const folder = freshFolder()
  const file = join(folder, 'x.ics')
  const one = ['UID:a', 'DTSTART:20260313T090000Z', `SUMMARY:${word(1)}`]
  writeFileSync(file, calendar(event(...one)))
  await vault.call('calendars.watch', { token: await fromDialog(vault, file) })
  const between = { first: '2026-03-13', last: '2026-03-14' }
  const [meeting] = await vault.call('meetings.list', between)
  await vault.call('meetings.remove', { id: meeting!.id })
  await vault.call('bin.erase', { items: [{ noun: 'meeting', id: meeting!.id }] })
  await cleared()
  expect((await plain()).includes(word(1))).toBe(false)
  expect(await vault.call('bin.list', {})).toEqual([])
  writeFileSync(file, calendar(event(...one), event('UID:b', 'DTSTART:20260314T090000Z', 'SUMMARY:Other')))
  vault.advance({ hours: 1 })
  // as every minute; one that is still under way is not begun anew
  const found = async (): Promise<string[]> => {
    vault.host().look()
    return (await vault.call('meetings.list', between)).map(({ title }) => title)
  }
  await expect.poll(found, { timeout: 8000 }).toEqual(['Other'])
  vault.advance({ days: 40 })
  await vault.reopen()
  expect(await vault.call('bin.list', {})).toEqual([])
})

describe('an entry deleted for good', () => {
  test('leaves no word of it, and what came from it stays without it', async () => {
    const { ann, own } = await seed()
    await vault.call('entries.remove', { id: own })
    await vault.call('bin.erase', { items: [{ noun: 'entry', id: own }] })
    await cleared()
    const bytes = await plain()
    for (const n of [6, 7, 11]) expect(bytes.includes(word(n)), word(n)).toBe(false)
    expect(bytes.includes(own)).toBe(false)
    const [fact] = await vault.call('facts.list', { personId: ann })
    expect(fact).toMatchObject({ text: word(8), entryId: null, source: null })
  })

  test('and another after it: the words go out of an index that was merged before, too', async () => {
    const { ann, own } = await seed()
    await vault.call('entries.remove', { id: own })
    await vault.call('bin.erase', { items: [{ noun: 'entry', id: own }] })
    await cleared()
    const [fact] = await vault.call('facts.list', { personId: ann })
    await vault.call('facts.remove', { id: fact!.id })
    await vault.call('bin.erase', { items: [{ noun: 'fact', id: fact!.id }] })
    await cleared()
    expect((await plain()).includes(word(8))).toBe(false)
  })

  test('files deleted for good keep the sums of the journal right', async () => {
    const { ann } = await seed()
    const [file] = await vault.call('files.list', { personId: ann })
    await vault.call('files.remove', { id: file!.id })
    await vault.call('files.erase', { ids: [file!.id] })
    await cleared()
    expect((await plain()).includes(word(17))).toBe(false)
  })
})

describe('what is not in the bin', () => {
  test('is not deleted for good, and neither is what was asked for with it', async () => {
    const { ann, bea } = await seed()
    await vault.call('people.remove', { id: ann })
    const before = vault.dump()
    const items = [
      { noun: 'person', id: ann },
      { noun: 'person', id: bea },
    ] as const
    expect(await vault.refusal('bin.erase', { items: [...items] })).toEqual({
      code: 'conflict',
      fields: { row: 'not-in-bin' },
    })
    expect(await vault.refusal('bin.erase', { items: [{ noun: 'tie', id: 'nobody0000' }] })).toEqual({
      code: 'not-found',
    })
    expect(vault.dump()).toEqual(before)
  })
})
