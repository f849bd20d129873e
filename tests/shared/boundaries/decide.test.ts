// What may be given and taken: example rule sets against gifts, one line a case, with the verdict and the rule that decides.
import { describe, expect, test } from 'vitest'
import type { Gift } from '../../../shared/model/boundaries/counted.ts'
import { decide, type Reaching } from '../../../shared/model/boundaries/decide.ts'
import { exampleRules, type ExampleSet } from '../../../shared/model/boundaries/examples.ts'
import type { Boundary } from '../../../shared/model/boundaries/rule.ts'

const euro = (amount: number, currency = 'EUR') => ({ amount: Math.round(amount * 100), currency })

let count = 0
const gift = (is: Partial<Gift> = {}): Gift => ({
  id: `gift${(count += 1)}`,
  on: '2026-06-10',
  direction: 'given',
  kind: 'present',
  state: 'given',
  value: euro(20),
  self: true,
  family: 0,
  giver: '',
  ...is,
})

const reaching = (rules: readonly (Partial<Boundary> & Omit<Boundary, 'id' | 'words'>)[], distance = 1): Reaching[] =>
  rules.map((rule, at) => ({
    rule: { words: '', ...rule, id: rule.id ?? `rule${distance}${at}` },
    distance,
    from: { noun: distance === 0 ? 'person' : 'organisation', id: 'harbour', name: 'Harbour Authority' },
  }))
const set = (name: ExampleSet): Reaching[] => reaching(exampleRules(name, 'EUR', 100))

type Case = readonly [name: string, gift: Partial<Gift>, expected: string, earlier?: readonly Partial<Gift>[]]

/** `over year -30`: the verdict, the limit that decided, and what is left in whole euros; `unknown no-value`. */
const said = (rules: readonly Reaching[], of: Partial<Gift>, earlier: readonly Partial<Gift>[] = []): string => {
  const { verdict, decided } = decide(rules, gift(of), earlier.map(gift))
  const limit = decided?.limit
  const left = limit?.left === null || limit === undefined ? undefined : limit.left / 100
  return [verdict, limit?.limit.per, left, decided?.why].filter((part) => part !== undefined).join(' ')
}

const cases = (name: string, rules: readonly Reaching[], list: readonly Case[]): void => {
  describe(name, () => {
    for (const [title, of, expected, earlier] of list)
      test(title, () => expect(said(rules, of, earlier)).toBe(expected))
  })
}

cases('nothing at all', set('nothing'), [
  ['a present is barred', {}, 'barred'],
  ['a coffee is barred', { kind: 'meal', value: euro(3) }, 'barred'],
  ['something that costs nothing is barred', { value: euro(0) }, 'barred'],
  ['something of no known value is barred', { value: null }, 'barred'],
  ['a present for their daughter is barred', { self: false, family: 1 }, 'barred'],
  ['a present from them is barred', { direction: 'received' }, 'barred'],
  ['an idea is barred before it is more', { state: 'idea' }, 'barred'],
  ['travel is barred', { kind: 'travel', value: euro(400) }, 'barred'],
  ['in another currency it is barred as well', { value: euro(1, 'USD') }, 'barred'],
])

