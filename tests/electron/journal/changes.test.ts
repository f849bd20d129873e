import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendar, event } from '../exchange/calendars.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { keepFile, png } from '../../support/files.ts'
import { fromDialog } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

let vault: TestVault
const folder = freshFolder()
const calendarFile = calendar(
  event('UID:sail', 'DTSTART:20260313T090000Z', 'SUMMARY:Regatta', 'ATTENDEE;CN=Bo:mailto:bo@example.org'),
)
beforeAll(async () => {
  vault = await testVault()
})
beforeEach(() => vault.empty())

/** Everything but the journal of changes itself, and the numbers search gives its documents. */
const contents = () => {
  const { change: _, change_set: __, search_doc: docs, ...rest } = vault.dump()
  return {
    ...rest,
    search: (docs as { noun: string; id: string }[]).map(({ noun, id }) => `${noun} ${id}`).toSorted(),
    words: vault.rows<{ id: string }>(
      sql`SELECT id FROM search_words JOIN search_doc ON rid = search_words.rowid WHERE search_words MATCH 'sail*' ORDER BY id`,
    ),
  }
}

/** A small journal with one of everything. */
const seed = async () => {
  const { id: ann } = await vault.call('people.add', { name: 'Ann Sailor', client: true, tags: ['a'] })
  const { id: bea } = await vault.call('people.add', { name: 'Bea' })
  const jot = await vault.call('entries.jot', {
    happenedAt: '2026-03-01T10:00',
    channel: 'phone',
    text: 'Ann went sailing',
    people: [ann, bea],
    facts: [{ personId: ann, category: 'interest', text: 'sails' }],
    milestones: [
      { personId: ann, kind: 'birthday', date: knownDate({ month: 6, day: 1 }), repeats: { every: 'year' } },
    ],
    followUps: [{ personId: ann, kind: 'to-do', text: 'send sail', due: '2026-03-12' }],
  })
  await vault.call('channels.add', { personId: ann, kind: 'phone', label: '', value: '1' })
  await vault.call('roles.add', { personId: ann, organisation: 'Sail Ltd', title: 'Chair' })
  await vault.call('ties.add', { personId: ann, otherId: bea, otherIs: 'sister', personIs: 'sister' })
  const file = await keepFile(vault.call, { personId: ann }, 'sail.png', png)
  const meeting = await vault.call('meetings.add', { people: [ann, bea], start: '2026-03-12T10:00', title: 'Sail' })
  writeFileSync(join(folder, 'sail.ics'), calendarFile)
  const { id: calendarId } = await vault.call('calendars.watch', {
    token: await fromDialog(vault, join(folder, 'sail.ics')),
  })
  const [channel] = await vault.call('channels.list', { personId: ann })
  const [role] = await vault.call('roles.list', { personId: ann })
  const [tie] = await vault.call('ties.list', { personId: ann })
  vault.advance({ hours: 1 })
  return {
    ann,
    bea,
    entry: jot.id,
    fact: jot.facts[0]!,
    milestone: jot.milestones[0]!,
    followUp: jot.followUps[0]!,
    channel: channel!.id,
    role: role!.id,
    tie: tie!.id,
    file: file.id,
    meeting: meeting.id,
    calendar: calendarId,
  }
}
type Seed = Awaited<ReturnType<typeof seed>>
const made = { happenedAt: '2026-03-09T10:00', channel: 'phone' } as const
const date = { kind: 'birthday', date: knownDate({ month: 7, day: 2 }), repeats: { every: 'year' } } as const

