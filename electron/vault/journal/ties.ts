/** tie: what two people are to each other, in a word for each direction. */
import { AppError } from '../../../shared/result.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import type { Tie } from '../../../shared/contract/ties.ts'
import { byCare, inverseOf, type AnyTieKind } from '../../../shared/model/ties/kinds.ts'
import { kindBetween } from '../../../shared/model/ties/words.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { asContact, personRow } from './people.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'
import { checkTie, kindOfRow, sameTie, type TieColumns } from './tie-checks.ts'
import { impliedOf } from './tie-implied.ts'
import { webOf } from './tie-web.ts'

type Seen = TieRow & {
  readonly name: string
  readonly gone: string | null
  readonly listed: number
  readonly named: number
  readonly heads: number
  readonly died: string | null
}

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
    note: row.note,
    kind: near ? kindOfRow(row) : inverseOf(kindOfRow(row)),
    otherName: row.name,
    otherDeleted: row.gone !== null,
    otherListed: row.listed === 1,
    otherNamed: row.named === 1,
    otherHeads: row.heads,
    otherDied: row.died === null ? null : (JSON.parse(row.died) as Tie['otherDied']),
  }
}

const allTiesOf = (db: Readable, personId: string): Tie[] =>
  db
    .all<Seen>(
      sql`SELECT tie.*, person.name, person.deleted_at AS gone, person.listed, person.named, person.heads, person.died FROM tie
          JOIN person ON person.id = iif(tie.person_id = ${personId}, tie.other_id, tie.person_id)
          WHERE (tie.person_id = ${personId} OR tie.other_id = ${personId}) AND tie.deleted_at IS NULL
          ORDER BY tie.created_at, tie.id`,
    )
    .map((row) => from(personId, row))

/**
 * As people care about them: partner, children, parents, brothers and sisters, the assistant, then the wider family, work and others; what
 * ended comes last. `otherHeads` says how many a name stands for. Without those in the bin.
 */
export const tiesOf = (db: Readable, personId: string): Tie[] =>
  allTiesOf(db, personId)
    .filter(({ otherDeleted }) => !otherDeleted)
    .toSorted(byCare)

type NewTie = {
  readonly personId: string
  readonly otherId: string
  readonly otherIs: string
  readonly personIs: string
  readonly since: string | null
  readonly until: string | null
  readonly note?: string | undefined
  readonly kind?: AnyTieKind | null
}

const columns = (tie: NewTie): TieColumns => ({
  person_id: tie.personId,
  other_id: tie.otherId,
  other_is: tie.otherIs.trim(),
  person_is: tie.personIs.trim(),
  since: tie.since,
  until: tie.until,
  kind: tie.kind ?? kindBetween(tie.otherIs, tie.personIs),
  note: (tie.note ?? '').trim(),
})

/** It is in the journal already. */
export const isSaid = (db: Readable, tie: NewTie): boolean => sameTie(db, columns(tie)) !== undefined

/** @throws AppError as `checkTie` says */
export const addTie = ({ db, now, newId }: CommandCtx, tie: NewTie): void => {
  const row = columns(tie)
  checkTie(db, row)
  db.insert('tie', { ...kept(newId(), now), ...row })
}

export const ties: NounHandlers<'ties'> = {
  'ties.list': ({ db }, { personId }) => tiesOf(db, personId),
  'ties.inBin': ({ db }, { personId }) =>
    allTiesOf(db, personId).flatMap(({ otherDeleted, otherId, otherName, otherIs }) =>
      otherDeleted ? [{ otherId, otherName, otherIs }] : [],
    ),
  'ties.implied': ({ db }, { personId }) => impliedOf(db, personId),
  'ties.web': ({ db }, { personId }) => webOf(db, personId),
  'ties.words': ({ db }) =>
    db
      .all<{ other_is: string; person_is: string; kind: string }>(
        sql`SELECT other_is, person_is, kind FROM tie WHERE deleted_at IS NULL
            GROUP BY other_is, person_is, kind ORDER BY count(*) DESC, other_is`,
      )
      .filter(({ other_is, person_is, kind }) => kindBetween(other_is, person_is) !== kind || kind === '')
      .slice(0, 200)
      .map((row) => ({ otherIs: row.other_is, personIs: row.person_is, kind: kindOfRow(row) })),
  'ties.add': (ctx, input) => {
    addTie(ctx, input)
    return { change: branded(ctx.db.change) }
  },
  'ties.addWithPerson': (ctx, { otherName, otherListed, otherHeads, ...tie }) => {
    const otherId = ctx.newId()
    const isNamed = otherName.trim() !== ''
    ctx.db.insert('person', {
      ...kept(otherId, ctx.now),
      // who has no name is called by whose they are as soon as the tie is there
      ...personRow(PersonFields.parse({ name: isNamed ? otherName : '…' })),
      ...asContact,
      ...{ listed: otherListed ? 1 : 0, named: isNamed ? 1 : 0, heads: otherHeads },
    })
    addTie(ctx, { ...tie, otherId })
    return { change: branded(ctx.db.change), otherId: branded(otherId) }
  },
  'ties.edit': ({ db }, { id, personId, note, ...tie }) => {
    const row = orNotFound(db.row('tie', id))
    if (row.person_id !== personId && row.other_id !== personId) throw new AppError('not-found')
    const near = row.person_id === personId
    const seen = columns({ ...tie, personId, otherId: near ? row.other_id : row.person_id, note: note ?? row.note })
    const { other_is, person_is, kind, ...rest } = seen
    const turned = { other_is: person_is, person_is: other_is, kind: inverseOf(kindOfRow({ kind })) }
    const after = { ...rest, ...(near ? { other_is, person_is, kind } : turned) }
    checkTie(db, { ...after, person_id: row.person_id, other_id: row.other_id }, id)
    db.update('tie', id, { ...after, person_id: row.person_id, other_id: row.other_id })
    return { change: branded(db.change) }
  },
  'ties.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('tie', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'ties.deny': ({ db, now, newId }, { personId, otherId, kind }) => {
    orNotFound(db.row('person', personId))
    orNotFound(db.row('person', otherId))
    const isFirst = personId < otherId
    const [person_id = '', other_id = ''] = [personId, otherId].toSorted()
    const of = { person_id, other_id, kind: isFirst ? kind : inverseOf(kind) }
    const denied = db.get(
      sql`SELECT 1 FROM tie_denied WHERE person_id = ${person_id} AND other_id = ${other_id} AND kind = ${of.kind} AND deleted_at IS NULL`,
    )
    if (!denied) db.insert('tie_denied', { ...kept(newId(), now), ...of })
    return { change: branded(db.change) }
  },
}
