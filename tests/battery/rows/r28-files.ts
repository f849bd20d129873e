import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '../../../electron/cli/sample/fill.ts'
import { generate } from '../../../electron/cli/sample/generate.ts'
import { idsFrom } from '../../../electron/cli/sample/random.ts'
import { derive } from '../../../electron/vault/journal/derive.ts'
import { clearSome, erase } from '../../../electron/vault/journal/file-content.ts'
import { handlers } from '../../../electron/vault/journal/index.ts'
import { session } from '../../../electron/vault/session.ts'
import type { Session } from '../../../electron/vault/session.ts'
import { migrate } from '../../../electron/vault/store/migrate.ts'
import { openEncrypted } from '../../../electron/vault/store/open.ts'
import { sql } from '../../../electron/vault/store/sql.ts'
import { Temporal } from '../../../shared/model/temporal.ts'
import { digestOf, keepFiles } from '../../bench/keep-files.ts'
import { quantiles, sideBySide } from '../../bench/measure.ts'
import type { Pair } from '../../bench/measure.ts'
import { tally } from '../row.ts'
import type { Row } from '../row.ts'

const day = '2026-03-02'
const key = Buffer.alloc(32, 7)
const newId = idsFrom('row 28')
let seconds = 0
const now = () => Temporal.ZonedDateTime.from(`${day}T12:00[Europe/Dublin]`).add({ seconds: seconds++ })
const opened = (file: string, create = false) => openEncrypted(file, Buffer.from(key), { create })
const sessionOf = (file: string): Session => session({ db: opened(file), handlers, derive, now, newId })

/** Half as slow again, by the processor's time, is what someone might feel; less than that is the machine's mood. */
const isSlower = ({ encrypted, plain }: Pair): boolean => {
  const [many, none] = [quantiles(encrypted.cpu), quantiles(plain.cpu)]
  return many.p50 > none.p50 * 1.5 + 1
}

type Places = { readonly folder: string; readonly none: string; readonly many: string }

const inFolder = async <T>(work: (places: Places) => Promise<T> | T): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-row28-'))
  try {
    return await work({ folder, none: join(folder, 'none.db'), many: join(folder, 'many.db') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A journal of so many people, twice; answers with their ids. */
const twice = ({ none, many }: Places, people: number): readonly string[] => {
  const db = opened(none, true)
  migrate(db)
  const { people: ids } = fill(db, generate({ seed: 'row 28', people, today: day }), { newId, zone: 'Europe/Dublin' })
  db.close()
  copyFileSync(none, many)
  return ids
}

/** What has nothing to do with files, on both in turn. */
const daily = (ids: readonly string[]): Readonly<Record<string, (side: Session, round: number) => void>> => {
  const person = (round: number): never => (ids[(round * 13) % ids.length] ?? '') as never
  return {
    'a person’s page': (side, round) => side.query('brief.get', { id: person(round) }),
    search: (side, round) =>
      side.query('search.find', { text: ['galway', 'harbour c', 'lemon', 'new dir'][round % 4] ?? '' }),
    today: (side) => side.query('today.get', {}),
    'the list of people': (side) => side.query('people.list', { filter: '', clientsOnly: false }),
    jot: (side, round) =>
      side.command('entries.jot', {
        happenedAt: `${day}T11:00`,
        channel: 'phone',
        text: `Call number ${round}. They asked after the team by name.`,
        people: [person(round)],
        tags: [],
        facts: [],
        milestones: [],
        followUps: [],
      }),
  }
}

export const manyFiles: Row = {
  number: 28,
  title: '5 GB of files beside 10,000 people and 200,000 entries',
  target: 'every byte reads back; nothing else is slower; space is used again',
  minutes: 15,
  planted: () =>
    inFolder((places) => {
      const ids = twice(places, 20)
      const sides = { encrypted: sessionOf(places.many), plain: sessionOf(places.none) }
      const [file] = keepFiles(sides.encrypted, ids, 20_000_000, newId)
      // a page that reads every file, and a byte that is not what it was
      const pair = sideBySide(sides, 10, (side) => {
        side.query('brief.get', { id: ids[0] as never })
        side.read(({ db }) => db.all(sql`SELECT sum(length(CAST(hex(bytes) AS TEXT))) FROM file_chunk`))
      })
      sides.encrypted.keep(({ db }) =>
        db.keep(
          sql`UPDATE file_chunk SET bytes = zeroblob(length(bytes)) WHERE content = ${file?.id ?? ''} AND seq = 0`,
        ),
      )
      const damaged = file !== undefined && digestOf(sides.encrypted, file) !== file.digest
      sides.encrypted.close()
      sides.plain.close()
      return isSlower(pair) && damaged
    }),
  run: (scale, _shard, log) =>
    inFolder((places) => {
      const result = tally()
      const ids = twice(places, Math.max(50, Math.round(10_000 * scale)))
      const bytes = Math.max(50_000_000, Math.round(5e9 * scale))
      const keeping = sessionOf(places.many)
      const kept = keepFiles(keeping, ids, bytes, newId, () => undefined, log)
      keeping.close()
      const size = statSync(places.many).size
      result.figure('people', ids.length)
      result.figure('files', kept.length)
      result.figure('GB', Number((size / 1e9).toFixed(2)))

      const sides = { encrypted: sessionOf(places.many), plain: sessionOf(places.none) }
      for (const [name, work] of Object.entries(daily(ids))) {
        const pair = sideBySide(sides, 100, work)
        const [many, none] = [quantiles(pair.encrypted.wall), quantiles(pair.plain.wall)]
        log(`${name}: with ${JSON.stringify(many)}, without ${JSON.stringify(none)}`)
        result.figure(`${name}, ms p95 with / without`, `${many.p95.toFixed(1)} / ${none.p95.toFixed(1)}`)
        result.expect(!isSlower(pair), `${name} is slower with files: ${many.p50} ms against ${none.p50} ms`)
      }
      sides.plain.close()

      const wrong = kept.filter((file) => digestOf(sides.encrypted, file) !== file.digest)
      result.figure('files that read otherwise', wrong.length)
      result.expect(wrong.length === 0, `${wrong.length} files do not read as they were kept`)

      // a third of them for good, and as much again: the file must not grow by it
      const gone = kept.filter((_file, n) => n % 3 === 0).map(({ id }) => id)
      for (let at = 0; at < gone.length; at += 10) sides.encrypted.keep((ctx) => erase(ctx, gone.slice(at, at + 10)))
      while (sides.encrypted.keep(({ db }) => clearSome(db)));
      const back = kept.filter(({ id }) => gone.includes(id)).reduce((sum, file) => sum + file.bytes, 0)
      const more = keepFiles(sides.encrypted, ids, back * 0.9 - 60_000_000, newId)
      const left = [...kept.filter(({ id }) => !gone.includes(id)), ...more]
      const damaged = left.filter((file) => digestOf(sides.encrypted, file) !== file.digest)
      result.expect(damaged.length === 0, `${damaged.length} files do not read after others were deleted`)
      const loose = sides.encrypted.read(({ db }) => db.all(sql`SELECT content FROM loose_content`))
      result.expect(loose.length === 0, `${loose.length} contents are left over`)
      sides.encrypted.close()
      const grown = statSync(places.many).size / size
      result.figure('size after deleting and keeping as much again', Number(grown.toFixed(3)))
      result.expect(grown < 1.02, `the file grew to ${grown.toFixed(2)} of its size`)
      return result.outcome()
    }),
}
