/** What is remembered of backups in the vault: one row beside its settings, which no window can set. */
import { BackupMemo, BackupName, BackupTrouble } from '../../../shared/contract/backups.ts'
import { Day, Instant } from '../../../shared/contract/fields.ts'
import { daysBetween } from '../../../shared/model/days.ts'
import { z } from '../../../shared/zod.ts'
import type { Keeping, Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import type { NounHandlers } from './context.ts'
import { dayOf } from './rows.ts'

const Size = z.strictObject({ bytes: z.int().min(0), rows: z.int().min(0) })

export const BackupMemory = z.strictObject({
  automatic: z.boolean().default(true),
  /** Backups have been made in the chosen folder: one with none in it is not that folder. */
  begun: z.boolean().default(false),
  /** The last that was found whole, and the day where it was made. */
  last: z.strictObject({ name: BackupName, at: Instant, day: Day, bytes: z.int() }).nullable().default(null),
  /** The last try since, when it failed. */
  failed: z.strictObject({ at: Instant, why: BackupTrouble }).nullable().default(null),
  proved: z.strictObject({ at: Instant, name: BackupName }).nullable().default(null),
  /** What the next is measured against; it stays while smaller ones come. */
  size: Size.nullable().default(null),
  /** Of the last, when it was much smaller: nothing is rotated away until the person says that it is right. */
  smaller: Size.nullable().default(null),
})
export type BackupMemory = z.output<typeof BackupMemory>

const row = 'backups'
const none = BackupMemory.parse({})

export const backupMemory = (db: Readable): BackupMemory => {
  const found = db.get<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${row}`)
  const read = BackupMemory.safeParse(found ? JSON.parse(found.value) : {})
  return read.success ? read.data : none
}

export const rememberBackup = (db: Keeping, change: Partial<BackupMemory>): void => {
  const value = JSON.stringify({ ...backupMemory(db), ...change })
  db.keep(
    sql`INSERT INTO setting (name, value) VALUES (${row}, ${value})
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
}

export const backups: NounHandlers<'backups'> = {
  'backups.memo': ({ db, now }) => {
    const { automatic, last, failed, proved, smaller } = backupMemory(db)
    return BackupMemo.parse({
      automatic,
      last: last && { name: last.name, at: last.at, bytes: last.bytes },
      failed,
      proved,
      held: smaller !== null,
      // a clock that was set back makes no backup of tomorrow older than today
      daysSince: last && Math.max(0, daysBetween(last.day, dayOf(now))),
    })
  },
}
