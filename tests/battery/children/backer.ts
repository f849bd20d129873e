// Opens a vault, says so, makes a backup, restores one or brings the vault to a newer schema, says so, and ends. Made to be
// killed anywhere in between. While a backup is made it goes on writing, and says what was acknowledged.
// Standard input: one line of JSON { folder, operation, passphrase, backups, name }.
import { readFileSync, writeSync } from 'node:fs'
import { upgrade } from '../../../electron/vault/backup/upgrade.ts'
import { host } from '../../../electron/vault/host.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { openVault } from '../../../electron/vault/keys/vault-files.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { migrations } from '../../../electron/vault/store/migrate.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { later } from '../tools/backup-kills.ts'
import type { BackerOrder } from '../tools/backup-kills.ts'
import { placeAt, secondPath } from '../tools/vault.ts'

const { folder, operation, passphrase, backups, name } = JSON.parse(readFileSync(0, 'utf8')) as BackerOrder
// a synchronous write to the pipe: what was said before the kill has left this process
const say = (line: string): void => void writeSync(1, `${line}\n`)
const now = (): Temporal.ZonedDateTime => Temporal.Now.zonedDateTimeISO()
const second = secondInNode(secondPath)
const place = { ...placeAt(folder, floorKdf), now, second }
const tools = { signal: new AbortController().signal, progress: () => undefined }

if (operation === 'migration') {
  const open = await openVault(place, passphrase)
  say('ready')
  await upgrade(place, open, {}, [...migrations, later()])
  say('done')
  open.db.close()
  process.exit(0)
}

const own = host({
  ...place,
  workerPath: '',
  calendarWorkerPath: '',
  tell: () => undefined,
  changed: () => undefined,
  shownWhileLocked: [],
  log: (_ref, where, error) => say(`bug ${where} ${String(error)}`),
})
const ask = async (channel: string, input: unknown): Promise<unknown> => {
  const result = await own.answer(channel, input, tools)
  if (!result.ok) {
    say(`refused ${channel} ${JSON.stringify(result.error)}`)
    process.exit(3)
  }
  return result.value
}

await ask('vault.unlock', { passphrase })
own.folder('folder-battery00', backups)
if (operation === 'backup') await ask('backups.set', { folder: 'folder-battery00', automatic: false })
say('ready')
if (operation === 'restore') await ask('backups.restore', { place: 'folder-battery00', name })
else {
  let making = true
  const made = ask('backups.make', {}).finally(() => (making = false))
  for (let number = 0; making; number++) {
    await ask('people.add', { name: `Acknowledged ${number}`, note: 'They asked after the team by name. '.repeat(40) })
    say(`wrote ${number}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await made
}
say('done')
own.close()
process.exit(0)
