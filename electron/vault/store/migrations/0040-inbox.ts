/** Which sealed jots have been filed, so that one whose file outlived a crash is not filed twice. */
import type { Migration } from '../migrate.ts'

export const inbox: Migration = {
  version: 40,
  name: 'inbox',
  up: [
    // the digest is of the words: more of the same jot is something else; the entry may have been taken back since
    `CREATE TABLE inbox_filed (
      jot TEXT NOT NULL, digest TEXT NOT NULL, entry TEXT NOT NULL, filed_at TEXT NOT NULL,
      settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)), PRIMARY KEY (jot, digest)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX inbox_filed_open ON inbox_filed (entry) WHERE settled = 0`,
  ],
}
