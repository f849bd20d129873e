/** inbox: sealed jots filed as entries, and those of them in which nobody takes part yet. */
import type { SealedJot } from '../../../shared/model/sealed-jot.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, KeepingCtx, NounHandlers } from './context.ts'
import { entries, entriesWhere } from './entries.ts'
import { mentioned } from './mentioned.ts'
import { instantOf, orNotFound } from './rows.ts'

export const filingCommand = 'inbox.file'

/** Shown at once on Today. */
const most = 50

/** The zone the jot was written in, where this calendar knows it. */
const inZone = (now: CommandCtx['now'], zone: string): CommandCtx['now'] => {
  try {
    return now.withTimeZone(zone)
  } catch {
    return now
  }
}

/**
 * Files one opened jot, once: the same words of the same jot are known again though their file outlived a crash.
 * `digest` is of the words.
 */
export const fileJot = (ctx: CommandCtx, { id, zone, ...jot }: SealedJot, digest: string): void => {
  const { db, now } = ctx
  if (db.get(sql`SELECT 1 FROM inbox_filed WHERE jot = ${id} AND digest = ${digest}`)) return
  const filed = entries['entries.jot'](
    { ...ctx, now: inZone(now, zone) },
    { ...jot, people: mentioned(db, jot.text) as never[], tags: [], facts: [], milestones: [], followUps: [] },
  )
  db.keep(
    sql`INSERT INTO inbox_filed (jot, digest, entry, filed_at) VALUES (${id}, ${digest}, ${filed.id}, ${instantOf(now)})`,
  )
}

/** @throws AppError not-found */
export const settle = ({ db }: KeepingCtx, entryId: string, settled: boolean): void => {
  orNotFound(db.keep(sql`UPDATE inbox_filed SET settled = ${settled ? 1 : 0} WHERE entry = ${entryId}`) || undefined)
}

const open = sql`entry.id IN (SELECT entry FROM inbox_filed WHERE settled = 0)
  AND NOT EXISTS (SELECT 1 FROM entry_person WHERE entry_person.entry_id = entry.id)`

export const inbox: NounHandlers<'inbox'> = {
  'inbox.filed': ({ db }) => entriesWhere(db, open, most),
}
