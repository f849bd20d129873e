import type { Reading } from '../types.ts'

/** A reading and where in its cleaned sentence it stands. */
export type Found = {
  readonly reading: Reading
  readonly start: number
  readonly end: number
  /** The words it was read by. */
  readonly because: readonly (readonly [start: number, end: number])[]
}
