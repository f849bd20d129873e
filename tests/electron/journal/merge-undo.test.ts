import { describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/contract/index.ts'
import type { MergePreview } from '../../../shared/contract/merging.ts'
import type { PersonId } from '../../../shared/contract/fields.ts'
import { indexTables } from '../../../electron/vault/journal/finding/words.ts'
import { raw, sql } from '../../../electron/vault/store/sql.ts'
import { fill } from '../../support/filled.ts'
import { testVault, type TestVault } from '../../support/vault.ts'

const day = '2026-03-10'

/** Every row but those that remember what was done; documents of search by what they are about, since their numbers are given out anew. */
const everything = (vault: TestVault) => {
  vault.index()
  const { change: _change, change_set: _set, health_check: _check, search_doc: docs, ...rest } = vault.dump()
  const about = (docs as { noun: string; id: string }[]).map(({ noun, id }) => `${noun} ${id}`)
  const words = indexTables.map((index) => vault.rows(sql`SELECT count(*) AS n FROM ${raw(index)}`))
  return { ...rest, docs: about.toSorted(), words }
}

const answers = ({ differs }: MergePreview, take: 'into' | 'from' = 'into'): Input<'people.merge'>['choices'] =>
  differs.map(({ key, into, from }) => {
    const lost = take === 'into' ? from : into
    return { key, take, words: lost.is === 'text' ? `Also: ${lost.text}` : `Also something else: ${key}` }
  })

/** What takes a second journal or a calendar to make, for each of the two. */
const seldom = (vault: TestVault, person: PersonId, other: PersonId): void =>
  vault
    .host()
    .session()
    ?.change('test.seldom', ({ db, newId }) => {
      const base = () => ({ id: newId(), created_at: '2026-01-01T00:00:00.000Z', deleted_at: null })
      const [life] = vault.rows<{ id: string }>(sql`SELECT id FROM life_event WHERE person_id = ${other}`)
      for (const [mine, theirs] of [
        [person, other],
        [other, person],
      ] as const) {
        const handover = { ...base(), person_id: mine, colleague_id: theirs, way: 'taken', on_day: day, colleague: 'Γ' }
        db.insert('handover', { ...handover, own: '', note: '', pack: newId(), items: 1, stayed: 0 })
        const item = { handover_id: handover.id, noun: 'person', origin: newId(), item: mine, reworded: 0 }
        db.insert('handover_item', { id: newId(), ...item })
        db.insert('attendee', { ...base(), who: `${mine === person ? 'σ' : 'π'}@κίλι.ελ`, person_id: mine })
        const arc = { life_event_id: life!.id, kind: 'grief', started_on: day, until_day: '2027-03-10', ended_on: null }
        db.insert('arc', { ...base(), ...arc, person_id: mine })
        const [first, second] = [mine, 'idzzzzzzzz'].toSorted() as string[] as [string, string]
        if (mine === person)
          db.insert('person', {
            ...db.row('person', person)!,
            id: 'idzzzzzzzz',
            uid: '',
            name: 'Τρίτη',
            folded: 'τριτη',
          })
        for (const kind of ['sibling', 'child'])
          db.insert('tie_denied', { ...base(), person_id: first, other_id: second, kind })
        db.insert('apart', { ...base(), person_id: first, other_id: second })
      }
      const [a, b] = [person, other].toSorted() as string[] as [string, string]
      db.insert('tie_denied', { ...base(), person_id: a, other_id: b, kind: 'sibling' })
      db.insert('apart', { ...base(), person_id: a, other_id: b })
      for (const meeting of vault.rows<{ id: string }>(sql`SELECT id FROM meeting`))
        db.update('meeting', meeting.id, { attendees: JSON.stringify([{ name: 'Π', email: 'π@κίλι.ελ', id: other }]) })
    })

/** Two who have something of everything, and much of it in common. */
const twins = async (vault: TestVault) => {
  const { person, other } = await fill(vault.call, day)
  const { call } = vault
  await call('channels.add', { personId: other, kind: 'phone', label: 'γραφείο', value: '+30 694 1234567' })
  await call('roles.add', { personId: other, organisation: 'Ναυπηγείο Κίλι', title: 'Εταίρος', since: '2019-04' })
  await call('people.edit', {
    id: other,
    fields: { say: 'ΠΕ-τρος', note: 'Άλλα.', tags: ['λιμάνι'], leads: [3], zone: 'Europe/Athens', nickname: 'Πετρής' },
  })
  await call('people.edit', { id: person, fields: { leads: [7], zone: 'Europe/London' } })
  await call('cadence.set', { level: 'person', subject: person, rule: { cadence: { ideal: 5, most: 9 } } })
  for (const [at, id] of [person, other].entries()) {
    await call('cadence.pause', { personId: id, pause: { from: `2026-04-0${at + 1}`, until: null, reason: `${at}` } })
    await call('cadence.snooze', { personId: id, until: `2026-05-0${at + 1}` })
    await call('facts.add', { personId: id, category: 'taste', text: 'Τσάι', use: at === 0 ? 'mention' : 'never' })
  }
  const bytes = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAIAAABChommAAAAEUlEQVR4nGPgjYoiiBhGFQEAvi9IYT5oSr4AAAAASUVORK5CYII='),
    (letter) => letter.charCodeAt(0),
  )
  await call('people.setPhoto', { id: other, photo: Uint8Array.from([...bytes, 0]) })
  const [field] = await call('customFields.list', {})
  await call('customFields.fill', { on: { noun: 'person', id: other }, fieldId: field!.id, value: 'Άλλο' })
  await call('entries.jot', {
    ...{ happenedAt: `${day}T07:40`, channel: 'phone', text: 'Κάτι', people: [other] },
    lifeEvents: [{ personId: other, event: 'death', on: day }],
    signals: [{ personId: other, kind: 'competence' }],
  })
  await call('drafts.keep', { place: `person:${other}`, text: 'Μισό', people: [other] })
  seldom(vault, person, other)
  return { person, other }
}

