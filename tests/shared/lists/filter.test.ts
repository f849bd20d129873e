import { describe, expect, test } from 'vitest'
import { Filter } from '../../../shared/contract/lists.ts'
import { tableFile } from '../../../shared/model/lists/table-file.ts'
import { conditionsOf, eachCondition, mentions } from '../../../shared/model/lists/walk.ts'

const retired = { is: 'retired' } as const
const tag = { is: 'tag', tag: 'a' } as const
const filter = Filter.parse({ match: 'all', of: [tag, { match: 'any', of: [retired, { match: 'none', of: [tag] }] }] })

describe('a filter', () => {
  test('is walked through however it is put together', () => {
    expect(conditionsOf(filter)).toEqual([tag, retired, tag])
    expect([mentions(filter, 'retired'), mentions(filter, 'dead')]).toEqual([true, false])
  })

  test('keeps its shape when its conditions change', () => {
    const changed = eachCondition(filter, (one) => (one.is === 'tag' ? { ...one, tag: 'b' } : one))
    expect(conditionsOf(changed)).toEqual([{ ...tag, tag: 'b' }, retired, { ...tag, tag: 'b' }])
    expect(Filter.safeParse(changed).success).toBe(true)
  })

  test.each([
    { match: 'some', of: [] },
    { match: 'all', of: [{ is: 'tag', tag: '' }] },
    { match: 'all', of: [{ is: 'last', when: { how: 'over', days: 0 } }] },
    { match: 'all', of: [{ is: 'last', when: { how: 'before', day: '2026-02-30' } }] },
    { match: 'all', of: [{ is: 'unknown' }] },
    { match: 'all', of: [{ ...retired, more: 1 }] },
  ])('that says what cannot be is none: %#', (bad) => {
    expect(Filter.safeParse(bad).success).toBe(false)
  })
})

test('a table’s cells are quoted where they must be, and end with CR LF', () => {
  expect(tableFile([['a', 'b, c', 'd "e"', '']])).toBe('\ufeffa,"b, c","d ""e""",\r\n')
})
