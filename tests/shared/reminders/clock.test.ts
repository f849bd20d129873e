// A machine that lives: it sleeps, travels, is set wrong, starts anew. Whatever falls due is told once, and in time.
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/model/days.ts'
import { defaultHours, hoursClock, type Hours } from '../../../shared/model/reminders/hours.ts'
import { ahead, look } from '../../../shared/model/reminders/look.ts'
import {
  slotKey,
  slotOfDay,
  slotsOfMilestone,
  type MilestoneToTell,
  type Slot,
} from '../../../shared/model/reminders/slots.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

const zones = ['Europe/London', 'Asia/Kathmandu', 'Africa/Casablanca', 'Australia/Lord_Howe']
const since = '2020-01-01T00:00:00Z'
const start = Temporal.Instant.from('2026-12-20T00:00:00Z').epochMilliseconds
const day = 86_400_000

/** Park and Miller's generator (1988): the same days every time. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

const milestones = (roll: (sides: number) => number): MilestoneToTell[] =>
  Array.from({ length: 110 }, (_, n) => ({
    id: `m${n}`,
    date: { form: 'on', certainty: 'known', month: 1 + roll(12), day: 1 + roll(n % 12 === 0 ? 29 : 28) } as const,
    repeats: { every: 'year', missing: roll(2) ? 'later' : 'earlier' } as const,
    leads: [[0], [7, 0], [30, 1], [14]][roll(4)]!,
    ...(roll(4) === 0 && { zone: zones[roll(zones.length)] }),
    since,
    tone: roll(5) === 0 ? 'quiet' : 'celebrate',
  }))

const live = (zone: string, seed: number, days: number, hours: Hours) => {
  const roll = dice(seed)
  const all = milestones(roll)
  const followUps = Array.from({ length: 60 }, (_, n) =>
    slotOfDay('follow-up', { id: `f${n}`, day: addDays('2026-12-22', n * 6), since }),
  )
  const claimed = new Set<string>()
  const told: string[] = []
  const late: string[] = []
  let [at, here, wrong, isFresh] = [start, zone, 0, true]
  let low = '2026-12-20'
  for (let isOver = false; !isOver;) {
    // in the end it is awake, and its clock is right
    isOver = at >= start + days * day
    if (isOver) [wrong, isFresh] = [0, true]
    const now = Temporal.Instant.fromEpochMilliseconds(at + wrong).toZonedDateTimeISO(here)
    const today = now.toPlainDate().toString()
    if (addDays(today, -60) > low) low = addDays(today, -60)
    const slots: Slot[] = [...all.flatMap((one) => slotsOfMilestone(one, low, addDays(today, 3))), ...followUps]
    const found = look({ slots, claimed, now, hours })
    for (const each of found) {
      const key = slotKey(each)
      expect(claimed.has(key)).toBe(false)
      claimed.add(key)
      told.push(key)
      // between two events the clock is followed to the minute; after one, at the first look
      const waited = now.epochMilliseconds - Temporal.Instant.from(each.at).epochMilliseconds
      if (!isFresh && waited > 60_000) late.push(`${key} ${waited}`)
    }
    const [next] = ahead({ slots, claimed, now, hours, days: 2 })
    const wait = next ? Temporal.Instant.from(next.at).epochMilliseconds - now.epochMilliseconds : day
    at += Math.min(day, Math.max(1, wait))
    // what an event left to be told is told when it is quiet no more
    isFresh = isFresh && hoursClock(here, hours).quietUntil(now.toInstant()) !== undefined
    const event = roll(40)
    if (event > 4) continue
    isFresh = true
    if (event === 0) at += roll(45) * day + roll(day)
    if (event === 1) here = zones[roll(zones.length)]!
    if (event === 2) wrong = (roll(5) - 2) * roll(3) * day
    if (event === 3) wrong = 0
    // 4: it starts anew and looks at once
  }
  return { all, followUps, claimed, told, late, low }
}

describe('ask-13 told once, in time, whatever the machine does', () => {
  test.each(zones.map((zone, index) => [zone, index + 1] as const))('%s', (zone, seed) => {
    const hours: Hours =
      seed % 2 ? defaultHours : { ...defaultHours, quiet: { from: '21:30', to: '07:15' }, remindAt: '07:00' }
    const { all, followUps, claimed, told, late } = live(zone, seed * 7919, 400, hours)
    expect(new Set(told).size).toBe(told.length)
    expect(late).toEqual([])
    // everything that fell due well inside those days is among what was told
    const due = [
      ...all.flatMap((one) => slotsOfMilestone(one, '2026-12-25', addDays('2026-12-20', 390))),
      ...followUps.filter((slot) => slot.day < addDays('2026-12-20', 390)),
    ]
    expect(due.length).toBeGreaterThan(200)
    expect(due.map(slotKey).filter((key) => !claimed.has(key))).toEqual([])
  })
})

test('a zone or a time that is none is refused, not guessed', () => {
  expect(() => hoursClock('Mars/Olympus', defaultHours).instantOf({ day: '2026-11-23', time: '09:00' })).toThrow(
    RangeError,
  )
  expect(() => hoursClock('Europe/London', { ...defaultHours, quiet: { from: '25:00', to: '07:00' } })).toThrow(
    RangeError,
  )
})
