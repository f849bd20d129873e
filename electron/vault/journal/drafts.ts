/** Drafts and settings: kept in the vault, not part of the journal's history. */
import { Draft, Settings } from '../../../shared/contract/drafts.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { instantOf } from './rows.ts'

export const defaultSettings: Settings = {
  remindAt: '09:00',
  quiet: null,
  workingDays: [1, 2, 3, 4, 5],
  daysOff: 'as-usual',
  leads: [{ level: 'default', name: '', leads: [0] }],
  wording: 'full',
  lockAfter: 15,
  theme: 'system',
  density: 'comfortable',
}

export const settingsOf = (db: Readable): Settings => {
  const rows = db.all<{ name: string; value: string }>(sql`SELECT name, value FROM setting`)
  // the table also remembers what no window sets
  const own = rows.filter(({ name }) => Object.hasOwn(defaultSettings, name))
  const stored = Object.fromEntries(own.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
  const read = Settings.safeParse({ ...defaultSettings, ...stored })
  return read.success ? read.data : defaultSettings
}

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
    return {}
  },
}
