/** Organisations with a kind, a place and what they are part of; levels of roles; who is on our side. */
import type { Migration } from '../migrate.ts'

const flag = (column: string): string => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`

export const organisations: Migration = {
  version: 100,
  name: 'organisations',
  up: [
    `ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'firm' CHECK (kind IN ('firm', 'agency', 'household', 'other'))`,
    `ALTER TABLE organisation ADD COLUMN ${flag('client')}`,
    `ALTER TABLE organisation ADD COLUMN part_of TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED CHECK (part_of <> id)`,
    `ALTER TABLE organisation ADD COLUMN note TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE organisation ADD COLUMN web TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE organisation ADD COLUMN place TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE organisation ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags))`,
    // founded and closed, as far as it is known
    `ALTER TABLE organisation ADD COLUMN since TEXT`,
    `ALTER TABLE organisation ADD COLUMN until TEXT`,
    `CREATE INDEX organisation_by_whole ON organisation (part_of) WHERE part_of IS NOT NULL`,
    `ALTER TABLE role ADD COLUMN level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'executive', 'manager', 'practitioner', 'support'))`,
    // on our side: whoever keeps the journal, and those they work with
    `ALTER TABLE person ADD COLUMN ${flag('colleague')}`,
    `ALTER TABLE person ADD COLUMN ${flag('me')}`,
    `CREATE UNIQUE INDEX person_me ON person (me) WHERE me = 1 AND deleted_at IS NULL`,
    `CREATE INDEX person_of_ours ON person (id) WHERE colleague = 1 OR me = 1`,
    // what the index holds of organisations, under the mark their search asks by
    `INSERT INTO search_doc (noun, id) SELECT 'organisation', id FROM organisation WHERE deleted_at IS NULL`,
    `INSERT INTO search_words (rowid, words)
      SELECT rid, char(57344) || 'organisation ' || replace(organisation.folded, char(57344), ' ') FROM search_doc JOIN organisation ON organisation.id = search_doc.id
      WHERE noun = 'organisation'`,
  ],
}
