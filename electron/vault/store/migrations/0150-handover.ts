/** Relationships that were retired, and those that were handed over: what was given, what was taken in. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const handover: Migration = {
  version: 150,
  name: 'handover',
  up: [
    // all three, or none of them
    `ALTER TABLE person ADD COLUMN retired_on TEXT`,
    `ALTER TABLE person ADD COLUMN retired_why TEXT CHECK ((retired_why IS NULL) = (retired_on IS NULL))`,
    `ALTER TABLE person ADD COLUMN retired_dates TEXT
       CHECK ((retired_dates IS NULL) = (retired_on IS NULL) AND retired_dates IN ('tell', 'quiet'))`,
    `CREATE INDEX person_retired ON person (folded) WHERE retired_on IS NOT NULL AND deleted_at IS NULL`,

    // colleague: who it went to, or came from; own: the name one had in it oneself
    `CREATE TABLE handover (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      way TEXT NOT NULL CHECK (way IN ('given', 'taken')), on_day TEXT NOT NULL, colleague TEXT NOT NULL,
      colleague_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, own TEXT NOT NULL, note TEXT NOT NULL,
      pack TEXT NOT NULL, items INTEGER NOT NULL CHECK (items >= 0), stayed INTEGER NOT NULL CHECK (stayed >= 0)
    ) STRICT`,
    `CREATE INDEX handover_by_person ON handover (person_id)`,
    `CREATE UNIQUE INDEX handover_by_pack ON handover (pack, way) WHERE deleted_at IS NULL`,
    // origin: the name it has in the pack; item: what became of it here, null where it was here already
    `CREATE TABLE handover_item (
      id TEXT PRIMARY KEY NOT NULL,
      handover_id TEXT NOT NULL REFERENCES handover (id) DEFERRABLE INITIALLY DEFERRED,
      noun TEXT NOT NULL, origin TEXT NOT NULL, item TEXT, reworded INTEGER NOT NULL CHECK (reworded IN (0, 1))
    ) STRICT`,
    `CREATE INDEX handover_item_by_handover ON handover_item (handover_id)`,
  ],
}
