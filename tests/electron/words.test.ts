// What a notification says: whom, what, how old, when we last spoke, one thing to mention; never more than may be said.
import { describe, expect, test } from 'vitest'
import type { Told } from '../../electron/vault/journal/reminders.ts'
import { actionsFor, wordsFor } from '../../electron/vault/words.ts'

const today = '2026-03-12'
type What = Told['what']
const birthday = (is: Partial<Extract<What, { noun: 'milestone' }>> = {}): What => ({
  ...{ noun: 'milestone', kind: 'birthday', title: '', years: 46, tone: 'celebrate', mourned: false, silenced: false },
  ...is,
})
const followUp = (is: Partial<Extract<What, { noun: 'follow-up' }>> = {}): What => ({
  ...{ noun: 'follow-up', kind: 'to-do', by: 'me', text: 'send the lease', due: today },
  ...is,
})
const told = (what: What, is: Partial<Told> = {}): Told => ({
  ...{ noun: what.noun, id: 'x', occurrence: today, lead: 0, round: 0 },
  ...{ personId: 'p', name: 'Ann', lastContact: null, mention: null },
  what,
  ...is,
})
const one = (...of: Parameters<typeof told>) => wordsFor({ kind: 'single', items: [told(...of)] }, today)
const many = (items: readonly Told[]) => wordsFor({ kind: 'digest', items }, today)

describe('ask-11 what it is about', () => {
  test.each<[string, What, string]>([
    ['a birthday, and the age', birthday(), 'Birthday, turning 46'],
    ['ask-24 a birthday whose year nobody knows', birthday({ years: null }), 'Birthday'],
    ['the day somebody is born', birthday({ years: 0 }), 'Birthday'],
    ['ask-10 of somebody who has died', birthday({ mourned: true }), 'Birthday, born 46 years ago'],
    [
      'ask-10 a year after the birth of a child that has died',
      birthday({ mourned: true, years: 1 }),
      'Birthday, born 1 year ago',
    ],
    [
      'ask-10 of somebody who has died, the year unknown',
      birthday({ mourned: true, years: null }),
      'Birthday, in memory',
    ],
    [
      'an anniversary and its years',
      birthday({ kind: 'anniversary', title: 'Wedding', years: 20 }),
      'Wedding, 20 years',
    ],
    ['the first', birthday({ kind: 'anniversary', title: 'Wedding', years: 1 }), 'Wedding, 1 year'],
    ['an anniversary without words', birthday({ kind: 'anniversary', years: null }), 'Anniversary'],
    ['another date', birthday({ kind: 'other', title: 'Aoife’s results', years: null }), 'Aoife’s results'],
    ['a to-do', followUp(), 'To do: send the lease'],
    ['a to-do of theirs', followUp({ by: 'them' }), 'To do by Ann: send the lease'],
    ['a promise', followUp({ kind: 'promise' }), 'You promised: send the lease'],
    ['a promise of theirs', followUp({ kind: 'promise', by: 'them' }), 'Ann promised: send the lease'],
    ['what they asked', followUp({ kind: 'ask' }), 'Ann asked: send the lease'],
    ['what they were asked', followUp({ kind: 'ask', by: 'them' }), 'You asked Ann: send the lease'],
    [
      'a promise that is near',
      followUp({ kind: 'promise', step: 'nudge' }),
      'Not done yet. You promised: send the lease',
    ],
    [
      'an ask nobody acknowledged',
      followUp({ kind: 'ask', due: null, step: 'acknowledge' }),
      'Not acknowledged yet. Ann asked: send the lease',
    ],
    [
      'a promise of theirs, the day after',
      followUp({ kind: 'promise', by: 'them', step: 'ask-after' }),
      'Ask after it. Ann promised: send the lease',
    ],
    ['on one line', followUp({ text: 'first\nsecond\t third' }), 'To do: first second third'],
  ])('%s', (_, what, body) => {
    expect(one(what)).toEqual({ title: 'Ann', body, personId: 'p' })
  })
})

describe('ask-05 the day, where it is not today', () => {
  test.each<[string, What, Partial<Told>, string]>([
    ['tomorrow', birthday(), { occurrence: '2026-03-13' }, 'Birthday, turning 46, tomorrow (2026-03-13)'],
    ['in two weeks', birthday(), { occurrence: '2026-03-26' }, 'Birthday, turning 46, in 14 days (2026-03-26)'],
    ['told late', birthday(), { occurrence: '2026-03-10' }, 'Birthday, turning 46, was on 2026-03-10'],
    [
      'a follow-up told late',
      followUp({ due: '2026-03-10' }),
      { occurrence: '2026-03-10' },
      'To do: send the lease, was due 2026-03-10',
    ],
    ['a follow-up put off', followUp({ due: '2026-03-02' }), {}, 'To do: send the lease, was due 2026-03-02'],
    ['a follow-up put off that had no date', followUp({ due: null }), {}, 'To do: send the lease'],
    [
      'ask-21 some day of a month',
      birthday({ years: null }),
      { occurrence: '2026-03-01', until: '2026-03-31' },
      'Birthday (between 2026-03-01 and 2026-03-31)',
    ],
  ])('%s', (_, what, is, body) => {
    expect(one(what, is).body).toBe(body)
  })
})

