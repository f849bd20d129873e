/**
 * Which backups are kept: the newest of each of 7 days, of 4 weeks and of 12 months. Pure. They are counted in the order they
 * were made in, not by their dates: a clock that was wrong for a while must not make the newest look old.
 */
import { Temporal } from '../../../shared/model/temporal.ts'

export type Kept = { readonly name: string; readonly number: number; readonly local: string }

const keepDays = 7
const keepWeeks = 4
const keepMonths = 12

const weekOf = (local: string): string => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(local.slice(0, 10))
  return `${yearOfWeek}-${weekOfYear}`
}

const firsts = (made: readonly Kept[], of: (local: string) => string, most: number): readonly Kept[] => {
  const seen = new Set<string>()
  return made.filter(({ local }) => {
    const bucket = of(local)
    if (seen.has(bucket) || seen.size >= most) return false
    seen.add(bucket)
    return true
  })
}

/** The names that may go. Those of the day of the last one never do: a mistake is often noticed on the day it is made. */
export const rotatedAway = (all: readonly Kept[]): readonly string[] => {
  const made = all.toSorted((a, b) => b.number - a.number)
  const kept = new Set([
    ...made.filter(({ local }) => local.slice(0, 10) === made[0]?.local.slice(0, 10)),
    ...firsts(made, (local) => local.slice(0, 10), keepDays),
    ...firsts(made, weekOf, keepWeeks),
    ...firsts(made, (local) => local.slice(0, 7), keepMonths),
  ])
  return made.filter((one) => !kept.has(one)).map(({ name }) => name)
}

export type Size = { readonly bytes: number; readonly rows: number }

/** More than a fifth smaller, as a file or in rows: something may have gone wrong with the journal, and old backups are wanted. */
export const isSmaller = (now: Size, before: Size | null): boolean =>
  before !== null && (now.bytes < before.bytes * 0.8 || now.rows < before.rows * 0.8)