const merged = async (vault: TestVault, into: PersonId, from: PersonId, take: 'into' | 'from' = 'into') => {
  const preview = await vault.call('people.mergePreview', { into, from })
  const { change } = await vault.call('people.merge', {
    into,
    from,
    choices: answers(preview, take),
    sure: preview.asks,
  })
  return { preview, change: change! }
}

describe.each(['into', 'from'] as const)('ask-32: everything is taken back, keeping what %s has', (take) => {
  test.each([
    ['the richer into the poorer', 'person', 'other'],
    ['the poorer into the richer', 'other', 'person'],
  ] as const)('%s', async (_name, from, into) => {
    const vault = await testVault()
    const who = await twins(vault)
    const before = everything(vault)
    const { change, preview } = await merged(vault, who[into], who[from], take)
    expect(preview.differs.map(({ key }) => key.replace(/:.*/, ''))).toEqual(
      expect.arrayContaining(['name', 'nickname', 'say', 'zone', 'leads', 'birthday', 'cadence', 'photo', 'field']),
    )
    const after = everything(vault)
    expect(after).not.toEqual(before)
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: true })
    const back = await vault.call('changes.undo', { change })
    expect(everything(vault)).toEqual(before)
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: true })
    await vault.call('changes.undo', { change: back.change! })
    expect(everything(vault)).toEqual(after)
    expect(await vault.call('health.check', { kind: 'full' })).toMatchObject({ ok: true })
  })
})

test('ask-32: once joined, nothing but the row that leads on and what is kept for it has the id of who went', async () => {
  const vault = await testVault()
  const { person, other } = await twins(vault)
  await merged(vault, person, other)
  const { change: _change, change_set: _set, person: people, draft: _draft, photo: _photo, ...rest } = vault.dump()
  expect(people!.filter((row) => (row as { id: string }).id === other)).toMatchObject([
    { joined_id: person, joined_on: day },
  ])
  const text = Object.entries(rest).filter(([, rows]) => JSON.stringify(rows).includes(other))
  expect(text.map(([table]) => table)).toEqual([])
})

test('ask-32: somebody with 2,000 entries is joined, and brought back, in a moment', async () => {
  const vault = await testVault()
  const { id: into } = await vault.call('people.add', { name: 'Aoife Byrne', client: true })
  const { id: from } = await vault.call('people.add', { name: 'Aoife Walsh', client: true })
  vault
    .host()
    .session()
    ?.change('entries.many', ({ db, newId }) => {
      for (let at = 0; at < 2000; at += 1) {
        const id = newId()
        const happened = `20${String(10 + (at % 15))}-0${1 + (at % 9)}-1${at % 10}T10:00`
        db.insert('entry', {
          ...{
            id,
            created_at: '2026-01-01T00:00:00.000Z',
            deleted_at: null,
            happened_at: happened,
            zone: 'Europe/Dublin',
          },
          ...{ channel: 'phone', text: `Spoke of ${at}`, tags: '[]', kind: 'note' },
        })
        db.insert('entry_person', { id: `${id}.${from}`, entry_id: id, person_id: from, place: 0 })
      }
    })
  const preview = await vault.call('people.mergePreview', { into, from })
  expect(preview.moves).toContainEqual({ what: 'entry', count: 2000 })
  const choices = answers(preview)
  const timed = async <T>(run: () => Promise<T>): Promise<readonly [number, T]> => {
    const begun = performance.now()
    const value = await run()
    return [performance.now() - begun, value]
  }
  const [took, { change }] = await timed(() => vault.call('people.merge', { into, from, choices }))
  const [back] = await timed(() => vault.call('changes.undo', { change: change! }))
  expect(await vault.call('people.get', { id: from })).toMatchObject({ lastContact: '2024-09-19T10:00' })
  const [again] = await timed(() => vault.call('people.merge', { into, from, choices }))
  expect(Math.min(took, again)).toBeLessThan(300)
  // an undo looks at every row before it writes it
  expect(back).toBeLessThan(1000)
})
