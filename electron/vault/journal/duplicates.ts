/** People who may be one and the same: the same name, address or number. Asked for, never pushed; a no is remembered. */
import type { Duplicate } from '../../../shared/contract/merging.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { invalid } from '../../../shared/result.ts'
import { sql } from '../store/sql.ts'
import type { Readable } from '../store/handles.ts'
import type { Handlers } from './context.ts'
import { linesOf } from './people.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

type Why = Duplicate['because'][number]

/** More than so many with one number or address are an office or a family: it says nothing of who they are. */
const mostAlike = 4
const most = 200

/** The last nine digits: a number with and without its country is one. Short ones say nothing. */
const phoneKey = (value: string): string => {
  const digits = value.normalize('NFKC').replaceAll(/\D/g, '')
  return digits.length >= 7 ? digits.slice(-9) : ''
}

type Keyed = { readonly id: string; readonly key: string }

const keysOf = (db: Readable): Readonly<Record<Why, readonly Keyed[]>> => {
  const people = db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM person WHERE deleted_at IS NULL AND named = 1 AND heads = 1 ORDER BY created_at, id`,
  )
  const channels = db.all<{ id: string; kind: string; value: string }>(
    sql`SELECT person_id AS id, kind, value FROM channel JOIN person ON person.id = person_id AND person.deleted_at IS NULL
        WHERE channel.deleted_at IS NULL AND kind IN ('email', 'phone') AND heads = 1 ORDER BY person.created_at, person.id`,
  )
  const of = (kind: string): Keyed[] =>
    channels
      .filter((channel) => channel.kind === kind)
      .map(({ id, value }) => ({ id, key: kind === 'phone' ? phoneKey(value) : value.trim().toLowerCase() }))
  return { name: people.map(({ id, name }) => ({ id, key: nameKey(name) })), email: of('email'), phone: of('phone') }
}

const order = (one: string, other: string): readonly [string, string] => (one < other ? [one, other] : [other, one])

const apartOf = (db: Readable): ReadonlySet<string> =>
  new Set(
    db
      .all<{ person_id: string; other_id: string }>(sql`SELECT person_id, other_id FROM apart WHERE deleted_at IS NULL`)
      .map((row) => `${row.person_id} ${row.other_id}`),
  )

/** Those who are tied to each other were told apart by whoever tied them: a couple shares a number. */
const tiedOf = (db: Readable): ReadonlySet<string> =>
  new Set(
    db
      .all<{ person_id: string; other_id: string }>(sql`SELECT person_id, other_id FROM tie WHERE deleted_at IS NULL`)
      .map((row) => order(row.person_id, row.other_id).join(' ')),
  )

const found = (db: Readable): readonly (readonly [pair: string, because: Why[]])[] => {
  const apart = apartOf(db)
  const tied = tiedOf(db)
  const pairs = new Map<string, Why[]>()
  for (const [why, keyed] of Object.entries(keysOf(db)) as [Why, readonly Keyed[]][]) {
    const alike = new Map<string, Set<string>>()
    for (const { id, key } of keyed) if (key !== '') alike.set(key, (alike.get(key) ?? new Set()).add(id))
    for (const ids of alike.values()) {
      if (ids.size < 2 || ids.size > mostAlike) continue
      const all = [...ids]
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) {
          const pair = order(one, other).join(' ')
          const reasons = pairs.get(pair) ?? []
          if (!apart.has(pair) && !tied.has(pair) && !reasons.includes(why)) pairs.set(pair, [...reasons, why])
        }
    }
  }
  return [...pairs].toSorted(([, a], [, b]) => b.length - a.length).slice(0, most)
}

export const duplicates: Pick<Handlers, 'people.duplicates' | 'people.setApart'> = {
  'people.duplicates': ({ db }) => {
    const pairs = found(db)
    const lines = new Map(
      linesOf(
        db,
        pairs.flatMap(([pair]) => pair.split(' ')),
      ).map((line) => [line.id as string, line]),
    )
    return pairs.flatMap(([pair, because]) => {
      const [one, other] = pair.split(' ').map((id) => lines.get(id))
      return one && other ? [{ one, other, because }] : []
    })
  },
  'people.setApart': ({ db, now, newId }, { one, other, apart }) => {
    if (one === other) throw invalid('other', 'same')
    for (const id of [one, other]) orNotFound(db.row('person', id))
    const [person_id, other_id] = order(one, other)
    const row = db.get<{ id: string }>(
      sql`SELECT id FROM apart WHERE person_id = ${person_id} AND other_id = ${other_id} AND deleted_at IS NULL`,
    )
    if (apart && !row) db.insert('apart', { ...kept(newId(), now), person_id, other_id })
    else if (!apart && row) db.update('apart', row.id, { deleted_at: instantOf(now) })
    return { change: branded(db.change) }
  },
}
