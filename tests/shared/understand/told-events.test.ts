/** What people tell of their lives is read, in whichever words; what only sounds like it is not. The tables stand in `told`. */
import { describe, expect, test } from 'vitest'
import { understand } from '../../../shared/model/understand/understand.ts'
import { ofFamily } from './told/family.ts'
import { ofHealth } from './told/health.ts'
import { ofHome } from './told/home.ts'
import { nothing } from './told/nothing.ts'
import { ofTravel } from './told/travel.ts'
import { ofWork } from './told/work.ts'

const told = Object.entries({ ...ofWork, ...ofFamily, ...ofHome, ...ofHealth, ...ofTravel })
const linesOf = (table: string): readonly string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const eventsIn = (text: string) =>
  understand(text, { today: '2026-11-21', people: [{ id: 'dana', name: 'Dana Whitcomb' }] }).flatMap((one) =>
    one.kind === 'life-event' ? [one] : [],
  )

describe.each(told)('%s', (event, table) => {
  test.each(linesOf(table))('is what happened: %s', (line) => {
    const [text = '', whose] = line.split(' → ')
    const [first, ...more] = eventsIn(text)
    expect(more).toEqual([])
    expect(first?.event).toBe(event)
    if (whose !== undefined) expect(first?.relative.toLowerCase()).toBe(whose.toLowerCase())
  })
})

describe.each(Object.entries(nothing))('of %s nothing is read', (_, table) => {
  test.each(linesOf(table))('%s', (line) => {
    expect(eventsIn(line)).toEqual([])
  })
})