cases('a limit per occasion and per year', set('limits'), [
  ['below both is allowed', {}, 'allowed'],
  ['at the limit is allowed', { value: euro(50) }, 'allowed'],
  ['a cent beyond is over', { value: euro(50.01) }, 'over occasion -0.01'],
  ['two on one day are one occasion', { value: euro(30) }, 'over occasion -10', [{ value: euro(30), kind: 'meal' }]],
  ['two on two days are two', { value: euro(30) }, 'allowed', [{ value: euro(30), on: '2026-06-09' }]],
  [
    'the year fills up',
    { value: euro(31) },
    'over year -1',
    [
      { value: euro(40), on: '2026-01-01' },
      { value: euro(40), on: '2026-02-01' },
      { value: euro(40), on: '2026-12-31' },
    ],
  ],
  ['last year is over', { value: euro(50) }, 'allowed', [{ value: euro(140), on: '2025-12-31' }]],
  [
    'what was given later in the year counts',
    { value: euro(20) },
    'over year -10',
    [{ value: euro(140), on: '2026-11-30' }],
  ],
  [
    'an idea costs nothing yet',
    { value: euro(50) },
    'allowed',
    [{ state: 'idea', value: euro(150), on: '2026-05-01' }],
  ],
  [
    'what is offered counts',
    { value: euro(20) },
    'over year -10',
    [{ state: 'offered', value: euro(140), on: '2026-05-01' }],
  ],
  [
    'what was declined does not',
    { value: euro(20) },
    'allowed',
    [{ state: 'declined', value: euro(140), on: '2026-05-01' }],
  ],
  [
    'what they gave us is another matter',
    { value: euro(20) },
    'allowed',
    [{ direction: 'received', value: euro(140), on: '2026-05-01' }],
  ],
  ['from them no rule says anything', { direction: 'received', value: euro(900) }, 'allowed'],
  ['with their partner it counts twice', { kind: 'meal', value: euro(30), family: 1 }, 'over occasion -10'],
  [
    'for two of the family and not for them it counts twice',
    { self: false, family: 2, value: euro(26) },
    'over occasion -2',
  ],
  [
    'the family’s of earlier fills the year',
    { value: euro(10) },
    'over year -10',
    [{ value: euro(50), family: 2, on: '2026-03-03' }],
  ],
  ['of no known value it cannot be said', { value: null }, 'unknown occasion no-value'],
  [
    'of no known value in a year that is full it is over',
    { value: null },
    'over year',
    [{ value: euro(151), on: '2026-03-03' }],
  ],
  ['in another currency it cannot be said', { value: euro(5, 'USD') }, 'unknown occasion other-currency'],
  [
    'an earlier one of another currency leaves it open',
    { value: euro(10) },
    'unknown year 140 earlier',
    [{ value: euro(5, 'USD'), on: '2026-03-03' }],
  ],
  [
    'an earlier one of no known value leaves it open',
    { value: euro(10) },
    'unknown year 140 earlier',
    [{ value: null, on: '2026-03-03' }],
  ],
  ['what is over without them is over', { value: euro(60) }, 'over occasion -10', [{ value: null, on: '2026-03-03' }]],
  ['an unknown one of last year does not matter', { value: euro(10) }, 'allowed', [{ value: null, on: '2025-03-03' }]],
])

cases('meals within a limit, and no gifts', set('meals'), [
  ['a business lunch is allowed', { kind: 'meal', value: euro(45) }, 'allowed'],
  ['a dear one is over', { kind: 'meal', value: euro(75) }, 'over occasion -15'],
  ['a book is barred', { kind: 'present', value: euro(15) }, 'barred'],
  ['a concert is barred', { kind: 'event', value: euro(15) }, 'barred'],
  ['a taxi is barred', { kind: 'travel', value: euro(15) }, 'barred'],
  ['whatever else is barred', { kind: 'other', value: euro(1) }, 'barred'],
  ['their partner at the table does not count', { kind: 'meal', value: euro(45), family: 1 }, 'allowed'],
  ['a toy for their child is barred', { kind: 'present', self: false, family: 1 }, 'barred'],
  [
    'a meal for their family alone is nobody’s business',
    { kind: 'meal', self: false, family: 3, value: euro(90) },
    'allowed',
  ],
  ['a book from them is allowed: the rule is about what is given', { direction: 'received' }, 'allowed'],
  [
    'lunches have no limit in the year',
    { kind: 'meal', value: euro(45) },
    'allowed',
    [{ kind: 'meal', value: euro(2000), on: '2026-02-01' }],
  ],
])

