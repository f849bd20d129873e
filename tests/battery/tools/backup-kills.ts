/** Backups, restores and migrations in a process that is killed, and what is there afterwards. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../../../electron/cli/sample/random.ts'
import { stagingName } from '../../../electron/vault/backup/swap.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { databaseFile } from '../../../electron/vault/keys/vault-files.ts'
import { newest, versionOf } from '../../../electron/vault/store/migrate.ts'
import type { Migration } from '../../../electron/vault/store/migrate.ts'
import type { Session } from '../../../electron/vault/session.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import type { Log, tally } from '../row.ts'
import { groupEnded } from './processes.ts'
import { keysOf, makeVault, openWithKey, problemsIn } from './vault.ts'
import { hostWith, restoresTo } from './backups.ts'

type Result = ReturnType<typeof tally>

export type BackerOrder = {
  readonly folder: string
  readonly operation: 'backup' | 'restore' | 'migration'
  readonly passphrase: string
  readonly backups: string
  readonly name: string
}

/** The migration that is killed: a table and a row in it, and a row in every person. */
export const later = (): Migration => ({
  version: newest() + 10,
  name: 'later',
  up: [
    'CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT',
    `INSERT INTO later SELECT id FROM person`,
    `UPDATE person SET met = 'migrated'`,
  ],
})

export const words = 'nine grey herons reading maps'
const people = 60
const backer = join(import.meta.dirname, '..', 'children', 'backer.ts')

type Ran = {
  readonly said: readonly string[]
  readonly ms: number
  readonly killed: boolean
  /** Resolves when its helper, which is not killed with it and may just be starting, has ended too. */
  readonly ended: () => Promise<void>
}

