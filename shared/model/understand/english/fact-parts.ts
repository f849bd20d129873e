/** What rules of facts have in common. */
import type { FactCategory } from '../../facts/kinds.ts'
import type { FactRule } from '../language.ts'

export const of = (category: FactCategory, ...patterns: readonly string[]): readonly FactRule[] =>
  patterns.map((pattern) => ({ category, pattern }))

/** Said of a relative; what is listed after it goes on about them. */
export const ofKin = (...patterns: readonly string[]): readonly FactRule[] =>
  patterns.map((pattern) => ({ category: 'family', kin: true, pattern }))

/** A relative of whom something is said. */
export const KIN = '{kinsubject}'
export const PERSON = '{person}'
/** Said of somebody, or of nobody at the beginning of a note. */
export const DOES = '{does}'
export const ILLNESS = '{ailment}'
export const CRAFT = '{hobby}'
