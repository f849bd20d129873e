/** Where somebody went lately. No part of the journal’s history; what is deleted for good is gone from here with it (`erase.ts`). */
import type { Recent } from '../../../shared/contract/recents.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { currentRole } from './roles.ts'
import { settingsOf } from './settings.ts'

/** So many are offered; more are kept, because some of them may be in the bin for a while. */
const most = 12
const mostKept = 40

const excerpt = 200

type Kept = { readonly noun: Recent['noun']; readonly id: string }

const personOf = (db: Readable, id: string): Recent | undefined => {
  const row = db.get<{ name: string }>(sql`SELECT name FROM person WHERE id = ${id} AND deleted_at IS NULL`)
  const role = currentRole(db, id)
  const detail = [role?.title, role?.organisation].filter(Boolean).join(', ')
  return row && { noun: 'person', id, title: row.name, detail: detail.slice(0, 1000), when: null }
}

const organisationOf = (db: Readable, id: string): Recent | undefined => {
  const row = db.get<{ name: string; place: string }>(
    sql`SELECT name, place FROM organisation WHERE id = ${id} AND deleted_at IS NULL`,
  )
  return row && { noun: 'organisation', id, title: row.name, detail: row.place, when: null }
}

const entryOf = (db: Readable, id: string): Recent | undefined => {
  const row = db.get<{ text: string; happened_at: string; names: string | null }>(
    sql`SELECT substr(text, 1, ${excerpt}) AS text, happened_at,
          (SELECT group_concat(name, ', ') FROM (SELECT person.name FROM entry_person JOIN person ON person.id = person_id
            WHERE entry_id = entry.id ORDER BY place LIMIT 3)) AS names
        FROM entry WHERE id = ${id} AND deleted_at IS NULL`,
  )
  return (
    row && {
      ...{ noun: 'entry', id, when: row.happened_at },
      ...{ title: (row.names ?? '').slice(0, 1000), detail: row.text.replace(/\s+/g, ' ').trim() },
    }
  )
}

/** None are kept: those there are go too. */
export const forgetRecents = (db: Keeping): void => void db.keep(sql`DELETE FROM recent`)

export const recents: NounHandlers<'recents'> = {
  'recents.list': ({ db }) => {
    const read = ({ noun, id }: Kept): Recent | undefined => {
      if (noun === 'person') return personOf(db, id)
      if (noun === 'organisation') return organisationOf(db, id)
      return noun === 'entry' ? entryOf(db, id) : { noun, id, title: '', detail: '', when: null }
    }
    const kept = db.all<Kept>(sql`SELECT noun, id FROM recent ORDER BY turn DESC`)
    return kept.flatMap((one) => read(one) ?? []).slice(0, most)
  },
  'recents.add': ({ db }, { noun, id }) => {
    if (!settingsOf(db).recents) return {}
    const turn = (db.get<{ last: number | null }>(sql`SELECT max(turn) AS last FROM recent`)?.last ?? 0) + 1
    db.keep(
      sql`INSERT INTO recent (noun, id, turn) VALUES (${noun}, ${id}, ${turn})
          ON CONFLICT (noun, id) DO UPDATE SET turn = excluded.turn`,
    )
    db.keep(
      sql`DELETE FROM recent WHERE (noun, id) NOT IN (SELECT noun, id FROM recent ORDER BY turn DESC LIMIT ${mostKept})`,
    )
    return {}
  },
  'recents.clear': ({ db }) => {
    forgetRecents(db)
    return {}
  },
}
