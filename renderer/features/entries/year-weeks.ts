/** A year in weeks, and how dark a day is. Pure. */
import { addDays, weekdayOf } from '../../../shared/model/days.ts'

/** Weeks of seven; null for the days of the years beside it. */
export const weeksOfYear = (year: string, weekStart: number): readonly (readonly (string | null)[])[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const before = (weekdayOf(first) - weekStart + 7) % 7
  const weeks: (string | null)[][] = []
  let week: (string | null)[] = Array.from({ length: before }, () => null)
  for (let day = first; ; day = addDays(day, 1)) {
    week.push(day)
    if (week.length === 7) {
      weeks.push(week)
      week = []
    }
    if (day === last) break
  }
  if (week.length > 0) weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)])
  return weeks
}

/** 0 for none, then 1 to 4: by the fullest day of the year, and one entry is one step where no day has more than four. */
export const inkOf = (count: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (count <= 0) return 0
  const step = most <= 4 ? count : Math.ceil((count / most) * 4)
  return Math.min(4, Math.max(1, step)) as 1 | 2 | 3 | 4
}
