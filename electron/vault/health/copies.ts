/** What the second process does for the vault's health: a copy looked through, and one put aside when damage is met. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckKind } from '../../../shared/contract/health.ts'
import { freeAsideName, writeAside } from '../backup/aside.ts'
import type { BackupDesk } from '../backup/desk.ts'
import { copyLive, needRoom } from '../backup/make.ts'
import type { MakeParts } from '../backup/make.ts'
import { databaseFile } from '../keys/vault-files.ts'
import { nouns } from '../store/rows.ts'
import type { Opened } from '../store/open.ts'
import type { CheckResult } from './checker.ts'
import { sizeOf } from './space.ts'

/** Where the copy lies while it is looked through, within the vault's folder. */
export const checkingName = 'checking'

type Live = { readonly db: Opened; readonly key: Buffer }

/** @throws AppError no-space, conflict (a backup is being made), cancelled (something else came, or the lock) */
export const checkLive = (
  parts: MakeParts,
  backups: BackupDesk,
  { db, key }: Live,
  kind: CheckKind,
): Promise<CheckResult> =>
  backups.givingWay(async (signal) => {
    const folder = join(parts.folder, checkingName)
    await parts.second.run('remove', { folder })
    await needRoom(parts.folder, sizeOf(databaseFile(parts.folder)))
    const file = join(folder, 'vault.db')
    try {
      await copyLive(parts, db, file, { signal })
      const { problems, counts } = await parts.second.run('check', { file, key, kind, rowsKey: null }, { signal })
      return {
        ok: problems.length === 0,
        problems,
        counts: Object.fromEntries(nouns.flatMap((noun) => (counts[noun] === undefined ? [] : [[noun, counts[noun]]]))),
      }
    } finally {
      await parts.second.run('remove', { folder }).catch(() => undefined)
    }
  })

/** The files as they were found, beside the vault, for 30 days. @returns the folder's name @throws AppError no-space, cannot-open */
export const copyAside = async (parts: MakeParts & { readonly clock: () => number }): Promise<string> => {
  const { folder, second } = parts
  const name = await freeAsideName(folder, parts.now())
  const files = ['vault.db', 'vault.db-wal', 'vault.json', 'vault.previous.json', 'head.json']
  const there = files.filter((file) => existsSync(join(folder, file)))
  await needRoom(
    folder,
    there.reduce((sum, file) => sum + sizeOf(join(folder, file)), 0),
  )
  const to = join(folder, name)
  try {
    for (const file of there) await second.run('copy', { from: join(folder, file), to: join(to, file), still: true })
    const at = parts.clock()
    writeAside(to, { reason: 'damaged', at, seenAt: at, age: 0 })
    return name
  } catch (error) {
    await second.run('remove', { folder: to }).catch(() => undefined)
    throw error
  }
}
