/** The head: how many commits the journal has seen, and what its rows add up to. And what was found by looking after it. */
import type { Migration } from '../migrate.ts'

export const head: Migration = {
  version: 30,
  name: 'head',
  up: [
    // one row; `line` tells this database's own history from that of a copy that was put in its place on purpose
    `CREATE TABLE head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      line TEXT NOT NULL, counter INTEGER NOT NULL, at TEXT NOT NULL,
      beside INTEGER NOT NULL CHECK (beside IN (0, 1)),
      shape INTEGER NOT NULL, key BLOB NOT NULL CHECK (length(key) = 32), sums TEXT NOT NULL CHECK (json_valid(sums))
    ) STRICT`,
    // what the person must be told, until they say that they know
    `CREATE TABLE health_notice (
      kind TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE health_check (
      kind TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, ok INTEGER NOT NULL CHECK (ok IN (0, 1)),
      problems TEXT NOT NULL CHECK (json_valid(problems)), counts TEXT NOT NULL CHECK (json_valid(counts))
    ) STRICT, WITHOUT ROWID`,
  ],
}
