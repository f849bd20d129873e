/**
 * Search: the words of names, by which they are found in spite of slips of the hand, and the index of everything else. Making the index of a large
 * journal takes a minute and more, so nothing of that is done here: what is there is marked as stale, what is new is listed, and both are made anew
 * a little at a time once the vault is open (`journal/search-freshen.ts`). Until then the old words of a text are what it is found by.
 */
import type { Migration } from '../migrate.ts'

/** Nouns that were not searched before, by the name they have in the index. */
const added = {
  'follow-up': 'follow_up',
  meeting: 'meeting',
  milestone: 'milestone',
  tie: 'tie',
  boundary: 'boundary',
  question: 'question',
  handover: 'handover',
  channel: 'channel',
} as const

export const search: Migration = {
  version: 190,
  name: 'search',
  up: [
    `ALTER TABLE search_doc ADD COLUMN stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1))`,
    `CREATE INDEX search_doc_stale ON search_doc (noun) WHERE stale = 1`,
    ...Object.entries(added).map(
      ([noun, table]) =>
        `INSERT INTO search_doc (noun, id) SELECT '${noun}', id FROM ${table} WHERE deleted_at IS NULL ORDER BY created_at, id`,
    ),
    // place: 0 where the word begins a name, 1 further on, 2 more for whoever is in no list of people; near: how near they are
    `CREATE TABLE search_name (
      word TEXT NOT NULL, noun TEXT NOT NULL CHECK (noun IN ('person', 'organisation')), id TEXT NOT NULL,
      place INTEGER NOT NULL, near INTEGER NOT NULL, PRIMARY KEY (word, noun, id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX search_name_of ON search_name (id, noun)`,
    // what is left of a name's word without one or two of its letters
    `CREATE TABLE search_near (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) STRICT, WITHOUT ROWID`,
    // segments of the index are merged while nothing else is done (journal/finding/merge.ts), never by the jot that happens to be the one too many
    `INSERT INTO search_words (search_words, rank) VALUES ('automerge', 0)`,
    `INSERT INTO search_words (search_words, rank) VALUES ('crisismerge', 1000)`,
  ],
}
