/** Where somebody went lately, and entries by how they came about, along the calendar. */
import type { Migration } from '../migrate.ts'

export const recent: Migration = {
  version: 220,
  name: 'recent',
  up: [
    // not journal: no history, and gone with whatever it leads to. In which order, not when
    `CREATE TABLE recent (noun TEXT NOT NULL CHECK (noun IN ('person', 'organisation', 'entry', 'room')), id TEXT NOT NULL, turn INTEGER NOT NULL,
       PRIMARY KEY (noun, id)) STRICT, WITHOUT ROWID`,
    // how many there are of one channel on each day, without reading an entry
    `CREATE INDEX entry_by_channel ON entry (channel, happened_at, id) WHERE deleted_at IS NULL`,
  ],
}
