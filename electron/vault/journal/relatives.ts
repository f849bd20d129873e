/** Relatives who are no contacts, or whose name nobody knows: named, listed, and told apart. Each is one change, and nothing is lost. */
import type { Parsed } from '../../../shared/contract/index.ts'
import { invalid } from '../../../shared/result.ts'
import { inverseOf } from '../../../shared/model/ties/kinds.ts'
import { kindOfWord, singularOf } from '../../../shared/model/ties/words.ts'
import type { FactRow, MilestoneRow, PersonRow, TieRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { foldedNames } from './people.ts'
import { branded, kept, orNotFound } from './rows.ts'
import { kindOfRow } from './tie-checks.ts'

type Part = Parsed<'relatives.split'>['parts'][number]

/** The word of a tie for one of several: "daughter" where that is said and means the same, else "child" of "children". */
const wordOf = (word: string, part: Part, kind: string): string => {
  if (part.is.trim() !== '' && (kind === '' || kindOfWord(part.is) === kind)) return part.is.trim()
  return part.heads > 1 ? word : singularOf(word)
}

const tieFor = (row: TieRow, whose: string, part: Part): TieRow => {
  const kind = kindOfRow(row)
  return row.person_id === whose
    ? { ...row, person_is: wordOf(row.person_is, part, inverseOf(kind)) }
    : { ...row, other_is: wordOf(row.other_is, part, kind) }
}

const shareTies = (
  { db, now, newId }: CommandCtx,
  whose: string,
  ids: readonly string[],
  parts: readonly Part[],
): void => {
  const rows = db.all<TieRow>(
    sql`SELECT * FROM tie WHERE (person_id = ${whose} OR other_id = ${whose}) AND deleted_at IS NULL ORDER BY created_at, id`,
  )
  for (const row of rows)
    parts.forEach((part, at) => {
      const id = ids[at] ?? whose
      const tie = tieFor(row, whose, part)
      if (at === 0) {
        db.update('tie', row.id, { other_is: tie.other_is, person_is: tie.person_is })
        return
      }
      const ends = row.person_id === whose ? { person_id: id } : { other_id: id }
      db.insert('tie', { ...tie, ...ends, ...kept(newId(), now), created_at: row.created_at })
    })
}

type Shared = FactRow | MilestoneRow

/** Each goes to those it was given to; what was given to nobody stays with the first. */
const share = (
  { db, newId }: CommandCtx,
  noun: 'fact' | 'milestone',
  whose: string,
  ids: readonly string[],
  chosen: readonly (ReadonlySet<string> | null)[],
): void => {
  const rows = db.all<Shared>(
    noun === 'fact'
      ? sql`SELECT * FROM fact WHERE person_id = ${whose} AND deleted_at IS NULL ORDER BY created_at, id`
      : sql`SELECT * FROM milestone WHERE person_id = ${whose} AND deleted_at IS NULL ORDER BY created_at, id`,
  )
  for (const row of rows) {
    const theirs = ids.filter((_, at) => chosen[at]?.has(row.id) ?? true)
    const [first = whose, ...others] = theirs
    if (first !== whose) db.update(noun, row.id, { person_id: first })
    for (const person_id of others) db.insert(noun, { ...row, id: newId(), person_id } as never)
  }
}

const shareEntries = ({ db }: CommandCtx, whose: string, others: readonly string[]): void => {
  for (const row of db.all<{ entry_id: string; place: number }>(
    sql`SELECT entry_id, place FROM entry_person WHERE person_id = ${whose}`,
  ))
    for (const person_id of others) db.insert('entry_person', { ...row, id: `${row.entry_id}.${person_id}`, person_id })
}

const nameOf = (row: PersonRow, { name, heads }: Part) => {
  const named = name.trim() === '' ? {} : { name: name.trim(), folded: foldedNames({ ...row, name: name.trim() }) }
  // without a name of their own they are called by whose they are, when the ties are there
  return { ...named, named: name.trim() === '' ? 0 : 1, heads }
}

const split = (ctx: CommandCtx, { personId, parts }: Parsed<'relatives.split'>): string[] => {
  const row = orNotFound(ctx.db.row('person', personId))
  if (parts.reduce((heads, part) => heads + part.heads, 0) > row.heads) throw invalid('parts', 'too-many')
  const ids = parts.map((_, at) => (at === 0 ? personId : branded<typeof personId>(ctx.newId())))
  parts.forEach((part, at) => {
    const id = ids[at] ?? personId
    if (at === 0) ctx.db.update('person', id, nameOf(row, part))
    // where an import found them is said of one alone
    else ctx.db.insert('person', { ...row, ...kept(id, ctx.now), uid: '', ...nameOf(row, part) })
  })
  shareTies(ctx, personId, ids, parts)
  const setOf = (of: readonly string[] | null) => of && new Set(of)
  share(
    ctx,
    'fact',
    personId,
    ids,
    parts.map(({ facts }) => setOf(facts)),
  )
  share(
    ctx,
    'milestone',
    personId,
    ids,
    parts.map(({ milestones }) => setOf(milestones)),
  )
  shareEntries(ctx, personId, ids.slice(1))
  return ids
}

export const relatives: NounHandlers<'relatives'> = {
  'relatives.giveName': ({ db }, { personId, name }) => {
    const row = orNotFound(db.row('person', personId))
    const given = name.trim()
    db.update('person', personId, { name: given, named: 1, folded: foldedNames({ ...row, name: given }) })
    return { change: branded(db.change) }
  },
  'relatives.setListed': ({ db }, { personId, listed }) => {
    const { client } = orNotFound(db.row('person', personId))
    if (client === 1 && !listed) throw invalid('listed', 'client')
    db.update('person', personId, { listed: listed ? 1 : 0 })
    return { change: branded(db.change) }
  },
  'relatives.split': (ctx, input) => {
    const ids = split(ctx, input)
    return { change: branded(ctx.db.change), ids: ids.map((id) => branded<never>(id)) }
  },
}