cases('family counted, travel excepted, by giver in twelve months', set('family'), [
  ['within is allowed', { value: euro(100) }, 'allowed'],
  ['with the family beyond it is over', { value: euro(60), family: 1 }, 'over giver-year -20'],
  ['travel is excepted', { kind: 'travel', value: euro(900) }, 'allowed'],
  [
    'earlier travel does not count',
    { value: euro(100) },
    'allowed',
    [{ kind: 'travel', value: euro(900), on: '2026-05-01' }],
  ],
  [
    'another giver has a year of their own',
    { value: euro(100) },
    'allowed',
    [{ giver: 'ruth', value: euro(90), on: '2026-05-01' }],
  ],
  [
    'the same giver has not',
    { giver: 'ruth', value: euro(20) },
    'over giver-year -10',
    [{ giver: 'ruth', value: euro(90), on: '2026-05-01' }],
  ],
  ['twelve months ago to the day is over', { value: euro(100) }, 'allowed', [{ value: euro(100), on: '2025-06-10' }]],
  ['a day less is not', { value: euro(100) }, 'over giver-year -100', [{ value: euro(100), on: '2025-06-11' }]],
  [
    'what is written down late still meets what came after',
    { value: euro(20) },
    'over giver-year -20',
    [
      { value: euro(50), on: '2026-09-01' },
      { value: euro(50), on: '2027-06-09' },
    ],
  ],
  [
    'declined offers count here',
    { value: euro(20) },
    'over giver-year -10',
    [{ state: 'declined', value: euro(90), on: '2026-05-01' }],
  ],
])

const only = (is: Partial<Boundary>): Omit<Boundary, 'id' | 'words'> => ({
  ...exampleRules('nothing', 'EUR', 100)[0]!,
  ...is,
})
cases('dated', reaching([only({ from: '2026-01-01', until: '2026-06-30' })]), [
  ['on its first day it holds', { on: '2026-01-01' }, 'barred'],
  ['on its last day it holds', { on: '2026-06-30' }, 'barred'],
  ['before it does not', { on: '2025-12-31' }, 'allowed'],
  ['after it does not', { on: '2026-07-01' }, 'allowed'],
])
cases('a year that begins in April', reaching([{ ...exampleRules('limits', 'EUR', 100)[0]!, year: '04-06' }]), [
  [
    'what was given in its last days fills the year before',
    { on: '2026-04-05' },
    'over year -10',
    [{ value: euro(140), on: '2025-04-06' }],
  ],
  ['with its first day it begins anew', { on: '2026-04-06' }, 'allowed', [{ value: euro(140), on: '2026-04-05' }]],
])
cases(
  'inherited',
  [...set('nothing'), ...reaching([only({ allows: 'anything', instead: true })], 0)],
  [['what is said of a person stands instead where it says so', {}, 'allowed']],
)
cases(
  'their own beside what is inherited',
  [...set('limits'), ...reaching([only({ kinds: ['present'] })], 0)],
  [
    ['the stricter decides', { value: euro(5) }, 'barred'],
    ['of what it does not speak the inherited one does', { kind: 'meal', value: euro(60) }, 'over occasion -10'],
  ],
)
cases(
  'of two who stand instead',
  [
    ...set('nothing'),
    ...reaching([only({ allows: 'anything', instead: true })], 2),
    ...reaching([only({ instead: true, kinds: ['travel'] })], 0),
  ],
  [
    ['the nearest that speaks of it decides', { kind: 'travel' }, 'barred'],
    ['what is nearer than it is still asked', { kind: 'meal' }, 'barred'],
  ],
)

test('where no rule speaks there is no decision, and nothing is barred', () => {
  expect(decide([], gift(), [])).toEqual({ verdict: 'allowed', findings: [], stoodBefore: [] })
})

test('who decided is named, the gravest first and then the nearest, and whoever was stood before is too', () => {
  const rules = [
    ...reaching([only({ id: 'far' })], 2),
    ...reaching([only({ id: 'near' }), only({ id: 'fine', allows: 'anything', instead: true })], 1),
  ]
  const { decided, findings, stoodBefore } = decide(rules, gift(), [])
  expect(decided?.by.rule.id).toBe('near')
  expect(findings.map(({ by }) => by.rule.id)).toEqual(['near', 'fine'])
  expect(stoodBefore.map(({ rule }) => rule.id)).toEqual(['far'])
})

test('a gift that is altered does not count against itself', () => {
  const own = gift({ value: euro(40) })
  expect(decide(set('limits'), { ...own, value: euro(50) }, [own]).verdict).toBe('allowed')
})
