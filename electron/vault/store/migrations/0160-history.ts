/** What stands on the change journal: tags with colours, templates, putting someone off as history, and a bin that ends. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

/** What goes to the bin: looked through every day for what has been there long enough. */
const binned = [
  ...['person', 'organisation', 'entry', 'fact', 'milestone', 'follow_up', 'meeting', 'file'],
  ...['channel', 'role', 'tie', 'boundary', 'gift'],
]

export const history: Migration = {
  version: 160,
  name: 'history',
  up: [
    // a tag is a word on people and entries; here is what is known of the word itself
    `CREATE TABLE tag (${kept},
      name TEXT NOT NULL CHECK (name <> ''), folded TEXT NOT NULL,
      colour TEXT CHECK (colour IN ('red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'grey'))
    ) STRICT`,
    `CREATE UNIQUE INDEX tag_by_name ON tag (folded) WHERE deleted_at IS NULL`,
    `CREATE INDEX person_tagged ON person (id, tags) WHERE tags <> '[]' AND deleted_at IS NULL`,
    `CREATE INDEX entry_tagged ON entry (id, tags) WHERE tags <> '[]' AND deleted_at IS NULL`,

    `CREATE TABLE template (${kept},
      name TEXT NOT NULL CHECK (name <> ''), channel TEXT NOT NULL, text TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags))
    ) STRICT`,

    // putting someone off becomes history like the rest: its id is the person's, as a photo's is
    `CREATE TABLE put_off (
      id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, until TEXT NOT NULL) STRICT`,
    `INSERT INTO put_off (id, until) SELECT person_id, until FROM contact_snooze`,
    `DROP TABLE contact_snooze`,

    ...[...binned, 'template'].map(
      (noun) => `CREATE INDEX ${noun}_deleted ON ${noun} (deleted_at) WHERE deleted_at IS NOT NULL`,
    ),
    // what took back what, and what came of it
    `CREATE INDEX change_set_by_undoes ON change_set (undoes) WHERE undoes IS NOT NULL`,
    `CREATE INDEX change_set_by_undone ON change_set (undone_by) WHERE undone_by IS NOT NULL`,
    // what came from an entry or from someone is found without looking through everything, when that one is deleted for good
    ...['fact', 'milestone', 'follow_up', 'gift'].map(
      (noun) => `CREATE INDEX ${noun}_by_entry ON ${noun} (entry_id) WHERE entry_id IS NOT NULL`,
    ),
    `CREATE INDEX gift_by_giver ON gift (giver_id) WHERE giver_id IS NOT NULL`,
    ...['fact', 'milestone', 'follow_up', 'pause', 'file'].map(
      (noun) => `CREATE INDEX ${noun}_of_person ON ${noun} (person_id)`,
    ),
    `CREATE INDEX file_of_entry ON file (entry_id)`,
    `CREATE INDEX attendee_of_person ON attendee (person_id) WHERE person_id IS NOT NULL`,
  ],
}
