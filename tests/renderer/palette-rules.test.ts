/** What the palette works out of what is typed: which command is meant, and how it may go on. */
import { describe, expect, test } from 'vitest'
import { completed, completingIn } from '../../renderer/app/palette/complete.ts'
import { fitOf } from '../../renderer/app/palette/match-command.ts'
import { recentPlaceOf } from '../../renderer/app/palette/use-recents.ts'
import { askable } from '../../renderer/app/palette/use-find.ts'

describe('a command is meant', () => {
  test.each([
    ['settings', 'Settings', '', 6],
    ['SETTÍNGS', 'Settings', '', 6],
    ['set', 'Settings', '', 5],
    ['book imp', 'Import an address book', '', 4],
    ['preferences', 'Settings', 'preferences options', 3],
    ['iaab', 'Import an address book', '', 2],
    ['iaa', 'Import an address book', '', 2],
    ['ddress', 'Import an address book', '', 1],
    ['wharf', 'Settings', 'preferences options', 0],
    ['', 'Settings', '', 1],
    ['"*--', 'Settings', 'preferences', 0],
  ])('“%s” fits “%s” (%s) by %i', (typed, label, also, fit) => {
    expect(fitOf(typed, label, also)).toBe(fit)
  })
})

describe('what is typed goes on', () => {
  test.each([
    ['ta', ['tag'], ''],
    ['lemon wi', ['with'], 'lemon '],
    ['FR', ['from'], ''],
    ['be', ['before'], ''],
  ])('“%s” to an operator', (text, operators, before) => {
    expect(completingIn(text)).toEqual({ kind: 'operator', before, operators })
  })

  test.each([
    ['tag:', 'tag', '', 'tag:'],
    ['tag:de', 'tag', 'de', 'tag:'],
    ['lemon with:"Siobhán K', 'with', 'Siobhán K', 'lemon with:'],
    ['kind：pro', 'kind', 'pro', 'kind：'],
  ])('“%s” to a value', (text, operator, value, before) => {
    expect(completingIn(text)).toEqual({ kind: 'value', before, operator, value })
  })

  test.each(['t', 'tag:deal ', 'lemon', 'with:"Siobhán" ', '', 'http://x', `${'a'.repeat(10_000)}`])(
    '“%.20s” to nothing',
    (text) => {
      expect(completingIn(text)).toBeUndefined()
    },
  )

  test('a value of several words is put in quotes, and one with quotes in it loses those', () => {
    expect(completed('with:', 'Siobhán Keeley')).toBe('with:"Siobhán Keeley" ')
    expect(completed('tag:', 'deal')).toBe('tag:deal ')
    expect(completed('tag:', 'a","b')).toBe('tag:"a , b" ')
  })
})

test.each([
  ['lone\ud800 half', 'lone  half'],
  ['nul\0l', 'nul l'],
  [`${'x'.repeat(999)}👩`, 'x'.repeat(999)],
  ['👩', '👩'],
])('what nobody can ask for is left out of “%s”', (typed, asked) => {
  expect(askable(typed)).toBe(asked)
})

test.each([
  ['/people/person0001/brief', { noun: 'person', id: 'person0001' }],
  ['/organisations/organisa01/people', { noun: 'organisation', id: 'organisa01' }],
  ['/journal/entry00001', { noun: 'entry', id: 'entry00001' }],
  ['/settings/bin', { noun: 'room', id: '/settings/bin' }],
  ['/journal/2019-03-31', undefined],
  ['/calendar/2026-06', undefined],
  ['/', undefined],
])('one who goes to %s went there', (path, place) => {
  expect(recentPlaceOf(path)).toEqual(place)
})
