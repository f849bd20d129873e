/** A vault opened by the battery itself, with the store's own code, and the keys that open it. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Temporal } from '../../../shared/model/temporal.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { host } from '../../../electron/vault/host.ts'
import { deriveFromPassphrase, deriveKey, floorKdf } from '../../../electron/vault/keys/kdf.ts'
import type { KdfParams } from '../../../electron/vault/keys/kdf.ts'
import { readKeyFile, slotOf } from '../../../electron/vault/keys/key-file.ts'
import { unwrap } from '../../../electron/vault/keys/slots.ts'
import { createVault, databaseFile } from '../../../electron/vault/keys/vault-files.ts'
import type { VaultPlace } from '../../../electron/vault/keys/vault-files.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { session } from '../../../electron/vault/session.ts'
import type { Session } from '../../../electron/vault/session.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'
import { openEncrypted } from '../../../electron/vault/store/open.ts'
import type { Opened } from '../../../electron/vault/store/open.ts'
import type { Result } from '../../../shared/result.ts'

/** The entry of the second process. */
export const secondPath = join(import.meta.dirname, '../../../electron/vault/second/index.ts')

export const placeAt = (folder: string, kdf?: KdfParams): VaultPlace => ({
  folder,
  evaluation: false,
  clock: () => Date.now(),
  randomBytes,
  newId,
  ...(kdf && { kdf }),
})

export type Keys = { readonly passphraseKey: Buffer; readonly master: Buffer; readonly database: Buffer }

/** Every key of a vault, made from its files and the passphrase; throws when the passphrase opens no slot. */
export const keysOf = async (folder: string, passphrase: string): Promise<Keys> => {
  const file = readKeyFile(folder)
  const slot = file && slotOf(file, 'passphrase')
  if (slot) {
    const passphraseKey = await deriveFromPassphrase(passphrase, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf)
    const master = unwrap(slot, passphraseKey, file)
    if (master) return { passphraseKey, master, database: deriveKey(master, 'rapport/db') }
  }
  throw new Error('the passphrase opens no slot')
}

export const sessionOn = (db: Opened): Session =>
  session({ db, handlers, derive, now: () => Temporal.Now.zonedDateTimeISO(), newId })

export type OpenVault = { readonly db: Opened; readonly session: Session; readonly close: () => void }

const opened = (db: Opened): OpenVault => ({ db, session: sessionOn(db), close: () => db.close() })

export const openWithKey = (folder: string, key: Buffer): OpenVault =>
  opened(openEncrypted(databaseFile(folder), Buffer.from(key), { create: false }))

export const openWithPassphrase = async (folder: string, passphrase: string): Promise<OpenVault> =>
  openWithKey(folder, (await keysOf(folder, passphrase)).database)

export const makeVault = async (folder: string, passphrase: string, kdf?: KdfParams): Promise<OpenVault> =>
  opened((await createVault(placeAt(folder, kdf), passphrase)).db)

/** What SQLite says of its own structure: nothing when it is whole. */
export const problemsIn = (db: Opened): readonly string[] => {
  const said = (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check)
  const astray = (db.pragma('foreign_key_check') as { table: string }[]).map((row) => `a reference in ${row.table}`)
  return [...said.filter((line) => line !== 'ok'), ...astray]
}

const noTools = { signal: new AbortController().signal, progress: () => undefined }

export type Answering = {
  readonly ask: (channel: string, input: unknown) => Promise<Result<unknown>>
  /** A folder, as if it was chosen in a dialog: its token. */
  readonly pick: (path: string) => string
  readonly close: () => void
}

/** The vault process's own life, in this process: it answers as it would a window. `now` may be moved. */
export const hostAt = (
  folder: string,
  now: () => Temporal.ZonedDateTime = () => Temporal.Now.zonedDateTimeISO(),
): Answering => {
  const own = host({
    ...placeAt(folder, floorKdf),
    clock: () => now().epochMilliseconds,
    now,
    workerPath: join(import.meta.dirname, '../../../electron/vault/exchange/vcard-worker.ts'),
    calendarWorkerPath: join(import.meta.dirname, '../../../electron/vault/exchange/ics-worker.ts'),
    second: secondInNode(secondPath),
    tell: () => undefined,
    changed: () => undefined,
    shownWhileLocked: [],
    log: () => undefined,
  })
  return {
    ask: (channel, input) => own.answer(channel, input, noTools),
    pick: (path) => {
      own.folder('folder-battery00', path)
      return 'folder-battery00'
    },
    close: own.close,
  }
}
