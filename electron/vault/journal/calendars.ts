/** calendar: files and folders that are looked at again, and how the last look went. */
import type { Calendar, CalendarProblem } from '../../../shared/contract/calendars.ts'
import { AppError } from '../../../shared/result.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import type { CalendarRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { branded, dayOf, instantOf, orNotFound } from './rows.ts'

export type CalendarRead = {
  /** Instants; the second is of the last that went well. */
  readonly tried_at: string
  readonly read_at: string | null
  /** The day it was read on: the days that are wanted move with it. */
  readonly day: string
  /** What the files were then: sizes and times, no words. */
  readonly stamp: string
  readonly meetings: number
  readonly skipped: number
  readonly problem: CalendarProblem | null
}

/** The name of what a calendar writes on its own: nobody did it, and Ctrl Z does not take it back. */
export const readCommand = 'calendars.read'

export const watchedCalendars = (db: Readable): CalendarRow[] =>
  db.all<CalendarRow>(sql`SELECT * FROM calendar WHERE deleted_at IS NULL ORDER BY created_at, id`)

export const lastRead = (db: Readable, id: string): CalendarRead | undefined =>
  db.get<CalendarRead>(sql`SELECT * FROM calendar_read WHERE calendar_id = ${id}`)

export const rememberRead = (db: Keeping, id: string, read: CalendarRead): void => {
  const { tried_at, read_at, day, stamp, meetings, skipped, problem } = read
  db.keep(
    sql`INSERT INTO calendar_read (calendar_id, tried_at, read_at, day, stamp, meetings, skipped, problem)
        VALUES (${id}, ${tried_at}, ${read_at}, ${day}, ${stamp}, ${meetings}, ${skipped}, ${problem})
        ON CONFLICT (calendar_id) DO UPDATE SET tried_at = excluded.tried_at, read_at = excluded.read_at, day = excluded.day,
          stamp = excluded.stamp, meetings = excluded.meetings, skipped = excluded.skipped, problem = excluded.problem`,
  )
}

export const calendars: NounHandlers<'calendars'> = {
  'calendars.list': ({ db, now }): Calendar[] =>
    watchedCalendars(db).map(({ id, name, kind }) => {
      const read = lastRead(db, id)
      const coming = db.get<{ n: number }>(
        sql`SELECT count(*) AS n FROM meeting WHERE calendar_id = ${id} AND deleted_at IS NULL AND cancelled = 0
            AND end_at >= ${dayOf(now)}`,
      )
      return {
        id: branded(id),
        name,
        kind: kind as 'file',
        readAt: read?.read_at ?? null,
        meetings: coming?.n ?? 0,
        skipped: read?.skipped ?? 0,
        problem: read?.problem ?? null,
      }
    }),
  'calendars.forget': ({ db, now }, { id, keepMeetings }) => {
    const before = orNotFound(db.row('calendar', id))
    if (before.deleted_at !== null) throw new AppError('not-found')
    db.update('calendar', id, { deleted_at: instantOf(now) })
    if (!keepMeetings) {
      const own = db.all<{ id: string }>(sql`SELECT id FROM meeting WHERE calendar_id = ${id}`)
      for (const meeting of own) {
        for (const link of db.all<{ id: string }>(sql`SELECT id FROM meeting_person WHERE meeting_id = ${meeting.id}`))
          db.remove('meeting_person', link.id)
        db.remove('meeting', meeting.id)
      }
    }
    return { change: branded(db.change) }
  },
}
