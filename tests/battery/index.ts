// npm run test:battery [-- --only N --scale S --json FILE --list --fresh]: the long safety tests, on the built application.
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stamp } from '../bench/stamp.ts'
import { logTo } from './row.ts'
import type { Row } from './row.ts'
import { rows } from './rows/index.ts'
import { addFigures, loadState, saveState, withRow } from './state.ts'
import type { RowResult, State } from './state.ts'
import { keepTable } from './table.ts'

const help = `npm run test:battery [-- --only N] [--scale S] [--json FILE] [--table FILE] [--list] [--fresh]

  --only N     these rows alone, e.g. --only 1,7
  --scale S    1 is the full count; 0.1 a tenth
  --json FILE  where results are kept; in the cache folder unless told. A run that was stopped goes on from there
  --fresh      does everything anew
  --table FILE puts what is in the results into a Markdown table; with --only 0 runs nothing
  --list       what there is
`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const seconds = (ms: number): string =>
  ms < 120_000 ? `${(ms / 1000).toFixed(0)} s` : `${(ms / 60_000).toFixed(1)} min`

const resultsFile = (given: string | undefined, commit: string): string => {
  if (given !== undefined) return resolve(process.env['INIT_CWD'] ?? '.', given)
  const xdg = process.env['XDG_CACHE_HOME']
  const cache = xdg?.startsWith('/') ? xdg : join(homedir(), '.cache')
  return join(cache, 'rapport', 'battery', `${commit}.json`)
}

const shardsOf = (row: Row, scale: number): number => Math.max(1, row.shards?.(scale) ?? 1)

const holds = (row: RowResult): boolean =>
  row.planted === true && row.done.length === row.shards && row.done.every(({ failures }) => failures.length === 0)

const report = (row: RowResult): void => {
  const figures = Object.entries(addFigures(row.done)).map(([name, value]) => `${name} ${value}`)
  const ms = row.done.reduce((sum, shard) => sum + shard.ms, 0)
  say(`${holds(row) ? 'holds' : 'FAILS'}  ${row.number} ${row.title} (${seconds(ms)}): ${figures.join(', ')}`)
  if (row.planted === false) say(`       its planted failure was not caught`)
  for (const { failures } of row.done) for (const failure of failures.slice(0, 8)) say(`       ${failure}`)
}

const caught = async (work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work()
  } catch (error) {
    say(`       planting failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return false
  }
}

const runRow = async (row: Row, state: State, file: string): Promise<State> => {
  const shards = shardsOf(row, state.scale)
  const before = state.rows.find(({ number }) => number === row.number)
  const { number, title, target } = row
  let result: RowResult =
    before?.shards === shards ? before : { number, title, target, shards, planted: null, done: [] }
  let next = state
  const keep = (changed: RowResult): void => {
    result = changed
    next = withRow(next, result)
    saveState(file, next)
  }
  if (result.planted !== true) {
    say(`row ${number}: planting a failure`)
    keep({ ...result, planted: await caught(row.planted) })
  }
  for (let index = 0; index < shards; index++) {
    if (result.done.some(({ shard }) => shard === index)) continue
    say(`row ${number}: ${title}${shards > 1 ? `, part ${index + 1} of ${shards}` : ''}`)
    const log = logTo(join(dirname(file), basename(file, '.json'), `row-${number}-${index}.log`))
    const began = Date.now()
    const outcome = await row.run(state.scale, { index, of: shards }, log).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error)
      log(error instanceof Error ? (error.stack ?? words) : words)
      return { failures: [`it stopped: ${words.slice(0, 500)}`], figures: {} }
    })
    keep({
      ...result,
      done: [...result.done, { shard: index, ms: Date.now() - began, at: new Date().toISOString(), ...outcome }],
    })
  }
  report(result)
  return next
}

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      scale: { type: 'string', default: '1' },
      json: { type: 'string' },
      table: { type: 'string' },
      list: { type: 'boolean' },
      fresh: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  if (values.list) {
    for (const { number, title, target, minutes } of rows)
      say(`${String(number).padStart(2)}  ${title}: ${target} (about ${minutes} min)`)
    return 0
  }
  const scale = Number(values.scale)
  if (!(scale > 0)) throw new Error('--scale takes a number above 0')
  const wanted = new Set((values.only ?? []).flatMap((list) => list.split(',').map(Number)))
  const chosen = rows.filter(({ number }) => wanted.size === 0 || wanted.has(number))
  if (chosen.length === 0 && !values.table) throw new Error('There is no such row. See --list.')
  const table = values.table === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.table)
  if (table !== undefined && chosen.length === 0) {
    // results of another day keep the commit they were made on
    keepTable(table, JSON.parse(readFileSync(resultsFile(values.json, stamp().commit), 'utf8')) as State, holds)
    return 0
  }
  const made = stamp()
  const file = resultsFile(values.json, made.commit)
  mkdirSync(dirname(file), { recursive: true })
  const begun: State = { ...made, build: basename(process.env['RAPPORT_APP_DIR'] ?? ''), scale, rows: [] }
  let state = values.fresh ? begun : loadState(file, begun)
  say(`Commit ${made.commit}. ${made.runtime}. ${made.machine}. Scale ${scale}. Results: ${file}`)
  for (const row of chosen) state = await runRow(row, state, file)
  saveState(file, state)
  if (table !== undefined) keepTable(table, state, holds)
  const failed = state.rows
    .filter(({ number }) => chosen.some((row) => row.number === number))
    .filter((row) => !holds(row))
  say(failed.length === 0 ? `All ${chosen.length} rows hold.` : `${failed.length} of ${chosen.length} rows fail.`)
  return failed.length === 0 ? 0 : 1
}

process.exit(await main())
