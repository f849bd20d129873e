/** What ties mean, relatives who are no contacts or whose name nobody knows, and what was said no to. */
import type { Migration } from '../migrate.ts'

const kept = `id TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, deleted_at TEXT`

/** Words that were offered until now, what each means, and what the other is in turn. */
const words = [
  ['mother', 'parent', 'child'],
  ['father', 'parent', 'child'],
  ['parent', 'parent', 'child'],
  ['son', 'child', 'parent'],
  ['daughter', 'child', 'parent'],
  ['child', 'child', 'parent'],
  ['husband', 'partner', 'partner'],
  ['wife', 'partner', 'partner'],
  ['spouse', 'partner', 'partner'],
  ['partner', 'partner', 'partner'],
  ['brother', 'sibling', 'sibling'],
  ['sister', 'sibling', 'sibling'],
  ['grandmother', 'grandparent', 'grandchild'],
  ['grandfather', 'grandparent', 'grandchild'],
  ['grandchild', 'grandchild', 'grandparent'],
  ['friend', 'friend', 'friend'],
  ['neighbour', 'neighbour', 'neighbour'],
  ['colleague', 'colleague', 'colleague'],
  ['manager', 'manager', 'report'],
  ['report', 'report', 'manager'],
  ['assistant', 'assistant', 'principal'],
  ['principal', 'principal', 'assistant'],
  ['deputy', 'deputy', 'director'],
  ['director', 'director', 'deputy'],
  ['mentor', 'mentor', 'mentee'],
  ['mentee', 'mentee', 'mentor'],
  ['adviser', 'adviser', 'advised'],
  ['client', 'advised', 'adviser'],
  ['referred by', 'referred-by', 'referred'],
  ['referred', 'referred', 'referred-by'],
] as const
const known = `WITH known (word, kind, back) AS (VALUES ${words.map((row) => `('${row.join("', '")}')`).join(', ')})`
const there = `known.word = lower(trim(tie.other_is))`
const back = `known.word = lower(trim(tie.person_is))`

export const ties: Migration = {
  version: 110,
  name: 'ties',
  up: [
    // what `other` is to `person`; '' where only the words say
    `ALTER TABLE tie ADD COLUMN kind TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE tie ADD COLUMN note TEXT NOT NULL DEFAULT ''`,
    // the word that is known decides; two that contradict each other leave it open
    `${known} UPDATE tie SET kind = coalesce(
        (SELECT kind FROM known WHERE ${there}), (SELECT back FROM known WHERE ${back}), '')
      WHERE NOT EXISTS (SELECT 1 FROM known WHERE ${there}
        AND EXISTS (SELECT 1 FROM known AS other WHERE other.word = lower(trim(tie.person_is)) AND other.kind <> known.back))`,
    // words of one's own are offered again
    `CREATE INDEX tie_by_word ON tie (other_is, person_is, kind) WHERE deleted_at IS NULL`,

    `ALTER TABLE person ADD COLUMN listed INTEGER NOT NULL DEFAULT 1 CHECK (listed IN (0, 1))`,
    `ALTER TABLE person ADD COLUMN named INTEGER NOT NULL DEFAULT 1 CHECK (named IN (0, 1))`,
    `ALTER TABLE person ADD COLUMN heads INTEGER NOT NULL DEFAULT 1 CHECK (heads BETWEEN 1 AND 20)`,
    // few, and left out or looked for by themselves
    `CREATE INDEX person_unlisted ON person (id) WHERE listed = 0 AND deleted_at IS NULL`,
    `CREATE INDEX person_nameless ON person (id) WHERE named = 0`,

    // ties that would follow from others, and do not: the first id is the smaller
    `CREATE TABLE tie_denied (${kept},
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      other_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL, CHECK (person_id < other_id)
    ) STRICT`,
    `CREATE UNIQUE INDEX tie_denied_of ON tie_denied (person_id, other_id, kind) WHERE deleted_at IS NULL`,
    `CREATE INDEX tie_denied_by_other ON tie_denied (other_id) WHERE deleted_at IS NULL`,
  ],
}
