/** What was taken in before: packs, and items by the names they have in the journal they came from. */
import { nameKey } from '../../../shared/model/name-key.ts'
import type { HandoverPreview } from '../../../shared/contract/handovers.ts'
import type { Pack } from '../../../shared/model/handover/pack.ts'
import type { Readable } from '../store/handles.ts'
import { sql } from '../store/sql.ts'
import { knownPeople } from './imports.ts'
import { linesOf } from './people.ts'

export type Before = { readonly id: string; readonly personId: string; readonly on: string }

/** Into whom this very pack was taken before, if they are still here. */
export const takenInto = (db: Readable, pack: Pick<Pack, 'id'>): Before | undefined =>
  db.get<Before>(
    sql`SELECT handover.id, person_id AS personId, on_day AS "on" FROM handover
        JOIN person ON person.id = person_id AND person.deleted_at IS NULL
        WHERE handover.deleted_at IS NULL AND way = 'taken' AND pack = ${pack.id}`,
  )

/** What of one noun was taken into somebody: by its name over there, what it is here (null: it was here already). */
export const takenItems = (db: Readable, personId: string, noun: string): ReadonlyMap<string, string | null> =>
  new Map(
    db
      .all<{ origin: string; item: string | null }>(
        sql`SELECT origin, item FROM handover_item WHERE noun = ${noun} AND handover_id IN
              (SELECT id FROM handover WHERE person_id = ${personId} AND way = 'taken' AND deleted_at IS NULL)`,
      )
      .map(({ origin, item }) => [origin, item]),
  )

type Because = HandoverPreview['matches'][number]['because']
const order: readonly Because[] = ['before', 'email', 'phone', 'name']
/** So many are offered. */
const most = 8

const digits = (value: string): string => value.replaceAll(/\D/g, '').replace(/^00/, '')
const mail = (value: string): string => value.trim().toLowerCase()

/** People whom something of the same person was taken into. */
const takenBefore = (db: Readable, origin: string): ReadonlySet<string> =>
  new Set(
    db
      .all<{ person_id: string }>(
        sql`SELECT person_id FROM handover WHERE deleted_at IS NULL AND way = 'taken' AND id IN
              (SELECT handover_id FROM handover_item WHERE noun = 'person' AND origin = ${origin})`,
      )
      .map(({ person_id }) => person_id),
  )

/** Who of the journal it may be: whoever it was taken into before, then by address, number or name. */
export const matchesOf = (db: Readable, pack: Pack): HandoverPreview['matches'] => {
  const before = takenBefore(db, pack.person.origin)
  const values = (kind: string) => pack.channels.filter((one) => one.kind === kind).map(({ value }) => value)
  const mails = new Set(values('email').map(mail))
  const numbers = new Set(
    values('phone')
      .map(digits)
      .filter((number) => number.length >= 5),
  )
  const names = new Set([nameKey(pack.person.name)].filter(Boolean))
  const because = (person: ReturnType<typeof knownPeople>[number]): Because | undefined => {
    if (before.has(person.id)) return 'before'
    if (person.emails.some((value) => mails.has(mail(value)))) return 'email'
    if (person.phones.some((value) => numbers.has(digits(value)))) return 'phone'
    return [person.name, ...(person.names ?? [])].some((name) => names.has(nameKey(name))) ? 'name' : undefined
  }
  const best = knownPeople(db)
    .flatMap((person) => {
      const why = because(person)
      return why === undefined ? [] : [{ id: person.id, because: why }]
    })
    .toSorted((a, b) => order.indexOf(a.because) - order.indexOf(b.because))
    // somebody who was two is found by both names
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
    .slice(0, most)
  const reasons = new Map(best.map(({ id, because: why }) => [id, why]))
  const ids = best.map(({ id }) => id)
  return linesOf(db, ids).map((person) => ({ person, because: reasons.get(person.id) ?? 'name' }))
}
