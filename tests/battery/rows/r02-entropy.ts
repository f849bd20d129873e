import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import Database from 'better-sqlite3'
import { share, tally } from '../row.ts'
import type { Row } from '../row.ts'
import { withApp } from '../tools/app.ts'
import { jotWhileLocked } from '../tools/locked-jot.ts'
import { plantCanaries } from '../tools/plant.ts'

/**
 * Readable on purpose: slots without secrets, their previous generation, when wrong passphrases were tried, and SQLite's
 * index of its log after a crash, which holds page numbers and checksums, no pages.
 */
const readable = ['vault.json', 'vault.previous.json', 'throttle.json', 'vault.db-shm']
/** Readable, and made of nothing but these: ids, a counter, an instant, a MAC. */
const shapes: Readonly<Record<string, RegExp>> = {
  'head.json':
    /^\{"version":1,"vault":"[0-9a-z-]+","line":"[0-9a-z-]+","counter":\d+,"at":"\d{4}-\d\d-\d\dT[\d:.]+Z","hmac":"[0-9a-f]{64}"\}\n$/,
}
/** Sealed jots: an age file says that it is one, and to which kind of key; what follows is a MAC and ciphertext. */
const sealed = /^inbox[\\/](\d{13}|draft)-[0-9a-z]+\.age$/
const age = /^age-encryption\.org\/v1\n-> X25519 [\w+/]{43}\n[\w+/]{43}\n--- [\w+/]{43}\n/
const encrypted = ['vault.db', 'vault.db-wal']

const magics = ['SQLite format 3', 'BEGIN:V', '{"', '\u0089PNG', 'PK\u0003\u0004', '\u001f\u008b', '%PDF']

/** Bits a byte (Shannon, 1948). Random bytes have nearly 8. */
const entropy = (bytes: Buffer): number => {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  return counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / bytes.length) * Math.log2(count / bytes.length)),
    0,
  )
}

const block = 16_384
/** 16 KiB of random bytes stay above 7.98; text, zeros and pages of a database are far below 7.5. */
const random = 7.9

/** One of the readable files on its way to its name, or what a kill left of it until the next opening sweeps it away. */
const beingWritten = /^\.\d+\.\d+\.tmp$/
/** How the head, the key files and the count of wrong passphrases begin. */
const beginnings = ['{"version":1,"vault":"', '{\n  "version": ', '{"wrong":']
const isListedHalf = (text: string): boolean =>
  text.length <= 65_536 && beginnings.some((start) => text.startsWith(start) || start.startsWith(text))

/** Empty when it has got its name meanwhile. */
const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export type Finding = { readonly blocks: number; readonly lowest: number; readonly problems: readonly string[] }

export const inspectVault = (folder: string): Finding => {
  const problems: string[] = []
  let [blocks, lowest] = [0, 8]
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const name = relative(folder, join(entry.parentPath, entry.name))
    if (readable.includes(name)) continue
    const shape = shapes[name]
    if (shape) {
      if (!shape.test(readFileSync(join(folder, name), 'utf8'))) problems.push(`${name} is not of its shape`)
      continue
    }
    if (beingWritten.test(name) && isListedHalf(readIfThere(join(folder, name)))) continue
    if (sealed.test(name)) {
      const text = readFileSync(join(folder, name)).toString('latin1')
      const bytes = Buffer.from(text.replace(age, ''), 'latin1')
      // a thousand random bytes have more than 7.7 bits a byte
      if (!age.test(text) || entropy(bytes) < 7.6) problems.push(`${name} is no sealed jot`)
      continue
    }
    if (!encrypted.includes(name)) {
      problems.push(`${name} is not on the list`)
      continue
    }
    const bytes = readFileSync(join(folder, name))
    const start = bytes.subarray(0, 4096).toString('latin1')
    for (const magic of magics)
      if (start.startsWith(magic)) problems.push(`${name} begins like ${JSON.stringify(magic)}`)
    if (bytes.includes('SQLite format 3') || bytes.includes('CREATE TABLE'))
      problems.push(`${name} holds a readable schema`)
    for (let at = 0; at + block <= bytes.length; at += block) {
      const here = entropy(bytes.subarray(at, at + block))
      blocks += 1
      lowest = Math.min(lowest, here)
      if (here < random) problems.push(`${name} at ${at}: ${here.toFixed(2)} bits a byte`)
    }
  }
  return { blocks, lowest, problems }
}

export const entropyRow: Row = {
  number: 2,
  title: 'Magic and entropy of every data file',
  target: 'encrypted or on a short list',
  minutes: 1,
  planted: () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-planted-'))
    try {
      const db = new Database(join(folder, 'vault.db'))
      db.exec(`CREATE TABLE person (name TEXT)`)
      for (let index = 0; index < 2_000; index++) db.prepare('INSERT INTO person VALUES (?)').run(`Person ${index}`)
      db.close()
      const plain = inspectVault(folder).problems.length > 2
      rmSync(join(folder, 'vault.db'))
      // encrypted pages with one that is not
      writeFileSync(
        join(folder, 'vault.db'),
        Buffer.concat([randomBytes(block * 4), Buffer.alloc(block, 'a note. '), randomBytes(block)]),
      )
      const one = inspectVault(folder).problems.length === 1
      writeFileSync(join(folder, 'vault.db'), randomBytes(block * 4))
      const clean = inspectVault(folder).problems.length === 0
      writeFileSync(join(folder, 'export.json'), '{}')
      writeFileSync(join(folder, 'head.json'), '{"version":1,"vault":"a note"}')
      mkdirSync(join(folder, 'inbox'))
      writeFileSync(join(folder, 'inbox', '1000000000000-planted0.age'), 'a note. '.repeat(200))
      return Promise.resolve(plain && one && clean && inspectVault(folder).problems.length === 3)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  run: (scale, shard, log) =>
    withApp(async (battery) => {
      const result = tally()
      await battery.create()
      const folder = await battery.vaultFolder()
      await plantCanaries(battery.page(), Math.max(6, share(400, scale, shard)))
      const look = (when: string): void => {
        const { blocks, lowest, problems } = inspectVault(folder)
        log(`${when}: ${blocks} blocks, lowest ${lowest}: ${problems.join('; ')}`)
        result.add('blocks', blocks)
        result.figure(`lowest bits ${when}`, lowest.toFixed(3))
        result.expect(blocks > 4, `${when}: only ${blocks} blocks were looked at`)
        for (const problem of problems.slice(0, 5)) result.expect(false, `${when}: ${problem}`)
      }
      look('unlocked')
      await battery.kill()
      look('after kill -9')
      await battery.start()
      await battery.unlock('not this one').catch(() => undefined)
      await battery.unlock()
      await battery.lock()
      await jotWhileLocked(battery)
      await jotWhileLocked(battery, { half: true })
      look('locked')
      return result.outcome()
    }),
}
