/**
 * Before a vault is brought to a newer schema: a backup of it as it is, looked through in full, beside the vault. It is kept
 * until the next migration has its own.
 */
import { join } from 'node:path'
import { writeFailure } from '../keys/files.ts'
import { makeFolder } from '../second/folders.ts'
import type { RunTools } from '../second/jobs.ts'
import { migrate, migrations, pending } from '../store/migrate.ts'
import type { Migration } from '../store/migrate.ts'
import { backupsIn } from './folder.ts'
import { lookThrough, makeBackup } from './make.ts'
import type { MakeParts, Source } from './make.ts'

export const migrationFolder = (vault: string): string => join(vault, 'before-migration')

/** All but `kept`. What cannot be removed now is removed the next time. */
const clearBut = async (parts: MakeParts, to: string, kept: string | undefined): Promise<void> => {
  for (const { name, folder } of await backupsIn(to))
    if (name !== kept) await parts.second.run('remove', { folder }).catch(() => undefined)
}

/** @throws AppError no-space, cannot-open, damaged: the vault is as it was, in its old schema */
export const upgrade = async (
  parts: MakeParts,
  source: Source,
  tools: RunTools = {},
  known: readonly Migration[] = migrations,
): Promise<readonly string[]> => {
  if (pending(source.db, known).length === 0) return []
  const to = migrationFolder(parts.folder)
  await makeFolder(to).catch((error: unknown) => {
    throw writeFailure(error)
  })
  // one try that was cut short leaves one behind; the newest of them is the last that is known to be whole
  await clearBut(parts, to, (await backupsIn(to)).at(-1)?.name)
  const { name, made } = await makeBackup(parts, source, { to, reason: 'migration' }, tools)
  await lookThrough(parts, source, { to, name, made, kind: 'full', smaller: false }, tools)
  const ran = migrate(source.db, known)
  await clearBut(parts, to, name)
  return ran
}
