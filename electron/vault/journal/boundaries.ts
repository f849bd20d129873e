/** boundary: what may be given and taken, set on an organisation or a person. */
import type { BoundaryRule } from '../../../shared/contract/boundaries.ts'
import { exampleRules } from '../../../shared/model/boundaries/examples.ts'
import { boundariesOf, type Subject } from './boundary-reach.ts'
import { standingOf, standingsOf } from './boundary-standing.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

const columns = (rule: BoundaryRule) => ({
  direction: rule.direction,
  kinds: JSON.stringify([...new Set(rule.kinds)].toSorted()),
  allows: rule.allows,
  limits: JSON.stringify(rule.limits),
  family: rule.family ? 1 : 0,
  declined: rule.declined ? 1 : 0,
  year: rule.year,
  first: rule.from,
  until: rule.until,
  instead: rule.instead ? 1 : 0,
  words: rule.words.trim(),
})

export const addBoundary = ({ db, now, newId }: CommandCtx, { noun, id }: Subject, rule: BoundaryRule): void => {
  const subject = db.row(noun, id)
  if (orNotFound(subject).deleted_at !== null) orNotFound(undefined)
  db.insert('boundary', { ...kept(newId(), now), noun, subject: id, ...columns(rule) })
}

export const boundaries: NounHandlers<'boundaries'> = {
  'boundaries.of': ({ db }, { on, day }) => boundariesOf(db, on, day),
  'boundaries.standing': ({ db }, { on, day }) => standingsOf(db, on, day),
  'boundaries.lines': ({ db }, { personId, day }) => standingOf(db, personId, day),
  'boundaries.add': (ctx, { on, rule }) => {
    addBoundary(ctx, on, rule)
    return { change: branded(ctx.db.change) }
  },
  'boundaries.begin': (ctx, { on, set, currency, unit }) => {
    for (const rule of exampleRules(set, currency, unit))
      addBoundary(ctx, on, {
        ...rule,
        kinds: [...rule.kinds],
        limits: [...rule.limits],
        from: null,
        until: null,
        words: '',
      })
    return { change: branded(ctx.db.change) }
  },
  'boundaries.edit': ({ db }, { id, rule }) => {
    orNotFound(db.update('boundary', id, columns(rule)))
    return { change: branded(db.change) }
  },
  'boundaries.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('boundary', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
