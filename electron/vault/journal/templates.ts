/** template: the beginning of an entry of one kind. */
import type { Template, TemplateFields } from '../../../shared/contract/templates.ts'
import type { EntryChannel } from '../../../shared/contract/entries.ts'
import { fold } from '../../../shared/model/names.ts'
import type { TemplateRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, instantOf, kept, orNotFound, tagsOf } from './rows.ts'

const read = (row: TemplateRow): Template => ({
  id: branded(row.id),
  name: row.name,
  channel: row.channel === '' ? null : (row.channel as EntryChannel),
  text: row.text,
  tags: tagsOf(row.tags),
})

const columns = ({ name, channel, text, tags }: TemplateFields) => ({
  name: name.trim(),
  channel: channel ?? '',
  text,
  tags: JSON.stringify([...new Set(tags.map((tag) => tag.trim()))]),
})

const add = ({ db, now, newId }: CommandCtx, fields: TemplateFields): string => {
  const id = newId()
  db.insert('template', { ...kept(id, now), ...columns(fields) })
  return id
}

export const templates: NounHandlers<'templates'> = {
  'templates.list': ({ db }) =>
    db
      .all<TemplateRow>(sql`SELECT * FROM template WHERE deleted_at IS NULL`)
      .map(read)
      .toSorted((a, b) => fold(a.name).localeCompare(fold(b.name)) || (a.id < b.id ? -1 : 1)),
  'templates.add': (ctx, fields) => {
    const id = add(ctx, fields)
    return { change: branded(ctx.db.change), id: branded(id) }
  },
  'templates.begin': (ctx, { templates: some }) => {
    for (const one of some) add(ctx, one)
    return { change: branded(ctx.db.change) }
  },
  'templates.edit': ({ db }, { id, ...fields }) => {
    orNotFound(db.update('template', id, columns(fields)))
    return { change: branded(db.change) }
  },
  'templates.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('template', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
