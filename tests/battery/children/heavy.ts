// Makes the store do what needs room: sorts without an index, temporary tables, an index, search segments, an import, an
// undo. Standard input: one line of JSON { folder, key, rows, marker, careless }.
import { readFileSync } from 'node:fs'
import { fileCards } from '../../../electron/vault/journal/imports.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { openWithKey } from '../tools/vault.ts'

type Order = {
  readonly folder: string
  readonly key: string
  readonly rows: number
  readonly marker: string
  /** The planted failure: sorts on the disk, as SQLite does by itself. */
  readonly careless: boolean
}

const { folder, key, rows, marker, careless } = JSON.parse(readFileSync(0, 'utf8')) as Order
const { db, session, close } = openWithKey(folder, Buffer.from(key, 'hex'))
if (careless) {
  db.pragma('temp_store = FILE')
  db.pragma('cache_size = 20')
}

const people = session.change('imports.file', (ctx) => {
  const cards = Array.from({ length: Math.ceil(rows / 10) }, (_none, index) => ({
    name: `${marker}card${index}`,
    channels: [{ kind: 'email' as const, value: `${marker}${index}@example.org` }],
    milestones: [{ kind: 'birthday' as const, month: 5, day: 1 + (index % 28) }],
    related: [],
    tags: [marker],
    note: `${marker} note ${index}`,
  }))
  fileCards(ctx, cards)
  return ctx.db.change
})
const { id: somebody } = session.command('people.add', PersonFields.parse({ name: 'Somebody' }))
for (let index = 0; index < rows; index++)
  session.command('entries.jot', {
    happenedAt: '2026-01-05T10:00',
    channel: 'phone',
    text: `${(index * 7919) % rows} ${marker}entry${index} ${'and more was said '.repeat(20)}`,
    people: [somebody],
    tags: [],
    facts: [],
    milestones: [],
    followUps: [],
  })

db.prepare('SELECT text, happened_at FROM entry ORDER BY substr(text, 3), id').all()
db.prepare('SELECT text, count(*) FROM entry GROUP BY text HAVING count(*) > 0 ORDER BY 2').all()
db.exec('CREATE TEMP TABLE aside AS SELECT * FROM entry; CREATE INDEX temp.aside_text ON aside (text)')
db.exec('SAVEPOINT one; UPDATE entry SET channel = channel || 1; ROLLBACK TO one; RELEASE one')
db.exec('BEGIN; CREATE INDEX by_text ON entry (text); ROLLBACK')
db.exec(`INSERT INTO search_words (search_words) VALUES ('optimize')`)
session.query('search.find', { text: marker })
session.query('people.list', { filter: marker, clientsOnly: false })
session.command('changes.undo', { change: people as never })
db.pragma('wal_checkpoint(TRUNCATE)')
if (!careless) db.exec('VACUUM')
close()
