/** Meetings, typed or read from calendar files; the calendars that are kept watch of; and what makes a year of days quick to count. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const meetings: Migration = {
  version: 70,
  name: 'meetings',
  up: [
    `CREATE TABLE calendar (${kept},
      name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('file', 'folder')), path TEXT NOT NULL
    ) STRICT`,
    // how reading it went: no part of the journal's history
    `CREATE TABLE calendar_read (
      calendar_id TEXT PRIMARY KEY NOT NULL REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED, tried_at TEXT NOT NULL, read_at TEXT, day TEXT NOT NULL, stamp TEXT NOT NULL,
      meetings INTEGER NOT NULL, skipped INTEGER NOT NULL, problem TEXT
    ) STRICT, WITHOUT ROWID`,
    // whom a calendar means: said once, and asked no more. Nobody in the journal where person_id is empty
    `CREATE TABLE attendee (${kept},
      who TEXT NOT NULL, person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE UNIQUE INDEX attendee_who ON attendee (who) WHERE deleted_at IS NULL`,
    // a day for whole days, the last one included; a wall time otherwise, in the zone, or wherever one is where that is ''
    `CREATE TABLE meeting (${kept},
      title TEXT NOT NULL, start_at TEXT NOT NULL, end_at TEXT NOT NULL, zone TEXT NOT NULL,
      place TEXT NOT NULL, note TEXT NOT NULL, lead INTEGER CHECK (lead >= -1),
      source TEXT NOT NULL CHECK (source IN ('typed', 'calendar')),
      calendar_id TEXT REFERENCES calendar (id) DEFERRABLE INITIALLY DEFERRED, uid TEXT, occurrence TEXT,
      cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
      attendees TEXT NOT NULL CHECK (json_valid(attendees)), by_hand TEXT NOT NULL CHECK (json_valid(by_hand)),
      dated_at TEXT NOT NULL,
      CHECK (end_at >= start_at AND length(start_at) = length(end_at)),
      CHECK ((source = 'typed') = (uid IS NULL) AND (uid IS NULL) = (occurrence IS NULL))
    ) STRICT`,
    // removed by hand is not read again: those in the bin count
    `CREATE UNIQUE INDEX meeting_of_calendar ON meeting (uid, occurrence) WHERE uid IS NOT NULL`,
    `CREATE INDEX meeting_by_start ON meeting (start_at) WHERE deleted_at IS NULL`,
    // all that is shown: called off and without a word of one's own is not. Counting reads nothing else
    `CREATE INDEX meeting_by_end ON meeting (end_at, start_at, zone)
      WHERE deleted_at IS NULL AND (cancelled = 0 OR note <> '' OR by_hand <> '[]')`,
    `CREATE INDEX meeting_told_early ON meeting (lead) WHERE lead > 1440`,
    `CREATE INDEX meeting_by_calendar ON meeting (calendar_id) WHERE calendar_id IS NOT NULL`,
    `CREATE TABLE meeting_person (
      id TEXT PRIMARY KEY NOT NULL,
      meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX meeting_person_by_meeting ON meeting_person (meeting_id)`,
    `CREATE INDEX meeting_person_by_person ON meeting_person (person_id)`,

    // days are counted without a look at rows: those of people in the bin are few, and are taken off
    `CREATE INDEX person_in_bin ON person (id) WHERE deleted_at IS NOT NULL`,
    `CREATE INDEX milestone_day_span ON milestone_day (until_day, on_day) WHERE until_day IS NOT NULL`,
    `CREATE INDEX follow_up_acts ON follow_up (coalesce(snoozed_until, due), person_id) WHERE deleted_at IS NULL AND state = 'open'`,
  ],
}
