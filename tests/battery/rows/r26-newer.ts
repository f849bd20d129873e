import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { callIn } from '../../support/rapport.ts'
import { tally } from '../row.ts'
import type { Row } from '../row.ts'
import { passphrase, withApp } from '../tools/app.ts'
import { hostAt, keysOf, makeVault, openWithKey } from '../tools/vault.ts'

const kept = ['vault.db', 'vault.json', 'vault.previous.json']

const digest = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    kept.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )

const changed = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] => kept.filter((name) => before[name] !== after[name])

/** The vault as a later version would leave it: closed, with nothing in its log. */
const makeNewer = (folder: string, key: Buffer): void => {
  const { db, close } = openWithKey(folder, key)
  db.exec('CREATE TABLE from_the_future (id TEXT PRIMARY KEY) STRICT')
  db.pragma('user_version = 9990')
  db.pragma('wal_checkpoint(TRUNCATE)')
  close()
}

export const newer: Row = {
  number: 26,
  title: 'A vault of a newer version',
  target: 'refused intact',
  minutes: 1,
  // a vault of this version is taken: the refusal must come from the version, and a written file must be seen as written
  planted: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const made = await makeVault(folder, passphrase, floorKdf)
      made.close()
      const before = digest(folder)
      const vault = hostAt(folder)
      const opened = await vault.ask('vault.unlock', { passphrase })
      await vault.ask('people.add', { name: 'Somebody' })
      vault.close()
      return opened.ok && changed(before, digest(folder)).includes('vault.db')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: (_scale, _shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      await callIn(battery.page(), 'people.add', { name: 'Somebody' })
      const folder = await battery.vaultFolder()
      const { database: key } = await keysOf(folder, passphrase)
      await battery.lock()
      await battery.kill()
      makeNewer(folder, key)
      const before = digest(folder)
      await battery.start()
      const told = await battery
        .page()
        .evaluate((words) => window.rapport.call('vault.unlock', { passphrase: words }), passphrase)
      log(`newer database: ${JSON.stringify(told)}`)
      result.expect(!told.ok && told.error.code === 'newer-vault', `a newer database gives ${JSON.stringify(told)}`)
      const people = await battery.page().evaluate(() => window.rapport.call('people.list', {}))
      result.expect(!people.ok && people.error.code === 'locked', 'a newer vault was opened after all')
      await battery.kill()
      const touched = changed(before, digest(folder))
      log(`files: ${readdirSync(folder).join()}`)
      result.expect(touched.length === 0, `a newer vault was changed: ${touched.join(', ')}`)

      // a newer key file, of which nothing but its version is known
      const aside = join(battery.desktop.root, 'aside')
      mkdirSync(aside)
      for (const name of kept) copyFileSync(join(folder, name), join(aside, name))
      for (const name of kept.slice(1)) writeFileSync(join(folder, name), JSON.stringify({ version: 99, later: true }))
      const strange = digest(folder)
      await battery.start()
      const status = await callIn(battery.page(), 'vault.status', {})
      const refused = await battery
        .page()
        .evaluate((words) => window.rapport.call('vault.unlock', { passphrase: words }), passphrase)
      const remade = await battery
        .page()
        .evaluate((words) => window.rapport.call('vault.create', { passphrase: words }), passphrase)
      log(`newer key file: ${JSON.stringify({ status, refused, remade })}`)
      result.expect(status.problem === 'newer', `a newer key file is called ${status.problem}`)
      result.expect(
        !refused.ok && refused.error.code === 'newer-vault',
        `unlocking a newer key file gives ${JSON.stringify(refused)}`,
      )
      result.expect(!remade.ok, 'a vault was made over a newer one')
      await battery.kill()
      result.expect(changed(strange, digest(folder)).length === 0, 'a newer key file was changed')

      for (const name of kept) copyFileSync(join(aside, name), join(folder, name))
      const { db, close } = openWithKey(folder, key)
      result.expect(
        (db.prepare('SELECT count(*) AS n FROM person').get() as { n: number }).n === 1,
        'what was in the newer vault is gone',
      )
      close()
      result.figure('refused', 3)
      return result.outcome()
    }),
}
