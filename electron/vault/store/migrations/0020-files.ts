/**
 * Files. What is known of one is a row of the journal like any other; its bytes lie in rows of their own, which the change
 * journal never copies. They outlive the journal row, so that an undo finds them again, until someone deletes the file for good.
 */
import type { Migration } from '../migrate.ts'

export const files: Migration = {
  version: 20,
  name: 'files',
  up: [
    `CREATE TABLE file (
      id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT,
      person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      entry_id TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL,
      width INTEGER, height INTEGER, note TEXT NOT NULL,
      CHECK ((person_id IS NULL) <> (entry_id IS NULL))
    ) STRICT`,
    `CREATE INDEX file_by_person ON file (person_id) WHERE deleted_at IS NULL`,
    `CREATE INDEX file_by_entry ON file (entry_id) WHERE deleted_at IS NULL`,
    // content is the id of a file, but no foreign key: it is written before the file is there and may outlive it
    `CREATE TABLE file_chunk (
      content TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, seq)
    ) STRICT`,
    `CREATE TABLE thumbnail (content TEXT PRIMARY KEY NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT`,
    // arriving: not all of it is here yet. going: to be cleared away, a little at a time
    `CREATE TABLE loose_content (
      content TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL CHECK (state IN ('arriving', 'going')),
      bytes INTEGER NOT NULL, at TEXT NOT NULL
    ) STRICT`,
    // where a readable copy is being written just now; what a lock cuts short is removed at the next unlock
    `CREATE TABLE unfinished_copy (path TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL) STRICT`,
  ],
}
