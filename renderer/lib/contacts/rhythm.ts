/** A cadence while it is being written: two numbers with their units. Pure. */
import type { Cadence } from '../../../shared/contract/cadence.ts'
import { intervalOf, readInterval, type Interval, type IntervalUnit } from './intervals.ts'

export type TypedInterval = { readonly text: string; readonly unit: IntervalUnit }
export type TypedRhythm = {
  readonly ideal: TypedInterval
  readonly most: TypedInterval
  /** The most is twice the ideal, as long as nobody writes another. */
  readonly follows: boolean
}

const typed = ({ count, unit }: Interval): TypedInterval => ({ text: String(count), unit })

export const typedRhythm = (cadence: Cadence): TypedRhythm => ({
  ideal: typed(intervalOf(cadence.ideal)),
  most: typed(intervalOf(cadence.most)),
  follows: cadence.most === cadence.ideal * 2,
})

/** Offered where nothing is said yet. */
export const usualRhythm: TypedRhythm = {
  ideal: { text: '4', unit: 'week' },
  most: { text: '8', unit: 'week' },
  follows: true,
}

/** Which field is wrong, as a message of the catalogue. */
export type RhythmProblem = { readonly field: 'ideal' | 'most'; readonly id: string }

export const readRhythm = ({ ideal, most }: TypedRhythm): Cadence | RhythmProblem => {
  const first = readInterval(ideal.text, ideal.unit)
  if (first === undefined) return { field: 'ideal', id: 'contacts.problem.number' }
  const second = readInterval(most.text, most.unit)
  if (second === undefined) return { field: 'most', id: 'contacts.problem.number' }
  if (second < first) return { field: 'most', id: 'contacts.problem.order' }
  return { ideal: first, most: second }
}

export const withIdeal = (rhythm: TypedRhythm, ideal: TypedInterval): TypedRhythm => ({
  ...rhythm,
  ideal,
  ...(rhythm.follows &&
    readInterval(ideal.text, ideal.unit) !== undefined && {
      most: { text: String(Number(ideal.text) * 2), unit: ideal.unit },
    }),
})

export const withMost = (rhythm: TypedRhythm, most: TypedInterval): TypedRhythm => ({ ...rhythm, most, follows: false })