/** Runs one operation and kills it so many milliseconds after it was ready; never when `ms` is not told. */
export const runBacker = (order: BackerOrder, ms?: number): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', backer], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // a group of its own, by which its helper is known
      detached: true,
    })
    const ended = (): Promise<void> => groupEnded(child.pid ?? -1)
    let text = ''
    let ready = 0
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      if (ready > 0 || !/^ready$/m.test(text)) return
      ready = performance.now()
      if (ms !== undefined) setTimeout(() => child.kill('SIGKILL'), ms)
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${JSON.stringify(order)}\n`)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const said = text.split('\n').slice(0, -1)
      const wrong = said.find((line) => /^(bug|refused) /.test(line))
      if (wrong || (signal !== 'SIGKILL' && code !== 0)) return reject(new Error(wrong ?? `it ended with ${code}`))
      resolve({ said, ms: performance.now() - ready, killed: signal === 'SIGKILL', ended })
    })
  })

export type Bench = {
  readonly root: string
  /** A fresh copy of the vault. */
  readonly copy: () => string
  readonly key: Buffer
  readonly backups: string
  /** A backup of the vault as it was before `Since`. */
  readonly name: string
  readonly remove: () => void
}

/** A vault of some people, a backup of it, and one person since. */
export const makeBench = async (): Promise<Bench> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-backups-'))
  const [first, backups] = [join(root, 'first'), join(root, 'backups')]
  mkdirSync(backups)
  const made = await makeVault(first, words, floorKdf)
  const add = (session: Session, name: string): void =>
    void session.command('people.add', PersonFields.parse({ name, note: 'x'.repeat(6000) }))
  for (let n = 0; n < people; n++) add(made.session, `Person ${n}`)
  made.close()
  const vault = await hostWith(first, words, backups)
  const name = await vault.make()
  await vault.ask('people.add', { name: 'Since' })
  vault.close()
  const { database: key } = await keysOf(first, words)
  let count = 0
  return {
    root,
    key,
    backups,
    name,
    copy: () => {
      const folder = join(root, `copy-${(count += 1)}`)
      cpSync(first, folder, { recursive: true })
      return folder
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

const namesIn = (
  folder: string,
  key: Buffer,
): { readonly names: ReadonlySet<string>; readonly wrong: readonly string[] } => {
  const { db, close } = openWithKey(folder, key)
  try {
    return {
      names: new Set(db.prepare('SELECT name FROM person').pluck().all() as string[]),
      wrong: problemsIn(db),
    }
  } finally {
    close()
  }
}

/** How long it takes when nobody kills it: kills are spread over a little more. */
const lasting = async (bench: Bench, operation: BackerOrder['operation']): Promise<number> => {
  const folder = bench.copy()
  const to = join(bench.root, 'measured')
  mkdirSync(to, { recursive: true })
  const backups = operation === 'backup' ? to : bench.backups
  const { ms } = await runBacker({ folder, operation, passphrase: words, backups, name: bench.name })
  rmSync(folder, { recursive: true })
  rmSync(to, { recursive: true })
  return ms * 1.1
}

type Kill = (
  bench: Bench,
  at: number,
) => Promise<Pick<Ran, 'killed' | 'ms'> & { readonly failures: readonly string[]; readonly said: string }>

/** Everything acknowledged is in the vault, and every backup that says that it is one restores. */
const killBackup: Kill = async (bench, at) => {
  const folder = bench.copy()
  const backups = join(bench.root, 'to')
  mkdirSync(backups)
  try {
    const { said, killed, ms, ended } = await runBacker(
      { folder, operation: 'backup', passphrase: words, backups, name: bench.name },
      at,
    )
    const wrote = said.filter((line) => line.startsWith('wrote ')).length
    const { names, wrong } = namesIn(folder, bench.key)
    const lost = Array.from({ length: wrote }, (_none, n) => `Acknowledged ${n}`).filter((name) => !names.has(name))
    const whole = readdirSync(backups).filter((name) => !name.startsWith('.'))
    const bad: string[] = []
    for (const name of whole) {
      const people_ = await restoresTo(join(bench.root, 'restored'), words, backups, name)
      if (typeof people_ === 'string') bad.push(`a backup does not restore: ${people_}`)
      else if (people_ < people + 1) bad.push(`a backup lacks ${people + 1 - people_} people`)
    }
    const done = said.includes('done')
    if (done && whole.length === 0) bad.push('a backup that was acknowledged is not there')
    // the next one clears away what this one left; what its helper may leave meanwhile, the one after it
    const make = async (): Promise<void> => {
      const after = await hostWith(folder, words, backups)
      await after.make()
      after.close()
    }
    await make()
    await ended()
    await make()
    if (readdirSync(backups).some((name) => name.startsWith('.'))) bad.push('half of a backup stays behind')
    return {
      failures: [...lost.map((name) => `lost: ${name}`), ...wrong.map((one) => `torn: ${one}`), ...bad],
      killed,
      ms,
      said: `killed=${killed} wrote=${wrote} backups=${whole.length} done=${done}`,
    }
  } finally {
    for (const each of [folder, backups]) rmSync(each, { recursive: true, force: true })
  }
}

/** The vault is the one of before or the one of the backup, whole, and the other one lies aside or never left. */
const judgeRestore = (folder: string, key: Buffer, done: boolean): readonly string[] => {
  let found: ReturnType<typeof namesIn>
  try {
    found = namesIn(folder, key)
  } catch (error) {
    return [`it does not open: ${error instanceof Error ? error.message : String(error)}`]
  }
  const { names, wrong } = found
  const failures = wrong.map((one) => `torn: ${one}`)
  const restored = !names.has('Since')
  if (names.size !== (restored ? people : people + 1)) failures.push(`${names.size} people are there`)
  if (done && !restored) failures.push('a restore that was acknowledged did not happen')
  if (restored) {
    const [aside] = readdirSync(folder).filter((name) => name.startsWith('vault-before-'))
    const old = aside === undefined ? undefined : namesIn(join(folder, aside), key)
    if (!old?.names.has('Since') || old.wrong.length > 0) failures.push('the vault of before is not aside')
  }
  for (const rest of [stagingName, 'swap.json']) if (existsSync(join(folder, rest))) failures.push(`${rest} is left`)
  return failures
}

const killRestore: Kill = async (bench, at) => {
  const folder = bench.copy()
  try {
    const order = { folder, operation: 'restore', passphrase: words, backups: bench.backups, name: bench.name } as const
    const { said, killed, ms, ended } = await runBacker(order, at)
    const swapping = existsSync(join(folder, 'swap.json'))
    // the first start goes on with what was begun; what the helper of the killed one may still leave, the second clears away
    const start = async () => (await hostWith(folder, words)).close()
    await start()
    await ended()
    await start()
    const failures = judgeRestore(folder, bench.key, said.includes('done'))
    const restored = readdirSync(folder).some((name) => name.startsWith('vault-before-'))
    return { failures, killed, ms, said: `killed=${killed} swapping=${swapping} restored=${restored}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The vault is in the old schema or in the new one, with everything in it. */
