/** ladder: read out of the journal for one organisation; shared/model/ladder.ts says what it comes to. */
import type { Level } from '../../../shared/contract/fields.ts'
import type { Ladder, Member } from '../../../shared/contract/organisations.ts'
import { ladderOf, type Ours, type Theirs, type Touch } from '../../../shared/model/ladder.ts'
import { levels } from '../../../shared/model/organisations.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import { heldOn } from './roles.ts'

/** Those on our side, each at the uppermost level they hold today; whoever keeps the journal first, in it or not. */
const oursOf = (db: Readable, day: string): Ours[] => {
  const rows = db.all<{ id: string; name: string; me: number; level: Level }>(
    sql`SELECT person.id, person.name, person.me, coalesce(role.level, '') AS level FROM person
        LEFT JOIN role ON role.person_id = person.id AND role.deleted_at IS NULL AND ${heldOn(day)}
        WHERE (person.colleague = 1 OR person.me = 1) AND person.deleted_at IS NULL ORDER BY person.me DESC, person.folded, person.id`,
  )
  const found = new Map<string, Ours>()
  for (const { id, name, me, level } of rows) {
    const known = found.get(id)
    if (!known || isAbove(level, known.level)) found.set(id, { id, name, me: me === 1, level })
  }
  const all = [...found.values()]
  return all.some(({ me }) => me) ? all : [{ id: null, name: '', me: true, level: '' }, ...all]
}

const placeOf = (level: Level): number => (level === '' ? levels.length : levels.indexOf(level))
const isAbove = (a: Level, b: Level): boolean => placeOf(a) < placeOf(b)

const theirsOf = (members: readonly Member[]): Theirs[] => {
  const found = new Map<string, Theirs>()
  for (const { id, roleId, name, title, level, now, ours } of members) {
    const known = found.get(id)
    if (now && !ours && (!known || isAbove(level, known.level))) found.set(id, { id, roleId, name, title, level })
  }
  return [...found.values()]
}

/** Who of ours each entry was with; without a colleague in it, it was whoever keeps the journal. */
const touchesOf = (db: Readable, theirs: readonly Theirs[], me: string | null): Touch[] =>
  db
    .all<{ entry: string; on: string; theirs: string; ours: string | null }>(
      sql`SELECT entry.id AS entry, substr(entry.happened_at, 1, 10) AS "on", their.person_id AS theirs, our.person_id AS ours
          FROM entry_person AS their JOIN entry ON entry.id = their.entry_id AND entry.deleted_at IS NULL
          LEFT JOIN (entry_person AS our JOIN person ON person.id = our.person_id AND (person.colleague = 1 OR person.me = 1)
                     AND person.deleted_at IS NULL) ON our.entry_id = entry.id
          WHERE their.person_id IN ${list(theirs.map(({ id }) => id))}`,
    )
    .map((row) => ({ ...row, ours: row.ours ?? me }))

export const ladderAt = (db: Readable, members: readonly Member[], day: string): Ladder => {
  const ours = oursOf(db, day)
  const theirs = theirsOf(members)
  const me = ours.find((one) => one.me)?.id ?? null
  // ids in the model are plain, in the contract they are branded
  return ladderOf({ ours, theirs, touches: touchesOf(db, theirs, me), today: day }) as unknown as Ladder
}
