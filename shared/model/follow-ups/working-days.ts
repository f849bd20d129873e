/** Days on which somebody works, counted from a day; every day where nobody works on any. */
import { addDays, weekdayOf, type IsoDate } from '../days.ts'

/** 1 Monday to 7 Sunday. */
export type WorkingDays = readonly number[]

/** So many working days on (or back, where `step` is -1), the day itself not counted; none: the day itself. */
const counted = (day: IsoDate, count: number, workingDays: WorkingDays, step: 1 | -1): IsoDate => {
  const isWorked = (on: IsoDate): boolean => workingDays.length === 0 || workingDays.includes(weekdayOf(on))
  let on = day
  for (let left = count; left > 0;) {
    on = addDays(on, step)
    if (isWorked(on)) left -= 1
  }
  return on
}

/** One working day after a Friday, as most people work, is Monday. */
export const workingDaysAfter = (day: IsoDate, count: number, workingDays: WorkingDays): IsoDate =>
  counted(day, count, workingDays, 1)

/** Two working days before a Monday, as most people work, is the Thursday before. */
export const workingDaysBefore = (day: IsoDate, count: number, workingDays: WorkingDays): IsoDate =>
  counted(day, count, workingDays, -1)
