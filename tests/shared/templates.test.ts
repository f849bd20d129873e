import { describe, expect, test } from 'vitest'
import { fillTemplate, nextBlank } from '../../shared/model/templates.ts'

const known = { people: ['Ann', 'Bea'], date: '9 June', time: '10:00' }

describe('a template', () => {
  test.each([
    ['With {person}.', 'With Ann.'],
    ['With {people} on {date} at {time}', 'With Ann, Bea on 9 June at 10:00'],
    ['{ Person } and {what she said}', 'Ann and {what she said}'],
    ['{constructor} {__proto__}', '{constructor} {__proto__}'],
    ['{} { } {a\nb} {{person}}', '{} { } {a\nb} {Ann}'],
    ['costs {$1} $& {person}', 'costs {$1} $& Ann'],
  ])('%j is filled as %j', (text, wanted) => {
    expect(fillTemplate(text, known)).toBe(wanted)
  })

  test('without anyone named keeps the place for them', () => {
    expect(fillTemplate('{person} and {people}', { ...known, people: [] })).toBe('{person} and {people}')
  })

  test('goes from blank to blank', () => {
    const text = 'a {one} b {two}'
    expect(nextBlank(text)).toEqual([2, 7])
    expect(nextBlank(text, 7)).toEqual([10, 15])
    expect(nextBlank(text, 15)).toBe(undefined)
  })
})
