/** People who turned out to be one: whoever was joined leads to the one that stays. And those somebody said are two. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const joined: Migration = {
  version: 170,
  name: 'joined',
  up: [
    // the row of whoever was joined stays, as somebody who is nobody any more: whoever still has the id is led on
    `ALTER TABLE person ADD COLUMN joined_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
       CHECK (joined_id <> id AND (joined_id IS NULL OR deleted_at IS NOT NULL))`,
    `ALTER TABLE person ADD COLUMN joined_on TEXT CHECK ((joined_on IS NULL) = (joined_id IS NULL))`,
    // few; and whether there are any is asked at every call
    `CREATE INDEX person_joined ON person (joined_id) WHERE joined_id IS NOT NULL`,

    // alike, and two people all the same: the first id is the smaller
    `CREATE TABLE apart (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      other_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK (person_id < other_id)
    ) STRICT`,
    `CREATE UNIQUE INDEX apart_of ON apart (person_id, other_id) WHERE deleted_at IS NULL`,
    `CREATE INDEX apart_by_person ON apart (person_id)`,
    `CREATE INDEX apart_by_other ON apart (other_id)`,
  ],
}
