/** list: a saved filter over people, in an order of one's own. */
import type { List } from '../../../shared/contract/lists.ts'
import { mostLists } from '../../../shared/model/lists/kinds.ts'
import { eachCondition } from '../../../shared/model/lists/walk.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { ListRow } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, Handlers, NounHandlers } from './context.ts'
import { endOf } from './joined.ts'
import { changing } from './change-all.ts'
import { referredBy } from './list-refers.ts'
import { tableLooks } from './table-looks.ts'
import { countFitting, findLines, linesWith } from './list-lines.ts'
import { branded, dayOf, instantOf, kept, orNotFound } from './rows.ts'

const inOrder = raw('ORDER BY place, created_at, id')

/** Whoever was joined with somebody since is that one. */
const filterOf = (db: Readable, row: Pick<ListRow, 'filter'>): List['filter'] =>
  eachCondition(JSON.parse(row.filter) as List['filter'], (condition) =>
    condition.is === 'tie' && condition.to !== null
      ? { ...condition, to: branded(endOf(db, condition.to)) }
      : condition,
  )

const read = (db: Readable, row: ListRow): List => ({ id: branded(row.id), name: row.name, filter: filterOf(db, row) })

const there = (db: Readable): ListRow[] => db.all<ListRow>(sql`SELECT * FROM list WHERE deleted_at IS NULL ${inOrder}`)

const nameOf = (name: string): string => name.trim().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/** Every list's place anew; those that keep theirs are not written. */
const move = ({ db }: CommandCtx, id: string, before: string | null): void => {
  const ids = there(db).map((row) => row.id)
  if (!ids.includes(id) || (before !== null && !ids.includes(before))) orNotFound(undefined)
  if (before === id) return
  const rest = ids.filter((each) => each !== id)
  const at = before === null ? rest.length : rest.indexOf(before)
  rest.toSpliced(at, 0, id).forEach((each, place) => db.update('list', each, { place }))
}

/** A tag that is called something else now is called that in every list, those in the bin too: they may come back. */
export const renameInLists = (db: Writable, from: string, to: string): void => {
  for (const row of db.all<Pick<ListRow, 'id' | 'filter'>>(sql`SELECT id, filter FROM list ${inOrder}`)) {
    const filter = eachCondition(JSON.parse(row.filter) as List['filter'], (condition) =>
      condition.is === 'tag' && condition.tag === from ? { ...condition, tag: to } : condition,
    )
    db.update('list', row.id, { filter: JSON.stringify(filter) })
  }
}

export const lists: NounHandlers<'lists'> &
  Pick<Handlers, 'people.changeAll' | 'settings.table' | 'settings.setTable'> = {
  ...changing,
  ...tableLooks,
  'lists.all': ({ db, now }, { counts }) =>
    there(db).map((row) => {
      const one = read(db, row)
      return {
        ...one,
        count: counts ? countFitting(db, dayOf(now), one.filter) : null,
        referred: counts ? referredBy(db, one.filter) : null,
      }
    }),
  'lists.get': ({ db }, { id }) => {
    const row = orNotFound(db.get<ListRow>(sql`SELECT * FROM list WHERE id = ${id}`))
    return { ...read(db, row), deleted: row.deleted_at !== null }
  },
  'lists.find': ({ db, now }, asked) => findLines(db, dayOf(now), asked),
  'lists.columns': ({ db, now }, { ids, columns }) => linesWith(db, dayOf(now), ids, columns),
  'lists.add': ({ db, now, newId }, { name, filter }) => {
    const known = there(db)
    if (known.length >= mostLists) throw new AppError('conflict', { list: 'too-many' })
    const id = newId()
    const place = (known.at(-1)?.place ?? -1) + 1
    db.insert('list', { ...kept(id, now), name: nameOf(name), filter: JSON.stringify(filter), place })
    return { change: branded(db.change), id: branded(id) }
  },
  'lists.edit': ({ db }, { id, name, filter }) => {
    const given = {
      ...(name !== undefined && { name: nameOf(name) }),
      ...(filter !== undefined && { filter: JSON.stringify(filter) }),
    }
    orNotFound(db.update('list', id, given))
    return { change: branded(db.change) }
  },
  'lists.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('list', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
  'lists.move': (ctx, { id, before }) => {
    move(ctx, id, before)
    return { change: branded(ctx.db.change) }
  },
}
