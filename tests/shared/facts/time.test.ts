import { describe, expect, test } from 'vitest'
import { factCategories } from '../../../shared/model/facts/kinds.ts'
import { confirmBy, confirmNext, isOver, isToConfirm, problemOfDays } from '../../../shared/model/facts/time.ts'

const today = '2026-06-09'
const fact = { learnedOn: '2025-06-09', confirmBy: null, expiresOn: null }

describe('how long a fact is believed', () => {
  test.each([
    ['work', '2027-06-09'],
    ['taste', '2028-06-09'],
    ['health', '2026-12-09'],
    ['family', null],
    ['faith', null],
  ] as const)('about %s: until %s', (category, day) => {
    expect(confirmBy(category, today)).toBe(day)
  })

  test('of the last day of a month, to the last day of another', () => {
    expect(confirmBy('health', '2026-08-31')).toBe('2027-02-28')
  })

  test('said to be still so it is asked about again, in a year where its category has no time of its own', () => {
    for (const category of factCategories)
      expect(confirmNext(category, today)).toBe(confirmBy(category, today) ?? '2027-06-09')
  })

  test.each([
    ['the day before', '2026-06-10', false],
    ['on its day', today, true],
    ['after it', '2026-06-08', true],
    ['with none', null, false],
  ])('it is over from its last day on, and to be confirmed from that day on: %s', (_, day, wanted) => {
    expect(isOver({ expiresOn: day }, today)).toBe(wanted)
    expect(isToConfirm({ confirmBy: day, expiresOn: null }, today)).toBe(wanted)
  })

  test('what is over is not confirmed any more', () => {
    expect(isToConfirm({ confirmBy: '2026-01-01', expiresOn: today }, today)).toBe(false)
  })
})

describe('days in the wrong order', () => {
  test.each([
    ['all right', {}, undefined],
    ['learned tomorrow', { learnedOn: '2026-06-10' }, { field: 'learnedOn', word: 'in-future' }],
    ['to confirm before it was learned', { confirmBy: '2025-06-08' }, { field: 'confirmBy', word: 'before-learned' }],
    ['over before it was learned', { expiresOn: '2025-06-08' }, { field: 'expiresOn', word: 'before-learned' }],
    ['over the day it was learned', { expiresOn: '2025-06-09' }, undefined],
  ])('%s', (_, is, wanted) => {
    expect(problemOfDays({ ...fact, ...is }, today)).toEqual(wanted)
  })
})
