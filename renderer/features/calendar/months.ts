/** Months as they are laid out in weeks. Pure; a month is `YYYY-MM`. */
import { addDays, addMonths, weekdayOf } from '../../../shared/model/days.ts'

export { weekStartOf } from '../../lib/week-start.ts'

/** The months that can be shown: the first and the last of the calendar are left out, so that the weeks around them exist. */
const firstMonth = '0001-02'
const lastMonth = '9999-11'

export const monthOf = (day: string): string => day.slice(0, 7)
export const firstOf = (month: string): string => `${month}-01`
export const lastOf = (month: string): string => addDays(addMonths(firstOf(month), 1), -1)

/** So many months on, or the last one there is. */
export const moveMonth = (month: string, by: number): string => {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const to = year * 12 + at - 1 + by
  const found = `${String(Math.floor(to / 12)).padStart(4, '0')}-${String((((to % 12) + 12) % 12) + 1).padStart(2, '0')}`
  if (to < 13) return firstMonth
  return to > 9999 * 12 + 10 ? lastMonth : found
}

/** Whole weeks that hold the month, four to six. */
export const weeksOf = (month: string, weekStart: number): readonly (readonly string[])[] => {
  const first = firstOf(month)
  const last = lastOf(month)
  const weeks: string[][] = []
  let day = addDays(first, -((weekdayOf(first) - weekStart + 7) % 7))
  while (day <= last) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)))
    day = addDays(day, 7)
  }
  return weeks
}

/** Twelve of them. */
export const monthsFrom = (month: string): readonly string[] => {
  const months: string[] = []
  for (let at = 0; at < 12; at += 1) months.push(moveMonth(month, at))
  return [...new Set(months)]
}

/** What a place of the calendar says: `2026-06`, `2026`, or nothing for now. */
export const placeOf = (text: string, today: string): { readonly view: 'month' | 'year'; readonly month: string } => {
  if (/^\d{4}$/.test(text) && text >= '0002' && text <= '9998') return { view: 'year', month: `${text}-01` }
  const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) && text >= firstMonth && text <= lastMonth
  return { view: 'month', month: isMonth ? text : monthOf(today) }
}
