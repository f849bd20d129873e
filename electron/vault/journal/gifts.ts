/** gift: a gift or hospitality, given or received, from idea to given or declined. What boundaries say is asked before it is kept. */
import type { GiftFields } from '../../../shared/contract/boundaries.ts'
import { AppError } from '../../../shared/result.ts'
import type { Readable, Writable } from '../store/handles.ts'
import type { GiftPersonRow, GiftRow } from '../store/rows.ts'
import { sql } from '../store/sql.ts'
import type { CommandCtx, NounHandlers } from './context.ts'
import { check, valueOf } from './gift-checks.ts'
import { branded, instantOf, kept, orNotFound } from './rows.ts'

type Link = GiftPersonRow & { readonly name: string; readonly gone: number }

const linksOf = (db: Readable, gifts: readonly string[]): ReadonlyMap<string, Link[]> => {
  const found = new Map<string, Link[]>()
  const rows = db.all<Link>(
    sql`SELECT gift_person.*, person.name, person.deleted_at IS NOT NULL AS gone FROM gift_person JOIN person ON person.id = person_id
        WHERE gift_id IN (SELECT value FROM json_each(${JSON.stringify(gifts)})) ORDER BY gift_id, place, person_id`,
  )
  for (const row of rows) found.set(row.gift_id, [...(found.get(row.gift_id) ?? []), row])
  return found
}

type Joined = GiftRow & { readonly giver_name: string | null }

const giftsWith = (db: Readable, personId: string): Joined[] =>
  db.all<Joined>(
    sql`SELECT gift.*, giver.name AS giver_name FROM gift LEFT JOIN person AS giver ON giver.id = giver_id
        WHERE gift.deleted_at IS NULL AND gift.id IN (SELECT gift_id FROM gift_person WHERE person_id = ${personId})
        ORDER BY on_day DESC, gift.created_at DESC, gift.id`,
  )

/** What was declined was not taken, and an idea is asked about all the same: whoever sees it would act on it. */
const needAllowed = (db: Readable, id: string | null, gift: GiftFields): void => {
  if (gift.state === 'declined' || gift.despite.trim() !== '') return
  const [worst] = check(db, id, gift)
  if (worst?.verdict === 'barred' || worst?.verdict === 'over')
    throw new AppError('conflict', { boundary: worst.verdict })
}

const columns = (gift: GiftFields) => ({
  on_day: gift.on,
  direction: gift.direction,
  kind: gift.kind,
  state: gift.state,
  what: gift.what.trim(),
  amount: gift.value?.amount ?? null,
  currency: gift.value?.currency ?? null,
  giver_id: gift.giverId,
  entry_id: gift.entryId,
  note: gift.note.trim(),
  despite: gift.despite.trim(),
})

const setPeople = ({ db }: CommandCtx, giftId: string, people: GiftFields['people']): void => {
  const before = db.all<GiftPersonRow>(sql`SELECT * FROM gift_person WHERE gift_id = ${giftId}`)
  for (const { id, person_id } of before)
    if (!people.some(({ personId }) => personId === person_id)) db.remove('gift_person', id)
  for (const [place, { personId, self, family }] of people.entries()) {
    const id = `${giftId}.${personId}`
    const row = { self: self ? 1 : 0, family, place }
    if (!db.update('gift_person', id, row))
      db.insert('gift_person', { id, gift_id: giftId, person_id: personId, ...row })
  }
}

const needLinks = (db: Writable, { giverId, entryId }: GiftFields): void => {
  if (giverId !== null) orNotFound(db.row('person', giverId))
  if (entryId !== null) orNotFound(db.row('entry', entryId))
}

export const gifts: NounHandlers<'gifts'> = {
  'gifts.of': ({ db }, { personId }) => {
    const found = giftsWith(db, personId)
    const links = linksOf(
      db,
      found.map(({ id }) => id),
    )
    return found.map((row) => ({
      id: branded(row.id),
      on: row.on_day,
      direction: row.direction as 'given',
      kind: row.kind as 'present',
      state: row.state as 'given',
      what: row.what,
      value: valueOf(row),
      giverId: row.giver_id === null ? null : branded(row.giver_id),
      entryId: row.entry_id === null ? null : branded(row.entry_id),
      note: row.note,
      despite: row.despite,
      giverName: row.giver_name,
      people: (links.get(row.id) ?? []).map(({ person_id, self, family, name, gone }) => ({
        ...{ personId: branded<never>(person_id), self: self === 1, family, name, gone: gone === 1 },
      })),
    }))
  },
  'gifts.check': ({ db }, { id, gift }) => check(db, id, gift),
  'gifts.add': (ctx, gift) => {
    const { db, now, newId } = ctx
    needLinks(db, gift)
    needAllowed(db, null, gift)
    const id = newId()
    db.insert('gift', { ...kept(id, now), ...columns(gift) })
    setPeople(ctx, id, gift.people)
    return { id: branded(id), change: branded(db.change) }
  },
  'gifts.edit': (ctx, { id, ...gift }) => {
    needLinks(ctx.db, gift)
    needAllowed(ctx.db, id, gift)
    orNotFound(ctx.db.update('gift', id, columns(gift)))
    setPeople(ctx, id, gift.people)
    return { change: branded(ctx.db.change) }
  },
  'gifts.remove': ({ db, now }, { id }) => {
    orNotFound(db.update('gift', id, { deleted_at: instantOf(now) }))
    return { change: branded(db.change) }
  },
}
