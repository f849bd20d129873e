/** What was jotted on this day of earlier years. One range of the index a year, so that a long journal costs no more than a short one. */
import type { OnThisDay } from '../../../shared/contract/today.ts'
import { addDays } from '../../../shared/model/days.ts'
import { sameDayBefore } from '../../../shared/model/same-day.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { entriesWhere } from './entries.ts'

/** @param most so many entries are remembered, the nearest years first */
export const onThisDay = (db: Readable, day: string, most: number): OnThisDay[] => {
  const oldest = db.get<{ at: string | null }>(
    sql`SELECT min(happened_at) AS at FROM entry WHERE deleted_at IS NULL`,
  )?.at
  if (!oldest) return []
  const found: OnThisDay[] = []
  for (const { years, first, last } of sameDayBefore(day, oldest.slice(0, 10))) {
    const room = most - found.length
    if (room === 0) break
    const on = sql`happened_at >= ${first} AND happened_at < ${addDays(last, 1)}`
    found.push(...entriesWhere(db, on, room).map((entry) => ({ years, entry })))
  }
  return found
}
