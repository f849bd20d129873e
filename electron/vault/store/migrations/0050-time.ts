/** Dates as people know them, the days they fall on, and every telling of them. */
import type { Migration } from '../migrate.ts'

/** Of a row as its columns, or as the change journal holds it. */
type Column = (name: string) => string
const ofRow: Column = (name) => name
const inJson =
  (row: string): Column =>
  (name) =>
    `json_extract(${row}, '$.${name}')`

// what json functions answer is set as JSON, and is wanted as the text that it is
const asText = (json: string): string => `('' || ${json})`

const dateFrom = (of: Column): string =>
  asText(`json_patch(
    json_object('form', 'on', 'certainty', 'known', 'month', ${of('month')}, 'day', ${of('day')}),
    json_object('year', ${of('year')}))`)

const repeatsFrom = (of: Column): string =>
  asText(`CASE
    WHEN ${of('recurs')} = 'once' THEN json_object('every', 'once')
    WHEN ${of('leap')} = '28-feb' THEN json_object('every', 'year', 'missing', 'earlier')
    WHEN ${of('leap')} = '1-mar' THEN json_object('every', 'year', 'missing', 'later')
    ELSE json_object('every', 'year') END`)

const old = ['month', 'day', 'year', 'recurs', 'leap'] as const

/** What a command did before is taken back in the new columns. */
const rewritten = (row: 'before' | 'after'): string =>
  `UPDATE change SET ${row} = json_set(
      json_remove(${row}, ${old.map((name) => `'$.${name}'`).join(', ')}),
      '$.date', ${dateFrom(inJson(row))}, '$.repeats', ${repeatsFrom(inJson(row))}, '$.leads', NULL, '$.zone', 'mine')
    WHERE noun = 'milestone' AND ${row} IS NOT NULL`

export const time: Migration = {
  version: 50,
  name: 'time',
  up: [
    // NOT NULL needs a default where rows are; every row is given its own below
    `ALTER TABLE milestone ADD COLUMN date TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(date))`,
    `ALTER TABLE milestone ADD COLUMN repeats TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(repeats))`,
    `ALTER TABLE milestone ADD COLUMN leads TEXT CHECK (leads IS NULL OR json_valid(leads))`,
    `ALTER TABLE milestone ADD COLUMN zone TEXT NOT NULL DEFAULT 'mine' CHECK (zone IN ('mine', 'theirs'))`,
    `UPDATE milestone SET date = ${dateFrom(ofRow)}, repeats = ${repeatsFrom(ofRow)}`,
    rewritten('before'),
    rewritten('after'),
    // those that come round more than once a year, which are few and are looked at one by one
    `CREATE INDEX milestone_often ON milestone (id)
      WHERE deleted_at IS NULL AND json_extract(repeats, '$.every') NOT IN ('once', 'year')`,
    // which leads are in use is asked at every look, and few have their own
    `CREATE INDEX milestone_leads ON milestone (leads) WHERE leads IS NOT NULL AND deleted_at IS NULL`,
    `CREATE INDEX milestone_theirs ON milestone (id) WHERE zone = 'theirs' AND deleted_at IS NULL`,
    `DROP INDEX milestone_by_day`,
    ...old.map((name) => `ALTER TABLE milestone DROP COLUMN ${name}`),

    // derived: the days milestones fall on, over the days that are covered
    `CREATE TABLE milestone_day (
      on_day TEXT NOT NULL, milestone_id TEXT NOT NULL REFERENCES milestone (id) DEFERRABLE INITIALLY DEFERRED,
      until_day TEXT, PRIMARY KEY (on_day, milestone_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX milestone_day_by_milestone ON milestone_day (milestone_id)`,
    `CREATE TABLE covered (name TEXT PRIMARY KEY NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL) STRICT, WITHOUT ROWID`,

    `CREATE TABLE told (
      noun TEXT NOT NULL, id TEXT NOT NULL, occurrence TEXT NOT NULL,
      lead INTEGER NOT NULL CHECK (lead >= 0), round INTEGER NOT NULL CHECK (round >= 0),
      due_at TEXT NOT NULL, how TEXT NOT NULL, claimed_at TEXT NOT NULL, shown_at TEXT,
      PRIMARY KEY (noun, id, occurrence, lead, round)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX told_by_time ON told (claimed_at)`,
    `CREATE INDEX told_by_occurrence ON told (occurrence)`,
    `INSERT INTO told SELECT
        substr(reminder, 1, instr(reminder, ':') - 1), substr(reminder, instr(reminder, ':') + 1),
        occurrence, 0, 0, claimed_at, 'pop-up', claimed_at, shown_at FROM reminder_claim`,
    `DROP TABLE reminder_claim`,
    `CREATE TABLE snooze (
      noun TEXT NOT NULL, id TEXT NOT NULL, occurrence TEXT NOT NULL, lead INTEGER NOT NULL, round INTEGER NOT NULL,
      until TEXT NOT NULL, PRIMARY KEY (noun, id, occurrence, lead, round)
    ) STRICT, WITHOUT ROWID`,

    `ALTER TABLE person ADD COLUMN zone TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE person ADD COLUMN leads TEXT CHECK (leads IS NULL OR json_valid(leads))`,
    `CREATE INDEX person_leads ON person (leads) WHERE leads IS NOT NULL AND deleted_at IS NULL`,
    `ALTER TABLE person ADD COLUMN died TEXT CHECK (died IS NULL OR json_valid(died))`,
  ],
}
