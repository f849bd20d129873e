/** How often to be in touch, pauses of it, and when contact is due. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const cadence: Migration = {
  version: 60,
  name: 'cadence',
  up: [
    // without days it says: nobody is to be reminded here
    `CREATE TABLE cadence (${kept},
      level TEXT NOT NULL CHECK (level IN ('person', 'organisation', 'tag', 'default')), subject TEXT NOT NULL,
      ideal INTEGER, most INTEGER, CHECK ((ideal IS NULL) = (most IS NULL))
    ) STRICT`,
    `CREATE UNIQUE INDEX cadence_of ON cadence (level, subject) WHERE deleted_at IS NULL`,
    `CREATE TABLE pause (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      first TEXT NOT NULL, until TEXT, reason TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX pause_by_person ON pause (person_id) WHERE deleted_at IS NULL`,

    // the latest entry of a kind that counts as contact
    `ALTER TABLE last_contact ADD COLUMN counted TEXT`,
    `UPDATE last_contact SET counted = at`,
    `CREATE TABLE contact_due (
      person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      ideal_on TEXT NOT NULL, latest_on TEXT NOT NULL, level TEXT NOT NULL, name TEXT NOT NULL,
      ideal INTEGER NOT NULL, most INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX contact_due_by_day ON contact_due (ideal_on)`,
    // put off on screen, and come up in a weekly handful
    `CREATE TABLE contact_snooze (
      person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, until TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE surfaced (
      person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, on_day TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  ],
}
