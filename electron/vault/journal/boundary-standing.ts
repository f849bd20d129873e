/** How boundaries stand on a day: for the page of whoever they are on, and for the brief. */
import type { Boundary, BoundaryLine, BoundaryStanding } from '../../../shared/contract/boundaries.ts'
import {
  holdsOn,
  linesOn,
  mayOn,
  standingsOn,
  type Held,
  type Level,
} from '../../../shared/model/boundaries/standing.ts'
import type { GiftKind } from '../../../shared/model/boundaries/rule.ts'
import type { Readable } from '../store/handles.ts'
import { list, sql } from '../store/sql.ts'
import { asReaching, boundariesOf, type Subject } from './boundary-reach.ts'
import { countedWith } from './gift-checks.ts'
import { branded } from './rows.ts'

type Limits = BoundaryStanding['limits']

/** Held limits with the names of those who give. */
const said = (db: Readable, held: readonly Held[]): Limits => {
  const ids = [...new Set(held.map(({ giver }) => giver))]
  const rows = db.all<{ id: string; name: string }>(sql`SELECT id, name FROM person WHERE id IN ${list(ids)}`)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return held.map(({ limit, direction, giver, first, last, spent, left, unknown }) => ({
    ...{ per: limit.per, most: { ...limit.most }, direction, first, last, spent, left, unknown: unknown.length },
    giver: giver === '' ? null : { id: branded<never>(giver), name: names.get(giver) ?? '' },
  }))
}

/** Every rule of theirs, in force or not. An organisation has no totals: a limit is each person's own. */
export const standingsOf = (db: Readable, on: Subject, day: string): BoundaryStanding[] => {
  const rules = boundariesOf(db, on, day)
  const reaching = rules.map(asReaching)
  const gifts = on.noun === 'person' ? countedWith(db, on.id) : undefined
  return rules.map((boundary, at) => {
    const own = reaching[at] ?? asReaching(boundary)
    const limits = gifts ? said(db, standingsOn(own.rule, day, gifts)) : []
    return { boundary, holds: holdsOn(own, reaching, day), limits }
  })
}

const person = (personId: string): Subject => ({ noun: 'person', id: branded(personId) })

/** What the brief says of giving to one person, the gravest first; empty where nobody set anything down. */
export const standingOf = (db: Readable, personId: string, day: string): BoundaryLine[] => {
  const rules = boundariesOf(db, person(personId), day)
  if (rules.length === 0) return []
  const of = new Map<string, Boundary>(rules.map((rule) => [rule.id, rule]))
  return linesOn(rules.map(asReaching), 'given', day, countedWith(db, personId)).flatMap(
    ({ level, kinds, by, standings }) => {
      const rule = of.get(by.rule.id)
      return rule ? { level, kinds: [...kinds], by: rule, limits: said(db, standings) } : []
    },
  )
}

/** Whether something of a kind may be given at all: asked before anybody is offered the idea. */
export const mayGive = (db: Readable, personId: string, day: string, kind: GiftKind): Level => {
  const rules = boundariesOf(db, person(personId), day)
  if (rules.length === 0) return 'open'
  return mayOn(rules.map(asReaching), { direction: 'given', kind, day }, countedWith(db, personId)).level
}
