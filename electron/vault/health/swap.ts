/**
 * Puts a finished database in the vault’s place, the old one beside it. A crash at any point is finished at the next
 * unlock: the new one has its name only once it is whole, and nothing is written over.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { writeFailure } from '../keys/files.ts'

/** Its name says where the old one goes, so that whoever finishes the swap knows. */
const freshFile = /^next-(damaged-[\d-]+)\.db$/
const freshIn = (folder: string): { readonly file: string; readonly aside: string } | undefined => {
  let names: readonly string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    // no folder, or nothing to read it with: told by whoever opens what is in it
  }
  const found = names.map((name) => freshFile.exec(name)).find((match) => match !== null)
  return found?.[1] === undefined ? undefined : { file: join(folder, found[0]), aside: found[1] }
}
/** Where the new one is being made; left over by a crash, it is worth nothing. */
export const making = (folder: string): string => join(folder, 'vault.making.db')
const rests = ['', '-wal', '-shm'] as const

const synced = (path: string): void => {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export const dropMaking = (folder: string): void => {
  for (const rest of rests) rmSync(making(folder) + rest, { force: true })
}

/** A swap was begun and not finished. */
export const swapWaits = (folder: string): boolean => freshIn(folder) !== undefined

/** Finishes a swap. The live database must not be open in this process. */
export const finishSwap = (folder: string): void => {
  const fresh = freshIn(folder)
  if (!fresh) return
  try {
    const to = join(folder, fresh.aside)
    mkdirSync(to, { recursive: true, mode: 0o700 })
    // one that was begun before the crash is gone on with; its log belongs with it
    for (const rest of rests) {
      const from = join(folder, `vault.db${rest}`)
      if (existsSync(from)) renameSync(from, join(to, `vault.db${rest}`))
    }
    synced(to)
    synced(folder)
    renameSync(fresh.file, join(folder, 'vault.db'))
    synced(folder)
  } catch (error) {
    throw writeFailure(error)
  }
}

/** `making` is whole and closed: from here on it is the vault. @throws AppError no-space, cannot-open */
export const swapIn = (folder: string, aside: string): void => {
  try {
    // a checkpoint left nothing in its log
    for (const rest of ['-wal', '-shm']) rmSync(making(folder) + rest, { force: true })
    synced(making(folder))
    renameSync(making(folder), join(folder, `next-${aside}.db`))
    synced(folder)
  } catch (error) {
    throw writeFailure(error)
  }
  finishSwap(folder)
}

const asideFolder = /^damaged-(\d{4}-\d{2}-\d{2})-\d{4}(-\d+)?$/
const keptDays = 30

/** What was set aside more than 30 days before `today` (`YYYY-MM-DD`) goes. A clock set back takes nothing away. */
export const dropOldAsides = (folder: string, today: string): void => {
  for (const name of readdirSync(folder)) {
    const day = asideFolder.exec(name)?.[1]
    if (day === undefined) continue
    if (Date.parse(today) - Date.parse(day) <= keptDays * 86_400_000) continue
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** A name no folder has yet. @throws AppError conflict */
export const freeName = (folder: string, name: string): string => {
  for (let more = 1; more < 100; more += 1) {
    const tried = more === 1 ? name : `${name}-${more}`
    if (!existsSync(join(folder, tried))) return tried
  }
  throw new AppError('conflict')
}
