import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grow, grownKinds } from '../../../shared/model/curiosity/grow.ts'
import type { Grown, Known } from '../../../shared/model/curiosity/grow.ts'
import { mostOffered, offer, questionStates, rests } from '../../../shared/model/curiosity/offer.ts'
import { kindBetween } from '../../../shared/model/ties/words.ts'
import { factCategories, factTold, factUses } from '../../../shared/model/facts/kinds.ts'

const today = '2026-06-09'
const knowsAll: Known = {
  ...{ client: true, dead: false, say: 'shi-VAWN', hasBirthday: true, hasRole: true },
  ties: [{ id: 't', kind: 'child', label: 'daughter', name: 'Ella', turns: null }],
  facts: [],
}
const fact = (is: Partial<Known['facts'][number]>): Known['facts'][number] => ({
  ...{ id: 'f', text: 'x', category: 'family', told: 'told', use: 'mention' },
  ...{ learnedOn: '2026-06-01', confirmBy: null, expiresOn: null },
  ...is,
})
const facts = [
  fact({ id: '1', text: 'Married to Conor' }),
  fact({ id: '2', category: 'interest' }),
  fact({ id: '3', category: 'goal' }),
]
const grown = (is: Partial<Known>) => grow({ ...knowsAll, facts, ...is }, today).map(({ key }) => key)

describe('questions grow', () => {
  test.each<[string, Partial<Known>, readonly string[]]>([
    ['from nothing, where all is known', {}, []],
    ['from a birthday nobody knows', { hasBirthday: false }, ['birthday']],
    ['from a name nobody wrote how to say', { say: ' ' }, ['say']],
    ['from children nobody speaks of', { ties: [] }, ['children']],
    ['not from children who were denied', { ties: [], facts: [...facts, fact({ id: '4', text: 'No children' })] }, []],
    ['from a partner nobody speaks of', { facts: facts.slice(1) }, ['partner']],
    ['not from one who is tied to them', { facts: facts.slice(1), ties: [...knowsAll.ties, tie('husband')] }, []],
    [
      'from a partner, where there is one in business alone',
      { facts: facts.slice(1), ties: [...knowsAll.ties, tie('business partner')] },
      ['partner'],
    ],
    [
      'not from one called so in the owner’s own words',
      { facts: facts.slice(1), ties: [...knowsAll.ties, tie('on-off partner')] },
      [],
    ],
    ['from what they do outside work', { facts: [facts[0]!, facts[2]!] }, ['outside-work']],
    ['from what they hope for', { facts: facts.slice(0, 2) }, ['hopes']],
    ['from what they do', { hasRole: false }, ['work']],
    ['not of somebody who is no client', { client: false, hasBirthday: false, say: '', ties: [], facts: [] }, []],
    ['never of the dead', { dead: true, hasBirthday: false }, []],
    ['from a child who will go to school', { ties: [tie('son', { age: 5, on: '2026-09-01' })] }, ['school:son']],
    ['not from one who goes already', { ties: [tie('son', { age: 7, on: '2026-09-01' })] }, []],
    ['not from an aunt of eighteen', { ties: [...knowsAll.ties, tie('aunt', { age: 18, on: '2026-09-01' })] }, []],
    ['from what may have changed', { facts: [...facts, fact({ id: '4', confirmBy: today })] }, ['stale:4']],
    ['not a day before', { facts: [...facts, fact({ id: '4', confirmBy: '2026-06-10' })] }, []],
    ['not from what is over', { facts: [...facts, fact({ id: '4', confirmBy: today, expiresOn: today })] }, []],
    [
      'from a goal a year old',
      { facts: [...facts, fact({ id: '4', category: 'goal', learnedOn: '2025-06-09' })] },
      ['goal:4'],
    ],
  ])('%s', (_, is, wanted) => {
    expect(grown(is)).toEqual(wanted)
  })

  test('never from what is not to be mentioned, and of what waits until they raise it only around a worry', () => {
    for (const category of factCategories)
      for (const told of factTold)
        for (const use of factUses) {
          const one = fact({ id: 'f', category, told, use, learnedOn: '2020-01-01', confirmBy: '2021-01-01' })
          const found = grow({ ...knowsAll, client: false, facts: [one] }, today)
          const isAsked = use === 'mention' || (use === 'if-raised' && category === 'worry')
          expect(found.length, JSON.stringify(one)).toBe(isAsked ? 1 : 0)
        }
  })
})

function tie(label: string, turns: Known['ties'][number]['turns'] = null): Known['ties'][number] {
  return { id: label, kind: kindBetween(label, ''), label, name: 'X', turns }
}

const days = fc.integer({ min: 0, max: 900 }).map((n) => {
  const [year, rest] = [2024 + Math.floor(n / 336), n % 336]
  return `${year}-${String(1 + Math.floor(rest / 28)).padStart(2, '0')}-${String(1 + (rest % 28)).padStart(2, '0')}`
})
const some = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...grownKinds),
    n: fc.integer({ min: 0, max: 3 }),
    day: fc.option(days),
  }),
  { selector: ({ kind, n }) => `${kind}:${n}` },
)
const asGrown = (list: readonly { kind: Grown['kind']; n: number; day: string | null }[]): readonly Grown[] =>
  list.map(({ kind, n, day }) => ({ key: `${kind}:${n}`, kind, about: '', day, age: null, quiet: false }))
const settled = fc.array(
  fc.record({
    key: fc.constantFrom(...grownKinds).map((kind) => `${kind}:0`),
    state: fc.constantFrom(...questionStates),
    on: fc.option(days),
  }),
)

describe('questions are offered', () => {
  test('three at most, none that rests, and in whatever order they come the same ones', () => {
    fc.assert(
      fc.property(some, settled, days, (list, before, day) => {
        const all = asGrown(list)
        const found = offer(all, before, day)
        expect(found.length).toBeLessThanOrEqual(mostOffered)
        for (const { key } of found) expect(before.some((one) => one.key === key && rests(one, day))).toBe(false)
        expect(offer(all.toReversed(), before, day)).toEqual(found)
      }),
    )
  })

  test('of different themes while there are others', () => {
    const all = asGrown([
      { kind: 'partner', n: 0, day: null },
      { kind: 'children', n: 0, day: null },
      { kind: 'say', n: 0, day: null },
    ])
    expect(offer(all, [], today).map(({ kind }) => kind)).toEqual(['partner', 'say', 'children'])
  })

  test('what was asked about last comes last', () => {
    const all = asGrown([
      { kind: 'partner', n: 0, day: null },
      { kind: 'say', n: 0, day: null },
    ])
    const asked = { key: 'children', state: 'asked', on: '2026-06-01' } as const
    expect(offer(all, [asked], today).map(({ kind }) => kind)).toEqual(['say', 'partner'])
  })
})
