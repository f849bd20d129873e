/** Words somebody says are right. */
import type { Migration } from '../migrate.ts'

export const spelling: Migration = {
  version: 240,
  name: 'spelling',
  up: [`CREATE TABLE own_word (id TEXT PRIMARY KEY NOT NULL, word TEXT NOT NULL UNIQUE CHECK (word <> '')) STRICT`],
}
