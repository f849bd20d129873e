// Spoils a vault's files many times over and looks at what is then read. Standard input: one line of JSON, an `Order`.
// Standard output: one line of JSON, figures and what was silently wrong.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { compareHead } from '../../../electron/vault/health/head.ts'
import { headRow } from '../../../electron/vault/health/head-row.ts'
import { checkCopy } from '../../../electron/vault/health/check.ts'
import type { Opened } from '../../../electron/vault/store/open.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { random } from '../../../electron/cli/sample/random.ts'
import { sessionOn } from '../tools/vault.ts'
import {
  asItLies,
  begin,
  keepHead,
  macOf,
  opened,
  putBack,
  reads,
  searchedTruthOf,
  truthOf,
  vaultId,
  wordsOf,
  writeJournal,
  wrongIn,
} from '../tools/truth.ts'
import type { Truth } from '../tools/truth.ts'

export type Kind = 'flips' | 'log' | 'cuts' | 'pages'
export type Order = {
  readonly kind: Kind
  readonly root: string
  readonly seed: number
  readonly count: number
  readonly plant?: boolean
}
export type Report = { readonly figures: Readonly<Record<string, number>>; readonly wrong: readonly string[] }

const { kind, root, seed, count, plant = false } = JSON.parse(readFileSync(0, 'utf8')) as Order
const dice = random(`spoil ${kind}`, seed)
const key = randomBytes(32)
const figures: Record<string, number> = {}
const wrong: string[] = []
const add = (name: string): void => void (figures[name] = (figures[name] ?? 0) + 1)
const under = (max: number): number => dice.between(0, max - 1)

const work = mkdtempSync(join(root, 'spoil-'))
const [base, older, scratch] = ['base', 'older', 'scratch'].map((name) => join(work, name)) as [string, string, string]
const place = (folder: string, db: Opened) => ({ db, folder, vault: vaultId, mac: macOf(key) })

