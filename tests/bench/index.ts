// npm run bench [-- PART... --people N --entries N --json FILE]: what encryption costs, measured side by side in one run, and how soon a page is there.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultKdf, deriveFromPassphrase } from '../../electron/vault/keys/kdf.ts'
import { backupLines, measureBackup } from './backup.ts'
import { measureBrief } from './brief.ts'
import { measureCalendar } from './calendar.ts'
import { measureDates } from './dates.ts'
import { editMuch, jotLines, measureJots } from './jot.ts'
import { makeJournals } from './journals.ts'
import { makeLongJournal } from './long-journal.ts'
import { quantiles } from './measure.ts'
import { measurePalette, paletteLines } from './palette.ts'
import { measureRows } from './rows.ts'
import type { Row } from './rows.ts'
import { measureSearch, searchLines } from './search.ts'
import { measureSpelling, spellingLines } from './spelling.ts'
import { stamp } from './stamp.ts'
import { measureLists } from './lists.ts'
import { measureUnderstanding, understoodLines } from './understand.ts'
import { measureWindow, windowLines } from './window.ts'

const parts = [
  ...(['store', 'backup', 'dates', 'calendar', 'brief', 'lists', 'search', 'jot'] as const),
  ...(['window', 'palette', 'spelling', 'understand'] as const),
] as const

const help = `npm run bench [-- PART... --people N --entries N --vault DIR --json FILE]

Measures the store on an encrypted journal and on the same journal without a cipher, in turn, in this process; and pages in the real window.
  PART         ${parts.join(', ')}; all unless told
  --people N   how many people, with 20 entries each on average; 2000 unless told, 10000 for the full size
  --entries N  of search and jot: how many entries; 200000 of 10000 people unless told
  --vault DIR  for palette: a journal that is there already, opened as a copy with the passphrase of the tests
  --json FILE  also writes the figures to a file
`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const figures = ({ name, what, pair }: Row) => {
  const of = (times: Row['pair']['plain']) => ({ cpu: quantiles(times.cpu), wall: quantiles(times.wall) })
  const [encrypted, plain] = [of(pair.encrypted), of(pair.plain)]
  const ratio = {
    cpu: { p50: encrypted.cpu.p50 / plain.cpu.p50, p95: encrypted.cpu.p95 / plain.cpu.p95 },
    wall: { p50: encrypted.wall.p50 / plain.wall.p50, p95: encrypted.wall.p95 / plain.wall.p95 },
  }
  return { name, what, rounds: pair.plain.cpu.length, ratio, encrypted, plain }
}

const table = (rows: readonly ReturnType<typeof figures>[]): string => {
  const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
  const head = [
    'ratio p50',
    'ratio p95',
    '',
    'encrypted ms p50 / p95',
    'plaintext ms p50 / p95',
    'wall ms p50 / p95',
    'rounds',
  ]
  const lines = rows.map(({ name, rounds, ratio, encrypted, plain }) => [
    `${ratio.cpu.p50.toFixed(2)}×`,
    `${ratio.cpu.p95.toFixed(2)}×`,
    name,
    `${ms(encrypted.cpu.p50)} / ${ms(encrypted.cpu.p95)}`,
    `${ms(plain.cpu.p50)} / ${ms(plain.cpu.p95)}`,
    `${ms(encrypted.wall.p50)} / ${ms(encrypted.wall.p95)}`,
    String(rounds),
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)))
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const derivation = async (): Promise<number> => {
  const began = performance.now()
  await deriveFromPassphrase('four calm horses walking home', randomBytes(16), defaultKdf)
  return performance.now() - began
}

