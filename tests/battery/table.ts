/** The results as a table that is kept in the project: each row as it last ran in full, with what it ran on. */
import { readFileSync, writeFileSync } from 'node:fs'
import { addFigures } from './state.ts'
import type { RowResult, State } from './state.ts'

const header = `# The battery: how it last went

Written by \`npm run test:battery -- --table FILE\`. One line a row, as it last ran; what each row does is in
[tests/battery](../../tests/battery/README.md). Rows that are not here have not run in full.

| # | what | target | result | took | date | commit | runtime, machine |
|---|---|---|---|---|---|---|---|
`

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const took = (row: RowResult): string => {
  const ms = row.done.reduce((sum, shard) => sum + shard.ms, 0)
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${(ms / 60_000).toFixed(1)} min`
}

const line = (row: RowResult, state: State, held: boolean): string => {
  const figures = Object.entries(addFigures(row.done)).map(([name, value]) => `${name} ${value}`)
  const scale = state.scale === 1 ? '' : ` at scale ${state.scale}`
  const result = `${held ? 'holds' : 'FAILS'}${scale}: ${figures.join(', ')}`
  const date = row.done.at(-1)?.at.slice(0, 10) ?? ''
  const on = `${state.runtime}, ${state.machine}`
  return `| ${[row.number, row.title, row.target, result, took(row), date, state.commit, on].map(String).map(cell).join(' | ')} |`
}

const numberOf = (text: string): number => Number(/^\| (\d+) /.exec(text)?.[1])

/** Puts the rows that ran to their end into the table at `file`, in place of what stood there for them. */
export const keepTable = (file: string, state: State, holds: (row: RowResult) => boolean): void => {
  const before = (() => {
    try {
      return readFileSync(file, 'utf8').split('\n').filter(numberOf)
    } catch {
      return []
    }
  })()
  const ran = state.rows.filter((row) => row.done.length === row.shards)
  const now = new Map([
    ...before.map((text) => [numberOf(text), text] as const),
    ...ran.map((row) => [row.number, line(row, state, holds(row))] as const),
  ])
  const lines = [...now].toSorted(([a], [b]) => a - b).map(([, text]) => text)
  writeFileSync(file, `${header}${lines.join('\n')}\n`)
}
