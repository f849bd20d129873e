/**
 * A real, encrypted, unlocked vault in a fresh folder, called the way the app calls it: channel and input in, envelope out.
 * Its clock stands still until it is moved, its ids count, its key is stretched no more than the floor asks.
 *
 * ```ts
 * const vault = await testVault({ at: '2026-03-10T08:00[Europe/Dublin]' })
 * const { id } = await vault.call('people.add', { name: 'Siobhán Keeley' })
 * ```
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { host } from '../../electron/vault/host.ts'
import type { Host, HostParts } from '../../electron/vault/host.ts'
import { takeIn } from '../../electron/vault/journal/finding/waiting.ts'
import { indexTables } from '../../electron/vault/journal/finding/words.ts'
import { floorKdf } from '../../electron/vault/keys/kdf.ts'
import type { VaultPlace } from '../../electron/vault/keys/place.ts'
import type { PopUpMessage, VaultToMain } from '../../electron/vault/messages.ts'
import { secondInNode } from '../../electron/vault/second/in-node.ts'
import type { TaskTools } from '../../electron/vault/serve.ts'
import { raw, sql } from '../../electron/vault/store/sql.ts'
import { contract } from '../../shared/contract/index.ts'
import type { Channel, Input, Output } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/topics.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import type { ErrorCode, Failure, Result } from '../../shared/result.ts'
import { workerFile } from './worker-files.ts'

export const passphrase = 'correct horse battery staple'
export const workerPath = workerFile('vcard-worker')
export const calendarWorkerPath = workerFile('ics-worker')
export const secondPath = join(import.meta.dirname, '../../electron/vault/second/index.ts')
export const usualTime = '2026-03-10T08:00:00[Europe/Dublin]'

/** A call that was refused: what its envelope said. */
export class Refused extends Error {
  readonly failure: Failure
  constructor(channel: string, failure: Failure) {
    super(`${channel}: ${JSON.stringify(failure)}`)
    this.failure = failure
  }
  get code(): ErrorCode {
    return this.failure.code
  }
}

const left: (() => void)[] = []
afterAll(() => {
  for (const clean of left.splice(0).reverse()) clean()
})

/** An empty folder, gone when the test file is done. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-test-'))
  left.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Clock = {
  readonly now: () => Temporal.ZonedDateTime
  /** Moves the clock on: `{ days: 1 }`. */
  readonly advance: (by: Temporal.DurationLike) => void
  /** Sets it: a zoned date and time, or a wall time in the zone it is in. */
  readonly set: (at: string) => void
}

export const testClock = (at: string = usualTime, zone?: string): Clock => {
  let now = Temporal.ZonedDateTime.from(at)
  if (zone !== undefined) now = now.toPlainDateTime().toZonedDateTime(zone)
  return {
    now: () => now,
    advance: (by) => (now = now.add(by)),
    set: (to) =>
      (now = to.includes('[')
        ? Temporal.ZonedDateTime.from(to)
        : Temporal.PlainDateTime.from(to).toZonedDateTime(now.timeZoneId)),
  }
}

let counted = 0
/** Ids in the order they were asked for: `id00000001`. */
export const countingId = (): string => `id${(counted += 1).toString(36).padStart(8, '0')}`

/** A vault's place as the tests open one without a host around it. */
export const placeAt = (folder: string, more: Partial<VaultPlace> = {}): VaultPlace => ({
  folder,
  evaluation: false,
  kdf: floorKdf,
  randomBytes,
  clock: () => testClock().now().epochMilliseconds,
  newId: countingId,
  ...more,
})

export type TestHost = {
  readonly folder: string
  readonly clock: Clock
  readonly host: () => Host
  /** The whole envelope, for any channel and any input. */
  readonly raw: (channel: unknown, input: unknown, tools?: Partial<TaskTools>) => Promise<Result<unknown>>
  /** The value; throws `Refused`. What is answered must be what the contract says. */
  readonly call: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>
  /** How a call was refused. Throws when it was not. */
  readonly refusal: <C extends Channel>(channel: C, input: Input<C>) => Promise<Failure>
  /** What main was told, oldest first. */
  readonly told: VaultToMain[]
  readonly popUps: () => readonly PopUpMessage[]
  /** Topics other windows were told of. */
  readonly changed: (readonly Topic[])[]
  /** Bugs met: there should be none. */
  readonly logged: unknown[]
  /** Ends this process’s hold and starts over, locked, on the same files. */
  readonly restart: (parts?: Partial<HostParts>) => void
  readonly close: () => void
}

export type TestHostOptions = {
  readonly folder?: string
  readonly at?: string
  readonly zone?: string
  readonly clock?: Clock
  readonly parts?: Partial<HostParts>
}

