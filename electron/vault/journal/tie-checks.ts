/** What two people cannot be to each other: looked at before a tie is written. */
import { AppError, invalid } from '../../../shared/result.ts'
import { downward, isTieKind, upward, type AnyTieKind } from '../../../shared/model/ties/kinds.ts'
import { isSameTie } from '../../../shared/model/ties/same.ts'
import { isBackwards } from '../../../shared/model/ties/spans.ts'
import type { Readable } from '../store/handles.ts'
import type { TieRow } from '../store/rows.ts'
import { list, sql } from '../store/sql.ts'
import { orNotFound } from './rows.ts'

export type TieColumns = Pick<
  TieRow,
  'person_id' | 'other_id' | 'other_is' | 'person_is' | 'since' | 'until' | 'kind' | 'note'
>

/** Both ends of ties between two people, whichever way round they were written. */
const between = (db: Readable, a: string, b: string): TieRow[] =>
  db.all<TieRow>(
    sql`SELECT * FROM tie WHERE person_id = ${a} AND other_id = ${b} AND deleted_at IS NULL
        UNION ALL SELECT * FROM tie WHERE person_id = ${b} AND other_id = ${a} AND deleted_at IS NULL`,
  )

export const kindOfRow = ({ kind }: Pick<TieRow, 'kind'>): AnyTieKind => (isTieKind(kind) ? kind : '')

const asSeen = (row: TieColumns) => ({ ...row, kind: kindOfRow(row) })

/** The tie there is already between these two, of the same kind or the same words and at the same time. */
export const sameTie = (db: Readable, tie: TieColumns, but?: string): TieRow | undefined =>
  between(db, tie.person_id, tie.other_id).find((row) => row.id !== but && isSameTie(asSeen(row), asSeen(tie)))

/** True where `below` comes somewhere above `above`: then they cannot come below them as well. */
const isAbove = (db: Readable, below: string, above: string, but: string): boolean =>
  db.get(
    sql`WITH RECURSIVE up (id) AS (
          SELECT ${above}
          UNION SELECT tie.other_id FROM up JOIN tie ON tie.person_id = up.id
            WHERE tie.kind IN ${list(upward)} AND tie.deleted_at IS NULL AND tie.id <> ${but}
          UNION SELECT tie.person_id FROM up JOIN tie ON tie.other_id = up.id
            WHERE tie.kind IN ${list(downward)} AND tie.deleted_at IS NULL AND tie.id <> ${but}
        ) SELECT 1 FROM up WHERE id = ${below} LIMIT 1`,
  ) !== undefined

/** Nobody is their own ancestor, however many generations lie between. */
export const makesOwnAncestor = (db: Readable, tie: TieColumns, but = ''): boolean => {
  const kind = kindOfRow(tie)
  const { person_id: person, other_id: other } = tie
  if (upward.some((one) => one === kind)) return isAbove(db, person, other, but)
  return downward.some((one) => one === kind) && isAbove(db, other, person, but)
}

const living = (db: Readable, id: string, field: string): void => {
  const row = orNotFound(db.get<{ deleted_at: string | null }>(sql`SELECT deleted_at FROM person WHERE id = ${id}`))
  if (row.deleted_at !== null) throw invalid(field, 'in-bin')
}

/**
 * @param but the id of the tie that is altered
 * @throws AppError `invalid` naming the field, or `conflict` where the tie is there already
 */
export const checkTie = (db: Readable, tie: TieColumns, but?: string): void => {
  if (tie.person_id === tie.other_id) throw invalid('otherId', 'same-person')
  if (isBackwards(tie)) throw invalid('until', 'backwards')
  if (but === undefined) {
    living(db, tie.person_id, 'personId')
    living(db, tie.other_id, 'otherId')
  }
  if (sameTie(db, tie, but)) throw new AppError('conflict', { otherId: 'same-tie' })
  if (makesOwnAncestor(db, tie, but)) throw invalid('otherIs', 'own-ancestor')
}
