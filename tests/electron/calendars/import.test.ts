// A calendar file brought in: what becomes of it, and of the same file the next time.
import { beforeEach, describe, expect, test } from 'vitest'
import { mostCalendarBytes } from '../../../shared/contract/meetings.ts'
import { at, bytesOf } from '../../support/calendar-files.ts'
import { Refused, testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'
import { berlinZone, google } from '../exchange/calendars.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await testVault({ at: '2026-03-10T08:00:00[Europe/Dublin]' })
})
const person = async (name: string, email?: string) => {
  const { id } = await vault.call('people.add', { name })
  if (email) await vault.call('channels.add', { personId: id, kind: 'email', label: '', value: email })
  return id
}
const look = (...events: readonly string[]) =>
  vault.call('meetings.preview', { fileName: 'work.ics', bytes: bytesOf(...events) })
const bring = async (...events: readonly string[]) => {
  const { preview } = await look(...events)
  return vault.call('meetings.import', { preview })
}
const all = () => vault.call('meetings.list', { first: '2026-02-01', last: '2026-12-31' })
const brief = async () => (await all()).map(({ here, title }) => `${here.start} ${title}`)
const guest = (name: string, email: string) => `ATTENDEE;CN=${name}:mailto:${email}`

describe('a preview', () => {
  test('counts what would become of the file, and files nothing', async () => {
    const before = vault.dump()
    const seen = await look(at('a', '20260312T090000Z'), at('b', '20260101T090000Z', 'RRULE:FREQ=MONTHLY;COUNT=5'))
    expect(seen).toMatchObject({
      ...{ fileName: 'work.ics', problems: [], first: '2026-01-09', last: '2027-04-14' },
      counts: { events: 2, meetings: 5, fresh: 5, changed: 0, cancelled: 0 },
    })
    expect(seen.meetings.map(({ start }) => start)).toEqual([
      '2026-03-12T09:00',
      '2026-04-01T09:00',
      '2026-05-01T09:00',
    ])
    expect(vault.dump()).toEqual(before)
  })

  test('says of every name who it is, who it may be, and who is unknown; nobody is guessed', async () => {
    const [ann, lee1, lee2, bo] = [
      await person('Ann Marsh', 'ann@example.org'),
      await person('Sam Lee'),
      await person('Sam Lee'),
      await person('Bo Ek', 'bo@home.example'),
    ]
    const cy = await person('Cy Dahl')
    const pair = [await person('Ida Holm', 'holm@example.org'), await person('Ole Holm', 'holm@example.org')]
    const guests = [
      guest('A. Marsh', 'ANN@example.org'),
      guest('Sam Lee', 'sam@work.example'),
      guest('Bo Ek', 'bo@work.example'),
      guest('"Dahl, Cy"', 'cy@work.example'),
      guest('Ole Holm', 'holm@example.org'),
      guest('Nobody Known', 'new@example.org'),
    ]
    const { people } = await look(at('a', '20260312T090000Z', ...guests), at('b', '20260313T090000Z', guests[0]!))
    expect(
      people.map(({ who, outcome, because, meetings, people: are }) => [
        who,
        outcome,
        because,
        meetings,
        are.map(({ id }) => id),
      ]),
    ).toEqual([
      ['ann@example.org', 'matched', 'email', 2, [ann]],
      ['sam@work.example', 'unclear', null, 1, expect.arrayContaining([lee1, lee2])],
      ['bo@work.example', 'unclear', null, 1, [bo]],
      ['cy@work.example', 'matched', 'name', 1, [cy]],
      ['holm@example.org', 'matched', 'email', 1, [pair[1]]],
      ['new@example.org', 'unknown', null, 1, []],
    ])
  })

  test('of what is no calendar is refused with why', async () => {
    const refusal = async (bytes: Uint8Array<ArrayBuffer>) =>
      vault.refusal('meetings.preview', { fileName: 'x', bytes })
    expect(await refusal(new Uint8Array(Buffer.from('%PDF-1.7')))).toEqual({
      code: 'invalid',
      fields: { file: 'not-a-calendar' },
    })
    expect(await refusal(new Uint8Array(mostCalendarBytes + 1))).toEqual({
      code: 'invalid',
      fields: { bytes: 'too-large' },
    })
  })

  test('of events that cannot be read goes on with the others, and says which', async () => {
    const { counts, problems } = await look(
      'BEGIN:VTIMEZONE',
      'TZID:Loop/Zone',
      ...[
        'BEGIN:STANDARD',
        'DTSTART:20200101T000000',
        'TZOFFSETFROM:x',
        'TZOFFSETTO:y',
        'RRULE:FREQ=SECONDLY',
        'END:STANDARD',
      ],
      'END:VTIMEZONE',
      at('a', ';TZID=Loop/Zone:20260312T090000'),
      at('bomb', '20260312T090000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000000'),
      'BEGIN:VEVENT\r\nUID:none\r\nSUMMARY:none\r\nEND:VEVENT',
      at('b', '20260313T090000Z'),
    )
    expect(counts).toMatchObject({ events: 4, meetings: 3 })
    const codes = problems.map(({ code }) => code)
    for (const code of ['no-start', 'repeats-too-often']) expect(codes).toContain(code)
    expect(codes.some((code) => code === 'bad-timezone' || code === 'zone-unknown')).toBe(true)
  })

  test('that was replaced by another cannot be filed any more', async () => {
    const { preview } = await look(at('a', '20260312T090000Z'))
    await look(at('b', '20260312T090000Z'))
    expect(await vault.refusal('meetings.import', { preview })).toEqual({ code: 'not-found' })
  })
})