/** One byte of a file, changed in one bit. */
const flip = (file: string, at: number, bit: number): void => {
  const descriptor = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(descriptor, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ (1 << bit)
  writeSync(descriptor, byte, 0, 1, at)
  closeSync(descriptor)
}

const withOpen = <T>(folder: string, look: (db: Opened) => T): T | undefined => {
  const db = reads(() => opened(folder, key))
  if (!db) return undefined
  try {
    return look(db)
  } finally {
    // what cannot be written back is of no matter: the files are thrown away
    reads(() => db.close())
  }
}

const queries = (db: Opened): string | undefined =>
  reads(() => {
    const session = sessionOn(db)
    return JSON.stringify([
      session.query('people.list', { filter: '', clientsOnly: false }),
      session.query('entries.list', { limit: 200 }),
      session.query('search.find', { text: 'person' }),
      session.query('today.get', {}),
    ])
  })

/** A journal that is closed and whole: its file, what every table holds, and what the screens would show of it. */
const flips = (): void => {
  const db = begin(base, key)
  writeJournal(db, seed, 48, () => undefined)
  keepHead(base, db, key)
  db.close()
  asItLies(base, scratch)
  const file = join(scratch, 'vault.db')
  const whole = readFileSync(file)
  const truth = withOpen(scratch, (open) => truthOf(open)) as Truth
  const shown = withOpen(scratch, queries)
  writeFileSync(file, whole)
  for (let number = 0; number < count; number++) {
    const [at, bit] = [under(whole.length), under(8)]
    if (!plant) flip(file, at, bit)
    const told = withOpen(scratch, (open) => {
      if (plant) open.prepare(`UPDATE entry SET text = 'other' WHERE rowid = 3`).run()
      const found = truthOf(open)
      const differ = found ? wrongIn(found, truth) : []
      for (const table of differ) wrong.push(`${table} after bit ${bit} of byte ${at}`)
      // the screens' own reading, now and then: it comes to the same rows by the indexes
      const seen = number % 20 === 0 ? queries(open) : undefined
      if (seen !== undefined && seen !== shown) wrong.push(`a screen after bit ${bit} of byte ${at}`)
      return found === undefined || [...found.values()].includes(undefined) ? 'told by a read' : 'read as it was'
    })
    add(told ?? 'told at the opening')
    flip(file, at, bit)
    if (plant || number % 500 === 0) writeFileSync(file, whole)
  }
}

/** A journal whose last commands are in the log, as a power cut leaves it, and what was true after each of them. */
const withLog = () => {
  const db = begin(base, key)
  writeJournal(db, seed, 16, () => undefined)
  keepHead(base, db, key)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('wal_autocheckpoint = 0')
  const truths = new Map<number, Truth>()
  const note = (): void => void truths.set(headRow(db)?.counter ?? 0, truthOf(db) as Truth)
  note()
  asItLies(base, older)
  writeJournal(db, seed + 1, 12, note)
  keepHead(base, db, key)
  note()
  asItLies(base, scratch)
  db.close()
  return { truths, last: Math.max(...truths.keys()) }
}

/** Whatever of the log is lost: what is there is what once was true, and that something is missing is told. */
const look = (what: string, truths: ReadonlyMap<number, Truth>, last: number, mixed = false): void => {
  const told = withOpen(scratch, (db) => {
    const row = reads(() => headRow(db))
    const found = truthOf(db)
    if (!row || !found) return 'told by a read'
    const truth = truths.get(row.counter)
    // `beside` is written beside the commits, and is no part of what a command wrote
    const differ = truth ? wrongIn(found, truth).filter((table) => table !== 'head') : ['an unknown state']
    // files of two moments together are neither: the head tells, and the full check that follows says so too
    const isMixed = differ.length > 0 && mixed
    if (differ.length > 0 && !(mixed && !checkCopy(db, 'full', derive).ok)) wrong.push(`${what}: ${differ.join(', ')}`)
    const { notice } = compareHead(place(scratch, db), '2026-01-01T00:00:00Z')
    if (row.counter === last) return notice ? 'told without a loss' : 'nothing lost'
    if (notice?.kind !== 'behind' || notice.missing !== last - row.counter)
      wrong.push(`${what}: ${last - row.counter} commits are gone and it is not told`)
    return isMixed ? 'told by the head and the full check' : 'loss told by the head'
  })
  add(told ?? 'told at the opening')
}

const log = (): void => {
  const { truths, last } = withLog()
  asItLies(scratch, join(work, 'kept'))
  const kept = join(work, 'kept')
  const size = readFileSync(join(kept, 'vault.db-wal')).length
  for (let number = 0; number < count; number++) {
    rmSync(join(scratch, 'vault.db-shm'), { force: true })
    putBack(kept, scratch, ['vault.db', 'vault.db-wal', 'head.json'])
    const at = under(size)
    if (plant) rmSync(join(scratch, 'head.json'))
    flip(join(scratch, 'vault.db-wal'), at, under(8))
    look(`byte ${at} of the log`, truths, last)
  }
}

/** Files cut short, an older log or an older database put back, both without the head that vouches for the newer. */
const cuts = (): void => {
  const { truths, last } = withLog()
  const kept = join(work, 'kept')
  asItLies(scratch, kept)
  // the same journal after the log was moved into the file
  const moved = join(work, 'moved')
  asItLies(kept, moved)
  withOpen(moved, (db) => db.pragma('wal_checkpoint(TRUNCATE)'))
  const wal = readFileSync(join(kept, 'vault.db-wal'))
  const file = readFileSync(join(moved, 'vault.db'))
  for (let number = 0; number < count; number++) {
    rmSync(scratch, { recursive: true, force: true })
    const way = number % 5
    if (way === 0) {
      asItLies(kept, scratch)
      const to = under(wal.length)
      truncateSync(join(scratch, 'vault.db-wal'), to)
      look(`the log cut to ${to}`, truths, last)
    } else if (way === 1) {
      asItLies(moved, scratch)
      const to = 1 + under(file.length - 1)
      truncateSync(join(scratch, 'vault.db'), to)
      look(`the database cut to ${to}`, truths, last)
    } else if (way === 2) {
      asItLies(kept, scratch)
      rmSync(join(scratch, 'vault.db-wal'))
      look('the log taken away', truths, last)
    } else if (way === 3) {
      asItLies(older, scratch)
      rmSync(join(scratch, 'vault.db-wal'), { force: true })
      putBack(kept, scratch, ['head.json'])
      look('an older database', truths, last)
    } else {
      // an older log, whole frames of it, beside a newer database: SQLite takes it for its own
      asItLies(moved, scratch)
      writeFileSync(
        join(scratch, 'vault.db-wal'),
        wal.subarray(0, 32 + 4120 * (1 + under((wal.length - 32) / 4120 - 1))),
      )
      look('an older log', truths, last, true)
    }
  }
}

/** One page as it once was, put back: it carries its own seal, so it reads. What it says must be told by what rows add up to. */
const pages = (): void => {
  const db = begin(base, key)
  writeJournal(db, seed, 30, () => undefined)
  keepHead(base, db, key)
  db.pragma('wal_checkpoint(TRUNCATE)')
  asItLies(base, older)
  writeJournal(db, seed + 1, 24, () => undefined)
  keepHead(base, db, key)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  asItLies(base, scratch)
  const file = join(scratch, 'vault.db')
  const [now, then] = [readFileSync(file), readFileSync(join(older, 'vault.db'))]
  const words = withOpen(scratch, wordsOf) ?? []
  const truth = withOpen(scratch, (open) => searchedTruthOf(open, words)) as Truth
  writeFileSync(file, now)
  const changed: number[] = []
  for (let at = 0; at < then.length; at += 4096)
    if (!now.subarray(at, at + 4096).equals(then.subarray(at, at + 4096))) changed.push(at)
  for (let number = 0; number < count; number++) {
    const back = new Set([changed[number % changed.length] ?? 0])
    for (let more = under(4); more > 0; more--) back.add(changed[under(changed.length)] ?? 0)
    const bytes = Buffer.from(now)
    for (const at of back) then.copy(bytes, at, at, at + 4096)
    writeFileSync(file, bytes)
    rmSync(`${file}-wal`, { force: true })
    const told = withOpen(scratch, (open) => {
      const found = searchedTruthOf(open, words)
      const { notice } = reads(() => compareHead(place(scratch, open), '')) ?? { notice: undefined }
      if (!found || [...found.values()].includes(undefined)) return 'told by a read'
      const differ = wrongIn(found, truth)
      if (notice) return 'told by the head'
      const inCheck = plant ? [] : checkCopy(open, 'full', derive).problems
      if (inCheck.length > 0) return 'told by the full check'
      if (differ.length === 0) return 'read as it was'
      const places = [...back].map((at) => at / 4096 + 1).join(' ')
      wrong.push(`pages ${places} of before: ${differ.join(', ')}`)
      return 'not told'
    })
    add(told ?? 'told at the opening')
  }
}

try {
  ;({ flips, log, cuts, pages })[kind]()
  process.stdout.write(`${JSON.stringify({ figures, wrong: wrong.slice(0, 50) } satisfies Report)}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
