/** life event: what an entry of that kind tells of, in one person's life. */
import type { JotLifeEvent, LifeEventOf } from '../../../shared/contract/life-events.ts'
import type { LifeEvent } from '../../../shared/model/life-events/taxonomy.ts'
import type { Readable } from '../store/handles.ts'
import type { LifeEventRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { sql } from '../store/sql.ts'
import { arcsOf, beginArc, endArc, followEvent, takeArcAway } from './arcs.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { keepKind } from './entry-kind.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

const living = (db: Readable, where: Sql): LifeEventOf[] =>
  db
    .all<LifeEventRow & { readonly arc_id: string | null }>(
      sql`SELECT life_event.*, (SELECT id FROM arc WHERE life_event_id = life_event.id AND arc.deleted_at IS NULL
            ORDER BY created_at DESC LIMIT 1) AS arc_id
          FROM life_event JOIN entry ON entry.id = entry_id AND entry.deleted_at IS NULL
          WHERE life_event.deleted_at IS NULL AND ${where} ORDER BY on_day DESC, life_event.created_at DESC, life_event.id`,
    )
    .map((row) => ({
      id: branded(row.id),
      entryId: branded(row.entry_id),
      personId: branded(row.person_id),
      event: row.event as LifeEvent,
      relative: row.relative,
      on: row.on_day,
      arcId: row.arc_id === null ? null : branded(row.arc_id),
    }))

/** Newest first. */
const lifeEventsOf = (db: Readable, personId: string): LifeEventOf[] =>
  living(db, sql`life_event.person_id = ${personId}`)

export const addLifeEvent = (
  ctx: CommandCtx,
  { arc, ...event }: JotLifeEvent & { readonly entryId: string },
): string => {
  const { db, now, newId } = ctx
  orNotFound(db.row('person', event.personId))
  orNotFound(db.row('entry', event.entryId))
  const row: LifeEventRow = {
    ...kept(newId(), now),
    entry_id: event.entryId,
    person_id: event.personId,
    event: event.event,
    relative: event.relative.trim(),
    on_day: event.on,
  }
  db.insert('life_event', row)
  if (arc !== null) beginArc(ctx, row, arc)
  return row.id
}

const alive = (ctx: CommandCtx, id: string): LifeEventRow => {
  const row = orNotFound(ctx.db.row('life_event', id))
  return orNotFound(row.deleted_at === null ? row : undefined)
}

export const lifeEvents: NounHandlers<'lifeEvents' | 'arcs'> = {
  'lifeEvents.of': ({ db }, { personId }) => lifeEventsOf(db, personId),
  'lifeEvents.ofEntry': ({ db }, { entryId }) => living(db, sql`entry_id = ${entryId}`),
  'lifeEvents.add': (ctx, input) => {
    const id = addLifeEvent(ctx, input)
    keepKind(ctx.db, input.entryId)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'lifeEvents.edit': (ctx, { id, event, relative, on }) => {
    alive(ctx, id)
    ctx.db.update('life_event', id, { event, relative: relative.trim(), on_day: on })
    followEvent(ctx, alive(ctx, id))
    return { change: branded(ctx.db.change) }
  },
  'lifeEvents.remove': (ctx, { id }) => {
    const { db, now } = ctx
    const { entry_id } = alive(ctx, id)
    for (const arc of db.all<{ id: string }>(
      sql`SELECT id FROM arc WHERE life_event_id = ${id} AND deleted_at IS NULL`,
    ))
      takeArcAway(ctx, arc.id)
    db.update('life_event', id, { deleted_at: instantOf(now) })
    keepKind(db, entry_id)
    return { change: branded(db.change) }
  },
  'arcs.of': ({ db, now }, { personId }) => arcsOf(db, personId, dayOf(now)),
  'arcs.begin': (ctx, { id, steps }) => {
    const arc = beginArc(ctx, alive(ctx, id), steps)
    return { change: branded(ctx.db.change), id: branded(arc) }
  },
  'arcs.end': (ctx, { id }) => {
    endArc(ctx, id)
    return { change: branded(ctx.db.change) }
  },
}