const judgeMigration = (
  folder: string,
  key: Buffer,
): { readonly failures: readonly string[]; readonly done: boolean } => {
  const { db, close } = openWithKey(folder, key)
  try {
    const done = versionOf(db) > newest()
    const migrated = Number(db.prepare(`SELECT count(*) FROM person WHERE met = 'migrated'`).pluck().get())
    const table = Number(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'later'`).pluck().get())
    const failures = problemsIn(db).map((one) => `torn: ${one}`)
    if (migrated !== (done ? people + 1 : 0) || table !== (done ? 1 : 0)) failures.push('a migration ran in part')
    return { failures, done }
  } finally {
    close()
  }
}

const killMigration: Kill = async (bench, at) => {
  const folder = bench.copy()
  try {
    const order = { folder, operation: 'migration', passphrase: words, backups: bench.backups, name: '' } as const
    const { killed, ms } = await runBacker(order, at)
    const { failures, done } = judgeMigration(folder, bench.key)
    const more: string[] = []
    const before = join(folder, 'before-migration')
    const whole = existsSync(before) ? readdirSync(before).filter((name) => !name.startsWith('.')) : []
    if (done && whole.length === 0) more.push('it migrated without a backup')
    for (const name of whole) {
      const count = await restoresTo(join(bench.root, 'restored'), words, before, name)
      if (count !== people + 1) more.push(`the backup of before gives ${String(count)}`)
    }
    return {
      failures: [...failures, ...more],
      killed,
      ms,
      said: `killed=${killed} migrated=${done} backups=${whole.length}`,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const kinds = { backup: killBackup, restore: killRestore, migration: killMigration } as const
const said = { backup: 'kills in backups', restore: 'kills in restores', migration: 'kills in migrations' } as const

/** `count` kills of each, at moments spread over the whole of it. */
export const killBackups = async (count: number, seed: number, result: Result, log: Log): Promise<void> => {
  const bench = await makeBench()
  const dice = random('kills of backups', seed)
  try {
    for (const operation of ['backup', 'restore', 'migration'] as const) {
      let most = await lasting(bench, operation)
      let kills = 0
      // what was over before its kill came is looked at too, and counts as none
      for (let round = 0; kills < count && round < count * 3; round++) {
        const at = (most * dice.between(0, 1000)) / 1000
        const { failures, said: what, killed, ms } = await kinds[operation](bench, at)
        if (killed) kills += 1
        // it was measured while the machine was busy with something else
        else most = Math.min(most, ms * 1.1)
        log(`${operation} ${round} at ${at.toFixed(1)} ms of ${most.toFixed(0)}: ${what} ${failures.join('; ')}`)
        result.add(said[operation], killed ? 1 : 0)
        for (const failure of failures) result.expect(false, `${operation} killed at ${at.toFixed(0)} ms: ${failure}`)
      }
      result.expect(kills === count, `only ${kills} of ${count} ${said[operation]} fell in time`)
    }
  } finally {
    bench.remove()
  }
}

/** A restore that copies over the live file and is stopped in the middle, and a migration without a transaction. */
export const planted = async (): Promise<boolean> => {
  const bench = await makeBench()
  try {
    const careless = bench.copy()
    const whole = readFileSync(join(bench.backups, bench.name, 'vault.db'))
    writeFileSync(databaseFile(careless), whole.subarray(0, whole.length / 2))
    const half = bench.copy()
    const { db, close } = openWithKey(half, bench.key)
    for (const statement of later().up.slice(0, 2)) db.exec(statement)
    close()
    const caught = [judgeRestore(careless, bench.key, false), judgeMigration(half, bench.key).failures]
    return caught.every((failures) => failures.length > 0)
  } finally {
    bench.remove()
  }
}
