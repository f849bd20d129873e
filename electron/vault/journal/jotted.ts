/** What a jot brings into the journal beside its entry: people nobody had written down, what people are to each other, and boundaries. */
import { PersonFields } from '../../../shared/contract/people.ts'
import type { Parsed } from '../../../shared/contract/index.ts'
import { AppError } from '../../../shared/result.ts'
import { addBoundary } from './boundaries.ts'
import type { CommandCtx } from './context.ts'
import { asContact, personRow } from './people.ts'
import { kept } from './rows.ts'
import { addTie, isSaid } from './ties.ts'

type Jot = Parsed<'entries.jot'>
type Newcomers = NonNullable<Jot['newPeople']>

/** Where a jot says whom it means. Nothing else in it is an id of somebody. */
const saysWhom = new Set(['people', 'personId', 'otherId', 'id'])

const given = (value: unknown, ids: ReadonlyMap<string, string>, isWhom = false): unknown => {
  if (typeof value === 'string') return isWhom ? (ids.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((one) => given(one, ids, isWhom))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, given(part, ids, saysWhom.has(key))]))
}

const add = ({ db, now, newId }: CommandCtx, { id: meanwhile, name, listed }: Newcomers[number]): string => {
  if (db.row('person', meanwhile)) throw new AppError('conflict', { newPeople: 'taken' })
  const id = newId()
  const isNamed = name.trim() !== ''
  db.insert('person', {
    ...kept(id, now),
    // who has no name is called by whose they are as soon as the tie is there
    ...personRow(PersonFields.parse({ name: isNamed ? name : '…' })),
    ...asContact,
    ...{ listed: listed ? 1 : 0, named: isNamed ? 1 : 0 },
  })
  return id
}

/** Adds whoever is new, and answers the jot with their own ids in it. */
export const withNewcomers = (ctx: CommandCtx, { newPeople = [], ...jot }: Jot): Omit<Jot, 'newPeople'> => {
  if (newPeople.length === 0) return jot
  const ids = new Map(newPeople.map((one) => [one.id as string, add(ctx, one)]))
  return given(jot, ids) as typeof jot
}

/** What the journal says already is not said twice: a jot is not refused for it. */
export const fileAround = (ctx: CommandCtx, { ties = [], boundaries = [] }: Pick<Jot, 'ties' | 'boundaries'>): void => {
  for (const tie of ties) if (!isSaid(ctx.db, tie)) addTie(ctx, tie)
  for (const { on, rule } of boundaries) addBoundary(ctx, on, rule)
}
