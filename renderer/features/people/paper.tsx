/** What goes onto paper: of what is guarded, that to which somebody said yes this time. Marks the lines; the style sheet leaves them out. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Fact } from '../../../shared/contract/facts.ts'
import type { Brief } from '../../../shared/contract/today.ts'
import { forPaper } from '../../../shared/model/facts/paper.ts'
import { useSay } from '../../lib/say.ts'
import { Note } from '../../ui/text.tsx'
import styles from './brief.module.css'

type Entry = Brief['entries'][number]
type Ids = ReadonlySet<string>

const Yes = createContext<Ids>(new Set())

export const Paper = ({ yes, children }: { readonly yes: Ids; readonly children: ReactNode }) => (
  <Yes value={yes}>{children}</Yes>
)

/** An entry that something guarded came from says as much as that does. */
const isLeft = (entry: Entry, yes: Ids): boolean => entry.guarded && !yes.has(entry.id)

/** Everything guarded of a brief, to be asked about: ids, and what tells them from each other. */
export const guardedIn = ({ facts, entries }: Brief, yes: Ids) => ({
  facts: forPaper(facts, yes).left,
  entries: entries.filter((entry) => isLeft(entry, yes)),
})

type Mark = { readonly 'data-guarded': string; readonly 'data-print'?: 'no' }
const markOf = (id: string, left: boolean): Mark => ({
  'data-guarded': id,
  ...(left && { 'data-print': 'no' as const }),
})

/** For the element something stands in: `<li {...paper.fact(fact)}>`. */
export const usePaper = (): { readonly fact: (fact: Fact) => Mark; readonly entry: (entry: Entry) => Mark } => {
  const yes = useContext(Yes)
  return {
    fact: (fact) => markOf(fact.id, forPaper([fact], yes).left.length > 0),
    entry: (entry) => markOf(entry.id, isLeft(entry, yes)),
  }
}

/** Stands on paper alone. */
export const LeftOut = ({ brief }: { readonly brief: Brief }) => {
  const say = useSay()
  const { facts, entries } = guardedIn(brief, useContext(Yes))
  const count = facts.length + entries.length
  if (count === 0) return null
  return <Note className={styles.leftOut}>{say('facts.paper.left', { count })}</Note>
}
