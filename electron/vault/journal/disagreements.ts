/** disagreement: their view in their words, ours, and whether it was repaired. Checking back is a follow-up like any other. */
import type { Disagreement, DisagreementFields } from '../../../shared/contract/disagreements.ts'
import { isOpen, type Repaired } from '../../../shared/model/disagreements.ts'
import { invalid } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { DisagreementRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { keepKind } from './entry-kind.ts'
import { addFollowUp } from './follow-ups.ts'
import { openOf, takeBack } from './own-follow-ups.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

type Joined = DisagreementRow & {
  readonly at: string
  readonly person_name: string
  readonly theirs_name: string | null
  readonly ours_name: string | null
}

const read = (row: Joined, today: string): Disagreement => {
  const repaired = row.repaired as Repaired
  const { check_back_on: checkBackOn, raised_on: on, raised_theirs_id: theirs, raised_ours_id: ours } = row
  return {
    id: branded(row.id),
    entryId: branded(row.entry_id),
    personId: branded(row.person_id),
    personName: row.person_name,
    theirs: row.theirs,
    ours: row.ours,
    changed: row.changed,
    repaired,
    at: row.at,
    checkBackOn,
    followUpId: row.follow_up_id === null ? null : branded(row.follow_up_id),
    due: checkBackOn !== null && checkBackOn <= today && isOpen({ repaired }),
    raised:
      on === null || theirs === null || ours === null
        ? null
        : {
            theirs: { id: branded(theirs), name: row.theirs_name ?? '' },
            ours: { id: branded(ours), name: row.ours_name ?? '' },
            on,
          },
  }
}

/** `order`: a constant of this code base. */
const disagreementsWhere = (db: Readable, where: Sql, order: string, today: string): Disagreement[] =>
  db
    .all<Joined>(
      sql`SELECT disagreement.*, happened_at AS at, person.name AS person_name, theirs_person.name AS theirs_name,
            ours_person.name AS ours_name
          FROM disagreement JOIN entry ON entry.id = entry_id AND entry.deleted_at IS NULL
          JOIN person ON person.id = disagreement.person_id AND person.deleted_at IS NULL
          LEFT JOIN person AS theirs_person ON theirs_person.id = raised_theirs_id
          LEFT JOIN person AS ours_person ON ours_person.id = raised_ours_id
          WHERE disagreement.deleted_at IS NULL AND ${where} ORDER BY ${raw(order)}`,
    )
    .map((row) => read(row, today))

const newest = 'happened_at DESC, disagreement.created_at DESC, disagreement.id'

/** Those that are not repaired first, newest first. */
const disagreementsOf = (db: Readable, personId: string, today: string): Disagreement[] =>
  disagreementsWhere(db, sql`disagreement.person_id = ${personId}`, `repaired = 'yes', ${newest}`, today)

/** With whom it is not repaired, the oldest first: for the brief and for insights. */
export const openDisagreements = (db: Readable, today: string, limit: number): Disagreement[] =>
  disagreementsWhere(db, raw(`repaired <> 'yes'`), `happened_at, disagreement.id LIMIT ${limit}`, today)

const columns = ({ theirs, ours, changed, repaired, checkBack }: Omit<DisagreementFields, 'personId'>) => ({
  theirs: theirs.trim(),
  ours: ours.trim(),
  changed: changed.trim(),
  repaired,
  check_back_on: checkBack?.on ?? null,
  check_back_text: checkBack?.text.trim() ?? '',
})

/** Has a follow-up for the day to check back, on that day; done once it is repaired, none where nobody is to be told. */
const keepCheckBack = (ctx: CommandCtx, id: string, moved: boolean): void => {
  const { db, now } = ctx
  const row = orNotFound(db.row('disagreement', id))
  const open = openOf(ctx, row)
  const { check_back_on: due, check_back_text: text } = row
  if (row.repaired === 'yes') {
    if (open) db.update('follow_up', open.id, { state: 'done', closed_at: instantOf(now) })
  } else if (due === null) takeBack(ctx, 'disagreement', row)
  else if (open)
    db.update('follow_up', open.id, { text, due, ...(moved && { snoozed_until: null, dated_at: instantOf(now) }) })
  else if (moved || row.follow_up_id === null) {
    const followUp = { personId: branded<never>(row.person_id), kind: 'to-do', by: 'me', text, due } as const
    const followUpId = addFollowUp(ctx, { ...followUp, entryId: branded(row.entry_id) })
    db.update('disagreement', id, { follow_up_id: followUpId })
  }
}

export const addDisagreement = (ctx: CommandCtx, input: DisagreementFields & { readonly entryId: string }): string => {
  const { db, now, newId } = ctx
  orNotFound(db.row('person', input.personId))
  orNotFound(db.row('entry', input.entryId))
  const id = newId()
  db.insert('disagreement', {
    ...kept(id, now),
    entry_id: input.entryId,
    person_id: input.personId,
    ...columns(input),
    ...{ follow_up_id: null, raised_theirs_id: null, raised_ours_id: null, raised_on: null },
  })
  keepCheckBack(ctx, id, true)
  return id
}

const ofEntry = (db: Readable, entryId: string): DisagreementRow[] =>
  db.all<DisagreementRow>(sql`SELECT * FROM disagreement WHERE entry_id = ${entryId} AND deleted_at IS NULL`)

/** With its entry into the bin, and out of it again. */
export const binCheckBacks = (ctx: CommandCtx, entryId: string): void => {
  for (const row of ofEntry(ctx.db, entryId)) takeBack(ctx, 'disagreement', row)
}
export const restoreCheckBacks = (ctx: CommandCtx, entryId: string): void => {
  for (const { id } of ofEntry(ctx.db, entryId)) keepCheckBack(ctx, id, false)
}

const alive = (ctx: CommandCtx, id: string): DisagreementRow => {
  const row = orNotFound(ctx.db.row('disagreement', id))
  return orNotFound(row.deleted_at === null ? row : undefined)
}

export const disagreements: NounHandlers<'disagreements'> = {
  'disagreements.of': ({ db, now }, { personId }) => disagreementsOf(db, personId, dayOf(now)),
  'disagreements.ofEntry': ({ db, now }, { entryId }) =>
    disagreementsWhere(db, sql`entry_id = ${entryId}`, newest, dayOf(now)),
  'disagreements.add': (ctx, input) => {
    const id = addDisagreement(ctx, input)
    keepKind(ctx.db, input.entryId)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'disagreements.edit': (ctx, { id, ...fields }) => {
    const before = alive(ctx, id)
    ctx.db.update('disagreement', id, columns(fields))
    keepCheckBack(ctx, id, before.check_back_on !== (fields.checkBack?.on ?? null))
    return { change: branded(ctx.db.change) }
  },
  'disagreements.raise': (ctx, { id, theirs, ours }) => {
    const { person_id } = alive(ctx, id)
    for (const person of [theirs, ours]) orNotFound(ctx.db.row('person', person))
    if (theirs === person_id) throw invalid('theirs', 'same')
    if (ours === person_id || ours === theirs) throw invalid('ours', 'same')
    ctx.db.update('disagreement', id, { raised_theirs_id: theirs, raised_ours_id: ours, raised_on: dayOf(ctx.now) })
    return { change: branded(ctx.db.change) }
  },
  'disagreements.remove': (ctx, { id }) => {
    const row = alive(ctx, id)
    takeBack(ctx, 'disagreement', row)
    ctx.db.update('disagreement', id, { deleted_at: instantOf(ctx.now) })
    keepKind(ctx.db, row.entry_id)
    return { change: branded(ctx.db.change) }
  },
}
