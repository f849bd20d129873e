/** Drafts and settings: kept in the vault, not part of the journal's history. */
import { Draft } from '../../../shared/contract/drafts.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { keepAllDue } from './contact-due.ts'
import { instantOf } from './rows.ts'
import { settingsOf } from './settings.ts'

export const drafts: NounHandlers<'drafts' | 'settings'> = {
  'drafts.get': ({ db }, { place }) => {
    const row = db.get<{ body: string }>(sql`SELECT body FROM draft WHERE place = ${place}`)
    return row ? Draft.parse(JSON.parse(row.body)) : null
  },
  'drafts.keep': ({ db, now }, draft) => {
    db.keep(
      sql`INSERT INTO draft (place, body, at) VALUES (${draft.place}, ${JSON.stringify(draft)}, ${instantOf(now)})
          ON CONFLICT (place) DO UPDATE SET body = excluded.body, at = excluded.at`,
    )
    return {}
  },
  'drafts.drop': ({ db }, { place }) => {
    db.keep(sql`DELETE FROM draft WHERE place = ${place}`)
    return {}
  },
  'settings.get': ({ db }) => settingsOf(db),
  'settings.set': ({ db }, settings) => {
    for (const [name, value] of Object.entries(settings))
      if (value !== undefined)
        db.keep(
          sql`INSERT INTO setting (name, value) VALUES (${name}, ${JSON.stringify(value)})
              ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        )
    if (settings.contactBy !== undefined) keepAllDue(db)
    return {}
  },
}
