// Unlocks a vault and files what was sealed while it was locked, until it is killed. Standard input: one line of JSON
// { folder, passphrase }. Says "open" once it is unlocked.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { host } from '../../../electron/vault/host.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'
import { secondPath } from '../../battery/tools/vault.ts'
import { Temporal } from '../../../shared/model/temporal.ts'

const { folder, passphrase } = JSON.parse(readFileSync(0, 'utf8')) as { folder: string; passphrase: string }
const vault = host({
  folder,
  evaluation: false,
  kdf: floorKdf,
  randomBytes,
  newId,
  workerPath: '',
  calendarWorkerPath: '',
  second: secondInNode(secondPath),
  shownWhileLocked: [],
  clock: () => Date.now(),
  now: () => Temporal.Now.zonedDateTimeISO(),
  tell: () => undefined,
  changed: () => undefined,
  log: () => undefined,
})
const tools = { signal: new AbortController().signal, progress: () => undefined }
const answer = await vault.answer('vault.unlock', { passphrase }, tools)
writeSync(1, answer.ok ? 'open\n' : `${JSON.stringify(answer)}\n`)
setInterval(() => undefined, 1_000)
