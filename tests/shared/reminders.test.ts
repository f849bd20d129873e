import { describe, expect, test } from 'vitest'
import { planPopUps } from '../../shared/model/pop-ups.ts'
import { dueReminders, nextInstants, type ReminderInput } from '../../shared/model/reminders.ts'
import { Temporal } from '../../shared/model/temporal.ts'

const long = '2020-01-01T00:00:00Z'
const birthday = { id: 'b', date: { month: 6, day: 12, year: 1974 }, recurs: 'yearly' as const, createdAt: long }
const promise = { id: 'p', due: '2027-06-12', state: 'open' as const, createdAt: long }

const look = (now: string, more: Partial<ReminderInput> = {}) =>
  dueReminders({ milestones: [birthday], followUps: [], claims: [], remindAt: '09:00', now, ...more })
const raised = (now: string, more: Partial<ReminderInput> = {}) =>
  look(now, more).map(({ reminder, occurrence }) => `${reminder} ${occurrence}`)

describe('a reminder of a milestone', () => {
  test('is due at the chosen local time of its day, not a second before', () => {
    expect(raised('2027-06-12T08:59:59[Europe/London]')).toEqual([])
    expect(look('2027-06-12T09:00[Europe/London]')).toEqual([
      {
        reminder: 'milestone:b',
        noun: 'milestone',
        id: 'b',
        occurrence: '2027-06-12',
        at: '2027-06-12T08:00:00Z',
        zone: 'Europe/London',
        years: 53,
        late: false,
      },
    ])
  })

  test.each([
    ['Pacific/Kiritimati', '2027-06-11T19:00:00Z'],
    ['Pacific/Auckland', '2027-06-11T21:00:00Z'],
    ['Asia/Kolkata', '2027-06-12T03:30:00Z'],
    ['America/Los_Angeles', '2027-06-12T16:00:00Z'],
    ['Pacific/Pago_Pago', '2027-06-12T20:00:00Z'],
  ])('ask-01 is right however far from UTC: %s', (zone, at) => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
    expect(look(local.toString()).map((due) => due.at)).toEqual([at])
    expect(look(local.subtract({ seconds: 1 }).toString())).toEqual([])
  })

  test('ask-07 is timed in the zone the user is in, and says which', () => {
    expect(look('2027-06-12T09:00[America/Los_Angeles]')[0]?.zone).toBe('America/Los_Angeles')
  })

  test('ask-05 is on its day and on no other, around the year', () => {
    const seen: string[] = []
    let now = Temporal.ZonedDateTime.from('2027-01-01T09:00[Pacific/Auckland]')
    while (now.year < 2029) {
      for (const due of look(now.toString(), {
        claims: seen.map((occurrence) => ({ reminder: 'milestone:b', occurrence })),
      })) {
        expect(due.occurrence).toBe(now.toPlainDate().toString())
        seen.push(due.occurrence)
      }
      now = now.add({ days: 1 })
    }
    expect(seen).toEqual(['2027-06-12', '2028-06-12'])
  })

  test('ask-06 once claimed is not raised again, however often one looks', () => {
    const claims = [{ reminder: 'milestone:b', occurrence: '2027-06-12' }]
    for (let hour = 9; hour < 24; hour++)
      expect(raised(`2027-06-12T${String(hour).padStart(2, '0')}:00[Europe/London]`, { claims })).toEqual([])
  })

  test('claimed last year is raised this year', () => {
    expect(
      raised('2027-06-12T09:00[Europe/London]', { claims: [{ reminder: 'milestone:b', occurrence: '2026-06-12' }] }),
    ).toHaveLength(1)
  })

  test('ask-03 needs no job to have run before: looking is enough', () => {
    expect(raised('2027-06-12T18:30[Europe/London]')).toEqual(['milestone:b 2027-06-12'])
  })

  test('ask-09 of one birthday handed over twice is raised once', () => {
    expect(raised('2027-06-12T09:00[Europe/London]', { milestones: [birthday, birthday] })).toHaveLength(1)
  })

  test('ask-13 missed during sleep is raised late, up to seven days after, then no more', () => {
    expect(look('2027-06-12T09:05[Europe/London]')[0]?.late).toBe(false)
    expect(look('2027-06-12T09:05:01[Europe/London]')[0]?.late).toBe(true)
    expect(raised('2027-06-19T23:59[Europe/London]')).toHaveLength(1)
    expect(raised('2027-06-20T00:00[Europe/London]')).toEqual([])
  })

  test('made after its time of the day does not pop up: it is on Today already', () => {
    const made = (createdAt: string) =>
      raised('2027-06-12T12:00[Europe/London]', { milestones: [{ ...birthday, createdAt }] })
    expect(made('2027-06-12T08:00:01Z')).toEqual([])
    expect(made('2027-06-12T07:59:59Z')).toHaveLength(1)
  })

  test('at a time the clocks jump over comes right after the jump, and only then', () => {
    const milestones = [{ ...birthday, date: { month: 3, day: 28 } }]
    const at = (now: string) => raised(now, { milestones, remindAt: '01:30' })
    expect(at('2027-03-28T00:59:59Z[Europe/London]')).toEqual([])
    expect(at('2027-03-28T01:29:59Z[Europe/London]')).toEqual([])
    expect(at('2027-03-28T01:30:00Z[Europe/London]')).toHaveLength(1)
  })

  test('at a time that comes twice comes the first time', () => {
    const milestones = [{ ...birthday, date: { month: 10, day: 31 } }]
    const at = (now: string) => raised(now, { milestones, remindAt: '01:30' })
    expect(at('2027-10-31T00:29:59Z[Europe/London]')).toEqual([])
    expect(at('2027-10-31T00:30:00Z[Europe/London]')).toHaveLength(1)
  })

  test('ask-25 of a leap day is raised on the kept day of an off-year', () => {
    const milestones = [{ ...birthday, date: { month: 2, day: 29 }, leap: '1-mar' as const }]
    expect(raised('2027-03-01T09:00[Europe/London]', { milestones })).toEqual(['milestone:b 2027-03-01'])
    expect(raised('2027-02-28T09:00[Europe/London]', { milestones })).toEqual([])
  })

  test('ask-24 whose year is unknown has no number of years', () => {
    const [due] = look('2027-06-12T09:00[Europe/London]', {
      milestones: [{ ...birthday, date: { month: 6, day: 12 } }],
    })
    expect(due).not.toHaveProperty('years')
  })
})

