/** What is done so far, on the disk after every shard, so that a run that was stopped goes on where it was. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Stamp } from '../bench/stamp.ts'
import type { Outcome } from './row.ts'

export type ShardResult = Outcome & { readonly shard: number; readonly ms: number; readonly at: string }

export type RowResult = {
  readonly number: number
  readonly title: string
  readonly target: string
  readonly shards: number
  /** Whether the row caught its planted failure; null until it was tried. */
  readonly planted: boolean | null
  readonly done: readonly ShardResult[]
}

export type State = Stamp & { readonly build: string; readonly scale: number; readonly rows: readonly RowResult[] }

/** Results of another state of the program, another runtime or another scale say nothing about this one. */
const same = (a: State, b: State): boolean =>
  a.commit === b.commit && a.build === b.build && a.runtime === b.runtime && a.scale === b.scale

export const loadState = (file: string, begun: State): State => {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as State
    return same(kept, begun) ? kept : begun
  } catch {
    return begun
  }
}

export const saveState = (file: string, state: State): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, `${JSON.stringify(state, null, 2)}\n`)
  renameSync(`${file}.tmp`, file)
}

export const withRow = (state: State, row: RowResult): State => ({
  ...state,
  rows: [...state.rows.filter(({ number }) => number !== row.number), row].toSorted((a, b) => a.number - b.number),
})

/** Numbers add up; of anything else the last stands. A figure named as a time or a share keeps its largest value. */
export const addFigures = (done: readonly ShardResult[]): Readonly<Record<string, number | string>> => {
  const sum: Record<string, number | string> = {}
  for (const { figures } of done)
    for (const [name, value] of Object.entries(figures)) {
      const before = sum[name]
      if (typeof value !== 'number' || typeof before !== 'number') sum[name] = value
      else sum[name] = /\b(ms|max|settings|windows)\b/.test(name) ? Math.max(before, value) : before + value
    }
  return sum
}
