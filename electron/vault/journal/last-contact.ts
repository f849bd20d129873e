/**
 * When somebody was last and first spoken with, and how often. One entry more is added to what is known: to look through years of entries for each
 * jot would cost more than all the rest of it.
 */
import type { Keeping } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { contactCounts, keepDue, keepDueAgain } from './contact-due.ts'
import { keepNear } from './finding/keep-names.ts'

/** Entries, not only those that count: by it a change is known that was more than one entry more. */
const linksOf = (db: Keeping, personId: string): number =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM entry_person WHERE person_id = ${personId}`)?.n ?? 0

/** From all entries with them. */
export const keepContact = (db: Keeping, personId: string): void => {
  const all = db.get<{ at: string | null; first: string | null; n: number }>(
    sql`SELECT max(entry.happened_at) AS at, min(entry.happened_at) AS first, count(*) AS n FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
        WHERE entry_person.person_id = ${personId} AND entry.deleted_at IS NULL AND entry.kind <> 'review'`,
  )
  if (all?.at)
    db.keep(
      sql`INSERT INTO last_contact (person_id, at, first_at, n, links) VALUES (${personId}, ${all.at}, ${all.first}, ${all.n}, ${linksOf(db, personId)})
          ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, first_at = excluded.first_at, n = excluded.n, links = excluded.links`,
    )
  else db.keep(sql`DELETE FROM last_contact WHERE person_id = ${personId}`)
  keepNear(db, personId, all?.at, all?.n ?? 0)
  keepDue(db, personId)
}

type Known = { readonly at: string; readonly n: number; readonly links: number }

/** One entry more; where anything else changed as well, from all of them. */
export const addContact = (db: Keeping, personId: string, entryId: string): void => {
  const links = linksOf(db, personId)
  const known = db.get<Known>(
    sql`SELECT at, n, links FROM last_contact WHERE person_id = ${personId} AND n IS NOT NULL`,
  )
  // counted with all of them a moment ago, where a command wrote many
  if (known?.links === links) return
  const entry = db.get<{ at: string; counts: 0 | 1 }>(
    sql`SELECT happened_at AS at, ${contactCounts(db)} AS counts FROM entry
        WHERE id = ${entryId} AND deleted_at IS NULL AND kind <> 'review'`,
  )
  if (!known || !entry || links !== known.links + 1) return keepContact(db, personId)
  const { at, counts } = entry
  const counted = counts === 1 ? at : null
  db.keep(
    sql`UPDATE last_contact SET at = max(at, ${at}), first_at = min(first_at, ${at}), n = n + 1, links = links + 1,
          counted = coalesce(max(counted, ${counted}), counted, ${counted}) WHERE person_id = ${personId}`,
  )
  keepNear(db, personId, at > known.at ? at : known.at, known.n + 1)
  keepDueAgain(db, personId)
}