describe('a reminder of a follow-up', () => {
  const of = (now: string, followUp: object) =>
    raised(now, { milestones: [], followUps: [{ ...promise, ...followUp }] })
  test.each<[string, string, object, string[]]>([
    ['is due on its day', '2027-06-12T09:00[Europe/London]', {}, ['follow-up:p 2027-06-12']],
    ['is raised however late while open', '2028-12-01T09:00[Europe/London]', {}, ['follow-up:p 2027-06-12']],
    ['is not raised when closed', '2027-06-12T09:00[Europe/London]', { state: 'done' }, []],
    ['is not raised without a date', '2027-06-12T09:00[Europe/London]', { due: null }, []],
    ['put off is not raised on its day', '2027-06-12T09:00[Europe/London]', { snoozedUntil: '2027-06-15' }, []],
    [
      'put off is raised on the day it was put off to',
      '2027-06-15T09:00[Europe/London]',
      { snoozedUntil: '2027-06-15' },
      ['follow-up:p 2027-06-15'],
    ],
    [
      'noted with a date already over does not pop up',
      '2027-06-14T09:00[Europe/London]',
      { createdAt: '2027-06-13T12:00:00Z' },
      [],
    ],
  ])('%s', (_rule, now, followUp, expected) => {
    expect(of(now, followUp)).toEqual(expected)
  })
})

test('what is due comes earliest first, ties by key, whatever order it came in', () => {
  const followUps = ['b', 'a'].map((id) => ({ ...promise, id }))
  const older = { ...promise, id: 'z', due: '2027-06-01' }
  expect(raised('2027-06-12T09:00[Europe/London]', { followUps: [...followUps, older] })).toEqual([
    'follow-up:z 2027-06-01',
    'follow-up:a 2027-06-12',
    'follow-up:b 2027-06-12',
    'milestone:b 2027-06-12',
  ])
})

test('a clock or time that cannot be read is refused loudly', () => {
  expect(() => look('yesterday')).toThrow(RangeError)
  expect(() => look('2027-06-12T09:00[Europe/London]', { remindAt: '25:00' })).toThrow(RangeError)
})

describe('pop-ups', () => {
  const on = { late: false }
  const late = { late: true }
  test.each([
    ['nothing due, nothing shown', [], []],
    ['up to three on time come one by one', [on, on, on], ['single', 'single', 'single']],
    ['more than three come as one digest', [on, on, on, on], ['digest']],
    ['a single late one comes by itself', [late], ['single']],
    ['several late ones come as one digest', [late, late], ['digest']],
    ['several late ones take those on time with them', [late, late, on], ['digest']],
    ['one late among few on time come one by one', [late, on, on], ['single', 'single', 'single']],
  ])('%s', (_rule, due, expected) => {
    const plan = planPopUps(due)
    expect(plan.map(({ kind }) => kind)).toEqual(expected)
    expect(plan.flatMap((popUp) => (popUp.kind === 'single' ? [popUp.item] : popUp.items))).toEqual(due)
  })
})

describe('the next instants', () => {
  const next = (now: string, days: number, more: Partial<ReminderInput> = {}) =>
    nextInstants({ milestones: [birthday], followUps: [promise], claims: [], remindAt: '09:00', now, days, ...more })

  test('are those still to come within so many days, in the user’s zone', () => {
    expect(next('2027-06-05T09:00[America/Los_Angeles]', 7).map(({ reminder, at }) => [reminder, at])).toEqual([
      ['follow-up:p', '2027-06-12T16:00:00Z'],
      ['milestone:b', '2027-06-12T16:00:00Z'],
    ])
    expect(next('2027-06-05T08:59[America/Los_Angeles]', 7)).toEqual([])
  })
  test('leave out what is due already and what was claimed', () => {
    expect(next('2027-06-12T09:00[Europe/London]', 30)).toEqual([])
    expect(
      next('2027-06-12T08:59[Europe/London]', 30, { claims: [{ reminder: 'milestone:b', occurrence: '2027-06-12' }] }),
    ).toHaveLength(1)
  })
  test('are exactly what is then due', () => {
    const [first] = next('2027-06-01T12:00[Europe/London]', 30)
    const then = Temporal.Instant.from(first!.at).toZonedDateTimeISO('Europe/London')
    expect(look(then.toString(), { followUps: [promise] })).toEqual(
      next('2027-06-01T12:00[Europe/London]', 30).map((scheduled) => ({ ...scheduled, late: false })),
    )
  })
})
