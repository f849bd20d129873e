/** file: what is known of an attachment, and reading it. Its bytes are kept by file-content.ts. */
import { most } from '../../../shared/contract/files.ts'
import type { FileItem } from '../../../shared/contract/files.ts'
import { cleanName } from '../../../shared/model/file-names.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable } from '../store/handles.ts'
import type { FileRow } from '../store/rows.ts'
import type { Sql } from '../store/sql.ts'
import { raw, sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { piece } from './file-content.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

type ItemRow = FileRow & { readonly happened_at: string | null; readonly has_thumbnail: number }

const read = (row: ItemRow): FileItem => ({
  id: branded(row.id),
  personId: row.person_id === null ? null : branded(row.person_id),
  entryId: row.entry_id === null ? null : branded(row.entry_id),
  happenedAt: row.happened_at,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  hasThumbnail: row.has_thumbnail === 1,
  note: row.note,
  createdAt: row.created_at,
  deleted: row.deleted_at !== null,
})

const itemsWhere = (db: Readable, where: Sql): FileItem[] =>
  db
    .all<ItemRow>(
      sql`SELECT file.*, entry.happened_at,
            EXISTS (SELECT 1 FROM thumbnail WHERE content = file.id) AS has_thumbnail
          FROM file LEFT JOIN entry ON entry.id = file.entry_id
          WHERE ${where} AND file.deleted_at IS NULL AND entry.deleted_at IS NULL
          ORDER BY file.created_at DESC, file.id DESC`,
    )
    .map(read)

/** Alive, or in the bin: an undo may still want it read. */
export const fileOf = (db: Readable, id: string): FileRow =>
  orNotFound(db.get<FileRow>(sql`SELECT * FROM file WHERE id = ${id}`))

export type NewFile = Pick<
  FileRow,
  'person_id' | 'entry_id' | 'name' | 'type' | 'bytes' | 'digest' | 'width' | 'height'
>

/** What a file is about must be there, and not in the bin. */
export const expectHome = (db: Readable, personId: string | null, entryId: string | null): void => {
  const home = personId === null ? sql`entry WHERE id = ${entryId}` : sql`person WHERE id = ${personId}`
  orNotFound(db.get(sql`SELECT 1 FROM ${home} AND deleted_at IS NULL`))
}

/** Once all of it is here: from now on it is seen. */
export const addFile = ({ db, now }: CommandCtx, id: string, file: NewFile): void => {
  expectHome(db, file.person_id, file.entry_id)
  db.insert('file', { ...kept(id, now), ...file, note: '' })
}

type Amount = { readonly files: number; readonly bytes: number }
const amountWhere = (db: Readable, where: string): Amount =>
  db.get<Amount>(sql`SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes FROM file WHERE ${raw(where)}`) ?? {
    files: 0,
    bytes: 0,
  }

/** Bytes of all files, the bin included, and of those on their way in or out. */
export const bytesHeld = (db: Readable): number =>
  amountWhere(db, 'TRUE').bytes +
  (db.get<{ bytes: number }>(sql`SELECT coalesce(sum(bytes), 0) AS bytes FROM loose_content`)?.bytes ?? 0)

export const files: NounHandlers<'files'> = {
  'files.list': ({ db }, { personId, entryId }) =>
    personId === undefined
      ? itemsWhere(db, sql`file.entry_id = ${entryId ?? ''}`)
      : // two lists, so that each is found by its own index
        [
          ...itemsWhere(db, sql`file.person_id = ${personId}`),
          ...itemsWhere(
            db,
            sql`file.entry_id IN (SELECT entry_id FROM entry_person WHERE entry_person.person_id = ${personId})`,
          ),
        ].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  'files.thumbnail': ({ db }, { id }) => {
    const row = db.get<{ media_type: string; bytes: Uint8Array }>(
      sql`SELECT media_type, bytes FROM thumbnail WHERE content = ${id}`,
    )
    return row ? { mediaType: row.media_type, bytes: new Uint8Array(row.bytes) } : null
  },
  'files.piece': ({ db }, { id, at }) => {
    const { bytes } = fileOf(db, id)
    if (at * most.piece >= bytes) throw new AppError('not-found')
    const found = piece(db, id, at)
    // the row says that there is more than the rows of its bytes hold
    if (found.length !== Math.min(most.piece, bytes - at * most.piece)) throw new AppError('damaged')
    return { bytes: found }
  },
  'files.amount': ({ db }) => ({
    ...amountWhere(db, 'deleted_at IS NULL'),
    inBin: amountWhere(db, 'deleted_at IS NOT NULL'),
  }),
  'files.edit': ({ db }, { id, name, note }) => {
    const before = fileOf(db, id)
    db.update('file', id, { name: cleanName(name, before.name), note })
    return { change: branded(db.change) }
  },
  'files.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('file', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
