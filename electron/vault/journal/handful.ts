/** This week's handful of people nobody has a rhythm with. It is drawn once a week, and stays the same until the next. */
import { handful } from '../../../shared/model/cadence/handful.ts'
import { addDays, weekdayOf } from '../../../shared/model/days.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { settingsOf } from './settings.ts'

const mondayOf = (today: string): string => addDays(today, 1 - weekdayOf(today))

/** Clients without a rule of their own or of their circles, alive, and not on purpose left alone. */
const dormant = (db: Readable) =>
  db.all<{ id: string; since: string }>(
    sql`SELECT person.id, max(substr(person.created_at, 1, 10), coalesce(substr(last_contact.at, 1, 10), ''),
          coalesce(surfaced.on_day, '')) AS since
        FROM person LEFT JOIN last_contact ON last_contact.person_id = person.id
        LEFT JOIN surfaced ON surfaced.person_id = person.id
        LEFT JOIN contact_due ON contact_due.person_id = person.id
        WHERE person.deleted_at IS NULL AND person.died IS NULL AND person.retired_on IS NULL AND person.client = 1 AND contact_due.person_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM pause WHERE pause.person_id = person.id AND pause.deleted_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM cadence WHERE level = 'person' AND subject = person.id AND cadence.deleted_at IS NULL)`,
  )

/** Draws the week's handful where that was not done yet. To be called when a journal is opened and when a day begins. */
export const drawHandful = (db: Keeping, today: string): void => {
  const monday = mondayOf(today)
  const drawn = db.get<{ last: string }>(sql`SELECT last FROM covered WHERE name = 'handful'`)?.last
  // a clock that was ahead has drawn for weeks that are yet to come: those stay as they are
  if (drawn !== undefined && drawn >= monday) return
  const { handfulMonths: months, handfulLeast: least } = settingsOf(db)
  for (const id of handful(dormant(db), { monday, months, least }))
    db.keep(
      sql`INSERT INTO surfaced (person_id, on_day) VALUES (${id}, ${monday})
          ON CONFLICT (person_id) DO UPDATE SET on_day = excluded.on_day`,
    )
  db.keep(
    sql`INSERT INTO covered (name, first, last) VALUES ('handful', ${monday}, ${monday})
        ON CONFLICT (name) DO UPDATE SET first = excluded.first, last = excluded.last`,
  )
}

/**
 * Ids of those drawn for this week whom nobody has spoken with since, and of those put off to a day of it. Whoever is put off to a later
 * day, was paused since, was given a rhythm, or has died, is not among them.
 */
export const thisWeek = (db: Readable, today: string): string[] => {
  const monday = mondayOf(today)
  return db
    .all<{ id: string }>(
      sql`SELECT surfaced.person_id AS id FROM surfaced
          JOIN person ON person.id = surfaced.person_id AND person.deleted_at IS NULL AND person.died IS NULL AND person.retired_on IS NULL
          LEFT JOIN last_contact ON last_contact.person_id = person.id
          LEFT JOIN put_off AS snooze ON snooze.id = person.id
          LEFT JOIN contact_due ON contact_due.person_id = person.id
          WHERE contact_due.person_id IS NULL AND (surfaced.on_day = ${monday} OR snooze.until >= ${monday})
            AND NOT EXISTS (SELECT 1 FROM cadence WHERE level = 'person' AND subject = person.id AND cadence.deleted_at IS NULL)
            AND coalesce(snooze.until, '') <= ${today} AND coalesce(substr(last_contact.at, 1, 10), '') < surfaced.on_day
            AND NOT EXISTS (SELECT 1 FROM pause WHERE pause.person_id = person.id AND pause.deleted_at IS NULL
                            AND (pause.until IS NULL OR pause.until >= ${today}))
          ORDER BY last_contact.at, surfaced.person_id`,
    )
    .map(({ id }) => id)
}
