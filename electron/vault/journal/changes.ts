/** change: what was altered, and how to take it back. The bin is what was deleted and can be restored. */
import { AppError } from '../../../shared/result.ts'
import type { BinItem } from '../../../shared/contract/changes.ts'
import { rowFromJson, rowToJson } from '../store/handles.ts'
import type { Writable } from '../store/handles.ts'
import type { Noun, Rows } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import { readCommand } from './calendars.ts'
import type { NounHandlers } from './context.ts'
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
  if (before === null) db.remove(noun, id)
  else if (after === null) db.insert(noun, rowFromJson(before) as Rows[Noun])
  else db.update(noun, id, rowFromJson(before) as Partial<Rows[Noun]>)
}

const undo = (db: Writable, setId: string): void => {
  const set = orNotFound(db.get<SetRow>(sql`SELECT * FROM change_set WHERE id = ${setId}`))
  if (set.undone_by !== null) throw new AppError('conflict')
  const changes = db.all<ChangeRow>(
    sql`SELECT noun, id, before, after FROM change WHERE set_id = ${setId} ORDER BY seq DESC`,
  )
  for (const change of changes) {
    // checked as the undo reaches it: one command may have touched a row twice
    if (!unchanged(db, change)) throw new AppError('conflict')
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

type Binned = { readonly noun: BinItem['noun']; readonly table: Noun; readonly title: string; readonly whose?: string }
const whose = `(SELECT name FROM person WHERE person.id = person_id)`
const whoseEntry = `(SELECT person.name FROM entry_person JOIN person ON person.id = entry_person.person_id
  WHERE entry_person.entry_id = file.entry_id ORDER BY entry_person.place LIMIT 1)`
const whoseMeeting = `(SELECT person.name FROM meeting_person JOIN person ON person.id = meeting_person.person_id
  WHERE meeting_person.meeting_id = meeting.id ORDER BY meeting_person.place LIMIT 1)`
const binned: readonly Binned[] = [
  { noun: 'person', table: 'person', title: 'name' },
  { noun: 'entry', table: 'entry', title: 'substr(text, 1, 200)' },
  { noun: 'fact', table: 'fact', title: 'text', whose },
  { noun: 'milestone', table: 'milestone', title: `iif(title = '', kind, title)`, whose },
  { noun: 'follow-up', table: 'follow_up', title: 'text', whose },
  {
    noun: 'meeting',
    table: 'meeting',
    title: `iif(title = '', coalesce(${whoseMeeting}, ''), title)`,
    whose: whoseMeeting,
  },
  { noun: 'file', table: 'file', title: 'name', whose: `coalesce(${whose}, ${whoseEntry})` },
]

export const changes: NounHandlers<'changes' | 'bin'> = {
  'changes.undo': ({ db }, { change }) => {
    undo(db, change)
    return { change: branded(db.change) }
  },
  'changes.last': ({ db }) => {
    const set = db.get<SetRow>(
      sql`SELECT * FROM change_set WHERE undone_by IS NULL AND undoes IS NULL AND command <> ${readCommand} ORDER BY rowid DESC LIMIT 1`,
    )
    return set ? { change: branded(set.id), command: set.command, at: set.at } : null
  },
  'bin.list': ({ db }) =>
    binned
      .flatMap(({ noun, table, title, whose = 'NULL' }) =>
        db
          .all<{ id: string; title: string; whose: string | null; at: string }>({
            text: `SELECT id, ${title} AS title, ${whose} AS whose, deleted_at AS at FROM ${table} WHERE deleted_at IS NOT NULL`,
            values: [],
          })
          .map((row) => ({ noun, id: row.id, title: row.title.slice(0, 1000), whose: row.whose, deletedAt: row.at })),
      )
      .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt)),
}
