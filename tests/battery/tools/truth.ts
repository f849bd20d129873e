/** What every table of a vault holds, as one digest a table, to tell a read that is true from one that is silently wrong. */
import { createHash, hkdfSync } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { headRow } from '../../../electron/vault/health/head-row.ts'
import { writeHead } from '../../../electron/vault/health/head-file.ts'
import { indexTables } from '../../../electron/vault/journal/finding/words.ts'
import { isDamage } from '../../../electron/vault/store/damage.ts'
import { migrate } from '../../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../../electron/vault/store/open.ts'
import type { Opened } from '../../../electron/vault/store/open.ts'
import { FollowUpFields } from '../../../shared/contract/follow-ups.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { sessionOn } from './vault.ts'

/** Table → digest of its rows; undefined where it does not read. */
export type Truth = ReadonlyMap<string, string | undefined>

export const vaultId = 'battery000'
export const macOf = (key: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), 'battery/mac', 32))

export const opened = (folder: string, key: Uint8Array): Opened =>
  openEncrypted(join(folder, 'vault.db'), Buffer.from(key), { create: false })

const tables = `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name`

const digestOf = (db: Opened, table: string): string =>
  createHash('sha1')
    .update(JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).raw().all()))
    .digest('hex')

/** @throws what is not damage */
export const reads = <T>(run: () => T): T | undefined => {
  try {
    return run()
  } catch (error) {
    const isOurs = error instanceof Error && error.name === 'AppError'
    if (isOurs || isDamage(error)) return undefined
    throw error
  }
}

/** Undefined when not even the list of tables reads. */
export const truthOf = (db: Opened): Truth | undefined => {
  const names = reads(() => db.prepare(tables).pluck().all() as string[])
  return names && new Map(names.map((name) => [name, reads(() => digestOf(db, name))]))
}

/** Every word of the index. */
export const wordsOf = (db: Opened): readonly string[] => {
  const words = indexTables.flatMap((index) => {
    db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ${index}, row)`)
    const found = db.prepare('SELECT term FROM temp.words').pluck().all() as string[]
    db.exec('DROP TABLE temp.words')
    return found
  })
  return [...new Set(words)]
}

/**
 * The same, with the search index as a search reads it (every word, and every beginning of one) in place of the tables it
 * keeps for itself, which may say the same in other ways.
 */
export const searchedTruthOf = (db: Opened, words: readonly string[]): Truth | undefined => {
  const truth = truthOf(db)
  if (!truth) return undefined
  const beginnings = new Set(words.flatMap((word) => [2, 3, 4, 5, 6].map((length) => `"${word.slice(0, length)}"*`)))
  const search = reads(() => {
    const hash = createHash('sha1')
    for (const index of indexTables) {
      const find = db.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid`).pluck()
      for (const query of [...words.map((word) => `"${word}"`), ...beginnings])
        hash.update(JSON.stringify(find.all(query)))
    }
    return hash.digest('hex')
  })
  const isOwn = (table: string): boolean => indexTables.some((index) => table.startsWith(`${index}_`))
  return new Map([...[...truth].filter(([table]) => !isOwn(table)), ['search', search]])
}

/** Tables that read, and read as something they are not. */
export const wrongIn = (found: Truth, truth: Truth): readonly string[] =>
  [...truth].flatMap(([table, digest]) => {
    const now = found.get(table)
    return now === undefined || now === digest ? [] : [table]
  })

const sentence = 'They asked after the team by name, and said that the hall is too cold in winter. '

/** A journal of some forty commands, altering rows in place among them. `each` is called after every one. */
export const writeJournal = (db: Opened, seed: number, commands: number, each: () => void): void => {
  const session = sessionOn(db)
  const dice = random('truth', seed)
  const people: string[] = []
  for (let number = 0; number < commands; number++) {
    const person = people[dice.between(0, Math.max(0, people.length - 1))]
    if (person === undefined || number % 8 === 0) {
      const fields = PersonFields.parse({ name: `Person ${seed}/${number}`, client: true, note: sentence })
      people.push(session.command('people.add', fields).id)
    } else if (number % 5 === 1)
      session.command('people.edit', { id: person as never, fields: { met: `${number} ${sentence}` } as never })
    else if (number % 7 === 2)
      session.command(
        'followUps.add',
        FollowUpFields.parse({ personId: person, kind: 'promise', text: `Promise ${number}` }) as never,
      )
    else
      session.command('entries.jot', {
        happenedAt: `2026-01-${String(1 + (number % 28)).padStart(2, '0')}T10:00`,
        channel: 'phone',
        text: `${seed}/${number} ${sentence.repeat(dice.between(1, 12))}`,
        people: [person as never],
        tags: ['x'],
        facts: [{ personId: person as never, category: 'work', text: `Fact ${number}`, use: 'mention' }],
        milestones: [],
        followUps: [],
      })
    each()
  }
}

/** The head file as it is kept beside a vault after its last commit. */
export const keepHead = (folder: string, db: Opened, key: Uint8Array): void => {
  const row = headRow(db)
  if (!row) throw new Error('there is no head')
  db.prepare('UPDATE head SET beside = 1').run()
  writeHead(folder, macOf(key), { vault: vaultId, line: row.line, counter: row.counter, at: row.at })
}

/** An empty vault in `folder`. */
export const begin = (folder: string, key: Uint8Array): Opened => {
  mkdirSync(folder, { recursive: true })
  const db = openEncrypted(join(folder, 'vault.db'), Buffer.from(key), { create: true })
  migrate(db)
  return db
}

/** The files as they lie there, the log included: what a power cut leaves. */
export const asItLies = (from: string, to: string): void => cpSync(from, to, { recursive: true })

export const putBack = (from: string, to: string, names: readonly string[]): void => {
  for (const name of names) copyFileSync(join(from, name), join(to, name))
}
