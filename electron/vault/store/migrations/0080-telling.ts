/** What is written down of every telling: with which others, why then, and whether somebody has seen it. */
import type { Migration } from '../migrate.ts'

export const tellings: Migration = {
  version: 80,
  name: 'telling',
  up: [
    // the notification it was in, as main names it
    `ALTER TABLE told ADD COLUMN claim TEXT`,
    `ALTER TABLE told ADD COLUMN shown_as TEXT CHECK (shown_as IN ('single', 'digest', 'locked'))`,
    `ALTER TABLE told ADD COLUMN why TEXT CHECK (why IS NULL OR json_valid(why))`,
    `ALTER TABLE told ADD COLUMN seen_at TEXT`,
    // what nobody was shown long ago was counted on Today for a day: it does not come back
    `UPDATE told SET seen_at = claimed_at
      WHERE shown_at IS NULL AND claimed_at < (SELECT date(max(claimed_at), '-1 day') FROM told)`,
    `CREATE INDEX told_by_claim ON told (claim) WHERE claim IS NOT NULL`,
    `CREATE INDEX told_unshown ON told (claimed_at) WHERE shown_at IS NULL AND seen_at IS NULL`,
  ],
}
