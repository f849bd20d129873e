/** tie: what two people are to each other, in a word for each direction. */
import { AppError, invalid } from '../../../shared/result.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { personRow } from './people.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

type Seen = TieRow & { readonly name: string; readonly gone: string | null }

/** Seen from one end: the row may have been written from the other. */
const from = (personId: string, row: Seen): Tie => {
  const near = row.person_id === personId
  return {
    id: branded(row.id),
    personId: branded(personId),
    otherId: branded(near ? row.other_id : row.person_id),
    otherIs: near ? row.other_is : row.person_is,
    personIs: near ? row.person_is : row.other_is,
    since: row.since,
    until: row.until,
    otherName: row.name,
    otherDeleted: row.gone !== null,
  }
}

export const tiesOf = (db: Readable, personId: string): Tie[] =>
  db
    .all<Seen>(
      sql`SELECT tie.*, person.name AS name, person.deleted_at AS gone FROM tie
          JOIN person ON person.id = iif(tie.person_id = ${personId}, tie.other_id, tie.person_id)
          WHERE (tie.person_id = ${personId} OR tie.other_id = ${personId}) AND tie.deleted_at IS NULL
          ORDER BY tie.until IS NOT NULL, tie.created_at, tie.id`,
    )
    .filter((row) => row.gone === null)
    .map((row) => from(personId, row))

export const addTie = (
  { db, now, newId }: CommandCtx,
  tie: {
    personId: string
    otherId: string
    otherIs: string
    personIs: string
    since: string | null
    until: string | null
  },
): void => {
  if (tie.personId === tie.otherId) throw invalid('otherId', 'same-person')
  orNotFound(db.row('person', tie.personId))
  orNotFound(db.row('person', tie.otherId))
  db.insert('tie', {
    ...kept(newId(), now),
    person_id: tie.personId,
    other_id: tie.otherId,
    other_is: tie.otherIs.trim(),
    person_is: tie.personIs.trim(),
    since: tie.since,
    until: tie.until,
  })
}

export const ties: NounHandlers<'ties'> = {
  'ties.list': ({ db }, { personId }) => tiesOf(db, personId),
  'ties.add': (ctx, input) => {
    addTie(ctx, input)
    return { change: branded(ctx.db.change) }
  },
  'ties.addWithPerson': (ctx, { otherName, ...tie }) => {
    const otherId = ctx.newId()
    ctx.db.insert('person', { ...kept(otherId, ctx.now), ...personRow(PersonFields.parse({ name: otherName })) })
    addTie(ctx, { ...tie, otherId })
    return { change: branded(ctx.db.change), otherId: branded(otherId) }
  },
  'ties.edit': ({ db }, { id, personId, otherIs, personIs, since, until }) => {
    const row = orNotFound(db.row('tie', id))
    if (row.person_id !== personId && row.other_id !== personId) throw new AppError('not-found')
    const near = row.person_id === personId
    db.update('tie', id, { other_is: near ? otherIs : personIs, person_is: near ? personIs : otherIs, since, until })
    return { change: branded(db.change) }
  },
  'ties.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('tie', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
