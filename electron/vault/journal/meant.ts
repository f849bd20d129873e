/** Who is meant by a name, as it was written: everybody it fits, the likeliest first, and one of them where nobody else comes near. */
import type { Meant, MeantBy } from '../../../shared/contract/people.ts'
import { closeness, fitOf, type Fit } from '../../../shared/model/meant/fit.ts'
import { inOrder, sureOf, type Candidate } from '../../../shared/model/meant/order.ts'
import { longNamesOf } from '../../../shared/model/meant/short-names.ts'
import { writtenName, type Written } from '../../../shared/model/meant/written.ts'
import type { Readable } from '../store/handles.ts'
import type { PersonRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { list, raw, sql } from '../store/sql.ts'
import type { NounHandlers, QueryCtx } from './context.ts'
import { formerPeople } from './joined.ts'
import { countOf, tiedTo, togetherWith, type Tied } from './meant-evidence.ts'
import { lineOf } from './people.ts'
import { branded } from './rows.ts'

type Named = Pick<PersonRow, 'id' | 'name' | 'given' | 'family' | 'nickname' | 'listed' | 'died' | 'me'>
type Found = Named & { readonly fit: Fit }

/** Those shown, and those whose entries are counted. */
const SHOWN = 8
const WEIGHED = 24
/** Letters of the end of a name. */
const END = 4
/** Names that hold what was written, looked at more closely. */
const FITTING = 1_000

const callingsOf = ({ name, given, family, nickname }: Named): readonly string[] => {
  const last = family || (name.trim().split(/\s+/u).at(-1) ?? '')
  return [name, `${given} ${family}`, nickname, nickname && `${nickname} ${last}`].filter((one) => one.trim() !== '')
}

const columns = raw('id, name, given, family, nickname, listed, died, me')

/** Whose names hold the word that tells most; a look through the names alone, whose index is small. */
const having = (db: Readable, written: Written): Named[] => {
  const [longest = ''] = written.words.toSorted((a, b) => b.length - a.length)
  // an initial is in nearly every name; with another word it is not the longest
  const asked = [longest, ...longNamesOf(longest)]
  const look = (where: Sql, most: number): Named[] =>
    db.all<Named>(
      sql`SELECT ${columns} FROM person WHERE named = 1
          AND id IN (SELECT id FROM person WHERE deleted_at IS NULL AND (${where}) LIMIT ${most})`,
    )
  const found = look(
    asked.map((word) => sql`instr(folded, ${word}) > 0`).reduce((either, one) => sql`${either} OR ${one}`),
    FITTING,
  )
  // "Jean-Pierre" written as one word, or "Mac Donald" as two: the end of it stands together either way
  return found.length > 0 || longest.length <= END
    ? found
    : look(sql`instr(folded, ${written.all.join('').slice(-END)}) > 0`, FITTING)
}

const fitting = (db: Readable, written: Written): readonly Found[] => {
  const former = formerPeople(db)
  const was = new Map<string, string[]>()
  for (const row of former) was.set(row.into, [...(was.get(row.into) ?? []), ...callingsOf(row)])
  const rows = new Map(having(db, written).map((row) => [row.id, row]))
  const missing = [...was.keys()].filter((id) => !rows.has(id))
  if (missing.length > 0)
    for (const row of db.all<Named>(
      sql`SELECT ${columns} FROM person WHERE id IN ${list(missing)} AND deleted_at IS NULL`,
    ))
      rows.set(row.id, row)
  return [...rows.values()].flatMap((row) => {
    const fit = fitOf(written, [...callingsOf(row), ...(was.get(row.id) ?? [])])
    return fit === undefined ? [] : [{ ...row, fit }]
  })
}

const becauseOf = (one: Candidate, tied: Tied | undefined): MeantBy => {
  if (one.isHere) return { of: 'here' }
  if (tied && tied.is !== '') return { of: 'tie', ...tied }
  if (one.together > 0) return { of: 'together', count: one.together }
  if (one.often > 0 && one.at !== null) return { of: 'often', count: one.often, at: one.at }
  return { of: 'name' }
}

const weighed = (db: Readable, found: readonly Found[], people: readonly string[]) => {
  const here = new Set(people)
  const together = togetherWith(db, people)
  const tied = tiedTo(db, people)
  const contacts = new Map(
    db
      .all<{ id: string; at: string }>(
        sql`SELECT person_id AS id, at FROM last_contact WHERE person_id IN ${list(found.map(({ id }) => id))}`,
      )
      .map(({ id, at }) => [id, at]),
  )
  const candidates = found.map((row): Candidate => ({
    id: row.id,
    fit: row.fit,
    isHere: here.has(row.id),
    isTied: tied.has(row.id),
    together: here.has(row.id) ? 0 : (together.get(row.id) ?? 0),
    often: 0,
    at: contacts.get(row.id) ?? null,
    isListed: row.listed === 1,
    isDead: row.died !== null,
    isMe: row.me === 1,
  }))
  // whoever was never spoken with has no entries to count
  const counted = candidates.toSorted(inOrder).map((one, at) => ({
    ...one,
    often: one.at === null || at >= WEIGHED ? 0 : countOf(db, one.id),
  }))
  return { candidates: counted.toSorted(inOrder), tied }
}

export const meantBy = ({ db, now }: QueryCtx, name: string, people: readonly string[]): Meant => {
  const written = writtenName(name)
  const found = written ? fitting(db, written) : []
  if (found.length === 0) return { sure: null, candidates: [], more: 0 }
  const { candidates, tied } = weighed(db, found, people)
  const today = now.toPlainDate()
  const since = {
    halfYearAgo: today.subtract({ days: 182 }).toString(),
    yearAgo: today.subtract({ years: 1 }).toString(),
  }
  const sure = sureOf(candidates, since)
  const shown = candidates.slice(0, SHOWN)
  return {
    sure: sure === undefined ? null : branded(sure),
    candidates: shown.flatMap((one) => {
      const row = db.get<PersonRow>(sql`SELECT * FROM person WHERE id = ${one.id}`)
      if (!row) return []
      const marks = { ...(one.isDead && { died: true as const }), ...(one.isMe && { me: true as const }) }
      return [
        { ...lineOf(db, row), ...marks, because: becauseOf(one, tied.get(one.id)), loosely: closeness[one.fit] === 1 },
      ]
    }),
    more: candidates.length - shown.length,
  }
}

export const meant: Pick<NounHandlers<'people'>, 'people.meant'> = {
  'people.meant': (ctx, { name, people }) => meantBy(ctx, name, people),
}
