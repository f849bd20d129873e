// Opens a vault, says so, does one thing to its keys, says so, and ends. Made to be killed anywhere in between.
// Standard input: one line of JSON, an `Order`.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { uptime } from 'node:os'
import type { Keychain } from '../../../electron/vault/keys/quick.ts'
import { host } from '../../../electron/vault/host.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { newId } from '../../../electron/vault/store/new-id.ts'
import { placeAt, secondPath } from '../tools/vault.ts'
import type { Operation } from '../tools/key-kills.ts'

type Order = {
  readonly folder: string
  readonly operation: Operation
  readonly old: string
  readonly next: string
  readonly words: string
  /** In memory. */
  readonly runtimeFolder: string
  readonly writing: boolean
}

const { folder, operation, old, next, words, runtimeFolder, writing } = JSON.parse(readFileSync(0, 'utf8')) as Order
// a synchronous write to the pipe: what was said before the kill has left this process
const say = (line: string): void => void writeSync(1, `${line}\n`)

let half: Uint8Array | undefined
const keychain: Keychain = {
  available: () => Promise.resolve(true),
  keep: (given) => Promise.resolve(((half = new Uint8Array(given)), true)),
  give: () => Promise.resolve(half),
  forget: () => Promise.resolve(),
}
const own = host({
  ...placeAt(folder, floorKdf),
  randomBytes,
  newId,
  quick: { keychain, runtimeFolder, uptime },
  second: secondInNode(secondPath),
  now: () => Temporal.Now.zonedDateTimeISO(),
  workerPath: '',
  calendarWorkerPath: '',
  tell: () => undefined,
  changed: () => undefined,
  shownWhileLocked: [],
  log: (_ref, where, error) => say(`bug ${where} ${String(error)}`),
})
let encrypting = false
const tools = {
  signal: new AbortController().signal,
  progress: () => {
    if (!encrypting) say('encrypting')
    encrypting = true
  },
}
const ask = async (channel: string, input: unknown): Promise<unknown> => {
  const result = await own.answer(channel, input, tools)
  if (!result.ok) {
    say(`refused ${channel} ${JSON.stringify(result.error)}`)
    process.exit(3)
  }
  return result.value
}

const operations: Readonly<Record<Operation, () => Promise<unknown>>> = {
  change: () => ask('keys.changePassphrase', { current: old, next }),
  recovery: async () => {
    const made = (await ask('keys.makeRecovery', { passphrase: old })) as { words: string }
    say(`words ${made.words}`)
    return ask('keys.keepRecovery', { words: made.words })
  },
  remove: () => ask('keys.removeRecovery', { passphrase: old }),
  quick: () => ask('keys.setQuickUnlock', { passphrase: old, on: true }),
  recover: () => ask('vault.unlockWithRecovery', { words, next }),
  renew: () => ask('keys.renew', { passphrase: old }),
}

if (operation !== 'recover') await ask('vault.unlock', { passphrase: old })
let running = true
/** What is refused because the vault is held or shut is no loss: only what was acknowledged counts. */
const writeOn = async (): Promise<void> => {
  for (let number = 0; running; number++) {
    const wrote = await own.answer('people.add', { name: `Acknowledged ${number}`, note: 'x'.repeat(2000) }, tools)
    if (wrote.ok) say(`wrote ${number}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
say('ready')
const meanwhile = writing ? writeOn() : Promise.resolve()
await operations[operation]()
say('done')
running = false
await meanwhile
own.close()
process.exit(0)
