import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownDate } from '../../../shared/model/dates/partial-date.ts'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendar, event } from '../exchange/calendars.ts'
import { indexTables } from '../../../electron/vault/journal/finding/words.ts'
import { raw, sql } from '../../../electron/vault/store/sql.ts'
import { keepFile, png } from '../../support/files.ts'
import { fromDialog } from '../../support/calendar-files.ts'
import { freshFolder, testVault } from '../../support/vault.ts'
import { arc, everyTagged, nothingAtAll, sail } from './changes-parts.ts'
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
  vault.index()
  const { change: _, change_set: __, search_doc: docs, ...rest } = vault.dump()
  return {
    ...rest,
    search: (docs as { noun: string; id: string }[]).map(({ noun, id }) => `${noun} ${id}`).toSorted(),
    words: indexTables.flatMap((index) =>
      vault.rows<{ id: string }>(
        sql`SELECT id FROM ${raw(index)} JOIN search_doc ON rid = ${raw(index)}.rowid WHERE ${raw(index)} MATCH 'sail*' ORDER BY id`,
      ),
    ),
  }
}

/** A small journal with one of everything. */
const seed = async () => {
  const { id: ann } = await vault.call('people.add', { name: 'Ann Sailor', client: true, tags: ['a'] })
  const { id: cal } = await vault.call('people.add', { name: 'Cal' })
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
    followUps: [{ personId: ann, kind: 'promise', text: 'send sail', due: '2026-03-12' }],
  })
  await vault.call('channels.add', { personId: ann, kind: 'phone', label: '', value: '1' })
  await vault.call('roles.add', { personId: ann, organisation: 'Sail Ltd', title: 'Chair' })
  await vault.call('ties.add', { personId: ann, otherId: bea, otherIs: 'sister', personIs: 'sister' })
  const { otherId: kids } = await vault.call('ties.addWithPerson', {
    ...{ personId: ann, otherName: '', otherListed: false, otherHeads: 2, otherIs: 'children', personIs: 'mother' },
  })
  await vault.call('facts.add', { personId: kids, category: 'interest', text: 'sailing' })
  const life = await vault.call('entries.jot', {
    ...{ happenedAt: '2026-03-02T10:00', channel: 'phone', text: 'Rough water', people: [ann] },
    lifeEvents: [{ personId: ann, event: 'death', relative: 'her father', on: '2026-03-02', arc }],
    signals: [{ personId: ann, kind: 'care' }],
    disagreements: [{ personId: ann, theirs: 'Too late', checkBack: { on: '2026-03-20', text: 'x' } }],
  })
  const { id: plain } = await vault.call('lifeEvents.add', {
    ...{ entryId: jot.id, personId: bea, event: 'surgery', on: '2026-03-09' },
  })
  const [lifeEvent] = await vault.call('lifeEvents.of', { personId: ann })
  const [signal] = await vault.call('signals.ofEntry', { entryId: life.id })
  const [disagreement] = await vault.call('disagreements.of', { personId: ann })
  const file = await keepFile(vault.call, { personId: ann }, 'sail.png', png)
  const meeting = await vault.call('meetings.add', { people: [ann, bea], start: '2026-03-12T10:00', title: 'Sail' })
  writeFileSync(join(folder, 'sail.ics'), calendarFile)
  const { id: calendarId } = await vault.call('calendars.watch', {
    token: await fromDialog(vault, join(folder, 'sail.ics')),
  })
  const on = { noun: 'person', id: ann } as const
  await vault.call('boundaries.begin', { on, set: 'family', currency: 'EUR', unit: 100 })
  const [boundary] = await vault.call('boundaries.of', { on, day: '2026-03-10' })
  const gift = await vault.call('gifts.add', sail(ann as never))
  const { id: field } = await vault.call('customFields.add', { name: 'Sail number', kind: 'text', applies: 'person' })
  const { id: lastField } = await vault.call('customFields.add', { name: 'Berth', kind: 'text', applies: 'person' })
  await vault.call('customFields.fill', { on: { noun: 'person', id: ann }, fieldId: field, value: 'sail 7' })
  const { id: set } = await vault.call('fieldSets.add', { name: 'Sailors', fields: [field] })
  const { id: list } = await vault.call('lists.add', { name: 'Sailing', filter: everyTagged })
  const { id: lastList } = await vault.call('lists.add', { name: 'Rowing', filter: everyTagged })
  const { id: question } = await vault.call('questions.add', { personId: ann, text: 'Which sail?' })
  const [channel] = await vault.call('channels.list', { personId: ann })
  const [role] = await vault.call('roles.list', { personId: ann })
  const { id: other } = await vault.call('organisations.add', { fields: { name: 'Rowing Club' } })
  const [tie] = await vault.call('ties.list', { personId: bea })
  const template = await vault.call('templates.add', { name: 'Note', text: 'sail' })
  await vault.call('spelling.add', { word: 'sailing' })
  const [ownWord] = await vault.call('spelling.words', {})
  const edited = await vault.call('people.edit', { id: ann, fields: { note: 'sails' } })
  vault.advance({ hours: 1 })
  return {
    template: template.id,
    edited: edited.change!,
    ann,
    bea,
    cal,
    entry: jot.id,
    fact: jot.facts[0]!,
    milestone: jot.milestones[0]!,
    followUp: jot.followUps[0]!,
    life: life.id,
    lifeEvent: lifeEvent!.id,
    arc: lifeEvent!.arcId!,
    plain,
    signal: signal!.id,
    disagreement: disagreement!.id,
    channel: channel!.id,
    role: role!.id,
    firm: role!.organisationId,
    other,
    tie: tie!.id,
    kids,
    file: file.id,
    meeting: meeting.id,
    boundary: boundary!.id,
    gift: gift.id,
    field,
    lastField,
    set,
    list,
    lastList,
    question,
    calendar: calendarId,
    ownWord: ownWord!.id,
  }
}
type Seed = Awaited<ReturnType<typeof seed>>
const view = { theirs: 'Too late', ours: 'In time', changed: '' } as const
const made = { happenedAt: '2026-03-09T10:00', channel: 'phone' } as const
const date = { kind: 'birthday', date: knownDate({ month: 7, day: 2 }), repeats: { every: 'year' } } as const

