import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { derivedProblems } from '../../electron/vault/health/derived.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { mergeWords } from '../../electron/vault/journal/finding/merge.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { freshen, freshenAll } from '../../electron/vault/journal/search-freshen.ts'
import { keeping } from '../../electron/vault/store/handles.ts'
import { migrate, migrations } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { freshFolder } from '../support/vault.ts'

const shelf = 1_099_511_627_776

/** As a vault of the version before has it: Ann, an entry, a promise, each in the one index there was. */
const made = () => {
  const db = openEncrypted(join(freshFolder(), 'x.db'), Buffer.alloc(32, 1), { create: true })
  migrate(
    db,
    migrations.filter(({ version }) => version < 230),
  )
  db.exec(`
    INSERT INTO person (id, created_at, name, given, family, nickname, say, client, tags, met, note, uid, folded)
      VALUES ('ann00000', '', 'Ann Marlowe', 'Ann', 'Marlowe', '', '', 1, '[]', '', 'fond of quagga', '', 'ann marlowe');
    INSERT INTO entry (id, created_at, happened_at, zone, channel, text, tags, kind)
      VALUES ('one00000', '', '2019-03-10T07:00', 'Europe/Dublin', 'phone', 'Über den Preis', '[]', 'note');
    INSERT INTO entry_person (id, entry_id, person_id, place) VALUES ('one00000.ann00000', 'one00000', 'ann00000', 0);
    INSERT INTO follow_up (id, created_at, person_id, kind, "by", text, state, dated_at, said_on)
      VALUES ('due00000', '', 'ann00000', 'promise', 'me', 'Send the survey', 'open', '', '2026-03-01');
    INSERT INTO last_contact (person_id, at, first_at, near) VALUES ('ann00000', '2019-03-10T07:00', '2019-03-10T07:00', 17965);
    INSERT INTO search_name (word, noun, id, place, near) VALUES ('ann', 'person', 'ann00000', 0, 17965), ('marlowe', 'person', 'ann00000', 1, 17965);
    INSERT INTO search_doc (rid, noun, id) VALUES
      (${shelf + 1}, 'person', 'ann00000'), (${2 * shelf + 1}, 'follow-up', 'due00000'), (${3 * shelf + 1}, 'entry', 'one00000');
    INSERT INTO search_words (rowid, words) VALUES
      (${shelf + 1}, char(57344) || 'person ' || char(57344) || '0ann00000 ann marlowe ann marlowe fond of quagga'),
      (${2 * shelf + 1}, char(57344) || 'followup ' || char(57344) || '2202603 ' || char(57344) || '3promise ' || char(57344) || '0ann00000 send the survey '),
      (${3 * shelf + 1}, char(57344) || 'entry ' || char(57344) || '2201903 ' || char(57344) || '3phone ' || char(57344) || '0ann00000 uber den preis []');
  `)
  migrate(db)
  return db
}
const find = (db: ReturnType<typeof made>, text: string): readonly string[] =>
  handlers['search.find'](
    { db: keeping(db), now: Temporal.ZonedDateTime.from('2026-03-12T09:00[Europe/Dublin]') },
    { text },
  ).map(({ id }) => id)
const documents = (db: ReturnType<typeof made>, table: string): unknown =>
  db.prepare(`SELECT noun FROM ${table} AS found JOIN search_doc ON rid = found.rowid ORDER BY rid`).pluck().all()

describe('0230 shelves', () => {
  test('everything is found as before at once, and all the while it moves to an index of its own', () => {
    const db = made()
    const all = () =>
      ['preis', 'survey', 'quagga', 'marl', 'ann preis', 'kind:promise', 'in:2019'].map((text) => find(db, text))
    const before = all()
    expect(before).toEqual([
      ['one00000'],
      ['due00000'],
      ['ann00000'],
      ['ann00000'],
      ['one00000'],
      ['due00000'],
      ['one00000'],
    ])
    while (freshen(keeping(db), 1, () => true)) expect(all()).toEqual(before)
    expect(all()).toEqual(before)
  })

  test('entries stay where they are; nothing else is left in their index, and nothing is wrong with it', () => {
    const db = made()
    expect(derivedProblems(db, derive)).toEqual(['search-near'])
    freshenAll(keeping(db))
    while (mergeWords(keeping(db)));
    expect([documents(db, 'search_words'), documents(db, 'search_who'), documents(db, 'search_rest')]).toEqual([
      ['entry'],
      ['person'],
      ['follow-up'],
    ])
  })
})
