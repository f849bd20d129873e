/**
 * The days milestones fall on, kept beside them for last year to the year after next, so that a page of dates and a look at the clock read
 * days instead of working them out. Outside those years they are worked out.
 */
import { comings, type Dated, type Occurrence } from '../../../shared/model/recurrence/dated.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { raw, sql } from '../store/sql.ts'
import type { MilestoneRow } from '../store/rows.ts'

type Cover = { readonly first: string; readonly last: string }

/** Something daily falls on fewer days than that in the years that are covered. */
const mostDays = 1500

export const datedOf = (row: Pick<MilestoneRow, 'date' | 'repeats'>): Dated => ({
  date: JSON.parse(row.date) as Dated['date'],
  repeats: JSON.parse(row.repeats) as Dated['repeats'],
})

/** Everything that is not over on the first day and begins by the last. */
export const daysOf = (dated: Dated, first: string, last: string): Occurrence[] => {
  const found: Occurrence[] = []
  for (const occurrence of comings(dated, first)) {
    if (occurrence.on > last || found.length >= mostDays) break
    found.push(occurrence)
  }
  return found
}

const covered = (db: Readable): Cover | undefined =>
  db.get<Cover>(sql`SELECT first, last FROM covered WHERE name = 'milestones'`)

/** Whether the days kept are all there are from one day to another. A day before the first may still be in the span of something. */
export const covers = (db: Readable, first: string, last: string): boolean => {
  const cover = covered(db)
  return cover !== undefined && cover.first <= first && last <= cover.last
}

const add = (db: Keeping, row: Pick<MilestoneRow, 'id' | 'date' | 'repeats'>, first: string, last: string): void => {
  for (const { on, until } of daysOf(datedOf(row), first, last))
    db.keep(
      sql`INSERT INTO milestone_day (on_day, milestone_id, until_day) VALUES (${on}, ${row.id}, ${until ?? null})
          ON CONFLICT DO NOTHING`,
    )
}

/** Keeps the days of one milestone true. Called after every alteration, undo included. */
export const keepDays = (db: Keeping, id: string, row: MilestoneRow | undefined): void => {
  const cover = covered(db)
  if (!cover) return
  db.keep(sql`DELETE FROM milestone_day WHERE milestone_id = ${id}`)
  if (row && row.deleted_at === null) add(db, row, cover.first, cover.last)
}

/** Goes on with the years: to be called when a journal is opened and when a day begins. Writes nothing most days. */
export const coverDays = (db: Keeping, today: string): void => {
  const year = Number(today.slice(0, 4))
  const pad = (value: number): string => String(Math.min(9999, Math.max(1, value))).padStart(4, '0')
  const first = `${pad(year - 1)}-01-01`
  const last = `${pad(year + 2)}-12-31`
  const before = covered(db)
  if (before?.first === first && before.last === last) return
  // a clock that was wrong by years is not built upon
  const goesOn = before !== undefined && before.first <= first && before.last >= first && before.last < last
  if (goesOn) db.keep(sql`DELETE FROM milestone_day WHERE coalesce(until_day, on_day) < ${first}`)
  else db.keep(raw('DELETE FROM milestone_day'))
  const from = goesOn ? before.last : first
  const rows = db.all<Pick<MilestoneRow, 'id' | 'date' | 'repeats'>>(
    sql`SELECT id, date, repeats FROM milestone WHERE deleted_at IS NULL`,
  )
  for (const row of rows) add(db, row, from, last)
  db.keep(
    sql`INSERT INTO covered (name, first, last) VALUES ('milestones', ${first}, ${last})
        ON CONFLICT (name) DO UPDATE SET first = excluded.first, last = excluded.last`,
  )
}
