/** Smart lists: filters with a name, in an order of one's own. */
import type { Migration } from '../migrate.ts'

export const lists: Migration = {
  version: 210,
  name: 'lists',
  up: [
    `CREATE TABLE list (id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT,
      name TEXT NOT NULL CHECK (name <> ''), filter TEXT NOT NULL CHECK (json_valid(filter)), place INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX list_deleted ON list (deleted_at) WHERE deleted_at IS NOT NULL`,
  ],
}
