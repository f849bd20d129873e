/** Vaults that were put aside by a restore or for their damage, in folders within the vault's: listed, put back, and let go after 30 days. */
import { readdirSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { asideName } from '../../../shared/contract/backups.ts'
import type { Temporal } from '../../../shared/model/temporal.ts'
import { z } from '../../../shared/zod.ts'
import { isRealFolder, readSmall, writeWhole } from '../keys/files.ts'
import { freeName } from './names.ts'
import { aged, asideFor } from './when.ts'

/** One that nothing in the vault's folder has. */
export const freeAsideName = (vault: string, now: Temporal.ZonedDateTime): string =>
  freeName('vault-before', now.toPlainDateTime().toString(), new Set(readdirSync(vault)))

/** Within what dates can say, with room for what is added to it. */
const Milliseconds = z.number().min(0).max(8e15)

const Aside = z.strictObject({
  reason: z.enum(['restored', 'put-back', 'salvaged', 'damaged']),
  /** Epoch milliseconds. */
  at: Milliseconds,
  seenAt: Milliseconds,
  /** How long it has been lying, as the clock was seen to go on. */
  age: Milliseconds,
})
export type Aside = z.output<typeof Aside>
export type AsideReason = Aside['reason']

const asideFile = (folder: string): string => join(folder, 'aside.json')

export const asideText = (aside: Aside): string => `${JSON.stringify(Aside.parse(aside))}\n`

export const writeAside = (folder: string, aside: Aside): void => writeWhole(asideFile(folder), asideText(aside))

/** One whose note does not read is as old as its first look: it stays another 30 days. */
const readAside = (folder: string, now: number): Aside => {
  try {
    return Aside.parse(JSON.parse(readSmall(asideFile(folder), 65_536) ?? ''))
  } catch {
    const begun: Aside = { reason: 'restored', at: now, seenAt: now, age: 0 }
    writeAside(folder, begun)
    return begun
  }
}

export type Lying = {
  readonly name: string
  readonly reason: AsideReason
  readonly at: number
  readonly bytes: number
  /** The earliest it can go. */
  readonly goesAt: number
}

const names = async (vault: string): Promise<readonly string[]> =>
  (await readdir(vault).catch(() => [])).filter(
    // a link leads to somebody else's folder
    (name) => asideName.test(name) && isRealFolder(join(vault, name)),
  )

/** Newest first. */
export const asides = async (vault: string, now: number): Promise<readonly Lying[]> => {
  const found = await Promise.all(
    (await names(vault)).map(async (name): Promise<Lying | undefined> => {
      const database = await lstat(join(vault, name, 'vault.db')).catch(() => undefined)
      if (!database?.isFile()) return undefined
      const { reason, at, age, seenAt } = readAside(join(vault, name), now)
      const left = Math.max(0, asideFor - aged(age, seenAt, now))
      return { name, reason, at, bytes: database.size, goesAt: Math.max(at + asideFor, now + left) }
    }),
  )
  return found.filter((one) => one !== undefined).toSorted((a, b) => b.at - a.at || b.name.localeCompare(a.name))
}

const day = 86_400_000

/** Looks at the clock for each, and names those that have lain long enough by the calendar and by what was seen of it. */
export const outlived = async (vault: string, now: number): Promise<readonly string[]> => {
  const gone: string[] = []
  for (const name of await names(vault)) {
    const folder = join(vault, name)
    const aside = readAside(folder, now)
    const age = aged(aside.age, aside.seenAt, now)
    if (age >= asideFor && now - aside.at >= asideFor) gone.push(folder)
    else if (Math.abs(now - aside.seenAt) >= day) writeAside(folder, { ...aside, age, seenAt: now })
  }
  return gone
}
