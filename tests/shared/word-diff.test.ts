import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binDays, daysLeft } from '../../shared/model/bin.ts'
import { commandWord } from '../../shared/model/history/command-word.ts'
import { shownDiff, wordDiff } from '../../shared/model/history/word-diff.ts'
import type { DiffPart } from '../../shared/model/history/word-diff.ts'

const marked = (parts: readonly DiffPart[]): string =>
  parts.map(({ how, text }) => (how === 'same' ? text : how === 'gone' ? `[-${text}-]` : `[+${text}+]`)).join('')
const side = (parts: readonly DiffPart[], without: DiffPart['how']): string =>
  parts.flatMap(({ how, text }) => (how === without ? [] : [text])).join('')

describe('a difference between two texts', () => {
  test.each([
    ['She sails on Sunday', 'She sails on Monday', 'She sails on[- Sunday-][+ Monday+]'],
    ['She sails', 'She sails on Monday', 'She sails[+ on Monday+]'],
    ['On Monday she sails', 'she sails', '[-On Monday she-][+she+] sails'],
    ['a b c d', 'a x c y', 'a[- b-][+ x+] c[- d-][+ y+]'],
    ['same', 'same', 'same'],
    ['', 'new', '[+new+]'],
    ['gone', '', '[-gone-]'],
    ['', '', ''],
    ['Φίλη της', 'Φίλη μου', 'Φίλη[- της-][+ μου+]'],
  ])('%j → %j is %j', (before, after, wanted) => {
    expect(marked(wordDiff(before, after))).toBe(wanted)
  })

  test('put together without what came is what was, and without what went is what is', () => {
    const text = fc
      .array(fc.constantFrom('she', 'sails', ' ', '\n', 'on', '  ', 'é', '👩‍👧'), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(side(parts, 'new')).toBe(before)
        expect(side(parts, 'gone')).toBe(after)
      }),
    )
  })

  test('of two long texts with nothing in common is all of each, and comes at once', () => {
    const [a, b] = ['a ', 'b '].map((word) => word.repeat(200_000))
    expect(wordDiff(a!, b!).map(({ how }) => how)).toEqual(['gone', 'new', 'same'])
  })

  test('is shown with what stayed cut short around what changed', () => {
    const same = 'word '.repeat(100)
    const parts = shownDiff(wordDiff(`${same}old ${same}end`, `${same}new ${same}end`))
    expect(parts[0]!.text).toMatch(/^…/)
    expect(parts.at(-1)!.text).toMatch(/…$/)
    expect(parts.every(({ text }) => text.length < 200)).toBe(true)
    expect(shownDiff([{ how: 'new', text: 'x'.repeat(9000) }])[0]!.text).toHaveLength(4001)
  })
})

test.each([
  ['2026-03-10', '2026-03-10', binDays],
  ['2026-03-10', '2026-03-11', binDays - 1],
  ['2026-03-10', '2026-04-09', 0],
  ['2026-03-10', '2027-01-01', 0],
  // a clock that was ahead when it was deleted
  ['2026-05-10', '2026-03-10', binDays],
])('deleted on %s, on %s it has %i days left', (deleted, today, left) => {
  expect(daysLeft(deleted, today)).toBe(left)
})

test('a command crosses as a word', () => {
  expect(['people.add', 'followUps.close', 'people.setPhoto'].map(commandWord)).toEqual([
    'people-add',
    'follow-ups-close',
    'people-set-photo',
  ])
})
