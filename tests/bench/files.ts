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
import { append, begin, clearSome, erase, keepThumbnail, settle } from '../../electron/vault/journal/file-content.ts'
import { addFile } from '../../electron/vault/journal/files.ts'
import { handlers } from '../../electron/vault/journal/index.ts'
import { session } from '../../electron/vault/session.ts'
import type { Session } from '../../electron/vault/session.ts'
import { migrate } from '../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../electron/vault/store/open.ts'
import { most } from '../../shared/contract/files.ts'
import { Temporal } from '../../shared/model/temporal.ts'
import { today } from './journals.ts'
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

/** Sizes as people keep them: most are small, most of the bytes are in the large ones. */
const sizes = [200_000, 400_000, 1_000_000, 3_000_000, 80_000, 6_000_000, 300_000, 12_000_000, 2_000_000, 60_000_000]

const timesOf = (times: readonly number[]) => ({ ...quantiles(times), most: Math.max(...times) })

/** Keeps files until there are `bytes` of them, a piece a commit, as a window sends them. */
const keepFiles = (to: Session, ids: readonly string[], bytes: number) => {
  const piece = randomBytes(most.piece)
  const [thumbnail, times]: [Uint8Array, number[]] = [randomBytes(6_000), []]
  const kept: string[] = []
  const began = performance.now()
  for (let done = 0, n = 0; done < bytes; n++) {
    const size = sizes[n % sizes.length] ?? 1
    const id = newId()
    to.keep((ctx) => begin(ctx, id, size))
    for (let at = 0; at * most.piece < size; at++) {
      const before = performance.now()
      to.keep(({ db }) => append(db, id, at, piece.subarray(0, Math.min(most.piece, size - at * most.piece))))
      times.push(performance.now() - before)
    }
    to.change('files.finish', (ctx) => {
      addFile(ctx, id, {
        person_id: ids[(n * 7) % ids.length] ?? '',
        entry_id: null,
        name: `document number ${n}.pdf`,
        type: 'application/pdf',
        bytes: size,
        digest: 'x',
        width: null,
        height: null,
      })
      keepThumbnail(ctx.db, id, 'image/webp', thumbnail)
      settle(ctx.db, id)
    })
    kept.push(id)
    done += size
    if (n % 100 === 99) say(`  ${(done / 1e9).toFixed(2)} GB in ${n + 1} files`)
  }
  return { kept, seconds: (performance.now() - began) / 1000, piece: timesOf(times) }
}

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
  const { kept, seconds, piece } = keepFiles(keeping, ids, wanted)
  keeping.close()
  const bytes = { without: statSync(without).size, with: statSync(withFiles).size }

  const openers = { encrypted: () => sessionOf(withFiles), plain: () => sessionOf(without) }
  const rows = measureRows({ ids, entries, size: bytes.with, open: openers, remove: () => undefined }, say).map(
    ({ name, pair }) => line(name, pair),
  )
  const sides = { encrypted: sessionOf(withFiles), plain: sessionOf(without) }
  const personOf = (round: number): never => (ids[(round * 13) % ids.length] ?? '') as never
  rows.push(
    line(
      'a person’s files',
      sideBySide(sides, 200, (side, round) => side.query('files.list', { personId: personOf(round) })),
    ),
  )
  const large = kept[9] as never
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
  const gone = kept.slice(0, Math.min(kept.length, Math.ceil((kept.length * 1e9) / wanted)))
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
    overhead: (bytes.with - bytes.without) / kept.reduce((sum, _id, n) => sum + (sizes[n % sizes.length] ?? 0), 0),
    keepingMBs: wanted / 1e6 / seconds,
    piece,
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
