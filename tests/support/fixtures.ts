/** Vaults of released schemas, as they were written then. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inboxOf } from '../../electron/vault/keys/inbox.ts'
import { floorKdf } from '../../electron/vault/keys/kdf.ts'
import { keyFileVersion, writeKeyFile } from '../../electron/vault/keys/key-file.ts'
import { passphraseSlot } from '../../electron/vault/keys/passphrase-slot.ts'

const root = join(import.meta.dirname, '..', 'migrations', 'fixtures')

export type Fixture = {
  readonly schema: number
  readonly id: string
  /** Hexadecimal, and nobody's secret. */
  readonly master: string
  readonly people: number
  readonly entries: number
}

export const fixtures: readonly Fixture[] = readdirSync(root)
  .filter((name) => /^\d{4}$/.test(name))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(root, name, 'about.json'), 'utf8')) as Fixture)

/** Puts a fixture into a folder, under a passphrase. */
export const placeFixture = async (
  { schema, id, master: hex }: Fixture,
  folder: string,
  passphrase: string,
): Promise<void> => {
  const master = Buffer.from(hex, 'hex')
  const owner = { version: keyFileVersion, id, evaluation: false }
  const slot = await passphraseSlot({ randomBytes }, master, owner, passphrase, floorKdf)
  writeKeyFile(folder, { id, evaluation: false, slots: [slot], inbox: inboxOf(master, id) })
  copyFileSync(join(root, String(schema).padStart(4, '0'), 'vault.db'), join(folder, 'vault.db'))
}