/** A host as the vault process starts one: locked, or with no vault at all. */
export const testHost = (options: TestHostOptions = {}): TestHost => {
  const folder = options.folder ?? freshFolder()
  const clock = options.clock ?? testClock(options.at, options.zone)
  const told: VaultToMain[] = []
  const changed: (readonly Topic[])[] = []
  const logged: unknown[] = []
  const parts: HostParts = {
    folder,
    evaluation: false,
    kdf: floorKdf,
    packWork: 10,
    randomBytes,
    workerPath,
    calendarWorkerPath,
    second: secondInNode(secondPath),
    shownWhileLocked: [],
    clock: () => clock.now().epochMilliseconds,
    now: clock.now,
    newId: countingId,
    tell: (message) => told.push(message),
    changed: (topics) => changed.push(topics),
    log: (_ref, _where, error) => logged.push(error),
    ...options.parts,
  }
  let running = host(parts)
  const raw: TestHost['raw'] = (channel, input, tools) =>
    running.answer(channel, input, { signal: new AbortController().signal, progress: () => undefined, ...tools })
  const made: TestHost = {
    folder,
    clock,
    told,
    changed,
    logged,
    raw,
    host: () => running,
    popUps: () => told.flatMap((message) => (message.kind === 'pop-up' ? [message.popUp] : [])),
    call: async (channel, input) => {
      const result = await raw(channel, input)
      if (!result.ok) {
        if (result.error.code === 'bug') throw logged.at(-1)
        throw new Refused(channel, result.error)
      }
      const answered = contract[channel].output.safeParse(result.value)
      const wrong = answered.error?.issues
      if (wrong?.length) throw new Error(`${channel} answered otherwise than the contract says`, { cause: wrong })
      return result.value as Output<typeof channel>
    },
    refusal: async (channel, input) => {
      const result = await raw(channel, input)
      if (result.ok) throw new Error(`${channel} was not refused`)
      return result.error
    },
    restart: (other = {}) => {
      running.close()
      running = host({ ...parts, ...other })
    },
    close: () => running.close(),
  }
  left.push(() => running.close())
  return made
}

let template: Promise<string> | undefined
/** Made once a test file: a vault with nothing in it, to be copied. */
const madeTemplate = (): Promise<string> =>
  (template ??= (async () => {
    const first = testHost()
    await first.call('vault.create', { passphrase })
    first.close()
    return first.folder
  })())

/** A fresh folder with a vault that is closed. */
export const vaultFolder = async (): Promise<string> => {
  const folder = freshFolder()
  cpSync(await madeTemplate(), folder, { recursive: true })
  return folder
}

export type TestVault = TestHost & {
  readonly advance: Clock['advance']
  /** Locks and unlocks again, as the next morning does. */
  readonly reopen: (parts?: Partial<HostParts>) => Promise<void>
  /** Rows of the database itself, beside every handler. */
  readonly rows: <T = Record<string, unknown>>(query: ReturnType<typeof sql>) => T[]
  /** Every row of every table, to compare before and after. */
  readonly dump: () => Record<string, unknown[]>
  /** Takes into the index of search what waits for that, as the vault does while nobody does anything. */
  readonly index: () => void
  /** Takes everything out, for the next test of a file; the clock goes back to where it began. */
  readonly empty: () => void
}

/** The tables search and SQLite keep for themselves, and the count of commits, which any commit raises. */
const inner = /^(sqlite_|search_(words|who|rest)|head$)/

export const testVault = async (options: TestHostOptions = {}): Promise<TestVault> => {
  const made = testHost({ ...options, folder: options.folder ?? (await vaultFolder()) })
  await made.call('vault.unlock', { passphrase })
  const began = made.clock.now().toString()
  const session = () => {
    const open = made.host().session()
    if (!open) throw new Error('the vault is locked')
    return open
  }
  const rows: TestVault['rows'] = (query) => session().read(({ db }) => db.all(query))
  const tables = (): string[] =>
    rows<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .map(({ name }) => name)
      .filter((name) => !inner.test(name))
  return {
    ...made,
    rows,
    advance: made.clock.advance,
    reopen: async (parts) => {
      made.restart(parts)
      await made.call('vault.unlock', { passphrase })
    },
    dump: () =>
      Object.fromEntries(tables().map((table) => [table, rows(sql`SELECT * FROM ${raw(table)} ORDER BY 1, 2`)])),
    index: () => session().derive(({ db }) => void takeIn(db)),
    empty: () => {
      session().keep(({ db }) => {
        db.keep(sql`PRAGMA defer_foreign_keys = ON`)
        for (const table of [...tables(), 'head']) db.keep(sql`DELETE FROM ${raw(table)}`)
        for (const index of indexTables) db.keep(sql`DELETE FROM ${raw(index)}`)
      })
      made.clock.set(began)
      for (const list of [made.told, made.changed, made.logged]) list.length = 0
    },
  }
}
