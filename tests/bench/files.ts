// node tests/bench/files.ts [--gb N --people N --json FILE]: whether gigabytes of files slow down what has nothing to do with them.
import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '../../electron/cli/sample/fill.ts'
import { generate } from '../../electron/cli/sample/generate.ts'
import { idsFrom } from '../../electron/cli/sample/random.ts'
import { derive } from '../../electron/vault/journal/derive.ts'
import { clearSome, erase } from '../../electron/vault/journal/file-content.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { most } from '../../shared/contract/files.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { today } from './journals.ts'
import { keepFiles } from './keep-files.ts'
import { quantiles, sideBySide } from './measure.ts'
import type { Pair } from './measure.ts'
import { measureRows } from './rows.ts'
import { stamp } from './stamp.ts'

const { values } = parseArgs({
  options: {
    gb: { type: 'string', default: '5' },
    people: { type: 'string', default: '2000' },
    json: { type: 'string' },
  },
})
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const zone = 'Europe/Dublin'
const wanted = Number(values.gb) * 1e9
const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
const [without, withFiles] = [join(folder, 'without.db'), join(folder, 'with.db')]
const key = randomBytes(32)
const newId = idsFrom('bench files')
const opened = (file: string, create = false) => openEncrypted(file, Buffer.from(key), { create })
let ticks = 0
const now = () => Temporal.ZonedDateTime.from(`${today}T12:00[${zone}]`).add({ seconds: ticks++ })
const sessionOf = (file: string): Session => session({ db: opened(file), handlers, derive, now, newId })

const timesOf = (times: readonly number[]) => ({ ...quantiles(times), most: Math.max(...times) })

/** A plain copy, and a hash of it: what a backup does at least. In seconds. */
const copyTime = async (file: string): Promise<number> => {
  const began = performance.now()
  const target = `${file}.copy`
  copyFileSync(file, target)
  const handle = await open(target, 'r')
  const hash = createHash('sha256')
  for await (const bytes of handle.createReadStream({ highWaterMark: 1 << 20 })) hash.update(bytes as Buffer)
  rmSync(target)
  return (performance.now() - began) / 1000
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const line = (name: string, pair: Pair) => {
  const [many, none] = [quantiles(pair.encrypted.wall), quantiles(pair.plain.wall)]
  return {
    name,
    with: many,
    without: none,
    text: `${name.padEnd(44)} ${ms(many.p50)} / ${ms(many.p95)}   ${ms(none.p50)} / ${ms(none.p95)}`,
  }
}

try {
  const made = stamp()
  say(`Writing ${values.people} people.`)
  const sample = generate({ seed: 'bench', people: Number(values.people), today })
  const first = opened(without, true)
  migrate(first)
  const { people: ids, entries } = fill(first, sample, { newId, zone })
  first.close()
  copyFileSync(without, withFiles)

  say(`Keeping ${values.gb} GB of files.`)
  const keeping = sessionOf(withFiles)
  const pieces: number[] = []
  const began = performance.now()
  const kept = keepFiles(keeping, ids, wanted, newId, (took) => pieces.push(took), say)
  const seconds = (performance.now() - began) / 1000
  keeping.close()
  const bytes = { without: statSync(without).size, with: statSync(withFiles).size }

  const openers = { encrypted: () => sessionOf(withFiles), plain: () => sessionOf(without) }
  const journals = { ids, entries, size: bytes.with, file: withFiles, key, open: openers, remove: () => undefined }
  const rows = measureRows(journals, say).map(({ name, pair }) => line(name, pair))
  const sides = { encrypted: sessionOf(withFiles), plain: sessionOf(without) }
  const personOf = (round: number): never => (ids[(round * 13) % ids.length] ?? '') as never
  rows.push(
    line(
      'a person’s files',
      sideBySide(sides, 200, (side, round) => side.query('files.list', { personId: personOf(round) })),
    ),
  )
  const large = kept[9]?.id as never
  const read: number[] = []
  for (let at = 0; at * most.piece < 60_000_000; at++) {
    const before = performance.now()
    sides.encrypted.query('files.piece', { id: large, at })
    read.push(performance.now() - before)
  }
  const after: number[] = []
  for (let round = 0; round < 100; round++) {
    const before = performance.now()
    sides.encrypted.query('brief.get', { id: personOf(round) })
    after.push(performance.now() - before)
  }
  sides.plain.close()
  sides.encrypted.close()

  say('Copying.')
  const copied = { with: await copyTime(withFiles), without: await copyTime(without) }
  say('Deleting a gigabyte for good.')
  const clearing = sessionOf(withFiles)
  const gone = kept.slice(0, Math.min(kept.length, Math.ceil((kept.length * 1e9) / wanted))).map(({ id }) => id)
  const erased = performance.now()
  for (let at = 0; at < gone.length; at += 10) clearing.keep((ctx) => erase(ctx, gone.slice(at, at + 10)))
  const erasing = (performance.now() - erased) / Math.ceil(gone.length / 10)
  const slices: number[] = []
  for (let more = true; more;) {
    const before = performance.now()
    more = clearing.keep(({ db }) => clearSome(db))
    slices.push(performance.now() - before)
  }
  clearing.close()

  const report = {
    ...made,
    people: ids.length,
    entries,
    files: kept.length,
    bytes,
    overhead: (bytes.with - bytes.without) / kept.reduce((sum, file) => sum + file.bytes, 0),
    keepingMBs: wanted / 1e6 / seconds,
    piece: timesOf(pieces),
    readingPiece: timesOf(read),
    pageAfterReading60MB: timesOf(after),
    copySeconds: copied,
    erasing: { tenFilesMs: erasing, sliceMs: timesOf(slices), seconds: slices.reduce((a, b) => a + b, 0) / 1000 },
    rows: rows.map(({ text: _text, ...rest }) => rest),
  }
  process.stdout.write(
    `\n${''.padEnd(44)} with, ms p50 / p95   without\n${rows.map(({ text }) => text).join('\n')}\n\n`,
  )
  const { rows: _rows, ...rest } = report
  process.stdout.write(`${JSON.stringify(rest, null, 2)}\n`)
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(report, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
