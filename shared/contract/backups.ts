/** backup: the encrypted journal once more, in a folder of the person's choice: made, looked through, restored, proved. */
import { z } from '../zod.ts'
import { query, task } from './define.ts'
import { Instant, Line, LocalTime, Nothing } from './fields.ts'

/** A folder someone chose in a dialog of main's. A window never names a path. */
export const FolderToken = z.string().regex(/^folder-[0-9a-z]{8,40}$/)
/** Where to look: the chosen folder, the one beside the vault that a migration uses, or another one just chosen. */
const BackupPlace = z.union([z.enum(['chosen', 'migration']), FolderToken])
/** `rapport-2026-11-22-0931`, with a number behind it for a second one of the same minute. */
export const backupName = /^rapport-\d{4}-\d{2}-\d{2}-\d{4}(-\d{1,3})?$/
export const BackupName = z.string().regex(backupName)
/** `vault-before-2026-11-22-0931`, likewise. */
export const asideName = /^vault-before-\d{4}-\d{2}-\d{2}-\d{4}(-\d{1,3})?$/
const AsideName = z.string().regex(asideName)

const Count = z.int().min(0)

/** What is in a journal, as a person counts it: without the bin. */
export const Contents = z.strictObject({
  people: Count,
  organisations: Count,
  entries: Count,
  facts: Count,
  dates: Count,
  followUps: Count,
  newestEntry: LocalTime.nullable(),
  newestChange: Instant.nullable(),
})
export type Contents = z.output<typeof Contents>

/** What can be said of a backup before it is opened. Only `whole` and `unchecked` can be restored. */
export const BackupState = z.enum([
  'whole',
  /** Copied whole, not looked through yet. */
  'unchecked',
  'cut',
  'unreadable',
  /** Not made with the keys of the open journal: of an earlier master key, or changed since. Its passphrase tells. */
  'other-key',
  'newer',
  'other-vault',
  'other-runtime',
])
export type BackupState = z.output<typeof BackupState>

export const BackupLine = z.strictObject({
  place: BackupPlace,
  name: BackupName,
  state: BackupState,
  /** Null when its manifest does not read. */
  madeAt: Instant.nullable(),
  bytes: Count,
  reason: z.enum(['automatic', 'asked', 'migration']).nullable(),
  /** A good deal smaller than the one before. */
  smaller: z.boolean(),
})
export type BackupLine = z.output<typeof BackupLine>

/** Why the last try failed, as a word of the catalogue. */
export const BackupTrouble = z.enum(['gone', 'not-writable', 'no-space', 'damaged', 'busy', 'other'])
export type BackupTrouble = z.output<typeof BackupTrouble>

export const BackupMemo = z.strictObject({
  automatic: z.boolean(),
  /** The last that was found whole. */
  last: z.strictObject({ name: BackupName, at: Instant, bytes: Count }).nullable(),
  failed: z.strictObject({ at: Instant, why: BackupTrouble }).nullable(),
  /** When one was last restored for trial. */
  proved: z.strictObject({ name: BackupName, at: Instant }).nullable(),
  /** The last was much smaller than those before; nothing is rotated away until that is said to be right. */
  held: z.boolean(),
  /** Days since the last good one, as of today; null when there is none. */
  daysSince: Count.nullable(),
})
export type BackupMemo = z.output<typeof BackupMemo>

const Chosen = { place: BackupPlace, name: BackupName }
/** For a backup that the open journal does not vouch for: a passphrase or a recovery key, of the vault now or of the time it was made. */
const Secret = {
  passphrase: z.string().min(1).max(1000).optional(),
  words: z.string().min(1, 'too-short').max(400, 'too-long').optional(),
}

export const BackupPreview = z.strictObject({
  line: BackupLine,
  saved: Contents,
  /** Null while locked. */
  now: Contents.nullable(),
  /** After restoring, the passphrase of now opens it; or the one of the time it was made. */
  opensWith: z.enum(['now', 'then']),
  /** Of another journal than the one that is here. */
  other: z.boolean(),
})
export type BackupPreview = z.output<typeof BackupPreview>

export const AsideLine = z.strictObject({
  name: AsideName,
  at: Instant,
  reason: z.enum(['restored', 'put-back', 'salvaged', 'damaged']),
  bytes: Count,
  /** The earliest day it is removed. */
  goesAt: Instant,
})
export type AsideLine = z.output<typeof AsideLine>

export const backups = {
  /** What is remembered in the journal. */
  'backups.memo': query(['backup'], Nothing, BackupMemo),
  /** What is known without a key. `newest`: of the backups in the chosen folder, by what their manifests say. */
  'backups.status': task(
    [],
    Nothing,
    z.strictObject({
      folder: Line.nullable(),
      /** Whether the folder is there just now. */
      there: z.boolean(),
      newest: Instant.nullable(),
      busy: z.boolean(),
      /** Another journal was put in place in the last hour; the one before is kept until `goesAt`. */
      swapped: AsideLine.nullable(),
    }),
  ),
  /** `cannot-open` with `file`; `invalid` with `folder: in-vault | unknown`. */
  'backups.set': task(
    ['backup'],
    z.strictObject({
      folder: FolderToken.optional(),
      automatic: z.boolean().optional(),
      /** The smaller journal is right: rotation goes on. */
      smaller: z.literal('right').optional(),
    }),
    Nothing,
  ),
  /** `not-found` when no folder is chosen. */
  'backups.make': task(['backup'], Nothing, z.strictObject({ name: BackupName, bytes: Count, smaller: z.boolean() })),
  /** Newest first. */
  'backups.list': task([], z.strictObject({ place: BackupPlace }), z.array(BackupLine)),
  /** `invalid` with `passphrase: needed | wrong | wait`, or with `words` as where the vault is unlocked; `damaged` with `backup`. */
  'backups.preview': task([], z.strictObject({ ...Chosen, ...Secret }), BackupPreview),
  /** Locks the journal. `conflict` with `backup: other-vault` unless `other` says that it is meant. */
  'backups.restore': task(
    ['backup', 'vault'],
    z.strictObject({ ...Chosen, ...Secret, other: z.boolean().default(false) }),
    z.strictObject({ aside: AsideName }),
  ),
  'backups.rehearse': task(
    ['backup'],
    z.strictObject({ ...Chosen, ...Secret }),
    z.strictObject({
      saved: Contents,
      now: Contents.nullable(),
      /** Kinds of rows that are others now; null while locked. */
      changed: Count.nullable(),
    }),
  ),
  /** Journals put aside by a restore, newest first. */
  'backups.aside': task([], Nothing, z.array(AsideLine)),
  /** Locks the journal; the one of now is put aside in its turn. */
  'backups.putBack': task(
    ['backup', 'vault'],
    z.strictObject({ name: AsideName, ...Secret }),
    z.strictObject({ aside: AsideName }),
  ),
}
