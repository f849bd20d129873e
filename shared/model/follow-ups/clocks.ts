/** The clocks of a follow-up: by when an ask is to be acknowledged, when a promise of mine is spoken of before it is late, when theirs is asked after. */
import { addDays, type IsoDate } from '../days.ts'
import { workingDaysAfter, workingDaysBefore, type WorkingDays } from './working-days.ts'

export type Clocks = {
  /** Working days before the day of a promise of mine; null: nobody is nudged. */
  readonly nudgeBefore: number | null
  /** Working days in which an ask is to be acknowledged; 0: the day it was asked. */
  readonly acknowledgeWithin: number
  readonly workingDays: WorkingDays
}

export type Promised = {
  readonly kind: 'to-do' | 'promise' | 'ask'
  readonly by: 'me' | 'them'
  readonly state: string
  readonly due: IsoDate | null
  /** They were told that it will be late. */
  readonly isTold: boolean
  /** They have died: nobody is to be told, and nobody is waiting. */
  readonly isMourned: boolean
}

/** The last day on which acknowledging it is in time: its own, or so many working days after it was asked. */
export const acknowledgeBy = (
  { saidOn, own }: { readonly saidOn: IsoDate; readonly own: IsoDate | null },
  { acknowledgeWithin, workingDays }: Clocks,
): IsoDate => own ?? workingDaysAfter(saidOn, acknowledgeWithin, workingDays)

/** The day on which a promise of mine is spoken of while there is still time; undefined where nobody is nudged about it. */
export const nudgeDay = (promise: Promised, { nudgeBefore, workingDays }: Clocks): IsoDate | undefined => {
  const { kind, by, state, due, isTold, isMourned } = promise
  if (kind !== 'promise' || by !== 'me' || state !== 'open' || due === null) return undefined
  if (isTold || isMourned || nudgeBefore === null || nudgeBefore === 0) return undefined
  return workingDaysBefore(due, nudgeBefore, workingDays)
}

/** Time to tell them: from the day of the nudge to the day it was promised for. After that it is late, and told of as such. */
export const isNearing = (promise: Promised, today: IsoDate, clocks: Clocks): boolean => {
  const from = nudgeDay(promise, clocks)
  return from !== undefined && promise.due !== null && from <= today && today <= promise.due
}

/** A promise of theirs is asked after on the day after its own: on the day itself it is not late. */
export const askAfterDay = ({ kind, by, due, isMourned }: Promised): IsoDate | undefined =>
  kind === 'promise' && by === 'them' && due !== null && !isMourned ? addDays(due, 1) : undefined

/** Days in which the farthest nudge falls before its promise: working days are one in seven at the least. */
export const longestNudge = ({ nudgeBefore }: Pick<Clocks, 'nudgeBefore'>): number => (nudgeBefore ?? 0) * 7
