/** Sets of rules to begin with. They are examples, name no law, and are edited before they are relied upon. */
import { rolling, type Boundary } from './rule.ts'

export const exampleSets = ['nothing', 'limits', 'meals', 'family'] as const
export type ExampleSet = (typeof exampleSets)[number]

type Example = Omit<Boundary, 'id' | 'words' | 'from' | 'until'>

const plain = { direction: 'given', declined: false, instead: false, family: true, year: '01-01' } as const

/** `unit`: how many of the smallest unit make one of the currency; 100 cents, 1 yen. */
export const exampleRules = (set: ExampleSet, currency: string, unit: number): readonly Example[] => {
  const of = (whole: number) => ({ amount: whole * unit, currency })
  if (set === 'nothing') return [{ ...plain, direction: 'both', kinds: [], allows: 'nothing', limits: [] }]
  if (set === 'limits') {
    const limits = [
      { per: 'occasion', most: of(50) },
      { per: 'year', most: of(150) },
    ] as const
    return [{ ...plain, kinds: [], allows: 'within', limits }]
  }
  if (set === 'meals')
    return [
      { ...plain, kinds: ['present', 'event', 'travel', 'other'], allows: 'nothing', limits: [] },
      { ...plain, kinds: ['meal'], allows: 'within', limits: [{ per: 'occasion', most: of(60) }], family: false },
    ]
  return [
    {
      ...plain,
      kinds: ['present', 'meal', 'event', 'other'],
      allows: 'within',
      limits: [{ per: 'giver-year', most: of(100) }],
      year: rolling,
      declined: true,
    },
  ]
}
