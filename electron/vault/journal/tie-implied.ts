/** Ties that follow from those that are known: read from the rows around someone, two steps far. */
import type { ImpliedTie } from '../../../shared/contract/ties.ts'
import { colleaguesFrom, type Held } from '../../../shared/model/ties/colleagues.ts'
import { impliedTies, turned, type Implied, type Step } from '../../../shared/model/ties/implied.ts'
import { inverseOf, type TieKind } from '../../../shared/model/ties/kinds.ts'
import { formOf, wordFor } from '../../../shared/model/ties/words.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { list, sql } from '../store/sql.ts'
import { branded } from './rows.ts'
import { kindOfRow } from './tie-checks.ts'

const most = 24
/** Whom one has round oneself, and ties they have: more is looked at no further. */
const mostAround = 200
const mostTies = 4000
/** Of a place with more people than this, who works with whom is not said by being there. */
const mostThere = 12

/** Ties of any of them, without those whose other end is in the bin. */
const rowsOf = (db: Readable, ids: readonly string[]): TieRow[] =>
  db.all<TieRow>(
    sql`SELECT tie.* FROM tie JOIN person ON person.id = tie.other_id AND person.deleted_at IS NULL
          WHERE tie.person_id IN ${list(ids)} AND tie.deleted_at IS NULL
        UNION SELECT tie.* FROM tie JOIN person ON person.id = tie.person_id AND person.deleted_at IS NULL
          WHERE tie.other_id IN ${list(ids)} AND tie.deleted_at IS NULL LIMIT ${mostTies}`,
  )

const stepOf = (row: TieRow): Step => ({
  from: row.person_id,
  to: row.other_id,
  kind: kindOfRow(row),
  ended: row.until !== null,
})

/** Both ways round, of those that begin at one of `ids`. */
const stepsFrom = (rows: readonly TieRow[], ids: ReadonlySet<string>): Step[] =>
  rows.map(stepOf).flatMap((step) => [step, turned(step)].filter(({ from }) => ids.has(from)))

/** Every word that is said of each. */
const wordsSaid = (rows: readonly TieRow[]): ReadonlyMap<string, string[]> => {
  const said = new Map<string, string[]>()
  for (const { person_id, other_id, person_is, other_is } of rows) {
    said.set(person_id, [...(said.get(person_id) ?? []), person_is])
    said.set(other_id, [...(said.get(other_id) ?? []), other_is])
  }
  return said
}

const deniedOf = (db: Readable, personId: string) =>
  db
    .all<{ person_id: string; other_id: string; kind: string }>(
      sql`SELECT person_id, other_id, kind FROM tie_denied WHERE person_id = ${personId} AND deleted_at IS NULL
          UNION ALL SELECT person_id, other_id, kind FROM tie_denied WHERE other_id = ${personId} AND deleted_at IS NULL`,
    )
    .map((row) =>
      row.person_id === personId
        ? { otherId: row.other_id, kind: kindOfRow(row) }
        : { otherId: row.person_id, kind: inverseOf(kindOfRow(row)) },
    )

/** Who was where, of the places a person has been at; of those that are not too large. */
const heldBeside = (db: Readable, personId: string): Held[] =>
  db.all<Held>(
    sql`SELECT role.person_id AS personId, organisation.name AS place, organisation.id AS placeId, role.since, role.until FROM role
        JOIN organisation ON organisation.id = role.organisation_id AND organisation.deleted_at IS NULL AND kind <> 'household'
        JOIN person ON person.id = role.person_id AND person.deleted_at IS NULL
        WHERE role.deleted_at IS NULL AND role.organisation_id IN (
          SELECT organisation_id FROM role AS mine WHERE mine.person_id = ${personId} AND mine.deleted_at IS NULL)
          AND (SELECT count(*) FROM (SELECT DISTINCT person_id FROM role AS theirs
                WHERE theirs.organisation_id = role.organisation_id AND theirs.deleted_at IS NULL LIMIT ${mostThere + 1})) <= ${mostThere}
        LIMIT 500`,
  )

export const impliedOf = (db: Readable, personId: string): ImpliedTie[] => {
  const nearRows = rowsOf(db, [personId])
  const near = stepsFrom(nearRows, new Set([personId]))
  const around = [...new Set(near.map(({ to }) => to))].slice(0, mostAround)
  const beyondRows = around.length === 0 ? [] : rowsOf(db, around)
  const denied = deniedOf(db, personId)
  const family = impliedTies(personId, near, stepsFrom(beyondRows, new Set(around)), denied)
  const colleagues = colleaguesFrom(personId, heldBeside(db, personId), near, denied).filter(
    ({ otherId }) => !family.some((one) => one.otherId === otherId),
  )
  const ids = [...family.flatMap(({ otherId, via }) => [otherId, via]), ...colleagues.map(({ otherId }) => otherId)]
  const names = new Map(
    db
      .all<{ id: string; name: string }>(sql`SELECT id, name FROM person WHERE id IN ${list([...new Set(ids)])}`)
      .map(({ id, name }) => [id, name]),
  )
  const said = wordsSaid([...nearRows, ...beyondRows])
  const wordOf = (kind: TieKind, id: string): string => wordFor(kind, formOf(said.get(id) ?? []))
  const option = (kind: TieKind, otherId: string) => {
    const back = inverseOf(kind)
    return { kind, otherIs: wordOf(kind, otherId), personIs: back === '' ? '' : wordOf(back, personId) }
  }
  const fromFamily = ({ otherId, kinds, via, first, second }: Implied): ImpliedTie => ({
    otherId: branded(otherId),
    otherName: names.get(otherId) ?? '',
    options: kinds.map((kind) => option(kind, otherId)),
    because: {
      of: 'tie',
      via: branded(via),
      viaName: names.get(via) ?? '',
      ...{ viaKind: first, viaIs: wordOf(first, via), thenKind: second, thenIs: wordOf(second, otherId) },
    },
  })
  return [
    ...family.map(fromFamily),
    ...colleagues.map(({ otherId, place }): ImpliedTie => ({
      otherId: branded(otherId),
      otherName: names.get(otherId) ?? '',
      options: [option('colleague', otherId)],
      because: { of: 'organisation', name: place },
    })),
  ].slice(0, most)
}
