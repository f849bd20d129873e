/**
 * An index for each shelf of documents: what is no entry leaves the index of entries, a little at a time once the vault is open
 * (`journal/search-freshen.ts`), and until then is found where it stands. What was just written waits with its words beside the index.
 * Who took part, and how often somebody was spoken with, is read and written at each look and each jot, and lies where that costs least.
 */
import type { Migration } from '../migrate.ts'

const index = (name: string): readonly string[] => [
  `CREATE VIRTUAL TABLE ${name} USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5 6',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
  )`,
  `INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`,
  `INSERT INTO ${name} (${name}, rank) VALUES ('automerge', 0)`,
  `INSERT INTO ${name} (${name}, rank) VALUES ('crisismerge', 1000)`,
]

export const shelves: Migration = {
  version: 230,
  name: 'shelves',
  up: [
    ...index('search_who'),
    ...index('search_rest'),
    // documents of these numbers were made by older rules: see `numbersOf` in journal/finding/words.ts
    `DROP INDEX search_doc_stale`,
    `CREATE INDEX search_doc_stale ON search_doc (noun) WHERE rid < 3298534883328`,
    `ALTER TABLE search_doc ADD COLUMN words TEXT`,
    // who took part in what, without a look at the row: of thirty or fifty entries that were found these lie everywhere
    `DROP INDEX entry_person_by_entry`,
    `CREATE INDEX entry_person_by_entry ON entry_person (entry_id, place, person_id)`,
    // with how many entries, so that one more can be added to what is known; nothing where that was not counted yet
    `ALTER TABLE last_contact ADD COLUMN n INTEGER`,
    `ALTER TABLE last_contact ADD COLUMN links INTEGER`,
    `CREATE INDEX search_doc_waiting ON search_doc (rid) WHERE words IS NOT NULL`,
  ],
}
