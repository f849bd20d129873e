/**
 * What joining two people comes to, row by row: worked out from rows alone, so that what is shown before is what is done. Nothing is written
 * here; `run` writes it through the journal's own handle, so that one undo takes it all back.
 */
import type { MergeCollapse, MergeDiffer, MergeMove, MergeSide, MergeValue } from '../../../shared/contract/merging.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { Noun, PersonRow, Rows } from '../store/rows.ts'
import { raw, sql } from '../store/sql.ts'
import type { Sql } from '../store/sql.ts'

type Patch = Readonly<Record<string, string | number | null | Uint8Array>>
type Choice = { readonly take: MergeSide; readonly words: string }

export type Pair = {
  readonly db: Readable
  readonly into: PersonRow
  readonly from: PersonRow
  readonly choice: (key: string) => Choice
}

export type Collapsed = { readonly what: MergeCollapse; readonly text: string }
/** The value of a field that has to give way, and how somebody put it into words. */
export type Lost = { readonly key: string; readonly value: MergeValue; readonly words: string }

export type Plan = {
  readonly alter: <N extends Noun>(noun: N, id: string, patch: Partial<Rows[N]>) => void
  readonly drop: (noun: Noun, id: string) => void
  readonly put: <N extends Noun>(noun: N, row: Rows[N]) => void
  readonly isDropped: (noun: Noun, id: string) => boolean
  readonly moved: (what: MergeMove, count?: number) => void
  readonly collapsed: (what: MergeCollapse, text: string) => void
  /** Which of the two stands in the field from now on. The other is kept in words. */
  readonly differ: (differ: MergeDiffer) => MergeSide
  /** Words that belonged to what is no more: kept as something known about them. */
  readonly keepWords: (text: string) => void
  readonly moves: ReadonlyMap<MergeMove, number>
  readonly collapses: readonly Collapsed[]
  readonly differs: readonly MergeDiffer[]
  readonly lost: readonly Lost[]
  readonly words: readonly string[]
  readonly run: (db: Writable) => void
}

const isPlain = (value: unknown): value is Patch => typeof value === 'object' && value !== null

export const startPlan = ({ choice, from }: Pick<Pair, 'choice' | 'from'>): Plan => {
  const patches = new Map<string, { readonly noun: Noun; readonly id: string; patch: Patch }>()
  const drops = new Map<string, { readonly noun: Noun; readonly id: string }>()
  const rows: { readonly noun: Noun; readonly row: Rows[Noun] }[] = []
  const moves = new Map<MergeMove, number>()
  const collapses: Collapsed[] = []
  const differs: MergeDiffer[] = []
  const lost: Lost[] = []
  const words: string[] = []
  return {
    alter: (noun, id, patch) => {
      const name = `${noun} ${id}`
      if (isPlain(patch)) patches.set(name, { noun, id, patch: { ...patches.get(name)?.patch, ...patch } })
    },
    drop: (noun, id) => void drops.set(`${noun} ${id}`, { noun, id }),
    put: (noun, row) => void rows.push({ noun, row }),
    isDropped: (noun, id) => drops.has(`${noun} ${id}`),
    moved: (what, count = 1) => void (count > 0 && moves.set(what, (moves.get(what) ?? 0) + count)),
    collapsed: (what, text) => void collapses.push({ what, text: text.trim().slice(0, 500) }),
    differ: (differ) => {
      differs.push(differ)
      const { take, words: said } = choice(differ.key)
      lost.push({ key: differ.key, value: take === 'into' ? differ.from : differ.into, words: said.trim() })
      return take
    },
    keepWords: (text) => void (text.trim() !== '' && words.push(text.trim())),
    ...{ moves, collapses, differs, lost, words },
    run: (db) => {
      // what goes makes room for what takes its place; whoever goes gives up what only one can be before the other is given it
      for (const { noun, id } of drops.values()) db.remove(noun, id)
      const ordered = [...patches.values()].toSorted((a, b) => Number(b.id === from.id) - Number(a.id === from.id))
      for (const { noun, id, patch } of ordered)
        if (!drops.has(`${noun} ${id}`)) db.update(noun, id, patch as Partial<Rows[Noun]>)
      for (const { noun, row } of rows) db.insert(noun, row)
    },
  }
}

/** Rows of a noun, those in the bin too. */
export const rowsWhere = <N extends Noun>(db: Readable, noun: N, where: Sql): Rows[N][] =>
  db.all<Rows[N]>(sql`SELECT * FROM ${raw(noun)} WHERE ${where}`)

export const isThere = (row: { readonly deleted_at: string | null }): boolean => row.deleted_at === null

/** Two texts that both say something: one after the other, unless one holds the other. */
export const joinTexts = (own: string, other: string, between = '\n\n'): string => {
  if (other.trim() === '' || own.includes(other.trim())) return own
  return own.trim() === '' ? other : `${own}${between}${other}`
}
