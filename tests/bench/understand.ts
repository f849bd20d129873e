/** What it costs to understand a jot of 2,000 characters: read at once, and as it is typed, letter by letter. */
import { join } from 'node:path'
import { understand, type Memo } from '../../shared/model/understand/understand.ts'
import { jotsOf, measure, tableOf } from '../support/understanding.ts'
import { quantiles, type Quantiles } from './measure.ts'

const seen = join(import.meta.dirname, '../shared/understand/jots/seen.jsonl')
const long = 2000

type Spread = Quantiles & { readonly max: number }
const spread = (values: readonly number[]): Spread => ({ ...quantiles(values), max: Math.max(...values) })

export type Understood = {
  readonly characters: number
  /** Milliseconds of processor time: nothing read before; with everything warm; and per key. */
  readonly first: number
  readonly fresh: Spread
  readonly typed: Spread
  readonly quality: string
}

const cpu = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export const measureUnderstanding = (say: (line: string) => void): Understood => {
  say('Measuring: understanding a jot.')
  const jots = jotsOf(seen)
  const text = jots
    .map((jot) => jot.text)
    .join('\n')
    .slice(0, long)
  const people = jots.slice(0, 10).flatMap((jot) => jot.with.map((name) => ({ id: name, name })))
  const options = { today: '2026-11-21', people } as const
  const first = cpu(() => void understand(text, options))
  for (let i = 0; i < 5; i += 1) understand(text, options)
  const fresh = Array.from({ length: 40 }, () => cpu(() => void understand(text, options)))
  const memo: Memo = new Map()
  const typed = Array.from({ length: text.length }, (_, at) =>
    cpu(() => void understand(text.slice(0, at + 1), { ...options, memo })),
  )
  return {
    characters: text.length,
    first,
    fresh: spread(fresh),
    typed: spread(typed),
    quality: tableOf(measure(jots)),
  }
}

export const understoodLines = ({ characters, first, fresh, typed, quality }: Understood): string => {
  const line = (what: string, { p50, p95, max }: Spread) =>
    `${what}: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}, max ${max.toFixed(2)} ms`
  return [
    `Understanding a jot of ${characters} characters; the very first reading ${first.toFixed(0)} ms`,
    line('read at once', fresh),
    line('per key, typed letter by letter', typed),
    'Of the half of the jots the rules were written by:',
    quality,
  ].join('\n')
}
