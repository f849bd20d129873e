/** Follow-ups as a ledger: when and in whose words it was said, what became of it, the day agreed instead, and by when an ask is acknowledged. */
import type { Migration } from '../migrate.ts'

export const followUpLedger: Migration = {
  version: 140,
  name: 'follow-ups',
  up: [
    // a day; where nobody said, the day of its entry, or of writing it down
    `ALTER TABLE follow_up ADD COLUMN said_on TEXT NOT NULL DEFAULT ''`,
    // whose words the text is; empty: nobody's in particular
    `ALTER TABLE follow_up ADD COLUMN words_of TEXT CHECK (words_of IN ('me', 'them'))`,
    // the other side was told: that it will be late, or that it was dropped
    `ALTER TABLE follow_up ADD COLUMN told_at TEXT`,
    `ALTER TABLE follow_up ADD COLUMN why TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE follow_up ADD COLUMN closed_on TEXT`,
    // of one that was renegotiated: who agreed to the new day, and when
    `ALTER TABLE follow_up ADD COLUMN agreed_by TEXT CHECK (agreed_by IN ('me', 'them', 'nobody'))`,
    `ALTER TABLE follow_up ADD COLUMN agreed_on TEXT CHECK ((agreed_on IS NULL) = (agreed_by IS NULL))`,
    // the newer one knows the older
    `ALTER TABLE follow_up ADD COLUMN renegotiated_from TEXT REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED
      CHECK (renegotiated_from <> id)`,
    // of an ask; empty: as is usual
    `ALTER TABLE follow_up ADD COLUMN acknowledge_by TEXT`,
    `ALTER TABLE follow_up ADD COLUMN acknowledged_how TEXT`,
    `UPDATE follow_up SET closed_on = substr(closed_at, 1, 10),
      said_on = coalesce((SELECT substr(happened_at, 1, 10) FROM entry WHERE entry.id = entry_id), substr(created_at, 1, 10))`,
    `CREATE INDEX follow_up_unheard ON follow_up (said_on)
      WHERE deleted_at IS NULL AND state = 'open' AND kind = 'ask' AND acknowledged_at IS NULL`,
    `CREATE INDEX follow_up_said ON follow_up (said_on) WHERE deleted_at IS NULL AND kind = 'promise'`,
    `CREATE INDEX follow_up_from ON follow_up (renegotiated_from) WHERE renegotiated_from IS NOT NULL`,
  ],
}
