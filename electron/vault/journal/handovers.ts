/** handover: what was given to colleagues and taken in from them. The packs themselves are written and opened in ../handover. */
import type { Handover } from '../../../shared/contract/handovers.ts'
import type { HandoverRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { reviewOf, wordsOf } from './handover-lines.ts'
import type { Chosen } from './handover-pack.ts'
import { fileCheckIns } from './handover-taking.ts'
import type { CheckIn } from './handover-taking.ts'
import { branded, dayOf, kept, orNotFound } from './rows.ts'

export type Given = {
  readonly personId: string
  readonly pack: string
  readonly to: string
  readonly toId: string | null
  readonly from: string
  readonly note: string
  readonly items: readonly Chosen[]
  readonly stayed: number
  readonly checkIns: readonly CheckIn[]
}

/** Notes that a pack was given. @returns the id of the hand-over */
export const logGiven = (ctx: CommandCtx, given: Given): string => {
  const { db, now, newId } = ctx
  if (given.toId !== null) orNotFound(db.row('person', given.toId))
  const id = newId()
  db.insert('handover', {
    ...{ ...kept(id, now), person_id: given.personId, way: 'given', on_day: dayOf(now), colleague: given.to.trim() },
    ...{ colleague_id: given.toId, own: given.from.trim(), note: given.note, pack: given.pack },
    ...{ items: given.items.length, stayed: given.stayed },
  })
  for (const { noun, id: item, text } of given.items)
    db.insert('handover_item', {
      ...{ id: newId(), handover_id: id, noun, origin: item, item, reworded: text === undefined ? 0 : 1 },
    })
  fileCheckIns(ctx, given.personId, given.checkIns)
  return id
}

type Named = HandoverRow & { readonly person_name: string }

const read = (row: Named): Handover => ({
  id: branded(row.id),
  personId: branded(row.person_id),
  personName: row.person_name,
  way: row.way as 'given',
  on: row.on_day,
  colleague: row.colleague,
  colleagueId: row.colleague_id === null ? null : branded(row.colleague_id),
  own: row.own,
  note: row.note,
  items: row.items,
  stayed: row.stayed,
})

export const handovers: NounHandlers<'handovers'> = {
  'handovers.list': ({ db }, { personId }) =>
    db
      .all<Named>(
        sql`SELECT handover.*, person.name AS person_name FROM handover
            JOIN person ON person.id = handover.person_id AND person.deleted_at IS NULL
            WHERE handover.deleted_at IS NULL AND ${personId === undefined ? sql`TRUE` : sql`person_id = ${personId}`}
            ORDER BY on_day DESC, handover.created_at DESC, handover.id`,
      )
      .map(read),
  'handovers.review': (ctx, { personId }) => reviewOf(ctx, personId),
  'handovers.words': ({ db }, { noun, id }) => ({ text: wordsOf(db, noun, id) }),
}
