/** How those around someone hang together: for the picture of them. */
import type { Output } from '../../../shared/contract/index.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { list, sql } from '../store/sql.ts'
import { branded } from './rows.ts'

type Web = Output<'ties.web'>
/** More people than can be drawn are looked at no further. */
const mostAround = 200
const mostAmong = 2000

const aroundOf = (db: Readable, personId: string): string[] =>
  db
    .all<{ id: string }>(
      sql`SELECT DISTINCT person.id FROM tie JOIN person ON person.id = iif(tie.person_id = ${personId}, tie.other_id, tie.person_id)
          WHERE (tie.person_id = ${personId} OR tie.other_id = ${personId}) AND tie.deleted_at IS NULL AND person.deleted_at IS NULL
          LIMIT ${mostAround}`,
    )
    .map(({ id }) => id)

const placesOf = (db: Readable, ids: readonly string[]): Web['places'] => {
  const found = new Map<string, { id: string; name: string; people: Set<string> }>()
  for (const { id, name, person_id } of db.all<{ id: string; name: string; person_id: string }>(
    sql`SELECT organisation.id, organisation.name, role.person_id FROM role
        JOIN organisation ON organisation.id = role.organisation_id AND organisation.deleted_at IS NULL
        WHERE role.person_id IN ${list(ids)} AND role.deleted_at IS NULL AND role.until IS NULL
        ORDER BY organisation.folded, organisation.id`,
  )) {
    const place = found.get(id) ?? { id, name, people: new Set<string>() }
    found.set(id, place)
    place.people.add(person_id)
  }
  return [...found.values()].flatMap(({ id, name, people }) =>
    people.size > 1 ? [{ id: branded<never>(id), name, people: [...people].map((one) => branded<never>(one)) }] : [],
  )
}

export const webOf = (db: Readable, personId: string): Web => {
  const ids = aroundOf(db, personId)
  if (ids.length === 0) return { among: [], places: [] }
  const among = db
    .all<TieRow>(
      sql`SELECT * FROM tie WHERE person_id IN ${list(ids)} AND other_id IN ${list(ids)} AND deleted_at IS NULL
          ORDER BY created_at, id LIMIT ${mostAmong}`,
    )
    .map((row) => ({
      personId: branded<never>(row.person_id),
      otherId: branded<never>(row.other_id),
      otherIs: row.other_is,
      personIs: row.person_is,
      ended: row.until !== null,
    }))
  return { among, places: placesOf(db, ids) }
}
