import { expect, test } from 'vitest'
import { addDays } from '../../shared/model/days.ts'
import { occurrencesBetween } from '../../shared/model/occurrences.ts'
import {
  dueReminders,
  pairKey,
  type Due,
  type FollowUpToRaise,
  type MilestoneToRaise,
  type Pair,
} from '../../shared/model/reminders.ts'
import { Temporal } from '../../shared/model/temporal.ts'

/** A machine living through 400 days: looked at every minute around the reminder time, every few hours otherwise, asleep at times. */
const START = Temporal.Instant.from('2027-01-10T12:00:00Z')
const DAYS = 400
const HOPS: readonly (readonly [day: number, zone: string])[] = [
  [0, 'Europe/London'],
  [30, 'Pacific/Auckland'],
  [60, 'Europe/London'],
  [90, 'America/Los_Angeles'],
  [120, 'Pacific/Auckland'],
  [150, 'America/Los_Angeles'],
  [180, 'Europe/London'],
  [265, 'America/Los_Angeles'],
  [300, 'Europe/London'],
]
const SLEEP = { from: 200, to: 245 }
const REMIND_AT = '09:00'
const MINUTES = Array.from({ length: 40 }, (_, n) => (8 * 60 + 40 + n) / 1440)

const created = '2020-01-01T00:00:00Z'
const milestones: MilestoneToRaise[] = Array.from({ length: 122 }, (_, n) => {
  const [, month, day] = addDays('2024-01-01', n * 3)
    .split('-')
    .map(Number)
  return { id: String(n), date: { month: month!, day: day! }, recurs: 'yearly', leap: '1-mar', createdAt: created }
})

function zoneOn(day: number): string {
  return HOPS.findLast(([from]) => day >= from)![1]
}

/** Every moment of looking, in order. Hops happen at noon UTC, so some skip over 09:00 and some meet it twice. */
function looks(offset: number): Temporal.ZonedDateTime[] {
  const found = new Map<number, Temporal.ZonedDateTime>()
  const add = (at: Temporal.Instant) => {
    const day = (at.epochMilliseconds - START.epochMilliseconds) / 86_400_000
    if (day < 0 || day > DAYS || (day > SLEEP.from && day < SLEEP.to)) return
    found.set(at.epochMilliseconds, at.toZonedDateTimeISO(zoneOn(day)))
  }
  for (let day = 0; day <= DAYS; day++) {
    for (let hour = 0; hour < 24; hour += 5) add(START.add({ hours: day * 24 + hour, seconds: offset }))
    const midnight = START.add({ hours: day * 24 })
      .toZonedDateTimeISO(zoneOn(day))
      .startOfDay()
    for (const part of MINUTES) add(midnight.add({ seconds: Math.round(part * 86_400) + offset }).toInstant())
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, at]) => at)
}

test.each([0, 59])(
  'ask-13 ask-06 ask-09 through 400 days, sleep and zone hops each reminder comes exactly once and at the first look (%i s past the minute)',
  (offset) => {
    const followUps: FollowUpToRaise[] = Array.from({ length: 60 }, (_, n) => ({
      id: String(n),
      due: addDays('2027-01-15', n * 6),
      state: 'open',
      createdAt: created,
    }))
    const claims: Pair[] = []
    const raised = new Map<string, { due: Due; now: Temporal.ZonedDateTime }>()
    let before: Temporal.ZonedDateTime | undefined
    for (const now of looks(offset)) {
      for (const due of dueReminders({ milestones, followUps, claims, now, remindAt: REMIND_AT })) {
        expect(raised.has(pairKey(due))).toBe(false)
        raised.set(pairKey(due), { due, now })
        claims.push(due)
        const at = Temporal.Instant.from(due.at)
        expect(Temporal.Instant.compare(at, now.toInstant())).toBeLessThanOrEqual(0)
        // Raised at the first look after its time, unless the zone changed since.
        if (before?.timeZoneId === now.timeZoneId) {
          expect(Temporal.Instant.compare(at, before.toInstant())).toBe(1)
          const awake = now.epochMilliseconds - before.epochMilliseconds <= 60_000
          if (awake) expect(now.epochMilliseconds - at.epochMilliseconds).toBeLessThanOrEqual(60_000)
        }
        // Every fifth follow-up is put off by nine days when first raised: that is a new pair.
        const index = followUps.findIndex(({ id }) => due.noun === 'follow-up' && id === due.id)
        const followUp = followUps[index]
        if (followUp && index % 5 === 0 && !followUp.snoozedUntil) {
          followUps[index] = { ...followUp, snoozedUntil: addDays(now.toPlainDate().toString(), 9) }
        }
      }
      before = now
    }

    const first = '2027-01-12'
    const last = addDays('2027-01-10', DAYS - 1)
    const asleep = (day: string) => day > addDays('2027-01-10', SLEEP.from) && day < addDays('2027-01-10', SLEEP.to - 8)
    const expected = milestones.flatMap((milestone) =>
      occurrencesBetween(milestone, first, last)
        .filter((day) => !asleep(day))
        .map((occurrence) => pairKey({ reminder: `milestone:${milestone.id}`, occurrence })),
    )
    expect(expected.length).toBeGreaterThan(110)
    expect(expected.filter((key) => !raised.has(key))).toEqual([])
    expect(
      milestones.flatMap((m) =>
        [...raised.values()].filter(({ due }) => due.reminder === `milestone:${m.id}` && asleep(due.occurrence)),
      ),
    ).toEqual([])
    for (const followUp of followUps) {
      const own = [...raised.values()].filter(({ due }) => due.reminder === `follow-up:${followUp.id}`)
      expect(own.map(({ due }) => due.occurrence)).toEqual(
        followUp.snoozedUntil ? [followUp.due, followUp.snoozedUntil] : [followUp.due],
      )
    }
  },
  60_000,
)

test('ask-13 waking from 45 days of sleep, old milestones are left alone and open follow-ups are not', () => {
  const now = '2027-08-01T10:00[Europe/London]'
  const items = (date: string) => {
    const [, month, day] = date.split('-').map(Number)
    return {
      milestone: { id: date, date: { month: month!, day: day! }, recurs: 'yearly' as const, createdAt: created },
      followUp: { id: date, due: date, state: 'open' as const, createdAt: created },
    }
  }
  const days = Array.from({ length: 45 }, (_, n) => addDays('2027-08-01', -n))
  const due = dueReminders({
    milestones: days.map((day) => items(day).milestone),
    followUps: days.map((day) => items(day).followUp),
    claims: [],
    now,
    remindAt: REMIND_AT,
  })
  expect(due.filter(({ noun }) => noun === 'milestone').map(({ occurrence }) => occurrence)).toEqual(
    days.slice(0, 8).toReversed(),
  )
  expect(due.filter(({ noun }) => noun === 'follow-up')).toHaveLength(45)
})
