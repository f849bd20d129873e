// Makes a vault of `rows` entries with the marker in them, then a backup, a rehearsal, a restore, a new master key, and puts
// back what was put aside: all that moves the whole journal. Standard input: one line of JSON, a `MoverOrder`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MoverOrder } from '../tools/moves.ts'
import { hostAt, keysOf, openWithKey } from '../tools/vault.ts'

const { folder, backups, passphrase, marker, rows, careless } = JSON.parse(readFileSync(0, 'utf8')) as MoverOrder
const own = hostAt(folder)
const get = async (channel: string, input: unknown): Promise<Record<string, string>> => {
  const result = await own.ask(channel, input)
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
  return result.value as Record<string, string>
}

await get('vault.create', { passphrase })
const { id } = await get('people.add', { name: `${marker}person`, note: `${marker} note` })
for (let row = 0; row < rows; row++)
  await get('entries.jot', {
    happenedAt: '2026-01-05T10:00',
    channel: 'phone',
    text: `${marker}entry${row} ${'and more was said '.repeat(40)}`,
    people: [id],
  })
await get('backups.set', { folder: own.pick(backups), automatic: false })
const chosen = { place: 'chosen', name: (await get('backups.make', {}))['name'], passphrase }
await get('backups.rehearse', chosen)
await get('keys.renew', { passphrase })
await get('vault.unlock', { passphrase })
const { aside } = await get('backups.restore', chosen)
await get('vault.unlock', { passphrase })
await get('backups.putBack', { name: aside, passphrase })
own.close()

if (careless) {
  // the planted failure: a restore by way of a readable copy in a temporary file
  const { db, close } = openWithKey(folder, (await keysOf(folder, passphrase)).database)
  const texts = db.prepare('SELECT text FROM entry').pluck().all()
  writeFileSync(join(process.env['TMPDIR'] ?? '', 'readable'), texts.join())
  close()
}
process.exit(0)
