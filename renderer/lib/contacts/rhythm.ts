/** A cadence while it is being written: two numbers with their units. Pure. */
import type { Cadence } from '../../../shared/contract/cadence.ts'
import { intervalOf, readInterval, type Interval, type IntervalUnit } from './intervals.ts'

export type TypedInterval = { readonly text: string; readonly unit: IntervalUnit }
export type TypedRhythm = { readonly ideal: TypedInterval; readonly most: TypedInterval }

const typed = ({ count, unit }: Interval): TypedInterval => ({ text: String(count), unit })

export const typedRhythm = (cadence: Cadence): TypedRhythm => ({
  ideal: typed(intervalOf(cadence.ideal)),
  most: typed(intervalOf(cadence.most)),
})

/** Offered where nothing is said yet. */
export const usualRhythm: TypedRhythm = { ideal: { text: '4', unit: 'week' }, most: { text: '8', unit: 'week' } }

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

/** The patience follows the ideal, twice as long, as long as it still did before. */
export const withIdeal = (rhythm: TypedRhythm, ideal: TypedInterval): TypedRhythm => {
  const before = readInterval(rhythm.ideal.text, rhythm.ideal.unit)
  const twice = rhythm.most.unit === rhythm.ideal.unit && rhythm.most.text === String(Number(rhythm.ideal.text) * 2)
  const follows = twice && before !== undefined && readInterval(ideal.text, ideal.unit) !== undefined
  return { ideal, most: follows ? { text: String(Number(ideal.text) * 2), unit: ideal.unit } : rhythm.most }
}
