/** Changes to what opens a vault, killed: at every call to the system that changes a file, and at moments of chance. Linux. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../../shared/result.ts'
import { floorKdf } from '../../../electron/vault/keys/kdf.ts'
import { PersonFields } from '../../../shared/contract/people.ts'
import { byRecoveryKey, forget } from '../../../electron/vault/keys/master.ts'
import { openVault, openWith } from '../../../electron/vault/keys/vault-files.ts'
import { groupEnded } from './processes.ts'
import { hostAt, makeVault, placeAt, problemsIn, sessionOn } from './vault.ts'

export const operations = ['change', 'recovery', 'remove', 'quick', 'recover', 'renew'] as const
export type Operation = (typeof operations)[number]

export const old = 'the old words that opened it'
export const next = 'the new words that open it now'

/** Calls that change what is on the disk. */
const calls = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'unlink',
  'ftruncate',
  'fallocate',
] as const
type Call = (typeof calls)[number]
/** The nth call of its kind that the process makes. */
export type Point = { readonly call: Call; readonly nth: number }

const changer = join(import.meta.dirname, '../children/changer.ts')
export const people = 12

export type Bench = {
  readonly words: string
  /** A fresh copy of the vault. */
  readonly copy: () => string
  readonly runtimeFolder: string
  readonly remove: () => void
}

/** A vault with a recovery key and some people in it, to be copied for each kill. */
export const makeBench = async (): Promise<Bench> => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-keys-'))
  const runtimeFolder = mkdtempSync('/dev/shm/rapport-keys-')
  const first = join(root, 'first')
  const made = await makeVault(first, old, floorKdf)
  for (let n = 0; n < people; n++)
    made.session.command('people.add', PersonFields.parse({ name: `Person ${n}`, note: 'x'.repeat(4000) }))
  made.close()
  const host = hostAt(first)
  const ask = async (channel: string, input: unknown): Promise<Record<string, string>> => {
    const result = await host.ask(channel, input)
    if (!result.ok) throw new Error(`${channel}: ${result.error.code}`)
    return result.value as Record<string, string>
  }
  await ask('vault.unlock', { passphrase: old })
  const words = (await ask('keys.makeRecovery', { passphrase: old }))['words'] ?? ''
  await ask('keys.keepRecovery', { words })
  host.close()
  let count = 0
  return {
    words,
    runtimeFolder,
    copy: () => {
      const folder = join(root, `copy-${(count += 1)}`)
      mkdirSync(folder)
      cpSync(first, folder, { recursive: true })
      return folder
    },
    remove: () => {
      for (const each of [root, runtimeFolder]) rmSync(each, { recursive: true, force: true })
    },
  }
}

export type Ran = {
  readonly killed: boolean
  /** What it said before its end. */
  readonly ready: boolean
  readonly done: boolean
  readonly words: string | undefined
  readonly said: string
  /** Milliseconds from `ready` to the end. */
  readonly ms: number
  /** Resolves when its helper has ended too. */
  readonly ended: () => Promise<void>
}

type How = {
  readonly point?: Point
  readonly afterReady?: number
  /** Counted from where it says that it encrypts anew, not from where it was ready. */
  readonly encrypting?: boolean
  readonly trace?: string
  /** Goes on writing meanwhile, and says `wrote <n>` of what was acknowledged. */
  readonly writing?: boolean
}

/** Runs one operation; kills it at a point, or so many milliseconds after it was ready. */
export const runChange = (bench: Bench, folder: string, operation: Operation, how: How): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const node = [process.execPath, '--no-warnings', changer]
    const inject = how.point && ['-e', `inject=${how.point.call}:signal=KILL:when=${how.point.nth}`]
    const traced = ['strace', '-qq', '-e', `trace=${calls.join(',')}`, '-e', 'signal=none']
    const command = how.trace
      ? [...traced, '-o', how.trace, ...node]
      : inject
        ? [...traced, '-o', '/dev/null', ...inject, ...node]
        : node
    const child = spawn(command[0] ?? '', command.slice(1), {
      stdio: ['pipe', 'pipe', 'inherit'],
      // a group of its own, by which its helper is known
      detached: true,
    })
    let said = ''
    let ready = 0
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      said += more
      if (ready > 0 || !(how.encrypting ? /^encrypting$/m : /^ready$/m).test(said)) return
      ready = performance.now()
      if (how.afterReady !== undefined) setTimeout(() => child.kill('SIGKILL'), how.afterReady)
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(
      `${JSON.stringify({ folder, operation, old, next, words: bench.words, runtimeFolder: bench.runtimeFolder, writing: how.writing === true })}\n`,
    )
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const line = (word: string): boolean => new RegExp(`^${word}$`, 'm').test(said)
      resolve({
        // strace ends as what it traced ended
        killed: signal === 'SIGKILL' || code === 137,
        ready: line('ready'),
        done: line('done'),
        words: /^words (.*)$/m.exec(said)?.[1],
        said,
        ms: ready > 0 ? performance.now() - ready : 0,
        ended: () => groupEnded(child.pid ?? -1),
      })
    })
  })

