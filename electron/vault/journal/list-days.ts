/** Days dates fall on, as a table of `milestone_id`, `on_day` and `until_day`: those that are kept, or worked out where they are not. */
import type { Readable } from '../store/handles.ts'
import type { MilestoneRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import { covers, datedOf, daysOf } from './milestone-days.ts'

export const daysBetween = (db: Readable, first: string, last: string): Sql => {
  if (covers(db, first, last)) return raw('milestone_day')
  const rows = db.all<MilestoneRow>(sql`SELECT id, date, repeats FROM milestone WHERE deleted_at IS NULL`)
  const days = rows.flatMap((row) =>
    daysOf(datedOf(row), first, last).map(({ on, until }) => [row.id, on, until ?? null]),
  )
  return sql`(SELECT value ->> 0 AS milestone_id, value ->> 1 AS on_day, value ->> 2 AS until_day FROM json_each(${JSON.stringify(days)}))`
}