const alias = { key: 'name', take: 'into', words: 'Also known as Ann Sailor' } as const

/** Every command that writes to the journal, doing something to that seed. */
const commands: readonly (readonly [string, (s: Seed) => unknown])[] = [
  ['people.add', () => ({ name: 'Sailing Sam' })],
  ['people.edit', (s) => ({ id: s.ann, fields: { name: 'Ann Sails', client: false } })],
  ['people.remove', (s) => ({ id: s.ann })],
  ['people.retire', (s) => ({ id: s.ann, on: '2026-03-10', why: 'sold', dates: 'quiet' })],
  ['people.merge', (s) => ({ into: s.cal, from: s.ann, choices: [alias] })],
  ['people.setApart', (s) => ({ one: s.ann, other: s.bea, apart: true })],
  ['people.setPhoto', (s) => ({ id: s.bea, photo: png })],
  ['people.changeAll', (s) => ({ ids: [s.ann, s.bea, s.cal], act: { do: 'tags', add: ['crew'], take: ['a'] } })],
  ['spelling.add', () => ({ word: 'sailor' })],
  ['spelling.remove', (s) => ({ id: s.ownWord })],
  ['lists.add', () => ({ name: 'Crew', filter: everyTagged })],
  ['lists.edit', (s) => ({ id: s.list, name: 'Under sail' })],
  ['lists.move', (s) => ({ id: s.lastList, before: s.list })],
  ['lists.remove', (s) => ({ id: s.list })],
  ['channels.add', (s) => ({ personId: s.ann, kind: 'email', label: '', value: 'x' })],
  ['channels.edit', (s) => ({ id: s.channel, kind: 'email', label: 'l', value: 'x' })],
  ['channels.remove', (s) => ({ id: s.channel })],
  ['roles.add', (s) => ({ personId: s.bea, organisation: 'Sailmakers' })],
  ['roles.edit', (s) => ({ id: s.role, organisation: 'Sailmakers', title: 'x' })],
  ['roles.remove', (s) => ({ id: s.role })],
  ['roles.setLevel', (s) => ({ id: s.role, level: 'manager' })],
  ['roles.move', (s) => ({ id: s.role, on: '2026-03-01', organisation: 'Sailmakers', title: 'Chair' })],
  ['organisations.add', () => ({ fields: { name: 'Sail Loft', since: '1974', note: 'sails' } })],
  ['organisations.edit', (s) => ({ id: s.firm, fields: { name: 'Oar Ltd', partOf: s.other, tags: ['sail'] } })],
  ['organisations.remove', (s) => ({ id: s.firm })],
  ['organisations.merge', (s) => ({ id: s.firm, into: s.other })],
  ['ties.add', (s) => ({ personId: s.bea, otherId: s.ann, otherIs: 'friend' })],
  ['ties.addWithPerson', (s) => ({ personId: s.bea, otherName: 'Sail', otherIs: 'son' })],
  ['ties.edit', (s) => ({ id: s.tie, personId: s.bea, otherIs: 'x' })],
  ['ties.remove', (s) => ({ id: s.tie })],
  ['ties.deny', (s) => ({ personId: s.bea, otherId: s.ann, kind: 'cousin' })],
  ['relatives.giveName', (s) => ({ personId: s.kids, name: 'Sail' })],
  ['relatives.setListed', (s) => ({ personId: s.kids, listed: true })],
  ['relatives.split', (s) => ({ personId: s.kids, parts: [{ name: 'Sail', is: 'daughter' }, { name: '' }] })],
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
  ['entries.remove', (s) => ({ id: s.life })],
  ['facts.add', (s) => ({ personId: s.bea, category: 'health', text: 'sail' })],
  ['facts.edit', (s) => ({ id: s.fact, category: 'health', text: 'rows' })],
  ['facts.confirm', (s) => ({ id: s.fact })],
  ['facts.retire', (s) => ({ id: s.fact })],
  ['facts.remove', (s) => ({ id: s.fact })],
  ['customFields.add', () => ({ name: 'Boat', kind: 'choice', choices: ['a'], applies: 'both' })],
  ['customFields.edit', (s) => ({ id: s.field, name: 'Number', choices: [], applies: 'both' })],
  ['customFields.move', (s) => ({ id: s.lastField, before: s.field })],
  ['customFields.fill', (s) => ({ on: { noun: 'person', id: s.bea }, fieldId: s.field, value: 'sails' })],
  ['customFields.remove', (s) => ({ id: s.field })],
  ['fieldSets.add', (s) => ({ name: 'Crew', fields: [s.lastField] })],
  ['fieldSets.edit', (s) => ({ id: s.set, name: 'Crew', fields: [s.lastField] })],
  ['fieldSets.put', (s) => ({ id: s.set, on: { noun: 'person', id: s.ann }, has: true })],
  ['fieldSets.remove', (s) => ({ id: s.set })],
  ['questions.add', (s) => ({ personId: s.ann, text: 'x' })],
  ['questions.edit', (s) => ({ id: s.question, text: 'x' })],
  ['questions.settle', (s) => ({ personId: s.ann, key: 'partner', outcome: 'asked' })],
  ['questions.remove', (s) => ({ id: s.question })],
  ['milestones.add', (s) => ({ personId: s.ann, ...date })],
  ['milestones.edit', (s) => ({ id: s.milestone, ...date, tone: 'none' })],
  ['cadence.set', (s) => ({ level: 'person', subject: s.ann, rule: { cadence: { ideal: 30, most: 60 } } })],
  ['cadence.pause', (s) => ({ personId: s.ann, pause: { from: '2026-03-01', until: null, reason: 'leave' } })],
  [
    'lifeEvents.add',
    (s) => ({ entryId: s.entry, personId: s.bea, event: 'death', relative: 'x', on: '2026-03-01', arc }),
  ],
  ['lifeEvents.edit', (s) => ({ id: s.lifeEvent, event: 'death', relative: 'her mother', on: '2026-02-20' })],
  ['lifeEvents.remove', (s) => ({ id: s.lifeEvent })],
  ['arcs.begin', (s) => ({ id: s.plain, steps: [{ step: 'fortnight', text: 'x' }] })],
  ['arcs.end', (s) => ({ id: s.arc })],
  ['signals.add', (s) => ({ entryId: s.entry, personId: s.bea, kind: 'competence' })],
  ['signals.remove', (s) => ({ id: s.signal })],
  ['disagreements.add', (s) => ({ entryId: s.entry, personId: s.bea, theirs: 'No', checkBack: null })],
  ['disagreements.edit', (s) => ({ id: s.disagreement, ...view, repaired: 'yes', checkBack: null })],
  ['disagreements.raise', (s) => ({ id: s.disagreement, theirs: s.bea, ours: s.cal })],
  ['disagreements.remove', (s) => ({ id: s.disagreement })],
  [
    'reviews.add',
    (s) => ({ personId: s.ann, better: 'x', stopped: '', next: '', text: 'x', followUp: { text: 'x', due: null } }),
  ],
  ['reviews.putOff', (s) => ({ personId: s.ann })],
  ['milestones.remove', (s) => ({ id: s.milestone })],
  ['followUps.add', (s) => ({ personId: s.ann, kind: 'ask', text: 'x' })],
  ['followUps.edit', (s) => ({ id: s.followUp, kind: 'ask', text: 'x', due: '2026-04-01' })],
  ['followUps.close', (s) => ({ id: s.followUp, state: 'done' })],
  ['followUps.renegotiate', (s) => ({ id: s.followUp, due: '2026-04-01', agreedBy: 'them', why: 'x' })],
  ['followUps.tellLate', (s) => ({ id: s.followUp })],
  ['followUps.snooze', (s) => ({ id: s.followUp, until: '2026-04-01' })],
  ['followUps.acknowledge', (s) => ({ id: s.followUp })],
  ['followUps.remove', (s) => ({ id: s.followUp })],
  ['meetings.add', (s) => ({ people: [s.ann], start: '2026-03-14' })],
  ['meetings.edit', (s) => ({ id: s.meeting, people: [s.bea], start: '2026-03-15T09:00', note: 'x', lead: 5 })],
  ['meetings.remove', (s) => ({ id: s.meeting })],
  ['meetings.settle', (s) => ({ who: 'bo@example.org', personId: s.bea })],
  ['calendars.forget', (s) => ({ id: s.calendar, keepMeetings: false })],
  ['cadence.snooze', (s) => ({ personId: s.ann, until: '2026-04-01' })],
  ['boundaries.add', (s) => ({ on: { noun: 'person', id: s.bea }, rule: nothingAtAll })],
  ['boundaries.edit', (s) => ({ id: s.boundary, rule: nothingAtAll })],
  ['boundaries.remove', (s) => ({ id: s.boundary })],
  ['boundaries.begin', (s) => ({ on: { noun: 'person', id: s.bea }, set: 'meals', currency: 'EUR', unit: 100 })],
  ['gifts.add', (s) => sail(s.bea as never)],
  ['gifts.edit', (s) => ({ id: s.gift, ...sail(s.bea as never), what: 'A sailing boat' })],
  ['gifts.remove', (s) => ({ id: s.gift })],
  ['tags.colour', () => ({ name: 'a', colour: 'blue' })],
  ['tags.rename', () => ({ from: 'a', to: 'b' })],
  ['tags.remove', () => ({ name: 'a' })],
  ['templates.add', () => ({ name: 'Call', text: 'x' })],
  ['templates.begin', () => ({ templates: [{ name: 'Call', text: 'x' }] })],
  ['templates.edit', (s) => ({ id: s.template, name: 'Call', text: 'y' })],
  ['templates.remove', (s) => ({ id: s.template })],
  ['history.putBack', (s) => ({ change: s.edited, noun: 'person', id: s.ann, field: 'note' })],
  ['files.edit', (s) => ({ id: s.file, name: 'row.png', note: 'sail' })],
  ['files.remove', (s) => ({ id: s.file })],
]
/** Those that bring back what another took away. */
const restoring: readonly (readonly [string, string, (s: Seed) => unknown])[] = [
  ['people.restore', 'people.remove', (s) => ({ id: s.ann })],
  ['people.unretire', 'people.retire', (s) => ({ id: s.ann, on: '2026-03-10', why: '', dates: 'tell' })],
  ['bin.restore', 'entries.remove', (s) => ({ id: s.life, noun: 'entry' })],
  ['organisations.restore', 'organisations.remove', (s) => ({ id: s.firm })],
  ['bin.restore', 'facts.remove', (s) => ({ id: s.fact, noun: 'fact' })],
  ['bin.restore', 'customFields.remove', (s) => ({ id: s.field, noun: 'field' })],
  ['bin.restore', 'fieldSets.remove', (s) => ({ id: s.set, noun: 'field-set' })],
  ['bin.restore', 'lists.remove', (s) => ({ id: s.list, noun: 'list' })],
  ['bin.restore', 'questions.remove', (s) => ({ id: s.question, noun: 'question' })],
  ['bin.restore', 'milestones.remove', (s) => ({ id: s.milestone, noun: 'milestone' })],
  ['bin.restore', 'followUps.remove', (s) => ({ id: s.followUp, noun: 'follow-up' })],
  ['bin.restore', 'meetings.remove', (s) => ({ id: s.meeting, noun: 'meeting' })],
  ['bin.restore', 'files.remove', (s) => ({ id: s.file, noun: 'file' })],
  ['bin.restore', 'boundaries.remove', (s) => ({ id: s.boundary, noun: 'boundary' })],
  ['bin.restore', 'gifts.remove', (s) => ({ id: s.gift, noun: 'gift' })],
  ['bin.restore', 'people.remove', (s) => ({ id: s.ann, noun: 'person' })],
  ['followUps.reopen', 'followUps.close', (s) => ({ id: s.followUp, state: 'done' })],
]

