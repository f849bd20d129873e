import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { derivedProblems } from '../../electron/vault/health/derived.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { freshen, freshenAll } from '../../electron/vault/journal/search-freshen.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { keeping } from '../../electron/vault/store/handles.ts'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { freshFolder } from '../support/vault.ts'

/** As a vault of the version before has it: Ann, three entries, a promise. */
const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 190),
  )
  db.exec(`
    INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
      VALUES ('ann00000', '', 'Ann Marlowe', 'Ann', 'Marlowe', '', '', 1, '["golf"]', '', '', '', 'ann marlowe');
    INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags, kind) VALUES
      ('one00000', '', '2019-03-10T07:00', 'Europe/Dublin', 'phone', 'Über den Preis', '[]', 'note'),
      ('two00000', '', '2026-03-10T07:00', 'Europe/Dublin', 'email', '和王小明吃饭 🍋', '["Café"]', 'note'),
      ('gone0000', '', '2026-03-10T07:00', 'Europe/Dublin', 'phone', 'x', '[]', 'note');
    UPDATE entry SET deleted_at = '2026-03-11' WHERE id = 'gone0000';
    INSERT INTO entry_person (id, entry_id, person_id, place) VALUES ('one00000.ann00000', 'one00000', 'ann00000', 0);
    INSERT INTO follow_up (id, created_at, person_id, kind, "by", text, state, dated_at, said_on)
      VALUES ('due00000', '', 'ann00000', 'promise', 'me', 'Send the survey', 'open', '', '2026-03-01');
    INSERT INTO search_doc (rid, noun, id) VALUES (1, 'entry', 'one00000'), (2, 'entry', 'two00000'), (3, 'person', 'ann00000');
    INSERT INTO search_words (rowid, words) VALUES (1, char(57344) || 'entry uber den preis'), (2, char(57344) || 'entry 和王小明吃饭 '),
      (3, char(57344) || 'person ann marlowe');
  `)
  migrate(db)
  return db
}
const find = (db: ReturnType<typeof made>, text: string): readonly string[] =>
  handlers['search.find'](
    { db: keeping(db), now: Temporal.ZonedDateTime.from('2026-03-12T09:00[Europe/Dublin]') },
    { text },
  ).map(({ id }) => id)

describe('0190 search', () => {
  test('what was found before is found at once, names too, and nothing of that is lost while the rest is made anew', () => {
    const db = made()
    const entries = ['preis', 'uber den']
    const all = () => [entries.map((text) => find(db, text)), find(db, 'marl')]
    const expected = [[['one00000'], ['one00000']], ['ann00000']]
    expect(all()).toEqual(expected)
    while (freshen(keeping(db), 1, () => true)) expect(all()).toEqual(expected)
  })

  test('after that it is found by what could not be asked before', () => {
    const db = made()
    freshenAll(keeping(db))
    expect(find(db, '小明')).toEqual(['two00000'])
    expect(find(db, '🍋')).toEqual(['two00000'])
    expect(find(db, 'survey')).toEqual(['due00000'])
    expect(find(db, 'in:2019 preis')).toEqual(['one00000'])
    expect(find(db, 'with:marlow')).toEqual(['one00000'])
    expect(find(db, 'tag:cafe')).toEqual(['two00000'])
    expect(find(db, 'marlwoe')).toEqual(['ann00000'])
    expect(find(db, 'x')).toEqual([])
    expect(derivedProblems(db, derive)).toEqual(['last-contact'])
  })

  test('what is stale is no problem; a word that is wrong besides is', () => {
    const db = made()
    expect(derivedProblems(db, derive)).toEqual(['last-contact'])
    freshenAll(keeping(db))
    db.exec(`UPDATE search_name SET near = 7; DELETE FROM search_near WHERE key = 'marlwe'`)
    expect(derivedProblems(db, derive)).toEqual(['search-names', 'search-near', 'last-contact'])
  })
})
