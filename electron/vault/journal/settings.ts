/** Settings: kept in the vault, not part of the journal's history. */
import { Settings } from '../../../shared/contract/drafts.ts'
import { entryChannels } from '../../../shared/contract/entries.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'

const defaultSettings: Settings = {
  remindAt: '09:00',
  quiet: null,
  workingDays: [1, 2, 3, 4, 5],
  daysOff: 'as-usual',
  leads: [{ level: 'default', name: '', leads: [0] }],
  meetingLead: 15,
  contactBy: [...entryChannels],
  handfulMonths: 12,
  handfulLeast: 3,
  nudgeBefore: 2,
  acknowledgeWithin: 1,
  asksBothSides: true,
  wording: 'full',
  lockAfter: 15,
  theme: 'system',
  density: 'comfortable',
  recents: true,
}

export const settingsOf = (db: Readable): Settings => {
  const rows = db.all<{ name: string; value: string }>(sql`SELECT name, value FROM setting`)
  // the table also remembers what no window sets
  const own = rows.filter(({ name }) => Object.hasOwn(defaultSettings, name))
  const stored = Object.fromEntries(own.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
  const read = Settings.safeParse({ ...defaultSettings, ...stored })
  return read.success ? read.data : defaultSettings
}
