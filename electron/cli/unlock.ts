/**
 * A vault opened in this process. Nothing is claimed or raised here: a reminder that a terminal swallowed would be one
 * that nobody was told.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Temporal } from '../../shared/model/temporal.ts'
import { AppError } from '../../shared/result.ts'
import { upgrade } from '../vault/backup/upgrade.ts'
import { secondInNode } from '../vault/second/in-node.ts'
import { derive } from '../vault/journal/derive.ts'
import { handlers } from '../vault/journal/index.ts'
import { readKeyFile } from '../vault/keys/key-file.ts'
import { openVault } from '../vault/keys/vault-files.ts'
import type { VaultPlace } from '../vault/keys/vault-files.ts'
import { session } from '../vault/session.ts'
import type { Session } from '../vault/session.ts'
import { newId } from '../vault/store/new-id.ts'

export const placeOf = (folder: string, evaluation: boolean): VaultPlace => ({
  folder,
  evaluation,
  clock: () => Date.now(),
  randomBytes,
  newId,
})

/** Fails before the passphrase is asked for when there is no vault to open. @throws AppError */
export const findVault = (folder: string): VaultPlace => {
  const file = readKeyFile(folder)
  if (!file) throw new AppError('not-found')
  return placeOf(folder, file.evaluation)
}

/** Runs `work` on the open vault and closes it, whatever happens. @throws AppError */
export const withVault = async <T>(place: VaultPlace, passphrase: string, work: (open: Session) => T): Promise<T> => {
  const source = await openVault(place, passphrase)
  const { db } = source
  const now = (): Temporal.ZonedDateTime => Temporal.Now.zonedDateTimeISO()
  const second = secondInNode(join(import.meta.dirname, '../vault/second/index.ts'))
  try {
    await upgrade({ ...place, now, second }, source)
  } catch (error) {
    db.close()
    throw error
  } finally {
    second.end()
  }
  const open = session({ db, handlers, derive, now, newId })
  try {
    return work(open)
  } finally {
    open.close()
  }
}
