/** Kinds of entry: life events and the arcs that follow them, signals, disagreements, and the yearly review. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`
const ofEntry = `entry_id TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED`
const ofPerson = `person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`
const mayBe = (noun: string, table: string): string =>
  `${noun}_id TEXT REFERENCES ${table} (id) DEFERRABLE INITIALLY DEFERRED`
const living = `WHERE deleted_at IS NULL`

export const life: Migration = {
  version: 130,
  name: 'life',
  up: [
    `ALTER TABLE entry ADD COLUMN kind TEXT NOT NULL DEFAULT 'note'
      CHECK (kind IN ('note', 'life-event', 'disagreement', 'review'))`,
    // notes are nearly all there is, and nobody asks for them alone
    `CREATE INDEX entry_by_kind ON entry (kind, happened_at, id) WHERE deleted_at IS NULL AND kind <> 'note'`,

    // whose: the relative it happened to, in words; '' where it is the person's own
    `CREATE TABLE life_event (${kept}, ${ofEntry}, ${ofPerson},
      event TEXT NOT NULL, relative TEXT NOT NULL, on_day TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX life_event_by_entry ON life_event (entry_id) ${living}`,
    `CREATE INDEX life_event_by_person ON life_event (person_id, on_day) ${living}`,
    `CREATE TABLE arc (${kept}, ${ofPerson},
      life_event_id TEXT NOT NULL REFERENCES life_event (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL, started_on TEXT NOT NULL, until_day TEXT NOT NULL CHECK (until_day >= started_on), ended_on TEXT
    ) STRICT`,
    // whether one runs is asked for every date that is told of
    `CREATE INDEX arc_by_person ON arc (person_id, until_day) ${living}`,
    `CREATE INDEX arc_by_until ON arc (until_day) ${living}`,
    `CREATE INDEX arc_by_event ON arc (life_event_id) ${living}`,
    // its words wait here until the step is ahead; then it is a follow-up like any other
    `CREATE TABLE arc_step (
      id TEXT PRIMARY KEY NOT NULL, arc_id TEXT NOT NULL REFERENCES arc (id) DEFERRABLE INITIALLY DEFERRED,
      step TEXT NOT NULL, text TEXT NOT NULL, follow_up_id TEXT REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE INDEX arc_step_by_arc ON arc_step (arc_id)`,
    `CREATE UNIQUE INDEX arc_step_by_follow_up ON arc_step (follow_up_id) WHERE follow_up_id IS NOT NULL`,

    `CREATE TABLE signal (${kept}, ${ofEntry}, ${ofPerson},
      kind TEXT NOT NULL
        CHECK (kind IN ('care', 'competence', 'first', 'referred', 'bad-news', 'introduced', 'renewed', 'other')),
      words TEXT NOT NULL, CHECK (kind <> 'other' OR words <> '')
    ) STRICT`,
    `CREATE INDEX signal_by_entry ON signal (entry_id) ${living}`,
    `CREATE INDEX signal_by_person ON signal (person_id) ${living}`,
    // derived: when there was some last, by what signals are kept together
    `CREATE TABLE last_signal (
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      part TEXT NOT NULL CHECK (part IN ('care', 'competence', 'commitment')), at TEXT NOT NULL,
      kind TEXT NOT NULL, entry_id TEXT NOT NULL,
      PRIMARY KEY (person_id, part)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE disagreement (${kept}, ${ofEntry}, ${ofPerson},
      theirs TEXT NOT NULL CHECK (theirs <> ''), ours TEXT NOT NULL, changed TEXT NOT NULL,
      repaired TEXT NOT NULL CHECK (repaired IN ('', 'no', 'partly', 'yes')),
      check_back_on TEXT, check_back_text TEXT NOT NULL, ${mayBe('follow_up', 'follow_up')},
      ${mayBe('raised_theirs', 'person')}, ${mayBe('raised_ours', 'person')}, raised_on TEXT,
      CHECK ((raised_on IS NULL) = (raised_theirs_id IS NULL) AND (raised_on IS NULL) = (raised_ours_id IS NULL))
    ) STRICT`,
    `CREATE INDEX disagreement_by_entry ON disagreement (entry_id) ${living}`,
    `CREATE INDEX disagreement_by_person ON disagreement (person_id) ${living}`,
    `CREATE INDEX disagreement_open ON disagreement (id) WHERE deleted_at IS NULL AND repaired <> 'yes'`,

    // without an entry: put off on that day
    `CREATE TABLE review (${kept}, ${ofPerson}, ${mayBe('entry', 'entry')}, on_day TEXT NOT NULL,
      better TEXT NOT NULL, stopped TEXT NOT NULL, next TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX review_by_person ON review (person_id, on_day) ${living}`,

    // since when somebody is known; a review is no contact, so that both are reckoned without
    `ALTER TABLE last_contact ADD COLUMN first_at TEXT`,
    `UPDATE last_contact SET first_at = (
      SELECT min(happened_at) FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
      WHERE entry_person.person_id = last_contact.person_id AND entry.deleted_at IS NULL)`,
  ],
}
