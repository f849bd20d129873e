// How often to be in touch: whose rule counts, and how it stands today.
import { describe, expect, test } from 'vitest'
import {
  contactState,
  problemOfCadence,
  resolveCadence,
  type CadenceRule,
  type ContactInput,
} from '../../../shared/model/cadence/cadence.ts'

const every = (ideal: number, most = ideal * 2) => ({ ideal, most })
const standard: CadenceRule = { level: 'default', cadence: every(90) }
const tag = (name: string, days: number | null): CadenceRule => ({
  level: 'tag',
  name,
  cadence: days === null ? null : every(days),
})
const firm: CadenceRule = { level: 'organisation', name: 'Northmere', cadence: every(30) }
const own: CadenceRule = { level: 'person', cadence: every(14) }

describe('the nearest rule counts', () => {
  test.each<[string, CadenceRule[], CadenceRule | undefined, number]>([
    ['the default where nothing else is said', [standard], standard, 0],
    ['ask-17 a tag before the default', [standard, tag('board', 60)], tag('board', 60), 1],
    ['an organisation before a tag', [tag('board', 7), standard, firm], firm, 2],
    ['a person before everything', [firm, own, tag('board', 7)], own, 2],
    ['of two tags the more frequent', [tag('board', 60), tag('golf', 20)], tag('golf', 20), 1],
    ['a tag that says never stands before the default', [standard, tag('past', null)], tag('past', null), 1],
    ['and after one that says how often', [tag('past', null), tag('golf', 20)], tag('golf', 20), 1],
    ['nothing said is nothing', [], undefined, 0],
  ])('%s', (_, rules, found, over) => {
    const resolved = resolveCadence(rules)
    expect(resolved && { level: resolved.level, name: resolved.name, cadence: resolved.cadence }).toEqual(
      found && { level: found.level, name: found.name, cadence: found.cadence },
    )
    expect(resolved?.over.length ?? 0).toBe(over)
  })
})

const at = (input: Partial<ContactInput>) => {
  const { state, idealOn, latestOn, quietFor, isSnoozed } = contactState({
    cadence: { ideal: 30, most: 45 },
    last: '2026-10-01',
    since: '2026-01-01',
    today: '2026-11-21',
    ...input,
  })
  return [state, idealOn, latestOn, quietFor, isSnoozed]
}

describe('how it stands', () => {
  test.each<[string, Partial<ContactInput>, ReturnType<typeof at>]>([
    ['fine until the day', { today: '2026-10-30' }, ['fine', '2026-10-31', '2026-11-15', 29, false]],
    ['ask-04 due on the day itself', { today: '2026-10-31' }, ['due', '2026-10-31', '2026-11-15', 30, false]],
    ['ask-18 still only due on the last day', { today: '2026-11-15' }, ['due', '2026-10-31', '2026-11-15', 45, false]],
    ['ask-19 losing touch the day after', { today: '2026-11-16' }, ['losing', '2026-10-31', '2026-11-15', 46, false]],
    ['ask-16 a contact moves both', { last: '2026-11-10' }, ['fine', '2026-12-10', '2026-12-25', 11, false]],
    [
      'never spoken to counts from when it began',
      { last: undefined, since: '2026-10-25' },
      ['fine', '2026-11-24', '2026-12-09', undefined, false],
    ],
    [
      'a contact dated ahead by mistake silences nobody',
      { last: '2062-10-01', since: '2026-10-01' },
      ['losing', '2026-10-31', '2026-11-15', undefined, false],
    ],
    ['nobody to be reminded of', { cadence: null }, ['none', undefined, undefined, 51, false]],
    ['no sense, no reminder', { cadence: { ideal: 0, most: 0 } }, ['none', undefined, undefined, 51, false]],
    [
      'a snooze hides and moves nothing',
      { snoozedUntil: '2026-11-25' },
      ['losing', '2026-10-31', '2026-11-15', 51, true],
    ],
    ['and is over on its day', { snoozedUntil: '2026-11-21' }, ['losing', '2026-10-31', '2026-11-15', 51, false]],
    [
      'paused, with its end included',
      { pause: { from: '2026-10-15', until: '2026-11-21', reason: 'parental leave' } },
      ['paused', undefined, undefined, 51, false],
    ],
    [
      'a pause is not made up for: due the day after it, with the patience it had',
      { pause: { from: '2026-10-15', until: '2026-11-20', reason: 'parental leave' } },
      ['due', '2026-11-21', '2026-12-06', 51, false],
    ],
    [
      'a pause without an end stays',
      { pause: { from: '2026-10-15', reason: 'asked for quiet' }, today: '2031-01-01' },
      ['paused', undefined, undefined, 1553, false],
    ],
    [
      'one that has not begun is none',
      { pause: { from: '2027-01-01', reason: 'sabbatical' } },
      ['losing', '2026-10-31', '2026-11-15', 51, false],
    ],
    [
      'one that was over before the last contact says nothing',
      { pause: { from: '2026-05-01', until: '2026-09-01', reason: 'sabbatical' }, today: '2026-10-20' },
      ['fine', '2026-10-31', '2026-11-15', 19, false],
    ],
  ])('%s', (_, input, expected) => {
    expect(at(input)).toEqual(expected)
  })

  test('what makes no sense is named', () => {
    expect(problemOfCadence({ ideal: 0, most: 10 })).toBe('ideal')
    expect(problemOfCadence({ ideal: 10, most: 1e9 })).toBe('most')
    expect(problemOfCadence({ ideal: 30, most: 20 })).toBe('order')
    expect(problemOfCadence({ ideal: 30, most: 30 })).toBeUndefined()
  })
})
