/** Where a key leads from a day in a calendar of weeks. Home and End are for each calendar to say. */
import { addDays, addMonths } from '../../shared/model/days.ts'

export type DayMoves = Readonly<Record<string, (day: string) => string>>

export const dayMoves: DayMoves = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}