/** Every command that writes to the journal, doing something to that seed. */
const commands: readonly (readonly [string, (s: Seed) => unknown])[] = [
  ['people.add', () => ({ name: 'Sailing Sam' })],
  ['people.edit', (s) => ({ id: s.ann, fields: { name: 'Ann Sails', client: false } })],
  ['people.remove', (s) => ({ id: s.ann })],
  ['people.setPhoto', (s) => ({ id: s.bea, photo: png })],
  ['channels.add', (s) => ({ personId: s.ann, kind: 'email', label: '', value: 'x' })],
  ['channels.edit', (s) => ({ id: s.channel, kind: 'email', label: 'l', value: 'x' })],
  ['channels.remove', (s) => ({ id: s.channel })],
  ['roles.add', (s) => ({ personId: s.bea, organisation: 'Sailmakers' })],
  ['roles.edit', (s) => ({ id: s.role, organisation: 'Sailmakers', title: 'x' })],
  ['roles.remove', (s) => ({ id: s.role })],
  ['ties.add', (s) => ({ personId: s.bea, otherId: s.ann, otherIs: 'friend' })],
  ['ties.addWithPerson', (s) => ({ personId: s.bea, otherName: 'Sail', otherIs: 'son' })],
  ['ties.edit', (s) => ({ id: s.tie, personId: s.bea, otherIs: 'x' })],
  ['ties.remove', (s) => ({ id: s.tie })],
  [
    'entries.jot',
    (s) => ({
      ...made,
      text: 'sailed',
      people: [s.bea, s.ann],
      facts: [{ personId: s.bea, category: 'work', text: 'sail' }],
      milestones: [{ personId: s.bea, ...date }],
      followUps: [{ personId: s.bea, kind: 'ask', text: 'sail?' }],
    }),
  ],
  ['entries.edit', (s) => ({ id: s.entry, fields: { ...made, text: 'rowed', people: [s.bea] } })],
  ['entries.remove', (s) => ({ id: s.entry })],
  ['facts.add', (s) => ({ personId: s.bea, category: 'health', text: 'sail' })],
  ['facts.edit', (s) => ({ id: s.fact, category: 'health', text: 'rows' })],
  ['facts.remove', (s) => ({ id: s.fact })],
  ['milestones.add', (s) => ({ personId: s.ann, ...date })],
  ['milestones.edit', (s) => ({ id: s.milestone, ...date, tone: 'none' })],
  ['cadence.set', (s) => ({ level: 'person', subject: s.ann, rule: { cadence: { ideal: 30, most: 60 } } })],
  ['cadence.pause', (s) => ({ personId: s.ann, pause: { from: '2026-03-01', until: null, reason: 'leave' } })],
  ['milestones.remove', (s) => ({ id: s.milestone })],
  ['followUps.add', (s) => ({ personId: s.ann, kind: 'ask', text: 'x' })],
  ['followUps.edit', (s) => ({ id: s.followUp, kind: 'ask', text: 'x', due: '2026-04-01' })],
  ['followUps.close', (s) => ({ id: s.followUp, state: 'done' })],
  ['followUps.snooze', (s) => ({ id: s.followUp, until: '2026-04-01' })],
  ['followUps.acknowledge', (s) => ({ id: s.followUp })],
  ['followUps.remove', (s) => ({ id: s.followUp })],
  ['meetings.add', (s) => ({ people: [s.ann], start: '2026-03-14' })],
  ['meetings.edit', (s) => ({ id: s.meeting, people: [s.bea], start: '2026-03-15T09:00', note: 'x', lead: 5 })],
  ['meetings.remove', (s) => ({ id: s.meeting })],
  ['meetings.settle', (s) => ({ who: 'bo@example.org', personId: s.bea })],
  ['calendars.forget', (s) => ({ id: s.calendar, keepMeetings: false })],
  ['files.edit', (s) => ({ id: s.file, name: 'row.png', note: 'sail' })],
  ['files.remove', (s) => ({ id: s.file })],
]
/** Those that bring back what another took away. */
const restoring: readonly (readonly [string, string, (s: Seed) => unknown])[] = [
  ['people.restore', 'people.remove', (s) => ({ id: s.ann })],
  ['entries.restore', 'entries.remove', (s) => ({ id: s.entry })],
  ['facts.restore', 'facts.remove', (s) => ({ id: s.fact })],
  ['milestones.restore', 'milestones.remove', (s) => ({ id: s.milestone })],
  ['followUps.restore', 'followUps.remove', (s) => ({ id: s.followUp })],
  ['meetings.restore', 'meetings.remove', (s) => ({ id: s.meeting })],
  ['files.restore', 'files.remove', (s) => ({ id: s.file })],
  ['followUps.reopen', 'followUps.close', (s) => ({ id: s.followUp, state: 'done' })],
]

const run = (channel: string, input: unknown) => vault.call(channel as 'people.remove', input as never)

