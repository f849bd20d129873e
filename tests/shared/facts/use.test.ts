import { describe, expect, test } from 'vitest'
import { factCategories, factTold, factUses } from '../../../shared/model/facts/kinds.ts'
import { defaultUse, isGuarded, isSensitive, mayLeave, outlets } from '../../../shared/model/facts/use.ts'
import type { Outlet } from '../../../shared/model/facts/use.ts'

const all = factCategories.flatMap((category) =>
  factTold.flatMap((told) => factUses.map((use) => ({ category, told, use }))),
)
const ways = Object.keys(outlets) as readonly Outlet[]

describe('how a fact may be used', () => {
  test.each(factCategories)('of %s, said openly: mentioned, unless it is told to somebody trusted', (category) => {
    const trusted = ['health', 'worry', 'family-trouble', 'faith', 'money', 'politics'].includes(category)
    expect(isSensitive(category)).toBe(trusted)
    expect(defaultUse(category)).toBe(trusted ? 'if-raised' : 'mention')
  })

  test.each(['in-confidence', 'overheard', 'inferred'] as const)('%s, it is never mentioned without a yes', (told) => {
    for (const category of factCategories) expect(defaultUse(category, told)).toBe('if-raised')
  })
})

describe('by which way a fact may leave', () => {
  const of = (is: Partial<(typeof all)[number]>) => ({
    ...{ category: 'work' as const, told: 'told' as const, use: 'mention' as const },
    ...is,
  })
  test.each<[string, Parameters<typeof of>[0], readonly Outlet[], readonly Outlet[]]>([
    // what it is; out as it is; out with a yes besides
    ['said openly, to be mentioned', {}, ways, []],
    [
      'of health, though it may be mentioned',
      { category: 'health' },
      ['screen-brief', 'search-preview'],
      ['brief-print', 'export', 'hand-over'],
    ],
    [
      'only if they raise it',
      { use: 'if-raised' },
      ['screen-brief', 'search-preview'],
      ['brief-print', 'export', 'hand-over'],
    ],
    [
      'never to be mentioned',
      { use: 'never' },
      ['screen-brief', 'search-preview'],
      ['brief-print', 'export', 'hand-over'],
    ],
    [
      'told in confidence',
      { told: 'in-confidence' },
      ['screen-brief', 'search-preview'],
      ['brief-print', 'export', 'hand-over'],
    ],
    ['overheard, and somebody said it may be mentioned', { told: 'overheard' }, ways, []],
  ])('%s', (_, is, freely, withYes) => {
    expect(ways.filter((way) => mayLeave(of(is), way))).toEqual(freely)
    expect(ways.filter((way) => !mayLeave(of(is), way) && mayLeave(of(is), way, true))).toEqual(withYes)
  })

  test('nothing guarded is ever in a notification, a digest, a calendar file or a terminal, whoever says yes', () => {
    for (const fact of all.filter(isGuarded))
      for (const way of ['notification', 'digest', 'calendar-file', 'terminal'] as const)
        expect(mayLeave(fact, way, true), JSON.stringify(fact)).toBe(false)
  })

  test('a yes never keeps in what would have left without it', () => {
    for (const fact of all)
      for (const way of ways) if (mayLeave(fact, way)) expect(mayLeave(fact, way, true)).toBe(true)
  })
})
