/**
 * Another database takes the vault's place, and what was there is put aside. Both lie ready in folders within the vault's; a
 * small file (`swap.json`) says what is to move, and from the moment it is on the disk the swap is done, however often it is
 * interrupted: `finishSwap` goes on where it was. Before that moment nothing has happened.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { asideName } from '../../../shared/contract/backups.ts'
import { z } from '../../../shared/zod.ts'
import { AppError } from '../../../shared/result.ts'
import { isRealFile, isRealFolder, readSmall, syncFolder, writeFailure, writeWhole } from '../keys/files.ts'
import { writeAside } from './aside.ts'
import type { AsideReason } from './aside.ts'

/** Where the one to come is put together. */
export const stagingName = 'restoring'

const Plan = z.strictObject({ version: z.literal(1), aside: z.string().regex(asideName) })

const planFile = (vault: string): string => join(vault, 'swap.json')

const keyFiles = ['vault.json', 'vault.previous.json'] as const
/** The log and the head belong to the database that goes: beside another one they would be taken for its own. */
const leaving = ['vault.db-wal', 'vault.db-shm', 'head.json'] as const

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const moveIfThere = (from: string, to: string): void => {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to)
}

/**
 * The point of no return: the database in `restoring/` (and its key files, where it brings some) is the vault from here on.
 * The vault must not be open.
 * @throws AppError no-space, cannot-open; nothing has happened then
 */
export const beginSwap = (
  vault: string,
  aside: { readonly name: string; readonly reason: AsideReason; readonly at: number },
): void => {
  const { name, reason, at } = aside
  const folder = join(vault, name)
  try {
    if (!existsSync(join(vault, stagingName, 'vault.db'))) throw new AppError('not-found')
    mkdirSync(folder, { mode: 0o700 })
    writeAside(folder, { reason, at, seenAt: at, age: 0 })
    // what stays in force is put aside as well: a vault without its keys could never be put back
    for (const file of keyFiles)
      if (isRealFile(join(vault, file)) && !existsSync(join(vault, stagingName, file))) {
        copyFileSync(join(vault, file), join(folder, file))
        syncFile(join(folder, file))
      }
    syncFolder(folder)
    syncFolder(join(vault, stagingName))
    writeWhole(planFile(vault), `${JSON.stringify({ version: 1, aside: name })}\n`)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw writeFailure(error)
  }
}

/** What has another name elsewhere would be written to under that name as well. */
const unshare = (file: string): void => {
  if (lstatSync(file).nlink < 2) return
  const own = `${file}.own`
  rmSync(own, { force: true })
  copyFileSync(file, own)
  syncFile(own)
  renameSync(own, file)
}

const move = (vault: string, aside: string): void => {
  const staging = join(vault, stagingName)
  // once the new database is in its place, what lies beside it is its own
  if (existsSync(join(staging, 'vault.db'))) {
    for (const file of leaving) moveIfThere(join(vault, file), join(aside, file))
    for (const file of keyFiles) {
      if (!isRealFile(join(staging, file))) continue
      moveIfThere(join(vault, file), join(aside, file))
      renameSync(join(staging, file), join(vault, file))
    }
    moveIfThere(join(vault, 'vault.db'), join(aside, 'vault.db'))
    syncFolder(aside)
    unshare(join(staging, 'vault.db'))
    renameSync(join(staging, 'vault.db'), join(vault, 'vault.db'))
  }
  syncFolder(vault)
  rmSync(staging, { recursive: true, force: true })
}

const readPlan = (vault: string): z.output<typeof Plan> | undefined => {
  const text = readSmall(planFile(vault), 65_536)
  if (text === undefined) return undefined
  try {
    return Plan.parse(JSON.parse(text))
  } catch {
    // written whole or not at all: this was never ours, and what is staged was never decided on
    rmSync(planFile(vault), { recursive: true, force: true })
    return undefined
  }
}

/** Links, pipes and the like in place of what was staged were not put there by a restore: nothing is moved along them. */
const isOurs = (vault: string, aside: string): boolean => {
  const staging = join(vault, stagingName)
  const database = join(staging, 'vault.db')
  return (
    (!isThere(aside) || isRealFolder(aside)) &&
    (!isThere(staging) || (isRealFolder(staging) && (!isThere(database) || isRealFile(database))))
  )
}

/**
 * Goes on with a swap that was begun, and clears away one that never was. The vault must not be open. True when it swapped.
 * @throws AppError no-space, cannot-open: it is gone on with the next time
 */
export const finishSwap = (vault: string): boolean => {
  try {
    const plan = readPlan(vault)
    if (!plan) return false
    const aside = join(vault, plan.aside)
    if (!isOurs(vault, aside)) {
      rmSync(planFile(vault), { force: true })
      return false
    }
    mkdirSync(aside, { recursive: true, mode: 0o700 })
    move(vault, aside)
    rmSync(planFile(vault), { force: true })
    syncFolder(vault)
    return true
  } catch (error) {
    throw writeFailure(error)
  }
}

/** Whether another database is on its way into the vault's place. */
export const isSwapping = (vault: string): boolean => existsSync(planFile(vault))

/** What an interrupted restore left: staged and never decided on. Only while no restore runs. */
export const clearStaging = (vault: string): void => {
  if (!isSwapping(vault)) clear(join(vault, stagingName))
}

/** As far as it goes: what cannot be removed now keeps nobody out, and is met again. */
export const clear = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // a disk that cannot be written
  }
}
