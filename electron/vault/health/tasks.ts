/** Checks on demand, and the way back from damage: what still reads, and a new vault made of it. */
import { statSync } from 'node:fs'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { AppError } from '../../../shared/result.ts'
import { derive } from '../journal/derive.ts'
import { instantOf } from '../journal/rows.ts'
import type { OpenVault, VaultPlace } from '../keys/vault-files.ts'
import { databaseFile, openVault, withKeys } from '../keys/vault-files.ts'
import type { TaskTools, Tasks } from '../serve.ts'
import { isDamage } from './guard.ts'
import { openEncrypted } from '../store/open.ts'
import type { Opened } from '../store/open.ts'
import { nameLost } from '../words.ts'
import { asideName } from './desk.ts'
import type { Desk, DeskParts } from './desk.ts'
import { salvage, surveyed } from './salvage.ts'
import { freeBytes, needRoom } from './space.ts'
import { dropMaking, finishSwap, freeName, making, swapIn } from './swap.ts'

export type HealthTaskParts = {
  readonly place: VaultPlace & Pick<DeskParts, 'now' | 'free'>
  readonly desk: Desk
  readonly isOpen: () => boolean
  /** Ends the session there is. */
  readonly shut: () => void
  /** Opens a vault, one at a time. */
  readonly alone: (run: () => Promise<OpenVault>) => Promise<VaultStatus>
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** What SQLite says of a damaged file, in the contract’s words. */
const asDamaged = (error: unknown): unknown =>
  isDamage(error) ? new AppError('damaged', { vault: 'unreadable' }) : error

type HealthTasks = Pick<Tasks, 'health.check' | 'health.look' | 'health.salvage'>

export const healthTasks = ({ place, desk, isOpen, shut, alone }: HealthTaskParts): HealthTasks => {
  const { folder } = place
  const free = place.free ?? freeBytes

  /** The damaged database as it stands, closed again whatever comes of it. */
  const withDamaged = async <T>(key: Buffer, run: (db: Opened) => Promise<T>): Promise<T> => {
    const db = openEncrypted(databaseFile(folder), key, { create: false })
    try {
      return await run(db)
    } finally {
      db.close()
    }
  }

  const make = async (passphrase: string, aside: string, tools: TaskTools) =>
    withKeys(place, passphrase, async ({ database, mac }) => {
      mac.fill(0)
      // only a right passphrase ends what is open
      if (isOpen()) shut()
      finishSwap(folder)
      needRoom(sizeOf(databaseFile(folder)) * 1.2, free(folder))
      dropMaking(folder)
      const copy = Buffer.from(database)
      try {
        const made = await withDamaged(database, async (from) => {
          const to = openEncrypted(making(folder), copy, { create: true })
          try {
            const at = instantOf(place.now())
            return await salvage({ from, to, derive, at, nameless: nameLost, aside }, tools)
          } finally {
            to.close()
          }
        })
        swapIn(folder, aside)
        return made
      } catch (error) {
        dropMaking(folder)
        throw asDamaged(error)
      } finally {
        copy.fill(0)
      }
    })

  return {
    'health.check': ({ kind }) => desk.check(kind),
    'health.look': async ({ passphrase }, tools) => {
      const db = desk.database()
      if (db && !desk.damaged()) throw new AppError('conflict')
      const look = (from: Opened) => surveyed(from, tools, () => undefined)
      try {
        if (db) return [...(await look(db))]
        if (passphrase === undefined) throw new AppError('locked')
        return [...(await withKeys(place, passphrase, ({ database }) => withDamaged(database, look)))]
      } catch (error) {
        throw asDamaged(error)
      }
    },
    'health.salvage': async ({ passphrase }, tools) => {
      if (isOpen() && !desk.damaged()) throw new AppError('conflict')
      const aside = freeName(folder, asideName(place.now()))
      const { nouns, ...told } = await make(passphrase, aside, tools)
      await alone(() => openVault(place, passphrase))
      return { nouns: [...nouns], ...told, aside }
    },
  }
}
