/**
 * A person's photo: one small row beside the person, not a file. It is part of who they are, comes and goes with an import,
 * and is small enough for the change journal to hold it.
 */
import { mostSmall } from '../../../shared/contract/fields.ts'
import { isPicture, sniff, sniffed } from '../../../shared/model/media-types.ts'
import { invalid } from '../../../shared/result.ts'
import { sql } from '../store/sql.ts'
import type { Handlers } from './context.ts'
import { branded, orNotFound } from './rows.ts'

export const photos: Pick<Handlers, 'people.photo' | 'people.withPhoto' | 'people.setPhoto'> = {
  'people.photo': ({ db }, { id }) => {
    const row = db.get<{ media_type: string; bytes: Uint8Array }>(
      sql`SELECT media_type, bytes FROM photo WHERE id = ${id}`,
    )
    return row ? { mediaType: row.media_type as 'image/jpeg', bytes: new Uint8Array(row.bytes) } : null
  },
  'people.withPhoto': ({ db }) =>
    db
      .all<{ id: string }>(
        // an address book may bring megabytes: those are for the person's page alone
        sql`SELECT photo.id FROM photo JOIN person ON person.id = photo.id
            WHERE person.deleted_at IS NULL AND length(bytes) <= ${mostSmall}`,
      )
      .map(({ id }) => branded(id)),
  'people.setPhoto': ({ db }, { id, photo }) => {
    orNotFound(db.row('person', id))
    if (photo === null) db.remove('photo', id)
    else {
      const type = sniff(photo.subarray(0, sniffed))
      if (!isPicture(type)) throw invalid('photo', 'wrong')
      const row = { media_type: type, bytes: photo }
      if (db.row('photo', id)) db.update('photo', id, row)
      else db.insert('photo', { id, ...row })
    }
    return { change: branded(db.change) }
  },
}
