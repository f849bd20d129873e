/** A disagreement, set down fairly: their view in their words, ours, and whether it was repaired. */
import { addDays, type IsoDate } from './days.ts'

/** '': nobody has said yet. */
export const repairs = ['', 'no', 'partly', 'yes'] as const
export type Repaired = (typeof repairs)[number]

/** Days after which it is worth a look back, unless somebody says otherwise. */
const checkBackDays = 14
export const checkBackOn = (day: IsoDate): IsoDate => addDays(day, checkBackDays)

export const isOpen = ({ repaired }: { readonly repaired: Repaired }): boolean => repaired !== 'yes'
