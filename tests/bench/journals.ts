/** Two journals with the same rows in the same pages, one encrypted and one not. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '../../electron/cli/sample/fill.ts'
import { generate } from '../../electron/cli/sample/generate.ts'
import { idsFrom } from '../../electron/cli/sample/random.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { encrypt, openPlain } from './open-plain.ts'

export const today = '2026-03-02'
const zone = 'Europe/Dublin'

export type Journals = {
  readonly ids: readonly string[]
  readonly entries: number
  /** Bytes of the encrypted file. */
  readonly size: number
  /** Opens one anew, as an unlock does once it has the key. */
  readonly open: { readonly encrypted: () => Session; readonly plain: () => Session }
  /** The encrypted one, and its key. */
  readonly file: string
  readonly key: Buffer
  readonly remove: () => void
}

type More = {
  readonly entriesPerPerson?: number
  /** Writes what else is wanted, before one of them is encrypted. */
  readonly add?: (session: Session, ids: readonly string[]) => void
}

export const makeJournals = (people: number, say: (line: string) => void, more: More = {}): Journals => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
  const [encryptedFile, plainFile] = [join(folder, 'encrypted.db'), join(folder, 'plain.db')]
  const key = randomBytes(32)
  const newId = idsFrom('bench')
  const { entriesPerPerson, add } = more
  const sample = generate({ seed: 'bench', people, today, ...(entriesPerPerson !== undefined && { entriesPerPerson }) })
  say(`Writing ${people} people and ${sample.entryCount} entries.`)
  const db = openPlain(plainFile)
  migrate(db)
  const { people: ids, entries } = fill(db, sample, { newId, zone })
  let ticks = 0
  const now = () => Temporal.ZonedDateTime.from(`${today}T12:00[${zone}]`).add({ seconds: ticks++ })
  const sessionOf = (opened: ReturnType<typeof openPlain>): Session =>
    session({ db: opened, handlers, derive, now, newId })
  add?.(sessionOf(db), ids)
  db.close()
  copyFileSync(plainFile, encryptedFile)
  encrypt(encryptedFile, key)
  const open = {
    encrypted: () => sessionOf(openEncrypted(encryptedFile, Buffer.from(key), { create: false })),
    plain: () => sessionOf(openPlain(plainFile)),
  }
  return {
    ids,
    entries,
    file: encryptedFile,
    key,
    size: statSync(encryptedFile).size,
    open,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
