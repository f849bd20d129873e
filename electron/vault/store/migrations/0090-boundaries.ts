/** What may be given and taken, and what was. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

export const boundaries: Migration = {
  version: 90,
  name: 'boundaries',
  up: [
    `CREATE TABLE boundary (${kept},
      noun TEXT NOT NULL CHECK (noun IN ('person', 'organisation')), subject TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('given', 'received', 'both')),
      kinds TEXT NOT NULL CHECK (json_valid(kinds)),
      allows TEXT NOT NULL CHECK (allows IN ('nothing', 'within', 'anything')),
      limits TEXT NOT NULL CHECK (json_valid(limits)),
      family INTEGER NOT NULL CHECK (family IN (0, 1)), declined INTEGER NOT NULL CHECK (declined IN (0, 1)),
      year TEXT NOT NULL, first TEXT, until TEXT, instead INTEGER NOT NULL CHECK (instead IN (0, 1)), words TEXT NOT NULL,
      CHECK ((allows = 'within') = (limits <> '[]'))
    ) STRICT`,
    `CREATE INDEX boundary_of ON boundary (noun, subject) WHERE deleted_at IS NULL`,
    // smallest units of the currency, for each head; both empty where nobody knows
    `CREATE TABLE gift (${kept},
      on_day TEXT NOT NULL, direction TEXT NOT NULL CHECK (direction IN ('given', 'received')), kind TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('idea', 'offered', 'given', 'declined')), what TEXT NOT NULL,
      amount INTEGER CHECK (amount >= 0), currency TEXT, giver_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      entry_id TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED, note TEXT NOT NULL, despite TEXT NOT NULL,
      CHECK ((amount IS NULL) = (currency IS NULL))
    ) STRICT`,
    `CREATE TABLE gift_person (
      id TEXT PRIMARY KEY NOT NULL,
      gift_id TEXT NOT NULL REFERENCES gift (id) DEFERRABLE INITIALLY DEFERRED,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      self INTEGER NOT NULL CHECK (self IN (0, 1)), family INTEGER NOT NULL CHECK (family >= 0), place INTEGER NOT NULL,
      CHECK (self + family > 0)
    ) STRICT`,
    `CREATE INDEX gift_person_by_gift ON gift_person (gift_id)`,
    `CREATE INDEX gift_person_by_person ON gift_person (person_id)`,
  ],
}
