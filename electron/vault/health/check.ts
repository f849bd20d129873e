/**
 * The check itself, on a copy that is open in another process. Quick: structure. Full: structure and indexes, references,
 * what the rows add up to, and what is derived from them.
 */
import type { Database } from 'better-sqlite3'
import type { CheckKind, Counts } from '../../../shared/contract/health.ts'
import type { Derive } from '../store/handles.ts'
import { newest, versionOf } from '../store/migrate.ts'
import { nouns } from '../store/rows.ts'
import { derivedProblems } from './derived.ts'
import { isDamage } from '../store/damage.ts'
import { sumProblems } from './sums.ts'

/** Something that does not read is a finding like any other. */
const found = (what: string, run: () => readonly string[]): readonly string[] => {
  try {
    return run()
  } catch (error) {
    if (isDamage(error)) return [`${what}: does not read`]
    throw error
  }
}

const structure = (db: Database, pragma: 'quick_check' | 'integrity_check'): readonly string[] =>
  (db.pragma(pragma) as Record<string, string>[])
    .map((row) => row[pragma] ?? '')
    .filter((line) => line !== 'ok')
    // SQLite’s own words: numbers of pages and names of tables, never what a row says
    .map((line) => line.split('\n')[0]?.slice(0, 200) ?? '')

const references = (db: Database): readonly string[] =>
  (db.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => `${table}: leads nowhere`)

const countsOf = (db: Database): Counts =>
  Object.fromEntries(
    nouns.flatMap((noun) => {
      try {
        return [[noun, Number(db.prepare(`SELECT count(*) FROM ${noun}`).pluck().get())]]
      } catch {
        return []
      }
    }),
  )

/** Never throws for damage. Blocks for seconds on a large journal: never on the live one. */
export const checkCopy = (
  db: Database,
  kind: CheckKind,
  derive: Derive,
): { readonly ok: boolean; readonly problems: readonly string[]; readonly counts: Counts } => {
  // of an older schema this version cannot say what its rows add up to: it is the copy made before it is brought on
  const isOlder = versionOf(db) < newest()
  const problems =
    kind === 'quick'
      ? found('structure', () => structure(db, 'quick_check'))
      : [
          ...found('structure', () => structure(db, 'integrity_check')),
          ...found('references', () => references(db)),
          ...found('rows', () => (isOlder ? [] : sumProblems(db))),
          ...found('derived', () => (isOlder ? [] : derivedProblems(db, derive))),
        ]
  const once = [...new Set(problems)].slice(0, 20)
  return { ok: once.length === 0, problems: once, counts: countsOf(db) }
}
