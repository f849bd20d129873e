/**
 * The bytes of files: rows beside the journal, never copied into the change journal. A content is named as the file is. It
 * is kept for as long as an undo may want it back: until the file is deleted for good from the bin, or, for one that was
 * added and taken back again, which no bin shows, for {@link undoneFor}.
 */
import { most } from '../../../shared/contract/files.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { KeepingCtx } from './context.ts'
import { instantOf } from './rows.ts'
import { dropWords } from './search-words.ts'

/** Bytes of one row. Measured: 64 KiB to 512 KiB are written and read at the same speed; 1 MiB at half of it. */
const chunk = 256 * 1024
const perPiece = most.piece / chunk

/** How long what was added and taken back can be brought back by undoing the undo. */
const undoneFor = { days: 30 } as const

export const begin = ({ db, now }: KeepingCtx, content: string, bytes: number): void => {
  db.keep(
    sql`INSERT INTO loose_content (content, state, bytes, at) VALUES (${content}, 'arriving', ${bytes}, ${instantOf(now)})`,
  )
}

export const append = (db: Keeping, content: string, at: number, bytes: Uint8Array): void => {
  for (let from = 0; from < bytes.length; from += chunk)
    db.keep(
      sql`INSERT INTO file_chunk (content, seq, bytes)
          VALUES (${content}, ${at * perPiece + from / chunk}, ${bytes.subarray(from, from + chunk)})`,
    )
}

export const keepThumbnail = (db: Keeping, content: string, mediaType: string, bytes: Uint8Array): void => {
  db.keep(sql`INSERT INTO thumbnail (content, media_type, bytes) VALUES (${content}, ${mediaType}, ${bytes})`)
}

/** All of it is here, and a file stands for it. */
export const settle = (db: Keeping, content: string): void => {
  db.keep(sql`DELETE FROM loose_content WHERE content = ${content}`)
}

export const piece = (db: Readable, content: string, at: number): Uint8Array<ArrayBuffer> => {
  const rows = db.all<{ bytes: Uint8Array }>(
    sql`SELECT bytes FROM file_chunk WHERE content = ${content} AND seq >= ${at * perPiece} AND seq < ${(at + 1) * perPiece}
        ORDER BY seq`,
  )
  const whole = new Uint8Array(rows.reduce((length, { bytes }) => length + bytes.length, 0))
  let end = 0
  for (const { bytes } of rows) {
    whole.set(bytes, end)
    end += bytes.length
  }
  return whole
}

/** From now on it belongs to nobody, and {@link clearSome} takes it away. */
export const letGo = ({ db, now }: KeepingCtx, content: string, bytes: number): void => {
  db.keep(
    sql`INSERT INTO loose_content (content, state, bytes, at)
        VALUES (${content}, 'going', ${bytes}, ${instantOf(now)})
        ON CONFLICT (content) DO UPDATE SET state = 'going'`,
  )
}

/**
 * Takes files out of the bin for good. Their history goes with them: an undo must not bring back a file without its bytes,
 * and its name is to be gone too.
 */
export const erase = (ctx: KeepingCtx, ids: readonly string[]): void => {
  const { db } = ctx
  for (const id of ids) {
    letGo(ctx, id, db.get<{ bytes: number }>(sql`SELECT bytes FROM file WHERE id = ${id}`)?.bytes ?? 0)
    dropWords(db, 'file', id)
    db.keep(sql`DELETE FROM file WHERE id = ${id}`)
    const sets = db.all<{ set_id: string }>(sql`SELECT DISTINCT set_id FROM change WHERE noun = 'file' AND id = ${id}`)
    db.keep(sql`DELETE FROM change WHERE noun = 'file' AND id = ${id}`)
    dropEmpty(
      db,
      sets.map(({ set_id }) => set_id),
    )
  }
}

/** Commands that did nothing else have nothing left to undo. */
export const dropEmpty = (db: Keeping, sets: readonly string[]): void => {
  const empty = JSON.stringify(
    db
      .all<{ id: string }>(
        sql`SELECT id FROM change_set WHERE id IN (SELECT value FROM json_each(${JSON.stringify(sets)}))
            AND NOT EXISTS (SELECT 1 FROM change WHERE change.set_id = change_set.id)`,
      )
      .map(({ id }) => id),
  )
  const those = sql`(SELECT value FROM json_each(${empty}))`
  db.keep(sql`UPDATE change_set SET undoes = NULL WHERE undoes IN ${those}`)
  db.keep(sql`UPDATE change_set SET undone_by = NULL WHERE undone_by IN ${those}`)
  db.keep(sql`DELETE FROM change_set WHERE id IN ${those}`)
}

/** At unlock: what was arriving never will any more, and what was added and taken back long ago is not wanted again. */
export const lookForLoose = (ctx: KeepingCtx): void => {
  const { db, now } = ctx
  db.keep(sql`UPDATE loose_content SET state = 'going' WHERE state = 'arriving'`)
  const before = instantOf(now.subtract(undoneFor))
  const undone = db.all<{ content: string }>(
    sql`SELECT content FROM file_chunk WHERE seq = 0
          AND NOT EXISTS (SELECT 1 FROM file WHERE file.id = content)
          AND NOT EXISTS (SELECT 1 FROM loose_content WHERE loose_content.content = file_chunk.content)
          AND NOT EXISTS (
            SELECT 1 FROM change JOIN change_set ON change_set.id = change.set_id
            WHERE change.noun = 'file' AND change.id = content AND change_set.at >= ${before})`,
  )
  erase(
    ctx,
    undone.map(({ content }) => content),
  )
}

/** Takes away a little of what belongs to nobody, and says whether there is more. A megabyte of it takes as long as writing one. */
export const clearSome = (db: Keeping): boolean => {
  const next = db.get<{ content: string }>(sql`SELECT content FROM loose_content WHERE state = 'going' LIMIT 1`)
  if (!next) return false
  const cleared = db.keep(
    sql`DELETE FROM file_chunk WHERE rowid IN (SELECT rowid FROM file_chunk WHERE content = ${next.content} LIMIT ${perPiece})`,
  )
  if (cleared > 0) return true
  db.keep(sql`DELETE FROM thumbnail WHERE content = ${next.content}`)
  db.keep(sql`DELETE FROM loose_content WHERE content = ${next.content}`)
  return true
}
