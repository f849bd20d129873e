/** The journal's first nouns, the change journal, and what is kept beside them. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const journal: Migration = {
  version: 10,
  name: 'journal',
  up: [
    `CREATE TABLE change_set (
      id TEXT PRIMARY KEY NOT NULL, command TEXT NOT NULL, at TEXT NOT NULL,
      undoes TEXT REFERENCES change_set (id), undone_by TEXT REFERENCES change_set (id)
    ) STRICT`,
    `CREATE TABLE change (
      seq INTEGER PRIMARY KEY, set_id TEXT NOT NULL REFERENCES change_set (id),
      noun TEXT NOT NULL, id TEXT NOT NULL, before TEXT, after TEXT
    ) STRICT`,
    `CREATE INDEX change_by_set ON change (set_id)`,
    `CREATE INDEX change_by_row ON change (noun, id)`,

    `CREATE TABLE person (${kept},
      name TEXT NOT NULL, given TEXT NOT NULL, family TEXT NOT NULL, nickname TEXT NOT NULL, say TEXT NOT NULL,
      client INTEGER NOT NULL CHECK (client IN (0, 1)), tags TEXT NOT NULL CHECK (json_valid(tags)),
      met TEXT NOT NULL, note TEXT NOT NULL, uid TEXT NOT NULL, folded TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX person_by_name ON person (folded) WHERE deleted_at IS NULL`,
    `CREATE TABLE photo (
      id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      media_type TEXT NOT NULL, bytes BLOB NOT NULL
    ) STRICT`,
    `CREATE TABLE channel (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX channel_by_person ON channel (person_id)`,
    `CREATE TABLE organisation (${kept}, name TEXT NOT NULL, folded TEXT NOT NULL) STRICT`,
    `CREATE INDEX organisation_by_name ON organisation (folded)`,
    `CREATE TABLE role (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT NOT NULL, since TEXT, until TEXT
    ) STRICT`,
    `CREATE INDEX role_by_person ON role (person_id)`,
    `CREATE INDEX role_by_organisation ON role (organisation_id)`,
    `CREATE TABLE tie (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      other_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      other_is TEXT NOT NULL, person_is TEXT NOT NULL, since TEXT, until TEXT
    ) STRICT`,
    `CREATE INDEX tie_by_person ON tie (person_id)`,
    `CREATE INDEX tie_by_other ON tie (other_id)`,

    `CREATE TABLE entry (${kept},
      happened_at TEXT NOT NULL, zone TEXT NOT NULL, channel TEXT NOT NULL, text TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags))
    ) STRICT`,
    `CREATE INDEX entry_by_time ON entry (happened_at, id) WHERE deleted_at IS NULL`,
    `CREATE TABLE entry_person (
      id TEXT PRIMARY KEY NOT NULL,
      entry_id TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX entry_person_by_entry ON entry_person (entry_id)`,
    `CREATE INDEX entry_person_by_person ON entry_person (person_id)`,
    `CREATE TABLE fact (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      category TEXT NOT NULL, text TEXT NOT NULL, use TEXT NOT NULL,
      entry_id TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE INDEX fact_by_person ON fact (person_id) WHERE deleted_at IS NULL`,
    `CREATE TABLE milestone (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL, title TEXT NOT NULL, month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
      day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31), year INTEGER, recurs TEXT NOT NULL, leap TEXT, tone TEXT NOT NULL, dated_at TEXT NOT NULL,
      entry_id TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE INDEX milestone_by_person ON milestone (person_id) WHERE deleted_at IS NULL`,
    `CREATE INDEX milestone_by_day ON milestone (month, day) WHERE deleted_at IS NULL`,
    `CREATE TABLE follow_up (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL, "by" TEXT NOT NULL, text TEXT NOT NULL, due TEXT, state TEXT NOT NULL,
      snoozed_until TEXT, closed_at TEXT, acknowledged_at TEXT, dated_at TEXT NOT NULL,
      entry_id TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE INDEX follow_up_by_person ON follow_up (person_id) WHERE deleted_at IS NULL`,
    `CREATE INDEX follow_up_open ON follow_up (due) WHERE deleted_at IS NULL AND state = 'open'`,

    `CREATE TABLE last_contact (person_id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE INDEX last_contact_by_time ON last_contact (at)`,
    `CREATE TABLE search_doc (rid INTEGER PRIMARY KEY, noun TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (noun, id)) STRICT`,
    `CREATE VIRTUAL TABLE search_words USING fts5 (
      words, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5 6',
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
    )`,
    `INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)`,
    `CREATE TABLE draft (place TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
    `CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT`,
    `CREATE TABLE reminder_claim (
      reminder TEXT NOT NULL, occurrence TEXT NOT NULL, claimed_at TEXT NOT NULL, shown_at TEXT, digest INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (reminder, occurrence)
    ) STRICT, WITHOUT ROWID`,
  ],
}
