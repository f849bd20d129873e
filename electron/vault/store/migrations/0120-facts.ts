/** Where facts come from and how long they hold; fields somebody adds, and their sets; questions to ask. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`
const subject = `noun TEXT NOT NULL CHECK (noun IN ('person', 'organisation')), subject TEXT NOT NULL`

export const facts: Migration = {
  version: 120,
  name: 'facts',
  up: [
    `ALTER TABLE fact ADD COLUMN told TEXT NOT NULL DEFAULT 'told'
       CHECK (told IN ('told', 'in-confidence', 'overheard', 'inferred'))`,
    // null where it was written before there was a place for it
    `ALTER TABLE fact ADD COLUMN learned_on TEXT`,
    `ALTER TABLE fact ADD COLUMN confirm_by TEXT CHECK (confirm_by >= learned_on)`,
    `ALTER TABLE fact ADD COLUMN expires_on TEXT CHECK (expires_on >= learned_on)`,
    `ALTER TABLE fact ADD COLUMN confirmed_at TEXT`,
    `CREATE TABLE field (${kept},
      name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes-no', 'choice', 'link')),
      choices TEXT NOT NULL CHECK (json_valid(choices)),
      applies TEXT NOT NULL CHECK (applies IN ('person', 'organisation', 'both')), place INTEGER NOT NULL,
      CHECK ((kind = 'choice') = (choices <> '[]'))
    ) STRICT`,
    `CREATE TABLE field_value (
      id TEXT PRIMARY KEY NOT NULL,
      field_id TEXT NOT NULL REFERENCES field (id) DEFERRABLE INITIALLY DEFERRED, ${subject},
      value TEXT NOT NULL CHECK (value <> '')
    ) STRICT`,
    `CREATE INDEX field_value_by_field ON field_value (field_id)`,
    `CREATE INDEX field_value_of ON field_value (noun, subject)`,
    `CREATE TABLE field_set (${kept},
      name TEXT NOT NULL, fields TEXT NOT NULL CHECK (json_valid(fields)), place INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE field_set_on (
      id TEXT PRIMARY KEY NOT NULL,
      set_id TEXT NOT NULL REFERENCES field_set (id) DEFERRABLE INITIALLY DEFERRED, ${subject}
    ) STRICT`,
    `CREATE INDEX field_set_on_of ON field_set_on (noun, subject)`,
    // a rule's question has its rule's key and no words of its own; what somebody wrote has words and no key
    `CREATE TABLE question (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      key TEXT NOT NULL, text TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'raised', 'off-limits', 'later')),
      settled_on TEXT,
      CHECK ((key = '') OR (text = '')), CHECK (key <> '' OR text <> ''),
      CHECK ((state = 'open') = (settled_on IS NULL))
    ) STRICT`,
    `CREATE UNIQUE INDEX question_of ON question (person_id, key) WHERE key <> ''`,
    `CREATE INDEX question_by_person ON question (person_id) WHERE deleted_at IS NULL`,
  ],
}
