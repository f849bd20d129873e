/** What a row of the battery is. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export type Figures = Readonly<Record<string, number | string>>

/** `failures` says what was wrong, one sentence each; none means the target holds. */
export type Outcome = { readonly failures: readonly string[]; readonly figures: Figures }

export type Shard = { readonly index: number; readonly of: number }

export type Row = {
  readonly number: number
  readonly title: string
  /** As the table of the design says it. */
  readonly target: string
  /** About how long it takes at scale 1, in minutes. */
  readonly minutes: number
  /** How many pieces it comes in at this scale; a piece that is done is not done again. One unless told. */
  readonly shards?: (scale: number) => number
  /** Does what the row forbids and asks the row's own detector: true when it was caught. */
  readonly planted: () => Promise<boolean>
  readonly run: (scale: number, shard: Shard, log: Log) => Promise<Outcome>
}

/** The raw log of a row: written as it happens, so that it survives what the row does. */
export type Log = (line: string) => void

export const logTo = (file: string): Log => {
  mkdirSync(dirname(file), { recursive: true })
  return (line) => appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
}

export const noLog: Log = () => undefined

/** `count` at scale 1, at least `least`, and this shard's part of it. */
export const share = (count: number, scale: number, { index, of }: Shard, least = 1): number => {
  const all = Math.max(least, Math.round(count * scale))
  return Math.floor((all * (index + 1)) / of) - Math.floor((all * index) / of)
}

export const whole: Shard = { index: 0, of: 1 }

/** Collects failures; figures are added as they are known. */
export const tally = () => {
  const failures: string[] = []
  const figures: Record<string, number | string> = {}
  return {
    failures,
    figures,
    expect: (holds: boolean, otherwise: string): void => {
      if (!holds) failures.push(otherwise)
    },
    figure: (name: string, value: number | string): void => {
      figures[name] = value
    },
    add: (name: string, value = 1): void => {
      figures[name] = Number(figures[name] ?? 0) + value
    },
    outcome: (): Outcome => ({ failures, figures }),
  }
}