describe('ask-11 when we last spoke', () => {
  test.each([
    ['2026-03-12T08:00', 'today'],
    ['2026-03-13T08:00', 'today'],
    ['2026-03-11T23:59', 'yesterday'],
    ['2026-03-10T08:00', '2 days ago'],
    ['2026-02-27T08:00', '13 days ago'],
    ['2026-02-19T08:00', '3 weeks ago'],
    ['2026-01-11T08:00', '2 months ago'],
    ['2024-04-20T08:00', '22 months ago'],
    ['2024-03-12T08:00', '2 years ago'],
    ['2024-03-01T08:00', '2 years ago'],
  ])('%s is %s', (lastContact, ago) => {
    expect(one(birthday(), { lastContact }).body).toBe(`Birthday, turning 46. Last spoke ${ago}`)
    expect(one(followUp(), { lastContact }).body).toBe(`To do: send the lease. Last spoke ${ago}`)
  })
})

describe('something to mention', () => {
  const known = { lastContact: '2026-02-19T08:00', mention: 'New house in Cork' }
  test.each<[string, What, string]>([
    ['is there', birthday(), 'Birthday, turning 46. Last spoke 3 weeks ago. New house in Cork'],
    ['not where it is marked quietly', birthday({ tone: 'quiet' }), 'Birthday, turning 46. Last spoke 3 weeks ago'],
    ['ask-10 nothing of the kind of the dead', birthday({ mourned: true }), 'Birthday, born 46 years ago'],
    ['not with what is to be done', followUp(), 'To do: send the lease. Last spoke 3 weeks ago'],
  ])('%s', (_, what, body) => {
    expect(one(what, known).body).toBe(body)
  })

  test('ask-10 nobody is congratulated, whatever it is about', () => {
    for (const what of [birthday(), birthday({ mourned: true }), birthday({ tone: 'quiet' })])
      expect(JSON.stringify(one(what, known))).not.toMatch(/congrat|happy|wish/i)
  })
})

describe('never longer than a screen takes', () => {
  test('what is cut says so, and when we last spoke is not what is cut', () => {
    const { title, body } = one(followUp({ text: 'w'.repeat(1000) }), {
      name: '👩‍🚀'.repeat(400),
      lastContact: '2026-03-11T08:00',
    })
    expect([...title].length).toBe(160)
    expect(body).toMatch(/^To do: w+…\. Last spoke yesterday$/)
    // a pair that was cut in half would not survive being written
    expect(Buffer.from(title).toString()).toBe(title)
  })
})

describe('many at once', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, n) => told(n % 2 ? followUp() : birthday(), { name: `P${n + 1}` }))

  test('have a line each', () => {
    expect(many(people(3))).toEqual({
      title: '3 reminders',
      body: 'P1: Birthday, turning 46\nP2: To do: send the lease\nP3: Birthday, turning 46',
      personId: null,
    })
  })

  test.each([
    [5, 5, ''],
    [6, 6, 'and 1 more'],
    [400, 6, 'and 395 more'],
  ])('%i of them make %i lines', (count, lines, last) => {
    const found = many(people(count)).body.split('\n')
    expect(found).toHaveLength(lines)
    if (last) expect(found.at(-1)).toBe(last)
  })

  test('no line is long, and a long name leaves room for what it is about', () => {
    const { body } = many([told(birthday(), { name: 'N'.repeat(900) }), ...people(2)])
    for (const line of body.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(body).toMatch(/^N+…: Birthday, turning 46\n/)
  })

  test('what stands in a name begins no line of its own', () => {
    expect(many([told(birthday(), { name: 'Ann\nBea' }), ...people(1)]).body.split('\n')).toHaveLength(2)
  })
})

describe('generic, where that is wished', () => {
  const generic = (items: readonly Told[], kind: 'single' | 'digest') => wordsFor({ kind, items }, today, 'generic')
  const item = told(birthday(), { name: 'Ann', mention: 'Leo' })
  test('says that there is something, and nothing of whom or what', () => {
    expect(generic([item], 'single')).toEqual({ title: 'Rapport', body: 'There is a reminder.', personId: 'p' })
    expect(generic([item, item], 'digest')).toMatchObject({ body: 'There are 2 reminders.', personId: null })
  })

  test('offers nothing to be done blindly', () => {
    expect(actionsFor({ kind: 'single', items: [item] }, 'generic').map(({ id }) => id)).toEqual(['open'])
  })
})

test.each<[string, readonly Told[], 'single' | 'digest', string[]]>([
  ['a milestone is put off or seen', [told(birthday())], 'single', ['Tomorrow', 'Seen']],
  ['a follow-up is put off or done', [told(followUp())], 'single', ['Tomorrow', 'Done']],
  ['many are looked at', [told(followUp()), told(birthday())], 'digest', ['Open']],
])('ask-14 on the notification itself: %s', (_, items, kind, labels) => {
  expect(actionsFor({ kind, items }).map(({ label }) => label)).toEqual(labels)
})