/** Every call that changes a file, from the moment the operation begins to its end. */
export const pointsOf = async (bench: Bench, operation: Operation): Promise<readonly Point[]> => {
  const folder = bench.copy()
  const trace = `${folder}.trace`
  const ran = await runChange(bench, folder, operation, { trace })
  if (!ran.done) throw new Error(`${operation} does not work: ${ran.said}`)
  const lines = readFileSync(trace, 'utf8').split('\n')
  const begins = lines.findIndex((line) => line.includes('"ready\\n"'))
  const ends = lines.findIndex((line) => line.includes('"done\\n"'))
  const seen = new Map<string, number>()
  const points: Point[] = []
  for (const [at, line] of lines.entries()) {
    const call = calls.find((name) => line.startsWith(`${name}(`))
    if (!call) continue
    const nth = (seen.get(call) ?? 0) + 1
    seen.set(call, nth)
    const changes = call !== 'openat' || line.includes('O_CREAT')
    if (at > begins && at < ends && changes) points.push({ call, nth })
  }
  rmSync(folder, { recursive: true, force: true })
  return points
}

const opens = async (folder: string, passphrase: string): Promise<boolean | string> => {
  try {
    // the clock jumps over every wait
    const { db } = await openVault({ ...placeAt(folder, floorKdf), clock: later }, passphrase)
    const there = sessionOn(db).query('people.list', { filter: '', clientsOnly: false } as never).length
    const problems = problemsIn(db)
    db.close()
    if (there !== people) return `${people - there} people are gone`
    return problems.length > 0 ? problems.join('; ') : true
  } catch (error) {
    if (error instanceof AppError && error.failure.fields?.['passphrase'] === 'wrong') return false
    return `opening failed: ${error instanceof AppError ? JSON.stringify(error.failure) : String(error)}`
  }
}

const opensWithWords = async (folder: string, words: string): Promise<boolean | string> => {
  const place = { ...placeAt(folder, floorKdf), clock: later }
  try {
    const { open, used } = openWith(place, (await byRecoveryKey(place, words)).candidates)
    forget([used])
    open.db.close()
    return true
  } catch (error) {
    const word = error instanceof AppError ? error.failure.fields?.['words'] : String(error)
    return word === 'wrong' || word === 'none' ? false : `recovery failed: ${String(word)}`
  }
}

let ahead = 0
const later = (): number => Date.now() + (ahead += 61_000)

/** What is wrong with a vault after an operation on it was killed, or was not: nothing, when the old or the new opens it. */
export const faultsAfter = async (
  bench: Bench,
  folder: string,
  operation: Operation,
  ran: Ran,
): Promise<readonly string[]> => {
  const replaces = operation === 'change' || operation === 'recover'
  const faults: string[] = []
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  // first as it was left, so that nothing is mended before the recovery key is tried
  const twin = `${folder}-twin`
  cpSync(folder, twin, { recursive: true })
  const [byOld, byNext] = [await opens(folder, old), await opens(folder, next)]
  for (const each of [byOld, byNext]) if (typeof each === 'string') faults.push(each)
  expect(byOld === true || byNext === true, 'neither the old passphrase nor the new one opens it')
  if (replaces) {
    expect(!(byOld === true && byNext === true), 'both passphrases open it')
    if (ran.done) expect(byOld === false && byNext === true, 'the change was acknowledged and the old passphrase holds')
  } else expect(byOld === true, 'the passphrase does not open it')
  const before = await opensWithWords(twin, bench.words)
  const after = ran.words === undefined ? false : await opensWithWords(twin, ran.words)
  for (const each of [before, after]) if (typeof each === 'string') faults.push(each)
  if (operation === 'change' || operation === 'quick' || operation === 'recover')
    expect(before === true, 'the recovery key is gone')
  if (operation === 'recovery') expect(before === true || after === true, 'no recovery key opens it')
  if (operation === 'recovery' && ran.done)
    expect(before === false && after === true, 'the recovery key before still opens it')
  if ((operation === 'remove' || operation === 'renew') && ran.done)
    expect(before === false, 'the recovery key still opens it')
  for (const each of [folder, twin]) rmSync(each, { recursive: true, force: true })
  return faults
}
