import { join } from 'node:path'
import { expect, test } from 'vitest'
import { derive } from '../../electron/vault/journal/derive.ts'
import { derivedProblems } from '../../electron/vault/health/derived.ts'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { freshFolder } from '../support/vault.ts'

test('0180: what was written down beside an entry before is found afterwards, in the words the journal would have made', () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 180),
  )
  db.exec(`
    INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
      VALUES ('ann', '', 'Ann', '', '', '', '', 1, '[]', '', '', '', 'ann');
    INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags, kind) VALUES
      ('one', '', '2026-03-10T07:00', 'Europe/Dublin', 'phone', 'Über den Preis', '[]', 'disagreement'),
      ('two', '', '2026-03-10T07:00', 'Europe/Dublin', 'phone', 'Nothing more', '["Café"]', 'note');
    INSERT INTO disagreement (id, created_at, entry_id, person_id, theirs, ours, changed, repaired, check_back_text)
      VALUES ('dis', '', 'one', 'ann', 'Zu Łaut, große Worte', 'Fair', '', '', '');
    INSERT INTO life_event (id, created_at, entry_id, person_id, event, relative, on_day)
      VALUES ('life', '', 'one', 'ann', 'death', 'her godfather', '2026-03-10');
    INSERT INTO signal (id, created_at, entry_id, person_id, kind, words) VALUES ('sig', '', 'one', 'ann', 'other', 'Wrote to us');
    INSERT INTO signal (id, created_at, deleted_at, entry_id, person_id, kind, words)
      VALUES ('gone', '', '2026-03-11', 'two', 'ann', 'other', 'Taken off');
    INSERT INTO gift (id, created_at, on_day, direction, kind, state, what, note, despite)
      VALUES ('pen', '', '2026-03-10', 'given', 'present', 'given', 'A pen', '', 'Ça se fait là-bas');
    INSERT INTO search_doc (rid, noun, id) VALUES (1, 'entry', 'one'), (2, 'entry', 'two'), (3, 'gift', 'pen'), (4, 'person', 'ann');
    INSERT INTO search_words (rowid, words) VALUES (1, char(57344) || 'entry uber den preis'), (2, char(57344) || 'entry nothing more'),
      (3, char(57344) || 'gift a pen '), (4, char(57344) || 'person ann     []   ');
  `)
  migrate(db)
  const found = (word: string) =>
    db.prepare('SELECT rowid FROM search_words WHERE search_words MATCH ?').pluck().all(`"${word}"`)
  for (const word of ['uber', 'laut', 'grosse', 'fair', 'godfather', 'wrote']) expect(found(word), word).toEqual([1])
  expect([found('off'), found('nothing'), found('cafe'), found('ca'), found('pen')]).toEqual([[], [2], [2], [3], [3]])
  expect(derivedProblems(db, derive).filter((problem) => problem.startsWith('search'))).toEqual([])
})