const wanted = (named: readonly string[]): ((part: (typeof parts)[number]) => boolean) => {
  const unknown = named.filter((name) => !(parts as readonly string[]).includes(name))
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. ${help}`)
  return (part) => named.length === 0 || named.includes(part)
}

const edits = 50_000
const jots = 20_000

/** Search and jots in one journal, one after the other: filling it takes longer than measuring. */
const measureLong = (people: number, entries: number, isWanted: (part: (typeof parts)[number]) => boolean) => {
  const journal = makeLongJournal(people, entries, say)
  // smaller journals are for trying this out
  const share = Math.min(1, entries / 200_000)
  try {
    const merged = journal.idle()
    const bytes = journal.size()
    const fresh = isWanted('search') ? measureSearch(journal, say, 'as it was written') : undefined
    const jotted = isWanted('jot') ? measureJots(journal, Math.round(jots * share), say) : undefined
    if (isWanted('search')) editMuch(journal, Math.round(edits * share), say)
    const edited = isWanted('search') ? measureSearch(journal, say, 'after the edits') : undefined
    return { people, entries: journal.entries, bytes, merged, search: fresh, edited, jot: jotted }
  } finally {
    journal.remove()
  }
}

const longLines = ({ people, entries, bytes, merged, search, edited, jot }: ReturnType<typeof measureLong>): string =>
  [
    `${people} people, ${entries} entries, ${(bytes / 1e6).toFixed(0)} MB; the index of what was written at once was merged in ${(merged.ms / 1000).toFixed(1)} s of ${merged.bits} bits, the longest ${merged.longest.toFixed(1)} ms.`,
    search && searchLines('as it was written', search),
    jot && jotLines(jot),
    edited && searchLines('after the edits', edited),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n')

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: {
      people: { type: 'string' },
      entries: { type: 'string', default: '200000' },
      json: { type: 'string' },
      vault: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return void process.stdout.write(help)
  const people = Number(values.people ?? 2000)
  if (!Number.isInteger(people) || people < 10 || people > 10_000) throw new Error('--people takes 10 to 10000')
  const entries = Number(values.entries)
  if (!Number.isInteger(entries) || entries < 100 || entries > 2_000_000)
    throw new Error('--entries takes 100 to 2000000')
  const isWanted = wanted(positionals)
  const made = stamp()
  const kdf = [await derivation(), await derivation(), await derivation()].toSorted((a, b) => a - b)[1] ?? 0
  const isOfStore = isWanted('store') || isWanted('backup') || isWanted('dates')
  const journals = isOfStore ? makeJournals(people, say) : undefined
  try {
    const usual = journals && isWanted('store') ? measureRows(journals, say).map(figures) : []
    const backup = journals && isWanted('backup') ? await measureBackup(journals, say) : undefined
    const more = [
      // after those, because it makes the journals larger
      ...(journals && isWanted('dates') ? measureDates(journals, say) : []),
      ...(isWanted('calendar') ? measureCalendar(people, say) : []),
      ...(isWanted('brief') ? measureBrief(say) : []),
      ...(isWanted('lists') ? measureLists(people, say) : []),
    ]
    const long =
      isWanted('search') || isWanted('jot')
        ? measureLong(Number(values.people ?? 10_000), entries, isWanted)
        : undefined
    const understood = isWanted('understand') ? measureUnderstanding(say) : undefined
    const inWindow = isWanted('window') ? await measureWindow(say) : undefined
    const palette = isWanted('palette') ? await measurePalette({ people, vault: values.vault }, say) : undefined
    const spelling = isWanted('spelling') ? await measureSpelling(say) : undefined
    const rows = [...usual, ...more.map(figures)]
    const size = journals && `${people} people, ${journals.entries} entries, ${(journals.size / 1e6).toFixed(0)} MB`
    const blocks = [
      `${size ? `${size}. ` : ''}Commit ${made.commit}. ${made.runtime}. ${made.machine}.\nMilliseconds of processor time, except "wall". Key derivation apart: ${kdf.toFixed(0)} ms wall.`,
      rows.length > 0 && table(rows),
      backup && backupLines(backup),
      long && longLines(long),
      inWindow && windowLines(inWindow),
      palette && paletteLines(palette),
      spelling && spellingLines(spelling),
      understood && understoodLines(understood),
    ].filter((block) => typeof block === 'string')
    process.stdout.write(`\n${blocks.join('\n\n')}\n`)
    const report = {
      ...made,
      people,
      ...(journals && { entries: journals.entries, bytes: journals.size }),
      keyDerivationMs: kdf,
      rows,
      backup,
      long,
      window: inWindow,
      palette,
      spelling,
      understood,
    }
    if (values.json)
      writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', values.json), `${JSON.stringify(report, null, 2)}\n`)
  } finally {
    journals?.remove()
  }
}

await main()