describe('an import', () => {
  test('files every meeting where the user is, with whom it is, in one change', async () => {
    const ann = await person('Ann', 'ann@example.org')
    const filed = await bring(
      ...berlinZone('My Zone'),
      at(
        'a',
        ';TZID=America/New_York:20260312T090000',
        'DTEND;TZID=America/New_York:20260312T093000',
        'LOCATION:Quay 4',
        guest('Ann', 'ann@example.org'),
        guest('Bo', 'bo@example.org'),
      ),
      at('b', ';TZID=My Zone:20260313T090000', 'DURATION:PT1H'),
      at('c', ';VALUE=DATE:20260314', 'DTEND;VALUE=DATE:20260316'),
      at('d', '20260317T090000'),
    )
    expect(filed).toMatchObject({ added: 4, changed: 0, cancelled: 0 })
    expect(await all()).toMatchObject([
      {
        ...{ title: 'a', start: '2026-03-12T09:00', zone: 'America/New_York', place: 'Quay 4', source: 'calendar' },
        here: { start: '2026-03-12T13:00', end: '2026-03-12T13:30' },
        people: [{ id: ann }],
        others: [{ name: 'Bo', email: 'bo@example.org' }],
      },
      { title: 'b', zone: 'UTC', here: { start: '2026-03-13T08:00', end: '2026-03-13T09:00' } },
      { title: 'c', start: '2026-03-14', end: '2026-03-15', zone: '' },
      { title: 'd', start: '2026-03-17T09:00', zone: '' },
    ])
    await vault.call('changes.undo', { change: filed.change! })
    expect(await all()).toEqual([])
  })

  test('ask-33: of the same file again alters nothing, and leaves nothing to undo', async () => {
    const events = [at('a', '20260312T090000Z', 'RRULE:FREQ=DAILY;COUNT=9'), at('b', '20260313T090000Z')]
    await bring(...events)
    const before = vault.dump()
    expect(await bring(...events)).toEqual({ change: null, added: 0, changed: 0, cancelled: 0 })
    expect(vault.dump()).toEqual(before)
  })

  test('files one meeting of a UID that is there twice: the newer', async () => {
    await bring(at('a', '20260312T090000Z', 'SEQUENCE:1'), at('a', '20260312T110000Z', 'SEQUENCE:2'))
    expect(await brief()).toEqual(['2026-03-12T11:00 a'])
  })

  test('follows a meeting, and a single time of a series, that was moved', async () => {
    const series = at('s', '20260312T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3')
    await bring(series, at('a', '20260313T090000Z'))
    const filed = await bring(
      series,
      at('s', '20260320T100000Z', 'RECURRENCE-ID:20260319T090000Z'),
      at('a', '20260314T090000Z'),
    )
    expect(filed).toMatchObject({ added: 0, changed: 2, cancelled: 0 })
    expect(await brief()).toEqual([
      '2026-03-12T09:00 s',
      '2026-03-14T09:00 a',
      '2026-03-20T10:00 s',
      '2026-03-26T09:00 s',
    ])
  })

  test('takes a whole series that was moved to another hour as the same meetings', async () => {
    await bring(at('s', '20260312T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))
    const [first] = await all()
    await vault.call('meetings.edit', { id: first!.id, note: 'bring the plans' })
    expect(await bring(at('s', '20260312T093000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))).toMatchObject({
      added: 0,
      changed: 3,
    })
    expect((await all())[0]).toMatchObject({ start: '2026-03-12T09:30', note: 'bring the plans' })
  })

  test('takes away what was called off: a time of a series, a meeting, all of a file', async () => {
    const series = at('s', '20260312T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3')
    await bring(series, at('a', '20260313T090000Z'), at('b', '20260314T090000Z'))
    expect(
      await bring(
        series,
        at('s', '20260319T090000Z', 'RECURRENCE-ID:20260319T090000Z', 'STATUS:CANCELLED'),
        at('a', '20260313T090000Z', 'STATUS:CANCELLED'),
      ),
    ).toMatchObject({ cancelled: 2 })
    expect(await brief()).toEqual(['2026-03-12T09:00 s', '2026-03-14T09:00 b', '2026-03-26T09:00 s'])
    await bring('METHOD:CANCEL', at('s', '20260326T090000Z', 'RECURRENCE-ID:20260326T090000Z'))
    expect(await brief()).toEqual(['2026-03-12T09:00 s', '2026-03-14T09:00 b'])
    expect(await bring(at('a', '20260313T090000Z'))).toMatchObject({ changed: 1 })
    expect(await brief()).toContain('2026-03-13T09:00 a')
  })

  test('says nothing about what it does not hold: one invitation calls off no other', async () => {
    await bring(at('a', '20260312T090000Z'), at('s', '20260312T110000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))
    const filed = await bring(at('s', '20260319T120000Z', 'RECURRENCE-ID:20260319T110000Z'))
    expect(filed).toMatchObject({ added: 0, changed: 1, cancelled: 0 })
    expect(await all()).toHaveLength(4)
  })

  test('leaves what is over, and what an unreadable event says, as it was', async () => {
    await bring(at('old', '20260301T090000Z'), at('s', '20260312T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'))
    expect(
      await bring(at('old', '20260301T090000Z', 'STATUS:CANCELLED'), at('s', '20260312T090000Z', 'RRULE:FREQ=OFTEN')),
    ).toMatchObject({ cancelled: 0 })
    expect(await all()).toHaveLength(4)
  })

  test('never alters what was altered by hand', async () => {
    const [ann, bea] = [await person('Ann', 'ann@example.org'), await person('Bea')]
    const event = (...more: string[]) => at('a', '20260312T090000Z', guest('Ann', 'ann@example.org'), ...more)
    await bring(event(), at('b', '20260312T100000Z'))
    const [a, b] = await all()
    await vault.call('meetings.edit', { id: a!.id, people: [ann, bea], note: 'mine' })
    await vault.call('meetings.edit', { id: b!.id, title: 'Mine', start: '2026-03-12T15:00' })
    await bring(event('LOCATION:Quay 4', guest('Cy', 'cy@example.org')), at('b', '20260313T100000Z'))
    expect(await all()).toMatchObject([
      { place: 'Quay 4', note: 'mine', people: [{ id: ann }, { id: bea }], others: [{ name: 'Cy' }] },
      { title: 'Mine', start: '2026-03-12T15:00' },
    ])
    await bring(at('a', '20260312T090000Z', 'STATUS:CANCELLED'))
    expect((await all())[0]).toMatchObject({ cancelled: true, note: 'mine' })
  })

  test('does not bring back what was removed by hand', async () => {
    await bring(at('a', '20260312T090000Z'))
    await vault.call('meetings.remove', { id: (await all())[0]!.id })
    expect(await bring(at('a', '20260313T090000Z'))).toMatchObject({ added: 0, changed: 0 })
    expect(await all()).toEqual([])
  })

  test('takes a file of a program as it is', async () => {
    const { preview } = await vault.call('meetings.preview', {
      fileName: 'google.ics',
      bytes: new Uint8Array(Buffer.from(google)),
    })
    await vault.call('meetings.import', { preview })
    expect(await brief()).toContain('2026-04-15T10:00 Jour fixe (Mittwoch)')
  })
})

describe('whom a name means', () => {
  const lee = guest('Sam Lee', 'sam@work.example')

  test('is said once: at the import, for every meeting and every reading to come', async () => {
    const [lee1] = [await person('Sam Lee'), await person('Sam Lee')]
    const { preview } = await look(at('a', '20260312T090000Z', lee))
    const { change } = await vault.call('meetings.import', {
      preview,
      choices: [{ who: 'sam@work.example', personId: lee1 }],
    })
    expect(await all()).toMatchObject([{ people: [{ id: lee1 }], others: [] }])
    await bring(at('b', '20260313T090000Z', lee))
    expect((await all())[1]).toMatchObject({ people: [{ id: lee1 }] })
    await vault.call('changes.undo', { change: (await vault.call('changes.last', {}))!.change })
    await vault.call('changes.undo', { change: change! })
    expect((await look(at('a', '20260312T090000Z', lee))).people).toMatchObject([{ outcome: 'unclear' }])
  })

  test('is asked for what is to come, and settled afterwards as well; nobody is an answer', async () => {
    const [, lee2] = [await person('Sam Lee'), await person('Sam Lee')]
    await bring(at('a', '20260312T090000Z', lee), at('old', '20260301T090000Z', guest('Sam Lee', 'other@work.example')))
    expect(await vault.call('meetings.unclear', {})).toMatchObject([
      { who: 'sam@work.example', meetings: 1, people: [{}, {}] },
    ])
    const { change } = await vault.call('meetings.settle', { who: 'sam@work.example', personId: lee2 })
    expect((await all())[1]).toMatchObject({ people: [{ id: lee2 }] })
    expect(await vault.call('meetings.unclear', {})).toEqual([])
    await vault.call('changes.undo', { change: change! })
    await vault.call('meetings.settle', { who: 'sam@work.example', personId: null })
    expect((await all())[1]).toMatchObject({ people: [], others: [{ name: 'Sam Lee' }] })
    expect(await vault.call('meetings.unclear', {})).toEqual([])
    await expect(vault.call('meetings.settle', { who: 'x', personId: 'nobody0000' })).rejects.toThrow(Refused)
  })
})
