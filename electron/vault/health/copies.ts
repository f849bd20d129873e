/** What the second process does for the vault's health: a copy looked through, and one put aside when damage is met. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckKind } from '../../../shared/contract/health.ts'
import { asideText, freeAsideName } from '../backup/aside.ts'
import type { BackupDesk } from '../backup/desk.ts'
import { copyLive, needRoom } from '../backup/make.ts'
import type { MakeParts } from '../backup/make.ts'
import { clear } from '../backup/swap.ts'
import { databaseFile } from '../keys/vault-files.ts'
import { nouns } from '../store/rows.ts'
import type { Opened } from '../store/open.ts'
import type { CheckResult } from './checker.ts'
import { sizeOf } from './space.ts'

/** Where a copy lies while it is looked through, and one while it is made, within the vault's folder. */
export const checkingName = 'checking'
const partName = '.vault-before.part'
/** These, and what was being removed: the second process gives it such a name first. */
const left = /^(checking|\.(checking|vault-before[\d-]*)\.part)$/

/** What the end of an earlier process left of either. Only while none is being made. */
export const clearCopies = (folder: string): void => {
  for (const name of readdirSync(folder)) if (left.test(name)) clear(join(folder, name))
}

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
  const all = ['vault.db', 'vault.db-wal', 'vault.json', 'vault.previous.json', 'head.json']
  const there = all.filter((file) => existsSync(join(folder, file)))
  await needRoom(
    folder,
    there.reduce((sum, file) => sum + sizeOf(join(folder, file)), 0),
  )
  const part = join(folder, partName)
  try {
    for (const file of there) await second.run('copy', { from: join(folder, file), to: join(part, file), still: true })
    const at = parts.clock()
    const name = freeAsideName(folder, parts.now())
    const files = { 'aside.json': asideText({ reason: 'damaged', at, seenAt: at, age: 0 }) }
    // it has its name only once it is whole
    await second.run('finish', { folder: part, files, to: join(folder, name) })
    return name
  } catch (error) {
    await second.run('remove', { folder: part }).catch(() => undefined)
    throw error
  }
}
