/** A date as well as it is known, read from what was typed: any part of one, about, before, between, other calendars. Pure. */
import { isWholeDate } from '../../shared/model/dates/partial-date.ts'
import { addDays, addMonths } from '../../shared/model/days.ts'
import { readSpoken } from '../../shared/model/spoken/read-spoken.ts'
import type { Meaning } from '../../shared/model/spoken/reading.ts'
import type { DateOrder } from '../../shared/model/spoken/words.ts'

/** What stands in a field. `meant` is what that very text stands for: chosen from what was offered, or kept before. */
export type TypedDate = { readonly text: string; readonly meant?: Meaning | undefined }

export const nothingTyped: TypedDate = { text: '' }

export type TypedRead =
  | { readonly kind: 'nothing' }
  /** `problem` is a message of the catalogue; `choices`: what may be meant. */
  | { readonly kind: 'problem'; readonly problem: string; readonly choices: readonly Meaning[] }
  /** `isCounted`: worked out from today ("on Friday"); said a year later it is another. `other`: what may be meant besides. */
  | {
      readonly kind: 'date'
      readonly meaning: Meaning
      readonly isCounted: boolean
      readonly other: readonly Meaning[]
    }

/** Read a year later it is another day. */
const counted = (text: string, { date }: Meaning, today: string, order: DateOrder): boolean => {
  if (!isWholeDate(date)) return false
  const later = readSpoken(text, { today: addDays(addMonths(today, 12), 3), tense: 'date', order })
  return later.kind !== 'date' || !isWholeDate(later.date) || later.date.year !== date.year
}

export const readTyped = ({ text, meant }: TypedDate, today: string, order: DateOrder): TypedRead => {
  if (text.trim() === '') return { kind: 'nothing' }
  if (meant) return { kind: 'date', meaning: meant, isCounted: false, other: [] }
  const read = readSpoken(text, { today, tense: 'date', order })
  switch (read.kind) {
    case 'nothing':
      return { kind: 'problem', problem: 'dates.unclear', choices: [] }
    case 'ask':
      return { kind: 'problem', problem: `dates.ask.${read.why}`, choices: read.choices }
    case 'problem':
      return { kind: 'problem', problem: `dates.problem.${read.problem}`, choices: read.near }
    case 'date':
      return { kind: 'date', meaning: read, isCounted: counted(text, read, today, order), other: read.other ?? [] }
  }
}
