/** How many entries there are in each month, and on each day of a year. Read from the index of the calendar: no entry is opened for it. */
import type { Output, Parsed } from '../../../shared/contract/index.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { chosen } from './entry-filter.ts'

/** Where an index alone says it, the months are gone through one after the other as they lie in it, and nothing is sorted. */
export const countsOfMonths = (db: Readable, filter: Parsed<'entries.months'>): Output<'entries.months'> => {
  const { where, bySets } = chosen(db, filter)
  if (bySets)
    return db.all(
      sql`SELECT substr(happened_at, 1, 7) AS month, count(*) AS count FROM entry
          WHERE deleted_at IS NULL AND ${where} GROUP BY 1 ORDER BY 1 DESC`,
    )
  return db.all(
    sql`WITH RECURSIVE span (first, last) AS (
          SELECT (SELECT substr(min(happened_at), 1, 7) || '-01' FROM entry WHERE deleted_at IS NULL),
                 (SELECT max(happened_at) FROM entry WHERE deleted_at IS NULL)
        ), month (day) AS (
          SELECT last FROM (SELECT date(substr(last, 1, 7) || '-01') AS last FROM span) WHERE last IS NOT NULL
          UNION ALL SELECT date(day, '-1 month') FROM month WHERE day > (SELECT first FROM span)
        ), counted AS (
          SELECT substr(day, 1, 7) AS month, (SELECT count(*) FROM entry
            WHERE deleted_at IS NULL AND ${where} AND happened_at >= day AND happened_at < substr(day, 1, 7) || '-31U') AS count
          FROM month
        ) SELECT month, count FROM counted WHERE count > 0`,
  )
}

export const countsOfDays = (db: Readable, { year, ...filter }: Parsed<'entries.days'>): Output<'entries.days'> =>
  db.all(
    sql`SELECT substr(happened_at, 1, 10) AS day, count(*) AS count FROM entry
        WHERE deleted_at IS NULL AND ${chosen(db, filter).where} AND happened_at >= ${`${year}-01-01`} AND happened_at < ${`${year}-12-31U`}
        GROUP BY 1 ORDER BY 1`,
  )