describe('undo', () => {
  test('is tried on every command that keeps a history', async () => {
    const { contract } = await import('../../../shared/contract/index.ts')
    const keeping = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'command' ? [name] : []))
    const outside = [
      ...['changes.undo', 'drafts.keep', 'drafts.drop', 'settings.set', 'health.dismiss', 'cadence.snooze'],
      // the hour something is told again is no part of the history; the day of a follow-up is, and is tried with its own tests
      ...['reminders.acknowledge', 'reminders.snooze'],
    ]
    const tried = [...commands.map(([name]) => name), ...restoring.map(([name]) => name)]
    expect(tried.toSorted()).toEqual(keeping.filter((name) => !outside.includes(name)).toSorted())
  })

  test.each(commands)(
    'ask-53: of %s puts every row back as it was, and undone again as it had become',
    async (channel, input) => {
      const s = await seed()
      const before = contents()
      const { change } = await run(channel, input(s))
      const after = contents()
      expect(after).not.toEqual(before)
      const undone = await vault.call('changes.undo', { change: change! })
      expect(contents()).toEqual(before)
      await vault.call('changes.undo', { change: undone.change! })
      expect(contents()).toEqual(after)
    },
  )

  test.each(restoring)('of %s takes it away again', async (channel, removing, input) => {
    const s = await seed()
    await run(removing, input(s))
    vault.advance({ minutes: 1 })
    const before = contents()
    const { id } = input(s) as { id: string }
    const { change } = await run(channel, { id })
    expect(contents()).not.toEqual(before)
    await vault.call('changes.undo', { change: change! })
    expect(contents()).toEqual(before)
  })

  test('is refused when something was changed since, and touches nothing', async () => {
    const s = await seed()
    const { change } = await vault.call('entries.jot', { ...made, text: 'a', people: [s.ann] })
    const { entries } = await vault.call('entries.list', {})
    await vault.call('entries.edit', { id: entries[0]!.id, fields: { text: 'b' } })
    const before = vault.dump()
    expect(await vault.refusal('changes.undo', { change })).toEqual({ code: 'conflict' })
    expect(vault.dump()).toEqual(before)
  })

  test('is refused when something has come to lean on what it would take away', async () => {
    const { change, id } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('facts.add', { personId: id, category: 'work', text: 'x' })
    const before = vault.dump()
    expect(await vault.refusal('changes.undo', { change })).toEqual({ code: 'conflict' })
    expect(vault.dump()).toEqual(before)
  })

  test('is refused the second time', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    await vault.call('changes.undo', { change: change! })
    expect(await vault.refusal('changes.undo', { change })).toEqual({ code: 'conflict' })
    expect(await vault.refusal('changes.undo', { change: 'nothing000' })).toEqual({ code: 'not-found' })
  })

  test('can itself be undone, over and over, and what stands is always the newest', async () => {
    const first = await vault.call('people.add', { name: 'Ann' })
    const names = async () => (await vault.call('people.list', {})).map(({ name }) => name)
    let { change } = first
    for (const wanted of [[], ['Ann'], [], ['Ann'], []]) {
      ;({ change } = await vault.call('changes.undo', { change: change! }))
      expect(await names()).toEqual(wanted)
      expect((await vault.call('changes.last', {}))?.change ?? null).toBe(wanted.length > 0 ? first.change : null)
    }
  })

  test('one after the other walks back to the beginning', async () => {
    await seed()
    for (let last = await vault.call('changes.last', {}); last; last = await vault.call('changes.last', {}))
      await vault.call('changes.undo', { change: last.change })
    expect(contents()).toMatchObject({
      person: [],
      entry: [],
      role: [],
      tie: [],
      last_contact: [],
      search: [],
      words: [],
    })
  })

  test('a change says which command it was and when', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    expect(await vault.call('changes.last', {})).toEqual({
      change,
      command: 'people.add',
      at: '2026-03-10T08:00:00.000Z',
    })
  })

  test('works on what was done before the vault was locked', async () => {
    const { change } = await vault.call('people.add', { name: 'Ann' })
    await vault.reopen()
    await vault.call('changes.undo', { change: change! })
    expect(await vault.call('people.list', {})).toEqual([])
  })
})

describe('the change journal', () => {
  test('has exactly one row for every row a command wrote, with what was there before and after', async () => {
    const { id, change } = await vault.call('people.add', { name: 'Ann' })
    expect(vault.rows(sql`SELECT set_id, noun, id, before FROM change`)).toEqual([
      { set_id: change, noun: 'person', id, before: null },
    ])
    const [added] = vault.rows<{ after: string }>(sql`SELECT after FROM change`)
    expect(JSON.parse(added!.after)).toEqual(vault.rows(sql`SELECT * FROM person`)[0])
    const edit = await vault.call('people.edit', {
      id,
      fields: { ...fieldsOf(await vault.call('people.get', { id })), name: 'Bea' },
    })
    const rows = vault.rows<{ before: string; after: string }>(sql`SELECT * FROM change WHERE set_id = ${edit.change}`)
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]!.before)).toEqual(JSON.parse(added!.after))
    expect(JSON.parse(rows[0]!.after)).toEqual(vault.rows(sql`SELECT * FROM person`)[0])
  })

  test('an edit that changes nothing writes nothing', async () => {
    const s = await seed()
    const before = vault.dump()
    await vault.call('facts.edit', { id: s.fact, category: 'interest', text: 'sails' })
    expect(vault.dump()).toEqual(before)
  })
})

const fieldsOf = ({ given, family, nickname, say, client, tags, met, note }: Record<string, unknown>) =>
  ({ given, family, nickname, say, client, tags, met, note }) as unknown as Record<string, never>

describe('the bin', () => {
  test('holds the latest deletion first', async () => {
    const s = await seed()
    for (const [channel, id] of [
      ['facts.remove', s.fact],
      ['entries.remove', s.entry],
      ['people.remove', s.bea],
      ['milestones.remove', s.milestone],
      ['followUps.remove', s.followUp],
      ['meetings.remove', s.meeting],
    ] as const) {
      vault.advance({ minutes: 1 })
      await vault.call(channel, { id })
    }
    expect((await vault.call('bin.list', {})).map(({ noun }) => noun)).toEqual([
      'meeting',
      'follow-up',
      'milestone',
      'person',
      'entry',
      'fact',
    ])
  })
})
