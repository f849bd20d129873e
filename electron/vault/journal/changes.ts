/** change: what was altered, how to take it back, and how to do it again. */
import { commandWord } from '../../../shared/model/history/command-word.ts'
import { AppError } from '../../../shared/result.ts'
import { rowFromJson, rowToJson } from '../store/handles.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { Noun, Rows } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { needUnbound } from './boundary-reach.ts'
import { readCommand } from './calendars.ts'
import type { NounHandlers } from './context.ts'
import { endOf } from './joined.ts'
import { branded, orNotFound } from './rows.ts'

type SetRow = {
  readonly id: string
  readonly command: string
  readonly at: string
  readonly undoes: string | null
  readonly undone_by: string | null
}
type ChangeRow = {
  readonly noun: Noun
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

/** The row as the journal last wrote it: anything else means that someone changed it since. */
const unchanged = (db: Writable, { noun, id, after }: ChangeRow): boolean => {
  const row = db.row(noun, id)
  if (after === null) return row === undefined
  if (row === undefined) return false
  const was = rowFromJson(after)
  // compared by columns, so that a column added by a later migration does not make the past impossible to undo
  const now = rowFromJson(rowToJson(row))
  return Object.keys(was).every((column) => rowToJson({ v: was[column] }) === rowToJson({ v: now[column] }))
}

const putBack = (db: Writable, { noun, id, before, after }: ChangeRow): void => {
  if (before === null) {
    needUnbound(db, noun, id)
    db.remove(noun, id)
    return
  }
  const { joined_id: into } = rowFromJson(before)
  // whoever stays may have been joined with this very one meanwhile
  if (typeof into === 'string' && endOf(db, into) === id) throw new AppError('conflict')
  if (after === null) db.insert(noun, rowFromJson(before) as Rows[Noun])
  else db.update(noun, id, rowFromJson(before) as Partial<Rows[Noun]>)
}

/** Which command it was that altered the row last, so that it can be said. */
const changedSince = (db: Readable, setId: string, { noun, id }: ChangeRow): AppError => {
  const by = db.get<{ command: string }>(
    sql`SELECT command FROM change JOIN change_set ON change_set.id = set_id
        WHERE noun = ${noun} AND change.id = ${id} AND set_id <> ${setId} ORDER BY seq DESC LIMIT 1`,
  )
  return new AppError('conflict', { why: 'changed', ...(by && { by: commandWord(by.command) }) })
}

const undo = (db: Writable, setId: string): void => {
  const set = orNotFound(db.get<SetRow>(sql`SELECT * FROM change_set WHERE id = ${setId}`))
  if (set.undone_by !== null) throw new AppError('conflict', { why: 'undone' })
  const changes = db.all<ChangeRow>(
    sql`SELECT noun, id, before, after FROM change WHERE set_id = ${setId} ORDER BY seq DESC`,
  )
  for (const change of changes) {
    // checked as the undo reaches it: one command may have touched a row twice
    if (!unchanged(db, change)) throw changedSince(db, setId, change)
    putBack(db, change)
  }
  db.keep(sql`UPDATE change_set SET undoes = ${setId} WHERE id = ${db.change}`)
  falls(db, setId, db.change)
}

const undoneOf = (db: Writable, setId: string): string | null =>
  db.get<{ undoes: string | null }>(sql`SELECT undoes FROM change_set WHERE id = ${setId}`)?.undoes ?? null

/** An undo that is undone no longer holds: what it had undone stands again, and what that had undone falls again. */
const falls = (db: Writable, setId: string, by: string): void => {
  db.keep(sql`UPDATE change_set SET undone_by = ${by} WHERE id = ${setId}`)
  const undone = undoneOf(db, setId)
  if (undone === null) return
  db.keep(sql`UPDATE change_set SET undone_by = NULL WHERE id = ${undone}`)
  const fallen = undoneOf(db, undone)
  if (fallen !== null) falls(db, fallen, undone)
}

/** Whom a command was about, where that was one person. */
const aboutOf = (db: Readable, setId: string): string | null => {
  const people = db.all<{ name: string }>(
    sql`SELECT DISTINCT name FROM person WHERE id IN (
          SELECT CASE noun WHEN 'person' THEN id WHEN 'photo' THEN id WHEN 'put_off' THEN id
                 ELSE json_extract(coalesce(after, before), '$.person_id') END
          FROM (SELECT noun, id, before, after FROM change WHERE set_id = ${setId} ORDER BY seq LIMIT 20)) LIMIT 2`,
  )
  return people.length === 1 ? (people[0]?.name ?? null) : null
}

const stepOf = (db: Readable, change: string, set: SetRow) => ({
  ...{ change: branded<never>(change), command: set.command, at: set.at, about: aboutOf(db, set.id) },
})

export const changes: NounHandlers<'changes'> = {
  'changes.undo': ({ db }, { change }) => {
    undo(db, change)
    return { change: branded(db.change) }
  },
  'changes.last': ({ db }) => {
    const set = db.get<SetRow>(
      sql`SELECT * FROM change_set WHERE undone_by IS NULL AND undoes IS NULL AND command <> ${readCommand} ORDER BY rowid DESC LIMIT 1`,
    )
    return set ? stepOf(db, set.id, set) : null
  },
  // once something else was done, what had been taken back before stays as it is
  'changes.next': ({ db }) => {
    const undoing = db.get<{ id: string; undoes: string }>(
      sql`SELECT by.id, by.undoes FROM change_set AS by JOIN change_set AS of ON of.id = by.undoes
          WHERE by.undoes IS NOT NULL AND of.undoes IS NULL AND of.undone_by = by.id AND by.rowid > coalesce(
            (SELECT max(rowid) FROM change_set WHERE undoes IS NULL AND command <> ${readCommand}), 0)
          ORDER BY by.rowid DESC LIMIT 1`,
    )
    const set = undoing && db.get<SetRow>(sql`SELECT * FROM change_set WHERE id = ${undoing.undoes}`)
    return undoing && set ? stepOf(db, undoing.id, set) : null
  },
}
