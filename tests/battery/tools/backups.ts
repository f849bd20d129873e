/** Backups as the rows use them: made and restored by the vault's own tasks, looked at with the store's own code. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { host } from '../../../electron/vault/host.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { secondInNode } from '../../../electron/vault/second/in-node.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import type { Result } from '../../../shared/result.ts'
import { placeAt, secondPath } from './vault.ts'

export type Vault = {
  readonly ask: (channel: string, input: unknown) => Promise<Result<unknown>>
  /** The value; throws with the failure. */
  readonly get: (channel: string, input: unknown) => Promise<unknown>
  /** A backup; its name. */
  readonly make: () => Promise<string>
  readonly look: () => void
  readonly close: () => void
}

const tools = { signal: new AbortController().signal, progress: () => undefined }

/** The vault process's own life, locked, in this process. */
export const hostOn = (
  folder: string,
  now: () => Temporal.ZonedDateTime = () => Temporal.Now.zonedDateTimeISO(),
): Vault & { readonly pick: (path: string) => string } => {
  const own = host({
    ...placeAt(folder, floorKdf),
    clock: () => now().epochMilliseconds,
    now,
    second: secondInNode(secondPath),
    workerPath: '',
    calendarWorkerPath: '',
    tell: () => undefined,
    changed: () => undefined,
    shownWhileLocked: [],
    log: (_ref, where, error) => {
      throw new Error(`a bug at ${where}`, { cause: error })
    },
  })
  const ask = (channel: string, input: unknown): Promise<Result<unknown>> => own.answer(channel, input, tools)
  const get = async (channel: string, input: unknown): Promise<unknown> => {
    const result = await ask(channel, input)
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
    return result.value
  }
  return {
    ask,
    get,
    make: async () => ((await get('backups.make', {})) as { name: string }).name,
    look: own.look,
    close: own.close,
    pick: (path) => {
      own.folder('folder-battery00', path)
      return 'folder-battery00'
    },
  }
}

/** The same, unlocked, with a folder for its backups. */
export const hostWith = async (
  folder: string,
  passphrase: string,
  backups?: string,
  now?: () => Temporal.ZonedDateTime,
): Promise<Vault> => {
  const vault = hostOn(folder, now)
  await vault.get('vault.unlock', { passphrase })
  if (backups !== undefined) await vault.get('backups.set', { folder: vault.pick(backups), automatic: false })
  return vault
}

/** Restores a backup into an empty place and opens it: how many people are in it, or what it was refused with. */
export const restoresTo = async (
  folder: string,
  passphrase: string,
  backups: string,
  name: string,
): Promise<number | string> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const vault = hostOn(folder)
  try {
    const restored = await vault.ask('backups.restore', { place: vault.pick(backups), name, passphrase })
    if (!restored.ok) return JSON.stringify(restored.error)
    const unlocked = await vault.ask('vault.unlock', { passphrase })
    if (!unlocked.ok) return JSON.stringify(unlocked.error)
    return ((await vault.get('people.list', {})) as readonly unknown[]).length
  } finally {
    vault.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A backup as it is now, to be damaged. */
export const copyOf = (backups: string, name: string, to: string): string => {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  cpSync(join(backups, name), join(to, name), { recursive: true })
  return existsSync(join(to, name, 'vault.db')) ? join(to, name) : ''
}
