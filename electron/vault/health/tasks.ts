/** Checks on demand, and the way back from damage: what still reads, and a new vault made of it. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { AppError } from '../../../shared/result.ts'
import { freeAsideName } from '../backup/aside.ts'
import { beginSwap, clear, finishSwap, isSwapping, stagingName } from '../backup/swap.ts'
import { derive } from '../journal/derive.ts'
import { instantOf } from '../journal/rows.ts'
import { writeFailure } from '../keys/files.ts'
import { deriveKey } from '../keys/kdf.ts'
import { byPassphrase, forget } from '../keys/master.ts'
import type { OpenVault, VaultPlace } from '../keys/vault-files.ts'
import { databaseFile, openVault } from '../keys/vault-files.ts'
import type { TaskTools, Tasks } from '../serve.ts'
import { isDamage } from '../store/damage.ts'
import { openEncrypted } from '../store/open.ts'
import type { Opened } from '../store/open.ts'
import { nameLost } from '../words.ts'
import type { Desk, DeskParts } from './desk.ts'
import { salvage, surveyed } from './salvage.ts'
import { freeBytes, needRoom, sizeOf } from './space.ts'

export type HealthTaskParts = {
  readonly place: VaultPlace & Pick<DeskParts, 'now' | 'free'>
  readonly desk: Desk
  readonly isOpen: () => boolean
  /** Ends the session there is. */
  readonly shut: () => void
  /** Nothing else is copied or put in the vault's place meanwhile. @throws AppError conflict */
  readonly exclusively: <T>(run: () => Promise<T>) => Promise<T>
  /** Opens a vault, one at a time. */
  readonly alone: (run: () => Promise<OpenVault>) => Promise<VaultStatus>
}

/** What SQLite says of a damaged file, in the contract’s words. */
const asDamaged = (error: unknown): unknown =>
  isDamage(error) ? new AppError('damaged', { vault: 'unreadable' }) : error

/** @throws AppError no-space, cannot-open */
const makeStaging = (staging: string): void => {
  try {
    mkdirSync(staging, { mode: 0o700 })
  } catch (error) {
    throw writeFailure(error)
  }
}

type HealthTasks = Pick<Tasks, 'health.check' | 'health.look' | 'health.salvage'>

export const healthTasks = ({ place, desk, isOpen, shut, exclusively, alone }: HealthTaskParts): HealthTasks => {
  const { folder } = place
  const free = place.free ?? freeBytes
  const staging = join(folder, stagingName)
  const fresh = join(staging, 'vault.db')

  /** The damaged database as it stands, closed again whatever comes of it. `key` is one that opens it; it is zeroed after. */
  const withDamaged = async <T>(
    passphrase: string,
    run: (db: Opened, key: Buffer) => Promise<T>,
    before: () => void = () => undefined,
  ): Promise<T> => {
    const { candidates } = await byPassphrase(place, passphrase)
    const keys = candidates.map(({ master }) => deriveKey(master, 'rapport/db'))
    forget(candidates)
    let first: unknown
    try {
      before()
      for (const key of keys) {
        let db: Opened
        try {
          db = openEncrypted(databaseFile(folder), Buffer.from(key), { create: false })
        } catch (error) {
          // of two keys, the other may be the one
          first ??= error
          continue
        }
        try {
          return await run(db, key)
        } finally {
          db.close()
        }
      }
      throw first
    } finally {
      for (const key of keys) key.fill(0)
    }
  }

  const make = async (passphrase: string, tools: TaskTools) => {
    let aside = ''
    // only a right passphrase ends what is open
    const begin = (): void => {
      if (isOpen()) shut()
      finishSwap(folder)
      needRoom(sizeOf(databaseFile(folder)) * 1.2, free(folder))
      // once nothing else can be put aside any more
      aside = freeAsideName(folder, place.now())
      clear(staging)
      makeStaging(staging)
    }
    try {
      const made = await withDamaged(
        passphrase,
        async (from, key) => {
          const to = openEncrypted(fresh, Buffer.from(key), { create: true })
          try {
            const at = instantOf(place.now())
            return await salvage({ from, to, derive, at, nameless: nameLost, aside }, tools)
          } finally {
            to.close()
          }
        },
        begin,
      )
      // closed, so that nothing is left in its log
      for (const rest of ['-wal', '-shm']) rmSync(fresh + rest, { force: true })
      beginSwap(folder, { name: aside, reason: 'salvaged', at: place.clock() })
      finishSwap(folder)
      return { ...made, aside }
    } catch (error) {
      if (!isSwapping(folder)) clear(staging)
      throw asDamaged(error)
    }
  }

  return {
    'health.check': ({ kind }) => desk.check(kind),
    'health.look': async ({ passphrase }, tools) => {
      const db = desk.database()
      if (db && !desk.damaged()) throw new AppError('conflict')
      const look = (from: Opened) => surveyed(from, tools, () => undefined)
      try {
        if (db) return [...(await look(db))]
        if (passphrase === undefined) throw new AppError('locked')
        return [...(await withDamaged(passphrase, look))]
      } catch (error) {
        throw asDamaged(error)
      }
    },
    'health.salvage': async ({ passphrase }, tools) => {
      if (isOpen() && !desk.damaged()) throw new AppError('conflict')
      const { nouns, ...told } = await exclusively(() => make(passphrase, tools))
      await alone(() => openVault(place, passphrase))
      return { nouns: [...nouns], ...told }
    },
  }
}