const run = (channel: string, input: unknown) => vault.call(channel as 'people.remove', input as never)

describe('undo', () => {
  test('is tried on every command that keeps a history', async () => {
    const { contract } = await import('../../../shared/contract/index.ts')
    const keeping = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'command' ? [name] : []))
    const outside = [
      ...['changes.undo', 'drafts.keep', 'drafts.drop', 'settings.set', 'health.dismiss'],
      // deleting for good is what nothing takes back
      'bin.erase',
      // where one went, and which columns one looks at
      ...['recents.add', 'recents.clear', 'settings.setTable'],
      // the hour something is told again is no part of the history; the day of a follow-up is, and is tried with its own tests
      ...['reminders.acknowledge', 'reminders.snooze'],
      // what it opens is named by its key: tried with the questions
      'questions.reopen',
    ]
    const tried = [...commands.map(([name]) => name), ...new Set(restoring.map(([name]) => name))]
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

  test.each(restoring)('of %s takes away again what %s had', async (channel, removing, input) => {
    const s = await seed()
    const { id, noun, ...more } = input(s) as { id: string; noun?: string }
    await run(removing, { id, ...more })
    vault.advance({ minutes: 1 })
    const before = contents()
    const { change } = await run(channel, { id, ...(noun !== undefined && { noun }) })
    expect(contents()).not.toEqual(before)
    await vault.call('changes.undo', { change: change! })
    expect(contents()).toEqual(before)
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
})

describe('doing it again', () => {
  const next = () => vault.call('changes.next', {})
  const again = async () => {
    const step = await next()
    if (step) await vault.call('changes.undo', { change: step.change })
    return step?.command ?? null
  }

  test('ask-53: whatever was done, taken back one by one every row is as it was, and done again as it had become', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(commands.length - 1), { minLength: 1, maxLength: 8 }), async (chosen) => {
        vault.empty()
        const s = await seed()
        const since = (await vault.call('changes.last', {}))!.change
        const before = contents()
        for (const at of chosen) {
          const [channel, input] = commands[at]!
          vault.advance({ minutes: 1 })
          // what one took away the next may ask for: that is refused, and nothing
          await vault.raw(channel, input(s))
        }
        const after = contents()
        let steps = 0
        for (let last = await vault.call('changes.last', {}); last && last.change !== since; steps += 1) {
          await vault.call('changes.undo', { change: last.change })
          last = await vault.call('changes.last', {})
        }
        expect(contents()).toEqual(before)
        for (; steps > 0; steps -= 1) await again()
        expect(contents()).toEqual(after)
        expect(await next()).toBe(null)
      }),
      { numRuns: 12, seed: 20_261_123 },
    )
  }, 60_000)
})

describe('the change journal', () => {
  test('an edit that changes nothing writes nothing', async () => {
    const s = await seed()
    const before = vault.dump()
    await vault.call('facts.edit', { id: s.fact, category: 'interest', text: 'sails' })
    expect(vault.dump()).toEqual(before)
  })
})
